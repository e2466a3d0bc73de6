import { readFileSync } from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';
import { asSystem, makeCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { loadReferenceYears, readListFile } from '@enishi/programme';
import type { CreatePlanInput } from '@enishi/programme';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeHost, makePlan, makeSender } from '../programme/make-plan.js';
import { as, startTestServer } from '../support/index.js';
import type { TestServer, Visitor } from '../support/index.js';
import { listOf, SEPTEMBER } from './make-list.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
let server: TestServer;
let ctx: Ctx;
let officer: Visitor;

beforeAll(async () => {
  server = await startTestServer();
  server.clock.set(SEPTEMBER.now());
  const db = server.server.runtime.dataSource.manager;
  ctx = makeCtx({ db, clock: server.clock, locale: 'en', actor: as.officer() });
  await loadReferenceYears(asSystem(ctx, 'test'));
  officer = await server.signIn([{ capacity: 'OFFICER' }]);
});

const file = (name: string) => readFileSync(new URL(`lists/${name}`, import.meta.url));

/** What the browser sends. */
function send(planId: string, name: string, content: Buffer, visitor: Visitor): Promise<Response> {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(content)]), name);
  return server.http(`/plans/${planId}/invitee-lists`, { method: 'POST', body, as: visitor });
}

async function uploaded(planId: string, name: string, visitor = officer): Promise<string> {
  const response = await send(planId, name, file(name), visitor);
  expect(response.status).toBe(201);
  return ((await response.json()) as { batchId: string }).batchId;
}

interface Preview {
  inviteeListPreview: {
    version: number;
    mayConfirm: boolean;
    counts: {
      people: number;
      added: number;
      unchanged: number;
      blocking: number;
      warnings: number;
      hints: number;
    };
    problems: {
      rule: string | null;
      severity: string;
      row: number | null;
      column: string | null;
      message: string;
    }[];
  };
}

async function preview(id: string, visitor = officer, locale?: 'ja' | 'zh-Hans') {
  const answer = await server.graphql<Preview>(
    `query ($id: ID!) { inviteeListPreview(id: $id) { version mayConfirm
       counts { people added unchanged blocking warnings hints } problems { rule severity row column message } } }`,
    { id },
    locale ? { ...visitor, locale } : visitor,
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.inviteeListPreview;
}

const confirm = (id: string, visitor = officer) =>
  server.graphql<{
    confirmInviteeList: {
      __typename: string;
      message?: string;
      counts?: { added: number; unchanged: number };
    };
  }>(
    `mutation ($id: ID!) { confirmInviteeList(id: $id, version: 1) { __typename
       ... on InviteeListConfirmed { counts { added unchanged } } ... on InviteeListNotChanged { code message } } }`,
    { id },
    visitor,
  );

async function plan(
  over: Partial<CreatePlanInput>,
  senders: [country: string, name: string][],
): Promise<string> {
  const institutions = [];
  for (const [country, name] of senders)
    institutions.push({ institutionId: await makeSender(ctx, country, name), chinaRegistrationNumber: null });
  return makePlan(ctx, { state: 'AGREEMENT_SIGNED', listDueDate: null, senders: institutions, ...over });
}

const chiba = () =>
  plan({ callRound: 2, visitStart: '2025-10-14', visitEnd: '2025-11-01' }, [
    ['PY', 'Universidad Nacional de Asunción'],
  ]);

describe('the four lists of the offices', () => {
  it('Chiba: three warnings, then seven people; the same file again changes nothing; then it is undone', async () => {
    const planId = await chiba();
    const id = await uploaded(planId, 'chiba-paraguay.xlsx');
    const seen = await preview(id, officer, 'ja');
    expect(seen).toMatchObject({
      mayConfirm: true,
      counts: { people: 7, added: 7, blocking: 0, warnings: 3, hints: 1 },
    });
    expect(seen.problems.map(({ rule, row, column }) => [rule, row, column])).toEqual([
      ['R12', 6, 'N'],
      ['R23', 10, 'E'],
      ['R17', 12, 'C'],
      // the file names the reception number of another plan than that of this test
      [null, 3, null],
    ]);
    expect(seen.problems[1]!.message).toContain('国籍（ブラジル）は送出し国（パラグアイ）と異なります');
    expect((await confirm(id)).data.confirmInviteeList).toMatchObject({
      __typename: 'InviteeListConfirmed',
      counts: { added: 7 },
    });
    const again = await uploaded(planId, 'chiba-paraguay.xlsx');
    expect((await preview(again)).counts).toMatchObject({ added: 0, unchanged: 7 });
    expect((await confirm(again)).data.confirmInviteeList.counts).toEqual({ added: 0, unchanged: 7 });
    for (const batch of [again, id]) {
      const undone = await server.graphql(
        `mutation ($id: ID!) { undoInviteeList(id: $id) { __typename } }`,
        { id: batch },
        officer,
      );
      expect(undone.data).toEqual({ undoInviteeList: { __typename: 'InviteeListUndone' } });
    }
  });

  it('Kagoshima: four things block, and confirming says so', async () => {
    const host = await makeHost(ctx, '鹿児島大学', 'Kagoshima University');
    const planId = await plan(
      {
        programmeType: 'OPEN_A',
        callRound: 3,
        visitStart: '2026-01-19',
        visitEnd: '2026-01-27',
        hostInstitutionId: host,
      },
      [['TW', '高雄医学大学']],
    );
    const id = await uploaded(planId, 'kagoshima-taiwan.xlsx');
    const seen = await preview(id);
    expect(seen).toMatchObject({ mayConfirm: false, counts: { blocking: 4, warnings: 2, hints: 0 } });
    expect((await confirm(id)).data.confirmInviteeList).toMatchObject({
      __typename: 'InviteeListNotChanged',
      code: 'BLOCKED',
    });
  });

  it('High School Program: two warnings and two hints, and it can be confirmed', async () => {
    const host = await makeHost(ctx, '科学技術振興機構', 'Japan Science and Technology Agency');
    const planId = await plan(
      {
        programmeType: 'DIRECT_HS',
        callRound: null,
        visitStart: '2025-08-17',
        visitEnd: '2025-08-23',
        hostInstitutionId: host,
      },
      [
        ['NP', 'Budhanilkantha School'],
        ['PE', 'Colegio Mayor Secundario Presidente del Perú'],
        ['ID', 'SMAN 3 Yogyakarta'],
        ['VN', 'THPT Chuyên Hà Nội – Amsterdam'],
        ['BT', 'Yangchenphug Higher Secondary School'],
      ],
    );
    const id = await uploaded(planId, 'high-school-group-3.csv');
    expect((await preview(id)).counts).toMatchObject({ people: 10, blocking: 0, warnings: 2, hints: 2 });
    expect((await confirm(id)).data.confirmInviteeList.counts).toMatchObject({ added: 10 });
  });

  it('Shenyang: the China number blocks until the plan has it, and the columns are asked for', async () => {
    const host = await makeHost(ctx, '東北大学', 'Tohoku University');
    const planId = await plan(
      {
        programmeType: 'OPEN_C',
        callRound: 2,
        visitStart: '2025-12-01',
        visitEnd: '2025-12-10',
        hostInstitutionId: host,
      },
      [['CN', 'Northeastern University']],
    );
    await ctx.db.query(
      `update institution set name_native = '东北大学' where name_en = 'Northeastern University'`,
    );
    const id = await uploaded(planId, 'shenyang-shift-jis.csv');
    const seen = await preview(id, officer, 'zh-Hans');
    expect(seen.counts).toMatchObject({ blocking: 4, warnings: 3, hints: 1 });
    expect(seen.problems.some(({ rule, severity }) => rule === 'R20' && severity === 'BLOCK')).toBe(true);
    await ctx.db.query(
      `update plan_sending_institution set china_registration_number = 'CN2025-7' where plan_id = $1`,
      [planId],
    );
    expect((await preview(id)).counts).toMatchObject({ blocking: 3 });
  });
});

describe('the checked copy', () => {
  it('has every finding beside its cell and keeps the rest, in the reader’s language', async () => {
    const id = await uploaded(await chiba(), 'chiba-paraguay.xlsx');
    const response = await server.http(`/invitee-lists/${id}/annotated.xlsx`, {
      as: { ...officer, locale: 'ja' },
    });
    expect(response.headers.get('content-type')).toBe(XLSX);
    expect(response.headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent('chiba-paraguay-確認.xlsx')}`,
    );
    const book = new Workbook();
    const content = Buffer.from(await response.arrayBuffer());
    await book.xlsx.load(content);
    const sheet = book.getWorksheet('招へい者リスト')!;
    expect(sheet.getCell('Q5').text).toContain('確認事項');
    expect(sheet.getCell('Q10').text).toContain(
      '【要確認】DA SILVA PEREIRA Ana Beatrizさんの国籍（ブラジル）',
    );
    expect(sheet.getCell('E10').fill).toMatchObject({ fgColor: { argb: 'FFFDEFC8' } });
    expect(sheet.getCell('Q7').value).toBeNull();
    expect(sheet.getCell('D7').value).toBe('ACOSTA VILLALBA José Ramón');
    expect(sheet.getCell('L10').numFmt).toBe('yyyy/mm/dd');
    // sent back as it is, it is the same list
    const read = await readListFile(content);
    expect('list' in read && read.list.people.map((person) => person.passportName)).toHaveLength(7);
  });

  it('of a CSV file is a workbook in which nothing is a formula', async () => {
    const planId = await chiba();
    const evil = listOf(
      { name: 'ACOSTA Ana', institution: `"=HYPERLINK(""http://x.example"",""A"")"` },
      { name: 'B C', email: '+1' },
    );
    const sent = await send(planId, '=cmd.csv', evil, officer);
    const { batchId } = (await sent.json()) as { batchId: string };
    const response = await server.http(`/invitee-lists/${batchId}/annotated.xlsx`, { as: officer });
    const book = new Workbook();
    await book.xlsx.load(await response.arrayBuffer());
    const sheet = book.worksheets[0]!;
    expect(sheet.getCell('G2').value).toBe('=HYPERLINK("http://x.example","A")');
    expect(sheet.getCell('G2').formula).toBeUndefined();
    expect(sheet.getCell('L3').text).toContain('[To correct]');
  });
});

describe('uploading', () => {
  it('is for the plan’s host and officers; others learn nothing', async () => {
    const [mine, other] = [await chiba(), await chiba()];
    const host = await server.signIn([{ capacity: 'HOST_ADMIN', scopeId: mine }]);
    const id = await uploaded(mine, 'chiba-paraguay.xlsx', host);
    expect((await send(other, 'x.xlsx', file('chiba-paraguay.xlsx'), host)).status).toBe(404);
    const strangers = [
      { cookie: undefined },
      await server.signIn([{ capacity: 'ANALYST' }]),
      await server.signIn([{ capacity: 'HOST_PI', scopeId: other }]),
    ];
    for (const visitor of strangers) {
      expect([401, 404]).toContain((await send(mine, 'x.xlsx', file('chiba-paraguay.xlsx'), visitor)).status);
      expect([401, 404]).toContain(
        (await server.http(`/invitee-lists/${id}/annotated.xlsx`, { as: visitor })).status,
      );
    }
  });

  it('of a file that cannot be read answers with a sentence in the reader’s language', async () => {
    const planId = await chiba();
    const response = await send(planId, 'x.pdf', Buffer.from('%PDF-1.7'), { ...officer, locale: 'zh-Hans' });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: 'OTHER_FORMAT',
      message: expect.stringContaining('不是Excel') as string,
    });
  });

  it('of 11 MB is refused at once', async () => {
    const planId = await chiba();
    const start = performance.now();
    const response = await send(planId, 'big.xlsx', Buffer.alloc(11 * 1024 * 1024), officer).catch(
      () => null,
    );
    expect(performance.now() - start).toBeLessThan(2_000);
    if (response)
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
        422,
        'TOO_LARGE',
      ]);
  });

  it('of nothing, or for a plan that is none, is the caller’s fault', async () => {
    const planId = await chiba();
    expect(
      (await server.http(`/plans/${planId}/invitee-lists`, { method: 'POST', as: officer })).status,
    ).toBe(400);
    expect([400, 404]).toContain((await send('no-plan', 'x.csv', listOf({ name: 'A B' }), officer)).status);
  });
});

describe('the template', () => {
  it('is there for everybody', async () => {
    const response = await server.http('/templates/invitee-list.xlsx');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain('attachment; filename="invitee-list.xlsx"');
    const book = new Workbook();
    await book.xlsx.load(await response.arrayBuffer());
    expect(book.worksheets.map(({ name }) => name)).toEqual(['招へい者リスト', '記入方法 Notes']);
    expect(book.worksheets[0]!.getCell('B6').dataValidation).toMatchObject({ type: 'list' });
  });
});
