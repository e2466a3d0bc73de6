import { ExternalLink, TriangleAlert } from 'lucide-react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/outcomes.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { FailureNotice } from '../ui/failure.js';
import { useSay } from '../ui/toast.js';
import { AcceptEvidenceDocument, DismissEvidenceDocument } from './evidence.documents.js';
import type { Suggestion } from './evidence.documents.js';

interface Props {
  suggestion: Suggestion;
  /** Words of the two buttons and of what is said afterwards; null for who only reads. */
  words: { accept: string; accepted: string; dismiss: string; dismissed: string } | null;
}

/** A paper as a register knows it: where it was found, what contradicts what was told, and what to do with it. */
export function SuggestionCard({ suggestion, words }: Props) {
  const { t } = useLanguage();
  const { source, doi, isFound, title, year, journal, authors, authorCount, state } = suggestion;
  const evidence = t.evidence;
  const register = wordFor(evidence.sources, source);
  const more = authorCount - authors.length;
  return (
    <li className="card stack">
      <p className="soft small">{isFound ? evidence.foundIn(register) : evidence.notIn(register)}</p>
      {isFound ? (
        <div>
          <h3>{title ?? doi}</h3>
          <p>{[journal, year].filter((part) => part !== null).join(' · ')}</p>
          {authors.length > 0 && (
            <p className="soft small">
              {authors.join(', ')}
              {more > 0 && ` ${evidence.moreAuthors(more)}`}
            </p>
          )}
        </div>
      ) : (
        <p>{evidence.notInWhy}</p>
      )}
      <p>
        <a href={`https://doi.org/${doi}`} target="_blank" rel="noreferrer">
          {doi} <ExternalLink size={14} aria-hidden="true" />
        </a>
      </p>
      <Marks suggestion={suggestion} />
      {suggestion.planTitle && <p className="small">{evidence.visit(suggestion.planTitle)}</p>}
      {state === 'SUGGESTED' ? (
        words && <Decide suggestion={suggestion} words={words} />
      ) : (
        <p className="soft small">{wordFor(evidence.states, state)}</p>
      )}
    </li>
  );
}

/** What speaks for it and what against. */
function Marks({ suggestion: { contradictions, isWithJapan, namesHost } }: { suggestion: Suggestion }) {
  const { t } = useLanguage();
  if (contradictions.length === 0 && !isWithJapan && !namesHost) return null;
  return (
    <div className="row">
      {contradictions.map((code) => (
        <Badge key={code} tone="amber" icon={<TriangleAlert size={14} aria-hidden="true" />}>
          {wordFor(t.evidence.contradictions, code)}
        </Badge>
      ))}
      {namesHost ? (
        <Badge tone="leaf">{t.evidence.namesHost}</Badge>
      ) : (
        isWithJapan && <Badge>{t.evidence.isWithJapan}</Badge>
      )}
    </div>
  );
}

function Decide({ suggestion, words }: { suggestion: Suggestion; words: NonNullable<Props['words']> }) {
  const say = useSay();
  const accept = useSend(AcceptEvidenceDocument);
  const dismiss = useSend(DismissEvidenceDocument);
  const { id, isFound, title, doi } = suggestion;
  const failure = accept.error ?? dismiss.error;
  const refusals = [accept.data?.answer, dismiss.data?.answer].flatMap((answer) =>
    answer && answer.__typename !== 'EvidenceDecided' ? [answer.message] : [],
  );
  const name = title ?? doi;
  const done = (sentence: string) => ({
    onSuccess: ({ answer }: { answer: { __typename: string } }) => {
      if (answer.__typename === 'EvidenceDecided') say(sentence);
    },
  });
  return (
    <>
      {refusals.map((message) => (
        <div className="notice warn" role="alert" key={message}>
          {message}
        </div>
      ))}
      {failure && <FailureNotice error={failure} />}
      <div className="row">
        {isFound && (
          <Button
            small
            busy={accept.isPending}
            aria-label={`${words.accept}: ${name}`}
            onClick={() => accept.mutate({ id }, done(words.accepted))}
          >
            {words.accept}
          </Button>
        )}
        <Button
          small
          look="quiet"
          busy={dismiss.isPending}
          aria-label={`${words.dismiss}: ${name}`}
          onClick={() => dismiss.mutate({ id }, done(words.dismissed))}
        >
          {words.dismiss}
        </Button>
      </div>
    </>
  );
}
