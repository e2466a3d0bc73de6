import type { Ctx } from '@enishi/accounts';
import { fromCursor, notFound, toCursor } from '@enishi/platform';
import { z } from 'zod';
import { ownPersonId } from '../policies.js';
import { countRelays, findRelay, selectMessages, selectRelays } from './relay.queries.js';
import type { MessageRow, RelayRow } from './relay.queries.js';

const input = z.strictObject({
  first: z.int().min(1).max(100).default(30),
  after: z.string().nullish(),
});

export interface RelayPage {
  rows: RelayRow[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null; totalCount: number };
}

/** What the member asked and was asked, the latest first: two statements whatever the page size. */
export async function listRelays(ctx: Ctx, raw: z.input<typeof input> = {}): Promise<RelayPage> {
  const personId = ownPersonId(ctx.actor);
  const { first, after } = input.parse(raw);
  const cursor = after ? z.tuple([z.iso.datetime(), z.uuid()]).parse(fromCursor(after, 2)) : null;
  const found = await selectRelays(ctx, personId, { first: first + 1, after: cursor });
  const rows = found.slice(0, first);
  const last = rows.at(-1);
  return {
    rows,
    pageInfo: {
      hasNextPage: found.length > first,
      endCursor: last ? toCursor([last.createdAt.toISOString(), last.id]) : null,
      totalCount: await countRelays(ctx, personId),
    },
  };
}

/** One of them with what was written. @throws NOT_FOUND unless the member is one of the two */
export async function viewRelay(
  ctx: Ctx,
  raw: { relayId: string },
): Promise<{ relay: RelayRow; messages: MessageRow[] }> {
  const personId = ownPersonId(ctx.actor);
  const relay = await findRelay(ctx, personId, z.uuid().parse(raw.relayId));
  if (!relay) throw notFound('relay');
  return { relay, messages: await selectMessages(ctx, personId, relay.id) };
}
