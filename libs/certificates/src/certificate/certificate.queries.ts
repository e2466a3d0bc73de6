import type { BaseCtx, DateOnly } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import type { ProgrammeType } from '@enishi/programme';
import type { CertificateFacts, CertificateLanguages } from '../document/certificate-facts.js';
import type { RenderRefusal } from '../document/render-certificate.js';
import type { CertificateState } from './certificate-states.js';

/** Everything about one participation that a certificate may print, as it stands now. */
export interface CertificateSource {
  participationId: string;
  planId: string;
  personId: string;
  participationState: string;
  role: string;
  funding: string;
  listNumber: number | null;
  name: string;
  nativeName: string | null;
  nativeLanguage: string | null;
  nationalities: string[];
  preferredLanguage: string | null;
  memberId: string | null;
  fiscalYear: number;
  programmeType: ProgrammeType;
  titleJa: string;
  titleEn: string;
  hostJa: string | null;
  hostEn: string | null;
  hostZhHans: string | null;
  hostNative: string | null;
  from: DateOnly;
  to: DateOnly;
  planEnd: DateOnly;
  certificateId: string | null;
  state: CertificateState | null;
  number: string | null;
  currentVersion: number | null;
  sentToHostAt: Date | null;
  handedOverAt: Date | null;
  voidReason: string | null;
  /** A version that waits to be drawn. */
  pendingVersionId: string | null;
  refusal: RenderRefusal | { reason: 'VOIDED' } | null;
}

const SOURCE = `
  select t.id as "participationId", t.plan_id as "planId", n.id as "personId", t.state as "participationState",
    t.role, t.funding, t.list_number as "listNumber", n.name_latin as name, n.name_native as "nativeName",
    n.name_native_lang as "nativeLanguage", n.nationalities, n.preferred_language as "preferredLanguage",
    m.member_id as "memberId", p.fiscal_year as "fiscalYear", p.programme_type as "programmeType",
    p.title_ja as "titleJa", p.title_en as "titleEn", h.name_ja as "hostJa", h.name_en as "hostEn",
    h.name_zh_hans as "hostZhHans", h.name_native as "hostNative",
    coalesce(t.entry_date, p.visit_start)::text as "from", coalesce(t.departure_date, p.visit_end)::text as "to",
    coalesce(p.stop_date, greatest(coalesce(last.departure, p.visit_end), p.post_online_end))::text as "planEnd",
    c.id as "certificateId", c.state, c.number, c.current_version as "currentVersion",
    c.sent_to_host_at as "sentToHostAt", c.handed_over_at as "handedOverAt", c.void_reason as "voidReason",
    v.pending as "pendingVersionId", v.refusal
  from participation t
  join person o on o.id = t.person_id
  join person n on n.id = coalesce(o.merged_into_id, o.id)
  join exchange_plan p on p.id = t.plan_id
  join institution h on h.id = p.host_institution_id
  left join lateral (select max(departure_date) as departure from participation
    where plan_id = p.id and state not in ('WITHDRAWN', 'REPLACED')) last on true
  left join member m on m.person_id = n.id and m.status not in ('RELEASED', 'MERGED')
  left join certificate c on c.participation_id = t.id
  left join lateral (
    select (array_agg(id) filter (where rendered_at is null and refused_at is null))[1] as pending,
      (array_agg(refusal order by version desc) filter (where refused_at is not null and version > c.current_version))[1] as refusal
    from certificate_version where certificate_id = c.id) v on true`;

/** Everybody on a plan's list in its order, with what they have. One statement. */
export function selectPlanSources(ctx: BaseCtx, planId: string): Promise<CertificateSource[]> {
  return sql<CertificateSource>(
    ctx.db,
    `${SOURCE} where t.plan_id = $1 order by t.list_number nulls last, n.name_latin, t.id`,
    [planId],
  );
}

export async function findSourceOfCertificate(
  ctx: BaseCtx,
  certificateId: string,
): Promise<CertificateSource | undefined> {
  return (await sql<CertificateSource>(ctx.db, `${SOURCE} where c.id = $1`, [certificateId]))[0];
}

export function selectSourcesOfPerson(ctx: BaseCtx, personId: string): Promise<CertificateSource[]> {
  return sql<CertificateSource>(
    ctx.db,
    `${SOURCE} where n.id = $1 and c.current_version > 0 order by p.visit_start desc`,
    [personId],
  );
}

/** Waits until nobody else issues for this plan; ends with the transaction. */
export async function lockPlanForIssue(ctx: BaseCtx, planId: string): Promise<boolean> {
  const rows = await sql(ctx.db, `select 1 from exchange_plan where id = $1 for no key update`, [planId]);
  return rows.length === 1;
}

/** Takes the next numbers of a fiscal year. @returns the last one before them */
export async function takeSerials(ctx: BaseCtx, fiscalYear: number, count: number): Promise<number> {
  const [row] = await sql<{ last: number }>(
    ctx.db,
    `insert into certificate_serial (fiscal_year, last_serial) values ($1, $2)
     on conflict (fiscal_year) do update set last_serial = certificate_serial.last_serial + $2
     returning last_serial as last`,
    [fiscalYear, count],
  );
  return row!.last - count;
}

export async function insertCertificates(
  ctx: BaseCtx,
  rows: readonly { id: string; participationId: string; memberId: string; number: string }[],
): Promise<void> {
  await execute(
    ctx.db,
    `insert into certificate (id, participation_id, member_id, number, state, created_at)
     select id, "participationId", "memberId", number, 'ID_ALLOCATED', $2
     from jsonb_to_recordset($1::jsonb) as x(id uuid, "participationId" uuid, "memberId" text, number text)`,
    [JSON.stringify(rows), ctx.clock.now()],
  );
}

export interface NewVersion {
  id: string;
  certificateId: string;
  version: number;
  issueRunId: string | null;
  code: string;
  facts: CertificateFacts;
  languages: CertificateLanguages;
  issuedOn: DateOnly;
  reason: string | null;
}

export async function insertVersions(ctx: BaseCtx, rows: readonly NewVersion[]): Promise<void> {
  await execute(
    ctx.db,
    `insert into certificate_version (id, certificate_id, version, issue_run_id, code, facts, languages, issued_on,
       ordered_at, reason)
     select id, "certificateId", version, "issueRunId", code, facts, languages, "issuedOn", $2, reason
     from jsonb_to_recordset($1::jsonb) as x(id uuid, "certificateId" uuid, version integer, "issueRunId" uuid,
       code text, facts jsonb, languages text, "issuedOn" date, reason text)`,
    [JSON.stringify(rows), ctx.clock.now()],
  );
}

/** Removes the refused first sheet of certificates that are ordered anew: it never existed on paper. */
export async function clearRefused(ctx: BaseCtx, certificateIds: readonly string[]): Promise<void> {
  await execute(
    ctx.db,
    `delete from certificate_version v using certificate c
     where c.id = v.certificate_id and c.id = any($1::uuid[]) and v.refused_at is not null
       and v.version > c.current_version`,
    [certificateIds],
  );
  await execute(
    ctx.db,
    `update certificate set state = 'ID_ALLOCATED', version = version + 1
     where id = any($1::uuid[]) and state = 'REFUSED'`,
    [certificateIds],
  );
}

export interface CertificateRow {
  id: string;
  state: CertificateState;
  number: string;
  currentVersion: number;
}

/** Reads a certificate and holds it until the transaction ends. */
export async function lockCertificate(ctx: BaseCtx, id: string): Promise<CertificateRow | undefined> {
  const rows = await sql<CertificateRow>(
    ctx.db,
    `select id, state, number, current_version as "currentVersion" from certificate where id = $1 for update`,
    [id],
  );
  return rows[0];
}

/** Marks sheets as sent or handed over, those that may be. @returns which were */
export async function moveCertificates(
  ctx: BaseCtx,
  input: { planId: string; certificateIds: readonly string[] | null; to: 'SENT_TO_HOST' | 'HANDED_OVER' },
): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    ctx.db,
    `update certificate c set state = $3, sent_to_host_at = coalesce(sent_to_host_at, $4),
       handed_over_at = case when $3 = 'HANDED_OVER' then $4::timestamptz end, version = c.version + 1
     from participation t
     where t.id = c.participation_id and t.plan_id = $1 and ($2::uuid[] is null or c.id = any($2::uuid[]))
       and c.state = any($5::text[])
     returning c.id`,
    [
      input.planId,
      input.certificateIds,
      input.to,
      ctx.clock.now(),
      input.to === 'SENT_TO_HOST' ? ['RENDERED'] : ['RENDERED', 'SENT_TO_HOST'],
    ],
  );
  return rows.map((row) => row.id);
}

/** How many sheets of a plan are not with the host yet, and how many are. */
export async function countSent(ctx: BaseCtx, planId: string): Promise<{ waiting: number; sent: number }> {
  const [row] = await sql<{ waiting: number; sent: number }>(
    ctx.db,
    `select count(*) filter (where c.state in ('ID_ALLOCATED', 'RENDERED', 'REFUSED'))::int as waiting,
       count(*) filter (where c.state in ('SENT_TO_HOST', 'HANDED_OVER'))::int as sent
     from certificate c join participation t on t.id = c.participation_id where t.plan_id = $1`,
    [planId],
  );
  return row!;
}

export function markVoid(ctx: BaseCtx, id: string, reason: string): Promise<number> {
  return execute(
    ctx.db,
    `update certificate set state = 'VOIDED', voided_at = $2, void_reason = $3, version = version + 1
     where id = $1 and state <> 'VOIDED'`,
    [id, ctx.clock.now(), reason],
  );
}

/** The certificate of a participation, if it has one. */
export async function findCertificateOf(ctx: BaseCtx, participationId: string): Promise<string | undefined> {
  const rows = await sql<{ id: string }>(
    ctx.db,
    `select id from certificate where participation_id = $1 and state <> 'VOIDED'`,
    [participationId],
  );
  return rows[0]?.id;
}
