import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';

/** Opens a handed-in form again with its answers as draft. @returns false when it was not handed in, or is open. */
export async function reopenForm(ctx: BaseCtx, assignmentId: string): Promise<boolean> {
  const changed = await execute(
    ctx.db,
    `update survey_form f
     set reopened_at = $2, draft = r.answers, draft_version = f.draft_version + 1,
       changed_at = (select coalesce(jsonb_object_agg(item, f.draft_version + 1), '{}') from jsonb_object_keys(r.answers) as item)
     from survey_response r
     where f.assignment_id = $1 and r.assignment_id = f.assignment_id and f.submitted_at is not null
       and f.withdrawn_at is null and f.reopened_at is null`,
    [assignmentId, ctx.clock.now()],
  );
  return changed === 1;
}

/** Gives up a correction: what was handed in stays as it is. */
export async function closeAgain(ctx: BaseCtx, assignmentId: string): Promise<boolean> {
  const changed = await execute(
    ctx.db,
    `update survey_form set reopened_at = null, draft = '{}', changed_at = '{}', draft_version = draft_version + 1
     where assignment_id = $1 and reopened_at is not null`,
    [assignmentId],
  );
  return changed === 1;
}

/**
 * Takes back what was handed in: answers and rows are removed, also a draft; that it was handed in stays.
 * @returns false when nothing was handed in, or it was withdrawn before
 */
export async function removeAnswers(ctx: BaseCtx, assignmentId: string): Promise<boolean> {
  const marked = await execute(
    ctx.db,
    `update survey_form set withdrawn_at = $2, reopened_at = null, draft = '{}', changed_at = '{}', typed_in = '{}',
       place = null, draft_version = draft_version + 1
     where assignment_id = $1 and submitted_at is not null and withdrawn_at is null`,
    [assignmentId, ctx.clock.now()],
  );
  if (marked === 0) return false;
  await execute(ctx.db, `delete from survey_response where assignment_id = $1`, [assignmentId]);
  await execute(
    ctx.db,
    `update survey_assignment set state = 'DECLINED' where id = $1 and state = 'ANSWERED'`,
    [assignmentId],
  );
  return true;
}

/** Marks one case as declined. @returns false when it is answered, closed or was declined before. */
export async function markDeclined(ctx: BaseCtx, assignmentId: string): Promise<boolean> {
  const changed = await execute(
    ctx.db,
    `update survey_assignment set state = 'DECLINED'
     where id = $1 and state in ('SCHEDULED', 'SENT', 'OPENED', 'PARTIAL', 'UNDELIVERABLE')`,
    [assignmentId],
  );
  if (changed === 1)
    await execute(
      ctx.db,
      `update survey_form set draft = '{}', changed_at = '{}', typed_in = '{}', draft_version = draft_version + 1
       where assignment_id = $1 and submitted_at is null`,
      [assignmentId],
    );
  return changed === 1;
}

/** Writes no more to a contact all of whose cases are answered or declined. */
export async function stopDoneContact(
  ctx: BaseCtx,
  contactId: string,
  reason: 'DECLINED' | 'UNSUBSCRIBED',
): Promise<void> {
  await execute(
    ctx.db,
    `update survey_contact k set stopped_at = $2, stop_reason = $3, next_contact_at = null
     where k.id = $1 and k.stopped_at is null and not exists (
       select from survey_assignment a where a.contact_id = k.id and a.state not in ('ANSWERED', 'DECLINED'))`,
    [contactId, ctx.clock.now(), reason],
  );
}

/** Adds to what is known of one page: how often and how long it was open, how many problems it showed. */
export async function addPageVisit(
  ctx: BaseCtx,
  visit: { assignmentId: string; page: string; seconds: number; problems: number },
): Promise<void> {
  await execute(
    ctx.db,
    `with form as (
       update survey_form set seconds = seconds + $3 where assignment_id = $1 and is_measured returning assignment_id)
     insert into survey_page_visit (assignment_id, page, visits, seconds, problems)
     select assignment_id, $2, 1, $3, $4 from form
     on conflict (assignment_id, page) do update set visits = survey_page_visit.visits + 1,
       seconds = survey_page_visit.seconds + excluded.seconds, problems = survey_page_visit.problems + excluded.problems`,
    [visit.assignmentId, visit.page, visit.seconds, visit.problems],
  );
}

/** Measures a form no more and removes what was measured. @returns false when it was not measured. */
export async function removeMeasures(ctx: BaseCtx, assignmentId: string): Promise<boolean> {
  const changed = await execute(
    ctx.db,
    `update survey_form set is_measured = false, seconds = 0, device = null where assignment_id = $1 and is_measured`,
    [assignmentId],
  );
  if (changed === 0) return false;
  await execute(ctx.db, `delete from survey_page_visit where assignment_id = $1`, [assignmentId]);
  return true;
}

export async function findContact(
  ctx: BaseCtx,
  contactId: string,
): Promise<{ address: string | null; locale: string; name: string; personId: string | null } | undefined> {
  const [row] = await sql<{ address: string | null; locale: string; name: string; personId: string | null }>(
    ctx.db,
    `select address, locale, name, person_id as "personId" from survey_contact where id = $1`,
    [contactId],
  );
  return row;
}
