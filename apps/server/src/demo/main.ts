import 'reflect-metadata';
import { ConfigError, readConfig } from '../config.js';
import { jobCtx } from '../runtime/job-ctx.js';
import { makeLogger } from '../runtime/logger.js';
import { prepareData } from '../runtime/prepare-data.js';
import { StartFailure } from '../runtime/start-failure.js';
import { startServer } from '../runtime/start-server.js';
import { countDemo } from './demo.queries.js';

/** `npm run demo`: fills an empty database with the demo and ends. What holds anything is left alone. */
async function main(): Promise<void> {
  const settings = readConfig({ ...process.env, DEMO: 'true' });
  if (settings.isProduction)
    throw new ConfigError('The demo fills development databases only; NODE_ENV is production.');
  const server = await startServer(
    { ...settings, port: 0, role: 'web' },
    { logger: makeLogger(settings.logLevel), prepare: prepareData },
  );
  const counts = await countDemo(jobCtx(server.runtime, 'demo'));
  await server.stop();
  const lines = Object.entries(counts).map(([what, count]) => `  ${String(count).padStart(7)} ${what}\n`);
  process.stdout.write(`The database holds:\n${lines.join('')}Start the service with: npm start\n`);
  process.exit(0);
}

main().catch((error: unknown) => {
  const isExpected = error instanceof ConfigError || error instanceof StartFailure;
  process.stderr.write(`The demo was not loaded.\n${isExpected ? error.message : (error as Error).stack}\n`);
  process.exit(1);
});
