import type { BaseCtx } from '@enishi/platform';
import { AppError } from '@enishi/platform';
import type { Instrument } from '../instrument/instruments.js';
import { loadInstrument } from '../instrument/load-instrument.js';

/**
 * The instrument of a campaign, of this build or uploaded, or nothing where neither knows it: counts need no words,
 * and an old campaign is still to be seen.
 */
export async function fieldInstrument(
  ctx: BaseCtx,
  code: string,
  version: number,
): Promise<Instrument | null> {
  try {
    return await loadInstrument(ctx, code, version);
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
