import { demoSignInLinks } from '../demo/personas.js';
import { jobCtx } from './job-ctx.js';
import type { RunningServer } from './start-server.js';

/** Tells the person at the terminal where the service is and how to sign in. */
export async function announce(server: RunningServer): Promise<void> {
  if (!server.app) {
    process.stdout.write('Enishi worker is running.\n');
    return;
  }
  process.stdout.write(`\nEnishi is running at ${server.address}\n`);
  if (!server.runtime.config.demo) return;
  const links = await demoSignInLinks(jobCtx(server.runtime, 'announce'));
  if (links.length === 0) return;
  process.stdout.write(
    `The demo stands on ${server.runtime.config.demoToday}. Sign in with one click as:\n\n`,
  );
  for (const { part, link } of links) process.stdout.write(`  ${part}\n    ${link}\n`);
}
