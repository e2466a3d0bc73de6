import { newId, sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { planWithPeople } from '../certificates/plan-with-people.js';
import { STRANGER, as, startTestServer, testCtx } from '../support/index.js';
import type { Visitor } from '../support/index.js';
import { aMember, asking } from './support/members.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;
const ask = asking(server);
const officer = await server.signIn([{ capacity: 'OFFICER' }]);
const me = await aMember(server, { academicLevel: 'GRADUATE', facts: { FIELDS: ['FORD4'], COUNTRY: 'ID' } });
const host = await server.signIn([{ capacity: 'HOST_PI', scopeId: me.planId }]);

interface Found {
  field: string | null;
  level: string | null;
  country: string | null;
  hosts: { planId: string; host: string; note: string | null }[];
  accepted: { kind: string; count: number | null }[];
  helpers: { name: string; kinds: string[] }[];
}
const path = async (visitor: Visitor, over: object = {}) =>
  ask<Found>(
    visitor,
    `query($field: FieldOfScience, $level: CareerLevel, $country: String) {
       answer: pathToJapan(field: $field, level: $level, country: $country) { field level country
         hosts { planId host note } accepted { kind count } helpers { name kinds } } }`,
    { ...over },
  );
const open = (visitor: Visitor, over: object = {}) =>
  ask<{ __typename: string }>(
    visitor,
    `mutation($input: LaboratoryInput!) { answer: openLaboratory(input: $input) { __typename } }`,
    { input: { planId: me.planId, fields: ['FORD4'], note: 'Write to us', ...over } },
  );
const close = (visitor: Visitor) =>
  ask(visitor, `mutation($planId: ID!) { answer: closeLaboratory(planId: $planId) { planId } }`, {
    planId: me.planId,
  });

async function accepted(field: string, personId: string): Promise<void> {
  const id = newId();
  await sql(
    dataSource.manager,
    `insert into opportunity (id, kind, provider, provider_name, title_ja, title_en, summary_ja, summary_en, fields,
       time_zone, expires_at, source_url, state, created_by, created_at, published_at)
     values ($1, 'SCHOLARSHIP', 'MEXT', 'MEXT', 'a', 'a', '', '', $2, 'Asia/Tokyo', '2027-01-01', 'https://www.mext.go.jp/',
       'PUBLISHED', $3, now(), now())`,
    [id, [field], officer.accountId],
  );
  await sql(
    dataSource.manager,
    `insert into opportunity_step (id, opportunity_id, person_id, step, told_by, told_at) values ($1, $2, $3, 'ACCEPTED', $4, now())`,
    [newId(), id, personId, officer.accountId],
  );
}

describe('the path to Japan', () => {
  it('starts from what is known of the member, and follows another question', async () => {
    expect((await path(me.browser)).answer).toMatchObject({ field: 'FORD4', level: 'MASTER', country: 'ID' });
    const other = await path(me.browser, { field: 'FORD1', level: 'POSTDOC', country: 'TH' });
    expect(other.answer).toMatchObject({ field: 'FORD1', level: 'POSTDOC', country: 'TH' });
    const newcomer = await aMember(server);
    expect((await path(newcomer.browser)).answer).toMatchObject({ field: null, hosts: [], country: 'VN' });
    expect((await path(STRANGER)).answer).toBeNull();
    expect((await path(officer)).answer).toBeNull();
  });

  it('shows a host that opted in, by its institution, until it opts out', async () => {
    expect((await path(me.browser)).answer.hosts).toEqual([]);
    expect((await open(officer)).answer).toBeNull();
    expect((await open(me.browser)).answer).toBeNull();
    expect((await open(host, { planId: newId() })).code).toBe('NOT_FOUND');
    expect((await open(host, { pageUrl: 'http://insecure.example' })).answer.__typename).toBe(
      'OpportunityNotValid',
    );
    await open(host);
    await open(host);
    expect((await path(me.browser)).answer.hosts).toEqual([
      { planId: me.planId, host: 'Kyushu University', note: 'Write to us' },
    ]);
    expect((await path(me.browser, { field: 'FORD1' })).answer.hosts).toEqual([]);
    const audits = await sql(
      dataSource.manager,
      `select 1 from audit_entry where action = 'path_host.opened'`,
    );
    expect(audits).toHaveLength(1);
    await close(host);
    await close(host);
    expect((await path(me.browser)).answer.hosts).toEqual([]);
  });

  it('counts those who were accepted to the nearest five and hides a few; names only who agreed to be asked', async () => {
    const crowd = await planWithPeople(
      testCtx(dataSource, as.officer(), { clock: server.clock }),
      Array.from({ length: 36 }, (_, n) => ({ name: `SOMEBODY ${n}` })),
    );
    for (const [n, personId] of crowd.personIds.entries())
      await accepted(n < 17 ? 'FORD2' : n < 32 ? 'FORD1' : 'FORD3', personId);
    const both = { HELP_OTHERS: 'YES', DIRECTORY_VISIBILITY: 'ALL_MEMBERS' };
    const helper = await aMember(server, { name: 'HELPER Willing', consents: both });
    const pupil = await aMember(server, { name: 'PUPIL Young', consents: both, birthDate: '2010-01-01' });
    const hidden = await aMember(server, { name: 'HIDDEN Person', consents: { HELP_OTHERS: 'YES' } });
    for (const { personId } of [helper, pupil, hidden]) await accepted('FORD2', personId);
    const inField = async (field: string) => (await path(me.browser, { field })).answer;
    expect((await inField('FORD2')).accepted.find(({ kind }) => kind === 'SCHOLARSHIP')).toEqual({
      kind: 'SCHOLARSHIP',
      count: 20,
    });
    expect((await inField('FORD3')).accepted.every(({ count }) => count === null)).toBe(true);
    expect((await inField('FORD2')).helpers).toEqual([{ name: 'HELPER Willing', kinds: ['SCHOLARSHIP'] }]);
    expect((await path(helper.browser, { field: 'FORD2' })).answer.helpers).toEqual([]);
    await sql(dataSource.manager, `update member set hidden_by_self_at = now() where person_id = $1`, [
      helper.personId,
    ]);
    expect((await inField('FORD2')).helpers).toEqual([]);
  });
});
