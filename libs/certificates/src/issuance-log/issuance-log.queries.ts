import type { BaseCtx } from '@enishi/platform';
import { prepared, sql } from '@enishi/platform';
import type { IssuanceEvent } from './hash-entry.js';

/**
 * Waits for its turn to add to the chain (until the transaction ends) and reads where the chain stands. The lock is
 * named by the table's own number, which no other lock can be.
 */
export async function lockChain(ctx: BaseCtx): Promise<{ position: string; entryHash: Buffer } | undefined> {
  await prepared(
    ctx.db,
    'issuance-log-lock',
    `select pg_advisory_xact_lock('issuance_log'::regclass::oid::int, 0)`,
    [],
  );
  const rows = await prepared<{ position: string; entryHash: Buffer }>(
    ctx.db,
    'issuance-log-last',
    `select position, entry_hash as "entryHash" from issuance_log order by position desc limit 1`,
    [],
  );
  return rows[0];
}

export interface LogRow {
  position: string;
  certificateVersionId: string;
  event: IssuanceEvent;
  sha256: string | null;
  at: Date;
  previousHash: Buffer;
  entryHash: Buffer;
}

export async function insertEntry(ctx: BaseCtx, row: LogRow): Promise<void> {
  await prepared(
    ctx.db,
    'issuance-log-insert',
    `insert into issuance_log (position, certificate_version_id, event, sha256, at, previous_hash, entry_hash)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.position, row.certificateVersionId, row.event, row.sha256, row.at, row.previousHash, row.entryHash],
  );
}

/** Entries after a position, in order. */
export function entriesAfter(ctx: BaseCtx, position: string, limit: number): Promise<LogRow[]> {
  return sql<LogRow>(
    ctx.db,
    `select position, certificate_version_id as "certificateVersionId", event, sha256, at,
       previous_hash as "previousHash", entry_hash as "entryHash"
     from issuance_log where position > $1 order by position limit $2`,
    [position, limit],
  );
}
