import { ExternalLink, Paperclip } from 'lucide-react';
import { useLanguage } from '../locales/parts/outcomes.js';
import type { Locale } from '../locales/locale.js';
import type { Texts } from '../locales/parts/outcomes.js';
import { Badge } from '../ui/badge.js';
import type { Tone } from '../ui/badge.js';
import { wordFor } from '../ui/code-words.js';
import type { Claim, ClaimKind } from './outcomes.documents.js';
import { writePartialDate } from './partial-date.js';

export const kindOf = (claim: Claim): ClaimKind => ('purpose' in claim ? 'REVISIT' : 'OUTCOME');

/** What it is, in a few words: for headings, lists and the names of buttons. */
export function claimName(claim: Claim, t: Texts): string {
  return 'purpose' in claim
    ? wordFor(t.outcomes.purposes, claim.purpose)
    : [wordFor(t.outcomes.types, claim.type), claim.title].filter(Boolean).join(': ');
}

export function claimWho({ persons, headCount }: Claim, t: Texts, list: (names: string[]) => string): string {
  if (persons.length > 0) return list(persons.map(({ name }) => name));
  return headCount === null ? '' : t.outcomes.people(headCount);
}

export function claimWhen({ from, to }: Claim, locale: Locale): string {
  if (!from && !to) return '';
  const [first, last] = [from, to].map((date) => (date ? writePartialDate(date, locale) : ''));
  if (!to || from === to) return first || last || '';
  return locale === 'en' ? `${first} – ${last}` : `${first}～${last}`;
}

const TONES: Readonly<Record<Claim['verification'], Tone>> = {
  CLAIMED: 'plain',
  CORROBORATED: 'indigo',
  VERIFIED: 'leaf',
  REJECTED: 'beni',
};

/** How sure it is; where it is taken back, a draft or told twice, that instead. */
export function ClaimStanding({ claim: { state, verification } }: { claim: Claim }) {
  const { t } = useLanguage();
  if (state === 'DRAFT' || state === 'DUPLICATE' || state === 'WITHDRAWN')
    return <Badge>{wordFor(t.outcomes.states, state)}</Badge>;
  return <Badge tone={TONES[verification]}>{wordFor(t.outcomes.verifications, verification)}</Badge>;
}

/** Letters that a column of a table can hold in one line. */
const SHORT = 20;

/** The proof as a link: a DOI by itself, another page by its host, a file as a file. */
export function ClaimProof({ claim }: { claim: Claim }) {
  const { t } = useLanguage();
  if (!('evidenceUrl' in claim) || !claim.evidenceUrl) return null;
  const { evidenceUrl, doi, evidenceFileName } = claim;
  if (evidenceUrl.startsWith('/'))
    return (
      <a href={evidenceUrl} download>
        <Paperclip size={14} aria-hidden="true" /> {evidenceFileName ?? t.outcomes.evidenceFile}
      </a>
    );
  const words = doi ?? new URL(evidenceUrl).hostname;
  return (
    <a
      href={evidenceUrl}
      target="_blank"
      rel="noreferrer"
      className={words.length <= SHORT ? 'nowrap' : undefined}
    >
      {words} <ExternalLink size={14} aria-hidden="true" />
    </a>
  );
}
