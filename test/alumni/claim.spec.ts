import { activateMember, allocateMemberIds, printedMemberId } from '@enishi/alumni';
import { makeCtx } from '@enishi/accounts';
import { sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { planWithPeople } from '../certificates/plan-with-people.js';
import { as, startTestServer } from '../support/index.js';

const test = await startTestServer();
const db = test.server.runtime.dataSource.manager;
const system = makeCtx({ db, clock: test.clock, locale: 'en', actor: as.system() });

const CLAIM = `mutation ($memberId: String!, $email: String!) { claimMembership(memberId: $memberId, email: $email) {
  __typename ... on TooManyClaims { message retryAfterSeconds } } }`;

const claim = async (memberId: string, email: string) =>
  (await test.graphql<{ claimMembership: object }>(CLAIM, { memberId, email })).data.claimMembership;

/** Somebody who has completed and gave an address in the report. */
async function alumnus(email: string, isActive = true) {
  const plan = await planWithPeople(system, [{ name: 'THIRI AUNG', email: 'from-the-list@example.org' }]);
  const personId = plan.personIds[0]!;
  const [member] = await allocateMemberIds(system, { personIds: [personId] });
  if (isActive) await activateMember(system, { personId, emails: [email] });
  return { personId, memberId: printedMemberId(member!.memberId) };
}

const memberOf = async (personId: string) =>
  (
    await sql<{ status: string; email: string | null; capacity: string | null }>(
      db,
      `select m.status, a.email, g.capacity from member m left join account a on a.id = m.account_id
       left join capacity_grant g on g.account_id = a.id and g.scope_id = m.person_id where m.person_id = $1`,
      [personId],
    )
  )[0];

describe('Claiming a membership', () => {
  it('links it to an account when ID and address belong together, so that a mail can sign the person in', async () => {
    const { personId, memberId } = await alumnus('thiri@example.org');
    expect(await claim(memberId.toLowerCase(), ' Thiri@Example.org ')).toEqual({
      __typename: 'MembershipClaimTaken',
    });
    expect(await memberOf(personId)).toEqual({
      status: 'CLAIMED',
      email: 'thiri@example.org',
      capacity: 'MEMBER',
    });
    await fetch(`${test.url}/sign-in`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: test.server.runtime.config.publicUrl,
      },
      body: 'email=thiri%40example.org',
      redirect: 'manual',
    });
    await test.drainJobs();
    expect(test.mails.at(-1)?.to).toContain('thiri@example.org');
  });

  it('twice is once', async () => {
    const { personId, memberId } = await alumnus('twice@example.org');
    await claim(memberId, 'twice@example.org');
    const before = await memberOf(personId);
    await claim(memberId, 'twice@example.org');
    expect(await memberOf(personId)).toEqual(before);
    const accounts = await sql(db, `select 1 from account where email = 'twice@example.org'`);
    expect(accounts).toHaveLength(1);
  });

  it('answers the same and does nothing when ID and address do not belong together', async () => {
    const { personId, memberId } = await alumnus('right@example.org');
    const right = await alumnus('other@example.org');
    for (const [id, email] of [
      [memberId, 'wrong@example.org'],
      [memberId, 'other@example.org'],
      ['222-222-222', 'right@example.org'],
      ['', ''],
    ] as const)
      expect(await claim(id, email)).toEqual({ __typename: 'MembershipClaimTaken' });
    expect(await memberOf(personId)).toMatchObject({ status: 'ACTIVE', email: null });
    expect(await memberOf(right.personId)).toMatchObject({ status: 'ACTIVE', email: null });
  });

  it('waits for the completion: a reserved ID cannot be claimed', async () => {
    const { personId, memberId } = await alumnus('early@example.org', false);
    await claim(memberId, 'from-the-list@example.org');
    expect(await memberOf(personId)).toMatchObject({ status: 'RESERVED', email: null });
  });

  it('stops somebody who tries addresses for one ID', async () => {
    const { memberId } = await alumnus('target@example.org');
    const answers: object[] = [];
    for (let i = 0; i < 7; i++) answers.push(await claim(memberId, `guess${i}@example.org`));
    expect(answers.at(-1)).toMatchObject({ __typename: 'TooManyClaims' });
  });

  it('shows the member what is theirs afterwards, and a stranger nothing', async () => {
    const { personId, memberId } = await alumnus('mine@example.org');
    const me = await test.signIn([{ capacity: 'MEMBER', scopeId: personId }]);
    const mine = await test.graphql(
      '{ myMembership { memberId status since } myConsents { purpose } }',
      {},
      me,
    );
    expect(mine.data).toEqual({
      myMembership: { memberId, status: 'ACTIVE', since: '2026-01-20' },
      myConsents: [],
    });
    expect((await test.graphql('{ myMembership { memberId } }')).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });
});
