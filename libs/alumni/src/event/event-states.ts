/** States of an event. FULL is none of them: it is PUBLISHED without a free place, and ends by itself when one is freed. */
export const EVENT_STATES = ['DRAFT', 'PUBLISHED', 'CLOSED', 'HELD', 'REPORTED', 'CANCELLED'] as const;
export type EventState = (typeof EVENT_STATES)[number];

/** What people are shown: the states, and FULL. */
export const SHOWN_EVENT_STATES = [
  'DRAFT',
  'PUBLISHED',
  'FULL',
  'CLOSED',
  'HELD',
  'REPORTED',
  'CANCELLED',
] as const;
export type ShownEventState = (typeof SHOWN_EVENT_STATES)[number];

/** Which state may follow which. Registration that was closed may be opened again until the event. */
export const EVENT_TRANSITIONS: Readonly<Record<EventState, readonly EventState[]>> = {
  DRAFT: ['PUBLISHED', 'CANCELLED'],
  PUBLISHED: ['CLOSED', 'HELD', 'CANCELLED'],
  CLOSED: ['PUBLISHED', 'HELD', 'CANCELLED'],
  HELD: ['REPORTED'],
  REPORTED: [],
  CANCELLED: [],
};

/** States from which the given one may be reached in one step. */
export const eventStatesBefore = (to: EventState): EventState[] =>
  EVENT_STATES.filter((from) => EVENT_TRANSITIONS[from].includes(to));

/** The state as people are shown it. */
export function shownState(
  state: EventState,
  pools: readonly { capacity: number | null; taken: number }[],
): ShownEventState {
  const isFull =
    pools.length > 0 && pools.every(({ capacity, taken }) => capacity !== null && taken >= capacity);
  return state === 'PUBLISHED' && isFull ? 'FULL' : state;
}

export const EVENT_FORMATS = ['ON_SITE', 'ONLINE', 'HYBRID'] as const;
export type EventFormat = (typeof EVENT_FORMATS)[number];

/** Seats in the room, places at the stream. */
export const POOL_MODES = ['SEAT', 'STREAM'] as const;
export type PoolMode = (typeof POOL_MODES)[number];

/** The pools that a format has. */
export const MODES_OF: Readonly<Record<EventFormat, readonly PoolMode[]>> = {
  ON_SITE: ['SEAT'],
  ONLINE: ['STREAM'],
  HYBRID: ['SEAT', 'STREAM'],
};

/** How exactly the time of an event is known. */
export const KNOWN_TO = ['MINUTE', 'DAY', 'MONTH'] as const;
export type KnownTo = (typeof KNOWN_TO)[number];
