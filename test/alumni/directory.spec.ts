import { searchDirectory, tellFacts } from '@enishi/alumni';
import { makeCtx } from '@enishi/accounts';
import { onStatement, sql } from '@enishi/platform';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, startTestServer } from '../support/index.js';
import type { Visitor } from '../support/index.js';
import { chapterOf, clubPeople } from './club-people.js';
import type { ClubPerson } from './club-people.js';

const test = await startTestServer();
const { dataSource } = test.server.runtime;
const ctxOf = (actor: ReturnType<typeof as.system>) =>
  makeCtx({ db: dataSource.manager, clock: test.clock, locale: 'en', actor });
const system = ctxOf(as.system());

const SEARCH = `query ($search: DirectorySearchInput!, $first: Int, $after: String) {
  directory(search: $search, first: $first, after: $after) { __typename
    ... on DirectoryPage { isAlike nodes { name city country } pageInfo { totalCount hasNextPage endCursor } }
    ... on DirectoryTooNarrow { message } } }`;

interface Answer {
  __typename: string;
  isAlike?: boolean;
  nodes?: { name: string; city: string | null }[];
  pageInfo?: { totalCount: number; hasNextPage: boolean; endCursor: string };
  message?: string;
}
const search = async (wanted: object, reader: Visitor, page: object = {}) =>
  (await test.graphql<{ directory: Answer }>(SEARCH, { search: wanted, ...page }, reader)).data.directory;
const names = async (wanted: object, reader: Visitor) =>
  (await search(wanted, reader)).nodes?.map(({ name }) => name);

const told = (person: ClubPerson, facts: Record<string, unknown>) =>
  tellFacts(system, {
    personId: person.personId,
    facts: Object.entries(facts).map(([field, value]) => ({ field: field as 'CITY', value })),
    source: 'SELF',
  });

describe('The list of members', { timeout: 120_000 }, () => {
  let reader: Visitor;
  let people: Record<'hoa' | 'li' | 'jose' | 'minor' | 'silent' | 'mate', ClubPerson>;

  beforeAll(async () => {
    const all = { visibility: 'ALL_MEMBERS' } as const;
    const [hoa, li, jose, minor, silent] = await clubPeople(system, [
      { name: 'NGUYEN Thi Hoa', nativeName: 'Nguyễn Thị Hoa', ...all },
      { name: 'LI Wei', nativeName: '李伟', nationality: 'CN', ...all },
      { name: 'MUÑOZ José', nationality: 'MX', ...all },
      { name: 'NGUYEN Minor', birthDate: '2010-01-01', ...all },
      { name: 'NGUYEN Silent' },
    ]);
    const [mate, viewer] = await clubPeople(system, [
      { name: 'MATE Only', visibility: 'SAME_PLAN' },
      { name: 'READER Own', visibility: 'ALL_MEMBERS' },
    ]);
    people = { hoa: hoa!, li: li!, jose: jose!, minor: minor!, silent: silent!, mate: mate! };
    reader = await test.signIn([{ capacity: 'MEMBER', scopeId: viewer!.personId }]);
  });

  it('finds a name in any script, without accents, in any order, by the beginning of its words', async () => {
    for (const typed of ['nguyen hoa', 'Nguyễn', 'hoa ngu', 'NGUYỄN THỊ', 'Nguien'])
      expect([typed, await names({ name: typed }, reader)]).toEqual([typed, ['NGUYEN Thi Hoa']]);
    for (const typed of ['李伟', '李', 'li wei'])
      expect(await names({ name: typed }, reader)).toEqual(['LI Wei']);
    for (const typed of ['munoz', 'Muñoz', 'José'])
      expect(await names({ name: typed }, reader)).toEqual(['MUÑOZ José']);
  });

  it('shows names that are alike when nobody has the words, and says so', async () => {
    expect(await search({ name: 'Nguyan Hoa' }, reader)).toMatchObject({
      isAlike: true,
      nodes: [{ name: 'NGUYEN Thi Hoa' }],
    });
    expect(await search({ name: 'Qqqqqq' }, reader)).toMatchObject({
      nodes: [],
      pageInfo: { totalCount: 0 },
    });
  });

  it('holds who agreed, as far as they agreed: no minor, nobody silent, the reader’s group mates, not the reader', async () => {
    expect(await names({}, reader)).toEqual(['LI Wei', 'MATE Only', 'MUÑOZ José', 'NGUYEN Thi Hoa']);
    const [stranger] = await clubPeople(system, [{ name: 'STRANGER' }]);
    const far = await test.signIn([{ capacity: 'MEMBER', scopeId: stranger!.personId }]);
    expect(await names({}, far)).toEqual(['LI Wei', 'MUÑOZ José', 'NGUYEN Thi Hoa', 'READER Own']);
  });

  it('never finds somebody by a field that is hidden from the reader', async () => {
    await told(people.hoa, { LEVEL: 'DOCTORAL', FIELDS: ['FORD2'], LANGUAGES: ['vi', 'en'], IN_JAPAN: true });
    expect(await names({ language: 'vi' }, reader)).toEqual(['NGUYEN Thi Hoa']);
    expect(await names({ field: 'FORD2' }, reader)).toEqual(['NGUYEN Thi Hoa']);
    // level and being in Japan reach the chapter
    expect(await names({ level: 'DOCTORAL' }, reader)).toEqual([]);
    expect(await names({ inJapan: true }, reader)).toEqual([]);
    const [fellow] = await clubPeople(system, [{ name: 'FELLOW' }]);
    await chapterOf(system, [people.hoa.personId, fellow!.personId]);
    const inChapter = await test.signIn([{ capacity: 'MEMBER', scopeId: fellow!.personId }]);
    expect(await names({ level: 'DOCTORAL' }, inChapter)).toEqual(['NGUYEN Thi Hoa']);
    expect(await names({ inJapan: true }, inChapter)).toEqual(['NGUYEN Thi Hoa']);
  });

  it('does not find a passport name behind the name that somebody chose', async () => {
    const [one] = await clubPeople(system, [{ name: 'PASSPORT Hidden', visibility: 'ALL_MEMBERS' }]);
    await told(one!, { DISPLAY_NAME: 'Kim Seo-yeon' });
    expect(await names({ name: 'passport' }, reader)).toEqual([]);
    expect(await names({ name: 'seo yeon' }, reader)).toEqual(['Kim Seo-yeon']);
  });

  it('shows nobody for a crossing that fewer than five share, whether four do or none', async () => {
    await told(people.jose, { COUNTRY: 'MX', FIELDS: ['FORD1'] });
    expect(await names({ country: 'MX' }, reader)).toEqual(['MUÑOZ José']);
    const some = await search({ country: 'MX', field: 'FORD1' }, reader);
    expect(some).toMatchObject({ __typename: 'DirectoryTooNarrow' });
    expect(await search({ country: 'BR', field: 'FORD1' }, reader)).toEqual(some);
    expect(await names({ country: 'MX', field: 'FORD1', name: 'Jose' }, reader)).toEqual(['MUÑOZ José']);
    const five = await clubPeople(
      system,
      Array.from({ length: 5 }, (_, n) => ({ name: `PERU ${n}`, visibility: 'ALL_MEMBERS' as const })),
    );
    for (const person of five) await told(person, { COUNTRY: 'PE', FIELDS: ['FORD4'] });
    expect(await names({ country: 'PE', field: 'FORD4' }, reader)).toHaveLength(5);
  });

  it('comes page by page, each member once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Answer = await search({}, reader, { first: 3, after });
      seen.push(...page.nodes!.map(({ name }) => name));
      after = page.pageInfo!.hasNextPage ? page.pageInfo!.endCursor : null;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(await names({}, reader));
  });

  it('takes three statements for one member as for thirty', async () => {
    await clubPeople(
      system,
      Array.from({ length: 30 }, (_, n) => ({ name: `MANY ${n}`, visibility: 'ALL_MEMBERS' as const })),
    );
    const counts: number[] = [];
    for (const first of [1, 30]) {
      let heard = 0;
      const stop = onStatement(() => (heard += 1), dataSource);
      await searchDirectory(ctxOf(as.member(people.li.personId)), { first });
      stop();
      counts.push(heard);
    }
    expect(counts).toEqual([3, 3]);
  });

  it('is refused to strangers, hosts and analysts', async () => {
    const code = async (visitor?: Visitor) =>
      (await test.graphql(SEARCH, { search: {} }, visitor)).errors?.[0]?.extensions.code;
    expect(await code()).toBe('UNAUTHENTICATED');
    expect(await code(await test.signIn([{ capacity: 'HOST_ADMIN', scopeId: people.li.planId }]))).toBe(
      'NOT_FOUND',
    );
    expect(await code(await test.signIn([{ capacity: 'ANALYST' }]))).toBe('NOT_FOUND');
    const rows = await sql(dataSource.manager, `select 1 from profile_entry where adult_on is null`);
    expect(rows).toEqual([]);
  });
});
