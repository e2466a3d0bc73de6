/** What may befall one connection. */
export type Fault =
  | { kind: 'none' }
  /** The connection ends after so many bytes of the request have gone through: none, some, or all of it. */
  | { kind: 'cut-request'; after: number }
  /** The request arrives, the answer does not, or not all of it: the client cannot know. */
  | { kind: 'cut-answer'; after: number }
  /** The request arrives and nothing comes back, not even an end. */
  | { kind: 'silence' }
  /** Everything arrives, late. */
  | { kind: 'delay'; milliseconds: number }
  /** The answer trickles in small pieces. */
  | { kind: 'drip'; bytes: number; everyMilliseconds: number }
  /** The same request arrives twice at the same time. */
  | { kind: 'repeat' };

/** Numbers below 1 that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `from` up to and including `to`. */
export const between = (random: () => number, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));

/** Longest request that is sent here, and a little more: a cut may come anywhere, also after the last byte. */
const REQUEST_BYTES = 1100;
const ANSWER_BYTES = 1500;

/** The plan of one seed: the n-th connection always suffers the same. About a third of all come through unharmed. */
export function faultPlan(seed: number): (connection: number) => Fault {
  return (connection) => {
    const random = randomOf(Math.imul(seed, 0x9e3779b1) ^ connection);
    const lot = random();
    if (lot < 0.34) return { kind: 'none' };
    if (lot < 0.5) return { kind: 'cut-request', after: between(random, 0, REQUEST_BYTES) };
    // half of them lose the whole answer
    if (lot < 0.66)
      return { kind: 'cut-answer', after: Math.max(0, between(random, -ANSWER_BYTES, ANSWER_BYTES)) };
    if (lot < 0.67) return { kind: 'silence' };
    if (lot < 0.8) return { kind: 'delay', milliseconds: between(random, 20, 400) };
    if (lot < 0.9) return { kind: 'drip', bytes: between(random, 40, 200), everyMilliseconds: 10 };
    return { kind: 'repeat' };
  };
}

export interface Kills {
  /** Acknowledged hand-ins after which the server is killed. */
  marks: number[];
  /** The mark at which PostgreSQL goes with it. */
  withDatabase: number;
}

/** Three kills, somewhere in each third of the run. */
export function killPlan(seed: number, handIns: number): Kills {
  const random = randomOf(Math.imul(seed, 0x85ebca6b) ^ 0x51ab);
  const third = Math.floor((handIns * 0.9) / 3);
  const marks = [0, 1, 2].map((part) => part * third + between(random, Math.ceil(third / 4), third - 1));
  return { marks, withDatabase: marks[between(random, 0, 2)] as number };
}
