import { reconcileDue } from '@enishi/outcomes';
import { loadReferenceYears } from '@enishi/programme';
import { sql } from '@enishi/platform';
import { expect, it } from 'vitest';
import { compareWithTruth, seedVisits } from '../../bench/support/seed-visits.js';
import { as, freshDatabase, testCtx } from '../support/index.js';

const { dataSource } = await freshDatabase();
const system = testCtx(dataSource, as.system());

it('brings together what people tell of 500 visits: hardly anything wrongly, and hardly anything is missed', async () => {
  await loadReferenceYears(system);
  const truth = await seedVisits(dataSource.manager, 7, 500);
  const before = (await compareWithTruth(dataSource.manager, truth)).counted;
  expect((await reconcileDue(system)).joined).toBeGreaterThan(150);
  const found = await compareWithTruth(dataSource.manager, truth);
  expect(found.precision).toBeGreaterThanOrEqual(0.98);
  expect(found.recall).toBeGreaterThanOrEqual(0.94);
  expect(found.recallWithReview).toBeGreaterThanOrEqual(0.96);
  expect(before / found.true).toBeGreaterThan(1.3);
  expect(Math.abs(found.counted / found.true - 1)).toBeLessThan(0.05);
  expect(await sql(dataSource.manager, `select id from revisit where return_visit_id is null`)).toEqual([]);
});
