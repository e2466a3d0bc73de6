import { Workbook } from '@cj-tech-master/excelts';
import { sql } from '@enishi/platform';
import {
  importPlans,
  listPlans,
  loadReferenceYears,
  planCellSentence,
  planTemplate,
  viewPlan,
} from '@enishi/programme';
import type { PlanImport } from '@enishi/programme';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, freshDatabase, startTestServer, testCtx } from '../support/index.js';
import type { TestDatabase } from '../support/index.js';

let db: TestDatabase;
const ctx = (actor = as.officer()) => testCtx(db.dataSource, actor);

const HEADINGS = [
  [
    '受付番号',
    '公募回',
    'コース',
    '計画名',
    '計画名（英語）',
    '受入れ機関',
    '招へい開始日',
    '招へい終了日',
    '送出し機関',
    '送出し国・地域',
    '中国登録番号',
    '実施主担当者',
    '実施主担当者メール',
    'リスト提出期限',
  ],
];
const FIRST = [
  'S2025F9001',
  '第2回',
  'Ａコース',
  '海の科学',
  'Science of the sea',
  '高知大学',
  new Date(Date.UTC(2025, 10, 10)),
  '令和7年11月16日',
  'Example University of Hue',
  'ベトナム',
  '',
  '架空 太郎',
  'KAKU@example.ac.jp',
  '2025/10/20',
];
const SECOND = [
  'S2025F9002',
  2,
  '共同研究活動コース',
  '山の科学',
  'Science of mountains',
  '信州大学',
  '2025-11-10',
  '2025-11-28',
  'Example University of Chengdu',
  '中国',
  'CN2025-9002',
  '',
  '',
  '',
];
const MORE = ['', '', '', '', '', '', '', '', 'Example University of Kathmandu', 'Nepal', '', '', '', ''];

async function workbook(rows: readonly (readonly unknown[])[]): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet('採択計画一覧');
  sheet.addRow(['2025年度 採択計画一覧']);
  sheet.addRow([]);
  for (const row of rows) sheet.addRow([...row] as never[]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const take = async (rows: readonly (readonly unknown[])[], preview = false) =>
  (await importPlans(ctx(), {
    fiscalYear: 2025,
    content: await workbook([...HEADINGS, ...rows]),
    preview,
  })) as PlanImport;

const refused = async (content: Buffer) => importPlans(ctx(), { fiscalYear: 2025, content });

const counts = async () => {
  const [row] = await sql<{ plans: number; institutions: number; audits: number }>(
    db.dataSource.manager,
    `select (select count(*)::int from exchange_plan) as plans, (select count(*)::int from institution) as institutions,
            (select count(*)::int from audit_entry) as audits`,
  );
  return row!;
};

beforeAll(async () => {
  db = await freshDatabase();
  await loadReferenceYears(ctx(as.system()));
});

describe('an officer with a workbook of adopted plans', () => {
  it('sees what would be added, and nothing is kept', async () => {
    const before = await counts();
    const found = await take([FIRST, SECOND, MORE], true);
    expect(found.__typename).toBe('PlansPreviewed');
    expect(found.plans).toMatchObject([
      {
        row: 4,
        receptionNumber: 'S2025F9001',
        change: 'NEW',
        planId: null,
        newInstitutions: ['高知大学', 'Example University of Hue'],
      },
      { row: 5, receptionNumber: 'S2025F9002', change: 'NEW' },
    ]);
    expect(await counts()).toEqual(before);
  });

  it('takes them in, with dates as offices write them, several senders, and the contact’s capacity', async () => {
    const found = await take([FIRST, SECOND, MORE]);
    expect(found.__typename).toBe('PlansImported');
    const first = await viewPlan(ctx(), found.plans[0]!.planId!);
    expect(first).toMatchObject({
      programmeType: 'OPEN_A',
      callRound: 2,
      visitStart: '2025-11-10',
      visitEnd: '2025-11-16',
      listDueDate: '2025-10-20',
      host: { nameJa: '高知大学' },
      senders: [{ countryCode: 'VN' }],
    });
    const second = await viewPlan(ctx(), found.plans[1]!.planId!);
    expect(second.programmeType).toBe('OPEN_B');
    expect(
      second.senders.map((sender) => `${sender.countryCode} ${sender.chinaRegistrationNumber}`).toSorted(),
    ).toEqual(['CN CN2025-9002', 'NP null']);
    const grants = await sql(
      db.dataSource.manager,
      `select 1 from capacity_grant g join account a on a.id = g.account_id
       where a.email = 'kaku@example.ac.jp' and g.capacity = 'HOST_PI' and g.scope_id = $1`,
      [first.id],
    );
    expect(grants).toHaveLength(1);
  });

  it('changes nothing with the same workbook again', async () => {
    const before = await counts();
    const found = await take([FIRST, SECOND, MORE]);
    expect(found.plans.map((plan) => plan.change)).toEqual(['KNOWN', 'KNOWN']);
    expect(await counts()).toEqual({ ...before, audits: before.audits + 1 });
  });

  it('is told which cell to mend, and no other plan is taken in either', async () => {
    const before = await counts();
    const bad = [
      'S2025F9003',
      '3',
      'Zコース',
      '',
      'x',
      '三重大学',
      '2026/2/30',
      '2026-03-01',
      'Somewhere',
      'Atlantis',
      '',
      '',
      'nobody',
      '',
    ];
    const found = await take([['S2025F9004', ...FIRST.slice(1)], bad]);
    expect(found.__typename).toBe('PlansBlocked');
    expect(found.cellProblems.map(({ row, column, code }) => `${row} ${column} ${code}`).toSorted()).toEqual([
      '5 piEmail CELL_UNREADABLE',
      '5 programmeType CELL_UNREADABLE',
      '5 senderCountry CELL_UNREADABLE',
      '5 titleJa CELL_EMPTY',
      '5 visitStart CELL_UNREADABLE',
    ]);
    expect(
      planCellSentence(
        found.cellProblems.find(({ column }) => column === 'visitStart')!,
        'ja',
      ),
    ).toBe(
      '5行目の「招へい開始日」の「2026/2/30」を読み取れません。書き方を確かめて、もう一度お送りください。',
    );
    expect(await counts()).toEqual(before);
  });

  it('is told the rule that a plan breaks, and nothing is kept', async () => {
    const before = await counts();
    const late = ['S2025F9005', ...FIRST.slice(1, 7), '2026-03-20', ...FIRST.slice(8)];
    const found = await take([late]);
    expect(found.__typename).toBe('PlansBlocked');
    expect(found.plans[0]).toMatchObject({
      change: 'REFUSED',
      problems: [{ code: 'ENDS_TOO_LATE' }, { code: 'TOO_MANY_DAYS' }],
    });
    expect(await counts()).toEqual(before);
  });

  it('is refused a file that is no table of plans', async () => {
    expect(await refused(Buffer.from('%PDF-1.7'))).toMatchObject({
      __typename: 'PlanWorkbookRefused',
      reason: 'OTHER_FORMAT',
    });
    expect(await refused(await workbook([['Name', 'Age']]))).toMatchObject({
      __typename: 'PlanWorkbookRefused',
      reason: 'NO_HEADINGS',
      message: expect.stringContaining('reception number') as string,
    });
  });
});

describe('the empty form', () => {
  it('is read by the import once it is filled in', async () => {
    const book = new Workbook();
    await book.xlsx.load(await planTemplate());
    const sheet = book.worksheets[0]!;
    const headings = sheet.getRow(1);
    const cells: string[] = [];
    for (let column = 1; column <= headings.cellCount; column++) cells.push(headings.getCell(column).text);
    const filled: Record<string, string> = {
      受付番号: 'S2025F9100',
      コース: 'Ａコース',
      計画名: '空の科学',
      受入れ機関: '山口大学',
      招へい開始日: '2025/11/10',
      招へい終了日: '2025/11/16',
    };
    sheet.addRow(cells.map((heading) => filled[heading.split('\n')[0]!] ?? ''));
    const content = Buffer.from(await book.xlsx.writeBuffer());
    const found = (await importPlans(ctx(), { fiscalYear: 2025, content, preview: true })) as PlanImport;
    expect(found.plans).toMatchObject([{ receptionNumber: 'S2025F9100', change: 'NEW' }]);
    expect(Object.keys(found.columns)).toHaveLength(24);
  });
});

describe('everybody else', () => {
  it('imports no plans', async () => {
    const content = await workbook([...HEADINGS, FIRST]);
    for (const actor of [as.stranger(), as.analyst(), as.secretariat(), as.hostAdmin(crypto.randomUUID())])
      await expect(importPlans(ctx(actor), { fiscalYear: 2025, content })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
  });
});

describe('over HTTP', () => {
  it('previews and takes in an officer’s workbook, and does not exist for hosts', async () => {
    const server = await startTestServer();
    await loadReferenceYears(testCtx(server.server.runtime.dataSource, as.system()));
    const content = await workbook([...HEADINGS, FIRST]);
    const send = async (visitor: Awaited<ReturnType<typeof server.signIn>>, query: string) => {
      const body = new FormData();
      body.append('file', new Blob([new Uint8Array(content)]), '採択計画.xlsx');
      return server.http(`/plan-imports?fiscalYear=2025${query}`, { method: 'POST', body, as: visitor });
    };
    const officer = await server.signIn([{ capacity: 'OFFICER' }]);
    const preview = await send(officer, '&preview=true');
    expect(preview.status).toBe(200);
    expect(await preview.json()).toMatchObject({ __typename: 'PlansPreviewed', plans: [{ change: 'NEW' }] });
    const taken = await send(officer, '');
    expect(taken.status).toBe(201);
    const host = await server.signIn([{ capacity: 'HOST_ADMIN', scopeId: crypto.randomUUID() }]);
    expect((await send(host, '')).status).toBe(404);
    const { plans } = await listPlans(testCtx(server.server.runtime.dataSource, as.officer()), {});
    expect(plans).toHaveLength(1);
  });
});
