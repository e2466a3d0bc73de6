import type { Ctx } from '@enishi/accounts';
import { addDays, inTransaction, newId, notFound, recordAudit, tokyoDate } from '@enishi/platform';
import type { DateOnly } from '@enishi/platform';
import { CIRCLE_WEEKS } from './circle-states.js';
import { holdCircles, insertCircle, lockWaiting } from './circle.queries.js';
import { groupCircles } from './group-circles.js';

/** The Monday after a day; on a Monday the next one, so that nobody is told on the day it begins. */
export function nextMonday(today: DateOnly): DateOnly {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, weekday === 0 ? 1 : 8 - weekday);
}

/**
 * Forms circles of those who wait; they begin on the next Monday and last four weeks. Safe to run at any time and twice:
 * who is placed waits no more. @returns how many circles were formed
 * @throws NOT_FOUND unless the system forms
 */
export async function formCircles(ctx: Ctx): Promise<number> {
  if (ctx.actor.kind !== 'system') throw notFound('circle');
  return inTransaction(ctx, async (tx) => {
    await holdCircles(tx);
    const startsOn = nextMonday(tokyoDate(tx.clock.now()));
    const span = { startsOn, endsOn: addDays(startsOn, 7 * CIRCLE_WEEKS - 1) };
    const groups = groupCircles(await lockWaiting(tx, span.startsOn, span.endsOn));
    for (const group of groups) {
      const id = newId();
      await insertCircle(tx, id, group, span);
      await recordAudit(tx, {
        action: 'circle.formed',
        subjectType: 'circle',
        subjectId: id,
        detail: { people: group.people.length, forMinors: group.forMinors },
      });
    }
    return groups.length;
  });
}
