import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { between, faultPlan, killPlan, randomOf } from './fault-plan.js';
import { Journal, fingerprint } from './journal.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'enishi-journal-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a journal gives back what was written, also to who opens it after a kill, without a line that was cut short', () => {
  const file = path.join(folder, 'journal');
  const journal = new Journal(file);
  journal.write({ kind: 'ack', id: 'one', receipt: 'FU-1' });
  journal.close();
  appendFileSync(file, '{"kind":"ack","id":"tw');
  const again = new Journal(file);
  expect(again.read()).toEqual([{ kind: 'ack', id: 'one', receipt: 'FU-1' }]);
  again.close();
});

it('answers have one fingerprint in whatever order their keys are, and another when anything differs', () => {
  const answers = { a: 1, b: ['x', 'y'], c: { d: 2, e: 3 } };
  expect(fingerprint({ c: { e: 3, d: 2 }, b: ['x', 'y'], a: 1 })).toBe(fingerprint(answers));
  for (const other of [
    { ...answers, a: '1' },
    { ...answers, b: ['y', 'x'] },
    { ...answers, f: null },
  ])
    expect(fingerprint(other)).not.toBe(fingerprint(answers));
});

const faults = (seed: number) => Array.from({ length: 300 }, (_, index) => faultPlan(seed)(index + 1));

it('a seed always plans the same faults and kills, another seed others', () => {
  expect(faults(7)).toEqual(faults(7));
  expect(faults(8)).not.toEqual(faults(7));
  expect(new Set(faults(7).map(({ kind }) => kind)).size).toBe(7);
  expect(killPlan(7, 150)).toEqual(killPlan(7, 150));
});

it('kills come one after the other and before the last hand-ins, whatever the seed', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const { marks, withDatabase } = killPlan(seed, 150);
    expect(marks).toHaveLength(3);
    expect(marks).toEqual([...new Set(marks)].toSorted((a, b) => a - b));
    expect(marks[0]).toBeGreaterThan(0);
    expect(marks[2]).toBeLessThan(140);
    expect(marks).toContain(withDatabase);
  }
});

it('numbers by chance reach both ends of their range', () => {
  const random = randomOf(3);
  const seen = new Set(Array.from({ length: 200 }, () => between(random, 1, 3)));
  expect(seen).toEqual(new Set([1, 2, 3]));
});
