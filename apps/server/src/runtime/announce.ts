import type { RunningServer } from './start-server.js';

/** Tells the person at the terminal where the service is and how to sign in. */
export async function announce(server: RunningServer): Promise<void> {
  if (!server.app) {
    process.stdout.write('Enishi worker is running.\n');
    return;
  }
  process.stdout.write(`\nEnishi is running at ${server.address}\n`);
}
