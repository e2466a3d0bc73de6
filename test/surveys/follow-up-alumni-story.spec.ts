import { sql } from '@enishi/platform';
import { closeCampaign, openLink, remindContacts, submitForm } from '@enishi/surveys';
import { describe, expect, it } from 'vitest';
import { as, startTestServer, testCtx } from '../support/index.js';
import { agreeToBeAsked, alumniSettings } from './support/alumni.js';
import { BrowserWithoutScript } from './support/browser-without-script.js';
import { launched, linkIn, sendDueMails } from './support/campaign-mails.js';
import { planWithPeople } from './support/plan-with-people.js';

const test = await startTestServer();
const { dataSource } = test.server.runtime;
const ctxOf = (actor = as.stranger()) => testCtx(dataSource, actor, { clock: test.clock });
const rows = <T extends object>(text: string, ...values: unknown[]) =>
  sql<T>(dataSource.manager, text, values);

/** What an alumna told in her first year: where she works, one return, one joint project. */
const FIRST_YEAR = {
  'A.NOW.status': 'WORKING',
  'A.NOW.affiliation': 'Royal University of Phnom Penh',
  'A.NOW.country': 'KH',
  'A.REV.any': 'YES',
  'A.REV': [
    { id: 'r1', answers: { 'A.REV.purpose': 'CONFERENCE', 'A.REV.from': '2024-09', 'A.REV.to': '2024-09' } },
  ],
  'A.COL.any': ['JOINT_RESEARCH'],
  'A.COL.jr': [
    {
      id: 'j1',
      answers: { 'A.COL.jr.title': 'Soil microbes of the lower Mekong', 'A.COL.jr.from': '2024-05' },
    },
  ],
  'A.CONS.keep': 'SAME',
};

describe('An alumna, from one year to the next', async () => {
  test.clock.set('2025-01-20T03:00:00Z');
  const { people, planId } = await planWithPeople(dataSource, { heads: 1, fiscalYear: 2023 });
  const { personId, email } = people[0]!;
  await agreeToBeAsked(dataSource, [personId]);
  const phone = new BrowserWithoutScript(test, 'en');
  let link = '';
  let caseId = '';
  let receipt = '';
  let campaignId = '';

  const count = async (table: string, where: string, ...values: unknown[]) => {
    const [row] = await rows<{ count: number }>(
      `select count(*)::int as count from ${table} where ${where}`,
      ...values,
    );
    return row!.count;
  };
  const events = () =>
    rows<{ kind: string }>(
      `select kind from survey_event where assignment_id = $1 order by at, id`,
      caseId,
    ).then((found) => found.map(({ kind }) => kind));

  it('answered last year’s campaign, which is over', async () => {
    const last = await launched(test, {
      ...alumniSettings,
      fiscalYear: 2024,
      cohorts: [2023],
      nameEn: 'Follow-up FY2024',
      opensOn: '2025-01-20',
      closesOn: '2025-03-15',
    });
    const [mail] = await sendDueMails(test);
    expect(mail?.to).toBe(email);
    const opened = await openLink(ctxOf(), { token: linkIn(mail).slice('/s/'.length), ip: '10.9.8.7' });
    if (opened.__typename !== 'LinkOpened') throw new Error(opened.message);
    const sent = await submitForm(ctxOf(), {
      token: opened.token,
      key: 'hand-in-of-last-year',
      answers: FIRST_YEAR,
      language: 'en',
    });
    expect(sent).toMatchObject({ __typename: 'FormSubmitted', revision: 1 });
    await test.drainJobs();
    test.clock.set('2025-03-16T01:00:00Z');
    expect((await closeCampaign(ctxOf(as.officer()), last)).__typename).toBe('CampaignMoved');
  });

  it('gets this year’s invitation, with a link of its own', async () => {
    test.clock.set('2026-01-20T03:00:00Z');
    campaignId = await launched(test, { ...alumniSettings, cohorts: [2023] });
    const mails = await sendDueMails(test);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: email });
    expect(mails[0]!.text).not.toContain('Phnom Penh');
    link = linkIn(mails[0]);
    expect(mails[0]!.headers?.['List-Unsubscribe']).toContain(`${link}/unsubscribe`);
    const [row] = await rows<{ id: string; module: string }>(
      `select id, module from survey_assignment where campaign_id = $1`,
      campaignId,
    );
    expect(row!.module).toBe('PULSE');
    caseId = row!.id;
    expect(await sendDueMails(test)).toEqual([]);
  });

  it('is not begun by a mail scanner that opens the link twice', async () => {
    for (let looks = 0; looks < 2; looks += 1) {
      const scanner = await new BrowserWithoutScript(test).go(link);
      expect(scanner.status).toBe(200);
      expect(scanner.html).toContain('your visit to Japan in fiscal year 2023');
    }
    expect(await events()).toEqual(['ASKED', 'SENT']);
    expect(await count('survey_form', 'assignment_id = $1', caseId)).toBe(0);
  });

  it('begins with a button, and sees nothing that she told before until the code of the mail is typed', async () => {
    await phone.go(link);
    await phone.press('');
    expect(phone.path).toBe(`/survey/form?case=${caseId}`);
    expect(phone.html).toContain('Earlier answers are not shown.');
    expect(phone.html).not.toMatch(/Phnom Penh|Mekong/);
    await phone.go(`/survey/code?case=${caseId}`);
    await phone.press('send');
    await test.drainJobs();
    const code = /\b\d{6}\b/.exec(test.mails.findLast(({ to }) => to === email)?.text ?? '')?.[0];
    expect(code).toBeDefined();
    await phone.press('confirm', { code: code === '000000' ? '000001' : '000000' });
    expect(phone.status).toBe(422);
    await phone.press('confirm', { code: code! });
    expect(phone.path).toBe(`/survey/form?case=${caseId}`);
  });

  it('is asked whether last year’s answers still hold, and sends a year without changes with seven taps', async () => {
    expect(phone.html).toContain(
      'Last year you were at Royal University of Phnom Penh. Are you still there?',
    );
    expect(phone.html).not.toContain('name="A.NOW.affiliation"');
    await phone.press('next', { 'A.NOW.still': 'SAME', 'A.NOW.country': 'KH' });
    expect(phone.status).toBe(200);
    const line = (roster: string) =>
      new RegExp(`name="(${roster.replaceAll('.', '\\.')}#[\\w-]+\\.verdict)"`).exec(phone.html)?.[1] ?? '';
    expect(phone.html).toContain('You told us last year.');
    await phone.press('next', { 'A.REV.any': 'NO', [line('A.REV')]: 'STILL' });
    expect(phone.html).toContain('Soil microbes of the lower Mekong');
    await phone.press('next', { 'A.COL.any': ['NONE'], [line('A.COL.jr')]: 'STILL' });
    await phone.press('next', { 'A.CONS.keep': 'SAME' });
    expect(phone.heading).toBe('Before you send');
    expect(phone.html).toContain('Royal University of Phnom Penh');
    await phone.press('send');
    expect(phone.heading).toContain('Your answers have arrived');
    receipt = /FU-\w{4}-\w{4}/.exec(phone.html)?.[0] ?? '';
    expect(receipt).not.toBe('');
    const [stored] = await rows<{ answers: Record<string, unknown> }>(
      `select answers from survey_response where assignment_id = $1`,
      caseId,
    );
    // what holds still counts, without having been typed again
    expect(stored!.answers).toMatchObject({
      'A.NOW.status': 'WORKING',
      'A.NOW.affiliation': 'Royal University of Phnom Penh',
      'A.COL.jr': [{ known: true, verdict: 'STILL' }],
    });
    expect(await events()).toEqual(expect.arrayContaining(['OPENED', 'STARTED', 'SUBMITTED']));
  });

  it('made one joint project and one return of it, in both years together', async () => {
    await test.drainJobs();
    expect(await count('outcome', `type = 'JOINT_RESEARCH_START' and state = 'SUBMITTED'`)).toBe(1);
    expect(
      await count('revisit', `person_id = $1 and plan_id = $2 and state = 'SUBMITTED'`, personId, planId),
    ).toBe(1);
    expect(await count('outcome_verdict', `verdict = 'CONFIRM'`)).toBe(2);
  });

  it('corrects it under the same receipt', async () => {
    await phone.press('correct');
    expect(phone.heading).toBe('Before you send');
    await phone.go(`/survey/form?case=${caseId}&page=returns`);
    await phone.press('next', {
      'A.REV.any': 'NO',
      [/name="(A\.REV#[\w-]+\.verdict)"/.exec(phone.html)?.[1] ?? '']: 'NEVER',
    });
    await phone.go(`/survey/form?case=${caseId}&page=review`);
    await phone.press('send');
    expect(phone.html).toContain(receipt);
    await test.drainJobs();
    expect(await count('outcome_verdict', `verdict = 'DENY' and revisit_id is not null`)).toBe(1);
    expect((await events()).slice(-1)).toEqual(['CORRECTED']);
  });

  it('is not reminded after that, and the day after the link still shows the receipt', async () => {
    test.clock.set('2026-02-02T03:00:00Z');
    expect(await remindContacts(ctxOf(as.system()))).toBe(0);
    expect(await sendDueMails(test)).toEqual([]);
    const later = await new BrowserWithoutScript(test).go(link);
    await later.press('');
    expect(later.html).toContain(receipt);
  });

  it('withdraws everything of this year, and last year’s stays', async () => {
    await phone.go(`/survey/withdraw?case=${caseId}`);
    await phone.press('withdraw');
    expect(phone.heading).toBe('Your answers are withdrawn');
    await test.drainJobs();
    expect(await count('survey_response', 'assignment_id = $1', caseId)).toBe(0);
    expect(await count('survey_response', 'true')).toBe(1);
    expect(await count('outcome_verdict', 'true')).toBe(0);
    expect(await count('outcome', `state = 'SUBMITTED'`)).toBe(1);
    expect(await events()).toContain('WITHDRAWN');
  });
});
