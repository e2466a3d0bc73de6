import { loadReferenceYears } from '@enishi/programme';
import { jobCtx } from './job-ctx.js';
import type { Runtime } from './runtime.js';

/** Loads what every database needs, and the demo year where one is wanted and nothing is there yet. */
export async function prepareData(runtime: Runtime): Promise<void> {
  await loadReferenceYears(jobCtx(runtime, 'reference.load'));
}
