import { grantCapacity } from '@enishi/accounts';
import { claimMembership } from '@enishi/alumni';
import { enqueueMany } from '@enishi/platform';
import { followUpSubmitted } from '@enishi/surveys';
import { findAccountsByEmail } from '../demo.queries.js';
import { PERSONAS } from '../personas.js';
import type { YearStage } from '../year/year-stage.js';
import { answeredBy, findAlumna, plansAskedOf, setContactEmail } from './story.queries.js';

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
 * What the alumna and the host's office answered last year becomes outcomes, as every hand-in's answers do; the other
 * thousands are left as answers, so that the demo is there soon.
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
