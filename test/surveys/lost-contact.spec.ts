import { sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { as, startTestServer, testCtx } from '../support/index.js';
import { confirmReconnect, makeReconnectLink, proveReconnect, sendReconnectCode } from '@enishi/surveys';
import { planWithPeople } from './support/plan-with-people.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;
const set = <T extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  sql<T>(dataSource.manager, text, values);

/** A visit of last year: the first person is a member with an account, the second is lost. */
async function visit() {
  const { people, planId } = await planWithPeople(dataSource, { heads: 3, fiscalYear: 2024 });
  const [helper, lost, other] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
  await set(`update member set status = 'CLAIMED' where person_id = $1`, [helper.personId]);
  await set(
    `update person set email = null, birth_date = '2001-04-30', name_latin = 'ZHAO Lost' where id = $1`,
    [lost.personId],
  );
  const member = await server.signIn([{ capacity: 'MEMBER', scopeId: helper.personId }]);
  return { planId, helper, lost, other, member };
}

const MAKE = `mutation ($personId: ID!) { makeReconnectLink(personId: $personId) {
  __typename ... on ReconnectLinkMade { link expiresAt } ... on ReconnectLinksUsedUp { message } } }`;

async function linkFor(
  personId: string,
  member: Awaited<ReturnType<typeof visit>>['member'],
): Promise<string> {
  const { data } = await server.graphql<{ makeReconnectLink: { link: string } }>(MAKE, { personId }, member);
  return new URL(data.makeReconnectLink.link).pathname;
}

let codes = 0;
/** A certificate of somebody's visit with a code of its own, as rows. */
async function certificateCode(personId: string): Promise<string> {
  const code = `K7M4QX9RC2${String((codes += 1)).padStart(6, '2')}`;
  await set(
    `with made as (
       insert into certificate (id, participation_id, member_id, number, state, created_at)
       select gen_random_uuid(), t.id, m.member_id, $2, 'HANDED_OVER', now()
       from participation t join member m on m.person_id = t.person_id where t.person_id = $1 returning id)
     insert into certificate_version (id, certificate_id, version, code, facts, languages, issued_on, ordered_at)
     select gen_random_uuid(), made.id, 1, $2, '{}', 'ja-en', '2025-02-01', now() from made`,
    [personId, code],
  );
  return code;
}

const post = (path: string, fields: Record<string, string>) =>
  server.http(path, { method: 'POST', body: new URLSearchParams(fields) });

const passIn = (html: string): string => /name="pass" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('a person whom no mail reaches', () => {
  it('is listed for the office with the reason and with those of the visit who could find them', async () => {
    const { lost, helper } = await visit();
    const officer = await server.signIn([{ capacity: 'OFFICER' }]);

    const { data } = await server.graphql<{
      lostContacts: { nodes: { personId: string; helpers: object[] }[]; pageInfo: { totalCount: number } };
      lostContactCounts: object[];
    }>(
      `{ lostContacts(filter: { cohortYear: 2024 }) { nodes { personId name reason planTitle memberId helpers { personId name } }
           pageInfo { totalCount } } lostContactCounts { cohortYear countryCode reason count } }`,
      {},
      officer,
    );

    const row = data.lostContacts.nodes.find(({ personId }) => personId === lost.personId);
    expect(row).toMatchObject({
      name: 'ZHAO Lost',
      reason: 'NO_ADDRESS',
      helpers: [{ personId: helper.personId }],
    });
    expect(data.lostContactCounts).toContainEqual(
      expect.objectContaining({ cohortYear: 2024, countryCode: 'KH', reason: 'NO_ADDRESS' }),
    );
  });

  it('is not shown to analysts, hosts or strangers', async () => {
    const { planId } = await visit();
    const query = `{ lostContacts { nodes { name } } }`;
    for (const visitor of [
      await server.signIn([{ capacity: 'ANALYST' }]),
      await server.signIn([{ capacity: 'HOST_ADMIN', scopeId: planId }]),
      undefined,
    ]) {
      const { errors } = await server.graphql(query, {}, visitor);
      expect(errors).toHaveLength(1);
    }
  });
});

describe('a member of the same visit', () => {
  it('sees who of the visit is lost, without an address, but nobody who was minor, left or chose to be hidden', async () => {
    const { lost, member, planId } = await visit();
    const more = await planWithPeople(dataSource, { heads: 3, fiscalYear: 2024, hasEmail: false });
    await set(`update participation set plan_id = $1 where plan_id = $2`, [planId, more.planId]);
    const [minor, left, hidden] = more.people.map(({ personId }) => personId);
    await set(`update person set birth_date = '2010-01-01' where id = $1`, [minor]);
    await set(`update member set status = 'OPTED_OUT' where person_id = $1`, [left]);
    await set(
      `insert into consent (id, person_id, purpose, choice, text_version, language, channel, given_at)
       values (gen_random_uuid(), $1, 'CLUB_CONTACT', 'YES', '2026-04', 'en', 'COMPLETION_REPORT', now())`,
      [hidden],
    );

    const { data } = await server.graphql<{ lostFellows: object[] }>(
      `{ lostFellows { personId name planTitle fiscalYear } }`,
      {},
      member,
    );

    expect(data.lostFellows).toEqual([
      {
        personId: lost.personId,
        name: 'ZHAO Lost',
        planTitle: 'Experiments under the cherry trees',
        fiscalYear: 2024,
      },
    ]);
  });

  it('makes no link for somebody of another visit, nor more than a few a day', async () => {
    const [mine, theirs] = [await visit(), await visit()];

    const stranger = await server.graphql(MAKE, { personId: theirs.lost.personId }, mine.member);
    for (let made = 0; made < 3; made++) await linkFor(mine.lost.personId, mine.member);
    const { data } = await server.graphql(MAKE, { personId: mine.lost.personId }, mine.member);

    expect(stranger.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(data).toMatchObject({ makeReconnectLink: { __typename: 'ReconnectLinksUsedUp' } });
  });
});

describe('the lost person', () => {
  it('finds back: proof, address, code; the address is kept, the consent with it, and the helper learns nothing', async () => {
    const { lost, member } = await visit();
    const path = await linkFor(lost.personId, member);

    const first = await server.http(path);
    const shown = await first.text();
    expect(first.status).toBe(200);
    expect(shown).toContain('“Z”');
    expect(shown).not.toContain('ZHAO');
    expect(shown).not.toContain('Lost');
    const proved = await (
      await post(path, { step: 'prove', memberId: lost.memberId, birthDate: '2001-04-30' })
    ).text();
    const asked = await post(path, { step: 'address', pass: passIn(proved), email: 'Found@Example.org' });
    expect(await asked.text()).toContain('found@example.org');
    await server.drainJobs();
    const code = /\b\d{6}\b/.exec(server.mails.at(-1)?.text ?? '')?.[0] ?? '';
    const done = await post(path, {
      step: 'code',
      pass: passIn(proved),
      email: 'found@example.org',
      code,
      agrees: '1',
    });

    expect(await done.text()).toContain('Your address is saved');
    const [kept] = await set(
      `select m.contact_email, (select count(*)::int from consent c where c.person_id = m.person_id and c.purpose = 'SURVEY_CONTACT'
         and c.channel = 'SURVEY' and c.withdrawn_at is null) as consents,
         (select sealed_address from reconnect_link l where l.person_id = m.person_id) as sealed,
         (select count(*)::int from audit_entry a where a.detail::text ilike '%found@%') as told
       from member m where m.person_id = $1`,
      [lost.personId],
    );
    expect(kept).toEqual({ contact_email: 'found@example.org', consents: 1, sealed: null, told: 0 });
    expect((await server.http(path)).status).toBe(404);
    const { data } = await server.graphql<{ lostFellows: object[] }>(`{ lostFellows { name } }`, {}, member);
    expect(data.lostFellows).toEqual([]);
  });

  it('changes nothing by looking: a mail scanner may open the link as often as it likes', async () => {
    const { lost, member } = await visit();
    const path = await linkFor(lost.personId, member);
    const count = `select (select count(*) from audit_entry) as audit, (select count(*) from outbox) as jobs,
      (select count(*) from allowance) as tries, (select row_to_json(l) from reconnect_link l where person_id = $1) as link`;
    const before = await set(count, [lost.personId]);

    for (let i = 0; i < 5; i++) await server.http(path);

    expect(await set(count, [lost.personId])).toEqual(before);
  });

  it('proves itself by two things that a fellow traveller does not hold together: one alone is never enough', async () => {
    const { lost, member, helper } = await visit();
    const path = await linkFor(lost.personId, member);
    const prove = (memberId: string, birthDate: string) => post(path, { step: 'prove', memberId, birthDate });

    const wrong = [
      await prove('', '2001-04-30'),
      await prove(lost.memberId, ''),
      await prove(lost.memberId, '2001-05-01'),
      await prove(helper.memberId, '2001-04-30'),
    ];
    const pages = await Promise.all(wrong.map((answer) => answer.text()));

    expect(wrong.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
    // nothing tells which half was right
    expect(new Set(pages).size).toBe(1);
    expect(await (await prove(lost.memberId.toLowerCase(), '2001-04-30')).text()).toContain('name="pass"');
  });

  it('may type the code of the certificate instead of the member ID, of the own certificate only', async () => {
    const { lost, other, member } = await visit();
    const path = await linkFor(lost.personId, member);
    const [mine, theirs] = [await certificateCode(lost.personId), await certificateCode(other.personId)];

    const refused = await post(path, { step: 'prove', memberId: theirs, birthDate: '2001-04-30' });
    const taken = await post(path, {
      step: 'prove',
      memberId: mine.replace(/(.{4})(?=.)/g, '$1 ').toLowerCase(),
      birthDate: '2001-04-30',
    });

    expect(refused.status).toBe(422);
    expect(await taken.text()).toContain('name="pass"');
  });

  it('has five tries: then the link is dead, also for the right proof and a pass from before, and the office sees it', async () => {
    const { lost, member } = await visit();
    const path = await linkFor(lost.personId, member);
    const right = { step: 'prove', memberId: lost.memberId, birthDate: '2001-04-30' };
    const pass = passIn(await (await post(path, right)).text());

    // all at the same moment: no more are looked at than there are tries
    const wrong = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7].map((day) =>
        post(path, { step: 'prove', memberId: lost.memberId, birthDate: `2001-05-0${day}` }),
      ),
    );

    expect(wrong.filter(({ status }) => status === 422)).toHaveLength(4);
    expect(wrong.filter(({ status }) => status === 404)).toHaveLength(3);
    const after = await post(path, right);
    expect(after.status).toBe(404);
    expect(await after.text()).not.toContain('name="pass"');
    expect((await post(path, { step: 'address', pass, email: 'a@example.org' })).status).toBe(404);
    expect((await server.http(path)).status).toBe(404);
    const officer = await server.signIn([{ capacity: 'OFFICER' }]);
    const { data } = await server.graphql<{
      lostContacts: { nodes: { personId: string; reconnectLockedAt: string | null }[] };
    }>(`{ lostContacts(first: 200) { nodes { personId reconnectLockedAt } } }`, {}, officer);
    const row = data.lostContacts.nodes.find(({ personId }) => personId === lost.personId);
    expect(Date.parse(row?.reconnectLockedAt ?? '')).not.toBeNaN();
    expect(
      await set(
        `select count(*)::int as count from audit_entry where action = 'reconnect_link.locked' and subject_id = $1`,
        [lost.personId],
      ),
    ).toEqual([{ count: 1 }]);
  });

  it('changes nothing before the code, and an older address that came alive is told without the new one', async () => {
    const { lost, member } = await visit();
    await set(`update member set contact_email = 'old-box@example.org' where person_id = $1`, [
      lost.personId,
    ]);
    await set(
      `insert into mail_address (address, undeliverable_at, code, reason) values ('old-box@example.org', now(), '550', 'x')`,
    );
    const path = await linkFor(lost.personId, member);
    const right = { step: 'prove', memberId: lost.memberId, birthDate: '2001-04-30' };
    const pass = passIn(await (await post(path, right)).text());
    await post(path, { step: 'address', pass, email: 'new-box@example.org' });
    await server.drainJobs();
    const kept = `select contact_email as email from member where person_id = $1`;
    expect(await set(kept, [lost.personId])).toEqual([{ email: 'old-box@example.org' }]);
    // the mailbox works again
    await set(`delete from mail_address where address = 'old-box@example.org'`);
    const code = /\b\d{6}\b/.exec(server.mails.at(-1)?.text ?? '')?.[0] ?? '';

    await post(path, { step: 'code', pass, email: 'new-box@example.org', code });
    await server.drainJobs();

    expect(await set(kept, [lost.personId])).toEqual([{ email: 'new-box@example.org' }]);
    const notice = server.mails.at(-1);
    expect(notice?.to).toBe('old-box@example.org');
    expect(notice?.text).toContain('another e-mail address was confirmed');
    expect(notice?.text).not.toContain('new-box');
  });

  it('cannot skip the proof, nor use the pass of another link', async () => {
    const [one, two] = [await visit(), await visit()];
    const [mine, theirs] = [
      await linkFor(one.lost.personId, one.member),
      await linkFor(two.lost.personId, two.member),
    ];
    const proved = await (
      await post(mine, { step: 'prove', memberId: one.lost.memberId, birthDate: '2001-04-30' })
    ).text();

    for (const pass of ['', 'forged', passIn(proved)])
      expect((await post(theirs, { step: 'address', pass, email: 'a@example.org' })).status).toBe(404);
  });

  it('is stored once when two browsers confirm at the same moment', async () => {
    const { lost, helper } = await visit();
    const made = await makeReconnectLink(
      testCtx(dataSource, as.member(helper.personId), { clock: server.clock }),
      {
        personId: lost.personId,
      },
    );
    if (made.__typename !== 'ReconnectLinkMade') throw new Error(made.__typename);
    const token = made.link.split('/').at(-1) ?? '';
    const ctx = testCtx(dataSource, as.stranger(), { clock: server.clock });
    const proof = await proveReconnect(ctx, {
      token,
      memberIdOrCode: lost.memberId,
      certificateOf: null,
      birthDate: '2001-04-30',
      ip: '192.0.2.1',
    });
    if (proof.__typename !== 'ReconnectProved') throw new Error(proof.__typename);
    const { pass } = proof;
    await sendReconnectCode(ctx, { token, pass, email: 'twice@example.org' });
    await server.drainJobs();
    const code = /\b\d{6}\b/.exec(server.mails.at(-1)?.text ?? '')?.[0] ?? '';

    const answers = await Promise.all(
      [0, 1].map(() => confirmReconnect(ctx, { token, pass, code, agrees: true })),
    );

    expect(answers.map(({ __typename }) => __typename).toSorted()).toContain('Reconnected');
    const [counted] = await set(
      `select count(*)::int as count from audit_entry where action = 'reconnect_link.used' and subject_id = $1`,
      [lost.personId],
    );
    expect(counted).toEqual({ count: 1 });
  });
});
