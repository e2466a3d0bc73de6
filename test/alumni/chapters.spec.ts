import {
  chapterIdsOf,
  chapterStates,
  chapterTransitions,
  settleChapterMembership,
  settleTerms,
} from '@enishi/alumni';
import { termStates, termTransitions } from '@enishi/alumni';
import { newId, onStatement } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { CHAPTER, chapterWorld } from './chapter-world.js';

const world = await chapterWorld();
const { ask, chapter, coordinator, members, rows, secretariat, system, test } = world;

const OPEN = `mutation ($input: ChapterInput!) { openChapter(input: $input) {
  __typename ... on ChapterSaved { chapter { id state } } ... on ChapterNotValid { message } ... on ChapterAddressTaken { message } } }`;
const MOVE = `mutation ($chapterId: ID!, $state: ChapterState!) { moveChapter(chapterId: $chapterId, state: $state) {
  __typename ... on ChapterSaved { chapter { state } } ... on ChapterStateNotAllowed { message } } }`;
const JOIN = `mutation ($chapterId: ID!) { joinChapter(chapterId: $chapterId) { chapter { isMine } } }`;
const LEAVE = `mutation ($chapterId: ID!) { leaveChapter(chapterId: $chapterId) { chapter { isMine } } }`;
const END = `mutation ($termId: ID!) { endChapterTerm(termId: $termId) { __typename ... on TermSaved { term { state endsOn } } } }`;

const rightsOf = (accountId: string | undefined) =>
  rows<{ scope_id: string }>(
    `select scope_id from capacity_grant where account_id = $1 and capacity = 'COORDINATOR' and revoked_at is null`,
    [accountId],
  );

describe('the secretariat', () => {
  it('opens a chapter, and the members who live in its country belong to it', async () => {
    const [one] = await members(1, 'NP');
    const opened = await chapter('nepal', { countries: ['NP'], nameEn: 'Nepal chapter' });

    const found = await ask<{ chapters: { nodes: { slug: string; isMine: boolean }[] } }>(
      `{ chapters(filter: { mine: true }) { nodes { slug isMine } pageInfo { totalCount } } }`,
      {},
      one!.browser,
    );

    expect(found.chapters.nodes).toEqual([{ slug: 'nepal', isMine: true }]);
    expect(await chapterIdsOf(system.db, one!.personId)).toEqual([opened.id]);
  });

  it('is told when the parts do not fit or the address is taken; nothing is kept then', async () => {
    const before = await rows(`select count(*) from chapter`);
    const answers = [];
    for (const over of [
      { countries: [] },
      { kind: 'BRANCH' },
      { kind: 'FIELD' },
      { kind: 'COUNTRIES', countries: ['TH'] },
      { slug: 'nepal' },
    ])
      answers.push(await ask(OPEN, { input: { ...CHAPTER, slug: 'other', ...over } }, secretariat));
    expect(answers.map((answer) => (answer['openChapter'] as { __typename: string }).__typename)).toEqual([
      'ChapterNotValid',
      'ChapterNotValid',
      'ChapterNotValid',
      'ChapterNotValid',
      'ChapterAddressTaken',
    ]);
    expect(await rows(`select count(*) from chapter`)).toEqual(before);
  });

  it('is not anybody else: members and coordinators open and close nothing', async () => {
    const { id } = await chapter('closed-to-others', { countries: ['BT'] });
    const [one] = await members(1, 'BT');
    await coordinator(id, one!);
    for (const visitor of [
      one!.browser,
      await test.signIn([{ capacity: 'COORDINATOR', scopeId: id }]),
      undefined,
    ]) {
      const opened = await test.graphql(OPEN, { input: { ...CHAPTER, slug: 'mine' } }, visitor);
      const moved = await test.graphql(MOVE, { chapterId: id, state: 'CLOSED' }, visitor);
      expect([opened.errors?.length, moved.errors?.length]).toEqual([1, 1]);
    }
  });

  it('closes a chapter: its coordinators lose the right, members do not see it; it can come back', async () => {
    const { id } = await chapter('laos', { countries: ['LA'], nameEn: 'Laos chapter' });
    const [one] = await members(1, 'LA');
    await coordinator(id, one!);
    expect(await rightsOf(one!.browser.accountId)).toEqual([{ scope_id: id }]);

    await ask(MOVE, { chapterId: id, state: 'CLOSED' }, secretariat);
    const again = await ask(MOVE, { chapterId: id, state: 'CLOSED' }, secretariat);
    const jump = await ask(MOVE, { chapterId: id, state: 'ACTIVE' }, secretariat);

    expect(again).toMatchObject({ moveChapter: { chapter: { state: 'CLOSED' } } });
    expect(jump).toMatchObject({ moveChapter: { __typename: 'ChapterStateNotAllowed' } });
    expect(await rightsOf(one!.browser.accountId)).toEqual([]);
    const { errors } = await test.graphql(`{ chapter(slug: "laos") { id } }`, {}, one!.browser);
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const back = await ask(MOVE, { chapterId: id, state: 'RESTING' }, secretariat);
    expect(back).toMatchObject({ moveChapter: { chapter: { state: 'RESTING' } } });
  });

  it('changes a chapter only as it was read: the second of two at once is told', async () => {
    const { id, version } = await chapter('mongolia', { countries: ['MN'] });
    const edit = `mutation ($chapterId: ID!, $version: Int!, $input: ChapterInput!) {
      editChapter(chapterId: $chapterId, version: $version, input: $input) { __typename } }`;
    const input = { ...CHAPTER, slug: 'mongolia', countries: ['MN'], ownName: 'SSCM' };
    const answers = await Promise.all(
      [1, 2].map(() =>
        ask<{ editChapter: { __typename: string } }>(edit, { chapterId: id, version, input }, secretariat),
      ),
    );
    expect(answers.map(({ editChapter }) => editChapter.__typename).toSorted()).toEqual([
      'ChapterChanged',
      'ChapterSaved',
    ]);
  });
});

describe('a member', () => {
  it('leaves the chapter of the country and is not brought back; joins another by choice; twice is once', async () => {
    const { id } = await chapter('sri-lanka', { countries: ['LK'], nameEn: 'Sri Lanka chapter' });
    const other = await chapter('field-chemistry', { kind: 'FIELD', countries: [], fields: ['1.4'] });
    const [one] = await members(1, 'LK');

    await ask(LEAVE, { chapterId: id }, one!.browser);
    await ask(LEAVE, { chapterId: id }, one!.browser);
    await settleChapterMembership(system, { personId: one!.personId });
    await ask(JOIN, { chapterId: other.id }, one!.browser);
    await ask(JOIN, { chapterId: other.id }, one!.browser);

    expect(await chapterIdsOf(system.db, one!.personId)).toEqual([other.id]);
    const audited = await rows(
      `select action from audit_entry where subject_id = $1 and action like 'chapter_member.%'`,
      [one!.personId],
    );
    expect(audited.map(({ action }) => action)).toEqual([
      'chapter_member.settled',
      'chapter_member.left',
      'chapter_member.joined',
    ]);
  });

  it('moves: the country told in the profile decides, then the sender’s, then the nationality; what was chosen stays', async () => {
    const thailand = await chapter('thailand', { countries: ['TH'], nameEn: 'Thailand chapter' });
    const korea = await chapter('korea', { countries: ['KR'], nameEn: 'Korea chapter' });
    const chosen = await chapter('field-physics', { kind: 'FIELD', countries: [], fields: ['1.3'] });
    const [one] = await members(1, 'TH');
    await ask(JOIN, { chapterId: chosen.id }, one!.browser);
    const tell = (country: string) =>
      rows(
        `insert into profile_fact (id, person_id, field, value, source, told_at, confirmed_at)
         values ($1, $2, 'COUNTRY', to_jsonb($3::text), 'SELF', now(), now())`,
        [newId(), one!.personId, country],
      );

    expect(await chapterIdsOf(system.db, one!.personId)).toEqual([thailand.id, chosen.id]);
    await tell('KR');
    await settleChapterMembership(system, { personId: one!.personId });
    const moved = await chapterIdsOf(system.db, one!.personId);
    await rows(`delete from profile_fact where person_id = $1`, [one!.personId]);
    await settleChapterMembership(system, { personId: one!.personId });

    expect(moved.toSorted()).toEqual([chosen.id, korea.id].toSorted());
    expect((await chapterIdsOf(system.db, one!.personId)).toSorted()).toEqual(
      [thailand.id, chosen.id].toSorted(),
    );
  });

  it('cannot be put into a chapter or taken out of it by somebody else', async () => {
    const { id } = await chapter('peru', { countries: ['PE'] });
    const analyst = await test.signIn([{ capacity: 'ANALYST' }]);
    const { errors } = await test.graphql(JOIN, { chapterId: id }, analyst);
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const nowhere = await members(1, 'PE');
    const { errors: gone } = await test.graphql(JOIN, { chapterId: newId() }, nowhere[0]!.browser);
    expect(gone?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('reads the list of chapters in as many statements, however long it is', async () => {
    const [one] = await members(1, 'UZ');
    const list = `{ chapters(first: 50) { nodes { id name terms { name } branches { name } reports { id } } pageInfo { totalCount } } }`;
    const count = async () => {
      let statements = 0;
      const stop = onStatement(() => (statements += 1), test.server.runtime.dataSource);
      await ask(list, {}, one!.browser);
      stop();
      return statements;
    };
    const few = await count();
    for (let place = 0; place < 40; place++)
      await chapter(`many-${String(place)}`, {
        countries: [`${'ABCD'[place % 4]!}${'QRSTUVWXYZ'[place % 10]!}`],
      });
    expect(await count()).toBe(few);
  });
});

describe('a term', () => {
  it('gives the right of a coordinator on its first day and takes it after its last one', async () => {
    const { id } = await chapter('viet-nam', { countries: ['VN'], nameEn: 'Viet Nam chapter' });
    const [one] = await members(1, 'VN');
    const termId = await coordinator(id, one!, { startsOn: '2026-02-01', endsOn: '2026-02-10' });
    const start = test.clock.now();

    expect(await rightsOf(one!.browser.accountId)).toEqual([]);
    // midnight in Japan, an hour before and after
    test.clock.set('2026-01-31T14:00:00Z');
    await settleTerms(system);
    expect(await rightsOf(one!.browser.accountId)).toEqual([]);
    test.clock.set('2026-01-31T16:00:00Z');
    await settleTerms(system);
    await settleTerms(system);
    expect(await rightsOf(one!.browser.accountId)).toEqual([{ scope_id: id }]);
    test.clock.set('2026-02-10T16:00:00Z');
    await Promise.all([settleTerms(system), settleTerms(system)]);
    expect(await rightsOf(one!.browser.accountId)).toEqual([]);
    const told = await rows(`select payload from outbox where name = 'chapter_term.ended'`);
    expect(told).toEqual([{ payload: { termId } }]);
    test.clock.set(start);
    await test.drainJobs();
  });

  it('is one at a time for a person, also when two click at once', async () => {
    const { id } = await chapter('cambodia', { countries: ['KH'], nameEn: 'Cambodia chapter' });
    const [one] = await members(1, 'KH');
    const appoint = `mutation ($input: AppointCoordinatorInput!) { appointCoordinator(input: $input) { __typename } }`;
    const input = { chapterId: id, memberCode: one!.memberId, role: 'DEPUTY', startsOn: '2026-01-01' };
    const answers = await Promise.all(
      [1, 2].map(() => ask<{ appointCoordinator: { __typename: string } }>(appoint, { input }, secretariat)),
    );
    expect(answers.map(({ appointCoordinator }) => appointCoordinator.__typename).toSorted()).toEqual([
      'TermOverlaps',
      'TermSaved',
    ]);
  });

  it('is not for minors, for people without an account, or for a wrong ID; the answer is one', async () => {
    const { id } = await chapter('philippines', { countries: ['PH'], nameEn: 'Philippines chapter' });
    const [minor] = await members(1, 'PH', { birthDate: '2010-01-01' });
    const [away] = await members(1, 'PH');
    await rows(`update member set status = 'ACTIVE', account_id = null where person_id = $1`, [
      away!.personId,
    ]);
    const appoint = `mutation ($input: AppointCoordinatorInput!) { appointCoordinator(input: $input) { __typename ... on CoordinatorNotFound { message } } }`;
    const answers = new Set<string>();
    for (const memberCode of [minor!.memberId, away!.memberId, '222-222-222', ''])
      answers.add(
        JSON.stringify(
          await ask(
            appoint,
            { input: { chapterId: id, memberCode, role: 'MAIN', startsOn: '2026-01-01' } },
            secretariat,
          ),
        ),
      );
    expect([...answers]).toHaveLength(1);
    expect([...answers][0]).toContain('CoordinatorNotFound');
  });

  it('ends at a click; ending twice is once, and a term that has not begun is called off', async () => {
    const { id } = await chapter('myanmar', { countries: ['MM'], nameEn: 'Myanmar chapter' });
    const [one, two] = await members(2, 'MM');
    const running = await coordinator(id, one!);
    const planned = await coordinator(id, two!, { startsOn: '2026-04-01' });

    const ended = await ask(END, { termId: running }, secretariat);
    await ask(END, { termId: running }, secretariat);
    const called = await ask(END, { termId: planned }, secretariat);

    expect(ended).toMatchObject({ endChapterTerm: { term: { state: 'ENDED', endsOn: '2026-01-20' } } });
    expect(called).toMatchObject({ endChapterTerm: { term: { state: 'CANCELLED' } } });
    const audited = await rows(
      `select action from audit_entry where subject_id = $1 and action in ('chapter_term.ended', 'chapter_term.cancelled')`,
      [id],
    );
    expect(audited).toHaveLength(2);
  });

  it('shows a name to other members only when its person agreed; notes are for those who run the chapter', async () => {
    const { id, slug } = await chapter('malaysia', { countries: ['MY'], nameEn: 'Malaysia chapter' });
    const [one, reader] = await members(2, 'MY');
    const termId = await coordinator(id, one!);
    const ask1 = () =>
      ask<{ chapter: { terms: { name: string | null; handoverNote: string | null }[] } }>(
        `query ($slug: String!) { chapter(slug: $slug) { terms { name handoverNote version } } }`,
        { slug },
        reader!.browser,
      ).then((answer) => answer.chapter.terms[0]!);
    const write = `mutation ($termId: ID!, $version: Int!) {
      writeHandover(termId: $termId, version: $version, handoverNote: "The hall is booked in March.") { __typename } }`;

    expect((await ask1()).name).toBeNull();
    const stranger = await test.graphql(write, { termId, version: 1 }, reader!.browser);
    expect(stranger.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const naming = `mutation ($termId: ID!) { nameMeInChapter(termId: $termId, isNamed: true) { term { version } } }`;
    const others = await test.graphql(naming, { termId }, reader!.browser);
    expect(others.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const { nameMeInChapter } = await ask<{ nameMeInChapter: { term: { version: number } } }>(
      naming,
      { termId },
      one!.browser,
    );
    const { version } = nameMeInChapter.term;
    expect(await ask(write, { termId, version }, one!.browser)).toMatchObject({
      writeHandover: { __typename: 'TermSaved' },
    });
    expect(await ask(write, { termId, version }, one!.browser)).toMatchObject({
      writeHandover: { __typename: 'ChapterChanged' },
    });
    const shown = await ask1();
    expect(shown.name).toMatch(/^PERSON MY/);
    expect(shown.handoverNote).toBeNull();
  });
});

describe('the states of chapters and terms', () => {
  it('are those that the database allows', async () => {
    const checks = await rows<{ text: string }>(
      `select pg_get_constraintdef(oid) as text from pg_constraint where conname in ('chapter_state_ck', 'chapter_term_state_ck') order by conname`,
    );
    expect(checks.map(({ text }) => [...text.matchAll(/'(\w+)'/g)].map(([, word]) => word))).toEqual([
      [...chapterStates],
      [...termStates],
    ]);
    expect(Object.keys(chapterTransitions)).toEqual([...chapterStates]);
    expect(Object.keys(termTransitions)).toEqual([...termStates]);
  });
});
