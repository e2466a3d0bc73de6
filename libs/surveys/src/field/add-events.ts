import type { BaseCtx } from '@enishi/platform';
import { execute } from '@enishi/platform';
import type { EventKind } from './event-kinds.js';

/**
 * Notes what happened to cases, in the transaction of the change itself. `detail` holds codes and counts, never
 * words of a person.
 */
export async function addEvents(
  ctx: BaseCtx,
  kind: EventKind,
  assignmentIds: readonly string[],
  detail: Readonly<Record<string, string | number | boolean>> | null = null,
): Promise<void> {
  if (assignmentIds.length === 0) return;
  await execute(
    ctx.db,
    `insert into survey_event (campaign_id, assignment_id, kind, at, detail)
     select a.campaign_id, a.id, $2, $3, $4::jsonb from survey_assignment a where a.id = any($1::uuid[])`,
    [assignmentIds, kind, ctx.clock.now(), detail && JSON.stringify(detail)],
  );
}
