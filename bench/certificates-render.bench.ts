import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { certificateModel, issueCertificates, loadWording } from '@enishi/certificates';
import type { CertificateFacts } from '@enishi/certificates';
import { distPath, sql } from '@enishi/platform';
import { makeBenchDatabase } from './support/bench-database.js';
import type { BenchDatabase } from './support/bench-database.js';
import { startServerUnderTest } from './support/child.js';
import type { ChildServer } from './support/child.js';
import { median, note, round } from './support/figure.js';
import type { Figure, FigureResult } from './support/figure.js';
import { seedPeople } from './support/seed-people.js';
import { startTypstLoop } from './support/typst-loop.js';
import type { TypstLoop } from './support/typst-loop.js';
import { officerCtx } from './support/visitor.js';

const NAME = 'certificates.render';
const TARGET_PER_SECOND = 60;
/** Of the rate of Typst alone on the same threads. */
const TARGET_RATIO = 0.6;
/** What the second thousand held against the last: memory that grows shows here. */
const TARGET_FLAT = 0.9;
const HEADS = 300;
const RUNS = 3;
const SHEETS_FOR_MEMORY = 5000;

/**
 * Certificates issued for whole plans by the verb that the officer's button calls, drawn and recorded by
 * the server in its own process: order, outbox, queue, facts, drawing, file synced to disk, log entry and
 * audit. The floor is Typst alone with finished models, writing nothing.
 */
export const figure: Figure = {
  name: NAME,

  async run(): Promise<FigureResult[]> {
    const database = await makeBenchDatabase();
    const plansForMemory = Math.ceil(SHEETS_FOR_MEMORY / HEADS);
    const assets = distPath('assets', 'certificates');
    const loop = startTypstLoop(assets);
    let server: ChildServer | undefined;
    try {
      const { planIds } = await seedPeople(database, {
        plans: 1 + RUNS + plansForMemory,
        heads: HEADS,
        certificates: false,
      });
      server = await startServerUnderTest(database);
      const [warmUp = '', ...others] = planIds;
      await issue(database, [warmUp]);
      const models = await modelsOf(database, assets);
      await loop.draw(models);
      const rate = await compareRates(database, loop, models, others.slice(0, RUNS));
      const memory = await watchMemory(database, server, others.slice(RUNS));
      return [rate, memory];
    } finally {
      await loop.close();
      await server?.stop();
      await database.close();
    }
  },
};

async function compareRates(
  database: BenchDatabase,
  loop: TypstLoop,
  models: readonly string[],
  planIds: readonly string[],
): Promise<FigureResult> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (const planId of planIds) {
    bare.push(await loop.draw(models));
    ours.push(await issue(database, [planId]));
    note(`  pipeline ${ours.at(-1)!.toFixed(1)}/s  bare Typst ${bare.at(-1)!.toFixed(1)}/s`);
  }
  const [value, floor] = [median(ours), median(bare)];
  const ratio = value / floor;
  return {
    part: 'rate',
    value: round(value),
    unit: 'certificates/s',
    floor: round(floor),
    ratio: round(ratio),
    target: `>= ${TARGET_PER_SECOND}/s on 2 idle cores and >= ${TARGET_RATIO} of the floor`,
    ok: value >= TARGET_PER_SECOND && ratio >= TARGET_RATIO,
    runs: planIds.length,
  };
}

/** Issues for plans and waits until every sheet is there; gives sheets per second. */
async function issue(
  database: BenchDatabase,
  planIds: readonly string[],
  onLook: (drawn: number) => void = () => {},
): Promise<number> {
  const before = await countDrawn(database);
  const wanted = planIds.length * HEADS;
  const start = performance.now();
  for (const planId of planIds) {
    const result = await issueCertificates(officerCtx(database), { planId });
    if (result.__typename !== 'CertificatesOrdered' || result.ordered !== HEADS)
      throw new Error(`not everybody of the plan was certified: ${JSON.stringify(result)}`);
  }
  const patience = start + 30_000 + wanted * 250;
  for (let drawn = 0; drawn < wanted;) {
    if (performance.now() > patience) throw new Error(`only ${drawn} of ${wanted} certificates were drawn`);
    await sleep(50);
    drawn = (await countDrawn(database)) - before;
    onLook(drawn);
  }
  return (wanted * 1000) / (performance.now() - start);
}

/** Memory of the whole server over thousands of sheets. */
async function watchMemory(
  database: BenchDatabase,
  server: ChildServer,
  planIds: readonly string[],
): Promise<FigureResult> {
  const early: number[] = [];
  const late: number[] = [];
  let peak = 0;
  const total = planIds.length * HEADS;
  await issue(database, planIds, (drawn) => {
    const megabytes = server.memoryMb();
    peak = Math.max(peak, megabytes);
    if (drawn >= 1000 && drawn < 2000) early.push(megabytes);
    if (drawn >= total - 1000) late.push(megabytes);
  });
  note(
    `  memory over ${total}: ${median(early).toFixed(0)} -> ${median(late).toFixed(0)} MB, peak ${peak.toFixed(0)} MB`,
  );
  const ratio = median(early) / median(late);
  return {
    part: 'memory',
    value: round(median(late)),
    unit: `MB in the last thousand of ${total}`,
    floor: round(median(early)),
    ratio: round(ratio),
    target: `>= ${TARGET_FLAT} of the second thousand`,
    ok: ratio >= TARGET_FLAT,
    runs: 1,
  };
}

async function countDrawn({ dataSource }: BenchDatabase): Promise<number> {
  const [row] = await sql<{ n: number }>(
    dataSource.manager,
    `select count(*)::int as n from certificate_version where rendered_at is not null`,
  );
  return row?.n ?? 0;
}

/** Models of the sheets that were drawn so far, as the layout takes them. */
async function modelsOf({ dataSource }: BenchDatabase, assets: string): Promise<string[]> {
  const wording = loadWording(path.join(assets, 'wording'));
  const rows = await sql<{ facts: CertificateFacts }>(
    dataSource.manager,
    'select facts from certificate_version order by id',
  );
  return rows.map(({ facts }) => JSON.stringify(certificateModel(facts, wording)));
}
