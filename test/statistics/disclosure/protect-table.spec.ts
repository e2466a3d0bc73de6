import { protectTable } from '@enishi/statistics';
import type { RawTable } from '@enishi/statistics';
import { expect, test } from 'vitest';

const coarse = (raw: RawTable) => protectTable(raw, { exact: false });
test('smoke', () => {
  const t = coarse({
    dims: [{ name: 'ANSWER', members: ['5', '4', '3', '2', '1'], sharesBase: true }],
    cells: [
      { key: ['5'], count: 2279, n: 2324 },
      { key: ['4'], count: 41, n: 2324 },
      { key: ['3'], count: 4, n: 2324 },
    ],
  });
  console.log(JSON.stringify(t, null, 1));
  expect(t.total.count).toBe(2325);
});
