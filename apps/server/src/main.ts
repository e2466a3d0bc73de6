import 'reflect-metadata';
import { ConfigError, readConfig } from './config.js';
import { announce } from './runtime/announce.js';
import { makeLogger } from './runtime/logger.js';
import { prepareData } from './runtime/prepare-data.js';
import { startServer } from './runtime/start-server.js';

/** Starts the process and stops it in order on Ctrl-C or a supervisor's signal. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = makeLogger(config.logLevel);
  const server = await startServer(config, { logger, prepare: prepareData });
  await announce(server);
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'stopping');
    const patience = setTimeout(() => process.exit(1), 30_000);
    void server.stop().then(
      () => {
        clearTimeout(patience);
        process.exit(0);
      },
      (error: unknown) => {
        logger.error({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('SIGTERM', () => stop('SIGTERM'));
}

main().catch((error: unknown) => {
  const isExpected = error instanceof ConfigError;
  process.stderr.write(`Enishi did not start.\n${isExpected ? error.message : (error as Error).stack}\n`);
  process.exit(1);
});
