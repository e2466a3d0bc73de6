import { defineSweep } from '@enishi/platform';
import { nightOf } from '../rollup/night-of.js';
import { fillNotebook } from './fill-notebook.js';
import { lastFilled } from './notebook.queries.js';

/** Once a night; asks when it was last done, so that an outage delays it. */
export const notebookFill = defineSweep({
  name: 'notebook.fill',
  everySeconds: 1800,
  run: async (ctx) => {
    const last = await lastFilled(ctx);
    if (last && nightOf(last) >= nightOf(ctx.clock.now())) return;
    await fillNotebook(ctx);
  },
});
