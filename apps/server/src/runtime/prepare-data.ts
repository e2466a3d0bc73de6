import { loadReferenceYears } from '@enishi/programme';
import { loadDemo } from '../demo/load-demo.js';
import { jobCtx } from './job-ctx.js';
import { backgroundWork } from './jobs.js';
import type { Runtime } from './runtime.js';

/** Loads what every database needs, and the demo year where one is wanted and nothing is there yet. */
export async function prepareData(runtime: Runtime): Promise<void> {
  await loadReferenceYears(jobCtx(runtime, 'reference.load'));
  if (!runtime.config.demo || runtime.config.role === 'worker') return;
  await loadDemo({
    db: runtime.dataSource.manager,
    handlers: backgroundWork(runtime).handlers,
    ...(runtime.config.demoToday && { today: runtime.config.demoToday }),
    say: (step) => process.stdout.write(`${step}\n`),
  });
}
