import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROLLUPS } from './facts-and-rollups/rollups.js';

/** A rollup without the dimensions that most questions do not ask for, which have a tenth of the rows together. */
interface Broad {
  readonly name: string;
  readonly dimensions: readonly string[];
  readonly all: readonly string[];
  readonly measures: readonly string[];
  readonly year: string;
  readonly order: string;
}

const of = (name: string) => {
  const { dimensions, measures, year } = ROLLUPS.find((rollup) => rollup.name === name)!;
  return { name, all: dimensions.map((column) => column.name), measures: Object.keys(measures), year };
};
const viewOf = (name: string) => name.replace('rollup_', 'broad_');
const PLACE = ['country_code', 'region', 'programme_type'];

const BROAD: readonly Broad[] = [
  {
    ...of('rollup_follow_up'),
    dimensions: ['cohort_year', ...PLACE],
    order: 'country_code, cohort_year',
  },
  {
    ...of('rollup_first_return'),
    dimensions: ['fiscal_year', 'programme_type', 'left_years', 'right_years'],
    order: 'fiscal_year',
  },
  {
    name: 'rollup_asked',
    all: ['survey_year', 'cohort_year', 'audience', ...PLACE],
    measures: ['asked', 'answered', 'declined', 'undeliverable'],
    year: 'cohort_year',
    dimensions: ['cohort_year', 'audience', ...PLACE],
    order: 'country_code, cohort_year',
  },
];

/**
 * Beside the large rollups stand broad ones, without survey year and gender (first returns: without country), which nearly every
 * table and curve is read from. Nobody who writes keeps them: a fold writes them anew out of what it folded, and the
 * view `broad_<what>` adds what was appended since. A fold also lays its rows down by country, so that one country is
 * read from a few pages.
 */
export class BroadRollups20260702000100 implements MigrationInterface {
  readonly name = 'BroadRollups20260702000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`set local statement_timeout = 0`);
    for (const broad of BROAD) await runner.query(create(broad));
    await runner.query(`analyze ${BROAD.map(({ name }) => `${name}_broad`).join(', ')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const broad of BROAD.toReversed())
      await runner.query(`
        ${createFold(broad, false)}
        drop view ${viewOf(broad.name)};
        drop function repair_${broad.name}_broad();
        drop table ${broad.name}_broad;`);
  }
}

function create(broad: Broad): string {
  const { name, dimensions, measures, year } = broad;
  const columns = [...dimensions, ...measures].join(', ');
  const keys = dimensions.map((dimension) => `d.${dimension}`).join(', ');
  return `
    create table ${name}_broad as ${folded(broad, '')} with no data;
    alter table ${name}_broad
      ${measures.map((measure) => `alter column ${measure} set not null`).join(', ')};
    insert into ${name}_broad (${columns}) ${folded(broad, '')};
    create index ${name}_broad_${dimensions.includes('country_code') ? 'country' : 'year'}_ix
      on ${name}_broad (${dimensions.includes('country_code') ? `country_code, ${year}` : year});

    create view ${viewOf(name)} as
      select ${columns} from ${name}_broad union all select ${columns} from ${name} where not is_folded;

    create function repair_${name}_broad() returns integer language plpgsql as $$
    declare wrong integer;
    begin
      perform pg_advisory_xact_lock(hashtextextended('${name}', 0));
      select count(*) into wrong from (
        select from ((${folded(broad, '')}) union all
          select ${dimensions.join(', ')}, ${measures.map((measure) => `-${measure}`).join(', ')} from ${name}_broad) d
        group by ${keys} having ${measures.map((measure) => `sum(d.${measure}) <> 0`).join(' or ')}) x;
      if wrong > 0 then
        delete from ${name}_broad;
        insert into ${name}_broad (${columns}) ${folded(broad, '')};
      end if;
      return wrong;
    end $$;

    ${createFold(broad, true)}`;
}

/** The sums of what is folded, laid down in their order. */
function folded({ name, dimensions, measures, order }: Broad, where: string): string {
  return `select ${dimensions.join(', ')}, ${measures.map((measure) => `sum(${measure})::integer as ${measure}`).join(', ')}
    from ${name} where is_folded${where} group by ${dimensions.join(', ')}
    having ${measures.map((measure) => `sum(${measure}) <> 0`).join(' or ')} order by ${order}`;
}

/** As the fold of the migration before, in an order; and the broad rollup with it. */
function createFold(broad: Broad, withBroad: boolean): string {
  const { name, all, measures, year, order, dimensions } = broad;
  const ofYears = `coalesce(${year}, 0) = any(years)`;
  const again = `
      delete from ${name}_broad where ${ofYears};
      insert into ${name}_broad (${[...dimensions, ...measures].join(', ')}) ${folded(broad, ` and ${ofYears}`)};`;
  return `
    create or replace function fold_${name}() returns integer language plpgsql as $$
    declare years integer[]; folded integer;
    begin
      perform pg_advisory_xact_lock(hashtextextended('${name}', 0));
      years := array(select distinct coalesce(${year}, 0) from ${name} where not is_folded);
      if cardinality(years) = 0 then return 0; end if;
      with taken as (delete from ${name} where ${ofYears} returning *)
      insert into ${name} (${all.join(', ')}, ${measures.join(', ')}, is_folded)
      select ${all.join(', ')}, ${measures.map((measure) => `sum(d.${measure})`).join(', ')}, true from taken d
      group by ${all.join(', ')} having ${measures.map((measure) => `sum(d.${measure}) <> 0`).join(' or ')}${withBroad ? ` order by ${order}` : ''};
      get diagnostics folded = row_count;${withBroad ? again : ''}
      return folded;
    end $$;`;
}
