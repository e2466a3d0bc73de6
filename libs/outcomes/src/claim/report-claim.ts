import type { Ctx } from '@enishi/accounts';
import { notFound, recordAudit } from '@enishi/platform';
import { refuse } from '../errors.js';
import type { OutcomeChanged, OutcomeNotChangeable, OutcomeToldInForm } from '../errors.js';
import { mayChangeClaim } from '../policies.js';
import { claimBySource, lockClaim, TABLE } from './claim.queries.js';
import type { ClaimRow } from './claim.queries.js';
import type { ClaimKind } from './claim-states.js';

/*
 * What a report and its correction do the same way, whether they tell of an outcome or of a return visit.
 */

/** Names a report for ever: the same key of the same account is the same report. */
export const reportRef = (ctx: Ctx, key: string): string => `report:${ctx.actorRef}:${key}`;

/** What is corrected; or what was told under this key before; or why it cannot be corrected. */
export type Correctable =
  | { claim: ClaimRow }
  | { knownId: string }
  | { refused: OutcomeChanged | OutcomeNotChangeable | OutcomeToldInForm };

/**
 * Holds the claim that is to be told again, corrected, and says whether it can be.
 * @throws NOT_FOUND when there is none, or another source told it
 */
export async function claimToCorrect(
  tx: Ctx,
  kind: ClaimKind,
  id: string,
  key: string,
): Promise<Correctable> {
  const claim = await lockClaim(tx, kind, id);
  if (!claim) throw notFound(TABLE[kind]);
  mayChangeClaim(tx.actor, claim);
  const knownId = await claimBySource(tx, kind, reportRef(tx, key));
  if (knownId) return { knownId };
  if (claim.sourceRef.startsWith('survey:')) return { refused: refuse('OutcomeToldInForm', tx.locale) };
  if (claim.isSuperseded) return { refused: refuse('OutcomeChanged', tx.locale) };
  if (claim.state === 'WITHDRAWN' || claim.state === 'DUPLICATE')
    return { refused: refuse('OutcomeNotChangeable', tx.locale) };
  return { claim };
}

/** The columns that say whose version of what this is. */
export function versionOf(tx: Ctx, key: string, isSubmitted: boolean, corrected: ClaimRow | null) {
  return {
    sourceRef: reportRef(tx, key),
    state: isSubmitted ? 'SUBMITTED' : 'DRAFT',
    correctsId: corrected?.id ?? null,
    version: corrected ? corrected.version + 1 : 1,
  };
}

/** Writes down that a report was told, or told again. `what`: its type or its purpose. */
export async function recordReport(
  tx: Ctx,
  kind: ClaimKind,
  id: string,
  row: { state: string; source: string; planId: string | null; correctsId: string | null; version: number },
  what: Readonly<Record<string, string>>,
): Promise<void> {
  const { state, source, planId, correctsId, version } = row;
  await recordAudit(tx, {
    action: `${TABLE[kind]}.${correctsId ? 'corrected' : 'reported'}`,
    subjectType: TABLE[kind],
    subjectId: id,
    detail: { ...what, state, source, planId, ...(correctsId && { corrects: correctsId, version }) },
  });
}
