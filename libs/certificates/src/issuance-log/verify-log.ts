import type { Ctx } from '@enishi/accounts';
import { mustIssueCertificates } from '../policies.js';
import { CHAIN_START, hashEntry } from './hash-entry.js';
import { entriesAfter } from './issuance-log.queries.js';

export interface LogVerdict {
  /** Entries read. */
  entries: number;
  /** First position at which the chain does not hold; null when it holds. */
  brokenAt: string | null;
  /** Hash of the last entry, in hex: kept elsewhere, it shows later that nothing before it was changed. */
  lastHash: string;
}

const BATCH = 2000;

/** Reads the whole log and computes every hash anew. @throws NOT_FOUND unless an officer asks */
export async function verifyIssuanceLog(ctx: Ctx): Promise<LogVerdict> {
  mustIssueCertificates(ctx.actor);
  let entries = 0;
  let position = '0';
  let hash = CHAIN_START;
  for (;;) {
    const batch = await entriesAfter(ctx, position, BATCH);
    for (const entry of batch) {
      const follows = BigInt(entry.position) === BigInt(position) + 1n && entry.previousHash.equals(hash);
      if (!follows || !hashEntry(entry).equals(entry.entryHash))
        return { entries, brokenAt: entry.position, lastHash: hash.toString('hex') };
      entries++;
      position = entry.position;
      hash = entry.entryHash;
    }
    if (batch.length < BATCH) return { entries, brokenAt: null, lastHash: hash.toString('hex') };
  }
}
