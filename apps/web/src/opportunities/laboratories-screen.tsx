import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/news.js';
import { Badge } from '../ui/badge.js';
import { Button, buttonClass } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { FailureNotice } from '../ui/failure.js';
import { Checkbox, TextArea, TextField } from '../ui/field.js';
import { PageHead } from '../ui/page-head.js';
import { useSay } from '../ui/toast.js';
import {
  CloseLaboratoryDocument,
  MyLaboratoriesDocument,
  OpenLaboratoryDocument,
  OpportunitiesDocument,
} from './opportunities.documents.js';
import type { FieldOfScience, Laboratory } from './opportunities.documents.js';
import { OpportunityCard } from './opportunity-card.js';
import { optionsOf } from './opportunity-words.js';

/** A host's own opt-in, plan by plan, and the places it offers. */
export function LaboratoriesScreen() {
  const { t } = useLanguage();
  const words = t.opportunities;
  const { myLaboratories } = useRead(MyLaboratoriesDocument, {});
  const { opportunities } = useRead(OpportunitiesDocument, { filter: { kind: 'LABORATORY' }, first: 100 });
  const planIds = new Set(myLaboratories.map(({ planId }) => planId));
  const offers = opportunities.nodes.filter(({ planId }) => planId !== null && planIds.has(planId));
  return (
    <div className="stack-wide">
      <PageHead title={words.labsTitle} below={words.labsIntro} />
      <section className="stack">
        <h2>{words.labsList}</h2>
        {myLaboratories.length === 0 && (
          <EmptyState title={words.labsEmpty}>{words.labsEmptyNext}</EmptyState>
        )}
        {myLaboratories.map((laboratory) => (
          <LaboratoryForm key={laboratory.planId} laboratory={laboratory} />
        ))}
      </section>
      <section className="stack">
        <h2>{words.labOffers}</h2>
        {offers.length === 0 && <EmptyState title={words.labOffersNone}>{words.labOffersNext}</EmptyState>}
        {offers.map((one) => (
          <OpportunityCard key={one.id} one={one} />
        ))}
        {myLaboratories.length > 0 && (
          <p>
            <Link to="/opportunities/new" className={buttonClass('quiet')}>
              {words.labOffer}
            </Link>
          </p>
        )}
      </section>
    </div>
  );
}

function LaboratoryForm({ laboratory }: { laboratory: Laboratory }) {
  const { t, f } = useLanguage();
  const words = t.opportunities;
  const say = useSay();
  const open = useSend(OpenLaboratoryDocument);
  const close = useSend(CloseLaboratoryDocument);
  const { planId, isOpen } = laboratory;
  const [fields, setFields] = useState<readonly FieldOfScience[]>(laboratory.fields);
  const [note, setNote] = useState(laboratory.note ?? '');
  const [pageUrl, setPageUrl] = useState(laboratory.pageUrl ?? '');
  const [asked, setAsked] = useState(false);
  const answer = open.data?.openLaboratory;
  const problem = answer?.__typename === 'OpportunityNotValid' ? answer.problems[0]?.message : undefined;
  return (
    <form
      className="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (fields.length === 0 || open.isPending) return;
        open.mutate(
          { input: { planId, fields: [...fields], note: note.trim(), pageUrl: pageUrl.trim() } },
          {
            onSuccess: ({ openLaboratory }) => {
              if (openLaboratory.__typename === 'LaboratoryOpened') say(words.labSaved);
            },
          },
        );
      }}
    >
      <div className="row">
        <h3>{[laboratory.host, laboratory.unit].filter(Boolean).join(' · ')}</h3>
        <Badge tone={isOpen ? 'leaf' : 'plain'}>{isOpen ? words.labOpen : words.labClosed}</Badge>
      </div>
      <p className="soft small">
        {words.pathPlan(laboratory.planTitle, f.fiscalYear(laboratory.fiscalYear))}
      </p>
      <fieldset className="field-set">
        <legend>{words.labFields}</legend>
        <div className="choices">
          {optionsOf(words.fieldsOfScience).map(({ value, label }) => (
            <Checkbox
              key={value}
              label={label}
              checked={fields.includes(value)}
              onChange={(event) =>
                setFields(
                  event.currentTarget.checked
                    ? [...fields, value]
                    : fields.filter((other) => other !== value),
                )
              }
            />
          ))}
        </div>
        {asked && fields.length === 0 && (
          <p className="error" role="alert">
            {words.labFieldsNeeded}
          </p>
        )}
      </fieldset>
      <TextArea
        label={words.labNote}
        hint={words.labNoteHint}
        maxLength={300}
        optional
        rows={3}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <TextField
        label={words.labPage}
        hint={words.sourceHint}
        optional
        type="url"
        value={pageUrl}
        error={problem}
        onChange={(event) => setPageUrl(event.currentTarget.value)}
      />
      {(open.error ?? close.error) && <FailureNotice error={open.error ?? close.error} />}
      <div className="row">
        <Button type="submit" busy={open.isPending}>
          {words.labSave}
        </Button>
        {isOpen && (
          <Button
            look="quiet"
            busy={close.isPending}
            onClick={() => close.mutate({ planId }, { onSuccess: () => say(words.labClosedNow) })}
          >
            {words.labClose}
          </Button>
        )}
      </div>
    </form>
  );
}
