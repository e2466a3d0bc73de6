import type { Ctx } from '@enishi/accounts';
import { inTransaction, newId, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { checkReport } from '../claim/check-report.js';
import { claimBySource, lockClaim } from '../claim/claim.queries.js';
import type { ClaimRow } from '../claim/claim.queries.js';
import { reportFields, submissionKey } from '../claim/report-input.js';
import { notValid, refuse } from '../errors.js';
import type { OutcomeChanged, OutcomeNotChangeable, OutcomeNotValid, OutcomeToldInForm } from '../errors.js';
import { mayChangeClaim } from '../policies.js';
import { reconcileTouched } from '../reconciliation/reconcile.js';
import { REVISIT_PURPOSES } from './revisit-purposes.js';
import { insertRevisit } from './revisit.queries.js';

const fields = {
  ...reportFields,
  purpose: z.enum(REVISIT_PURPOSES),
  /** Who came back. One report is about one person, or about so many whom a host does not name. */
  personIds: z.array(z.uuid()).max(1).default([]),
  statusOfResidence: z
    .string()
    .regex(/^[A-Z0-9_]{1,40}$/)
    .nullish(),
};
const input = z.strictObject({ submissionKey, ...fields });
const correction = z.strictObject({ submissionKey, id: z.uuid(), ...fields });
type Said = Omit<z.output<typeof input>, 'submissionKey'>;

export interface RevisitReported {
  __typename: 'RevisitReported';
  id: string;
}

/**
 * Tells that somebody came back to Japan, at any time (R38). The same submission key is the same report.
 * @throws NOT_FOUND when the actor may not tell about this plan
 */
export function reportRevisit(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<RevisitReported | OutcomeNotValid> {
  const { submissionKey: key, ...said } = input.parse(raw);
  return inTransaction(ctx, (tx) => write(tx, said, key, null));
}

/**
 * Tells a return visit again, corrected: a new version by the same source; the earlier one is kept and not shown.
 * @throws NOT_FOUND when another source told it
 */
export function correctRevisit(
  ctx: Ctx,
  raw: z.input<typeof correction>,
): Promise<RevisitReported | OutcomeNotValid | OutcomeChanged | OutcomeNotChangeable | OutcomeToldInForm> {
  const { id, submissionKey: key, ...said } = correction.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const claim = await lockClaim(tx, 'REVISIT', id);
    if (!claim) throw notFound('revisit');
    mayChangeClaim(tx.actor, claim);
    const known = await claimBySource(tx, 'REVISIT', sourceRef(tx, key));
    if (known) return { __typename: 'RevisitReported', id: known };
    if (claim.sourceRef.startsWith('survey:')) return refuse('OutcomeToldInForm', tx.locale);
    if (claim.isSuperseded) return refuse('OutcomeChanged', tx.locale);
    if (claim.state === 'WITHDRAWN' || claim.state === 'DUPLICATE')
      return refuse('OutcomeNotChangeable', tx.locale);
    return write(tx, { ...said, planId: said.planId ?? claim.planId }, key, claim);
  });
}

const sourceRef = (ctx: Ctx, key: string): string => `report:${ctx.actorRef}:${key}`;

async function write(
  tx: Ctx,
  said: Said,
  key: string,
  corrected: ClaimRow | null,
): Promise<RevisitReported | OutcomeNotValid> {
  const { source, planId, personIds, institution, from, to, problems } = await checkReport(tx, said);
  const personId = personIds[0] ?? null;
  if (personId === null && said.headCount == null)
    problems.push({ field: 'personIds', code: 'WHO_IS_MISSING' });
  if (problems.length > 0) return notValid(problems, tx.locale);
  const id = newId();
  const row = {
    planId,
    personId,
    headCount: personId === null ? (said.headCount ?? 1) : 1,
    purpose: said.purpose,
    institutionId: institution.id,
    institutionName: institution.name,
    institutionReason: institution.reason,
    statusOfResidence: said.statusOfResidence ?? null,
    funding: said.funding ?? null,
    fromOn: from?.text ?? null,
    fromEarliest: from?.earliest ?? null,
    fromLatest: from?.latest ?? null,
    toOn: to?.text ?? null,
    toEarliest: to?.earliest ?? null,
    toLatest: to?.latest ?? null,
    note: said.note ?? null,
    source,
    sourceRef: sourceRef(tx, key),
    state: said.submit ? 'SUBMITTED' : 'DRAFT',
    correctsId: corrected?.id ?? null,
    version: corrected ? corrected.version + 1 : 1,
  };
  if (!(await insertRevisit(tx, id, row)))
    return { __typename: 'RevisitReported', id: (await claimBySource(tx, 'REVISIT', row.sourceRef)) ?? id };
  await recordAudit(tx, {
    action: corrected ? 'revisit.corrected' : 'revisit.reported',
    subjectType: 'revisit',
    subjectId: id,
    detail: {
      purpose: row.purpose,
      state: row.state,
      source,
      planId,
      ...(corrected && { corrects: corrected.id, version: row.version }),
    },
  });
  await reconcileTouched(tx);
  return { __typename: 'RevisitReported', id };
}
