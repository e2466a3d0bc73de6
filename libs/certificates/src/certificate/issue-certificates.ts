import { allocateMemberIds } from '@enishi/alumni';
import type { Ctx } from '@enishi/accounts';
import { enqueueMany, inTransaction, newId, notFound, recordAudit, tokyoDate } from '@enishi/platform';
import { lockParticipations } from '@enishi/programme';
import { z } from 'zod';
import { certificateLanguages } from '../document/certificate-facts.js';
import type { NobodyToCertify } from '../errors.js';
import { refuse } from '../errors.js';
import { findLatestProgress, insertIssueRun, takeOverVersions } from '../issue-run/issue-run.queries.js';
import { renderCertificatesJob, renderOrders } from '../jobs.js';
import { mustIssueCertificates } from '../policies.js';
import {
  clearRefused,
  insertCertificates,
  insertVersions,
  lockPlanForIssue,
  selectPlanSources,
  takeSerials,
} from './certificate.queries.js';
import type { CertificateSource, NewVersion } from './certificate.queries.js';
import { factsOf, issueDate, languagesFor } from './facts-of-certificate.js';
import { whyNoCertificate } from './who-gets-a-certificate.js';

const input = z.object({
  planId: z.uuid(),
  /** Second language of every sheet; by person when absent. */
  languages: z.enum(certificateLanguages).optional(),
  /** Printed date (Asia/Tokyo); the due day, or today when that is later, when absent. */
  issuedOn: z.iso.date().optional(),
  /** Why people who left early are certified as well (R40); without it they are not. */
  earlyDepartureReason: z.string().trim().min(1).max(500).optional(),
});

export interface CertificatesOrdered {
  readonly __typename: 'CertificatesOrdered';
  readonly runId: string;
  /** Sheets ordered by this call. */
  readonly ordered: number;
  /** Sheets that were ordered before and are not drawn yet: their drawing was asked for again. */
  readonly resumed: number;
}

/**
 * Orders the certificate of everyone on a plan's confirmed list who has none yet: one action for the whole plan. The
 * drawing runs in the background; progress is read from the run. Whoever has a certificate is left alone, so clicking
 * twice, from two windows or after a crash gives nobody a second one (one row per participation); what was ordered and
 * not drawn is asked for again. People who were refused before (a character without typeface) are tried anew with
 * their facts of today.
 * @throws NOT_FOUND unless an officer asks; UNAVAILABLE when no signatory is configured
 */
export async function issueCertificates(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<CertificatesOrdered | NobodyToCertify> {
  mustIssueCertificates(ctx.actor);
  const { planId, ...wishes } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    if (!(await lockPlanForIssue(tx, planId))) throw notFound('plan');
    const sources = (await selectPlanSources(tx, planId)).filter(
      (source) => whyNoCertificate(source, wishes.earlyDepartureReason !== undefined) === null,
    );
    const fresh = sources.filter(({ state }) => state === null || state === 'REFUSED');
    const waiting = sources.flatMap(({ pendingVersionId }) => pendingVersionId ?? []);
    if (fresh.length === 0 && waiting.length === 0) return refuse('NobodyToCertify', tx.locale);
    const runId = await runFor(tx, planId, fresh.length, waiting);
    const versions = await order(tx, runId, fresh, wishes);
    await enqueueMany(tx, renderCertificatesJob, renderOrders([...waiting, ...versions.map(({ id }) => id)]));
    await recordAudit(tx, {
      action: 'certificates.ordered',
      subjectType: 'plan',
      subjectId: planId,
      detail: { runId, ordered: fresh.length, resumed: waiting.length, reason: wishes.earlyDepartureReason },
    });
    return {
      __typename: 'CertificatesOrdered',
      runId,
      ordered: fresh.length,
      resumed: waiting.length,
    } as const;
  });
}

/**
 * The run that whoever clicked will watch: a new one, which takes the waiting sheets over, or the one that ordered them
 * when there is nothing else to order.
 */
async function runFor(ctx: Ctx, planId: string, fresh: number, waiting: readonly string[]): Promise<string> {
  const latest = fresh === 0 ? await findLatestProgress(ctx, planId) : undefined;
  if (latest) return latest.runId;
  const id = newId();
  await insertIssueRun(ctx, { id, planId, ordered: fresh + waiting.length });
  await takeOverVersions(ctx, id, waiting);
  return id;
}

/** Writes certificate and first sheet of each person; from here on their list rows change by correction only. */
async function order(
  ctx: Ctx,
  runId: string,
  sources: readonly CertificateSource[],
  wishes: Pick<z.output<typeof input>, 'languages' | 'issuedOn'>,
): Promise<NewVersion[]> {
  if (sources.length === 0) return [];
  const members = await allocateMemberIds(ctx, { personIds: sources.map(({ personId }) => personId) });
  const memberIds = new Map(members.map(({ personId, memberId }) => [personId, memberId]));
  const refused = sources.flatMap(({ certificateId }) => certificateId ?? []);
  await clearRefused(ctx, refused);
  const added = sources.filter(({ certificateId }) => certificateId === null);
  const fiscalYear = sources[0]!.fiscalYear;
  const before = added.length > 0 ? await takeSerials(ctx, fiscalYear, added.length) : 0;
  const certificates = added.map(({ participationId, personId }, place) => ({
    id: newId(),
    participationId,
    memberId: memberIds.get(personId)!,
    number: certificateNumber(fiscalYear, before + place + 1),
  }));
  await insertCertificates(ctx, certificates);
  const known = new Map(certificates.map((row) => [row.participationId, row]));
  const today = tokyoDate(ctx.clock.now());
  const versions = sources.map((source) => {
    const own = known.get(source.participationId);
    const issuedOn = wishes.issuedOn ?? issueDate(source, today);
    const languages = wishes.languages ?? languagesFor(source);
    const facts = factsOf(source, {
      number: own?.number ?? source.number!,
      version: 1,
      memberId: memberIds.get(source.personId)!,
      languages,
      issuedOn,
    });
    const certificateId = own?.id ?? source.certificateId!;
    const sheet = {
      version: 1,
      issueRunId: runId,
      code: facts.code,
      facts,
      languages,
      issuedOn,
      reason: null,
    };
    return { id: newId(), certificateId, ...sheet };
  });
  await insertVersions(ctx, versions);
  await lockParticipations(ctx, { participationIds: sources.map(({ participationId }) => participationId) });
  return versions;
}

/** SSP-2025-000123: fiscal year and a running number in it. */
function certificateNumber(fiscalYear: number, serial: number): string {
  return `SSP-${fiscalYear}-${String(serial).padStart(6, '0')}`;
}
