import type { Instrument } from '../instrument/instruments.js';
import { instrumentOf } from '../instrument/instruments.js';

/**
 * The instrument of a campaign, or nothing where this build does not know it: counts need no words, and an old
 * campaign is still to be seen.
 */
export function fieldInstrument(code: string, version: number): Instrument | null {
  try {
    return instrumentOf(code, version);
  } catch {
    return null;
  }
}
