import { grantCapacity } from '@enishi/accounts';
import { claimMembership } from '@enishi/alumni';
import { decideOutcome, recordTold } from '@enishi/outcomes';
import { enqueueMany } from '@enishi/platform';
import { followUpSubmitted, handedInAnswers } from '@enishi/surveys';
import { toldIn } from '../../reactions/told-in-follow-up.js';
import { findAccountsByEmail } from '../demo.queries.js';
import { PERSONAS } from '../personas.js';
import type { YearStage } from '../year/year-stage.js';
import {
  answeredBy,
  answeredByHosts,
  findAlumna,
  outcomesToProve,
  plansAskedOf,
  setContactEmail,
} from './story.queries.js';

/** People whose mails of this year's campaign the server sends itself, so that they can be opened and answered. */
export const LEFT_TO_THE_SERVER: ReadonlySet<string> = new Set([
  PERSONAS.alumna.email,
  PERSONAS.hostAdmin.email,
]);

/** Gives one graduate student of FY2022 from Indonesia the address of the demo's alumna, before anybody is asked. */
export async function castAlumna(stage: YearStage): Promise<void> {
  const alumna = await findAlumna(stage.system());
  if (!alumna) throw new Error('nobody to be the alumna');
  await setContactEmail(stage.system(), alumna.personId, PERSONAS.alumna.email);
}

/**
 * What the alumna and the host's office answered last year becomes outcomes and returns, as every hand-in's answers do.
 * Of the other hosts only the outcomes are told: their returns would change what the history publishes of FY2014-22.
 * The thousands of alumni are left as answers, so that the demo is there soon.
 */
export async function tellTheirOutcomes(stage: YearStage): Promise<void> {
  const system = stage.system();
  const answered = await answeredBy(system, [...LEFT_TO_THE_SERVER]);
  await enqueueMany(
    system,
    followUpSubmitted,
    answered.map(({ assignmentId, revision }) => ({ payload: { assignmentId, revision } })),
  );
  await stage.settle();
  const told = new Set(answered.map(({ assignmentId }) => assignmentId));
  const others = (await answeredByHosts(system)).filter((assignmentId) => !told.has(assignmentId));
  for (const assignmentId of others)
    await recordTold(system, assignmentId, async (tx) => {
      const form = await handedInAnswers(tx, assignmentId);
      const all = form && toldIn(assignmentId, form);
      return all && { ...all, revisits: [] };
    });
}

/** The office has seen proof of one in four agreements and joint projects. */
export async function proveSome(stage: YearStage, officer: string): Promise<void> {
  const ctx = stage.as(officer, 'OFFICER');
  for (const id of await outcomesToProve(stage.system()))
    await decideOutcome(ctx, { kind: 'OUTCOME', id, decision: 'VERIFIED' });
}

/** The alumna claims her membership; the host's office may answer for its plans signed in, too. */
export async function openTheirAccounts(stage: YearStage): Promise<void> {
  const system = stage.system();
  const alumna = await findAlumna(system);
  if (alumna)
    await claimMembership(stage.visitor('en'), {
      memberId: alumna.memberId,
      email: PERSONAS.alumna.email,
      ip: '198.51.100.251',
    });
  const { email } = PERSONAS.hostAdmin;
  const accountId = (await findAccountsByEmail(system, [email])).get(email);
  if (!accountId) return;
  for (const scopeId of await plansAskedOf(system, email))
    await grantCapacity(system, { accountId, capacity: 'HOST_ADMIN', scopeId });
}
