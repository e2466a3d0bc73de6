import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import { OPEN_STATES, sqlStates } from '../report/report-states.js';

/** Somebody to remind: claimed by this call and by no other. */
export interface ClaimedReminderRow {
  reportId: string;
  number: number;
  name: string;
  email: string;
  language: string | null;
  memberId: string | null;
}

/**
 * Claims the reports of a plan that are still missing and whose person was not reminded within the pause.
 * The condition is repeated by the update itself, so two clicks at once remind once.
 */
export function claimReminders(
  ctx: BaseCtx,
  input: { planId: string; reportIds: readonly string[] | null; notSince: Date },
): Promise<ClaimedReminderRow[]> {
  return sql<ClaimedReminderRow>(
    ctx.db,
    `update completion_report r set reminded_at = $4, reminder_count = r.reminder_count + 1
     from participation p join person on person.id = p.person_id left join member m on m.person_id = person.id
     where p.id = r.participation_id and p.plan_id = $1 and p.state not in ('WITHDRAWN', 'REPLACED')
       and ($2::uuid[] is null or r.id = any($2::uuid[])) and person.email is not null
       and r.state in (${sqlStates(OPEN_STATES)}) and (r.reminded_at is null or r.reminded_at < $3)
     returning r.id as "reportId", r.reminder_count as number, person.name_latin as name,
       person.email, person.preferred_language as language, m.member_id as "memberId"`,
    [input.planId, input.reportIds, input.notSince, ctx.clock.now()],
  );
}

export async function insertReminders(
  ctx: BaseCtx,
  rows: readonly { reportId: string; number: number; locale: string }[],
): Promise<void> {
  await execute(
    ctx.db,
    `insert into report_reminder (report_id, number, locale, reminded_at, reminded_by)
     select report_id, number, locale, $4, $5 from unnest($1::uuid[], $2::int[], $3::text[]) as x(report_id, number, locale)`,
    [
      rows.map((row) => row.reportId),
      rows.map((row) => row.number),
      rows.map((row) => row.locale),
      ctx.clock.now(),
      ctx.actorRef,
    ],
  );
}

/** How many of the plan are missing in all, and how many of them cannot be reached by mail. */
export async function countToRemind(
  ctx: BaseCtx,
  planId: string,
): Promise<{ missing: number; withoutAddress: number }> {
  const [row] = await sql<{ missing: number; withoutAddress: number }>(
    ctx.db,
    `select count(*)::int as missing, count(*) filter (where person.email is null)::int as "withoutAddress"
     from completion_report r join participation p on p.id = r.participation_id join person on person.id = p.person_id
     where p.plan_id = $1 and p.state not in ('WITHDRAWN', 'REPLACED') and r.state in (${sqlStates(OPEN_STATES)})`,
    [planId],
  );
  return row ?? { missing: 0, withoutAddress: 0 };
}
