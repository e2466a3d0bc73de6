import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import type { FigureFilter } from '../figure/figure.js';

/** A named return visit by who told it without having been shown what the other told. */
export interface ToldVisits {
  /** Purpose by the host and by the alumna, with how many visits they so describe. */
  both: { host: string; alumni: string; visits: number }[];
  onlyHost: number;
  onlyAlumni: number;
}

const VISITS = `
  select c.return_visit_id,
    (array_agg(c.purpose order by c.reported_at, c.id) filter (where c.source = 'HOST'))[1] as host,
    (array_agg(c.purpose order by c.reported_at, c.id) filter (where c.source = 'ALUMNUS'))[1] as alumni
  from fact_return r join revisit c on c.return_visit_id = r.return_visit_id
  where r.person_id is not null
    -- a correction of what another told was shown the other's word
    and not exists (select from revisit o where o.id = c.corrects_id and o.source <> c.source)
    and ($1::integer[] is null or r.fiscal_year = any($1)) and ($2::text[] is null or r.region = any($2))
    and ($3::text[] is null or r.country_code = any($3)) and ($4::text[] is null or r.programme_type = any($4))
    and ($5::text[] is null or r.field = any($5)) and ($6::text[] is null or r.academic_level = any($6))
    and ($7::uuid is null or r.host_institution_id = $7) and ($8::uuid is null or r.sending_institution_id = $8)
    and ($9::uuid is null or r.plan_id = $9)
  group by c.return_visit_id`;

export async function selectToldVisits(ctx: BaseCtx, filter: FigureFilter): Promise<ToldVisits> {
  const rows = await sql<{ host: string | null; alumni: string | null; visits: number }>(
    ctx.db,
    `select host, alumni, count(*)::int as visits from (${VISITS}) v where host is not null or alumni is not null group by 1, 2`,
    [
      filter.fiscalYears ?? null,
      filter.regions ?? null,
      filter.countries ?? null,
      filter.programmeTypes ?? null,
      filter.fields ?? null,
      filter.academicLevels ?? null,
      filter.hostInstitutionId ?? null,
      filter.sendingInstitutionId ?? null,
      filter.planId ?? null,
    ],
  );
  // of those told by one source, it does not matter for what
  const sum = (wanted: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(wanted).reduce((total, { visits }) => total + visits, 0);
  return {
    both: rows.flatMap(({ host, alumni, visits }) => (host && alumni ? [{ host, alumni, visits }] : [])),
    onlyHost: sum(({ alumni }) => alumni === null),
    onlyAlumni: sum(({ host }) => host === null),
  };
}
