import type { FastifyInstance } from 'fastify';
import { siteAssets } from './site-assets.js';

/** Serves the shared files under addresses that carry their hash, so that they may be kept for ever. */
export function registerSiteAssets(app: FastifyInstance): void {
  for (const { href, type, body } of Object.values(siteAssets)) {
    app.get(href, (_request, reply) =>
      reply
        .header('content-type', type)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('x-content-type-options', 'nosniff')
        .header('cross-origin-resource-policy', 'same-origin')
        .send(body),
    );
  }
}
