import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { lockClaim, settleVerification } from '../claim/claim.queries.js';
import { refuse } from '../errors.js';
import type { EvidenceSuggestionDecided, OutcomeNotChangeable, OutcomeNotValid } from '../errors.js';
import { reportOutcome } from '../outcome/report-outcome.js';
import { mayDecideSuggestion } from '../policies.js';
import { reconcileTouched } from '../reconciliation/reconcile.js';
import {
  confirmByRegister,
  doiOfOutcome,
  lockSuggestion,
  writeSuggestionDecision,
} from './suggestion.queries.js';
import type { SuggestionRow, SuggestionState } from './suggestion.queries.js';

const input = z.strictObject({ id: z.uuid() });

export interface EvidenceDecided {
  __typename: 'EvidenceDecided';
  id: string;
  state: SuggestionState;
  /** The claim that it became, or that it confirmed. */
  claimId: string | null;
}

/**
 * Makes something of a suggestion. A person's paper becomes a claim of that person, told through the ordinary verb and
 * named by the suggestion; what a register knows of a claim becomes its confirmation by a public register. Only then
 * does it count. Accepting twice is once.
 * @throws NOT_FOUND unless it is the person's own, or an officer decides about a claim
 */
export function acceptSuggestion(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<EvidenceDecided | EvidenceSuggestionDecided | OutcomeNotChangeable | OutcomeNotValid> {
  const { id } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const suggestion = await held(tx, id);
    if (suggestion.state === 'ACCEPTED') return decided(suggestion, 'ACCEPTED', suggestion.claimId);
    if (suggestion.state === 'DISMISSED' || !suggestion.isFound)
      return refuse('EvidenceSuggestionDecided', tx.locale);
    const accepted =
      suggestion.personId === null ? await confirm(tx, suggestion) : await tell(tx, suggestion);
    if (typeof accepted !== 'string') return accepted;
    await writeSuggestionDecision(tx, id, 'ACCEPTED', accepted);
    await recordDecision(tx, suggestion, 'ACCEPTED', accepted);
    return decided(suggestion, 'ACCEPTED', accepted);
  });
}

/**
 * Says that a suggestion is not right: the paper is somebody else's, or the register's word does not fit the claim.
 * It is not suggested again. Dismissing twice is once.
 * @throws NOT_FOUND unless it is the person's own, or an officer decides about a claim
 */
export function dismissSuggestion(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<EvidenceDecided | EvidenceSuggestionDecided> {
  const { id } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const suggestion = await held(tx, id);
    if (suggestion.state === 'ACCEPTED') return refuse('EvidenceSuggestionDecided', tx.locale);
    if (suggestion.state === 'SUGGESTED') {
      await writeSuggestionDecision(tx, id, 'DISMISSED', null);
      await recordDecision(tx, suggestion, 'DISMISSED', null);
    }
    return decided(suggestion, 'DISMISSED', null);
  });
}

async function held(tx: Ctx, id: string): Promise<SuggestionRow> {
  const suggestion = await lockSuggestion(tx, id);
  if (!suggestion) throw notFound('suggestion');
  mayDecideSuggestion(tx.actor, suggestion);
  return suggestion;
}

/** The claim keeps its words; that a register knows the paper is a second voice. */
async function confirm(
  tx: Ctx,
  { id, outcomeId, doi }: SuggestionRow,
): Promise<string | OutcomeNotChangeable> {
  const claim = outcomeId === null ? undefined : await lockClaim(tx, 'OUTCOME', outcomeId);
  if (!claim) throw notFound('outcome');
  const isSame = !claim.isSuperseded && (await doiOfOutcome(tx, claim.id)) === doi;
  if (!isSame) return refuse('OutcomeNotChangeable', tx.locale);
  await confirmByRegister(tx, id, claim.id);
  await settleVerification(tx, 'OUTCOME', [claim.id]);
  await reconcileTouched(tx);
  return claim.id;
}

/** The person tells it; the source follows from who acts, the suggestion says where it was found. */
async function tell(
  tx: Ctx,
  { id, personId, planId, doi, title, year }: SuggestionRow,
): Promise<string | OutcomeNotValid> {
  const answer = await reportOutcome(tx, {
    submissionKey: `evidence-${id}`,
    planId,
    personIds: personId === null ? [] : [personId],
    type: 'CO_PUBLICATION',
    title,
    from: year === null ? null : String(year),
    evidence: { kind: 'DOI', value: doi },
  });
  return answer.__typename === 'OutcomeReported' ? answer.id : answer;
}

const decided = ({ id }: SuggestionRow, state: SuggestionState, claimId: string | null): EvidenceDecided => ({
  __typename: 'EvidenceDecided',
  id,
  state,
  claimId,
});

function recordDecision(
  tx: Ctx,
  { id, source, personId }: SuggestionRow,
  state: SuggestionState,
  claimId: string | null,
): Promise<void> {
  return recordAudit(tx, {
    action: state === 'ACCEPTED' ? 'evidence_suggestion.accepted' : 'evidence_suggestion.dismissed',
    subjectType: 'evidence_suggestion',
    subjectId: id,
    detail: { source, about: personId === null ? 'outcome' : 'person', claimId },
  });
}
