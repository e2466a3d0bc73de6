import type { Ctx } from '@enishi/accounts';
import { tokyoDate } from '@enishi/platform';
import { planDeadlines } from '../fiscal-year/deadlines.js';
import type { PlanDeadlines } from '../fiscal-year/deadlines.js';
import { nextClock, planClocks } from '../fiscal-year/plan-clocks.js';
import type { PlanClock } from '../fiscal-year/plan-clocks.js';
import type { ClockKind } from '../fiscal-year/plan-clocks.js';
import type { PlanRow } from './plan.queries.js';

/** A plan as screens and other libs read it: its facts, its deadlines and its clocks today. */
export interface PlanView extends PlanRow {
  readonly deadlines: PlanDeadlines;
  readonly clocks: readonly PlanClock[];
  /** What to do next; null when nothing is owed. */
  readonly next: PlanClock | null;
}

/** Adds deadlines and clocks to plans, as of today in Japan. */
export function viewPlans(ctx: Pick<Ctx, 'clock'>, rows: readonly PlanRow[]): PlanView[] {
  const today = tokyoDate(ctx.clock.now());
  return rows.map((row) => {
    const deadlines = planDeadlines(row, row.calendar);
    const clocks = planClocks({
      programmeType: row.programmeType,
      deadlines,
      settled: settledOf(row),
      today,
    });
    const open = row.state !== 'CLOSED' && row.state !== 'FOLLOW_UP';
    return { ...row, deadlines, clocks, next: open ? nextClock(clocks) : null };
  });
}

function settledOf(row: PlanRow): ReadonlyMap<ClockKind, string> {
  return new Map(Object.entries(row.settled) as [ClockKind, string][]);
}
