import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRead, useSend } from '../api/queries.js';
import { LANGUAGES } from '../locales/locale.js';
import { useLanguage } from '../locales/parts/news.js';
import { HOST, OFFICE, holds, useMe } from '../session/me.js';
import { Button, buttonClass } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import type { FieldProblem } from '../ui/error-summary.js';
import { FailureNotice } from '../ui/failure.js';
import { Checkbox, Select, TextArea, TextField } from '../ui/field.js';
import { PageHead } from '../ui/page-head.js';
import { useSay } from '../ui/toast.js';
import { useDraft } from '../ui/use-draft.js';
import { CountryField } from './country-field.js';
import {
  MyLaboratoriesDocument,
  OpportunityDocument,
  SaveOpportunityDocument,
} from './opportunities.documents.js';
import type { OpportunityInput, WrittenOpportunity } from './opportunities.documents.js';
import { optionsOf } from './opportunity-words.js';

const editRoute = getRouteApi('/opportunities/$opportunityId/edit');

/** A new entry: the office any, a host a place in its laboratory. */
export function NewOpportunityScreen() {
  const me = useMe();
  return holds(me, HOST) && !holds(me, OFFICE) ? <HostsNew /> : <OpportunityForm known={null} plans={[]} />;
}

function HostsNew() {
  const { myLaboratories } = useRead(MyLaboratoriesDocument, {});
  const plans = myLaboratories.map(({ planId, host, planTitle }) => ({
    value: planId,
    label: `${host} · ${planTitle}`,
  }));
  return <OpportunityForm known={null} plans={plans} />;
}

export function EditOpportunityScreen() {
  const { opportunityId } = editRoute.useParams();
  const { opportunity } = useRead(OpportunityDocument, { opportunityId });
  return <OpportunityForm key={opportunity.id} known={opportunity} plans={[]} />;
}

const EMPTY: OpportunityInput = {
  kind: 'SCHOLARSHIP',
  provider: 'UNIVERSITY',
  providerName: '',
  titleJa: '',
  titleEn: '',
  titleZhHans: '',
  summaryJa: '',
  summaryEn: '',
  summaryZhHans: '',
  fields: [],
  levels: [],
  countries: [],
  languages: [],
  closesOn: '',
  closesTime: '',
  timeZone: 'Asia/Tokyo',
  expiresOn: '',
  sourceUrl: '',
};

function inputOf(known: WrittenOpportunity): OpportunityInput {
  const { id: _id, state: _state, version: _version, ...written } = known;
  // the last day on the board follows the deadline unless somebody set it
  return { ...written, expiresOn: known.closesOn === known.expiresOn ? '' : known.expiresOn };
}

function OpportunityForm(props: {
  known: WrittenOpportunity | null;
  plans: readonly { value: string; label: string }[];
}) {
  const { known, plans } = props;
  const { t } = useLanguage();
  const words = t.opportunities;
  const say = useSay();
  const navigate = useNavigate();
  const send = useSend(SaveOpportunityDocument);
  const isHost = plans.length > 0;
  const form = useDraft<OpportunityInput>(
    known
      ? `opportunity:${known.id}:${known.version}`
      : isHost
        ? 'opportunity:laboratory'
        : 'opportunity:new',
    known ? inputOf(known) : isHost ? { ...EMPTY, kind: 'LABORATORY', planId: plans[0]!.value } : EMPTY,
  );
  const { value: said, change: set } = form;
  const answer = send.data?.saveOpportunity;
  const refused = answer?.__typename === 'OpportunityNotValid' ? answer.problems : [];
  const problems: FieldProblem[] = refused.map(({ field, message }) => ({
    field: `opportunity-${field}`,
    words: message,
  }));
  const problemOf = (field: string) => refused.find((problem) => problem.field === field)?.message;
  const back = isHost ? '/opportunities/laboratories' : '/opportunities';
  const text = (field: string, label: string, more: object = {}) => (
    <TextField
      id={`opportunity-${field}`}
      label={label}
      maxLength={200}
      error={problemOf(field)}
      value={((said as Readonly<Record<string, unknown>>)[field] as string | null | undefined) ?? ''}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      {...more}
    />
  );
  const area = (field: 'summaryJa' | 'summaryEn' | 'summaryZhHans', label: string) => (
    <TextArea
      id={`opportunity-${field}`}
      label={label}
      optional
      rows={3}
      maxLength={1000}
      value={said[field] ?? ''}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <form
      className="stack form-width"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (send.isPending) return;
        send.mutate(
          {
            input: { ...said, providerName: said.providerName.trim() },
            ...(known && { opportunityId: known.id, version: known.version }),
          },
          {
            onSuccess: ({ saveOpportunity }) => {
              if (saveOpportunity.__typename !== 'OpportunitySaved') return;
              form.forget();
              say(words.saved);
              void navigate({ to: back });
            },
          },
        );
      }}
    >
      <PageHead
        title={known ? words.formEdit : words.formNew}
        above={<Link to={back}>← {isHost ? words.labsTitle : words.title}</Link>}
      />
      <ErrorSummary problems={problems} />
      {answer?.__typename === 'OpportunityChanged' && (
        <div className="notice warn" role="alert">
          {answer.message}
        </div>
      )}
      {isHost ? (
        <Select
          label={words.labsList}
          value={said.planId ?? ''}
          options={plans}
          onChange={(event) => set({ planId: event.currentTarget.value })}
        />
      ) : (
        <Select
          label={words.kind}
          value={said.kind}
          options={optionsOf(words.kinds)}
          onChange={(event) => set({ kind: event.currentTarget.value as OpportunityInput['kind'] })}
        />
      )}
      <Select
        label={words.provider}
        value={said.provider}
        options={optionsOf(words.providers)}
        onChange={(event) => set({ provider: event.currentTarget.value as OpportunityInput['provider'] })}
      />
      {text('providerName', words.providerName)}
      {text('titleJa', words.titleJa, { lang: 'ja' })}
      {text('titleEn', words.titleEn, { lang: 'en' })}
      {text('titleZhHans', words.titleZhHans, { lang: 'zh-Hans', optional: true, hint: words.titleZhHint })}
      {area('summaryJa', words.summaryJa)}
      {area('summaryEn', words.summaryEn)}
      {area('summaryZhHans', words.summaryZhHans)}
      {text('sourceUrl', words.sourceUrl, { type: 'url', maxLength: 1000, hint: words.sourceHint })}
      <Choices
        legend={words.field}
        options={optionsOf(words.fieldsOfScience)}
        chosen={said.fields ?? []}
        onChange={(fields) => set({ fields })}
      />
      <Choices
        legend={words.level}
        options={optionsOf(words.levels)}
        chosen={said.levels ?? []}
        onChange={(levels) => set({ levels })}
      />
      <CountryField value={said.countries ?? []} onChange={(countries) => set({ countries })} />
      <Choices
        legend={words.language}
        options={LANGUAGES.map(({ code, name }) => ({ value: code as string, label: name as string }))}
        chosen={said.languages ?? []}
        onChange={(languages) => set({ languages })}
      />
      {text('closesOn', words.closesOn, { type: 'date', optional: true })}
      {text('closesTime', words.closesTime, { type: 'time', optional: true, hint: words.closesTimeHint })}
      {text('timeZone', words.timeZone)}
      {text('expiresOn', words.expiresOn, { type: 'date', optional: true, hint: words.expiresHint })}
      {send.error && <FailureNotice error={send.error} />}
      <div className="row">
        <Button type="submit" busy={send.isPending}>
          {words.save}
        </Button>
        <Link to={back} className={buttonClass('quiet')}>
          {words.cancel}
        </Link>
      </div>
    </form>
  );
}

/** Several of a few; none chosen means all. */
export function Choices<Code extends string>(props: {
  legend: string;
  options: readonly { value: Code; label: string }[];
  chosen: readonly Code[];
  onChange: (codes: Code[]) => void;
}) {
  const { t } = useLanguage();
  return (
    <fieldset className="field-set">
      <legend>{props.legend}</legend>
      <p className="soft small">{t.opportunities.noneMeansAll}</p>
      <div className="choices">
        {props.options.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={props.chosen.includes(value)}
            onChange={(event) =>
              props.onChange(
                event.currentTarget.checked
                  ? [...props.chosen, value]
                  : props.chosen.filter((other) => other !== value),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
