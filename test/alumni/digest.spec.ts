import { planDigests } from '@enishi/alumni';
import { newId, sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { isDigestTime } from '../../libs/alumni/src/digest/digest-month.js';
import { personOfToken, stopToken } from '../../libs/alumni/src/digest/stop-token.js';
import { sendDueMails } from '../surveys/support/campaign-mails.js';
import { as, STRANGER, startTestServer, testCtx } from '../support/index.js';
import type { Visitor } from '../support/index.js';
import { aMember, agree, asking } from './support/members.js';
import type { MemberAtHome, Wishes } from './support/members.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;
const ask = asking(server);
const system = () => testCtx(dataSource, as.system(), { clock: server.clock });
const at = (moment: string) => server.clock.set(new Date(moment));
const officer = await server.signIn([{ capacity: 'OFFICER' }]);

/** Something on the board that is new at this moment, for one field. */
async function onTheBoard(
  field: string,
  over: { title?: string; countries?: string[] } = {},
): Promise<string> {
  const id = newId();
  await sql(
    dataSource.manager,
    `insert into opportunity (id, kind, provider, provider_name, title_ja, title_en, summary_ja, summary_en, fields, countries,
       time_zone, expires_at, source_url, state, created_by, created_at, published_at)
     values ($1, 'SCHOLARSHIP', 'MEXT', 'MEXT', $3, $3, '', '', $2, $4, 'Asia/Tokyo', '2027-01-01', 'https://www.mext.go.jp/',
       'PUBLISHED', $5, $6, $6)`,
    [
      id,
      [field],
      `For ${field} ${over.title ?? ''}`.trim(),
      over.countries ?? [],
      officer.accountId,
      server.clock.now(),
    ],
  );
  return id;
}
const reader = (field: string, over: Wishes = {}) =>
  aMember(server, {
    consents: { CLUB_CONTACT: 'YES', PARTNER_INFO: 'YES' },
    facts: { FIELDS: [field], COUNTRY: 'ID' },
    ...over,
  });
const issues = (member: MemberAtHome) =>
  sql<{ month: string; items: { reasons: string[] }[]; sent: boolean }>(
    dataSource.manager,
    `select month, items, sent_at is not null as sent from digest_issue where person_id = $1 order by month`,
    [member.personId],
  );
const choose = (visitor: Visitor, wanted: boolean) =>
  ask<{ wanted: boolean }>(
    visitor,
    `mutation($w: Boolean!) { answer: chooseDigest(wanted: $w) { wanted } }`,
    { w: wanted },
  );
async function sendTo(member: MemberAtHome) {
  await planDigests(system());
  return (await sendDueMails(server)).filter(({ to }) => to === member.email);
}

describe('the monthly digest', { timeout: 60_000 }, () => {
  it('begins at nine on the first, Japan time, and not after the seventh', () => {
    const times = [
      '2026-01-31T23:59:59Z',
      '2026-02-01T00:00:00Z',
      '2026-02-07T14:59:59Z',
      '2026-02-07T15:00:00Z',
    ];
    expect(times.map((time) => isDigestTime(new Date(time)))).toEqual([false, true, true, false]);
  });

  it('tells each member what is for them, says why, and comes once a month however often it is planned', async () => {
    at('2026-02-01T00:30:00Z');
    await onTheBoard('FORD1', { countries: ['ID'] });
    const member = await reader('FORD1');
    const nothing = await reader('FORD6');
    const runs = await Promise.all([planDigests(system()), planDigests(system()), planDigests(system())]);
    expect(runs.reduce((sum, { planned }) => sum + planned, 0)).toBe(1);
    const sent = await sendDueMails(server);
    expect(sent.map(({ to }) => to)).toEqual([member.email]);
    expect(sent[0]!.subject).toBe('For you this month from the Sakura Science Club: 1 item');
    expect(sent[0]!.text).toContain('For FORD1');
    expect(sent[0]!.text).toContain('Why you: your field, your country or region');
    expect(sent[0]!.headers).toMatchObject({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });
    expect(await issues(member)).toMatchObject([{ month: '2026-02', sent: true }]);
    expect(await issues(nothing)).toMatchObject([{ items: [], sent: false }]);
    at('2026-02-03T03:00:00Z');
    expect((await planDigests(system())).planned).toBe(0);
    at('2026-03-01T01:00:00Z');
    await planDigests(system());
    // told before: not again
    expect((await issues(member)).map(({ items }) => items.length)).toEqual([1, 0]);
  });

  it('goes to nobody who has not agreed, left, or is a minor, and holds no work and study unasked', async () => {
    at('2026-04-01T01:00:00Z');
    await onTheBoard('FORD2');
    const kept = await reader('FORD2', { consents: { CLUB_CONTACT: 'YES' } });
    const silent = await reader('FORD2', { consents: { PARTNER_INFO: 'YES' } });
    const pupil = await reader('FORD2', { birthDate: '2010-01-01' });
    const gone = await reader('FORD2');
    await sql(dataSource.manager, `update member set status = 'OPTED_OUT' where person_id = $1`, [
      gone.personId,
    ]);
    await planDigests(system());
    expect(await sendDueMails(server)).toEqual([]);
    expect(await issues(kept)).toMatchObject([{ items: [] }]);
    for (const member of [silent, pupil, gone]) expect(await issues(member)).toEqual([]);
  });

  it('drops what was taken back, and who changed their mind, between planning and sending', async () => {
    at('2026-05-01T01:00:00Z');
    const gone = await onTheBoard('FORD3', { title: 'gone' });
    const [member, other] = [await reader('FORD3'), await reader('FORD4')];
    await onTheBoard('FORD4');
    await planDigests(system());
    await sql(dataSource.manager, `update opportunity set state = 'WITHDRAWN' where id = $1`, [gone]);
    await choose(other.browser, false);
    expect(await sendDueMails(server)).toEqual([]);
    expect((await issues(member)).map(({ sent }) => sent)).toEqual([false]);
  });
});

describe('the link that stops it', { timeout: 60_000 }, () => {
  it('only asks when it is looked at, and stops by one post of a mail program without a cookie; twice is once', async () => {
    at('2026-06-01T01:00:00Z');
    await onTheBoard('FORD5');
    const member = await reader('FORD5');
    const [mail] = await sendTo(member);
    const link = /<https?:\/\/[^/]+(\/digest\/stop\/[\w-]+)>/.exec(mail!.headers!['List-Unsubscribe']!)![1]!;
    expect(mail!.text).toContain(link);
    for (let looks = 0; looks < 3; looks++) {
      const page = await server.http(link);
      expect([page.status, page.headers.get('referrer-policy')]).toEqual([200, 'no-referrer']);
    }
    expect(
      (await ask<{ wanted: boolean }>(member.browser, `{ answer: myDigest { wanted } }`)).answer.wanted,
    ).toBe(true);
    for (let times = 0; times < 2; times++) {
      const answer = await server.http(link, {
        method: 'POST',
        body: 'List-Unsubscribe=One-Click',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example.com' },
      });
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('The digest is stopped');
    }
    expect(
      (await ask<{ wanted: boolean }>(member.browser, `{ answer: myDigest { wanted } }`)).answer.wanted,
    ).toBe(false);
    const audits = await sql(
      dataSource.manager,
      `select 1 from audit_entry where action = 'digest.refused' and subject_id = $1`,
      [member.personId],
    );
    expect(audits).toHaveLength(1);
  });

  it('holds for the person: at a new address, after a merge, and after consent is given again', async () => {
    at('2026-07-01T01:00:00Z');
    const [moved, merged, survivor] = [await reader('FORD1'), await reader('FORD1'), await reader('FORD1')];
    for (const { personId } of [moved, merged])
      await server.http(`/digest/stop/${stopToken(personId)}`, { method: 'POST', body: '' });
    await sql(dataSource.manager, `update account set email = 'new@mail.example.org' where id = $1`, [
      moved.browser.accountId,
    ]);
    await sql(
      dataSource.manager,
      `update consent set withdrawn_at = now() where person_id = $1 and purpose = 'CLUB_CONTACT'`,
      [moved.personId],
    );
    await agree(server, moved.personId, 'CLUB_CONTACT');
    await sql(dataSource.manager, `update person set merged_into_id = $2 where id = $1`, [
      merged.personId,
      survivor.personId,
    ]);
    await sql(dataSource.manager, `update member set status = 'MERGED' where person_id = $1`, [
      merged.personId,
    ]);
    await onTheBoard('FORD1', { title: 'July' });
    const other = await reader('FORD1');
    await planDigests(system());
    const reached = (await sendDueMails(server)).map(({ to }) => to);
    expect(reached).toContain(other.email);
    for (const email of [moved.email, 'new@mail.example.org', merged.email, survivor.email])
      expect(reached).not.toContain(email);
  });

  it('can be taken back by the member alone', async () => {
    at('2026-08-01T01:00:00Z');
    const member = await reader('FORD2');
    await choose(member.browser, false);
    await choose(member.browser, false);
    expect((await choose(STRANGER, true)).answer).toBeNull();
    expect((await choose(officer, true)).answer).toBeNull();
    expect((await choose(member.browser, true)).answer.wanted).toBe(true);
    await onTheBoard('FORD2', { title: 'August' });
    expect(await sendTo(member)).toHaveLength(1);
  });

  it('of our own making alone is one; others get the same page', async () => {
    const { personId } = await reader('FORD3');
    const token = stopToken(personId);
    expect(personOfToken(token)).toBe(personId);
    const other = stopToken(newId());
    const forged = token.slice(0, 32) + other.slice(32);
    expect(personOfToken(forged)).toBeUndefined();
    const texts: string[] = [];
    for (const guess of [forged, 'of-somebody-else', token]) {
      const answer = await server.http(`/digest/stop/${guess}`, { method: 'POST', body: '' });
      texts.push((await answer.text()).replaceAll(guess, '…'));
    }
    expect(new Set(texts).size).toBe(1);
  });
});
