import { createHash } from 'node:crypto';

export type IssuanceEvent = 'ISSUED' | 'SUPERSEDED' | 'VOIDED';

/** The hash before the first entry. */
export const CHAIN_START: Buffer = Buffer.alloc(32);

/**
 * Hash of one entry over the entry before and its own content. Whoever changes, removes or inserts an entry must
 * change every hash after it, and the last hash can be kept elsewhere.
 */
export function hashEntry(entry: {
  previousHash: Buffer;
  position: string;
  certificateVersionId: string;
  event: IssuanceEvent;
  sha256: string | null;
  at: Date;
}): Buffer {
  return createHash('sha256')
    .update(entry.previousHash)
    .update(
      JSON.stringify([
        entry.position,
        entry.certificateVersionId,
        entry.event,
        entry.sha256,
        entry.at.toISOString(),
      ]),
    )
    .digest();
}
