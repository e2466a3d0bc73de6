import { hashToken, newId, newToken, sql } from '@enishi/platform';
import { requestReports } from '@enishi/surveys';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, testCtx } from '../support/index.js';
import { enough, planWithPeople } from '../surveys/support/plan-with-people.js';
import { KillableServer, atEachOf, insist, manyHands } from './killable-server.js';

const HEADS = 240;

interface Respondent {
  reportId: string;
  token: string;
  key: string;
}

const server = new KillableServer();
let respondents: Respondent[];
/** What people saw on their screens: report and receipt. */
const receipts = new Map<string, string>();

/** A plan whose people all hold an open form, each in a browser of their own. */
async function seed(): Promise<Respondent[]> {
  return server.prepare(async (dataSource) => {
    const { planId } = await planWithPeople(dataSource, { heads: HEADS });
    await requestReports(testCtx(dataSource, as.system()), { planId });
    const rows = await sql<{ id: string }>(
      dataSource.manager,
      'select id from completion_report order by id',
    );
    const people = rows.map(({ id }) => ({ reportId: id, token: newToken(), key: newToken() }));
    for (const { reportId, token } of people) {
      await sql(
        dataSource.manager,
        `insert into respondent_session (id, report_id, token_hash, via, seen_from, created_at, expires_at)
         values ($1, $2, $3, 'SELF', 0, now(), now() + interval '1 day')`,
        [newId(), reportId, hashToken(token)],
      );
    }
    return people;
  });
}

/** One person presses the button, and presses again while nothing comes back; the key stays the same. */
async function handIn({ reportId, token, key }: Respondent): Promise<void> {
  const receipt = await insist(async () => {
    const response = await server.send('/report/submit', {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `enishi-report=${token}` },
      body: JSON.stringify({ key, answers: enough, language: 'en' }),
    });
    const answer = (await response.json()) as { __typename: string; receiptNumber: string };
    if (answer.__typename !== 'ReportSubmitted') throw new Error(JSON.stringify(answer));
    return answer.receiptNumber;
  });
  receipts.set(reportId, receipt);
}

describe(`${HEADS} people hand in their reports while the server is killed three times, once with its database`, () => {
  beforeAll(async () => {
    await server.start();
    respondents = await seed();
    await Promise.all([
      manyHands(12, respondents, handIn),
      atEachOf(
        [30, 90, 160],
        () => receipts.size,
        (mark) => server.killAndRestart({ withDatabase: mark === 90 }),
      ),
    ]);
  }, 240_000);

  it('and everybody has a receipt in the end', () => {
    expect(server.kills).toBe(3);
    expect(receipts.size).toBe(HEADS);
  });

  it('no acknowledged report is lost: each stands there with the receipt that its person saw', async () => {
    const rows = await server.ask<{ id: string; receipt: string; name: string }>(
      `select id, receipt_number as receipt, answers ->> 'CR.ID.name' as name from completion_report where state = 'SUBMITTED'`,
    );
    expect(new Map(rows.map(({ id, receipt }) => [id, receipt]))).toEqual(receipts);
    expect(rows.every(({ name }) => name === enough['CR.ID.name'])).toBe(true);
  });

  it('and none was handed in twice', async () => {
    const twice = await server.ask(
      `select subject_id from audit_entry where action = 'completion_report.submitted' group by subject_id having count(*) > 1`,
    );
    expect(twice).toEqual([]);
    expect(
      await server.count(`select count(*) from audit_entry where action = 'completion_report.submitted'`),
    ).toBe(HEADS);
  });

  it('what follows from a report follows once: nothing is left in the outbox, everybody is a member', async () => {
    expect(await server.untilWorkIsDone(150)).toEqual([]);
    expect(await server.count(`select count(*) from member where status = 'ACTIVE'`)).toBe(HEADS);
    expect(await server.count(`select count(distinct member_id) from member`)).toBe(HEADS);
    expect(await server.count(`select count(*) from audit_entry where action = 'member.activated'`)).toBe(
      HEADS,
    );
  }, 180_000);

  it('and the server still stops in order', async () => {
    expect(await server.interrupt()).toBe(0);
  });
});
