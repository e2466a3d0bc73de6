import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import type { Locale } from '@enishi/platform';
import { sql } from '@enishi/platform';
import { everyQuestion } from '@enishi/questionnaire';
import { takeData } from '@enishi/surveys';
import type { DataFormat } from '@enishi/surveys';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';
import {
  expectedAnswers,
  expectedLines,
  rostersOf,
  shipped,
  shippedWave,
  storedAnswers,
} from './support/shipped-wave.js';
import type { Audience } from './support/shipped-wave.js';

const { dataSource } = await freshDatabase();
const RESPONSES = 55;
const waves = {
  ALUMNI: await shippedWave(dataSource, 'ALUMNI', RESPONSES),
  HOSTS: await shippedWave(dataSource, 'HOSTS', RESPONSES),
};
const hasPspp = spawnSync('pspp-convert', ['--version']).status === 0;

type Row = Record<string, string | number | null>;

async function take(
  audience: Audience,
  format: DataFormat,
  {
    part = 'answers',
    withPersonal = true,
    locale = 'ja',
  }: { part?: string; withPersonal?: boolean; locale?: Locale } = {},
): Promise<Buffer> {
  const ctx = testCtx(dataSource, as.officer(), { locale });
  const { content } = await takeData(ctx, {
    campaignId: waves[audience].campaignId,
    format,
    part,
    withPersonal,
  });
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const csvRows = (bytes: Buffer): Record<string, string>[] => parse(bytes, { bom: true, columns: true });

async function parquetRows(bytes: Buffer): Promise<Row[]> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  return (await parquetReadObjects({ file })).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [
        name,
        cell instanceof Date ? cell.toISOString().slice(0, 10) : ((cell as string | number | null) ?? null),
      ]),
    ),
  );
}

async function sheets(bytes: Buffer): Promise<(name: string) => Row[]> {
  const book = new Workbook();
  await book.xlsx.load(bytes);
  return (name) => {
    const rows: (string | number | null)[][] = [];
    book.getWorksheet(name)!.eachRow((row) => rows.push((row.values as (string | number)[]).slice(1)));
    const [head = [], ...others] = rows;
    return others.map((cells) =>
      Object.fromEntries(head.map((one, index) => [String(one), cells[index] ?? null])),
    );
  };
}

function savRows(bytes: Buffer): Record<string, string>[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sav-'));
  const [sav, csv] = [path.join(folder, 'a.sav'), path.join(folder, 'a.csv')];
  writeFileSync(sav, bytes);
  execFileSync('pspp-convert', [sav, csv], { stdio: 'pipe' });
  const rows: Record<string, string>[] = parse(readFileSync(csv), { columns: true });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [
        name,
        cell.trim() === '' ? '' : cell.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$1-$2'),
      ]),
    ),
  );
}

const inText = (row: Row, formulas = false): Record<string, string> =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [
      name,
      cell === null
        ? ''
        : formulas && typeof cell === 'string'
          ? cell.replace(/^(?=[=+\-@])/, "'")
          : String(cell),
    ]),
  );

/** The columns that tell of answers; those about the case have tests of their own. */
const only = <T>(row: Readonly<Record<string, T>>, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, row[name]]));

describe.each(['ALUMNI', 'HOSTS'] as const)('the shipped form of %s, answered by many', (audience) => {
  it('leaves in every format as what was stored, cell by cell', { timeout: 120_000 }, async () => {
    const stored = await storedAnswers(dataSource, waves[audience].campaignId);
    expect(stored).toHaveLength(RESPONSES);
    const truth = stored.map((one) => expectedAnswers(audience, one));
    const names = Object.keys(truth[0]!);
    // what there is to get wrong is there
    const cells = truth.flatMap((row) => Object.values(row));
    for (const needed of [-8, -9, 1, 0]) expect(cells).toContain(needed);

    const book = await sheets(await take(audience, 'xlsx'));
    const csv = csvRows(await take(audience, 'csv'));
    expect(Object.keys(csv[0]!).slice(-names.length)).toEqual(names);
    expect(csv.map((row) => only(row, names))).toEqual(truth.map((row) => inText(row, true)));
    expect((await parquetRows(await take(audience, 'parquet'))).map((row) => only(row, names))).toEqual(
      truth,
    );
    expect(book('answers').map((row) => only(row, names))).toEqual(truth);
    if (hasPspp)
      expect(savRows(await take(audience, 'sav')).map((row) => only(row, names))).toEqual(
        truth.map((row) => inText(row)),
      );

    let lines = 0;
    for (const roster of rostersOf(audience)) {
      const expected = stored.flatMap((one, index) =>
        expectedLines(audience, roster, one).map((line) => ({ case_id: csv[index]!['case_id']!, ...line })),
      );
      lines += expected.length;
      const part = { part: roster };
      expect(csvRows(await take(audience, 'csv', part))).toEqual(expected.map((row) => inText(row, true)));
      expect(await parquetRows(await take(audience, 'parquet', part))).toEqual(expected);
      expect(book(roster)).toEqual(expected);
      if (hasPspp)
        expect(savRows(await take(audience, 'sav', part))).toEqual(expected.map((row) => inText(row)));
    }
    expect(lines).toBeGreaterThan(RESPONSES);
  });

  it.each(['ja', 'en', 'zh-Hans'] as const)('carries the words of the form in %s', async (locale) => {
    const { definition, texts } = shipped[audience];
    const { questions, scales } = texts[locale];
    const listed = (await sheets(await take(audience, 'xlsx', { locale })))('variables');
    const labels = new Map(listed.filter(({ item }) => item).map((row) => [row['item'], row['label']]));
    const words = new Map<string, string | number | null>();
    let of = '';
    for (const row of listed) {
      // further values of a variable stand in rows without its label
      if (row['label']) of = String(row['item'] || row['name']);
      words.set(`${of} ${String(row['value'])}`, row['value label'] ?? null);
    }
    const elements = definition.pages
      .flatMap(({ elements: all }) => all)
      .flatMap((one) => (one.type === 'paneldynamic' ? one.templateElements : [one]));
    const missing = { ja: '無回答', en: 'Asked, not answered', 'zh-Hans': '未回答' }[locale];
    for (const element of elements) {
      const { name } = element;
      const own = questions[name]!;
      if (element.type === 'radiogroup' || element.type === 'dropdown') {
        expect(labels.get(name)).toBe(own.title);
        element.choices.forEach((code, index) =>
          expect({ name, code, word: words.get(`${name} ${index + 1}`) }).toEqual({
            name,
            code,
            word: own.choices?.[code],
          }),
        );
        expect(words.get(`${name} -8`)).toBe(missing);
      } else if (element.type === 'checkbox') {
        for (const code of element.choices)
          expect(labels.get(`${name}.${code}`)).toBe(`${own.title} – ${own.choices?.[code]}`);
      } else if (element.type === 'matrix') {
        for (const row of element.rows) {
          expect(labels.get(`${name}.${row}`)).toBe(`${own.title} – ${own.rows?.[row]}`);
          for (const point of element.columns)
            expect(words.get(`${name}.${row} ${point}`)).toBe(scales[element.labels]?.[point]);
        }
      } else if (element.type !== 'institution' && element.type !== 'person')
        expect({ name, label: labels.get(name) }).toEqual({ name, label: own.title });
    }
  });

  it('leaves as narrow rows that are the rows of the table, without names of people', async () => {
    const narrow = csvRows(await take(audience, 'csv', { part: 'rows' }));
    const kept = await sql<Row>(
      dataSource.manager,
      `select dense_rank() over (order by md5(r.id::text))::int as n, a.item, a.line, a.place, a.code, a.number, a.text,
         a.from_date::text as from_date, a.to_date::text as to_date
       from survey_answer a join survey_response r on r.id = a.response_id where r.campaign_id = $1`,
      [waves[audience].campaignId],
    );
    const kinds = new Map(
      everyQuestion(shipped[audience].questionnaire).map(({ name, definition }) => [name, definition.type]),
    );
    const caseIds = csvRows(await take(audience, 'csv')).map((row) => row['case_id']!);
    const isPerson = (row: { item?: string | number | null }) => kinds.get(String(row.item)) === 'person';
    const plain = (rows: readonly Record<string, string | number | null>[]) =>
      rows
        .filter((row) => !isPerson(row))
        .map((row) => JSON.stringify(inText(row)))
        .toSorted();
    expect(
      plain(
        narrow.map((row) =>
          Object.fromEntries(Object.entries(row).map(([k, cell]) => [k, cell.replace(/^'/, '')])),
        ),
      ),
    ).toEqual(plain(kept.map(({ n, ...row }) => ({ case_id: caseIds[Number(n) - 1]!, ...row }))));
    // whom a picker named never leaves, how many does
    const people = kept.filter(isPerson);
    const told = narrow.filter(isPerson);
    expect(told.reduce((sum, { number }) => sum + Number(number), 0)).toBe(people.length);
    for (const row of told) expect([row['code'], row['text']]).toEqual(['', '']);

    const shownToAnalysts = csvRows(await take(audience, 'csv', { part: 'rows', withPersonal: false }));
    expect(
      await parquetRows(await take(audience, 'parquet', { part: 'rows', withPersonal: false })),
    ).toHaveLength(shownToAnalysts.length);
    expect(shownToAnalysts.length).toBeLessThan(narrow.length);
    for (const { text, item } of shownToAnalysts)
      if (text)
        expect({ item, kind: kinds.get(item!) }).toMatchObject({ kind: expect.stringMatching(/date|text/) });
    for (const { text } of shownToAnalysts) expect(text).toMatch(/^$|^\d{4}(-\d{2}){0,2}$/);
  });
});
