import { activateMember, allocateMemberIds, claimMembership, drawMemberId } from '@enishi/alumni';
import { makeCtx } from '@enishi/accounts';
import { issueCertificates } from '@enishi/certificates';
import { onStatement, sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { planWithPeople } from '../certificates/plan-with-people.js';
import { as, startTestServer } from '../support/index.js';

const test = await startTestServer();
const { dataSource } = test.server.runtime;
const db = dataSource.manager;
const ctxOf = (actor = as.stranger()) => makeCtx({ db, clock: test.clock, locale: 'en', actor });
const system = ctxOf(as.system());

async function alumnus(email: string) {
  const plan = await planWithPeople(system, [{ name: 'THIRI AUNG' }]);
  const personId = plan.personIds[0]!;
  const [member] = await allocateMemberIds(system, { personIds: [personId] });
  await activateMember(system, { personId, emails: [email] });
  return { personId, planId: plan.planId, memberId: member!.memberId };
}
const claimedBy = async (personId: string) =>
  (await sql<{ status: string }>(db, `select status from member where person_id = $1`, [personId]))[0]
    ?.status;

describe('Somebody who guesses member IDs', { timeout: 120_000 }, () => {
  it('gets nothing out of two thousand guesses from one network, and is slowed down after twenty', async () => {
    const { personId, memberId } = await alumnus('known@example.org');
    const answers = new Map<string, number>();
    for (let n = 0; n < 2_000; n++) {
      // even the right ID, with the address of somebody else, and from every address of the network
      const guess = n % 50 === 0 ? memberId : drawMemberId();
      const input = { memberId: guess, email: 'guesser@example.org', ip: `198.51.100.${n % 256}` };
      const { __typename } = await claimMembership(ctxOf(), input);
      answers.set(__typename, (answers.get(__typename) ?? 0) + 1);
    }
    expect(Object.fromEntries(answers)).toEqual({ MembershipClaimTaken: 20, TooManyClaims: 1_980 });
    expect(await claimedBy(personId)).toBe('ACTIVE');
    expect(await sql(db, `select 1 from account where email = 'guesser@example.org'`)).toEqual([]);
  });

  it('needs days for a thousand: twenty in a quarter of an hour, a hundred in a day', async () => {
    let taken = 0;
    const start = test.clock.now();
    for (let quarter = 0; quarter < 96; quarter++) {
      for (let n = 0; n < 21; n++) {
        const input = { memberId: drawMemberId(), email: 'slow@example.org', ip: '203.0.113.7' };
        if ((await claimMembership(ctxOf(), input)).__typename === 'MembershipClaimTaken') taken += 1;
      }
      test.clock.advance(900_000);
    }
    // a day of the calendar may begin within twenty-four hours
    expect(taken).toBeLessThanOrEqual(200);
    test.clock.set(start);
  });

  it('cannot tell an ID that exists from one that does not: the same answer after the same statements', async () => {
    const { memberId } = await alumnus('silent@example.org');
    const answers: unknown[] = [];
    for (const [place, guess] of [memberId, drawMemberId()].entries()) {
      const heard: string[] = [];
      const stop = onStatement((text) => heard.push(text), dataSource);
      const input = { memberId: guess, email: 'guesser@example.org', ip: `192.0.${place + 2}.1` };
      answers.push([await claimMembership(ctxOf(), input), heard]);
      stop();
    }
    expect(answers[0]).toEqual(answers[1]);
  });
});

describe('Whoever holds the certificate', () => {
  const CLAIM = `mutation ($code: String!, $email: String!) {
    claimMembershipByCertificate(code: $code, email: $email) { __typename } }`;
  const claim = async (code: string, email: string) =>
    (await test.graphql<{ claimMembershipByCertificate: { __typename: string } }>(CLAIM, { code, email }))
      .data.claimMembershipByCertificate.__typename;

  it('claims by its QR code and the address, without typing the ID', async () => {
    const { personId, planId } = await alumnus('paper@example.org');
    await issueCertificates(ctxOf(as.officer()), { planId });
    await test.drainJobs();
    const [{ code } = { code: '' }] = await sql<{ code: string }>(
      db,
      `select v.code from certificate_version v join certificate c on c.id = v.certificate_id
         join participation p on p.id = c.participation_id where p.person_id = $1`,
      [personId],
    );
    const page = await (await test.http(`/verify/${code}`)).text();
    expect(page).toContain(`/app/claim?certificate&#x3D;${code}`);
    expect(await claim(code, 'somebody@example.org')).toBe('MembershipClaimTaken');
    expect(await claimedBy(personId)).toBe('ACTIVE');
    expect(await claim('AAAA-BBBB-CCCC-DDDD', 'paper@example.org')).toBe('MembershipClaimTaken');
    expect(await claimedBy(personId)).toBe('ACTIVE');
    expect(await claim(code.toLowerCase(), 'Paper@example.org')).toBe('MembershipClaimTaken');
    expect(await claimedBy(personId)).toBe('CLAIMED');
    expect(await claim(code, 'paper@example.org')).toBe('MembershipClaimTaken');
    expect(await sql(db, `select 1 from account where email = 'paper@example.org'`)).toHaveLength(1);
  });
});
