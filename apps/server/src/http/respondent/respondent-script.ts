import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { distPath } from '@enishi/platform';

export interface BuiltScript {
  body: string;
  href: string;
}

function built(name: string): BuiltScript | undefined {
  const file = distPath('respondent', name);
  if (!existsSync(file)) return undefined;
  const body = readFileSync(file, 'utf8');
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { body, href: `/report/script/${hash}.js` };
}

/** The script that saves while one types and works without network. Without it, the form works as pages. */
export const respondentScript = built('respondent.js');

/** The service worker that keeps the empty form on the device. */
export const offlineWorker = built('offline-worker.js');
