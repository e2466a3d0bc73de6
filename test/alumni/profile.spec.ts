import {
  guardianAges,
  mergeMembers,
  tellFacts,
  usualAudience,
  visibleFields,
  visibleProfiles,
} from '@enishi/alumni';
import { makeCtx } from '@enishi/accounts';
import { sql } from '@enishi/platform';
import { mergePersons, undoMerge } from '@enishi/programme';
import { describe, expect, it } from 'vitest';
import { as, startTestServer } from '../support/index.js';
import type { Visitor } from '../support/index.js';
import { agree, chapterOf, clubPeople } from './club-people.js';

const test = await startTestServer();
const db = test.server.runtime.dataSource.manager;
const ctxOf = (actor: ReturnType<typeof as.system>) =>
  makeCtx({ db, clock: test.clock, locale: 'en', actor });
const system = ctxOf(as.system());

const enter = (personId: string) => test.signIn([{ capacity: 'MEMBER', scopeId: personId }]);
const PROFILE = `profile { name country city affiliation fields inJapan links offersHelp }`;
const TELL = `mutation ($told: TellProfileInput!) { tellMyProfile(told: $told) { __typename
  ... on ProfileTold { profile { ${PROFILE} facts { field source isFresh } } } ... on ProfileNotTold { message fields } } }`;
const tell = async (told: object, me: Visitor) =>
  (await test.graphql<{ tellMyProfile: Record<string, never> }>(TELL, { told }, me)).data.tellMyProfile;
const member = async (memberKey: string, reader?: Visitor) =>
  test.graphql<{ member: Record<string, unknown> }>(
    `query ($memberKey: ID!) { member(memberKey: $memberKey) { relation name city affiliation fields visits { title host } } }`,
    { memberKey },
    reader,
  );
const codeOf = async (answer: Promise<{ errors?: { extensions: { code: string } }[] }>) =>
  (await answer).errors?.[0]?.extensions.code;

describe('A member’s profile', () => {
  it('holds what the member tells, with where it comes from', async () => {
    const [thiri] = await clubPeople(system, [{ name: 'THIRI AUNG', visibility: 'ALL_MEMBERS' }]);
    const me = await enter(thiri!.personId);
    expect(await tell({ city: ' Mandalay ', fields: ['FORD1', 'FORD1'], inJapan: false }, me)).toMatchObject({
      __typename: 'ProfileTold',
      profile: {
        profile: { name: 'THIRI AUNG', city: 'Mandalay', fields: ['FORD1'], inJapan: false },
        facts: expect.arrayContaining([{ field: 'CITY', source: 'SELF', isFresh: true }]),
      },
    });
  });

  it('twice is once: the same again confirms it and adds no row', async () => {
    const [one] = await clubPeople(system, [{ name: 'TWICE TOLD' }]);
    const me = await enter(one!.personId);
    await tell({ city: 'Hue' }, me);
    test.clock.advance(400 * 86_400_000);
    const later = await enter(one!.personId);
    expect(await tell({ affiliation: 'Hue University' }, later)).toMatchObject({
      profile: { facts: expect.arrayContaining([{ field: 'CITY', source: 'SELF', isFresh: false }]) },
    });
    expect(await tell({ city: 'Hue' }, later)).toMatchObject({
      profile: { facts: expect.arrayContaining([{ field: 'CITY', source: 'SELF', isFresh: true }]) },
    });
    test.clock.advance(-400 * 86_400_000);
    const rows = await sql(db, `select 1 from profile_fact where person_id = $1 and field = 'CITY'`, [
      one!.personId,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('refuses what a field cannot hold, names the field and keeps nothing', async () => {
    const [one] = await clubPeople(system, [{ name: 'WRONG LINK' }]);
    const me = await enter(one!.personId);
    expect(await tell({ city: 'Hue', links: ['javascript:alert(1)'] }, me)).toMatchObject({
      __typename: 'ProfileNotTold',
      fields: ['LINKS'],
    });
    expect(await sql(db, `select 1 from profile_fact where person_id = $1`, [one!.personId])).toEqual([]);
  });

  it('takes back a field with everything told of it before', async () => {
    const [one] = await clubPeople(system, [{ name: 'TAKEN BACK' }]);
    const me = await enter(one!.personId);
    await tell({ city: 'Hue' }, me);
    await tell({ city: 'Da Nang' }, me);
    expect(await tell({ city: '' }, me)).toMatchObject({ profile: { profile: { city: null } } });
    expect(await sql(db, `select 1 from profile_fact where person_id = $1`, [one!.personId])).toEqual([]);
  });

  it('is nobody else’s to change: not a stranger’s, not an officer’s', async () => {
    const [one] = await clubPeople(system, [{ name: 'OWN ALONE' }]);
    expect(await codeOf(test.graphql(TELL, { told: { city: 'X' } }))).toBe('UNAUTHENTICATED');
    const officer = await test.signIn([{ capacity: 'OFFICER' }]);
    expect(await codeOf(test.graphql(TELL, { told: { city: 'X' } }, officer))).toBe('NOT_FOUND');
    for (const actor of [as.officer(), as.stranger(), as.member('00000000-0000-7000-8000-000000000000')])
      await expect(
        tellFacts(ctxOf(actor), {
          personId: one!.personId,
          facts: [{ field: 'CITY', value: 'X' }],
          source: 'SELF',
        }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('learns nothing from a source that told the same before and was superseded', async () => {
    const [one] = await clubPeople(system, [{ name: 'LATE REACTION' }]);
    const told = (value: string, sourceRef: string | null, source: 'SELF' | 'SURVEY') =>
      tellFacts(system, { personId: one!.personId, facts: [{ field: 'CITY', value }], source, sourceRef });
    await told('Hue', 'response:1', 'SURVEY');
    await told('Da Nang', null, 'SELF');
    expect(await told('Hue', 'response:1', 'SURVEY')).toMatchObject({ changed: [] });
    const [now] = await sql<{ value: string }>(
      db,
      `select value from profile_fact where person_id = $1 and superseded_at is null`,
      [one!.personId],
    );
    expect(now?.value).toBe('Da Nang');
  });
});

describe('Who sees a member', () => {
  it('nobody but the secretariat, until the member agreed to stand in the list', async () => {
    const [silent, mate] = await clubPeople(system, [{ name: 'SILENT ONE' }, { name: 'TRAVEL MATE' }]);
    expect(await codeOf(member(silent!.memberKey, await enter(mate!.personId)))).toBe('NOT_FOUND');
    const secretariat = await test.signIn([{ capacity: 'SECRETARIAT' }]);
    expect((await member(silent!.memberKey, secretariat)).data.member).toMatchObject({
      relation: 'SECRETARIAT',
      name: 'SILENT ONE',
    });
  });

  it('each field by its audience: the city the group, the affiliation the chapter, the field everybody', async () => {
    const [host, mate] = await clubPeople(system, [
      { name: 'AIKO TRAN', visibility: 'ALL_MEMBERS' },
      { name: 'MATE' },
    ]);
    const [fellow, stranger] = await clubPeople(system, [{ name: 'FELLOW' }, { name: 'FAR AWAY' }]);
    await chapterOf(system, [host!.personId, fellow!.personId]);
    await tell(
      { city: 'Hue', affiliation: 'Hue University', fields: ['FORD2'] },
      await enter(host!.personId),
    );
    const seenBy = async (reader: string) => (await member(host!.memberKey, await enter(reader))).data.member;
    const visits = [{ title: 'Green Hydrogen and Catalysis', host: 'Kyushu University' }];
    const all = { name: 'AIKO TRAN', fields: ['FORD2'], visits };
    expect(await seenBy(mate!.personId)).toEqual({
      ...all,
      relation: 'GROUP',
      city: 'Hue',
      affiliation: 'Hue University',
    });
    expect(await seenBy(fellow!.personId)).toEqual({
      ...all,
      relation: 'CHAPTER',
      city: null,
      affiliation: 'Hue University',
    });
    expect(await seenBy(stranger!.personId)).toEqual({
      ...all,
      relation: 'MEMBERS',
      city: null,
      affiliation: null,
    });
    const hostAdmin = await test.signIn([{ capacity: 'HOST_ADMIN', scopeId: host!.planId }]);
    expect(await codeOf(member(host!.memberKey, hostAdmin))).toBe('NOT_FOUND');
    expect(await codeOf(member(host!.memberKey))).toBe('UNAUTHENTICATED');
  });

  it('nobody any more once the consent is withdrawn, or the profile hidden; each comes back alone', async () => {
    const [one, mate] = await clubPeople(system, [
      { name: 'NOW HIDDEN', visibility: 'ALL_MEMBERS' },
      { name: 'LOOKING' },
    ]);
    const [me, reader] = [await enter(one!.personId), await enter(mate!.personId)];
    const looks = () => codeOf(member(one!.memberKey, reader));
    const hide = (hidden: boolean) =>
      test.graphql(
        `mutation ($hidden: Boolean!) { hideMyProfile(hidden: $hidden) { hiddenBySelf } }`,
        { hidden },
        me,
      );
    await hide(true);
    await hide(true);
    expect(await looks()).toBe('NOT_FOUND');
    const secretariat = await test.signIn([{ capacity: 'SECRETARIAT' }]);
    const HIDE = `mutation ($memberKey: ID!, $hidden: Boolean!) { hideMember(memberKey: $memberKey, hidden: $hidden, reason: "asked by the embassy") }`;
    const office = (hidden: boolean, who = secretariat) =>
      test.graphql(HIDE, { memberKey: one!.memberKey, hidden }, who);
    await office(true);
    await hide(false);
    expect(await looks()).toBe('NOT_FOUND');
    expect(await codeOf(office(false, reader))).toBe('NOT_FOUND');
    await office(false);
    expect(await looks()).toBeUndefined();
    await test.graphql(`mutation { withdrawConsent(purpose: DIRECTORY_VISIBILITY) { purpose } }`, {}, me);
    expect(await looks()).toBe('NOT_FOUND');
    const audit = await sql<{ action: string }>(
      db,
      `select action from audit_entry where subject_id = $1 and action in ('member.hidden', 'member.shown') order by id`,
      [one!.personId],
    );
    expect(audit.map(({ action }) => action)).toEqual([
      'member.hidden',
      'member.hidden',
      'member.shown',
      'member.shown',
    ]);
  });

  it('nobody of a minor but the secretariat, whatever the minor agreed to; the group, when a guardian did', async () => {
    const [minor, mate] = await clubPeople(system, [
      { name: 'YOUNG ONE', birthDate: '2009-05-05', visibility: 'ALL_MEMBERS' },
      { name: 'GROWN MATE' },
    ]);
    const [stranger] = await clubPeople(system, [{ name: 'STRANGER' }]);
    const looks = async (reader: string) => codeOf(member(minor!.memberKey, await enter(reader)));
    expect(await looks(mate!.personId)).toBe('NOT_FOUND');
    await agree(system, minor!.personId, 'ALL_MEMBERS', true);
    expect(await looks(mate!.personId)).toBeUndefined();
    expect(await looks(stranger!.personId)).toBe('NOT_FOUND');
  });

  it('nobody of whoever has grown up since, until they choose for themselves', async () => {
    const [grown, mate] = await clubPeople(system, [
      { name: 'GROWN SINCE', birthDate: '2008-01-22', visibility: 'ALL_MEMBERS' },
      { name: 'ALSO THERE' },
    ]);
    const looks = async () => codeOf(member(grown!.memberKey, await enter(mate!.personId)));
    test.clock.set('2026-01-22T01:00:00Z');
    expect(await looks()).toBe('NOT_FOUND');
    await agree(system, grown!.personId, 'ALL_MEMBERS');
    expect(await looks()).toBeUndefined();
    test.clock.set('2026-01-20T01:00:00Z');
  });

  it('by the age of the country: nineteen is a minor in Thailand, and grown up in Viet Nam', async () => {
    const [thai, vietnamese, mate] = await clubPeople(system, [
      { name: 'NINETEEN THAI', birthDate: '2006-06-06', nationality: 'TH', visibility: 'ALL_MEMBERS' },
      { name: 'NINETEEN VIET', birthDate: '2006-06-06', nationality: 'VN', visibility: 'ALL_MEMBERS' },
      { name: 'THIRD' },
    ]);
    const reader = await enter(mate!.personId);
    expect(await codeOf(member(thai!.memberKey, reader))).toBe('NOT_FOUND');
    expect(await codeOf(member(vietnamese!.memberKey, reader))).toBeUndefined();
  });

  it('follows two records that are merged, and parts them when the merge is undone', async () => {
    const [kept] = await clubPeople(system, [{ name: 'SAME PERSON', visibility: 'ALL_MEMBERS' }]);
    const [twin] = await clubPeople(system, [{ name: 'SAME PERSON', visibility: 'ALL_MEMBERS' }]);
    await tell({ city: 'Hue' }, await enter(kept!.personId));
    test.clock.advance(1000);
    await tell({ city: 'Hanoi', position: 'Engineer' }, await enter(twin!.personId));
    const officer = ctxOf(as.officer());
    const merged = await mergePersons(officer, { keepId: kept!.personId, mergeId: twin!.personId });
    await mergeMembers(system, { keptPersonId: kept!.personId, mergedPersonId: twin!.personId });
    const secretariat = ctxOf(as.secretariat());
    const facts = async () => {
      const seen = await visibleProfiles(secretariat, [kept!.personId, twin!.personId]);
      return [kept, twin].map((one) => seen.get(one!.personId)?.facts.CITY ?? null);
    };
    expect(await facts()).toEqual(['Hanoi', null]);
    if (merged.__typename !== 'PersonsMerged') throw new Error('not merged');
    await undoMerge(officer, { mergeId: merged.mergeId });
    await test.drainJobs();
    expect(await facts()).toEqual(['Hue', 'Hanoi']);
  });

  it('and who signed in as the merged record acts for the kept one, until the merge is undone', async () => {
    const [kept] = await clubPeople(system, [{ name: 'TWO RECORDS' }]);
    const [twin] = await clubPeople(system, [{ name: 'RECORDS TWO' }]);
    const me = await enter(twin!.personId);
    await sql(db, `update member set status = 'CLAIMED', account_id = $2 where person_id = $1`, [
      twin!.personId,
      me.accountId,
    ]);
    const name = async () => {
      const again = await test.graphql<{ myProfile: { profile: { name: string } } } | null>(
        `{ myProfile { profile { name } } }`,
        {},
        me,
      );
      return again.data?.myProfile.profile.name;
    };
    expect(await name()).toBe('RECORDS TWO');
    const officer = ctxOf(as.officer());
    const merged = await mergePersons(officer, { keepId: kept!.personId, mergeId: twin!.personId });
    await test.drainJobs();
    expect(await name()).toBe('TWO RECORDS');
    if (merged.__typename !== 'PersonsMerged') throw new Error('not merged');
    await undoMerge(officer, { mergeId: merged.mergeId });
    await test.drainJobs();
    expect(await name()).toBe('RECORDS TWO');
  });

  it('by what stands in the database as in the code: usual audiences and guardian ages', async () => {
    const [one] = await clubPeople(system, [{ name: 'USUAL', visibility: 'ALL_MEMBERS' }]);
    const [row] = await sql<{ shown: number[] }>(db, `select shown from profile_entry where person_id = $1`, [
      one!.personId,
    ]);
    const words = ['ONLY_ME', 'SECRETARIAT', 'GROUP', 'CHAPTER', 'MEMBERS', 'PUBLIC'];
    // help is offered to nobody before the consent to be asked
    const usual = { ...usualAudience, OFFERS_HELP: 'SECRETARIAT' };
    expect(row?.shown.map((rank) => words[rank])).toEqual(visibleFields.map((field) => usual[field]));
    const ages = await sql(db, `select country_code as code, age, source from guardian_age order by 1`);
    expect(ages).toEqual(Object.entries(guardianAges).map(([code, of]) => ({ code, ...of })));
  });
});
