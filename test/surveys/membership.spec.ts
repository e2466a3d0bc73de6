import { onStatement, sql } from '@enishi/platform';
import {
  openReportAsHost,
  planReportBoard,
  requestReports,
  submitReport,
  consentTextVersion,
} from '@enishi/surveys';
import { describe, expect, it } from 'vitest';
import { as, startTestServer, testCtx } from '../support/index.js';
import { enough, planWithPeople } from './support/plan-with-people.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;

async function asked(heads = 1) {
  const plan = await planWithPeople(dataSource, { heads });
  await requestReports(testCtx(dataSource, as.system()), { planId: plan.planId });
  return plan;
}

/** Opens and hands in over HTTP, in Chinese. */
async function handIn(memberId: string, answers: object): Promise<void> {
  const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
  const opened = await server.http('/report', {
    ...form,
    body: new URLSearchParams({ memberId }).toString(),
  });
  const cookie = opened.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const sent = await server.http('/report/submit', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ key: `key-${memberId}-0123456789`, answers, language: 'zh-Hans' }),
  });
  expect(sent.status).toBe(200);
}

const consentsOf = (personId: string) =>
  sql(
    dataSource.manager,
    `select purpose, choice, text_version as "textVersion", language, channel, given_at as "givenAt"
     from consent where person_id = $1 and withdrawn_at is null order by purpose`,
    [personId],
  );

const agreed = {
  ...enough,
  'CR.CONS.CLUB_CONTACT': true,
  'CR.CONS.PARTNER_INFO': false,
  'CR.CONS.DIRECTORY_VISIBILITY': 'NOBODY',
  'CR.CONS.PUBLISH_STORY': 'ANONYMOUS',
};

describe('who hands in a completion report', () => {
  it('becomes a member, and what was agreed to is stored with its words, language and time', async () => {
    const { people } = await asked();
    const { personId, memberId } = people[0]!;
    await handIn(memberId, agreed);
    await server.drainJobs();
    const how = {
      textVersion: consentTextVersion,
      language: 'zh-Hans',
      channel: 'COMPLETION_REPORT',
      givenAt: server.clock.now(),
    };
    expect(await consentsOf(personId)).toEqual([
      { purpose: 'CLUB_CONTACT', choice: 'YES', ...how },
      { purpose: 'PUBLISH_STORY', choice: 'ANONYMOUS', ...how },
    ]);
    const [member] = await sql<{ status: string }>(
      dataSource.manager,
      'select status from member where person_id = $1',
      [personId],
    );
    expect(member?.status).toBe('ACTIVE');
  });

  it('can sign in by the address of the report from then on', async () => {
    const { people } = await asked();
    const { memberId } = people[0]!;
    const email = 'soon.a.member@students.example.org';
    const claim = `mutation ($memberId: String!, $email: String!) { claimMembership(memberId: $memberId, email: $email) { __typename } }`;
    await handIn(memberId, { ...enough, 'CR.ID.email': email });
    await server.drainJobs();
    await server.graphql(claim, { memberId, email });
    const [grant] = await sql<{ capacity: string }>(
      dataSource.manager,
      'select g.capacity from capacity_grant g join account a on a.id = g.account_id where a.email = $1',
      [email],
    );
    expect(grant?.capacity).toBe('MEMBER');
  });

  it('through the host becomes a member too, but nobody consents for anybody', async () => {
    const { planId, people } = await asked();
    const { personId } = people[0]!;
    const host = testCtx(dataSource, as.hostAdmin(planId));
    const { invitees } = await planReportBoard(host, planId);
    const opened = await openReportAsHost(host, { reportId: invitees[0]!.reportId });
    if (opened.__typename !== 'ReportOpened') throw new Error(opened.message);
    await submitReport(host, {
      token: opened.token,
      key: 'key-of-the-host-0001',
      answers: agreed,
      language: 'ja',
    });
    await server.drainJobs();
    expect(await consentsOf(personId)).toEqual([]);
    const [member] = await sql<{ status: string }>(
      dataSource.manager,
      'select status from member where person_id = $1',
      [personId],
    );
    expect(member?.status).toBe('ACTIVE');
  });
});

describe('the board of a plan', () => {
  it('costs as many statements for fifty people as for one', async () => {
    const counts: number[] = [];
    for (const heads of [1, 50]) {
      const { planId } = await asked(heads);
      let statements = 0;
      const stop = onStatement(() => (statements += 1), dataSource);
      await planReportBoard(testCtx(dataSource, as.officer()), planId);
      stop();
      counts.push(statements);
    }
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeLessThanOrEqual(3);
  });

  it('counts the reports of a page of plans in one statement', async () => {
    for (let n = 0; n < 5; n += 1) await asked(1);
    const officer = await server.signIn([{ capacity: 'OFFICER' }]);
    const statements: string[] = [];
    const stop = onStatement((text) => statements.push(text), dataSource);
    const { data } = await server.graphql<{ plans: { plans: object[] } }>(
      '{ plans(first: 50) { plans { id reportCount { asked missing } } } }',
      {},
      officer,
    );
    stop();
    expect(data.plans.plans.length).toBeGreaterThan(4);
    expect(statements.filter((text) => text.includes('"handedIn"'))).toHaveLength(1);
  });
});
