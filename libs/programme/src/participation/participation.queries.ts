import type { BaseCtx } from '@enishi/platform';
import { prepared } from '@enishi/platform';

/** One participation as lists show it: person, plan, host and certificate in one row. */
export interface ParticipationRow {
  id: string;
  role: string;
  funding: string;
  state: string;
  academicLevel: string | null;
  affiliation: string | null;
  entryDate: string | null;
  departureDate: string | null;
  earlierStays: string | null;
  visaSupport: boolean | null;
  guardianConsent: boolean | null;
  listNumber: number | null;
  isLocked: boolean;
  version: number;
  personId: string;
  nameLatin: string;
  nameNative: string | null;
  birthDate: string | null;
  nationalities: string[];
  gender: string | null;
  email: string | null;
  planId: string;
  receptionNumber: string;
  fiscalYear: number;
  programmeType: string;
  titleJa: string;
  titleEn: string;
  planState: string;
  visitStart: string;
  visitEnd: string;
  hostId: string;
  hostNameJa: string | null;
  hostNameEn: string | null;
  senderId: string | null;
  senderNameJa: string | null;
  senderNameEn: string | null;
  senderNameNative: string | null;
  senderCountryCode: string | null;
  certificateState: string | null;
  certificateNumber: string | null;
  certificateVersion: number | null;
  memberId: string | null;
  sentToHostAt: Date | null;
  handedOverAt: Date | null;
}

export interface ParticipationFilter {
  planId?: string | null | undefined;
  fiscalYear?: number | null | undefined;
  states?: readonly string[] | null | undefined;
  roles?: readonly string[] | null | undefined;
  fundings?: readonly string[] | null | undefined;
  search?: string | null | undefined;
}

export type ParticipationCursor = readonly [position: number, id: string];

const COLUMNS = `
  t.id, t.role, t.funding, t.state, t.academic_level as "academicLevel", t.affiliation,
  t.entry_date::text as "entryDate", t.departure_date::text as "departureDate", t.earlier_stays as "earlierStays",
  t.visa_support as "visaSupport", t.guardian_consent as "guardianConsent", t.list_number as "listNumber",
  t.locked_at is not null as "isLocked", t.version,
  n.id as "personId", n.name_latin as "nameLatin", n.name_native as "nameNative", n.birth_date::text as "birthDate",
  n.nationalities, n.gender, n.email,
  p.id as "planId", p.reception_number as "receptionNumber", p.fiscal_year as "fiscalYear",
  p.programme_type as "programmeType", p.title_ja as "titleJa", p.title_en as "titleEn", p.state as "planState",
  p.visit_start::text as "visitStart", p.visit_end::text as "visitEnd",
  h.id as "hostId", h.name_ja as "hostNameJa", h.name_en as "hostNameEn",
  s.id as "senderId", s.name_ja as "senderNameJa", s.name_en as "senderNameEn", s.name_native as "senderNameNative",
  s.country_code as "senderCountryCode",
  c.state as "certificateState", c.number as "certificateNumber", c.current_version as "certificateVersion",
  c.member_id as "memberId", c.sent_to_host_at as "sentToHostAt", c.handed_over_at as "handedOverAt"`;

/** Conditions over `t` (participation), from parameter 1 on. `visible`: plans the reader may see, null for all. */
function conditions(filter: ParticipationFilter, visible: readonly string[] | null) {
  const values: unknown[] = [];
  const parts: string[] = [];
  const shape: string[] = [];
  const add = (name: string, value: unknown, part: (parameter: string) => string) => {
    values.push(value);
    shape.push(name);
    parts.push(part(`$${values.length}`));
  };
  if (visible) add('visible', visible, (x) => `t.plan_id = any(${x}::uuid[])`);
  if (filter.planId) add('plan', filter.planId, (x) => `t.plan_id = ${x}::uuid`);
  if (filter.fiscalYear)
    add(
      'year',
      filter.fiscalYear,
      (x) => `t.plan_id in (select id from exchange_plan where fiscal_year = ${x})`,
    );
  if (filter.states) add('states', filter.states, (x) => `t.state = any(${x}::text[])`);
  if (filter.roles) add('roles', filter.roles, (x) => `t.role = any(${x}::text[])`);
  if (filter.fundings) add('fundings', filter.fundings, (x) => `t.funding = any(${x}::text[])`);
  if (filter.search)
    add(
      'search',
      `%${filter.search.replace(/[\\%_]/g, String.raw`\$&`)}%`,
      (x) =>
        `(exists (select from person q where q.id = t.person_id and (q.name_latin ilike ${x} or q.name_native ilike ${x} or q.email ilike ${x}))
        or exists (select from certificate k where k.participation_id = t.id and (k.member_id ilike ${x} or k.number ilike ${x})))`,
    );
  return { where: parts.length > 0 ? `where ${parts.join(' and ')}` : '', values, shape: shape.join('+') };
}

/**
 * A page of participations in ONE statement: within a plan in the order of its list, else newest first.
 * The inner selection limits before anything is joined. `certificate` belongs to the lib above and is
 * only read.
 */
export function selectParticipations(
  ctx: BaseCtx,
  filter: ParticipationFilter,
  visible: readonly string[] | null,
  page: { first: number; after: ParticipationCursor | null },
): Promise<ParticipationRow[]> {
  const { where, values, shape } = conditions(filter, visible);
  const byList = filter.planId !== undefined;
  const order = byList ? 'coalesce(t.list_number, 2147483647), t.id' : 't.id desc';
  const all = [...values];
  let more = '';
  if (page.after) {
    const link = where ? 'and' : 'where';
    if (byList) {
      all.push(page.after[0], page.after[1]);
      more = `${link} (coalesce(t.list_number, 2147483647), t.id) > ($${all.length - 1}::integer, $${all.length}::uuid)`;
    } else {
      all.push(page.after[1]);
      more = `${link} t.id < $${all.length}::uuid`;
    }
  }
  all.push(page.first + 1);
  return prepared<ParticipationRow>(
    ctx.db,
    `participations:${shape}:${page.after ? 'after' : 'start'}`,
    `select ${COLUMNS}
     from (select t.* from participation t ${where} ${more} order by ${order} limit $${all.length}) t
     join person n on n.id = t.person_id
     join exchange_plan p on p.id = t.plan_id
     join institution h on h.id = p.host_institution_id
     left join institution s on s.id = t.sending_institution_id
     left join certificate c on c.participation_id = t.id
     order by ${order}`,
    all,
  );
}

export async function countParticipations(
  ctx: BaseCtx,
  filter: ParticipationFilter,
  visible: readonly string[] | null,
): Promise<number> {
  const { where, values, shape } = conditions(filter, visible);
  const [row] = await prepared<{ n: number }>(
    ctx.db,
    `participations.count:${shape}`,
    `select count(*)::int as n from participation t ${where}`,
    values,
  );
  return row?.n ?? 0;
}

/** One participation as lists show it. */
export async function selectParticipation(ctx: BaseCtx, id: string): Promise<ParticipationRow | null> {
  const [row] = await prepared<ParticipationRow>(
    ctx.db,
    'participation.one',
    `select ${COLUMNS}
     from participation t join person n on n.id = t.person_id join exchange_plan p on p.id = t.plan_id
     join institution h on h.id = p.host_institution_id left join institution s on s.id = t.sending_institution_id
     left join certificate c on c.participation_id = t.id where t.id = $1`,
    [id],
  );
  return row ?? null;
}

/** Visits of one person, the latest first, without those that did not come about. */
export function selectParticipationsOfPersons(
  ctx: BaseCtx,
  personIds: readonly string[],
): Promise<ParticipationRow[]> {
  return prepared<ParticipationRow>(
    ctx.db,
    'participations.of-persons',
    `select ${COLUMNS}
     from participation t join person n on n.id = t.person_id join exchange_plan p on p.id = t.plan_id
     join institution h on h.id = p.host_institution_id left join institution s on s.id = t.sending_institution_id
     left join certificate c on c.participation_id = t.id
     where t.person_id = any($1::uuid[]) and t.state not in ('WITHDRAWN', 'REPLACED')
     order by p.visit_start desc, t.id limit 100`,
    [personIds],
  );
}
