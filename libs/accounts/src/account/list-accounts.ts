import { fromCursor, toCursor } from '@enishi/platform';
import { z } from 'zod';
import { CAPACITIES } from '../actor/capacity.js';
import type { Ctx } from '../actor/ctx.js';
import { mayAdministerAccounts } from '../policies.js';
import { countAccounts, pageOfAccounts } from './account.queries.js';
import type { AccountRow } from './account.queries.js';

const input = z.object({
  search: z.string().trim().max(200).nullish(),
  capacity: z.enum(CAPACITIES).nullish(),
  first: z.number().int().min(1).max(200).default(50),
  after: z.string().max(1000).nullish(),
});

export interface AccountPageRows {
  nodes: AccountRow[];
  hasNextPage: boolean;
  endCursor: string | null;
  totalCount: number;
}

/**
 * Accounts by address, for administrators.
 * @throws NOT_FOUND for everybody else, INVALID_INPUT for a cursor that was tampered with.
 */
export async function listAccounts(ctx: Ctx, raw: z.input<typeof input>): Promise<AccountPageRows> {
  mayAdministerAccounts(ctx.actor);
  const { search, capacity, first, after } = input.parse(raw);
  const filter = { search: search || null, capacity: capacity ?? null };
  const afterEmail = after ? String(fromCursor(after, 1)[0]) : null;
  const rows = await pageOfAccounts(ctx, filter, afterEmail, first + 1);
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    hasNextPage: rows.length > first,
    endCursor: last ? toCursor([last.email]) : null,
    totalCount: await countAccounts(ctx, filter),
  };
}
