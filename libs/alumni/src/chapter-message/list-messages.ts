import type { Ctx } from '@enishi/accounts';
import { AppError, fromCursor, isUuid, toCursor, tokyoDate } from '@enishi/platform';
import { protectTable } from '@enishi/statistics';
import type { ProtectedTable } from '@enishi/statistics';
import { z } from 'zod';
import { countMembers } from '../chapter/chapter-member.queries.js';
import { keepsChapters, mayCoordinate } from '../policies.js';
import { countMessagesSince, countRecipients, selectMessages } from './chapter-message.queries.js';
import type { MessageRow } from './chapter-message.queries.js';
import { MESSAGES_IN_30_DAYS } from './send-message.js';

const input = z.object({
  chapterId: z.uuid(),
  first: z.int().min(1).max(100).default(20),
  after: z.string().max(1000).nullish(),
});

export interface MessagePage {
  readonly rows: readonly MessageRow[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null; totalCount: number };
}

/**
 * What a chapter wrote to its members, the latest first.
 * @throws NOT_FOUND unless the chapter is the actor's to run
 */
export async function listChapterMessages(ctx: Ctx, raw: z.input<typeof input>): Promise<MessagePage> {
  const { chapterId, first, after } = input.parse(raw);
  mayCoordinate(ctx.actor, chapterId);
  const found = await selectMessages(ctx, chapterId, { first, after: after ? readCursor(after) : null });
  const rows = found.slice(0, first);
  const last = rows.at(-1);
  return {
    rows,
    pageInfo: {
      hasNextPage: found.length > first,
      endCursor: last ? toCursor([last.sentAt.toISOString(), last.id]) : null,
      totalCount: found[0]?.totalCount ?? 0,
    },
  };
}

function readCursor(after: string): [string, string] {
  const [at, id] = fromCursor(after, 2);
  if (typeof at === 'string' && !Number.isNaN(Date.parse(at)) && typeof id === 'string' && isUuid(id))
    return [at, id];
  throw new AppError('INVALID_INPUT', 'cursor');
}

export interface MessageOutlook {
  /** How many would get a message now; protected. */
  readonly recipients: ProtectedTable;
  /** Messages left of those that 30 days allow. */
  readonly left: number;
}

/**
 * To how many a message would go now, and how many may still be written.
 * @throws NOT_FOUND unless the chapter is the actor's to run
 */
export async function messageOutlook(ctx: Ctx, raw: { chapterId: string }): Promise<MessageOutlook> {
  const chapterId = z.uuid().parse(raw.chapterId);
  mayCoordinate(ctx.actor, chapterId);
  const now = ctx.clock.now();
  const count = await countRecipients(ctx, chapterId, tokyoDate(now));
  // nearly everybody of those who agreed would tell of the few who stopped the mails
  const agreed = (await countMembers(ctx, chapterId))
    .filter(({ mail }) => mail)
    .reduce((sum, { people }) => sum + people, 0);
  const sent = await countMessagesSince(ctx, chapterId, new Date(now.getTime() - 30 * 86_400_000));
  return {
    recipients: protectTable(
      { dims: [], cells: [], total: { key: [], count } },
      {
        exact: keepsChapters(ctx.actor),
        wider: [{ dims: [], cells: [], total: { key: [], count: agreed } }],
      },
    ),
    left: Math.max(0, MESSAGES_IN_30_DAYS - sent),
  };
}
