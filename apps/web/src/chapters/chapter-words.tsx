import { useLanguage } from '../locales/parts/chapters.js';
import { Badge } from '../ui/badge.js';
import type { Tone } from '../ui/badge.js';
import { wordFor } from '../ui/code-words.js';

const TONES: Readonly<Record<string, Tone>> = {
  ACTIVE: 'leaf',
  FORMING: 'amber',
  RUNNING: 'leaf',
  PUBLISHED: 'leaf',
  SUBMITTED: 'indigo',
  RETURNED: 'amber',
  OPEN: 'leaf',
  RANKING: 'amber',
  HANDED_IN: 'indigo',
  CHOSEN: 'bloom',
  APPLIED: 'indigo',
};

const toneOf = (code: string): Tone => TONES[code] ?? 'plain';

export function ChapterStateBadge({ state }: { state: string }) {
  const { t } = useLanguage();
  return <Badge tone={toneOf(state)}>{wordFor(t.chapters.states, state)}</Badge>;
}

export function TermStateBadge({ state }: { state: string }) {
  const { t } = useLanguage();
  return <Badge tone={toneOf(state)}>{wordFor(t.chapters.termStates, state)}</Badge>;
}

export function ReportStateBadge({ state }: { state: string }) {
  const { t } = useLanguage();
  return <Badge tone={toneOf(state)}>{wordFor(t.chapters.reportStates, state)}</Badge>;
}

export function CallStateBadge({ state }: { state: string }) {
  const { t } = useLanguage();
  return <Badge tone={toneOf(state)}>{wordFor(t.chapters.callStates, state)}</Badge>;
}

export function NominationStateBadge({ state }: { state: string }) {
  const { t } = useLanguage();
  return <Badge tone={toneOf(state)}>{wordFor(t.chapters.nominationStates, state)}</Badge>;
}

/** A number of people as the reader may see it. */
export function People({ people, isExact }: { people: number | null; isExact: boolean }) {
  const { t, f } = useLanguage();
  if (people === null)
    return (
      <span className="soft" title={t.chapters.fewWhy}>
        {t.chapters.few}
      </span>
    );
  return <span className="num">{isExact ? f.number(people) : t.chapters.about(people)}</span>;
}

type Words = readonly { readonly language: string; readonly text: string }[];

/** The text in the reader's language, else in English, else the first; with its language for screen readers. */
export function inReadersLanguage<W extends { readonly language: string }>(
  words: readonly W[],
  locale: string,
): W | undefined {
  return (
    words.find(({ language }) => language === locale) ??
    words.find(({ language }) => language === 'en') ??
    words[0]
  );
}

/** Typed words with their line breaks. */
export function Typed({ words }: { words: Words }) {
  const { locale } = useLanguage();
  const found = inReadersLanguage(words, locale);
  if (!found) return null;
  return (
    <p className="mail-text" lang={found.language}>
      {found.text}
    </p>
  );
}

/** One field of a report with its name; nothing where nothing was written. */
export function Part({ title, words }: { title: string; words: Words }) {
  if (words.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <Typed words={words} />
    </div>
  );
}

/** A month as it is read, from its first day. */
export function monthName(month: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: locale === 'en' ? 'short' : 'long',
    timeZone: 'UTC',
  }).format(new Date(`${month}T00:00:00Z`));
}
