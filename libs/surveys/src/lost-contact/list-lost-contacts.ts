import type { Ctx } from '@enishi/accounts';
import { AppError, fromCursor, isUuid, toCursor, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import { mayReadLostContacts } from '../campaign/campaign-policies.js';
import { countLost, selectLost } from './lost-contact.queries.js';
import type { LostCountRow, LostRow } from './lost-contact.queries.js';

const input = z.object({
  filter: z
    .object({
      campaignId: z.uuid().nullish(),
      cohortYear: z.int().nullish(),
      countryCode: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .nullish(),
    })
    .default({}),
  first: z.int().min(1).max(200).default(50),
  after: z.string().max(1000).nullish(),
});

export interface LostContactPage {
  readonly rows: readonly LostRow[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null; totalCount: number };
}

/** People whom no mail reaches, by name. @throws NOT_FOUND unless an officer or the secretariat asks */
export async function listLostContacts(ctx: Ctx, raw: z.input<typeof input>): Promise<LostContactPage> {
  mayReadLostContacts(ctx.actor);
  const { filter, first, after } = input.parse(raw);
  const found = await selectLost(ctx, tokyoDate(ctx.clock.now()), filter, {
    first,
    after: after ? readCursor(after) : null,
  });
  const rows = found.slice(0, first);
  const last = rows.at(-1);
  return {
    rows,
    pageInfo: {
      hasNextPage: found.length > first,
      endCursor: last ? toCursor([last.name, last.personId]) : null,
      totalCount: found[0]?.totalCount ?? 0,
    },
  };
}

/** The same as counts by cohort and country. @throws NOT_FOUND unless an officer or the secretariat asks */
export async function countLostContacts(ctx: Ctx, campaignId: string | null): Promise<LostCountRow[]> {
  mayReadLostContacts(ctx.actor);
  return countLost(ctx, tokyoDate(ctx.clock.now()), campaignId && z.uuid().parse(campaignId));
}

function readCursor(after: string): [string, string] {
  const [name, id] = fromCursor(after, 2);
  if (typeof name === 'string' && typeof id === 'string' && isUuid(id)) return [name, id];
  throw new AppError('INVALID_INPUT', 'cursor');
}
