import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { sql } from '@enishi/platform';
import { nameGiver, openWave, presentFollowUpAlumni, takeData } from '@enishi/surveys';
import type { DataFormat } from '@enishi/surveys';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';
import { fieldCampaign, formsOpen } from './support/field-campaign.js';
import { hardAnswers, waveWithAnswers } from './support/wave-with-answers.js';

const { dataSource } = await freshDatabase();
const officer = testCtx(dataSource, as.officer(), { locale: 'ja' });
const analyst = testCtx(dataSource, as.analyst());
let campaignId = '';
beforeAll(async () => {
  ({ campaignId } = await waveWithAnswers(dataSource));
});

async function take(
  format: DataFormat,
  { part = 'answers', withPersonal = true, of = campaignId, ctx = officer } = {},
): Promise<Buffer> {
  const { content } = await takeData(ctx, { campaignId: of, format, part, withPersonal });
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

type Row = Record<string, string | number | null>;
/** The cells themselves, before any format had its way with them. */
async function truth(part = 'answers', withPersonal = true): Promise<Row[]> {
  const wave = await openWave(officer, campaignId, { withPersonal });
  const table = wave.tables('ja').find(({ name }) => name === part)!;
  const rows: Row[] = [];
  for await (const batch of table.batches())
    for (const cells of batch)
      rows.push(Object.fromEntries(table.columns.map(({ name }, index) => [name, cells[index] ?? null])));
  return rows;
}
const csvRows = (bytes: Buffer): Record<string, string>[] => parse(bytes, { bom: true, columns: true });

const idsOf = async (of: string) => csvRows(await take('csv', { of })).map((row) => row['case_id']);

const readBack = (bytes: Buffer): Record<string, string>[] => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sav-'));
  const [sav, csv] = [path.join(folder, 'a.sav'), path.join(folder, 'a.csv')];
  writeFileSync(sav, bytes);
  execFileSync('pspp-convert', [sav, csv], { stdio: 'pipe' });
  return parse(readFileSync(csv), { columns: true });
};

const plain = (row: Row): Record<string, string> =>
  Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === null ? '' : String(cell)]));

const normal = (row: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [
      name,
      // an empty number is a space there, and days are written as in America
      cell.trim() === '' ? '' : cell.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$1-$2'),
    ]),
  );

const ask = (actor: ReturnType<typeof as.stranger>, of = campaignId, part = 'answers') =>
  takeData(testCtx(dataSource, actor), { campaignId: of, format: 'csv', part, withPersonal: false });

describe('the list of variables', () => {
  it('gives names that SPSS takes: short, plain, never twice, whatever the item is called', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 90 }), { maxLength: 30 }), (items) => {
        const name = nameGiver();
        const names = items.map((item) => name(item));
        expect(new Set(names.map((one) => one.toUpperCase())).size).toBe(names.length);
        for (const one of names) expect(one).toMatch(/^[A-Za-z]([A-Za-z0-9_]{0,62}[A-Za-z0-9])?$/);
      }),
      { numRuns: 500, seed: 64 },
    );
    expect(nameGiver()('ALL')).toBe('V_ALL');
  });

  it('says of each answer whether it was given, left open, or not asked', async () => {
    const rows = await truth();
    const [work, study, other, at] = hardAnswers.map(({ 'T.status': status, 'T.story': story }) =>
      rows.find(
        (row) =>
          row['T_story'] === (story ?? null) &&
          row['T_status'] === ['STUDY', 'WORK', 'OTHER'].indexOf(String(status)) + 1,
      )!,
    );
    expect(work).toMatchObject({
      T_want_INFO: 0,
      T_want_JOBS: 1,
      T_grid_host: 3,
      T_grid_food: -8,
      T_sector: 2,
      T_with: 2,
      T_since_from: '2024-02-01',
      T_since_to: '2024-02-29',
      T_again: 1,
      mode: 'LINK',
      submitted_on: '2026-01-12',
      disposition: '1.1',
    });
    expect(study).toMatchObject({ T_sector: -9, T_liking: -8, T_since: null, T_with: -9 });
    expect(other).toMatchObject({ T_again: 0, T_papers: 0, T_want_INFO: -8 });
    expect(at).toMatchObject({
      T_at_id: null,
      T_at_name: '研究所',
      T_at_reason: 'NOT_LISTED',
      T_since_to: '2023-12-31',
    });
    expect(rows.filter(({ minutes }) => minutes === 1.5)).toHaveLength(3);
    expect(rows.filter(({ minutes }) => minutes === null)).toHaveLength(1);
  });
});

describe('a file of answers', () => {
  it('as CSV is what it was, with a mark of UTF-8, and no formula in any cell', async () => {
    const bytes = await take('csv');
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from('\uFEFF'));
    const rows = csvRows(bytes);
    const expected = await truth();
    expect(rows).toEqual(
      expected.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, cell]) => [
            name,
            cell === null ? '' : String(cell).replace(/^(?==)/, "'"),
          ]),
        ),
      ),
    );
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@]|^-\D/);
  });

  it('as Parquet is read back by another library cell by cell, days as days', async () => {
    const bytes = await take('parquet');
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    const asText = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [
          name,
          cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell ?? null),
        ]),
      ),
    );
    expect(asText).toEqual(await truth());
  });

  it('as XLSX has the answers, the rosters, the variables and notes, and numbers are numbers', async () => {
    const book = new Workbook();
    await book.xlsx.load(await take('xlsx'));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['answers', 'T.rev', 'variables', 'notes']);
    const sheet = (name: string): Row[] => {
      const rows: (string | number | null)[][] = [];
      book.getWorksheet(name)!.eachRow((row) => rows.push((row.values as (string | number)[]).slice(1)));
      const [head = [], ...others] = rows;
      return others.map((cells) =>
        Object.fromEntries(head.map((one, index) => [String(one), cells[index] ?? null])),
      );
    };
    expect(sheet('answers')).toEqual(await truth());
    expect(sheet('T.rev')).toEqual(await truth('T.rev'));
    expect(sheet('variables').find(({ name }) => name === 'T_status')).toMatchObject({
      item: 'T.status',
      label: '日本語: T.status?',
      value: 1,
      code: 'STUDY',
      asked: '全員',
    });
  });

  it('as JSON lines is one document per set of answers, in codes', async () => {
    const lines = (await take('jsonl')).toString().trimEnd().split('\n');
    const documents = lines.map(
      (line) => JSON.parse(line) as { case_id: string; answers: Record<string, unknown> },
    );
    expect(documents).toHaveLength(4);
    const work = documents.find(({ answers }) => answers['T.sector'])!;
    expect(work.answers).toMatchObject({
      'T.status': 'WORK',
      'T.with': 2,
      'T.at': { name: '例示大学' },
      'T.rev': [{ line: 1, answers: { 'T.rev.purpose': 'JOB' } }, { line: 2 }],
    });
    expect(work.case_id).toMatch(/^[0-9a-f]{16}$/);
  });

  it('keeps what was said of a line that others told, also where nothing new is told', async () => {
    const { definition } = presentFollowUpAlumni;
    const { campaignId: of, cases } = await fieldCampaign(dataSource, {
      cases: 2,
      instrument: { ...definition, definition },
      fiscalYear: 2024,
    });
    const stay = { 'A.REV.purpose': 'CONFERENCE' };
    const lines = { 'A.REV': [{ id: 'stay', source: 'HOST', label: 'A stay', answers: stay }] };
    const said = [{ id: 'stay', known: true, verdict: 'STILL', answers: stay }];
    const answers = { 'A.NOW.status': 'WORKING', 'A.NOW.country': 'KH', 'A.REV.any': 'NO' };
    await formsOpen(
      dataSource,
      cases.map(({ assignmentId }) => ({ assignmentId, submittedAt: new Date('2026-01-11T16:00:00Z') })),
    );
    const ids = cases.map(({ assignmentId }) => assignmentId);
    const db = dataSource.manager;
    await sql(db, `update survey_form set given = $2 where assignment_id = any($1::uuid[])`, [
      ids,
      JSON.stringify({ values: { module: 'PULSE' }, lines, persons: [] }),
    ]);
    // the second never typed the code, and so never saw the line
    await sql(
      db,
      `insert into survey_response (id, campaign_id, assignment_id, instrument_code, instrument_version, module, answers, language, submitted_at)
       select gen_random_uuid(), $1, one.id, $2, $3, 'PULSE', one.answers, 'en', now()
       from unnest($4::uuid[], $5::jsonb[]) as one(id, answers)`,
      [
        of,
        definition.code,
        definition.version,
        ids,
        [{ ...answers, 'A.REV': said }, answers].map((one) => JSON.stringify(one)),
      ],
    );
    expect(csvRows(await take('csv', { of, part: 'A.REV' }))).toEqual([
      expect.objectContaining({ line: '1', line_known: '1', A_REV_verdict: '1', A_REV_purpose: '9' }),
    ]);
  });

  it('of a roster has one row per line, tied to the answers by the case number', async () => {
    const rows = csvRows(await take('csv', { part: 'T.rev' }));
    expect(
      rows.map(({ line, T_rev_purpose, T_rev_from_to }) => [line, T_rev_purpose, T_rev_from_to]),
    ).toEqual([
      ['1', '2', '2025-12-31'],
      ['2', '1', ''],
    ]);
    const ids = csvRows(await take('csv')).map((row) => row['case_id']);
    expect(ids).toContain(rows[0]?.['case_id']);
  });

  it('ties cases within a campaign and never across campaigns', async () => {
    const other = await waveWithAnswers(dataSource, { fiscalYear: 2024 });
    const [first, second, third] = [
      await idsOf(campaignId),
      await idsOf(campaignId),
      await idsOf(other.campaignId),
    ];
    expect(first).toEqual(second);
    expect(third.some((id) => first.includes(id))).toBe(false);
  });
});

const hasPspp = spawnSync('pspp-convert', ['--version']).status === 0;

describe.runIf(hasPspp)('an SPSS file, read back by PSPP', () => {
  it('is the same cell by cell, long Japanese texts and all', async () => {
    const rows = readBack(await take('sav')).map(normal);
    expect(rows).toEqual((await truth()).map(plain));
    const roster = readBack(await take('sav', { part: 'T.rev' })).map(normal);
    expect(roster).toEqual((await truth('T.rev')).map(plain));
  });

  it('carries labels, missing values and long names', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'sav-'));
    writeFileSync(path.join(folder, 'a.sav'), await take('sav'));
    writeFileSync(
      path.join(folder, 'a.sps'),
      `GET FILE='${path.join(folder, 'a.sav')}'.\nDISPLAY DICTIONARY.\nFREQUENCIES T_sector mode.\nDESCRIPTIVES T_papers.\n`,
    );
    const out = execFileSync('pspp', [path.join(folder, 'a.sps'), '-O', 'format=csv'], { encoding: 'utf8' });
    expect(out).not.toMatch(/warning|error/i);
    for (const words of [
      '日本語: T.status?',
      '日本語 UNIVERSITY',
      '非該当',
      '無回答',
      '本人用リンク',
      'programme_line',
    ])
      expect(out).toContain(words);
    // two wrote a number, 12.5 and 0; the codes of those who did not are no numbers
    expect(out).toMatch(/,2,6\.25,/);
  });

  it('is the same for texts of any length and kind', async () => {
    const stories = fc.sample(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 700 }), {
      numRuns: 60,
      seed: 255,
    });
    const clean = stories.map((story) => story.replace(/[\p{Cc}\p{Cs}\uFEFF]/gu, '').trim()).filter(Boolean);
    const lengths = [1, 7, 8, 9, 85, 86, 252, 255, 256, 504, 507, 1333].map((count) => '桜'.repeat(count));
    const wave = await waveWithAnswers(dataSource, {
      fiscalYear: 2023,
      answers: [...clean, ...lengths].map((story) => ({ 'T.status': 'STUDY', 'T.story': story })),
    });
    const rows = readBack(await take('sav', { of: wave.campaignId }));
    const found = rows.map((row) => row['T_story'] ?? '');
    expect(new Set(found)).toEqual(new Set([...clean, ...lengths]));
    expect(found).toHaveLength(clean.length + lengths.length);
  });
});

describe('what leaves the house', () => {
  it('has no free text, name or address unless an officer asks for it', async () => {
    const files = await Promise.all(
      (['csv', 'xlsx', 'parquet', 'sav', 'jsonl'] as const).map((format) =>
        take(format, { withPersonal: false, ctx: analyst }),
      ),
    );
    for (const file of files)
      for (const word of ['結晶', 'dara@example.org', 'HYPERLINK', '研究所', 'T_story', 'T_mail', 'ALUMNA'])
        expect(file.includes(Buffer.from(word))).toBe(false);
    const roster = await take('csv', { part: 'T.rev', withPersonal: false, ctx: analyst });
    expect(roster.toString()).not.toContain('再来日');
    for (const actor of [as.analyst(), as.secretariat(), as.administrator()])
      await expect(
        takeData(testCtx(dataSource, actor), {
          campaignId,
          format: 'csv',
          part: 'answers',
          withPersonal: true,
        }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is for officers, secretariat and analysts; others, and what does not exist, are not found', async () => {
    for (const actor of [as.officer(), as.secretariat(), as.analyst()])
      await expect(ask(actor)).resolves.toBeDefined();
    for (const actor of [as.stranger(), as.administrator(), as.member(campaignId), as.hostAdmin(campaignId)])
      await expect(ask(actor)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const [of, part] of [
      ['none', 'answers'],
      [campaignId, 'T.nothing'],
    ] as const)
      await expect(ask(as.officer(), of, part)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is noted: who, what, and how many', async () => {
    await take('parquet', { withPersonal: true });
    const [entry] = await sql<{ actor: string; detail: object }>(
      dataSource.manager,
      `select actor, detail from audit_entry where action = 'survey_data.taken' and subject_id = $1 order by id desc limit 1`,
      [campaignId],
    );
    expect(entry?.actor).toBe(officer.actorRef);
    expect(entry?.detail).toEqual({ format: 'parquet', part: 'answers', answers: 4, withPersonal: true });
  });

  it('of an anonymous campaign says nothing about who answered', async () => {
    const wave = await waveWithAnswers(dataSource, { isAnonymous: true, fiscalYear: 2022 });
    const rows = csvRows(await take('csv', { of: wave.campaignId }));
    expect(rows).toHaveLength(4);
    expect(Object.keys(rows[0]!).filter((name) => !name.startsWith('T_'))).toEqual(['case_id', 'module']);
    const [document] = (await take('jsonl', { of: wave.campaignId })).toString().split('\n');
    expect(Object.keys(JSON.parse(document!) as object)).toEqual(['case_id', 'module', 'answers']);
  });
});
