import { INELIGIBLE_CODES, PARTIAL_FROM } from './dispositions.js';
import type { DispositionCode } from './dispositions.js';
import type { EventKind } from './event-kinds.js';

export interface CaseEvent {
  readonly kind: EventKind;
  readonly at: Date;
  readonly detail?: Readonly<Record<string, unknown>> | null;
}

export interface CaseOutlook {
  /** True once the campaign is closed or archived. */
  readonly isClosed: boolean;
  /** Share of the questions required of everybody that the draft answers, 0 to 1. */
  readonly completeness: number;
}

/**
 * The disposition of one case: what its events say, never what somebody typed. The order of the rows does not
 * matter, only their moments; of two things at one moment the later one in the life of a case counts (a bounce
 * after its mail, a withdrawal after the hand-in).
 *
 * A refusal or an ineligibility that was noted by mistake counts no more from the moment at which the case was reopened.
 *
 * 1. Not eligible beats everything: such a case is no part of any rate.
 * 2. Answers that are there are a complete, whatever was said before.
 * 3. No is no: a refusal stays one until answers are there.
 * 4. A form begun or opened: on its way while the campaign is open; afterwards partial, break-off, or refusal
 *    without a word.
 * 5. Otherwise the mails tell: undelivered, no reaction, or not sent.
 */
export function dispositionOf(
  events: readonly CaseEvent[],
  { isClosed, completeness }: CaseOutlook,
): DispositionCode {
  const last = (...kinds: EventKind[]) =>
    events.reduce(
      (latest, { kind, at }) => (kinds.includes(kind) && at.getTime() > latest ? at.getTime() : latest),
      -1,
    );
  const has = (...kinds: EventKind[]) => last(...kinds) >= 0;

  const reopened = last('REOPENED');
  const unfit = events
    .filter(({ kind, at }) => kind === 'NOT_ELIGIBLE' && at.getTime() > reopened)
    .map(({ detail }) => detail?.['reason']);
  if (unfit.length > 0)
    return Object.entries(INELIGIBLE_CODES).find(([reason]) => unfit.includes(reason))?.[1] ?? '4.10';
  if (last('SUBMITTED', 'CORRECTED') > last('WITHDRAWN')) return '1.1';
  if (has('WITHDRAWN') || last('DECLINED') > reopened) return '2.111';
  if (has('UNSUBSCRIBED')) return '2.112';
  const isOver = isClosed || has('EXPIRED');
  if (has('STARTED')) return !isOver ? '2.30' : completeness >= PARTIAL_FROM ? '1.2' : '2.12';
  if (has('OPENED', 'HANDED_ON')) return isOver ? '2.1121' : '2.30';
  if (has('BOUNCED') && last('BOUNCED') >= last('SENT', 'REMINDED', 'RECONNECTED')) return '3.30';
  return has('SENT', 'REMINDED') ? '3.19' : '3.11';
}
