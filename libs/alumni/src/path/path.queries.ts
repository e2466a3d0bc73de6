import type { BaseCtx, DateOnly } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import { IS_MINOR } from '../member/minor.queries.js';
import { rankOf } from '../profile/profile-fields.js';
import { sees } from '../profile/sight.queries.js';

export interface KnownOfMe {
  level: string | null;
  academicLevel: string | null;
  field: string | null;
  country: string | null;
}

const TOLD = (field: string, value: string): string =>
  `(select ${value} from profile_fact f where f.person_id = $1 and f.field = '${field}' and f.superseded_at is null)`;

/** Where a person stands, as they told it; what they did not tell, as the office knows it. */
export async function knownOfMe(ctx: BaseCtx, personId: string): Promise<KnownOfMe> {
  const [row] = await sql<KnownOfMe>(
    ctx.db,
    `select ${TOLD('LEVEL', `f.value #>> '{}'`)} as level,
       ${TOLD('FIELDS', `coalesce(f.value ->> 0, f.value #>> '{}')`)} as field,
       coalesce(${TOLD('COUNTRY', `f.value #>> '{}'`)}, latest.country, person.nationalities[1]) as country,
       latest.academic_level as "academicLevel"
     from person left join lateral (
       select p.academic_level, i.country_code as country from participation p
         join exchange_plan e on e.id = p.plan_id left join institution i on i.id = p.sending_institution_id
       where p.person_id = person.id and p.state not in ('PLANNED', 'WITHDRAWN', 'REPLACED')
       order by e.visit_end desc, p.id limit 1) latest on true
     where person.id = $1`,
    [personId],
  );
  return row ?? { level: null, academicLevel: null, field: null, country: null };
}

export interface PathHostRow {
  planId: string;
  fields: string[];
  note: string | null;
  pageUrl: string | null;
  isOpen: boolean;
  titleJa: string;
  titleEn: string;
  fiscalYear: number;
  hostJa: string;
  hostEn: string;
  hostZhHans: string | null;
  unitJa: string | null;
  unitEn: string | null;
}

const HOST_COLUMNS = `e.id as "planId", coalesce(h.fields, '{}') as fields, h.note, h.page_url as "pageUrl",
  h.plan_id is not null and h.closed_at is null as "isOpen", e.title_ja as "titleJa", e.title_en as "titleEn",
  e.fiscal_year as "fiscalYear", coalesce(i.name_ja, i.name_en, i.name_native) as "hostJa",
  coalesce(i.name_en, i.name_ja, i.name_native) as "hostEn", i.name_zh_hans as "hostZhHans",
  e.host_unit_ja as "unitJa", e.host_unit_en as "unitEn"`;

/** Hosts that welcome questions in a field, the latest plan first. */
export function openHosts(ctx: BaseCtx, field: string, most: number): Promise<PathHostRow[]> {
  return sql<PathHostRow>(
    ctx.db,
    `select ${HOST_COLUMNS} from path_host h join exchange_plan e on e.id = h.plan_id
       join institution i on i.id = e.host_institution_id
     where h.closed_at is null and $1 = any(h.fields) order by e.fiscal_year desc, e.id limit $2`,
    [field, most],
  );
}

/** Plans of a host with whether they are open, the latest first. */
export function hostsOfPlans(ctx: BaseCtx, planIds: readonly string[]): Promise<PathHostRow[]> {
  return sql<PathHostRow>(
    ctx.db,
    `select ${HOST_COLUMNS} from exchange_plan e join institution i on i.id = e.host_institution_id
       left join path_host h on h.plan_id = e.id
     where e.id = any($1::uuid[]) order by e.fiscal_year desc, e.title_en, e.id`,
    [planIds],
  );
}

export function putPathHost(
  ctx: BaseCtx,
  host: {
    planId: string;
    fields: readonly string[];
    note: string | null;
    pageUrl: string | null;
    openedBy: string;
  },
): Promise<number> {
  return execute(
    ctx.db,
    `insert into path_host (plan_id, fields, note, page_url, opened_by, opened_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (plan_id) do update set fields = excluded.fields, note = excluded.note, page_url = excluded.page_url,
       opened_by = excluded.opened_by, opened_at = excluded.opened_at, closed_at = null
     where (path_host.fields, coalesce(path_host.note, ''), coalesce(path_host.page_url, ''), path_host.closed_at is null)
       is distinct from (excluded.fields, coalesce(excluded.note, ''), coalesce(excluded.page_url, ''), true)`,
    [host.planId, host.fields, host.note, host.pageUrl, host.openedBy, ctx.clock.now()],
  );
}

export function closePathHost(ctx: BaseCtx, planId: string): Promise<number> {
  return execute(ctx.db, `update path_host set closed_at = $2 where plan_id = $1 and closed_at is null`, [
    planId,
    ctx.clock.now(),
  ]);
}

/** People who were accepted somewhere, by what it was: in the field, and in all fields. To be protected before it is shown. */
export function countAccepted(
  ctx: BaseCtx,
  field: string,
): Promise<{ kind: string; inField: number; inAll: number }[]> {
  return sql<{ kind: string; inField: number; inAll: number }>(
    ctx.db,
    `select o.kind, count(distinct s.person_id) filter (where $1 = any(o.fields) or told.value ? $1)::int as "inField",
       count(distinct s.person_id)::int as "inAll"
     from opportunity_step s join opportunity o on o.id = s.opportunity_id
       left join profile_fact told on told.person_id = s.person_id and told.field = 'FIELDS' and told.superseded_at is null
     where s.step = 'ACCEPTED' and s.undone_at is null group by o.kind`,
    [field],
  );
}

const AGREES = (purpose: string, choice: string) =>
  `exists (select from consent c where c.person_id = person.id and c.purpose = '${purpose}' and c.choice = '${choice}'
     and not c.by_guardian and c.withdrawn_at is null)`;

/**
 * Names of those who went this way, agreed to be asked (HELP_OTHERS) and are shown to all members: grown-ups alone.
 * Takes the place of nothing: what else may be seen of them is decided by their profile.
 */
export async function nameForPath(
  ctx: BaseCtx,
  field: string,
  today: DateOnly,
  reader: string,
  most: number,
): Promise<{ personId: string; name: string; kinds: string[] }[]> {
  return sql<{ personId: string; name: string; kinds: string[] }>(
    ctx.db,
    `select person.id as "personId", e.name, array_agg(distinct o.kind order by o.kind) as kinds
     from opportunity_step s join opportunity o on o.id = s.opportunity_id join person on person.id = s.person_id
       join member on member.person_id = person.id and member.status in ('ACTIVE', 'CLAIMED')
         and member.hidden_by_self_at is null and member.hidden_by_office_at is null
       join profile_entry e on e.person_id = person.id and (e.adult_on is null or e.adult_on <= $2::date)
         and ${sees('DISPLAY_NAME', String(rankOf('MEMBERS')), 'e.shown')}
       left join profile_fact told on told.person_id = person.id and told.field = 'FIELDS' and told.superseded_at is null
     where s.step = 'ACCEPTED' and s.undone_at is null and ($1 = any(o.fields) or told.value ? $1)
       and person.id <> $3 and person.merged_into_id is null and not ${IS_MINOR('person', '$2')}
       and ${AGREES('HELP_OTHERS', 'YES')} and ${AGREES('DIRECTORY_VISIBILITY', 'ALL_MEMBERS')}
     group by person.id, e.name order by max(s.told_at) desc, person.id limit $4`,
    [field, today, reader, most],
  );
}
