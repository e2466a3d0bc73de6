import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { RenderPool } from '@enishi/certificates';
import { distPath } from '@enishi/platform';
import { afterAll, describe, expect, it } from 'vitest';
import { NAMES, drawPdf, factsFor } from './sheet.js';

const hash = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex');
const options = {
  script: distPath('libs/certificates/src/document/render.worker.js'),
  assets: distPath('assets/certificates'),
  threads: 2,
};
const facts = (place: number) => {
  const [name, native, nationality] = NAMES[place % NAMES.length]!;
  return factsFor({
    name,
    number: `SSP-2025-${place}`,
    nativeName: native === null ? null : { text: native, language: null },
    nationalities: [nationality],
  });
};

/** Megabytes; half of what the least leak that was seen, 0.2 MB a sheet, adds in a stretch of 100. */
const LIMIT = 10;

/**
 * Megabytes added by each of four stretches of 100 sheets, in a process that has done nothing else. A leak grows in every
 * stretch; what settles in (heaps, arenas of the allocator) grows in one or two, then stands still: the least of them
 * tells one from the other.
 */
async function growthsOf(script: string): Promise<number[]> {
  const child = fork(path.join(import.meta.dirname, 'growth.process.mjs'), { execArgv: ['--expose-gc'] });
  child.send({
    pool: distPath('libs/platform/src/typst/render-pool.js'),
    options: { ...options, script },
    sheets: NAMES.map((_, place) => facts(place)),
  });
  return new Promise((resolve, reject) => {
    child.once('message', (growths) => resolve(growths as number[]));
    child.once('exit', (code) => reject(new Error(`the process that draws ended with ${code}`)));
  });
}

describe('The threads that draw', () => {
  const pool = new RenderPool(options);
  afterAll(() => pool.close());

  it('draw the same bytes as this thread, in whatever order the sheets come', async () => {
    const places = Array.from({ length: 40 }, (_, place) => place);
    const drawn = await Promise.all(places.map((place) => pool.render(facts(place))));
    const hashes = drawn.map((outcome) => outcome.ok && hash(outcome.pdf));
    expect(hashes).toEqual(places.map((place) => hash(drawPdf(facts(place)))));
  });

  it('go on after a sheet that could not be drawn', async () => {
    const refused = await pool.render(factsFor({ name: 'A 🌸' }));
    expect(refused).toEqual({ ok: false, refusal: { reason: 'MISSING_GLYPH', characters: ['🌸'] } });
    expect((await pool.render(facts(1))).ok).toBe(true);
  });

  it('are replaced after their share without losing a sheet', async () => {
    const short = new RenderPool({ ...options, replaceAfter: 5 });
    const drawn = await Promise.all(Array.from({ length: 17 }, (_, place) => short.render(facts(place))));
    expect(drawn.filter(({ ok }) => ok)).toHaveLength(17);
    await short.close();
  });

  it('say so when they cannot start, instead of waiting for ever', async () => {
    const broken = new RenderPool({ ...options, assets: '/nowhere' });
    await expect(broken.render(facts(0))).rejects.toThrow();
    await broken.close();
  });

  it('refuse orders after the end', async () => {
    const ended = new RenderPool(options);
    await ended.close();
    await expect(ended.render(facts(0))).rejects.toThrow('closed');
  });

  it('do not grow with the number of sheets', { timeout: 180_000 }, async () => {
    expect(Math.min(...(await growthsOf(options.script)))).toBeLessThan(LIMIT);
  });

  it('would be seen to grow if they kept what the compiler once kept of each sheet', async () => {
    const leaking = path.join(import.meta.dirname, 'leaking.worker.mjs');
    expect(Math.min(...(await growthsOf(leaking)))).toBeGreaterThan(LIMIT);
  });
});
