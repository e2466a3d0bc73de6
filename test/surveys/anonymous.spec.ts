import { FixedClock, newId, sql } from '@enishi/platform';
import {
  correctForm,
  moveAnonymousAnswers,
  notePageVisit,
  readForm,
  saveFormDraft,
  submitForm,
  withdrawForm,
} from '@enishi/surveys';
import { describe, expect, it } from 'vitest';
import { TEST_NOW, as, freshDatabase, testCtx } from '../support/index.js';
import { campaignWithCases, openedLink, someKey } from './support/campaign-with-cases.js';

const { dataSource } = await freshDatabase();
const nobody = testCtx(dataSource, as.stranger());
const system = testCtx(dataSource, as.system());

/** Who answered, with everything that hangs on it. */
const WHO = [
  'survey_assignment',
  'survey_form',
  'survey_event',
  'survey_session',
  'survey_contact',
  'survey_link',
  'survey_page_visit',
  'audit_entry',
  'outbox',
  'outgoing_mail',
];
/** What was answered in one campaign. */
const whatOf = (campaignId: string) => [
  `survey_response t where campaign_id = '${campaignId}'`,
  `survey_answer t where response_id in (select id from survey_response where campaign_id = '${campaignId}')`,
  `survey_anonymous_pool t where campaign_id = '${campaignId}'`,
];

async function dump(tables: readonly string[]): Promise<string[]> {
  const all = [];
  for (const table of tables) {
    const rows = await sql<{ row: string }>(
      dataSource.manager,
      `select to_jsonb(t)::text as row from ${table}`,
    );
    all.push(...rows.map(({ row }) => row));
  }
  return all;
}

/** Every value that could tell one person from another: ids, moments, hashes, anything long. */
const marks = (rows: readonly string[]) =>
  new Set(rows.flatMap((row) => row.match(/[\w+:.\\-]{8,}/g) ?? []).filter((word) => /\d/.test(word)));

/** Marks that stand in both stores, other than those of the campaign as a whole. */
async function sharedMarks(campaignId: string): Promise<string[]> {
  const [who, what] = [
    marks(await dump(WHO.map((table) => `${table} t`))),
    marks(await dump(whatOf(campaignId))),
  ];
  return [...what].filter((mark) => who.has(mark) && mark !== campaignId);
}

const one = async (text: string, ...values: unknown[]): Promise<Record<string, unknown>> => {
  const [row] = await sql<Record<string, unknown>>(dataSource.manager, text, values);
  return row ?? {};
};

/** The answer of the n-th person is known by its words. */
const wordsOf = (n: number) => `Person${String(n)} says thank you`;

async function answered(people: number, moveEvery: number) {
  const campaign = await campaignWithCases(dataSource, { cases: people, isAnonymous: true });
  for (const [n, asked] of campaign.cases.entries()) {
    const clock = new FixedClock(new Date(TEST_NOW.getTime() + n * 61_000));
    const ctx = testCtx(dataSource, as.stranger(), { clock });
    const { token } = await openedLink(dataSource, asked.link);
    const changes = { 'T.words': wordsOf(n) };
    await saveFormDraft(ctx, { token, base: 0, changes, place: 'words', language: 'zh-Hans' });
    await notePageVisit(ctx, { token, page: 'words', seconds: 10 });
    const answers = { 'T.status': 'WORK', 'T.returned': n % 2 === 0, 'T.words': wordsOf(n) };
    const done = await submitForm(ctx, { token, key: someKey(), answers, language: 'zh-Hans' });
    if (done.__typename !== 'FormSubmitted') throw new Error(done.__typename);
    if ((n + 1) % moveEvery === 0) await moveAnonymousAnswers(system);
  }
  return campaign;
}

async function close(campaignId: string) {
  await sql(
    dataSource.manager,
    `update survey_campaign set state = 'CLOSED', closed_at = '2026-01-21' where id = $1`,
    [campaignId],
  );
  await moveAnonymousAnswers(
    testCtx(dataSource, as.system(), { clock: new FixedClock(new Date('2026-01-22T00:00:00Z')) }),
  );
}

/** Numbers of the people in the order in which their answers lie in the table. */
async function orderOfAnswers(campaignId: string, by: string): Promise<number[]> {
  const rows = await sql<{ words: string }>(
    dataSource.manager,
    `select r.answers ->> 'T.words' as words from survey_response r where r.campaign_id = $1 order by ${by}`,
    [campaignId],
  );
  return rows.map(({ words }) => Number(/\d+/.exec(words)?.[0]));
}

/** Spearman: 1 the same order, -1 the reverse, near 0 none. */
function correlation(order: readonly number[]): number {
  const n = order.length;
  const squares = order.reduce((sum, person, place) => sum + (person - place) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

describe('an anonymous campaign', () => {
  it('knows who answered and what was answered, and nothing joins the two', async () => {
    const people = 45;
    const { campaignId, cases } = await answered(people, 4);
    expect(
      await one(
        `select count(*)::int as n from survey_assignment where campaign_id = $1 and state = 'ANSWERED'`,
        campaignId,
      ),
    ).toEqual({ n: people });
    expect(await sharedMarks(campaignId)).toEqual([]);
    await close(campaignId);
    expect(await sharedMarks(campaignId)).toEqual([]);
    expect(await one(`select count(*)::int as n from survey_anonymous_pool`)).toEqual({ n: 0 });
    const response = `survey_response where campaign_id = $1`;
    expect(
      await one(
        `select count(*)::int as n, count(assignment_id)::int as cases, count(submitted_at)::int as times,
      count(distinct xmin::text)::int as transactions, count(distinct language)::int as languages from ${response}`,
        campaignId,
      ),
    ).toEqual({
      n: people,
      cases: 0,
      times: 0,
      transactions: 1,
      languages: 1,
    });
    // random ids carry no time
    const versions = await sql<{ v: string }>(
      dataSource.manager,
      `select distinct substr(id::text, 15, 1) as v from ${response}`,
      [campaignId],
    );
    expect(versions).toEqual([{ v: '4' }]);
    for (const by of ['r.ctid', 'r.id']) {
      const order = await orderOfAnswers(campaignId, by);
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: people }, (_, n) => n));
      expect(Math.abs(correlation(order))).toBeLessThan(0.6);
    }
    // every answer of every person, each once
    const rows = await sql<{ text: string }>(
      dataSource.manager,
      `select a.text from survey_answer a join survey_response r on r.id = a.response_id where r.campaign_id = $1 and a.item = 'T.words'`,
      [campaignId],
    );
    expect(rows.map(({ text }) => text).toSorted()).toEqual(cases.map((_, n) => wordsOf(n)).toSorted());
  });

  it('is not betrayed by row versions once a minute has gone by', async () => {
    const { campaignId } = await answered(7, 100);
    await moveAnonymousAnswers(system);
    const found = await one(
      `select count(distinct p.xmin::text)::int as transactions,
         count(*) filter (where exists (select from survey_form f where f.xmin = p.xmin))::int as joined
       from survey_anonymous_pool p where p.campaign_id = $1`,
      campaignId,
    );
    expect(found).toEqual({ transactions: 1, joined: 0 });
  });

  it('moves crowds of ten, leaves ten behind, and in the end the rest', async () => {
    const { campaignId } = await answered(19, 100);
    const stored = () =>
      one(`select count(*)::int as n from survey_response where campaign_id = $1`, campaignId);
    await moveAnonymousAnswers(system);
    expect(await stored()).toEqual({ n: 0 });
    const more = await campaignWithCases(dataSource, { cases: 1, isAnonymous: true });
    await sql(dataSource.manager, `update survey_assignment set campaign_id = $2 where id = $1`, [
      more.cases[0]!.assignmentId,
      campaignId,
    ]);
    const { token } = await openedLink(dataSource, more.cases[0]!.link);
    await submitForm(nobody, {
      token,
      key: someKey(),
      answers: { 'T.status': 'WORK', 'T.returned': true },
      language: 'en',
    });
    await Promise.all([moveAnonymousAnswers(system), moveAnonymousAnswers(system)]);
    expect(await stored()).toEqual({ n: 10 });
    await close(campaignId);
    expect(await stored()).toEqual({ n: 20 });
  });

  it('erases the draft, measures nothing, tells no reaction, and takes each form once', async () => {
    const { campaignId, cases } = await campaignWithCases(dataSource, { isAnonymous: true });
    const { token } = await openedLink(dataSource, cases[0]!.link);
    await saveFormDraft(nobody, {
      token,
      base: 0,
      changes: { 'T.words': 'Secret words' },
      place: 'words',
      language: 'ja',
    });
    const key = someKey();
    const send = () =>
      submitForm(nobody, { token, key, answers: { 'T.status': 'WORK', 'T.returned': true }, language: 'ja' });
    const all = await Promise.all(Array.from({ length: 6 }, send));
    expect(new Set(all.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(
      await one(`select count(*)::int as n from survey_anonymous_pool where campaign_id = $1`, campaignId),
    ).toEqual({ n: 1 });
    expect((await dump(WHO.map((table) => `${table} t`))).join('\n')).not.toContain('Secret words');
    expect(
      await one(
        `select count(*)::int as n from outbox where payload ->> 'assignmentId' = $1`,
        cases[0]!.assignmentId,
      ),
    ).toEqual({ n: 0 });
    expect(await readForm(nobody, token)).toMatchObject({
      state: 'SUBMITTED',
      canBeChanged: false,
      answers: {},
    });
    expect((await correctForm(nobody, { token })).__typename).toBe('FormNotChangeable');
    expect((await withdrawForm(nobody, { token })).__typename).toBe('FormNotChangeable');
  });

  it('asks nothing back from earlier years', async () => {
    const before = await campaignWithCases(dataSource, { fiscalYear: 2024 });
    const first = await openedLink(dataSource, before.cases[0]!.link);
    await submitForm(nobody, {
      token: first.token,
      key: someKey(),
      answers: { 'T.status': 'WORK', 'T.returned': true },
      language: 'en',
    });
    const { cases } = await campaignWithCases(dataSource, { again: before, isAnonymous: true });
    const { token } = await openedLink(dataSource, cases[0]!.link);
    expect((await readForm(nobody, token))?.given).toEqual({
      values: { module: 'FULL', cohortYear: 2024, age: 1 },
      lines: {},
      persons: [],
    });
    expect(
      await one(
        `select given -> 'values' as v from survey_form where assignment_id = $1`,
        cases[0]!.assignmentId,
      ),
    ).toEqual({
      v: { module: 'FULL', cohortYear: 2024, age: 1 },
    });
  });
});

describe('the proof itself', () => {
  it('finds an id, a moment and a key that were planted in both stores', async () => {
    const { campaignId, cases } = await answered(3, 100);
    expect(await sharedMarks(campaignId)).toEqual([]);
    const plant = async (value: string) => {
      await sql(
        dataSource.manager,
        `insert into survey_anonymous_pool (id, campaign_id, instrument_code, instrument_version, module, answers, language)
         values ($1, $2, 'T-FU', 1, 'FULL', jsonb_build_object('x', $3::text), 'ja')`,
        [newId(), campaignId, value],
      );
      const found = await sharedMarks(campaignId);
      await sql(dataSource.manager, `delete from survey_anonymous_pool where answers ? 'x'`);
      return found;
    };
    expect(await plant(cases[1]!.assignmentId)).toEqual([cases[1]!.assignmentId]);
    const form = await one(
      `select to_jsonb(f) ->> 'submitted_at' as at, submission_key as key from survey_form f where assignment_id = $1`,
      cases[1]!.assignmentId,
    );
    expect(await plant(String(form['at']))).toHaveLength(1);
    expect(await plant(String(form['key']))).toEqual([form['key']]);
  });

  it('finds an order that was kept', () => {
    expect(correlation(Array.from({ length: 45 }, (_, n) => n))).toBe(1);
    expect(correlation(Array.from({ length: 45 }, (_, n) => 44 - n))).toBe(-1);
    // crowds of ten in their order, shuffled inside
    const crowds = Array.from({ length: 40 }, (_, n) => Math.floor(n / 10) * 10 + (9 - (n % 10)));
    expect(correlation(crowds)).toBeGreaterThan(0.6);
  });
});
