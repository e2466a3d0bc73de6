import { asSystem } from '@enishi/accounts';
import { defineSweep } from '@enishi/platform';
import { formCircles } from './form-circles.js';
import { runCircles } from './run-circles.js';

/** Questions leave from nine in the morning, Japan time. */
const FROM_HOUR = 9;

/** Forms circles of those who wait, sends the questions of the week, ends what is over. */
export const circleSweep = defineSweep({
  name: 'circle.sweep',
  everySeconds: 900,
  run: async (ctx) => {
    const system = asSystem(ctx, 'circle.sweep');
    await formCircles(system);
    if ((ctx.clock.now().getUTCHours() + 9) % 24 >= FROM_HOUR) await runCircles(system);
  },
});
