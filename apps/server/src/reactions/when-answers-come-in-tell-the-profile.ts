import { asSystem } from '@enishi/accounts';
import { consentGiven, listConsents, tellFacts } from '@enishi/alumni';
import type { ProfileField } from '@enishi/alumni';
import { handleJob } from '@enishi/platform';
import type { BaseCtx } from '@enishi/platform';
import {
  completionOf,
  completionReportSubmitted,
  followUpSubmitted,
  handedInAnswers,
  toldBefore,
} from '@enishi/surveys';

/** What the items of the forms are called in a profile; a field that an instrument does not ask is not there. */
const ITEMS: Readonly<Record<string, Partial<Record<ProfileField, string>>>> = {
  CR: { AFFILIATION: 'CR.ID.affiliation', LEVEL: 'CR.ID.level', FIELDS: 'CR.ID.field' },
  'FU-A': {
    AFFILIATION: 'A.NOW.affiliation',
    COUNTRY: 'A.NOW.country',
    LEVEL: 'A.NOW.level',
    FIELDS: 'A.NOW.field',
  },
};

/**
 * What members answer about themselves keeps their profile up to date, when they agreed to that; agreeing brings in
 * what they answered before. The answers are read anew: late or twice, nothing that was told since is undone.
 */
export const whenAnswersComeInTellTheProfile = [
  handleJob(completionReportSubmitted, async (ctx, { reportId }) => {
    const completion = await completionOf(asSystem(ctx, 'tell-profile'), reportId);
    if (completion) await tellProfile(ctx, completion.personId);
  }),
  handleJob(followUpSubmitted, async (ctx, { assignmentId }) => {
    const form = await handedInAnswers(ctx, assignmentId);
    if (form?.personId) await tellProfile(ctx, form.personId);
  }),
  handleJob(consentGiven, async (ctx, { personId, purpose }) => {
    if (purpose === 'PROFILE_FROM_ANSWERS') await tellProfile(ctx, personId);
  }),
];

async function tellProfile(ctx: BaseCtx, personId: string): Promise<void> {
  const system = asSystem(ctx, 'tell-profile');
  const agreed = await listConsents(system, { personId });
  if (!agreed.some(({ purpose }) => purpose === 'PROFILE_FROM_ANSWERS')) return;
  for (const { instrumentCode, id, answers, toldAt } of await toldBefore(system, personId)) {
    const facts = Object.entries(ITEMS[instrumentCode] ?? {}).flatMap(([name, item]) => {
      const field = name as ProfileField;
      const answer = answers[item];
      if (answer === undefined || answer === '') return [];
      return [{ field, value: field === 'FIELDS' ? [answer] : answer }];
    });
    const source = instrumentCode === 'CR' ? 'COMPLETION_REPORT' : 'SURVEY';
    await tellFacts(system, { personId, facts, source, sourceRef: id, toldAt });
  }
}
