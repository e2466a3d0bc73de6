import type { Ctx } from '@enishi/accounts';
import { AppError, fromCursor, isIsoMoment, isUuid, notFound, toCursor } from '@enishi/platform';
import { z } from 'zod';
import { boardSight } from './opportunity-policies.js';
import { OPPORTUNITY_STATES } from './opportunity-states.js';
import {
  APPLICATION_LANGUAGES,
  FIELDS_OF_SCIENCE,
  LEVELS,
  OPPORTUNITY_KINDS,
  PROVIDERS,
} from './opportunity-words.js';
import { findOpportunity, selectOpportunities } from './opportunity.queries.js';
import type { OpportunityRow } from './opportunity.queries.js';

const input = z.strictObject({
  filter: z
    .strictObject({
      kind: z.enum(OPPORTUNITY_KINDS).nullish(),
      provider: z.enum(PROVIDERS).nullish(),
      field: z.enum(FIELDS_OF_SCIENCE).nullish(),
      level: z.enum(LEVELS).nullish(),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .nullish(),
      language: z.enum(APPLICATION_LANGUAGES).nullish(),
      state: z.enum(OPPORTUNITY_STATES).nullish(),
      mine: z.boolean().nullish(),
    })
    .default({}),
  first: z.int().min(1).max(100).default(50),
  after: z.string().max(400).nullish(),
});

export interface OpportunityPage {
  readonly rows: readonly OpportunityRow[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null; totalCount: number };
}

/**
 * A page of the board by deadline, one statement. A filter keeps what is open to that field, level, country or language,
 * also what is open to all. @throws NOT_FOUND for those who have nothing to do with the board
 */
export async function listOpportunities(ctx: Ctx, raw: z.input<typeof input>): Promise<OpportunityPage> {
  const sight = boardSight(ctx.actor);
  const { filter, first, after } = input.parse(raw);
  const found = await selectOpportunities(ctx, sight, filter, {
    first,
    after: after ? readCursor(after) : null,
  });
  const rows = found.slice(0, first);
  const last = rows.at(-1);
  return {
    rows,
    pageInfo: {
      hasNextPage: found.length > first,
      endCursor: last ? toCursor([last.closesAt?.toISOString() ?? null, last.id]) : null,
      totalCount: found[0]?.totalCount ?? 0,
    },
  };
}

/** One entry of the board. @throws NOT_FOUND also when it may not be seen */
export async function viewOpportunity(ctx: Ctx, id: string): Promise<OpportunityRow> {
  const found = await findOpportunity(ctx, boardSight(ctx.actor), z.uuid().parse(id));
  if (!found) throw notFound('opportunity');
  return found;
}

function readCursor(after: string): [string | null, string] {
  const [place, id] = fromCursor(after, 2);
  const isPlace = place === null || typeof place === 'string';
  const isMoment = place === null || isIsoMoment(String(place));
  if (isPlace && isMoment && typeof id === 'string' && isUuid(id)) return [place, id];
  throw new AppError('INVALID_INPUT', 'cursor');
}
