import type { BaseCtx } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';

/** Wrong codes taken per mail. Six digits and five tries: one guess in 200,000. */
export const FORM_CODE_TRIES = 5;

export interface CodeSessionRow {
  id: string;
  address: string | null;
  name: string;
  assignmentId: string | null;
  isVerified: boolean;
}

/** Where the code of a browser goes; undefined when its cookie opens no form. */
export async function findCodeSession(ctx: BaseCtx, tokenHash: Buffer): Promise<CodeSessionRow | undefined> {
  const [row] = await sql<CodeSessionRow>(
    ctx.db,
    `select s.id, coalesce(s.address, contact.address) as address, contact.name, s.assignment_id as "assignmentId",
       s.verified_at is not null as "isVerified"
     from survey_session s left join survey_assignment a on a.id = s.assignment_id
       join survey_contact contact on contact.id = coalesce(s.contact_id, a.contact_id)
     where s.token_hash = $1 and s.expires_at > $2`,
    [tokenHash, ctx.clock.now()],
  );
  return row;
}

/** Keeps the code of a browser in place of any before: one at a time. */
export async function keepCode(
  ctx: BaseCtx,
  sessionId: string,
  codeHash: Buffer,
  expiresAt: Date,
): Promise<void> {
  await execute(
    ctx.db,
    `update survey_session set code_hash = $2, code_expires_at = $3, code_tries = 0 where id = $1`,
    [sessionId, codeHash, expiresAt],
  );
}

/** Counts a try before it is compared. @returns nothing when there is no code any more. */
export async function countFormCodeTry(
  ctx: BaseCtx,
  tokenHash: Buffer,
): Promise<{ id: string; codeHash: Buffer; tries: number } | undefined> {
  const [row] = await sql<{ id: string; codeHash: Buffer; tries: number }>(
    ctx.db,
    `update survey_session set code_tries = code_tries + 1
     where token_hash = $1 and expires_at > $2 and code_hash is not null and code_expires_at > $2
       and code_tries < ${FORM_CODE_TRIES}
     returning id, code_hash as "codeHash", code_tries as tries`,
    [tokenHash, ctx.clock.now()],
  );
  return row;
}

/** Spends the code. @returns false when it was spent or replaced meanwhile. */
export async function markVerified(ctx: BaseCtx, sessionId: string, codeHash: Buffer): Promise<boolean> {
  const changed = await execute(
    ctx.db,
    `update survey_session set verified_at = $3, code_hash = null, code_expires_at = null
     where id = $1 and code_hash = $2 and code_expires_at > $3`,
    [sessionId, codeHash, ctx.clock.now()],
  );
  return changed === 1;
}
