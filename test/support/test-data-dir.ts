import path from 'node:path';
import { projectRoot } from '@enishi/platform';

/** Root's PostgreSQL runs as another user, who must be able to reach the folder. */
export function testDataDir(): string {
  const local = path.join(projectRoot(), '.data/test');
  return process.getuid?.() === 0 && local.startsWith('/root/') ? '/var/lib/enishi-test' : local;
}
