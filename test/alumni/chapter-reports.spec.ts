import { reportStates, reportTransitions } from '@enishi/alumni';
import { newId } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { chapterWorld } from './chapter-world.js';

const world = await chapterWorld();
const { ask, chapter, coordinator, members, rows, secretariat, test } = world;

const SAVE = `mutation ($input: ChapterReportInput!) { saveChapterReport(input: $input) {
  __typename ... on ChapterReportSaved { report { id version state } } ... on ChapterChanged { message } ... on QuarterNotOver { message } } }`;
const SUBMIT = `mutation ($chapterReportId: ID!) { submitChapterReport(chapterReportId: $chapterReportId) {
  __typename ... on ChapterReportSaved { report { state } } ... on ReportNotComplete { message } } }`;
const DECIDE = `mutation ($chapterReportId: ID!, $returnNote: String) {
  decideChapterReport(chapterReportId: $chapterReportId, returnNote: $returnNote) {
    __typename ... on ChapterReportSaved { report { state } } } }`;

const text = (en: string) => [{ language: 'en', text: en }];
const draft = (chapterId: string, over: object = {}) => ({
  input: {
    chapterId,
    fiscalYear: 2025,
    quarter: 3,
    activities: [...text('We met in Jakarta.'), { language: 'ja', text: 'ジャカルタで会を開きました。' }],
    participants: 90,
    results: text('Two members began to study in Japan.'),
    plans: text('A meeting in Yogyakarta.'),
    needs: 'A speaker from a university in Japan.',
    ...over,
  },
});
interface Saved {
  saveChapterReport: { __typename: string; report: { id: string; version: number } };
}

async function desk(slug: string, country: string) {
  const made = await chapter(slug, {
    countries: [country],
    nameEn: `Chapter ${slug}`,
    nameJa: `${slug}同窓会`,
  });
  const [leader, reader] = await members(2, country);
  const termId = await coordinator(made.id, leader!);
  const own = await test.signIn([
    { capacity: 'MEMBER', scopeId: leader!.personId },
    { capacity: 'COORDINATOR', scopeId: made.id },
  ]);
  return { ...made, leader: leader!, reader: reader!, own, termId };
}

const shown = (slug: string, visitor: typeof secretariat) =>
  ask<{ chapter: { reports: { state: string; needs: string | null; participants: number }[] } }>(
    `query ($slug: String!) { chapter(slug: $slug) { reports { state needs participants activities { language text } } } }`,
    { slug },
    visitor,
  ).then((answer) => answer.chapter.reports);

describe('a quarterly report', () => {
  it('is written, handed in and published; members read four of its five fields then, and not before', async () => {
    const { id, slug, own, reader } = await desk('indonesia', 'ID');
    const { saveChapterReport } = await ask<Saved>(SAVE, draft(id), own);
    const chapterReportId = saveChapterReport.report.id;

    expect(await shown(slug, reader.browser)).toEqual([]);
    await ask(SUBMIT, { chapterReportId }, own);
    const waiting = await ask<{ chapterReportsToDecide: { id: string }[] }>(
      `{ chapterReportsToDecide { id } }`,
      {},
      secretariat,
    );
    expect(waiting.chapterReportsToDecide).toEqual([{ id: chapterReportId }]);
    await ask(DECIDE, { chapterReportId }, secretariat);
    await ask(DECIDE, { chapterReportId }, secretariat);

    expect(await shown(slug, reader.browser)).toMatchObject([
      { state: 'PUBLISHED', participants: 90, needs: null },
    ]);
    expect(await shown(slug, own)).toMatchObject([{ needs: 'A speaker from a university in Japan.' }]);
    const published = await rows(
      `select 1 from audit_entry where action = 'chapter_report.published' and subject_id = $1`,
      [id],
    );
    expect(published).toHaveLength(1);
  });

  it('is one for each quarter: of two who write at once one is told, and a quarter to come is not taken', async () => {
    const { id, own } = await desk('thailand', 'TH');
    const first = await Promise.all([1, 2].map(() => ask<Saved>(SAVE, draft(id), own)));
    expect(first.map(({ saveChapterReport }) => saveChapterReport.__typename).toSorted()).toEqual([
      'ChapterChanged',
      'ChapterReportSaved',
    ]);
    const future = await ask(SAVE, draft(id, { fiscalYear: 2026, quarter: 1 }), own);
    expect(future).toMatchObject({ saveChapterReport: { __typename: 'QuarterNotOver' } });
    const version = 1;
    const again = await ask<Saved>(SAVE, draft(id, { version, participants: 91 }), own);
    expect(again.saveChapterReport.report.version).toBe(2);
  });

  it('needs English to be handed in, goes back with a note, and cannot be written over while it is with the secretariat', async () => {
    const { id, slug, own } = await desk('viet-nam', 'VN');
    const bare = await ask<Saved>(SAVE, draft(id, { results: [] }), own);
    const { id: chapterReportId, version } = bare.saveChapterReport.report;
    expect(await ask(SUBMIT, { chapterReportId }, own)).toMatchObject({
      submitChapterReport: { __typename: 'ReportNotComplete' },
    });
    await ask(SAVE, draft(id, { version }), own);
    await ask(SUBMIT, { chapterReportId }, own);
    await ask(SUBMIT, { chapterReportId }, own);
    expect(await ask(SAVE, draft(id, { version: version + 2 }), own)).toMatchObject({
      saveChapterReport: { __typename: 'ChapterChanged' },
    });
    await ask(DECIDE, { chapterReportId, returnNote: 'Please add the date.' }, secretariat);
    const [back] = await rows(`select state, return_note from chapter_report where id = $1`, [
      chapterReportId,
    ]);
    expect(back).toEqual({ state: 'RETURNED', return_note: 'Please add the date.' });
    expect(await shown(slug, own)).toMatchObject([{ state: 'RETURNED' }]);
  });

  it('is not for strangers: another chapter’s coordinator, a member and nobody write, hand in or decide', async () => {
    const { id, own, reader } = await desk('malaysia', 'MY');
    const other = await desk('nepal', 'NP');
    const { saveChapterReport } = await ask<Saved>(SAVE, draft(id), own);
    const chapterReportId = saveChapterReport.report.id;
    const codes = new Set<string | undefined>();
    for (const visitor of [other.own, reader.browser])
      for (const [query, variables] of [
        [SAVE, draft(id, { version: 1 })],
        [SUBMIT, { chapterReportId }],
        [SUBMIT, { chapterReportId: newId() }],
        [DECIDE, { chapterReportId }],
      ] as const)
        codes.add((await test.graphql(query, variables, visitor)).errors?.[0]?.extensions.code);
    codes.add((await test.graphql(DECIDE, { chapterReportId }, own)).errors?.[0]?.extensions.code);
    expect([...codes]).toEqual(['NOT_FOUND']);
  });

  it('has the states that the database allows', async () => {
    const [check] = await rows<{ text: string }>(
      `select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'chapter_report_state_ck'`,
    );
    expect([...check!.text.matchAll(/'(\w+)'/g)].map(([, word]) => word)).toEqual([...reportStates]);
    expect(Object.keys(reportTransitions)).toEqual([...reportStates]);
  });
});

const pdf = async (path: string, visitor = secretariat) => {
  const answer = await test.http(path, { as: visitor });
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
};

describe('the sheets of chapters', { timeout: 60_000 }, () => {
  it('are the yearbook in both languages, for members, and the hand-over kit for those who run the chapter', async () => {
    const { id, own, reader, termId } = await desk('sri-lanka', 'LK');
    await rows(
      `update chapter_term set handover_note = 'The embassy lends its hall.', budget_note = '200 dollars' where id = $1`,
      [termId],
    );
    for (const sheet of ['ja', 'en']) {
      const book = await pdf(`/yearbooks/2025?sheet=${sheet}`, reader.browser);
      const kit = await pdf(`/chapter-kits/${id}?sheet=${sheet}`, own);
      for (const { status, bytes } of [book, kit]) {
        expect(status).toBe(200);
        expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      }
      expect(kit.bytes.includes(Buffer.from('@mail.example.org'))).toBe(false);
    }
    expect((await pdf(`/chapter-kits/${id}`, reader.browser)).status).toBe(404);
    expect((await pdf(`/chapter-kits/${newId()}`, own)).status).toBe(404);
    expect((await pdf('/yearbooks/2013', reader.browser)).status).toBe(404);
    expect((await pdf('/yearbooks/2025', await test.signIn([{ capacity: 'ANALYST' }]))).status).toBe(404);
  });
});

describe('who has run a chapter', { timeout: 60_000 }, () => {
  const MINE = `{ myAppreciations { id number from to pdfPath } }`;
  type Mine = { myAppreciations: { id: string; number: string; pdfPath: string }[] };
  const END = `mutation ($termId: ID!) { endChapterTerm(termId: $termId) { __typename } }`;

  it('is thanked with one certificate for a term, which proves itself and is for its person alone', async () => {
    const made = await chapter('thanks', {
      countries: ['MN'],
      nameEn: 'Mongolia chapter',
      nameJa: 'モンゴル同窓会',
    });
    const [leader, other] = await members(2, 'MN');
    const termId = await coordinator(made.id, leader!, { startsOn: '2024-04-01' });

    await ask(END, { termId }, secretariat);
    await test.drainJobs();
    await rows(
      `insert into outbox (queue, name, payload, created_at) values ('facts', 'chapter_term.ended', jsonb_build_object('termId', $1::text), now())`,
      [termId],
    );
    await test.drainJobs();

    const { myAppreciations } = await ask<Mine>(MINE, {}, leader!.browser);
    expect(myAppreciations).toHaveLength(1);
    expect(myAppreciations[0]!.number).toMatch(/^SSC-A-2025-\d{5}$/);
    const file = await test.http(myAppreciations[0]!.pdfPath, { as: leader!.browser });
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await test.http(myAppreciations[0]!.pdfPath, { as: other!.browser })).status).toBe(404);
    expect((await ask<Mine>(MINE, {}, other!.browser)).myAppreciations).toEqual([]);
    const [{ code }] = (await rows(`select code from appreciation`)) as [{ code: string }];
    const page = await (await test.http(`/verify/${code.toLowerCase()}`)).text();
    expect(page).toContain('This certificate of appreciation is valid');
    expect(page).toContain('Mongolia chapter');
    expect(page).not.toContain('PERSON MN');
  });

  it('gets none for a term of less than ninety days', async () => {
    const made = await chapter('short', { countries: ['BT'], nameEn: 'Bhutan chapter' });
    const [leader] = await members(1, 'BT');
    const termId = await coordinator(made.id, leader!, { startsOn: '2025-12-01' });
    await ask(END, { termId }, secretariat);
    await test.drainJobs();
    expect((await ask<Mine>(MINE, {}, leader!.browser)).myAppreciations).toEqual([]);
  });
});
