import type { Ctx } from '@enishi/accounts';
import { enqueue, inTransaction, newId } from '@enishi/platform';
import { z } from 'zod';
import { checkReport } from '../claim/check-report.js';
import type { CheckedReport } from '../claim/check-report.js';
import { claimBySource } from '../claim/claim.queries.js';
import type { ClaimRow } from '../claim/claim.queries.js';
import { ATTRIBUTIONS } from '../claim/claim-states.js';
import { claimToCorrect, recordReport, versionOf } from '../claim/report-claim.js';
import { reportFields, submissionKey } from '../claim/report-input.js';
import { notValid } from '../errors.js';
import type {
  OutcomeChanged,
  OutcomeNotChangeable,
  OutcomeNotValid,
  OutcomeToldInForm,
  ReportProblem,
} from '../errors.js';
import { outcomesSettings } from '../configure-outcomes.js';
import { lookUpJob } from '../evidence-lookup/look-up.job.js';
import { normalDoi, normalUrl } from '../evidence/evidence.js';
import { evidencePurpose } from '../evidence/keep-evidence.js';
import { OUTCOME_DETAILS, OUTCOME_TYPES } from './outcome-types.js';
import { insertOutcome, isOwnEvidence } from './outcome.queries.js';
import type { NewOutcome } from './outcome.queries.js';
import { reconcileTouched } from '../reconciliation/reconcile.js';

const fields = {
  ...reportFields,
  type: z.enum(OUTCOME_TYPES),
  title: z.string().trim().min(1).max(500).nullish(),
  detail: z.enum(OUTCOME_DETAILS).nullish(),
  evidence: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('DOI'), value: z.string().max(300) }),
      z.strictObject({ kind: z.literal('URL'), value: z.string().max(1000) }),
      z.strictObject({ kind: z.literal('FILE'), value: z.string().max(100) }),
    ])
    .nullish(),
  attribution: z.enum(ATTRIBUTIONS).default('UNKNOWN'),
};
const input = z.strictObject({ submissionKey, ...fields });
const correction = z.strictObject({ submissionKey, id: z.uuid(), ...fields });

export interface OutcomeReported {
  __typename: 'OutcomeReported';
  id: string;
}

/**
 * Tells that something came of a visit, at any time (R38). A host tells about its plans, a member about herself, the
 * office about any. The same submission key is the same report.
 * @throws NOT_FOUND when the actor may not tell about this plan
 */
export function reportOutcome(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<OutcomeReported | OutcomeNotValid> {
  const { submissionKey: key, ...said } = input.parse(raw);
  return inTransaction(ctx, (tx) => write(tx, said, key, null));
}

/**
 * Tells an outcome again, corrected: a new version by the same source, the earlier one is kept and no longer shown. A
 * file that proved it goes along unless another proof is given.
 * @throws NOT_FOUND when another source told it
 */
export function correctOutcome(
  ctx: Ctx,
  raw: z.input<typeof correction>,
): Promise<OutcomeReported | OutcomeNotValid | OutcomeChanged | OutcomeNotChangeable | OutcomeToldInForm> {
  const { id, submissionKey: key, ...said } = correction.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const found = await claimToCorrect(tx, 'OUTCOME', id, key);
    if ('refused' in found) return found.refused;
    if ('knownId' in found) return { __typename: 'OutcomeReported', id: found.knownId };
    const { claim } = found;
    return write(tx, { ...said, planId: said.planId ?? claim.planId }, key, claim);
  });
}

async function write(
  tx: Ctx,
  said: Omit<z.output<typeof input>, 'submissionKey'>,
  key: string,
  corrected: ClaimRow | null,
): Promise<OutcomeReported | OutcomeNotValid> {
  const checked = await checkReport(tx, said);
  const evidence = await evidenceOf(tx, said.evidence, corrected?.fileId ?? null, checked.problems);
  if (checked.problems.length > 0) return notValid(checked.problems, tx.locale);
  const id = newId();
  const row = { ...rowOf(said, checked, evidence), ...versionOf(tx, key, said.submit, corrected) };
  if (!(await insertOutcome(tx, id, row)))
    return { __typename: 'OutcomeReported', id: (await claimBySource(tx, 'OUTCOME', row.sourceRef)) ?? id };
  await recordReport(tx, 'OUTCOME', id, row, { type: row.type });
  if (row.evidenceKind === 'DOI' && row.state === 'SUBMITTED' && outcomesSettings().lookups)
    await enqueue(tx, lookUpJob, { outcomeId: id }, { key: `outcome:${id}` });
  await reconcileTouched(tx);
  return { __typename: 'OutcomeReported', id };
}

function rowOf(
  said: Omit<z.output<typeof input>, 'submissionKey'>,
  { source, planId, personIds, institution, from, to }: CheckedReport,
  evidence: Pick<NewOutcome, 'evidenceKind' | 'evidence' | 'fileId'>,
): Omit<NewOutcome, 'sourceRef' | 'state' | 'correctsId' | 'version'> {
  return {
    planId,
    personIds,
    type: said.type,
    title: said.title ?? null,
    arisenOn: from?.text ?? null,
    arisenFrom: from?.earliest ?? null,
    arisenTo: from?.latest ?? null,
    endedOn: to?.text ?? null,
    endedFrom: to?.earliest ?? null,
    endedTo: to?.latest ?? null,
    institutionId: institution.id,
    institutionName: institution.name,
    institutionReason: institution.reason,
    institutionCountry: institution.country,
    ...evidence,
    headCount: said.headCount ?? null,
    detail: said.detail ?? null,
    funding: said.funding ?? null,
    note: said.note ?? null,
    attribution: said.attribution,
    source,
  };
}

async function evidenceOf(
  tx: Ctx,
  said: z.output<typeof input>['evidence'],
  keptFileId: string | null,
  problems: ReportProblem[],
): Promise<Pick<NewOutcome, 'evidenceKind' | 'evidence' | 'fileId'>> {
  const none = { evidenceKind: null, evidence: null, fileId: null };
  if (!said) return keptFileId ? { ...none, evidenceKind: 'FILE', fileId: keptFileId } : none;
  if (said.kind === 'FILE') {
    const isOwn =
      z.uuid().safeParse(said.value).success && (await isOwnEvidence(tx, said.value, evidencePurpose(tx)));
    if (!isOwn) problems.push({ field: 'evidence', code: 'NO_SUCH_FILE' });
    return isOwn ? { evidenceKind: 'FILE', evidence: null, fileId: said.value } : none;
  }
  const evidence = said.kind === 'DOI' ? normalDoi(said.value) : normalUrl(said.value);
  if (!evidence)
    problems.push({ field: 'evidence', code: said.kind === 'DOI' ? 'NOT_A_DOI' : 'NOT_A_SAFE_ADDRESS' });
  return evidence ? { evidenceKind: said.kind, evidence, fileId: null } : none;
}
