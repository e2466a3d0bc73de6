import type { BaseCtx, DateOnly, Locale } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import { IS_MINOR } from '../member/minor.queries.js';
import { TEXT_AGREED } from '../story/story-consent.queries.js';
import type { DigestCandidate, DigestItem } from './digest-items.js';

/** One process at a time begins a month; the lock ends with the transaction. */
export async function holdDigests(ctx: BaseCtx): Promise<void> {
  await sql(ctx.db, `select pg_advisory_xact_lock(hashtext('digest'))`);
}

export interface DigestRunRow {
  month: string;
  afterPersonId: string | null;
  plannedAt: Date | null;
}

/** The run of a month, held until the transaction ends. */
export async function lockRun(ctx: BaseCtx, month: string): Promise<DigestRunRow | undefined> {
  const [row] = await sql<DigestRunRow>(
    ctx.db,
    `select month, after_person_id as "afterPersonId", planned_at as "plannedAt"
     from digest_run where month = $1 for update`,
    [month],
  );
  return row;
}

export function insertRun(ctx: BaseCtx, month: string): Promise<number> {
  return execute(ctx.db, `insert into digest_run (month, begun_at) values ($1, $2)`, [
    month,
    ctx.clock.now(),
  ]);
}

/** The lane in which digests leave, if it was opened. */
export async function findLane(ctx: BaseCtx, kind: string): Promise<string | undefined> {
  const [row] = await sql<{ id: string }>(
    ctx.db,
    `select id from mail_lane where kind = $1 and state <> 'ENDED' order by created_at limit 1`,
    [kind],
  );
  return row?.id;
}

export function moveRun(
  ctx: BaseCtx,
  month: string,
  afterPersonId: string | null,
  isPlanned: boolean,
): Promise<number> {
  return execute(
    ctx.db,
    `update digest_run set after_person_id = coalesce($2, after_person_id), planned_at = case when $3 then $4 else planned_at end
     where month = $1`,
    [month, afterPersonId, isPlanned, ctx.clock.now()],
  );
}

export interface DigestReaderRow {
  personId: string;
  email: string;
  name: string;
  locale: string | null;
  fields: string[];
  level: string | null;
  academicLevel: string | null;
  country: string | null;
  chapterIds: string[];
  partnerInfo: boolean;
  told: string[];
}

const AGREES = (purpose: string): string =>
  `exists (select from consent c where c.person_id = p.id and c.purpose = '${purpose}' and c.choice = 'YES'
     and c.withdrawn_at is null)`;
/** Nobody writes to whom this does not hold for. Parameter $1 is today. The refusal of a record that was merged counts too. */
const MAY_BE_WRITTEN = `m.status in ('ACTIVE', 'CLAIMED') and p.merged_into_id is null and ${AGREES('CLUB_CONTACT')}
  and not ${IS_MINOR('p', '$1')}
  and not exists (select from digest_refusal r join person q on q.id = r.person_id
    where q.id = p.id or q.merged_into_id = p.id)`;
const ADDRESS = `coalesce(a.email, m.contact_email, p.email)`;
const TOLD = (field: string, value: string) =>
  `(select ${value} from profile_fact f where f.person_id = p.id and f.field = '${field}' and f.superseded_at is null)`;

/** The next readers in the order of their ids, with what decides what they are told; one statement. */
export function nextReaders(
  ctx: BaseCtx,
  today: DateOnly,
  after: string | null,
  most: number,
): Promise<DigestReaderRow[]> {
  return sql<DigestReaderRow>(
    ctx.db,
    `select p.id as "personId", ${ADDRESS} as email, p.name_latin as name,
       coalesce(a.locale, p.preferred_language) as locale,
       coalesce(${TOLD(
         'FIELDS',
         `array(select jsonb_array_elements_text(case jsonb_typeof(f.value) when 'array' then f.value
         else jsonb_build_array(f.value) end))`,
       )}, '{}') as fields,
       ${TOLD('LEVEL', `f.value #>> '{}'`)} as level, latest.academic_level as "academicLevel",
       coalesce(${TOLD('COUNTRY', `f.value #>> '{}'`)}, latest.country_code, p.nationalities[1]) as country,
       array(select k.chapter_id::text from chapter_member k where k.person_id = p.id and k.left_at is null) as "chapterIds",
       ${AGREES('PARTNER_INFO')} as "partnerInfo",
       array(select item ->> 'id' from digest_issue d, jsonb_array_elements(d.items) item where d.person_id = p.id) as told
     from person p join member m on m.person_id = p.id
       left join account a on a.id = m.account_id and a.disabled_at is null
       left join lateral (
         select t.academic_level, i.country_code from participation t join exchange_plan e on e.id = t.plan_id
           left join institution i on i.id = t.sending_institution_id
         where t.person_id = p.id and t.state not in ('PLANNED', 'WITHDRAWN', 'REPLACED')
         order by e.visit_end desc, t.id limit 1) latest on true
     where ${MAY_BE_WRITTEN} and ${ADDRESS} is not null and ($2::uuid is null or p.id > $2)
     order by p.id limit $3`,
    [today, after, most],
  );
}

/** What can be told: of the board what came on it since `since` and is still open, of the stories what came out since. */
export function candidatesSince(ctx: BaseCtx, today: DateOnly, since: Date): Promise<DigestCandidate[]> {
  return sql<DigestCandidate>(ctx.db, `${CANDIDATES} where c.since > $3 order by c.id`, [
    today,
    ctx.clock.now(),
    since,
  ]);
}

/** Of these what can still be told. */
export function candidatesById(
  ctx: BaseCtx,
  today: DateOnly,
  ids: readonly string[],
): Promise<DigestCandidate[]> {
  return sql<DigestCandidate>(ctx.db, `${CANDIDATES} where c.id = any($3::uuid[])`, [
    today,
    ctx.clock.now(),
    ids,
  ]);
}

const CANDIDATES = `select c.kind, c.id, c.fields, c.levels, c.countries, c."chapterId", c."closesAt",
    c."needsPartnerInfo", c.titles, c.path
  from (
    select 'OPPORTUNITY' as kind, o.id, o.fields, o.levels, o.countries, null::text as "chapterId",
      o.closes_at as "closesAt", true as "needsPartnerInfo",
      json_build_object('ja', o.title_ja, 'en', o.title_en, 'zh-Hans', coalesce(o.title_zh_hans, o.title_en)) as titles,
      '/app/opportunities?open=' || o.id as path, o.published_at as since
    from opportunity o where o.state = 'PUBLISHED' and o.expires_at > $2::timestamptz + interval '2 days'
      and (o.closes_at is null or o.closes_at > $2::timestamptz + interval '2 days')
    union all
    select 'STORY', s.id, s.fields, '{}', s.countries, s.chapter_id::text, null, false,
      json_build_object('ja', (${titleIn('ja')}), 'en', (${titleIn('en')}), 'zh-Hans', (${titleIn('zh-Hans')})), '/stories/' || s.slug, s.published_at
    from story s where s.state = 'PUBLISHED' and ${TEXT_AGREED('$1')}
  ) c`;

/** Title of story `s` in a language, else in English, else in what there is. */
function titleIn(locale: Locale): string {
  return `select t.title from story_text t where t.story_id = s.id
    order by (t.language = '${locale}') desc, (t.language = 'en') desc, t.language limit 1`;
}

export function insertIssues(
  ctx: BaseCtx,
  month: string,
  issues: readonly { personId: string; items: readonly DigestItem[] }[],
): Promise<number> {
  if (issues.length === 0) return Promise.resolve(0);
  return execute(
    ctx.db,
    `insert into digest_issue (person_id, month, items, planned_at)
     select i.person_id, $1, i.items::jsonb, $2 from unnest($3::uuid[], $4::text[]) as i(person_id, items)
     on conflict (person_id, month) do nothing`,
    [
      month,
      ctx.clock.now(),
      issues.map(({ personId }) => personId),
      issues.map(({ items }) => JSON.stringify(items)),
    ],
  );
}

/** Issues that may still go out, with the names of their readers; who refused or left meanwhile is not among them. */
export function issuesToSend(
  ctx: BaseCtx,
  today: DateOnly,
  month: string,
  personIds: readonly string[],
): Promise<{ personId: string; name: string; items: DigestItem[]; partnerInfo: boolean }[]> {
  return sql<{ personId: string; name: string; items: DigestItem[]; partnerInfo: boolean }>(
    ctx.db,
    `select p.id as "personId", p.name_latin as name, d.items, ${AGREES('PARTNER_INFO')} as "partnerInfo"
     from digest_issue d join person p on p.id = d.person_id join member m on m.person_id = p.id
     where d.month = $2 and d.person_id = any($3::uuid[]) and ${MAY_BE_WRITTEN}`,
    [today, month, personIds],
  );
}

export function noteIssuesSent(ctx: BaseCtx, month: string, personIds: readonly string[]): Promise<number> {
  return execute(
    ctx.db,
    `update digest_issue set sent_at = coalesce(sent_at, $3) where month = $1 and person_id = any($2::uuid[])`,
    [month, personIds, ctx.clock.now()],
  );
}
