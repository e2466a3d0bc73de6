import type { BaseCtx } from '@enishi/platform';
import { execute, prepared, sql } from '@enishi/platform';
import type { CertificateFacts } from '../document/certificate-facts.js';
import type { RenderRefusal } from '../document/render-certificate.js';
import type { CertificateState } from './certificate-states.js';

export interface PendingVersion {
  id: string;
  certificateId: string;
  version: number;
  facts: CertificateFacts;
}

/** A version that waits to be drawn, or nothing when it is drawn, refused or unknown. */
export async function findPending(ctx: BaseCtx, id: string): Promise<PendingVersion | undefined> {
  const rows = await prepared<PendingVersion>(
    ctx.db,
    'certificate-version-pending',
    `select id, certificate_id as "certificateId", version, facts from certificate_version
     where id = $1 and rendered_at is null and refused_at is null`,
    [id],
  );
  return rows[0];
}

/**
 * Locks the certificate of a version and asks again whether it still waits: whoever comes second, after the same
 * job ran twice, finds it done.
 */
export async function lockPending(
  ctx: BaseCtx,
  id: string,
): Promise<{ state: CertificateState; currentVersion: number } | undefined> {
  const rows = await prepared<{ state: CertificateState; currentVersion: number }>(
    ctx.db,
    'certificate-version-lock-pending',
    `select c.state, c.current_version as "currentVersion" from certificate_version v
     join certificate c on c.id = v.certificate_id
     where v.id = $1 and v.rendered_at is null and v.refused_at is null for update of v, c`,
    [id],
  );
  return rows[0];
}

/** Records the drawn sheet, makes it the current one and ends the one before, in one statement. @returns the version before */
export async function putDrawn(
  ctx: BaseCtx,
  drawn: { versionId: string; certificateId: string; version: number; fileId: string; sha256: string },
): Promise<string | undefined> {
  const rows = await prepared<{ before: string | null }>(
    ctx.db,
    'certificate-version-put-drawn',
    `with sheet as (
       update certificate_version set file_id = $4, sha256 = $5, rendered_at = $6 where id = $1 returning id),
     before as (
       update certificate_version set superseded_at = $6
       where certificate_id = $2 and version < $3 and rendered_at is not null and superseded_at is null returning id),
     now_valid as (
       update certificate set state = 'RENDERED', current_version = $3, sent_to_host_at = null, handed_over_at = null,
         version = certificate.version + 1 where id = $2)
     select (select id from before) as before from sheet`,
    [drawn.versionId, drawn.certificateId, drawn.version, drawn.fileId, drawn.sha256, ctx.clock.now()],
  );
  return rows[0]?.before ?? undefined;
}

/** Records that a sheet could not be drawn; a certificate without any sheet then stands as refused. */
export async function putRefused(
  ctx: BaseCtx,
  versionId: string,
  refusal: RenderRefusal | { reason: 'VOIDED' },
): Promise<void> {
  await execute(
    ctx.db,
    `with sheet as (
       update certificate_version set refusal = $2, refused_at = $3
       where id = $1 and rendered_at is null and refused_at is null returning certificate_id)
     update certificate c set state = 'REFUSED', version = c.version + 1 from sheet
     where c.id = sheet.certificate_id and c.current_version = 0 and c.state = 'ID_ALLOCATED'`,
    [versionId, JSON.stringify(refusal), ctx.clock.now()],
  );
}

export interface SheetFile {
  certificateId: string;
  planId: string;
  personId: string;
  receptionNumber: string;
  listNumber: number | null;
  number: string;
  version: number;
  name: string;
  state: CertificateState;
  sha256: string;
}

const SHEET = `
  select c.id as "certificateId", t.plan_id as "planId", coalesce(n.merged_into_id, n.id) as "personId",
    p.reception_number as "receptionNumber", t.list_number as "listNumber", c.number, v.version,
    v.facts ->> 'name' as name, c.state, v.sha256
  from certificate c
  join certificate_version v on v.certificate_id = c.id and v.rendered_at is not null
  join participation t on t.id = c.participation_id
  join person n on n.id = t.person_id
  join exchange_plan p on p.id = t.plan_id`;

/** One sheet that was drawn: the current version, or the one asked for. */
export async function findSheet(
  ctx: BaseCtx,
  certificateId: string,
  version: number | null,
): Promise<SheetFile | undefined> {
  const rows = await sql<SheetFile>(
    ctx.db,
    `${SHEET} where c.id = $1 and v.version = coalesce($2::int, c.current_version)`,
    [certificateId, version],
  );
  return rows[0];
}

/** The valid sheets of a plan in the order of its list. */
export function selectSheetsOfPlan(ctx: BaseCtx, planId: string): Promise<SheetFile[]> {
  return sql<SheetFile>(
    ctx.db,
    `${SHEET} where t.plan_id = $1 and v.version = c.current_version and c.state <> 'VOIDED'
     order by t.list_number nulls last, v.facts ->> 'name', c.id`,
    [planId],
  );
}

export interface CheckedRow {
  facts: CertificateFacts;
  version: number;
  currentVersion: number;
  state: CertificateState;
  supersededAt: Date | null;
  voidedAt: Date | null;
  /** Facts of the version that is valid now. */
  currentIssuedOn: string | null;
}

/** The sheet with this public code. */
export async function findByCode(ctx: BaseCtx, code: string): Promise<CheckedRow | undefined> {
  const rows = await prepared<CheckedRow>(
    ctx.db,
    'certificate-version-by-code',
    `select v.facts, v.version, c.current_version as "currentVersion", c.state, v.superseded_at as "supersededAt",
       c.voided_at as "voidedAt", now_valid.issued_on::text as "currentIssuedOn"
     from certificate_version v
     join certificate c on c.id = v.certificate_id
     left join certificate_version now_valid on now_valid.certificate_id = c.id and now_valid.version = c.current_version
     where v.code = $1 and v.rendered_at is not null`,
    [code],
  );
  return rows[0];
}

export interface VersionRow {
  id: string;
  version: number;
  code: string;
  issuedOn: string;
  renderedAt: Date | null;
  supersededAt: Date | null;
  reason: string | null;
  facts: CertificateFacts;
}

/** The versions of certificates, the first first. */
export function selectVersions(
  ctx: BaseCtx,
  certificateIds: readonly string[],
): Promise<(VersionRow & { certificateId: string })[]> {
  return sql(
    ctx.db,
    `select id, certificate_id as "certificateId", version, code, issued_on::text as "issuedOn",
       rendered_at as "renderedAt", superseded_at as "supersededAt", reason, facts
     from certificate_version where certificate_id = any($1::uuid[]) and refused_at is null order by version`,
    [certificateIds],
  );
}
