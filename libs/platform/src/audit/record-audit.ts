import type { BaseCtx } from '../context/base-ctx.js';
import { execute } from '../database/sql.js';
import { newId } from '../ids/new-id.js';

/** One thing that happened. `detail` holds ids, states and counts, never names, addresses or answers. */
export interface AuditEntryInput {
  /** `noun.verbed`, for example `certificate.issued`. */
  action: string;
  subjectType: string;
  subjectId: string;
  detail?: Record<string, unknown>;
}

/** Writes the audit entry of a change inside its transaction. The table takes no update and no delete. */
export async function recordAudit(ctx: BaseCtx, entry: AuditEntryInput): Promise<void> {
  await execute(
    ctx.db,
    `insert into audit_entry (id, at, actor, action, subject_type, subject_id, detail, request_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      newId(),
      ctx.clock.now(),
      ctx.actorRef,
      entry.action,
      entry.subjectType,
      entry.subjectId,
      JSON.stringify(entry.detail ?? {}),
      ctx.requestId,
    ],
  );
}
