import { useState } from 'react';
import { useLateRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/outcomes.js';
import { WithdrawConsentDocument } from '../mine/mine.documents.js';
import { Button } from '../ui/button.js';
import { FailureNotice } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import { LookForMyPapersDocument, MyPapersDocument } from './evidence.documents.js';
import { SuggestionCard } from './suggestion.js';

/** Papers that may be mine, found by the ORCID iD that I gave for it; each is mine or not by my word alone. */
export function MyPapers() {
  const { t, f } = useLanguage();
  const { data } = useLateRead(MyPapersDocument, {});
  if (!data) return null;
  const { myPaperLookup: lookup, evidenceSuggestions: papers } = data;
  if (!lookup.isOn && papers.length === 0) return null;
  const words = t.evidence;
  return (
    <section className="stack">
      <div>
        <h2>{words.mineTitle}</h2>
        <p className="soft">{words.mineWhy}</p>
      </div>
      {lookup.orcid ? (
        <Agreed orcid={lookup.orcid}>
          {papers.length > 0
            ? null
            : lookup.lookedUpAt
              ? words.mineNone(f.date(lookup.lookedUpAt.slice(0, 10)))
              : words.mineSoon}
        </Agreed>
      ) : (
        <Agree words={lookup.words} textVersion={lookup.textVersion} />
      )}
      {papers.length > 0 && (
        <ul className="plain-list stack">
          {papers.map((paper) => (
            <SuggestionCard
              key={paper.id}
              suggestion={paper}
              words={{
                accept: words.mine,
                accepted: words.mineDone,
                dismiss: words.notMine,
                dismissed: words.notMineDone,
              }}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** By which ORCID iD, and the way out. */
function Agreed({ orcid, children }: { orcid: string; children: string | null }) {
  const { t } = useLanguage();
  const say = useSay();
  const withdraw = useSend(WithdrawConsentDocument);
  return (
    <div className="card stack">
      <p>{t.evidence.byOrcid(orcid)}</p>
      {children && <p className="soft">{children}</p>}
      {withdraw.error && <FailureNotice error={withdraw.error} />}
      <div className="row">
        <Button
          small
          look="quiet"
          busy={withdraw.isPending}
          onClick={() =>
            withdraw.mutate({ purpose: 'PAPER_LOOKUP' }, { onSuccess: () => say(t.evidence.stopped) })
          }
        >
          {t.evidence.stop}
        </Button>
      </div>
    </div>
  );
}

/** The words, the ORCID iD, and a button that says what it does. */
function Agree({ words, textVersion }: { words: string; textVersion: string }) {
  const { t } = useLanguage();
  const say = useSay();
  const [orcid, setOrcid] = useState('');
  const send = useSend(LookForMyPapersDocument);
  const answer = send.data?.lookForMyPapers;
  const error = answer?.__typename === 'OrcidNotValid' ? answer.message : undefined;
  return (
    <form
      className="card stack form-width"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (send.isPending || orcid.trim() === '') return;
        send.mutate(
          { orcid, textVersion },
          {
            onSuccess: ({ lookForMyPapers }) => {
              if (lookForMyPapers.__typename === 'PapersLookedFor') say(t.evidence.agreed);
            },
          },
        );
      }}
    >
      <blockquote className="quote">{words}</blockquote>
      <TextField
        label={t.evidence.orcid}
        hint={t.evidence.orcidHint}
        error={error}
        value={orcid}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        onChange={(event) => setOrcid(event.currentTarget.value)}
      />
      {send.error && <FailureNotice error={send.error} />}
      <div className="row">
        <Button type="submit" look="quiet" busy={send.isPending}>
          {t.evidence.agree}
        </Button>
      </div>
    </form>
  );
}
