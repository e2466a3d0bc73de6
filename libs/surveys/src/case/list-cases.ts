import type { Ctx } from '@enishi/accounts';
import { AppError, fromCursor, isUuid, notFound, toCursor } from '@enishi/platform';
import { z } from 'zod';
import { ASSIGNMENT_STATES } from '../assignment/assignment-states.js';
import { findCampaign } from '../campaign/campaign.queries.js';
import { DISPOSITION_CODES } from '../field/dispositions.js';
import { essentialQuestions } from '../field/essential-questions.js';
import { fieldInstrument } from '../field/field-instrument.js';
import { mayReadCases, seesCaseNames } from './case-policies.js';
import { selectCampaignCases } from './case.queries.js';
import type { CaseListRow, WantedCases } from './case.queries.js';

const input = z.object({
  campaignId: z.uuid(),
  filter: z
    .object({
      state: z.enum(ASSIGNMENT_STATES).nullish(),
      disposition: z.enum(DISPOSITION_CODES).nullish(),
      cohortYear: z.int().nullish(),
      countryCode: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .nullish(),
      words: z.string().trim().max(100).nullish(),
    })
    .default({}),
  first: z.int().min(1).max(200).default(50),
  after: z.string().max(1000).nullish(),
});

export type CaseFilter = z.input<typeof input>['filter'];

/** A case as an office may see it: the name only where the purpose needs it. */
export type CaseSeen = Omit<CaseListRow, 'name' | 'nameEn'> & { name: string | null; nameEn: string | null };

export interface CasePage {
  readonly rows: readonly CaseSeen[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null; totalCount: number };
}

/**
 * The cases of a campaign, by name: how far each is and what its events say of it. Officers, who act on single cases, see
 * and search names; the secretariat knows people by their member IDs here, plans by their titles.
 * @throws NOT_FOUND unless an officer or the secretariat asks
 */
export async function listCases(ctx: Ctx, raw: z.input<typeof input>): Promise<CasePage> {
  mayReadCases(ctx.actor);
  const { campaignId, filter, first, after } = input.parse(raw);
  const found = await selectCampaignCases(ctx, {
    ...(await scopeOf(ctx, campaignId)),
    state: filter.state ?? null,
    disposition: filter.disposition ?? null,
    cohortYear: filter.cohortYear ?? null,
    countryCode: filter.countryCode ?? null,
    words: filter.words ? literally(filter.words) : null,
    byName: seesCaseNames(ctx.actor),
    caseId: null,
    first: first + 1,
    after: after ? readCursor(after) : null,
  });
  const rows = found.slice(0, first);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => seenBy(ctx, row)),
    pageInfo: {
      hasNextPage: found.length > first,
      endCursor: last ? toCursor([last.name, last.id]) : null,
      totalCount: found[0]?.totalCount ?? 0,
    },
  };
}

/** What dispositions of a campaign are derived with. @throws NOT_FOUND when there is no such campaign */
export async function scopeOf(
  ctx: Ctx,
  campaignId: string,
): Promise<Pick<WantedCases, 'campaignId' | 'isClosed' | 'essential'>> {
  const campaign = await findCampaign(ctx, campaignId);
  if (!campaign) throw notFound('campaign');
  const instrument = await fieldInstrument(ctx, campaign.instrumentCode, campaign.instrumentVersion);
  return {
    campaignId,
    isClosed: campaign.state === 'CLOSED' || campaign.state === 'ARCHIVED',
    essential: instrument ? essentialQuestions(instrument.questionnaire) : [],
  };
}

/** A row without what its reader may not see. */
export function seenBy(ctx: Ctx, row: CaseListRow): CaseSeen {
  return row.isPerson && !seesCaseNames(ctx.actor) ? { ...row, name: null, nameEn: null } : row;
}

/** Words as they stand, not as a pattern. */
const literally = (words: string): string => words.replace(/[\\%_]/g, '\\$&');

function readCursor(after: string): [string, string] {
  const [name, id] = fromCursor(after, 2);
  if (typeof name === 'string' && typeof id === 'string' && isUuid(id)) return [name, id];
  throw new AppError('INVALID_INPUT', 'cursor');
}
