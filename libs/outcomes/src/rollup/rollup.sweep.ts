import { defineSweep } from '@enishi/platform';
import { foldRollups } from './fold-rollups.js';
import { nightOf } from './night-of.js';
import { recountRollups } from './recount-rollups.js';
import { lastRecount } from './rollup.queries.js';

/** Shortens the rollups that have grown. */
export const rollupFold = defineSweep({
  name: 'rollup.fold',
  everySeconds: 300,
  run: async (ctx) => {
    await foldRollups(ctx);
  },
});

/** Counts everything anew once a night: asks when it was last done, so that an outage delays it and loses none. */
export const rollupRecount = defineSweep({
  name: 'rollup.recount',
  everySeconds: 1800,
  run: async (ctx) => {
    const last = await lastRecount(ctx);
    if (last && nightOf(last) >= nightOf(ctx.clock.now())) return;
    await recountRollups(ctx);
  },
});
