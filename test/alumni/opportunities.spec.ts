import { onStatement, sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { STRANGER, startTestServer } from '../support/index.js';
import type { Visitor } from '../support/index.js';
import { aMember, asking } from './support/members.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;
const ask = asking(server);
const officer = await server.signIn([{ capacity: 'SECRETARIAT' }], 'secretariat@office.example.org');
const analyst = await server.signIn([{ capacity: 'ANALYST' }]);
const member = await aMember(server);
const host = await server.signIn([{ capacity: 'HOST_PI', scopeId: member.planId }]);
const otherHost = await server.signIn([
  { capacity: 'HOST_PI', scopeId: '00000000-0000-7000-8000-000000000009' },
]);

const INPUT = {
  kind: 'SCHOLARSHIP',
  provider: 'MEXT',
  providerName: 'MEXT',
  titleJa: '国費外国人留学生（研究留学生）',
  titleEn: 'MEXT scholarship for research students',
  sourceUrl: 'https://www.studyinjapan.go.jp/en/',
  closesOn: '2026-03-31',
  closesTime: '17:00',
};

const save = (visitor: Visitor, over: object = {}, more: { opportunityId?: string; version?: number } = {}) =>
  ask<{ __typename: string; id: string; problems?: { field: string; code: string }[] }>(
    visitor,
    `mutation($input: OpportunityInput!, $opportunityId: ID, $version: Int) {
       answer: saveOpportunity(input: $input, opportunityId: $opportunityId, version: $version) { __typename
         ... on OpportunitySaved { id } ... on OpportunityNotValid { problems { field code } } } }`,
    { input: { ...INPUT, ...over }, ...more },
  );
const versionOf = async (id: string) =>
  (
    await sql<{ version: number }>(dataSource.manager, 'select version from opportunity where id = $1', [id])
  )[0]?.version;
const move = async (visitor: Visitor, opportunityId: string, to: string, version?: number) =>
  ask<{ __typename: string }>(
    visitor,
    `mutation($opportunityId: ID!, $to: OpportunityState!, $version: Int) {
       answer: moveOpportunity(opportunityId: $opportunityId, to: $to, version: $version) { __typename } }`,
    { opportunityId, to, version: version ?? (await versionOf(opportunityId)) },
  );
const board = async (visitor: Visitor, filter: object = {}, first = 50, after: string | null = null) =>
  (
    await ask<{
      nodes: {
        id: string;
        title: string;
        closesAt: string;
        closesOn: string;
        mySteps: string[];
        state: string;
      }[];
      pageInfo: { totalCount: number; hasNextPage: boolean; endCursor: string | null };
    }>(
      visitor,
      `query($filter: OpportunityFilterInput!, $first: Int!, $after: String) {
         answer: opportunities(filter: $filter, first: $first, after: $after) {
           nodes { id title closesAt closesOn mySteps state } pageInfo { totalCount hasNextPage endCursor } } }`,
      { filter, first, after },
    )
  ).answer;
const published = async (over: object = {}) => {
  const { id } = (await save(officer, over)).answer;
  await move(officer, id, 'PUBLISHED');
  return id;
};
const step = (
  visitor: Visitor,
  verb: 'tellOpportunityStep' | 'undoOpportunityStep',
  id: string,
  word: string,
) =>
  ask<{ __typename: string }>(
    visitor,
    `mutation($id: ID!, $step: OpportunityStep!) { answer: ${verb}(opportunityId: $id, step: $step) { __typename } }`,
    { id, step: word },
  );
const readAs = (visitor: Visitor, opportunityId: string) =>
  ask(visitor, `query($id: ID!) { answer: opportunity(opportunityId: $id) { id } }`, {
    id: opportunityId,
  });
const outcomesOf = (personId: string) =>
  sql<{ type: string; state: string; source: string; sourceRef: string; evidence: string }>(
    dataSource.manager,
    `select o.type, o.state, o.source, o.source_ref as "sourceRef", o.evidence from outcome o
       join outcome_person q on q.outcome_id = o.id where q.person_id = $1 order by o.id`,
    [personId],
  );

const ids = async (filter: object) => (await board(member.browser, filter)).nodes.map(({ id }) => id);

describe('the board of opportunities', () => {
  it('shows a member what the office published, with the deadline as a moment and as it was announced', async () => {
    const { id } = (await save(officer)).answer;
    expect((await board(member.browser)).nodes).toEqual([]);
    expect((await move(officer, id, 'PUBLISHED')).answer.__typename).toBe('OpportunityMoved');
    expect((await board(member.browser)).nodes).toMatchObject([
      { id, closesAt: '2026-03-31T08:00:00.000Z', closesOn: '2026-03-31', title: INPUT.titleEn },
    ]);
    expect((await board({ ...member.browser, locale: 'ja' })).nodes[0]!.title).toBe(INPUT.titleJa);
  });

  it('is written by nobody else, and a draft looks to a member as if it were not there', async () => {
    const { id } = (await save(officer)).answer;
    for (const visitor of [STRANGER, member.browser, analyst]) {
      expect((await save(visitor)).answer).toBeNull();
      expect((await move(visitor, id, 'PUBLISHED')).answer).toBeNull();
    }
    expect(await readAs(member.browser, id)).toEqual(
      await readAs(member.browser, '00000000-0000-7000-8000-000000000001'),
    );
  });

  it('says what to mend, and stores nothing of it', async () => {
    const before = (await board(officer)).pageInfo.totalCount;
    const bad = { titleEn: ' ', sourceUrl: 'javascript:alert(1)', closesOn: '2025-12-31', timeZone: 'Tokyo' };
    const { answer } = await save(officer, bad);
    expect(answer.problems).toEqual([
      { field: 'titleEn', code: 'TITLE_MISSING' },
      { field: 'sourceUrl', code: 'NOT_A_SAFE_ADDRESS' },
      { field: 'timeZone', code: 'NOT_A_ZONE' },
      { field: 'closesOn', code: 'ALREADY_PAST' },
    ]);
    expect((await board(officer)).pageInfo.totalCount).toBe(before);
  });

  it('refuses a change by whoever read an older version, and a move from the wrong state', async () => {
    const { id } = (await save(officer)).answer;
    expect((await save(officer, {}, { opportunityId: id, version: 1 })).answer.__typename).toBe(
      'OpportunitySaved',
    );
    expect((await save(officer, {}, { opportunityId: id, version: 1 })).answer.__typename).toBe(
      'OpportunityChanged',
    );
    await move(officer, id, 'PUBLISHED');
    expect((await move(officer, id, 'PUBLISHED')).answer.__typename).toBe('OpportunityMoved');
    expect((await move(officer, id, 'SUBMITTED')).answer.__typename).toBe('OpportunityNotMovable');
  });

  it('does not publish what was changed after the office had read it', async () => {
    const { id } = (await save(officer)).answer;
    await save(officer, { titleEn: 'Changed meanwhile' }, { opportunityId: id, version: 1 });
    expect((await move(officer, id, 'PUBLISHED', 1)).answer.__typename).toBe('OpportunityChanged');
    expect(await ids({})).not.toContain(id);
    expect((await move(officer, id, 'PUBLISHED', 2)).answer.__typename).toBe('OpportunityMoved');
  });

  it('takes a host’s laboratory, which the office publishes', async () => {
    const { answer } = await save(host, { planId: member.planId, kind: 'POST' });
    expect((await save(otherHost, { planId: member.planId })).answer).toBeNull();
    expect((await save(host)).answer).toBeNull();
    expect((await move(host, answer.id, 'PUBLISHED')).code).toBe('NOT_FOUND');
    expect((await move(host, answer.id, 'SUBMITTED')).answer.__typename).toBe('OpportunityMoved');
    expect((await move(otherHost, answer.id, 'DRAFT')).code).toBe('NOT_FOUND');
    await move(officer, answer.id, 'PUBLISHED');
    expect((await board(member.browser, { kind: 'LABORATORY' })).nodes).toMatchObject([{ id: answer.id }]);
  });

  it('keeps under a filter what is open to that field, level, country and language, and what is open to all', async () => {
    const only = await published({
      fields: ['FORD3'],
      levels: ['DOCTORAL'],
      countries: ['KE'],
      languages: ['en'],
    });
    expect(await ids({ field: 'FORD3', level: 'DOCTORAL', country: 'KE', language: 'en' })).toContain(only);
    for (const other of [{ field: 'FORD1' }, { level: 'MASTER' }, { country: 'VN' }, { language: 'ja' }]) {
      expect(await ids(other)).not.toContain(only);
      expect((await ids(other)).length).toBeGreaterThan(0);
    }
  });

  it('leaves the board at the moment of its expiry', async () => {
    const id = await published({ closesOn: '2026-01-21', closesTime: '10:00' });
    server.clock.set(new Date('2026-01-21T00:59:59Z'));
    expect((await board(member.browser)).nodes[0]!.id).toBe(id);
    server.clock.set(new Date('2026-01-21T01:00:00Z'));
    expect((await board(member.browser)).nodes.map((one) => one.id)).not.toContain(id);
    expect((await step(member.browser, 'tellOpportunityStep', id, 'APPLIED')).answer.__typename).toBe(
      'OpportunityNotOpen',
    );
    server.clock.set(new Date('2026-01-20T01:00:00Z'));
  });

  it('gives pages by deadline, in one statement for one row or fifty', async () => {
    for (let n = 0; n < 12; n++) await published({ closesOn: n % 3 === 0 ? null : `2026-04-${10 + n}` });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo } = await board(member.browser, {}, 5, after);
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe((await board(member.browser)).pageInfo.totalCount);
    const counts: number[] = [];
    for (const first of [1, 50]) {
      let statements = 0;
      const stop = onStatement(() => (statements += 1), dataSource);
      await board(member.browser, {}, first);
      stop();
      counts.push(statements);
    }
    expect(counts[0]).toBe(counts[1]);
  });
});

describe('a member who was accepted', () => {
  it('tells it with one tap; it becomes an outcome that says where it comes from; taken back, it is withdrawn', async () => {
    const somebody = await aMember(server);
    const id = await published();
    await step(somebody.browser, 'tellOpportunityStep', id, 'APPLIED');
    await server.drainJobs();
    expect(await outcomesOf(somebody.personId)).toEqual([]);
    await step(somebody.browser, 'tellOpportunityStep', id, 'ACCEPTED');
    await step(somebody.browser, 'tellOpportunityStep', id, 'ACCEPTED');
    await server.drainJobs();
    const told = await outcomesOf(somebody.personId);
    expect(told).toMatchObject([
      { type: 'STUDY_IN_JAPAN', state: 'SUBMITTED', source: 'ALUMNUS', evidence: INPUT.sourceUrl },
    ]);
    expect(told[0]!.sourceRef).toMatch(/opportunity-[0-9a-f-]{36}$/);
    const mine = (await board(somebody.browser, { mine: true })).nodes;
    expect(mine.map(({ mySteps }) => mySteps)).toEqual([['ACCEPTED', 'APPLIED']]);
    await step(somebody.browser, 'undoOpportunityStep', id, 'ACCEPTED');
    await step(somebody.browser, 'undoOpportunityStep', id, 'ACCEPTED');
    await server.drainJobs();
    expect(await outcomesOf(somebody.personId)).toMatchObject([{ state: 'WITHDRAWN' }]);
    await step(somebody.browser, 'tellOpportunityStep', id, 'ACCEPTED');
    await server.drainJobs();
    expect((await outcomesOf(somebody.personId)).map(({ state }) => state)).toEqual([
      'WITHDRAWN',
      'SUBMITTED',
    ]);
  });

  it('leaves no outcome when it was taken back before anybody looked', async () => {
    const somebody = await aMember(server);
    const id = await published();
    await step(somebody.browser, 'tellOpportunityStep', id, 'ACCEPTED');
    await step(somebody.browser, 'undoOpportunityStep', id, 'ACCEPTED');
    await server.drainJobs();
    expect(await outcomesOf(somebody.personId)).toEqual([]);
  });

  it('tells it once from two browsers at the same moment', async () => {
    const somebody = await aMember(server);
    const id = await published();
    await Promise.all(
      Array.from({ length: 6 }, () => step(somebody.browser, 'tellOpportunityStep', id, 'ACCEPTED')),
    );
    await server.drainJobs();
    expect(await outcomesOf(somebody.personId)).toHaveLength(1);
  });

  it('is the only one who sees it, and nobody tells it for them', async () => {
    const somebody = await aMember(server);
    const other = await aMember(server);
    const id = await published();
    await step(somebody.browser, 'tellOpportunityStep', id, 'ACCEPTED');
    expect((await board(other.browser, { mine: true })).nodes).toEqual([]);
    expect((await step(officer, 'tellOpportunityStep', id, 'ACCEPTED')).answer).toBeNull();
    expect((await step(STRANGER, 'tellOpportunityStep', id, 'ACCEPTED')).answer).toBeNull();
    expect((await step(other.browser, 'undoOpportunityStep', id, 'ACCEPTED')).code).toBe('NOT_FOUND');
  });
});
