import type { BaseCtx } from '@enishi/platform';
import { CHAIN_START, hashEntry } from './hash-entry.js';
import type { IssuanceEvent } from './hash-entry.js';
import { insertEntry, lockChain } from './issuance-log.queries.js';

/** Adds what happened to the log, in the caller's transaction; entries of one transaction stand together. */
export async function appendToLog(
  ctx: BaseCtx,
  events: readonly { certificateVersionId: string; event: IssuanceEvent; sha256: string | null }[],
): Promise<void> {
  if (events.length === 0) return;
  const last = await lockChain(ctx);
  let position = BigInt(last?.position ?? '0');
  let previousHash = last?.entryHash ?? CHAIN_START;
  for (const event of events) {
    position += 1n;
    const entry = { ...event, position: String(position), at: ctx.clock.now(), previousHash };
    const entryHash = hashEntry(entry);
    await insertEntry(ctx, { ...entry, entryHash });
    previousHash = entryHash;
  }
}
