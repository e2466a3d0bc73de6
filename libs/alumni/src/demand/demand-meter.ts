import type { Ctx } from '@enishi/accounts';
import { protectTable } from '@enishi/statistics';
import type { ProtectedTable, RawCell } from '@enishi/statistics';
import { z } from 'zod';
import { keepsChapters, mayCoordinate } from '../policies.js';
import { demandMonths } from './demand-months.js';
import { countDemand, countDemandPeople, selectCities } from './demand.queries.js';
import type { CityRow } from './demand.queries.js';

const cell = (key: readonly string[], count: number): RawCell => ({ key, count });

export interface DemandMeter {
  readonly cities: readonly CityRow[];
  readonly months: readonly string[];
  readonly table: ProtectedTable;
}

/**
 * How many members would come, by city and month. People are counted once in each total. Coordinators see protected
 * numbers, the secretariat exact ones.
 * @throws NOT_FOUND unless a coordinator of the chapter, the secretariat or an officer asks
 */
export async function demandMeter(
  ctx: Ctx,
  raw: { chapterId: string },
  { exact = keepsChapters(ctx.actor) }: { exact?: boolean } = {},
): Promise<DemandMeter> {
  const chapterId = z.uuid().parse(raw.chapterId);
  mayCoordinate(ctx.actor, chapterId);
  const months = demandMonths(ctx.clock.now());
  const from = months[0]!;
  const cities = await selectCities(ctx, [chapterId]);
  const counted = await countDemand(ctx, chapterId, from);
  const people = await countDemandPeople(ctx, chapterId, from);
  const table = protectTable(
    {
      dims: [
        { name: 'city', members: cities.map(({ id }) => id) },
        { name: 'month', members: months },
      ],
      cells: counted.map((row) => cell([row.cityId, row.month], row.people)),
      rowTotals: people.flatMap((row) => (row.cityId ? [cell([row.cityId], row.people)] : [])),
      columnTotals: people.flatMap((row) => (row.month ? [cell([row.month], row.people)] : [])),
      total: cell([], people.find((row) => !row.cityId && !row.month)?.people ?? 0),
    },
    { exact: exact && keepsChapters(ctx.actor) },
  );
  return { cities, months, table };
}
