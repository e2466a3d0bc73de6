import { existsSync } from 'node:fs';
import { distPath } from '@enishi/platform';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Headers of the member area's page. */
export const APP_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  // tickets are read at the door with the camera; nothing else may ask for it
  'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
} as const;

/**
 * Serves the built member area: hashed files for ever and already compressed, the page itself never
 * kept. A missing script is a real 404, not the page.
 */
export async function serveWeb(app: FastifyInstance): Promise<void> {
  const root = distPath('web');
  if (!existsSync(root)) return;
  await app.register(fastifyStatic, {
    root,
    prefix: '/',
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    index: false,
    setHeaders: (reply, file) => {
      const keep = file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      void reply.header('cache-control', keep).header('x-content-type-options', 'nosniff');
    },
  });
  app.get('/*', (request, reply) => {
    // a missing script or picture is a real 404; every other address belongs to the member area
    if (isFile(request.url)) return reply.status(404).type('text/plain').send('Not found');
    return reply.headers(APP_HEADERS).sendFile('index.html');
  });
}

function isFile(url: string): boolean {
  const address = url.split('?')[0]!;
  return address.startsWith('/assets/') || address.split('/').at(-1)!.includes('.');
}
