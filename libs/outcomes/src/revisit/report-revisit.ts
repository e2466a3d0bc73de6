import type { Ctx } from '@enishi/accounts';
import { inTransaction, newId } from '@enishi/platform';
import { z } from 'zod';
import { checkReport } from '../claim/check-report.js';
import { claimBySource } from '../claim/claim.queries.js';
import type { ClaimRow } from '../claim/claim.queries.js';
import { claimToCorrect, recordReport, versionOf } from '../claim/report-claim.js';
import { reportFields, submissionKey } from '../claim/report-input.js';
import { notValid } from '../errors.js';
import type { OutcomeChanged, OutcomeNotChangeable, OutcomeNotValid, OutcomeToldInForm } from '../errors.js';
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
    const found = await claimToCorrect(tx, 'REVISIT', id, key);
    if ('refused' in found) return found.refused;
    if ('knownId' in found) return { __typename: 'RevisitReported', id: found.knownId };
    const { claim } = found;
    return write(tx, { ...said, planId: said.planId ?? claim.planId }, key, claim);
  });
}

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
    ...versionOf(tx, key, said.submit, corrected),
  };
  if (!(await insertRevisit(tx, id, row)))
    return { __typename: 'RevisitReported', id: (await claimBySource(tx, 'REVISIT', row.sourceRef)) ?? id };
  await recordReport(tx, 'REVISIT', id, row, { purpose: row.purpose });
  await reconcileTouched(tx);
  return { __typename: 'RevisitReported', id };
}
