import { loadReferenceYears } from '@enishi/programme';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../data-source.js';
import { loadDemo } from '../demo/load-demo.js';
import { jobCtx } from './job-ctx.js';
import { backgroundWork } from './jobs.js';
import type { Runtime } from './runtime.js';

/** Loads what every database needs, and the demo year where one is wanted and nothing is there yet. */
export async function prepareData(runtime: Runtime): Promise<void> {
  await loadReferenceYears(jobCtx(runtime, 'reference.load'));
  if (!runtime.config.demo || runtime.config.role === 'worker') return;
  const loading = await withoutWaiting(runtime.dataSource).initialize();
  try {
    await loadDemo({
      db: loading.manager,
      handlers: backgroundWork(runtime).handlers,
      ...(runtime.config.demoToday && { today: runtime.config.demoToday }),
      say: (step) => process.stdout.write(`${step}\n`),
    });
  } finally {
    await loading.destroy();
  }
}

/**
 * The same database over connections whose commits do not wait for the disk, one by one, some three thousand times. They
 * keep their order all the same: what a crash takes away is the end of an unfinished demo, and that is begun again. The
 * first commit of the server itself waits for everything before it.
 */
function withoutWaiting({ options }: DataSource): DataSource {
  const same = dataSourceOptions((options as { url: string }).url);
  return new DataSource({ ...same, extra: { ...same.extra, options: '-c synchronous_commit=off' } });
}
