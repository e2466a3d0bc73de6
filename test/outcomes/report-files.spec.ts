import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import {
  configureOutcomes,
  figureDigest,
  computeFigure,
  openReportCopy,
  reportSweep,
  scheduleReport,
  scheduledReportMail,
  sendReport,
  stopReportSchedule,
  takeFigure,
  takeReport,
} from '@enishi/outcomes';
import type { Ctx } from '@enishi/accounts';
import {
  FixedClock,
  closePdfThreads,
  configureFiles,
  newId,
  renderMail,
  sql,
  unseal,
} from '@enishi/platform';
import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';
import { addReturn, makeWorld } from './facts-world.js';
import type { World } from './facts-world.js';

const { dataSource } = await freshDatabase();
const clock = new FixedClock(new Date('2026-05-20T03:00:00Z'));
let world: World;

/** An account in the database with capacities, and the context of its reader. */
async function account(capacity: 'OFFICER' | 'ANALYST'): Promise<{ id: string; ctx: Ctx }> {
  const id = newId();
  await sql(
    dataSource.manager,
    `insert into account (id, email, display_name, locale, created_at) values ($1, $2, 'Reader', 'en', now())`,
    [id, `${id}@ssc.example.jp`],
  );
  await sql(
    dataSource.manager,
    `insert into capacity_grant (id, account_id, capacity, granted_at) values ($1, $2, $3, now())`,
    [newId(), id, capacity],
  );
  const actor = {
    kind: 'account',
    accountId: id,
    sessionId: newId(),
    grants: [{ capacity, scopeId: null }],
  } as const;
  return { id, ctx: testCtx(dataSource, actor, { clock, locale: 'en' }) };
}

beforeAll(async () => {
  configureFiles(mkdtempSync(path.join(os.tmpdir(), 'enishi-reports-')));
  configureOutcomes({ publicUrl: 'https://enishi.example.org' });
  world = await makeWorld(dataSource);
  for (const [country, people] of [
    ['ID', 33],
    ['TH', 60],
    ['BR', 41],
    ['UZ', 4],
  ])
    await sql(
      dataSource.manager,
      `with who as (select gen_random_uuid() as id from generate_series(1, $2::int)),
       persons as (insert into person (id, name_latin, nationalities, created_at)
         select id, 'SAMPLE Person', array[$1], now() from who)
       insert into participation (id, plan_id, person_id, role, funding, sending_institution_id, state, created_at)
       select gen_random_uuid(), $3, id, 'MAIN', 'JST', (select id from institution where country_code = $1 limit 1),
         'RETURN_CONFIRMED', now() from who`,
      [country, people, world.plans[0]],
    );
}, 60_000);
afterAll(() => closePdfThreads());

const system = () => testCtx(dataSource, as.system(), { clock });
const INVITEES = { metric: 'invitees', filter: {}, by: ['COUNTRY'] } as const;

describe('a figure as a file', () => {
  it('holds the numbers of the screen, cell by cell, in CSV, Parquet and workbook', async () => {
    const { ctx } = await account('OFFICER');
    const table = await computeFigure(ctx, INVITEES);
    const csv = await takeFigure(ctx, INVITEES, 'csv');
    const rows = parse<Record<string, string>>(Buffer.from(csv.content), { bom: true, columns: true });
    expect(rows.map(({ country, count }) => [country, Number(count)])).toEqual([
      ...table.rows.map(({ keys, cell }) => [keys[0]!.code, cell.count]),
      ['TOTAL', table.total.count],
    ]);
    const parquet = await takeFigure(ctx, INVITEES, 'parquet');
    const file = Uint8Array.from(parquet.content).buffer;
    const read = await parquetReadObjects({ file });
    expect(read.map((row) => [row['country'], row['count']])).toEqual(
      rows.map(({ country, count }) => [country, Number(count)]),
    );
    const meta = Object.fromEntries(
      (parquetMetadata(file).key_value_metadata ?? []).map(({ key, value }) => [key, value]),
    );
    expect(meta['digest']).toBe(figureDigest(table));
    const book = new Workbook();
    await book.xlsx.load(Buffer.from((await takeFigure(ctx, INVITEES, 'xlsx')).content));
    expect(book.worksheets).toHaveLength(4);
    const data: unknown[] = [];
    book.worksheets[1]!.eachRow((row) => data.push((row.values as unknown[]).slice(1)));
    expect(data.slice(2).map((row) => [(row as unknown[])[0], (row as unknown[])[2]])).toEqual(
      rows.map(({ country, count }) => [country, Number(count)]),
    );
    const words = JSON.stringify(book.worksheets[2]!.getSheetValues());
    expect(words).toContain(table.metric.definition.en);
  });

  it('gives an analyst coarse numbers and no small country, also in the files', async () => {
    const { ctx } = await account('ANALYST');
    const csv = await takeFigure(ctx, INVITEES, 'csv');
    const rows = parse<Record<string, string>>(Buffer.from(csv.content), { bom: true, columns: true });
    for (const { count } of rows) expect(Number(count) % 5).toBe(0);
    expect(Number(rows.find(({ country }) => country === 'ID')!.count)).toBeGreaterThanOrEqual(30);
    const exact = await computeFigure((await account('OFFICER')).ctx, INVITEES);
    const small = exact.rows.filter(({ cell }) => (cell.count ?? 0) < 10).map(({ keys }) => keys[0]!.code);
    expect(small.length).toBeGreaterThan(0);
    for (const row of rows.filter(({ country }) => small.includes(country ?? '')))
      expect(row['count']).toBe('');
  });

  it('is refused to strangers and to hosts of other plans, and noted for those who take it', async () => {
    const stranger = testCtx(dataSource, { kind: 'anonymous' });
    await expect(takeFigure(stranger, INVITEES, 'csv')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      takeReport(stranger, { kind: 'YEARLY', language: 'en', surveyYear: 2026 }, 'pdf'),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { id, ctx } = await account('ANALYST');
    await takeFigure(ctx, INVITEES, 'csv');
    const noted = await sql(
      dataSource.manager,
      `select subject_id, detail ->> 'format' as format from audit_entry where action = 'figure.taken' and actor = $1`,
      [`account:${id}`],
    );
    expect(noted).toEqual([{ subject_id: 'invitees', format: 'csv' }]);
  });
});

describe('a report', () => {
  it('is one PDF with the check number of its figures, in Japanese and English, and one page for a country', async () => {
    const { ctx } = await account('OFFICER');
    await addReturn(dataSource, {
      personId: null,
      planId: world.plans[0]!,
      purpose: 'DEGREE_STUDY',
      heads: 20,
    });
    for (const language of ['ja', 'en'] as const) {
      const yearly = await takeReport(ctx, { kind: 'YEARLY', language, surveyYear: 2026 }, 'pdf');
      expect(Buffer.from(yearly.content).subarray(0, 5).toString()).toBe('%PDF-');
      const sheet = await takeReport(
        ctx,
        { kind: 'COUNTRY', language, surveyYear: 2026, country: 'ID' },
        'pdf',
      );
      expect(
        Buffer.from(sheet.content)
          .toString('latin1')
          .match(/\/Type\s*\/Page\b/g),
      ).toHaveLength(1);
    }
    await expect(
      takeReport(ctx, { kind: 'COUNTRY', language: 'en', surveyYear: 2026, country: 'XX' }, 'pdf'),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }, 120_000);
});

async function copies(scheduleId: string) {
  return sql<{ id: string; due_on: Date; digest: string }>(
    dataSource.manager,
    'select id, due_on, digest from report_copy where schedule_id = $1 order by due_on',
    [scheduleId],
  );
}

describe('a scheduled report', () => {
  const ask = { kind: 'YEARLY', language: 'en', format: 'XLSX', cadence: 'MONTHLY' } as const;

  it('is made once on its day with its reader’s own rights, told by mail, and open to the reader alone', async () => {
    const officer = await account('OFFICER');
    const analyst = await account('ANALYST');
    const ids: string[] = [];
    for (const { ctx } of [officer, analyst]) {
      const asked = await scheduleReport(ctx, ask);
      if (asked.__typename !== 'ReportScheduled') throw new Error(asked.message);
      expect(asked.nextOn).toBe('2026-06-01');
      ids.push(asked.id);
    }
    await reportSweep.run(system());
    expect(await sql(dataSource.manager, `select 1 from outbox where name = 'report.send'`)).toEqual([]);
    clock.set(new Date('2026-08-03T00:00:00Z'));
    await reportSweep.run(system());
    await reportSweep.run(system());
    const jobs = await sql<{ payload: { scheduleId: string; dueOn: string } }>(
      dataSource.manager,
      `select payload from outbox where name = 'report.send'`,
    );
    expect(jobs.map(({ payload }) => payload.scheduleId).toSorted()).toEqual(ids.toSorted());
    for (const { payload } of [...jobs, ...jobs]) await sendReport(system(), payload);
    const [own] = await copies(ids[0]!);
    const [other] = await copies(ids[1]!);
    // the officer's is exact, the analyst's is not: two readers, two reports
    expect(own!.digest).not.toBe(other!.digest);
    const file = await openReportCopy(officer.ctx, own!.id);
    expect(file.name).toMatch(/\.xlsx$/);
    await expect(openReportCopy(analyst.ctx, own!.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const mails = await sql<{ template: string; sealed_model: Buffer }>(
      dataSource.manager,
      `select template, sealed_model from outgoing_mail where subject_ref = $1`,
      [`report_schedule:${ids[0]}`],
    );
    expect(mails).toHaveLength(1);
    const model = unseal(mails[0]!.sealed_model) as { link: string; changes: string };
    expect(model.link).toBe(`https://enishi.example.org/data/reports/${own!.id}`);
    expect(model.changes).toBe('This is the first copy.');
    for (const locale of ['ja', 'en', 'zh-Hans'] as const)
      expect(
        renderMail(scheduledReportMail.name, locale, scheduledReportMail.sample(locale)).subject,
      ).toContain(scheduledReportMail.sample(locale).title);
    const [schedule] = await sql<{ next: string }>(
      dataSource.manager,
      'select next_on::text as next from report_schedule where id = $1',
      [ids[0]],
    );
    expect(schedule!.next).toBe('2026-09-01');
  });

  it('ends by itself when its reader may not see it any more, and by a word of the reader alone', async () => {
    const reader = await account('ANALYST');
    const asked = await scheduleReport(reader.ctx, ask);
    const kept = await scheduleReport(reader.ctx, ask);
    if (asked.__typename !== 'ReportScheduled' || kept.__typename !== 'ReportScheduled') throw new Error();
    const other = await account('OFFICER');
    await expect(stopReportSchedule(other.ctx, kept.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await stopReportSchedule(reader.ctx, kept.id);
    await stopReportSchedule(reader.ctx, kept.id);
    await sql(dataSource.manager, 'update capacity_grant set revoked_at = now() where account_id = $1', [
      reader.id,
    ]);
    for (const { id } of [asked, kept]) await sendReport(system(), { scheduleId: id, dueOn: '2026-09-01' });
    const ended = await sql<{ id: string; end_reason: string }>(
      dataSource.manager,
      'select id, end_reason from report_schedule where account_id = $1',
      [reader.id],
    );
    expect(Object.fromEntries(ended.map((row) => [row.id, row.end_reason]))).toEqual({
      [asked.id]: 'NO_RIGHT',
      [kept.id]: 'STOPPED',
    });
    expect(await copies(asked.id)).toEqual([]);
    await expect(
      scheduleReport(testCtx(dataSource, as.hostAdmin(world.plans[0]!)), ask),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
