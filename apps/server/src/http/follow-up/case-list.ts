import type { CaseRow } from '@enishi/surveys';
import type { PageLocale } from '../pages/page-locale.js';
import { fill } from '../pages/render-page.js';
import { followUpTexts } from './locales/index.js';

type Kind = 'open' | 'begun' | 'sent' | 'declined' | 'closed';

const KINDS: Readonly<Record<string, Kind>> = {
  PARTIAL: 'begun',
  ANSWERED: 'sent',
  DECLINED: 'declined',
  EXPIRED: 'closed',
};

const TONES: Readonly<Record<Kind, string>> = {
  open: '',
  begun: 'amber',
  sent: 'leaf',
  declined: '',
  closed: '',
};

/** A host's plans for the list: how far each is, and the one thing to do with it. */
export function caseList(cases: readonly CaseRow[], locale: PageLocale) {
  const words = followUpTexts[locale];
  const states = {
    open: words.stateOpen,
    begun: words.stateBegun,
    sent: words.stateSent,
    declined: words.stateDeclined,
    closed: words.stateClosed,
  } as const;
  const kinds = cases.map(({ state }) => KINDS[state] ?? 'open');
  const count = (...wanted: Kind[]) => kinds.filter((kind) => wanted.includes(kind)).length;
  return {
    counts: fill(words.listCounts, {
      all: cases.length,
      sent: count('sent'),
      begun: count('begun'),
      open: cases.length - count('sent', 'begun'),
    }),
    cases: cases.map(({ id, planTitle }, at) => {
      const kind = kinds[at] ?? 'open';
      const isDone = kind === 'sent' || kind === 'closed';
      const action = isDone ? words.lookOne : kind === 'begun' ? words.continueOne : words.openOne;
      return { id, title: planTitle ?? '', state: states[kind], tone: TONES[kind], action, isDone };
    }),
  };
}
