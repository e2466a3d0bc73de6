import type { DateOnly } from '@enishi/platform';
import { addDays } from '@enishi/platform';
import { momentOf, nextSendingMoment } from './sending-time.js';
import type { SendingHours } from './sending-time.js';

/** The ladder of a campaign: rung 0 is the invitation, rung n the reminder `days[n - 1]` days after the opening. */
export interface Ladder extends SendingHours {
  readonly openedOn: DateOnly;
  readonly days: readonly number[];
}

/** When each reminder falls due for somebody in the zone, in order. */
export function rungMoments(ladder: Ladder, timeZone: string): Date[] {
  return ladder.days.map((days) =>
    nextSendingMoment(momentOf(addDays(ladder.openedOn, days), ladder.hourFrom, timeZone), timeZone, ladder),
  );
}

/**
 * On which rung somebody stands now and when the next one falls due. Rungs that passed while nothing ran are
 * skipped: however long that took, one reminder goes out.
 */
export function climb(
  ladder: Ladder,
  timeZone: string,
  now: Date,
  rung: number,
): { rung: number; nextContactAt: Date | null } {
  const moments = rungMoments(ladder, timeZone);
  const passed = moments.filter((moment) => moment <= now).length;
  const reached = Math.max(passed, rung);
  return { rung: reached, nextContactAt: moments[reached] ?? null };
}
