import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { distPath } from '@enishi/platform';

export interface BuiltScript {
  body: string;
  /** Name with the hash of the content, so that browsers may keep it for a year. */
  file: string;
}

function built(name: string): BuiltScript | undefined {
  const file = distPath('respondent', name);
  if (!existsSync(file)) return undefined;
  const body = readFileSync(file, 'utf8');
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { body, file: `${hash}.js` };
}

/** The script that saves while one types and works without network. Without it, the form works as pages. */
export const respondentScript = built('respondent.js');

/** The service worker that keeps the empty form on the device. */
export const offlineWorker = built('offline-worker.js');

/** Address of the script under a form's base: each form's worker keeps what lies under its own. */
export const scriptOf = (base: string): string | undefined =>
  respondentScript && `${base}/script/${respondentScript.file}`;
