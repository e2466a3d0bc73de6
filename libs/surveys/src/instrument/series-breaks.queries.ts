import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';

/** Published versions of an instrument and the first year for which each was used; looked up only where there are several. */
export function firstYears(ctx: BaseCtx, code: string): Promise<{ version: number; year: number | null }[]> {
  return sql(
    ctx.db,
    `with known as (select version, count(*) over () > 1 as several from survey_instrument
       where code = $1 and state = 'PUBLISHED')
     select k.version, case when not k.several then null when $1 = 'CR' then
       (select min(e.fiscal_year) from completion_report r join participation p on p.id = r.participation_id
          join exchange_plan e on e.id = p.plan_id
        where r.instrument_code = $1 and r.instrument_version = k.version and r.submitted_at is not null)
       else (select min(c.fiscal_year) from survey_campaign c where c.instrument_code = $1
          and c.instrument_version = k.version and c.opened_at is not null) end as year
     from known k order by k.version`,
    [code],
  );
}
