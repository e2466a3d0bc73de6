import { existsSync } from 'node:fs';
import type { Operation } from '@enishi/accounts';
import { distPath } from '@enishi/platform';
import type { FastifyInstance } from 'fastify';

/**
 * Routes that Fastify serves although no declared operation has them: `GET /site/…/site.css`. Files of the
 * built member area are left out: whether it is built must not change what a reviewer reads.
 */
export function directRoutes(fastify: FastifyInstance, operations: readonly Operation[]): string[] {
  const declared = new Set(operations.map(({ name }) => name));
  const routes: string[] = [];
  const open: string[] = [];
  for (const line of fastify.printRoutes({ commonPrefix: false }).split('\n')) {
    const found = /^([│ ]*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?/.exec(line);
    if (!found) continue;
    const depth = found[1]!.length / 4;
    open.length = depth;
    open[depth] = found[2]!;
    const path = open.join('').replace(/(.)\/$/, '$1');
    for (const method of found[3]?.split(', ') ?? []) {
      if (method === 'HEAD' || method === 'OPTIONS') continue;
      if (declared.has(`${method} ${path}`) || declared.has(`ALL ${path}`)) continue;
      if (path === '/*' || existsSync(distPath('web', path))) continue;
      routes.push(`${method} ${path.replace(/\/[0-9a-f]{12}\//, '/<hash>/')}`);
    }
  }
  return [...new Set(routes)].toSorted();
}
