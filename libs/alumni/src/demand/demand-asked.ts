import type { Ctx } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import { z } from 'zod';
import { isMemberOf } from '../chapter/chapter-member.queries.js';
import { ownPersonId } from '../policies.js';
import { demandMonths } from './demand-months.js';
import { selectCities, selectOwnDemand } from './demand.queries.js';
import type { CityRow } from './demand.queries.js';
import type { OwnDemand } from './tell-demand.js';

export interface DemandAsked {
  readonly cities: readonly CityRow[];
  readonly months: readonly string[];
  readonly told: readonly OwnDemand[];
}

/**
 * What a chapter asks its members, and what the signed-in member said.
 * @throws NOT_FOUND for a chapter to which the member does not belong
 */
export async function demandAsked(ctx: Ctx, raw: { chapterId: string }): Promise<DemandAsked> {
  const personId = ownPersonId(ctx.actor);
  const chapterId = z.uuid().parse(raw.chapterId);
  if (!(await isMemberOf(ctx, chapterId, personId))) throw notFound('chapter');
  const months = demandMonths(ctx.clock.now());
  const cities = await selectCities(ctx, [chapterId]);
  const told = await selectOwnDemand(ctx, personId, [chapterId], months[0]!);
  return { cities: cities.filter(({ isOpen }) => isOpen), months, told };
}
