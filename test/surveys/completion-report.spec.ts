import { AppError, FixedClock, sql } from '@enishi/platform';
import {
  openReport,
  openReportAsHost,
  readReport,
  requestReports,
  saveDraft,
  submitReport,
  waiveReport,
} from '@enishi/surveys';
import type { ReportOpened } from '@enishi/surveys';
import { describe, expect, it } from 'vitest';
import { TEST_NOW, as, freshDatabase, testCtx } from '../support/index.js';
import { enough, planWithPeople } from './support/plan-with-people.js';

const { dataSource } = await freshDatabase();
const system = testCtx(dataSource, as.system());
const nobody = testCtx(dataSource, as.stranger());
let network = 0;
/** Each opening comes from a network of its own, so that limits do not meet between tests. */
const ip = () => `10.${(network += 1) >> 8}.${network & 255}.7`;
const key = (n: number) => `key-of-hand-in-${String(n).padStart(4, '0')}`;

async function asked(heads = 1) {
  const plan = await planWithPeople(dataSource, { heads });
  await requestReports(system, { planId: plan.planId });
  return { ...plan, person: plan.people[0]! };
}

async function opened(memberId: string): Promise<ReportOpened> {
  const answer = await openReport(nobody, { with: { memberId }, ip: ip() });
  if (answer.__typename !== 'ReportOpened') throw new Error(answer.message);
  return answer;
}

/** The answers as they were handed in; no browser is shown the personal ones again. */
const stored = async (reportId: string) => {
  const [row] = await sql<{ answers: object }>(
    dataSource.manager,
    'select answers from completion_report where id = $1',
    [reportId],
  );
  return row?.answers;
};

const counts = async (reportId: string) => {
  const [row] = await sql<{ facts: number; audits: number }>(
    dataSource.manager,
    `select (select count(*)::int from outbox where payload ->> 'reportId' = $1) as facts,
       (select count(*)::int from audit_entry where subject_id = $1 and action = 'completion_report.submitted') as audits`,
    [reportId],
  );
  return row;
};

describe('asking for completion reports', () => {
  it('asks everybody of the plan who came, and asks nobody twice', async () => {
    const { planId } = await planWithPeople(dataSource, { heads: 3 });
    expect(await requestReports(system, { planId })).toEqual({ requested: 3 });
    expect(await requestReports(system, { planId })).toEqual({ requested: 0 });
  });

  it('asks nobody of an online plan, who never came to Japan', async () => {
    const { planId } = await planWithPeople(dataSource, { heads: 2, programmeType: 'OPEN_ONLINE' });
    expect(await requestReports(system, { planId })).toEqual({ requested: 0 });
  });

  it('is not for strangers, nor for hosts', async () => {
    const { planId } = await planWithPeople(dataSource, { heads: 1 });
    for (const actor of [as.stranger(), as.hostAdmin(planId), as.analyst()])
      await expect(requestReports(testCtx(dataSource, actor), { planId })).rejects.toThrow(AppError);
  });
});

describe('opening a report', () => {
  it('works with the member ID as people type it', async () => {
    const { person } = await asked();
    const typed = ` ${person.memberId.slice(0, 3).toLowerCase()}-${person.memberId.slice(3, 6)} ${person.memberId.slice(6)}`;
    expect((await opened(typed)).token).toHaveLength(43);
  });

  it('gives one answer for an unknown ID, a report not asked for, and one handed in', async () => {
    const { person } = await asked();
    const { token } = await opened(person.memberId);
    await submitReport(nobody, { token, key: key(1), answers: enough, language: 'en' });
    const notAsked = await planWithPeople(dataSource, {
      heads: 1,
      fiscalYear: 2025,
      programmeType: 'OPEN_ONLINE',
    });
    const answers = await Promise.all(
      [person.memberId, notAsked.people[0]!.memberId, 'K7M4QX9RC', 'zzz', ''].map((memberId) =>
        openReport(nobody, { with: { memberId }, ip: ip() }),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ __typename: 'ReportNotOpened' });
  });

  it('stops a guesser, and not the next network', async () => {
    const from = ip();
    let last = '';
    for (let tries = 0; tries < 61; tries += 1)
      last = (await openReport(nobody, { with: { memberId: `GUESS${tries}` }, ip: from })).__typename;
    expect(last).toBe('TooManyTries');
    const { person } = await asked();
    expect((await opened(person.memberId)).__typename).toBe('ReportOpened');
  });

  it('shows a second browser what says nothing about a person, and nothing else', async () => {
    const { person } = await asked();
    const first = await opened(person.memberId);
    const answers = { 'CR.SAT.overall': 4, 'CR.ID.name': 'SOK Dara', 'CR.TEXT.best': 'The lab' };
    await saveDraft(nobody, { token: first.token, base: 0, changes: answers, place: 'you', language: 'en' });
    const second = await opened(person.memberId);
    expect((await readReport(nobody, first.token))?.answers).toEqual(answers);
    expect(await readReport(nobody, second.token)).toMatchObject({
      answers: { 'CR.SAT.overall': 4 },
      place: 'you',
    });
  });
});

describe('a draft', () => {
  it('of two tabs keeps the answers of both, and tells each of the other', async () => {
    const { person } = await asked();
    const { token } = await opened(person.memberId);
    const save = (base: number, changes: object) =>
      saveDraft(nobody, { token, base, changes: { ...changes }, language: 'zh-Hans' });
    expect(await save(0, { 'CR.SAT.overall': 4 })).toMatchObject({ version: 1, theirs: {} });
    expect(await save(0, { 'CR.RET.wish': 5 })).toMatchObject({
      version: 2,
      theirs: { 'CR.SAT.overall': 4 },
    });
    expect(await save(1, { 'CR.SAT.overall': null })).toMatchObject({
      version: 3,
      theirs: { 'CR.RET.wish': 5 },
    });
    expect(await readReport(nobody, token)).toMatchObject({
      answers: { 'CR.RET.wish': 5 },
      language: 'zh-Hans',
    });
  });

  it('saved at the same moment by twenty tabs loses none of twenty answers', async () => {
    const { person } = await asked();
    const { token } = await opened(person.memberId);
    const items = [
      'CR.TEXT.best',
      'CR.TEXT.improve',
      'CR.TEXT.messageToNext',
      'CR.ID.name',
      'CR.ID.affiliation',
    ];
    await Promise.all(
      items.map((item) => saveDraft(nobody, { token, base: 0, changes: { [item]: item }, language: 'en' })),
    );
    expect((await readReport(nobody, token))?.answers).toEqual(
      Object.fromEntries(items.map((item) => [item, item])),
    );
  });

  it('leaves out what is no question or not of its kind', async () => {
    const { person } = await asked();
    const { token } = await opened(person.memberId);
    const changes = { 'CR.SAT.overall': { $gt: '' }, 'CR.NONE': 1, constructor: 'x', 'CR.RET.wish': 3 };
    await saveDraft(nobody, { token, base: 0, changes, language: 'en' });
    expect((await readReport(nobody, token))?.answers).toEqual({ 'CR.RET.wish': 3 });
  });

  it('is refused to a stranger, to a cookie that has run out, and after the hand-in', async () => {
    const { person } = await asked();
    const { token } = await opened(person.memberId);
    const draft = { base: 0, changes: { 'CR.RET.wish': 3 }, language: 'en' };
    expect(await saveDraft(nobody, { ...draft, token: 'x'.repeat(43) })).toMatchObject({
      __typename: 'ReportSessionEnded',
    });
    const later = testCtx(dataSource, as.stranger(), {
      clock: new FixedClock(new Date(TEST_NOW.getTime() + 15 * 86_400_000)),
    });
    expect(await saveDraft(later, { ...draft, token })).toMatchObject({ __typename: 'ReportSessionEnded' });
    await submitReport(nobody, { token, key: key(2), answers: enough, language: 'en' });
    expect(await saveDraft(nobody, { ...draft, token })).toMatchObject({
      __typename: 'ReportAlreadySubmitted',
    });
  });
});

describe('handing in', () => {
  it('gives a receipt, one fact and one audit entry', async () => {
    const { person } = await asked();
    const { token, reportId } = await opened(person.memberId);
    const answer = await submitReport(nobody, { token, key: key(3), answers: enough, language: 'ja' });
    expect(answer).toEqual({
      __typename: 'ReportSubmitted',
      receiptNumber: expect.stringMatching(/^CR-\w{4}-\w{4}$/),
    });
    expect(await counts(reportId)).toEqual({ facts: 1, audits: 1 });
    expect(await readReport(nobody, token)).toMatchObject({
      state: 'SUBMITTED',
      language: 'ja',
    });
    expect(await stored(reportId)).toEqual(enough);
  });

  it('twice with one key is once, with the same receipt', async () => {
    const { person } = await asked();
    const { token, reportId } = await opened(person.memberId);
    const send = () => submitReport(nobody, { token, key: key(4), answers: enough, language: 'en' });
    const first = await send();
    expect(await send()).toEqual(first);
    expect(await counts(reportId)).toEqual({ facts: 1, audits: 1 });
  });

  it('by ten clicks at once is once, and every click gets the same receipt', async () => {
    const { person } = await asked();
    const { token, reportId } = await opened(person.memberId);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        submitReport(nobody, { token, key: key(5), answers: enough, language: 'en' }),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ __typename: 'ReportSubmitted' });
    expect(await counts(reportId)).toEqual({ facts: 1, audits: 1 });
  });

  it('again with another key is refused with the receipt that counts', async () => {
    const { person } = await asked();
    const { token, reportId } = await opened(person.memberId);
    const first = await submitReport(nobody, { token, key: key(6), answers: enough, language: 'en' });
    expect(
      await submitReport(nobody, {
        token,
        key: key(7),
        answers: { ...enough, 'CR.SAT.overall': 1 },
        language: 'en',
      }),
    ).toMatchObject({
      __typename: 'ReportAlreadySubmitted',
      receiptNumber: first.__typename === 'ReportSubmitted' && first.receiptNumber,
    });
    expect(await stored(reportId)).toEqual(enough);
  });

  it('names what is missing, and keeps the report open', async () => {
    const { person } = await asked();
    const { token } = await opened(person.memberId);
    const { 'CR.RET.wish': _, ...incomplete } = enough;
    expect(
      await submitReport(nobody, { token, key: key(8), answers: incomplete, language: 'en' }),
    ).toMatchObject({
      __typename: 'AnswersIncomplete',
      problems: [{ code: 'REQUIRED', question: 'CR.RET.wish' }],
    });
    expect(await submitReport(nobody, { token, key: key(8), answers: enough, language: 'en' })).toMatchObject(
      { __typename: 'ReportSubmitted' },
    );
  });

  it('stores only answers that count', async () => {
    const { person } = await asked();
    const { token, reportId } = await opened(person.memberId);
    const answers = {
      ...enough,
      'CR.RET.wish': 1,
      'CR.RET.purpose': ['STUDY'],
      'CR.RET.institution': 'Example Laboratory',
    };
    await submitReport(nobody, { token, key: key(9), answers, language: 'en' });
    expect(await stored(reportId)).toEqual({ ...enough, 'CR.RET.wish': 1 });
  });

  it('is refused to a stranger and to the cookie of another report', async () => {
    const { people } = await asked(2);
    const [one, two] = people;
    const mine = await opened(one!.memberId);
    const theirs = await opened(two!.memberId);
    expect(
      await submitReport(nobody, { token: 'y'.repeat(43), key: key(10), answers: enough, language: 'en' }),
    ).toMatchObject({ __typename: 'ReportSessionEnded' });
    await submitReport(nobody, { token: mine.token, key: key(10), answers: enough, language: 'en' });
    expect((await readReport(nobody, theirs.token))?.state).toBe('REQUESTED');
  });
});

describe('a host that fills in for an invitee', () => {
  it('sees nothing that the invitee wrote, and the hand-in is marked as the host’s', async () => {
    const { planId, person } = await asked();
    const own = await opened(person.memberId);
    await saveDraft(nobody, { token: own.token, base: 0, changes: { 'CR.SAT.overall': 2 }, language: 'en' });
    const host = testCtx(dataSource, as.hostAdmin(planId));
    const proxy = await openReportAsHost(host, { reportId: own.reportId });
    if (proxy.__typename !== 'ReportOpened') throw new Error(proxy.message);
    expect(await readReport(nobody, proxy.token)).toMatchObject({ via: 'HOST_PROXY', answers: {} });
    await submitReport(nobody, { token: proxy.token, key: key(11), answers: enough, language: 'ja' });
    const [row] = await sql<{ via: string }>(
      dataSource.manager,
      'select submitted_via as via from completion_report where id = $1',
      [own.reportId],
    );
    expect(row?.via).toBe('HOST_PROXY');
  });

  it('is the host of that plan, nobody else', async () => {
    const { person } = await asked();
    const { reportId } = await opened(person.memberId);
    const other = await planWithPeople(dataSource, { heads: 1 });
    for (const actor of [as.stranger(), as.hostAdmin(other.planId), as.analyst(), as.member(person.personId)])
      await expect(openReportAsHost(testCtx(dataSource, actor), { reportId })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
  });
});

describe('waiving a report', () => {
  it('closes it with the reason, and twice is once', async () => {
    const { person } = await asked();
    const { reportId, token } = await opened(person.memberId);
    const officer = testCtx(dataSource, as.officer());
    const waive = () => waiveReport(officer, { reportId, reason: 'Left early because of illness' });
    expect(await waive()).toEqual({ __typename: 'ReportWaived', reportId });
    expect(await waive()).toEqual({ __typename: 'ReportWaived', reportId });
    expect(
      await submitReport(nobody, { token, key: key(12), answers: enough, language: 'en' }),
    ).toMatchObject({ __typename: 'ReportAlreadySubmitted', receiptNumber: null });
  });

  it('is refused for a report that came in', async () => {
    const { person } = await asked();
    const { reportId, token } = await opened(person.memberId);
    await submitReport(nobody, { token, key: key(13), answers: enough, language: 'en' });
    expect(await waiveReport(testCtx(dataSource, as.officer()), { reportId, reason: 'x' })).toMatchObject({
      __typename: 'ReportNotWaivable',
    });
  });

  it('is for officers alone', async () => {
    const { planId, person } = await asked();
    const { reportId } = await opened(person.memberId);
    for (const actor of [as.stranger(), as.hostAdmin(planId), as.secretariat()])
      await expect(waiveReport(testCtx(dataSource, actor), { reportId, reason: 'x' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
  });
});
