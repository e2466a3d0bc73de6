import { sql } from '@enishi/platform';
import { requestReports } from '@enishi/surveys';
import { describe, expect, it } from 'vitest';
import { as, startTestServer, testCtx } from '../support/index.js';
import type { Visitor } from '../support/index.js';
import { enough, planWithPeople } from './support/plan-with-people.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;

const BOARD = `query ($planId: ID!) { planReportBoard(planId: $planId) {
  count { asked handedIn waived missing } inviteeLink uploadPath
  invitees { id name memberId state submittedAt submittedVia remindedAt reminderCount hasEmail fillInPath }
  hostReports { id kind state receiptNumber fileName filePath } } }`;

async function plan(heads = 2, more: object = {}) {
  const made = await planWithPeople(dataSource, { heads, ...more });
  await requestReports(testCtx(dataSource, as.system()), { planId: made.planId });
  const host = await server.signIn([{ capacity: 'HOST_ADMIN', scopeId: made.planId }]);
  return { ...made, host };
}

const ask = <T>(query: string, variables: object, visitor?: Visitor) =>
  server.graphql<T>(query, variables as Record<string, unknown>, visitor);

interface Board {
  planReportBoard: {
    count: { asked: number; handedIn: number; waived: number; missing: number };
    invitees: {
      id: string;
      state: string;
      remindedAt: string | null;
      reminderCount: number;
      fillInPath: string | null;
    }[];
    hostReports: {
      id: string;
      kind: string;
      state: string;
      receiptNumber: string;
      filePath: string | null;
    }[];
  };
}
const board = async (planId: string, visitor: Visitor) =>
  (await ask<Board>(BOARD, { planId }, visitor)).data.planReportBoard;

/** An invitee on a phone: opens, hands in, leaves. */
async function handIn(memberId: string): Promise<void> {
  const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
  const opened = await server.http('/report', {
    ...form,
    body: new URLSearchParams({ memberId }).toString(),
  });
  const cookie = opened.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const body = JSON.stringify({ key: `key-${memberId}-0123456789`, answers: enough, language: 'en' });
  const sent = await server.http('/report/submit', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body,
  });
  expect(sent.status).toBe(200);
}

const clocks = async (planId: string) =>
  (
    await sql<{ clock: string }>(
      dataSource.manager,
      'select clock from plan_settlement where plan_id = $1 order by 1',
      [planId],
    )
  ).map(({ clock }) => clock);

describe('the host’s board', () => {
  it('says who has handed in and who has not, and turns green with the last one', async () => {
    const { planId, people, host } = await plan();
    await handIn(people[0]!.memberId);
    await server.drainJobs();
    const half = await board(planId, host);
    expect(half.count).toEqual({ asked: 2, handedIn: 1, waived: 0, missing: 1 });
    expect(half.invitees.map(({ state }) => state)).toEqual(['REQUESTED', 'SUBMITTED']);
    expect(half.invitees.map(({ fillInPath }) => fillInPath !== null)).toEqual([true, false]);
    expect(await clocks(planId)).toEqual([]);
    await handIn(people[1]!.memberId);
    await server.drainJobs();
    expect(await clocks(planId)).toEqual(['COMPLETION_REPORTS']);
    const members = await sql<{ status: string }>(
      dataSource.manager,
      'select m.status from member m join participation p on p.person_id = m.person_id where p.plan_id = $1',
      [planId],
    );
    expect(members).toEqual([{ status: 'ACTIVE' }, { status: 'ACTIVE' }]);
  });

  it('shows no answer anywhere', async () => {
    const { planId, people, host } = await plan(1);
    await handIn(people[0]!.memberId);
    const answer = JSON.stringify(await ask(BOARD, { planId }, host));
    for (const secret of Object.values(enough).filter((value) => typeof value === 'string'))
      expect(answer).not.toContain(secret);
  });

  it('is for the plan’s host and the office, and looks to everybody else as if there were no plan', async () => {
    const { planId } = await plan(1);
    const other = await plan(1);
    const [analyst, officer] = [
      await server.signIn([{ capacity: 'ANALYST' }]),
      await server.signIn([{ capacity: 'OFFICER' }]),
    ];
    expect((await board(planId, officer)).count.asked).toBe(1);
    for (const visitor of [other.host, analyst, { cookie: undefined }]) {
      const { errors } = await ask(BOARD, { planId }, visitor);
      expect(errors?.[0]?.extensions.code).toMatch(/NOT_FOUND|UNAUTHENTICATED/);
    }
  });

  it('stops the clock when the last missing one is waived', async () => {
    const { planId, people, host } = await plan();
    await handIn(people[0]!.memberId);
    const officer = await server.signIn([{ capacity: 'OFFICER' }]);
    const missing = (await board(planId, host)).invitees[0]!;
    const waive = `mutation ($reportId: ID!) { waiveReport(reportId: $reportId, reason: "Left early") { __typename } }`;
    expect((await ask(waive, { reportId: missing.id }, officer)).data).toEqual({
      waiveReport: { __typename: 'ReportWaived' },
    });
    expect(await clocks(planId)).toEqual(['COMPLETION_REPORTS']);
    expect((await ask(waive, { reportId: missing.id }, host)).errors).toBeDefined();
  });
});

describe('reminding', () => {
  const REMIND = `mutation ($planId: ID!, $reportIds: [ID!]) { remindMissingReports(planId: $planId, reportIds: $reportIds) {
    reminded tooSoon withoutAddress } }`;
  const remind = (planId: string, visitor: Visitor, reportIds?: string[]) =>
    ask(REMIND, { planId, reportIds }, visitor);

  it('mails those who are missing in their own language, and nobody else', async () => {
    const { planId, people, host } = await plan(2, { language: 'ja' });
    await handIn(people[0]!.memberId);
    server.mails.length = 0;
    expect((await remind(planId, host)).data).toEqual({
      remindMissingReports: { reminded: 1, tooSoon: 0, withoutAddress: 0 },
    });
    await server.drainJobs();
    const mails = server.mails.filter(({ to }) => to.includes('students.example.org'));
    expect(mails.map(({ to }) => to)).toEqual([people[1]!.email]);
    expect(mails[0]?.subject).toBe('招へい者修了報告書のご提出のお願い（さくらサイエンスプログラム）');
    expect(mails[0]?.text).toContain(`/report?id=${people[1]!.memberId}&lang=ja`);
    expect(mails[0]?.text).toContain('2026年3月1');
  });

  it('twice is once, even by ten clicks at the same moment', async () => {
    const { planId, host } = await plan(3);
    server.mails.length = 0;
    await Promise.all(Array.from({ length: 10 }, () => remind(planId, host)));
    await server.drainJobs();
    expect(server.mails).toHaveLength(3);
    expect((await remind(planId, host)).data).toEqual({
      remindMissingReports: { reminded: 0, tooSoon: 3, withoutAddress: 0 },
    });
    expect((await board(planId, host)).invitees.map(({ reminderCount }) => reminderCount)).toEqual([1, 1, 1]);
  });

  it('does not reach those who handed in while the mail waited in the queue', async () => {
    const { planId, people, host } = await plan(1);
    await server.drainJobs();
    server.mails.length = 0;
    await remind(planId, host);
    const db = dataSource.manager;
    await sql(db, `update outbox set not_before = now() + interval '1 hour' where name = 'mail.send'`);
    await handIn(people[0]!.memberId);
    await server.drainJobs();
    await sql(db, `update outbox set not_before = null`);
    await server.drainJobs();
    expect(server.mails).toEqual([]);
    const states = await sql(db, `select state from outgoing_mail where to_address = $1`, [people[0]!.email]);
    expect(states).toEqual([{ state: 'CANCELLED' }]);
  });

  it('may name one person, and says who cannot be reached', async () => {
    const { planId, host } = await plan(2);
    const [one] = (await board(planId, host)).invitees;
    expect((await remind(planId, host, [one!.id])).data).toMatchObject({
      remindMissingReports: { reminded: 1 },
    });
    const silent = await plan(2, { hasEmail: false });
    expect((await remind(silent.planId, silent.host)).data).toEqual({
      remindMissingReports: { reminded: 0, tooSoon: 0, withoutAddress: 2 },
    });
  });

  it('is refused to strangers, and to the host of another plan', async () => {
    const [{ planId }, other] = [await plan(1), await plan(1)];
    for (const visitor of [other.host, { cookie: undefined }])
      expect((await remind(planId, visitor)).errors).toBeDefined();
  });
});

const upload = (
  planId: string,
  kind: string,
  visitor: Visitor,
  name = 'report.pdf',
  content = '%PDF-1.7 report',
) => {
  const form = new FormData();
  form.set('file', new File([content], name));
  return server.http(`/plans/${planId}/host-reports?kind=${kind}`, {
    method: 'POST',
    body: form,
    as: visitor,
  });
};

describe('the host’s documents', () => {
  it('get a receipt each; when the bundle is whole the clock stops', async () => {
    const { planId, host } = await plan(1);
    const receipts = new Set<string>();
    for (const kind of ['END_REPORT', 'EXPENSE_REPORT', 'PI_END_REPORT']) {
      expect(await clocks(planId)).toEqual([]);
      const response = await upload(planId, kind, host);
      expect(response.status).toBe(201);
      receipts.add(((await response.json()) as { receiptNumber: string }).receiptNumber);
      await server.drainJobs();
    }
    expect(receipts.size).toBe(3);
    expect(await clocks(planId)).toEqual(['HOST_REPORTS']);
    const { hostReports } = await board(planId, host);
    const file = await server.http(hostReports[0]!.filePath!, { as: host });
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(await file.text()).toBe('%PDF-1.7 report');
  });

  it('sent twice are one document with one receipt', async () => {
    const { planId, host } = await plan(1);
    const [one, two] = await Promise.all([
      upload(planId, 'END_REPORT', host),
      upload(planId, 'END_REPORT', host),
    ]);
    const [first, second] = [await one.json(), await two.json()] as { receiptNumber: string }[];
    expect(first?.receiptNumber).toBe(second?.receiptNumber);
    expect((await board(planId, host)).hostReports).toHaveLength(1);
  });

  it.each([
    ['report.exe', 'MZ'],
    ['report.pdf', 'not a pdf'],
    ['report.pdf', ''],
    ['report.docx', '%PDF-1.7'],
  ])('%s with content %j is refused with a sentence', async (name, content) => {
    const { planId, host } = await plan(1);
    const response = await upload(planId, 'END_REPORT', host, name, content);
    expect(response.status).toBe(422);
    expect(((await response.json()) as { message: string }).message).toContain('PDF');
  });

  it('can be a short form', async () => {
    const { planId, host } = await plan(1);
    const send = `mutation ($planId: ID!, $answers: [ShortFormAnswerInput!]!) {
      handInHostReport(planId: $planId, kind: END_REPORT, answers: $answers) {
        __typename ... on HostReportReceived { report { receiptNumber filePath } } } }`;
    const good = await ask<{ handInHostReport: { __typename: string; report: { receiptNumber: string } } }>(
      send,
      { planId, answers: [{ code: 'HR.DONE', text: 'As planned' }] },
      host,
    );
    expect(good.data.handInHostReport).toMatchObject({
      __typename: 'HostReportReceived',
      report: { filePath: null },
    });
    for (const answers of [
      [],
      [{ code: 'HR.DONE', text: ' ' }],
      [{ code: 'XX', text: 'x' }],
      [{ code: 'HR.DONE', text: 'x'.repeat(5000) }],
    ])
      expect((await ask(send, { planId, answers }, host)).data).toMatchObject({
        handInHostReport: { __typename: 'HostReportNotReadable' },
      });
  });

  it('returned by an officer no longer count, and the clock runs again', async () => {
    const { planId, host } = await plan(1);
    for (const kind of ['END_REPORT', 'EXPENSE_REPORT', 'PI_END_REPORT']) await upload(planId, kind, host);
    await server.drainJobs();
    const officer = await server.signIn([{ capacity: 'OFFICER' }]);
    const { id } = (await board(planId, host)).hostReports[0]!;
    const back = `mutation ($id: ID!) { returnHostReport(id: $id) { state } }`;
    expect((await ask(back, { id }, host)).errors).toBeDefined();
    expect((await ask(back, { id }, officer)).data).toEqual({ returnHostReport: { state: 'RETURNED' } });
    expect((await ask(back, { id }, officer)).data).toEqual({ returnHostReport: { state: 'RETURNED' } });
    expect(await clocks(planId)).toEqual([]);
  });

  it('are not taken from strangers, nor shown to them', async () => {
    const [{ planId, host }, other] = [await plan(1), await plan(1)];
    await upload(planId, 'END_REPORT', host);
    const path = (await board(planId, host)).hostReports[0]!.filePath!;
    for (const visitor of [other.host, { cookie: undefined }]) {
      expect((await upload(planId, 'END_REPORT', visitor)).status).toBeGreaterThanOrEqual(401);
      expect((await server.http(path, { as: visitor })).status).toBeGreaterThanOrEqual(401);
    }
  });
});

describe('an invitee with a certificate before the plan’s end', () => {
  it('is asked at the moment the report is opened, once the visit has begun', async () => {
    const made = await planWithPeople(dataSource, { heads: 1 });
    await handIn(made.people[0]!.memberId);
    const [row] = await sql<{ n: number }>(
      dataSource.manager,
      'select count(*)::int as n from completion_report r join participation p on p.id = r.participation_id where p.plan_id = $1',
      [made.planId],
    );
    expect(row?.n).toBe(1);
  });

  it('is not asked while the visit lies ahead', async () => {
    const made = await planWithPeople(dataSource, { heads: 1, fiscalYear: 2025 });
    await sql(
      dataSource.manager,
      `update exchange_plan set visit_start = '2026-02-01', visit_end = '2026-02-07' where id = $1`,
      [made.planId],
    );
    const body = new URLSearchParams({ memberId: made.people[0]!.memberId }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await server.http('/report', { method: 'POST', headers, body })).status).toBe(422);
  });
});

describe('a member', () => {
  it('finds the own report with its receipt', async () => {
    const { people } = await plan(1);
    await handIn(people[0]!.memberId);
    const member = await server.signIn([{ capacity: 'MEMBER', scopeId: people[0]!.personId }]);
    const { data } = await ask<{ myReports: object[] }>(
      '{ myReports { state receiptNumber path } }',
      {},
      member,
    );
    expect(data.myReports).toEqual([
      { state: 'SUBMITTED', receiptNumber: expect.stringMatching(/^CR-/), path: null },
    ]);
  });
});
