import { MAX_INBOUND_BYTES } from '@enishi/platform';
import type { FastifyInstance } from 'fastify';

/** Lets `message/rfc822` bodies through as they are; a longer one is refused with 413 before it is read. */
export function registerMailBody(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(
    'message/rfc822',
    { parseAs: 'buffer', bodyLimit: MAX_INBOUND_BYTES },
    (_request, body, done) => done(null, body),
  );
}
