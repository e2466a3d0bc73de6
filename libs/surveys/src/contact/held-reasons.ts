import type { AssignmentState } from '../assignment/assignment-states.js';
import type { ExclusionReason } from '../campaign/exclusion-reasons.js';
import type { EventKind } from '../field/event-kinds.js';

interface HeldRule {
  /** What the contact is stopped for; the word under which the campaign's list shows it. */
  readonly stopReason: ExclusionReason;
  /** What happened to the case: who took a consent back refuses, who should never have been asked does not belong. */
  readonly kind: EventKind;
  readonly state: AssignmentState;
}

/** Why a mail that is due is not sent after all: what became known after the launch. */
export const HELD = {
  DECEASED: { stopReason: 'LEFT', kind: 'NOT_ELIGIBLE', state: 'EXPIRED' },
  NOT_COME: { stopReason: 'LEFT', kind: 'NOT_ELIGIBLE', state: 'EXPIRED' },
  DUPLICATE: { stopReason: 'LEFT', kind: 'NOT_ELIGIBLE', state: 'EXPIRED' },
  OPTED_OUT: { stopReason: 'LEFT', kind: 'UNSUBSCRIBED', state: 'DECLINED' },
  NO_CONSENT: { stopReason: 'NO_CONSENT', kind: 'UNSUBSCRIBED', state: 'DECLINED' },
  MINOR: { stopReason: 'MINOR', kind: 'NOT_ELIGIBLE', state: 'EXPIRED' },
  UNSUBSCRIBED: { stopReason: 'UNSUBSCRIBED', kind: 'UNSUBSCRIBED', state: 'DECLINED' },
  UNDELIVERABLE: { stopReason: 'UNDELIVERABLE', kind: 'BOUNCED', state: 'UNDELIVERABLE' },
} as const satisfies Readonly<Record<string, HeldRule>>;
export type HeldReason = keyof typeof HELD;

/**
 * Of these nothing is taken any more, and no form is begun: they do not belong to those who may be asked. Who took a
 * consent back or left is written to no more; answering all the same is their own act.
 */
export const NOT_TAKEN = (Object.keys(HELD) as HeldReason[]).filter(
  (reason) => HELD[reason].kind === 'NOT_ELIGIBLE',
);

/** Reasons of `stop_reason` that keep somebody from being asked any further. */
export const STOPPED_REASONS = [...new Set(Object.values(HELD).map(({ stopReason }) => stopReason))];
