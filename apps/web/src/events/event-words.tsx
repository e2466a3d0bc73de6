import type { Format } from '../format/format.js';
import type { Texts } from '../locales/parts/events.js';
import { useLanguage } from '../locales/parts/events.js';
import { Badge } from '../ui/badge.js';
import type { Tone } from '../ui/badge.js';
import { wordFor } from '../ui/code-words.js';

const TONES: Record<string, Tone> = {
  PUBLISHED: 'leaf',
  FULL: 'amber',
  CLOSED: 'plain',
  REPORTED: 'bloom',
  CANCELLED: 'beni',
  DRAFT: 'indigo',
};

export function EventState({ state }: { state: string }) {
  const { t } = useLanguage();
  return <Badge tone={TONES[state] ?? 'plain'}>{wordFor(t.events.states, state)}</Badge>;
}

interface Pooled {
  readonly mode: string;
  readonly capacity: number | null;
  readonly free: number | null;
  readonly waiting: number;
}

/** Free places of one way of taking part, in words. */
export function freeWords(pool: Pooled, words: Texts['events']): string {
  if (pool.free === null) return words.noLimit;
  return pool.free > 0 ? words.free(pool.free) : words.full(pool.waiting);
}

interface Held {
  readonly isBySecretariat: boolean;
  readonly organisers: readonly { readonly name: string }[];
}

/** Everybody who holds an event, in a sentence. */
export const heldBy = (event: Held, words: Texts['events'], f: Format): string =>
  f.list([
    ...(event.isBySecretariat ? [words.secretariat] : []),
    ...event.organisers.map(({ name }) => name),
  ]);
