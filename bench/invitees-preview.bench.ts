import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { Workbook } from '@cj-tech-master/excelts';
import { createPlan, findOrAddInstitution } from '@enishi/programme';
import { makeBenchDatabase, benchDataDir } from './support/bench-database.js';
import type { BenchDatabase } from './support/bench-database.js';
import type { BareRead } from './support/bare-read.js';
import { startServerUnderTest } from './support/child.js';
import type { ChildServer } from './support/child.js';
import { median, note, round } from './support/figure.js';
import type { Figure, FigureResult } from './support/figure.js';
import { loadReference } from './support/seed-people.js';
import { officerCtx, signIn } from './support/visitor.js';

const NAME = 'invitees.preview';
const ROWS = 10_000;
const RUNS = 3;
const TARGET_SECONDS = 10;
/** What the preview may take above the idle server. */
const TARGET_MB = 400;

const PREVIEW = `query Preview($id: ID!) { inviteeListPreview(id: $id) {
  id version mayConfirm counts { people added unchanged blocking warnings hints }
  problems { rule severity sheet row column value message }
  rows { row change passportName nationalities birthDate institution level entryDate departureDate }
} }`;

/**
 * A workbook of 10,000 people from the browser's upload to the preview on the screen: read in the reading
 * thread, understood, stored, checked against rules and records. The floor reads the cells of the same
 * file in a process of its own and understands nothing.
 */
export const figure: Figure = {
  name: NAME,

  async run(): Promise<FigureResult[]> {
    const database = await makeBenchDatabase();
    const file = path.join(benchDataDir(), 'invitees.xlsx');
    let server: ChildServer | undefined;
    try {
      await loadReference(database);
      await writeFile(file, await workbook());
      const cookie = await signIn(database, [{ capacity: 'OFFICER' }]);
      server = await startServerUnderTest(database);
      const [ours, bare]: [number[], BareRead[]] = [[], []];
      const content = await readFile(file);
      for (let run = 0; run <= RUNS; run++) {
        const planId = await makePlan(database, run);
        const floor = await readBare(file);
        const idle = server.memoryMb();
        const milliseconds = await preview(server, { cookie, planId, content });
        note(
          `  preview ${(milliseconds / 1000).toFixed(2)} s  bare read ${(floor.milliseconds / 1000).toFixed(2)} s  idle ${idle.toFixed(0)} MB`,
        );
        if (run === 0) continue;
        ours.push(milliseconds);
        bare.push(floor);
      }
      return [time(ours, bare), memory(server, bare)];
    } finally {
      await server?.stop();
      await database.close();
      await rm(file, { force: true });
    }
  },
};

function time(ours: readonly number[], bare: readonly BareRead[]): FigureResult {
  const value = median(ours) / 1000;
  const floor = median(bare.map(({ milliseconds }) => milliseconds)) / 1000;
  return {
    part: 'time',
    value: round(value),
    unit: `s for ${ROWS} rows`,
    floor: round(floor),
    ratio: round(floor / value),
    target: `< ${TARGET_SECONDS} s`,
    ok: value < TARGET_SECONDS,
    runs: ours.length,
  };
}

/** Peak of the whole server process against the idle server of a fresh start. */
function memory(server: ChildServer, bare: readonly BareRead[]): FigureResult {
  const value = server.peakMemoryMb() - server.idleMemoryMb;
  const floor = median(bare.map(({ megabytes }) => megabytes));
  return {
    part: 'memory',
    value: round(value),
    unit: 'MB at the peak above the idle server',
    floor: round(floor),
    ratio: round(floor / value),
    target: `<= ${TARGET_MB} MB`,
    ok: value <= TARGET_MB,
    runs: bare.length,
  };
}

async function preview(
  server: ChildServer,
  { cookie, planId, content }: { cookie: string; planId: string; content: Buffer },
): Promise<number> {
  const headers = { cookie, origin: server.url };
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(content)]), 'invitees.xlsx');
  const start = performance.now();
  const uploaded = await fetch(`${server.url}/plans/${planId}/invitee-lists`, {
    method: 'POST',
    headers,
    body,
  });
  const { batchId } = (await uploaded.json()) as { batchId?: string };
  if (!batchId) throw new Error(`the workbook was refused: ${uploaded.status}`);
  const shown = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ operationName: 'Preview', query: PREVIEW, variables: { id: batchId } }),
  });
  const answer = (await shown.json()) as {
    data?: { inviteeListPreview?: { counts: { people: number } } };
  };
  const milliseconds = performance.now() - start;
  const people = answer.data?.inviteeListPreview?.counts.people;
  if (people !== ROWS)
    throw new Error(`the preview shows ${people} people: ${JSON.stringify(answer).slice(0, 500)}`);
  return milliseconds;
}

async function readBare(file: string): Promise<BareRead> {
  const script = path.join(import.meta.dirname, 'support/bare-read.js');
  const { stdout } = await promisify(execFile)(process.execPath, [script, file]);
  const result = JSON.parse(stdout) as BareRead;
  if (result.cells !== (ROWS + 1) * HEADINGS.length)
    throw new Error(`the bare read saw ${result.cells} cells`);
  return result;
}

async function makePlan(database: BenchDatabase, run: number): Promise<string> {
  const ctx = officerCtx(database);
  const host = await findOrAddInstitution(ctx, {
    kind: 'UNIVERSITY',
    countryCode: 'JP',
    nameJa: '例示大学',
    nameEn: 'Example University',
  });
  const sender = await findOrAddInstitution(ctx, {
    kind: 'UNIVERSITY',
    countryCode: 'PY',
    nameEn: 'Universidad Nacional de Ejemplo',
  });
  const result = await createPlan(ctx, {
    fiscalYear: 2025,
    callRound: 1,
    receptionNumber: `B-${run}`,
    programmeType: 'OPEN_B',
    titleJa: '大きな名簿',
    titleEn: 'A large list',
    hostInstitutionId: host.institution.id,
    visitStart: '2025-10-14',
    visitEnd: '2025-10-31',
    listDueDate: '2025-09-12',
    state: 'AGREEMENT_SIGNED',
    senders: [{ institutionId: sender.institution.id, chinaRegistrationNumber: null }],
  });
  if (result.__typename !== 'PlanSaved') throw new Error(JSON.stringify(result));
  return result.planId;
}

const HEADINGS = [
  '番号',
  '区分',
  '経費負担',
  '氏名（パスポート表記）',
  '国籍',
  '生年月日',
  '送出し機関',
  '身分',
  'メールアドレス',
  '入国日',
  '出国日',
];

/** A list as Excel saves it: shared strings, real dates. Nobody in it exists. */
async function workbook(): Promise<Uint8Array> {
  const book = new Workbook();
  const sheet = book.addWorksheet('名簿');
  sheet.addRow(HEADINGS);
  for (let index = 0; index < ROWS; index++) {
    sheet.addRow([
      index + 1,
      '主',
      'JST',
      `SAMPLE${letters(index)} Maria`,
      'Paraguay',
      new Date(Date.UTC(1998, 0, 1 + (index % 2000))),
      'Universidad Nacional de Ejemplo',
      '大学院生',
      `sample${index}@students.example.org`,
      new Date(Date.UTC(2025, 9, 14)),
      new Date(Date.UTC(2025, 9, 20)),
    ]);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A name part without digits, a different one for each number. */
function letters(index: number): string {
  return index
    .toString(26)
    .replaceAll(/./g, (digit) => String.fromCodePoint(65 + Number.parseInt(digit, 26)));
}
