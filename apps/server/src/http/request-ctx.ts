import { makeCtx, readSession, sessionCookieHeader, sessionCookieName } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { newId } from '@enishi/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Runtime } from '../runtime/runtime.js';
import { choosePageLocale } from './pages/page-locale.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, in which language, at what time. */
    enishiCtx: Ctx;
  }
}

/** Makes the context of each request: one prepared statement when a session cookie is there, none otherwise. */
export function registerRequestCtx(app: FastifyInstance, runtime: Runtime): void {
  const cookieName = sessionCookieName(runtime.config.publicUrl);
  app.decorateRequest('enishiCtx', null as unknown as Ctx);
  app.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    const db = runtime.dataSource.manager;
    const session = await readSession(db, request.cookies[cookieName], runtime.clock);
    if (session.renewedCookie) void reply.header('set-cookie', sessionCookieHeader(session.renewedCookie));
    const query = request.query as Record<string, unknown> | null;
    request.enishiCtx = makeCtx({
      db,
      clock: runtime.clock,
      actor: session.actor,
      locale: choosePageLocale({
        query: query?.['lang'],
        cookie: request.cookies['lang'],
        header: request.headers['accept-language'],
      }),
      requestId: newId(),
    });
  });
}
