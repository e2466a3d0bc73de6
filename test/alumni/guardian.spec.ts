import { consentsThatHold, reviewMajorities } from '@enishi/alumni';
import { makeCtx } from '@enishi/accounts';
import { sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { as, startTestServer } from '../support/index.js';
import type { Visitor } from '../support/index.js';
import { clubPeople } from './club-people.js';

const test = await startTestServer();
const db = test.server.runtime.dataSource.manager;
const system = makeCtx({ db, clock: test.clock, locale: 'en', actor: as.system() });

const RECORD = `mutation ($memberKey: ID!, $consents: [ConsentInput!]!) {
  recordGuardianConsents(memberKey: $memberKey, consents: $consents, language: "en", kept: "box 12, sheet 4") { __typename
    ... on GuardianConsentsRecorded { consents { purpose byGuardian channel } } ... on NotAMinor { message } } }`;
const story = [{ purpose: 'PUBLISH_STORY', choice: 'NAMED', textVersion: 'CR-CONS-1' }];
const record = (memberKey: string, visitor?: Visitor) =>
  test.graphql<{ recordGuardianConsents: { __typename: string; consents?: object[] } }>(
    RECORD,
    { memberKey, consents: story },
    visitor,
  );
const BIRTH = '2009-05-05';
const holds = async (personId: string) =>
  (await consentsThatHold(system, 'PUBLISH_STORY', [personId])).get(personId);

describe('What a guardian agrees to for a minor', () => {
  it('is recorded by the secretariat and makes the minor’s story publishable; twice is once', async () => {
    const [minor] = await clubPeople(system, [{ name: 'YOUNG AUTHOR', birthDate: BIRTH }]);
    const me = await test.signIn([{ capacity: 'MEMBER', scopeId: minor!.personId }]);
    const GIVE = `mutation ($consents: [ConsentInput!]!) { giveConsents(consents: $consents) { __typename } }`;
    await test.graphql(GIVE, { consents: story }, me);
    expect(await holds(minor!.personId)).toBeUndefined();
    const secretariat = await test.signIn([{ capacity: 'SECRETARIAT' }]);
    const answer = await record(minor!.memberKey, secretariat);
    expect(answer.data.recordGuardianConsents).toEqual({
      __typename: 'GuardianConsentsRecorded',
      consents: [{ purpose: 'PUBLISH_STORY', byGuardian: true, channel: 'OFFICE' }],
    });
    await record(minor!.memberKey, secretariat);
    const rows = await sql(db, `select 1 from consent where person_id = $1 and by_guardian`, [
      minor!.personId,
    ]);
    expect(rows).toHaveLength(1);
    expect(await holds(minor!.personId)).toBe('NAMED');
  });

  it('is not recorded for a grown-up, who agrees alone', async () => {
    const [grown] = await clubPeople(system, [{ name: 'GROWN AUTHOR' }]);
    const secretariat = await test.signIn([{ capacity: 'SECRETARIAT' }]);
    const answer = await record(grown!.memberKey, secretariat);
    expect(answer.data.recordGuardianConsents.__typename).toBe('NotAMinor');
    expect(await holds(grown!.personId)).toBeUndefined();
  });

  it('is not recorded by a member or a stranger, who do not learn that there is a member', async () => {
    const [minor, mate] = await clubPeople(system, [{ name: 'YOUNG', birthDate: BIRTH }, { name: 'MATE' }]);
    const me = await test.signIn([{ capacity: 'MEMBER', scopeId: mate!.personId }]);
    const codes = [await record(minor!.memberKey, me), await record(minor!.memberKey)].map(
      ({ errors }) => errors?.[0]?.extensions.code,
    );
    expect(codes).toEqual(['NOT_FOUND', 'UNAUTHENTICATED']);
  });

  it('ends with the majority: the member is told once and asked to choose again', async () => {
    const [minor] = await clubPeople(system, [
      { name: 'SOON GROWN', birthDate: '2008-02-01', email: 'soon@example.org' },
      { name: 'GROWN LONG AGO', email: 'long@example.org' },
    ]);
    await record(minor!.memberKey, await test.signIn([{ capacity: 'OFFICER' }]));
    test.clock.set('2026-01-31T14:59:00Z');
    expect(await reviewMajorities(system)).toBe(0);
    expect(await holds(minor!.personId)).toBe('NAMED');
    // midnight in Japan
    test.clock.set('2026-01-31T15:00:00Z');
    expect(await holds(minor!.personId)).toBeUndefined();
    const both = await Promise.all([reviewMajorities(system), reviewMajorities(system)]);
    expect(both.toSorted()).toEqual([0, 1]);
    expect(await reviewMajorities(system)).toBe(0);
    await test.drainJobs();
    expect(test.mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['soon@example.org', 'You can now choose for yourself (Sakura Science Club)'],
    ]);
    test.clock.set('2026-01-20T01:00:00Z');
  });
});
