import { AppError, FixedClock, sql, unseal } from '@enishi/platform';
import {
  beginForm,
  confirmFormCode,
  configureSurveys,
  deviceClass,
  handOnForm,
  myFollowUps,
  openFormFromAccount,
  openLink,
  readCases,
  readForm,
  requestFormCode,
  saveFormDraft,
  submitForm,
  unsubscribe,
} from '@enishi/surveys';
import { giveConsents, listConsents } from '@enishi/alumni';
import { describe, expect, it } from 'vitest';
import { TEST_NOW, as, freshDatabase, testCtx } from '../support/index.js';
import {
  campaignWithCases,
  enoughForTest,
  openedLink,
  personalLink,
  someIp,
  someKey,
} from './support/campaign-with-cases.js';

const { dataSource } = await freshDatabase();
const nobody = testCtx(dataSource, as.stranger());
const system = testCtx(dataSource, as.system());
const later = (minutes: number) =>
  testCtx(dataSource, as.stranger(), {
    clock: new FixedClock(new Date(TEST_NOW.getTime() + minutes * 60_000)),
  });
const open = (token: string, ctx = nobody) => openLink(ctx, { token, ip: someIp() });

const one = async (text: string, ...values: unknown[]): Promise<Record<string, unknown>> => {
  const [row] = await sql<Record<string, unknown>>(dataSource.manager, text, values);
  return row ?? {};
};
const events = async (assignmentId: string) =>
  (
    await sql<{ kind: string }>(
      dataSource.manager,
      `select kind from survey_event where assignment_id = $1 order by id`,
      [assignmentId],
    )
  ).map(({ kind }) => kind);

/** The digits in the last mail to an address. */
async function codeFor(address: string): Promise<string> {
  const { sealed } = await one(
    `select sealed_model as sealed from outgoing_mail where to_address = $1 and template = 'surveys/form-code' order by id desc limit 1`,
    address,
  );
  return unseal<{ code: string }>(sealed as Buffer).code;
}

const addressOf = async (contactId: string) =>
  (await one(`select address from survey_contact where id = $1`, contactId))['address'] as string;

describe('opening a personal link', () => {
  it('gives a cookie, begins the form, and notes once that it was opened', async () => {
    const { cases } = await campaignWithCases(dataSource);
    const { link, assignmentId } = cases[0]!;
    const first = await openedLink(dataSource, link);
    expect(first.token).toHaveLength(43);
    expect(first.caseIds).toEqual([assignmentId]);
    await openedLink(dataSource, link);
    expect(await events(assignmentId)).toEqual(['OPENED']);
    expect(
      await one(
        `select a.state, f.device, f.language, f.given from survey_assignment a
      join survey_form f on f.assignment_id = a.id where a.id = $1`,
        assignmentId,
      ),
    ).toEqual({
      state: 'OPENED',
      device: 'PHONE',
      language: 'en',
      given: { values: { module: 'FULL', cohortYear: 2024, age: 1 }, last: {}, lines: {}, persons: [] },
    });
  });

  it('twice at the same moment begins one form', async () => {
    const { cases } = await campaignWithCases(dataSource);
    await Promise.all(Array.from({ length: 6 }, () => open(cases[0]!.link)));
    expect(await events(cases[0]!.assignmentId)).toEqual(['OPENED']);
  });

  it('keeps no token and no network address', async () => {
    const { cases } = await campaignWithCases(dataSource);
    const { link } = cases[0]!;
    const { token } = await openedLink(dataSource, link);
    const tables = [
      'survey_link',
      'survey_session',
      'survey_form',
      'survey_event',
      'audit_entry',
      'allowance',
      'survey_assignment',
    ];
    for (const table of tables) {
      const rows = await sql<{ row: string }>(dataSource.manager, `select t::text as row from ${table} t`);
      const all = rows.map(({ row }) => row).join('\n');
      expect(all).not.toContain(link);
      expect(all).not.toContain(token);
      expect(all).not.toMatch(/\b10\.\d+\.\d+\.\d+\b/);
    }
  });

  it('gives one answer for unknown, ended and revoked links', async () => {
    const { cases } = await campaignWithCases(dataSource);
    const { contactId } = cases[0]!;
    const ended = await personalLink(dataSource, { contactId }, { expiresAt: TEST_NOW });
    const revoked = await personalLink(dataSource, { contactId }, { revokedAt: TEST_NOW });
    const answers = await Promise.all(
      ['nothing', '', 'x'.repeat(43), ended, revoked].map((token) => open(token)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ __typename: 'LinkNotOpened' });
  });

  it('after the last day in Japan finds the survey closed, unless there is a receipt to look at', async () => {
    const { cases } = await campaignWithCases(dataSource, { cases: 2, closesOn: '2026-01-20' });
    const after = testCtx(dataSource, as.stranger(), {
      clock: new FixedClock(new Date('2026-01-20T15:00:00Z')),
    });
    const { token } = await openedLink(dataSource, cases[0]!.link);
    await submitForm(nobody, { token, key: someKey(), answers: enoughForTest, language: 'en' });
    expect((await open(cases[0]!.link, after)).__typename).toBe('LinkOpened');
    expect((await open(cases[1]!.link, after)).__typename).toBe('FollowUpClosed');
  });

  it('stops a guesser, and not the next network', async () => {
    const { cases } = await campaignWithCases(dataSource);
    const ip = someIp();
    let last = '';
    for (let tries = 0; tries < 121; tries += 1)
      last = (await openLink(nobody, { token: `guess-${tries}`, ip })).__typename;
    expect(last).toBe('TooManyTries');
    expect((await open(cases[0]!.link)).__typename).toBe('LinkOpened');
  });

  it('of a test mail shows a form that stores nothing', async () => {
    const { campaignId } = await campaignWithCases(dataSource, { state: 'OPEN' });
    const link = await personalLink(dataSource, { campaignId }, { purpose: 'TEST' });
    const { token, caseIds } = await openedLink(dataSource, link);
    expect(caseIds).toEqual([]);
    expect(await readForm(nobody, token)).toMatchObject({ state: 'TEST', isOpen: true, answers: {} });
    const tables = `select (select count(*) from survey_form) + (select count(*) from survey_response) +
      (select count(*) from survey_event) + (select count(*) from outbox) as rows`;
    const before = await one(tables);
    await saveFormDraft(nobody, { token, base: 0, changes: { 'T.status': 'WORK' }, language: 'en' });
    const submit = (answers: object) =>
      submitForm(nobody, { token, key: someKey(), answers: { ...answers }, language: 'en' });
    expect((await submit({})).__typename).toBe('AnswersIncomplete');
    expect((await submit(enoughForTest)).__typename).toBe('FormSubmitted');
    expect(await one(tables)).toEqual(before);
  });

  it('knows a telephone from a computer, and no more', () => {
    const agents = {
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148': 'PHONE',
      'Mozilla/5.0 (Linux; Android 16; Pixel) Mobile Safari': 'PHONE',
      'Mozilla/5.0 (Linux; Android 16; Tab) Safari': 'TABLET',
      'Mozilla/5.0 (iPad; CPU OS 19_0)': 'TABLET',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64)': 'COMPUTER',
      curl: 'UNKNOWN',
      '': 'UNKNOWN',
    };
    for (const [agent, expected] of Object.entries(agents)) expect(deviceClass(agent)).toBe(expected);
  });
});

/** An alumna in her second year, who told something in her first. */
async function secondYear() {
  const before = await campaignWithCases(dataSource, { fiscalYear: 2024 });
  const { token } = await openedLink(dataSource, before.cases[0]!.link);
  const told = {
    ...enoughForTest,
    'T.affiliation': 'Example Institute',
    'T.country': 'KH',
    'T.words': 'Fireflies',
  };
  await submitForm(nobody, { token, key: someKey(), answers: told, language: 'en' });
  const { cases } = await campaignWithCases(dataSource, { fiscalYear: 2025, again: before });
  const asked = cases[0]!;
  const opened = await openedLink(dataSource, asked.link);
  return { ...asked, token: opened.token };
}

describe('what was told before', () => {
  it('is shown after the code, in this browser alone', async () => {
    const { token, link, contactId } = await secondYear();
    const other = await openedLink(dataSource, link);
    expect(await readForm(nobody, token)).toMatchObject({
      isVerified: false,
      hasMoreAfterCode: true,
      given: { values: { module: 'FULL', age: 1, cohortYear: 2024 }, lines: {}, persons: [] },
    });
    expect(JSON.stringify(await readForm(nobody, token))).not.toContain('Example Institute');
    const sent = await requestFormCode(nobody, { token, ip: someIp() });
    expect(sent).toMatchObject({ __typename: 'FormCodeSent', to: 'c•••@example.org', minutes: 10 });
    const code = await codeFor(await addressOf(contactId));
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
    expect(
      (await confirmFormCode(nobody, { token: other.token, code: typed, ip: someIp() })).__typename,
    ).toBe('FormCodeExpired');
    expect((await confirmFormCode(nobody, { token, code: typed, ip: someIp() })).__typename).toBe(
      'FormCodeConfirmed',
    );
    expect(await readForm(nobody, token)).toMatchObject({
      isVerified: true,
      hasMoreAfterCode: false,
      given: {
        last: {
          'T.status': 'STUDY',
          'T.affiliation': 'Example Institute',
          'T.country': 'KH',
          'T.returned': false,
        },
      },
    });
    expect((await readForm(nobody, other.token))?.isVerified).toBe(false);
    // spent
    expect((await confirmFormCode(nobody, { token, code, ip: someIp() })).__typename).toBe('FormCodeExpired');
  });

  it('stays hidden after five wrong codes, and after ten minutes', async () => {
    const { token, contactId } = await secondYear();
    await requestFormCode(nobody, { token, ip: someIp() });
    const code = await codeFor(await addressOf(contactId));
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    const tries = [];
    for (let n = 0; n < 6; n += 1)
      tries.push(await confirmFormCode(nobody, { token, code: wrong, ip: someIp() }));
    expect(tries.map(({ __typename }) => __typename)).toEqual([
      ...Array<string>(4).fill('FormCodeWrong'),
      'FormCodeExpired',
      'FormCodeExpired',
    ]);
    expect(tries[0]).toMatchObject({ triesLeft: 4 });
    expect((await confirmFormCode(nobody, { token, code, ip: someIp() })).__typename).toBe('FormCodeExpired');
    await requestFormCode(nobody, { token, ip: someIp() });
    const next = await codeFor(await addressOf(contactId));
    expect((await confirmFormCode(later(10), { token, code: next, ip: someIp() })).__typename).toBe(
      'FormCodeExpired',
    );
    expect((await confirmFormCode(later(9), { token, code: next, ip: someIp() })).__typename).toBe(
      'FormCodeConfirmed',
    );
  });

  it('floods no mailbox, and needs an address', async () => {
    const { token } = await secondYear();
    const sent = [];
    for (let n = 0; n < 4; n += 1)
      sent.push((await requestFormCode(nobody, { token, ip: someIp() })).__typename);
    expect(sent).toEqual(['FormCodeSent', 'FormCodeSent', 'FormCodeSent', 'TooManyTries']);
    const silent = await campaignWithCases(dataSource, { address: null });
    const browser = await openedLink(dataSource, silent.cases[0]!.link);
    expect((await requestFormCode(nobody, { token: browser.token, ip: someIp() })).__typename).toBe(
      'FormCodeNotSent',
    );
    expect((await requestFormCode(nobody, { token: 'x'.repeat(43), ip: someIp() })).__typename).toBe(
      'FormSessionEnded',
    );
  });
});

describe('a host', () => {
  it('has one link for all plans, with initials of guests until the code', async () => {
    configureSurveys({
      knownFacts: {
        forPlan: () =>
          Promise.resolve({
            'H.REV': [{ id: 'l1', answers: {}, source: 'ALUMNUS', label: 'SOK Dara · 2025-04' }],
          }),
        forPerson: () => Promise.resolve({}),
        ofPerson: () => Promise.resolve({ last: {}, settled: {} }),
      },
    });
    const { cases } = await campaignWithCases(dataSource, { audience: 'HOSTS', cases: 2 });
    const [first] = cases;
    const { token } = await openedLink(dataSource, first!.link);
    expect(await readCases(nobody, token)).toHaveLength(2);
    await beginForm(nobody, { token, caseId: first!.assignmentId });
    const form = await readForm(nobody, token, first!.assignmentId);
    expect(form?.cases).toHaveLength(2);
    expect(form?.given.persons.map(({ name }) => name)).toEqual(['I… N…', 'I… N…']);
    expect(form?.given.lines).toEqual({});
    expect(form?.hasMoreAfterCode).toBe(true);
    expect(
      (
        await beginForm(nobody, {
          token,
          caseId: (await campaignWithCases(dataSource)).cases[0]!.assignmentId,
        })
      ).__typename,
    ).toBe('FormSessionEnded');
    configureSurveys({ knownFacts: undefined });
  });

  it('hands one plan on to a colleague, who sees the same draft and no other plan', async () => {
    const { cases } = await campaignWithCases(dataSource, { audience: 'HOSTS', cases: 2 });
    const [first, second] = [cases[0]!, cases[1]!];
    const { token } = await openedLink(dataSource, first.link);
    await beginForm(nobody, { token, caseId: first.assignmentId });
    await saveFormDraft(nobody, {
      token,
      caseId: first.assignmentId,
      base: 0,
      changes: { 'T.status': 'WORK' },
      language: 'ja',
    });
    const handed = await handOnForm(nobody, {
      token,
      caseId: first.assignmentId,
      address: ' Colleague@Example.org ',
    });
    if (handed.__typename !== 'FormHandedOn') throw new Error(handed.message);
    expect(handed.mailedTo).toBe('colleague@example.org');
    const secret = handed.link.split('/s/')[1]!;
    const colleague = await openedLink(dataSource, secret);
    expect(colleague.caseIds).toEqual([first.assignmentId]);
    expect(await readForm(nobody, colleague.token)).toMatchObject({
      via: 'COLLEAGUE',
      answers: { 'T.status': 'WORK' },
    });
    expect(await readForm(nobody, colleague.token, second.assignmentId)).toBeUndefined();
    expect(
      (await handOnForm(nobody, { token: colleague.token, caseId: first.assignmentId })).__typename,
    ).toBe('FormSessionEnded');
    expect(await events(first.assignmentId)).toContain('HANDED_ON');
    expect(
      await one(
        `select count(*)::int as n from audit_entry where action = 'follow_up.handed_on' and subject_id = $1`,
        first.assignmentId,
      ),
    ).toEqual({ n: 1 });
    // the colleague's code goes to the colleague
    expect(await requestFormCode(nobody, { token: colleague.token, ip: someIp() })).toMatchObject({
      to: 'c•••@example.org',
    });
    expect(await codeFor('colleague@example.org')).toMatch(/^\d{6}$/);
    expect(
      (await handOnForm(nobody, { token, caseId: first.assignmentId, address: 'nobody' })).__typename,
    ).toBe('AddressNotValid');
    // an alumna hands nothing on
    const alumna = await campaignWithCases(dataSource);
    const own = await openedLink(dataSource, alumna.cases[0]!.link);
    expect(
      (await handOnForm(nobody, { token: own.token, caseId: alumna.cases[0]!.assignmentId })).__typename,
    ).toBe('FormSessionEnded');
  });

  it('signed in opens the plan’s form; the professor and the office see one draft; strangers do not', async () => {
    const { cases } = await campaignWithCases(dataSource, { audience: 'HOSTS', cases: 1 });
    const { assignmentId, planId } = cases[0]!;
    const browsers = [];
    for (const actor of [as.hostPi(planId!), as.hostAdmin(planId!)]) {
      const ctx = testCtx(dataSource, actor);
      expect((await myFollowUps(ctx)).map((row) => row.assignmentId)).toEqual([assignmentId]);
      const answer = await openFormFromAccount(ctx, { assignmentId });
      if (answer.__typename !== 'LinkOpened') throw new Error(answer.message);
      browsers.push(answer.token);
    }
    const [professor, office] = browsers as [string, string];
    await saveFormDraft(nobody, {
      token: professor,
      base: 0,
      changes: { 'T.words': 'Thank you' },
      language: 'ja',
    });
    expect(await readForm(nobody, office)).toMatchObject({
      isVerified: true,
      via: 'ACCOUNT',
      answers: { 'T.words': 'Thank you' },
    });
    expect(
      await one(
        `select actor from audit_entry where action = 'follow_up.started' and subject_id = $1`,
        assignmentId,
      ),
    ).toMatchObject({
      actor: expect.stringMatching(/^account:/) as string,
    });
    const other = (await campaignWithCases(dataSource, { audience: 'HOSTS' })).cases[0]!;
    for (const actor of [as.stranger(), as.hostPi(other.planId!), as.officer(), as.analyst()])
      await expect(openFormFromAccount(testCtx(dataSource, actor), { assignmentId })).rejects.toThrow(
        AppError,
      );
  });

  it('is shown as a member only the own form', async () => {
    const { cases } = await campaignWithCases(dataSource, { cases: 2 });
    const ctx = testCtx(dataSource, as.member(cases[0]!.personId!));
    expect((await myFollowUps(ctx)).map((row) => row.assignmentId)).toEqual([cases[0]!.assignmentId]);
    expect((await openFormFromAccount(ctx, { assignmentId: cases[0]!.assignmentId })).__typename).toBe(
      'LinkOpened',
    );
    await expect(openFormFromAccount(ctx, { assignmentId: cases[1]!.assignmentId })).rejects.toThrow(
      AppError,
    );
    expect(await myFollowUps(nobody)).toEqual([]);
  });
});

describe('unsubscribing', () => {
  it('stops the mails for good, withdraws the consent, and twice is once', async () => {
    const { cases } = await campaignWithCases(dataSource);
    const { link, contactId, personId, assignmentId } = cases[0]!;
    await giveConsents(system, {
      personId: personId!,
      channel: 'COMPLETION_REPORT',
      language: 'en',
      consents: [{ purpose: 'SURVEY_CONTACT', choice: 'YES', textVersion: '1' }],
    });
    const both = [
      await unsubscribe(nobody, { token: link, ip: someIp() }),
      await unsubscribe(nobody, { token: link, ip: someIp() }),
    ];
    expect(both.map(({ __typename }) => __typename)).toEqual(['Unsubscribed', 'Unsubscribed']);
    expect(
      await one(`select stop_reason, next_contact_at from survey_contact where id = $1`, contactId),
    ).toEqual({
      stop_reason: 'UNSUBSCRIBED',
      next_contact_at: null,
    });
    expect(await events(assignmentId)).toEqual(['UNSUBSCRIBED']);
    expect(await one(`select kind from mail_opt_out where address = $1`, await addressOf(contactId))).toEqual(
      { kind: 'survey' },
    );
    expect(await listConsents(system, { personId: personId! })).toEqual([]);
  });

  it('works with a link that has run out, not with an unknown one, and stops nothing for a test', async () => {
    const { cases, campaignId } = await campaignWithCases(dataSource);
    const old = await personalLink(
      dataSource,
      { contactId: cases[0]!.contactId },
      { expiresAt: new Date('2025-01-01') },
    );
    expect((await unsubscribe(nobody, { token: old, ip: someIp() })).__typename).toBe('Unsubscribed');
    expect((await unsubscribe(nobody, { token: 'unknown', ip: someIp() })).__typename).toBe('LinkNotOpened');
    const test = await personalLink(dataSource, { campaignId }, { purpose: 'TEST' });
    expect((await unsubscribe(nobody, { token: test, ip: someIp() })).__typename).toBe('Unsubscribed');
  });
});
