import 'reflect-metadata';
import { ConfigError, readConfig } from './config.js';
import { announce } from './runtime/announce.js';
import { makeLogger } from './runtime/logger.js';
import { prepareData } from './runtime/prepare-data.js';
import { StartFailure } from './runtime/start-failure.js';
import { startServer } from './runtime/start-server.js';

/** Starts the process and stops it in order on Ctrl-C or a supervisor's signal. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = makeLogger(config.logLevel);
  // listening from the first moment: a Ctrl-C while starting must not leave PostgreSQL behind
  const asked = stopSignal();
  const server = await startServer(config, { logger, prepare: prepareData, stopAsked: asked });
  await announce(server);
  logger.info({ signal: await asked }, 'stopping');
  try {
    await server.stop();
    process.exit(0);
  } catch (error) {
    logger.error({ err: error }, 'did not stop cleanly');
    process.exit(1);
  }
}

/** A terminal and npm may both pass on one and the same Ctrl-C; only a later one is impatience. */
const ONE_PRESS_MS = 1000;
/** What has not stopped by then is not waited for. */
const PATIENCE_MS = 30_000;

/** Settles at the first signal; another one later ends the process at once. */
function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let askedAt: number | undefined;
    for (const name of ['SIGINT', 'SIGTERM'] as const) {
      process.on(name, () => {
        if (askedAt !== undefined && Date.now() - askedAt > ONE_PRESS_MS) process.exit(130);
        askedAt ??= Date.now();
        setTimeout(() => process.exit(1), PATIENCE_MS).unref();
        resolve(name);
      });
    }
  });
}

main().catch((error: unknown) => {
  const isExpected = error instanceof ConfigError || error instanceof StartFailure;
  process.stderr.write(`Enishi did not start.\n${isExpected ? error.message : (error as Error).stack}\n`);
  process.exit(1);
});
