import { confirmFacts, giveConsents, tellFacts, withdrawConsent } from '@enishi/alumni';
import { sql } from '@enishi/platform';
import { closeCampaign, openLink, submitForm } from '@enishi/surveys';
import { describe, expect, it } from 'vitest';
import { as, startTestServer, testCtx } from '../support/index.js';
import { agreeToBeAsked, alumniSettings } from '../surveys/support/alumni.js';
import { launched, linkIn, sendDueMails } from '../surveys/support/campaign-mails.js';
import { planWithPeople } from '../surveys/support/plan-with-people.js';

const test = await startTestServer();
const { dataSource } = test.server.runtime;
const ctxOf = (actor = as.stranger()) => testCtx(dataSource, actor, { clock: test.clock });

const ANSWERS = {
  'A.NOW.status': 'WORKING',
  'A.NOW.affiliation': 'Royal University of Phnom Penh',
  'A.NOW.country': 'KH',
  'A.REV.any': 'NO',
  'A.COL.any': ['NONE'],
  'A.CONS.keep': 'SAME',
};

describe('What a member answers in a survey and what stands in the profile', async () => {
  test.clock.set('2025-01-20T03:00:00Z');
  const { people } = await planWithPeople(dataSource, { heads: 1, fiscalYear: 2023 });
  const { personId } = people[0]!;
  await agreeToBeAsked(dataSource, [personId]);
  const me = () => ctxOf(as.member(personId));

  const facts = async () =>
    Object.fromEntries(
      (
        await sql<{ field: string; value: string; source: string }>(
          dataSource.manager,
          `select field, value #>> '{}' as value, source from profile_fact
           where person_id = $1 and superseded_at is null order by field`,
          [personId],
        )
      ).map(({ field, value, source }) => [field, `${value} (${source})`]),
    );

  async function handIn(answers: Record<string, unknown>, isVerified: boolean) {
    const [mail] = await sendDueMails(test);
    const opened = await openLink(ctxOf(), { token: linkIn(mail).slice('/s/'.length), ip: '10.9.8.7' });
    if (opened.__typename !== 'LinkOpened') throw new Error(opened.message);
    if (isVerified) await sql(dataSource.manager, `update survey_session set verified_at = now()`);
    const input = { token: opened.token, key: `key-${test.clock.now().getTime()}`, language: 'en' as const };
    const sent = await submitForm(ctxOf(), { ...input, answers });
    await test.drainJobs();
    return sent;
  }

  it('stay apart without the member’s consent', async () => {
    const year = { fiscalYear: 2024, cohorts: [2023], opensOn: '2025-01-20', closesOn: '2025-03-15' };
    const last = await launched(test, { ...alumniSettings, ...year, nameEn: 'Follow-up FY2024' });
    expect(await handIn(ANSWERS, false)).toMatchObject({ __typename: 'FormSubmitted' });
    expect(await facts()).toEqual({});
    test.clock.set('2025-03-16T01:00:00Z');
    await closeCampaign(ctxOf(as.officer()), last);
  });

  it('come together when the member agrees: what was answered before stands in the profile, with its source', async () => {
    const consents = [{ purpose: 'PROFILE_FROM_ANSWERS' as const, choice: 'YES', textVersion: 'PROFILE-1' }];
    await tellFacts(me(), { personId, facts: [{ field: 'COUNTRY', value: 'JP' }], source: 'SELF' });
    await giveConsents(me(), { personId, consents, language: 'en', channel: 'MEMBER_AREA' });
    await test.drainJobs();
    // told later by the member, the country stands
    expect(await facts()).toEqual({
      AFFILIATION: 'Royal University of Phnom Penh (SURVEY)',
      COUNTRY: 'JP (SELF)',
    });
  });

  it('fill in the next form, and what was confirmed within twelve months is not asked again', async () => {
    test.clock.set('2026-01-10T03:00:00Z');
    await tellFacts(me(), {
      personId,
      facts: [
        { field: 'AFFILIATION', value: 'Osaka University' },
        { field: 'LEVEL', value: 'POSTDOC' },
      ],
      source: 'SELF',
    });
    await confirmFacts(me(), { personId, fields: ['COUNTRY'] });
    test.clock.set('2026-01-20T03:00:00Z');
    await launched(test, { ...alumniSettings, cohorts: [2023] });
    const { 'A.REV.any': any, 'A.COL.any': col, 'A.CONS.keep': keep } = ANSWERS;
    const sent = await handIn({ 'A.REV.any': any, 'A.COL.any': col, 'A.CONS.keep': keep }, true);
    expect(sent).toMatchObject({ __typename: 'FormSubmitted' });
    const [response] = await sql<{ answers: object }>(
      dataSource.manager,
      `select answers from survey_response order by submitted_at desc limit 1`,
    );
    expect(response?.answers).toMatchObject({
      'A.NOW.status': 'WORKING',
      'A.NOW.affiliation': 'Osaka University',
      'A.NOW.country': 'JP',
    });
  });

  it('part again when the member withdraws', async () => {
    await withdrawConsent(me(), { personId, purpose: 'PROFILE_FROM_ANSWERS' });
    const { outcomesAlreadyKnown } = await import('../../apps/server/src/runtime/known-facts.js');
    expect(await outcomesAlreadyKnown.ofPerson(ctxOf(as.system()), personId)).toEqual({
      last: {},
      settled: {},
    });
  });
});
