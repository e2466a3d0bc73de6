import { asSystem } from '@enishi/accounts';
import { defineSweep } from '@enishi/platform';
import { planDigests } from './plan-digests.js';

/** Looks whether the digests of a month are due. */
export const digestSweep = defineSweep({
  name: 'digest.sweep',
  everySeconds: 900,
  run: async (ctx) => {
    await planDigests(asSystem(ctx, 'digest.sweep'));
  },
});
