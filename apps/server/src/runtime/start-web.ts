import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyFormbody from '@fastify/formbody';
import fastifyMultipart from '@fastify/multipart';
import { originGuard } from '@enishi/accounts';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AppModule } from '../app.module.js';
import { registerSiteAssets } from '../http/pages/site-assets.routes.js';
import { registerMailBody } from '../http/inbound-mail/mail-body.js';
import { registerRequestCtx } from '../http/request-ctx.js';
import { serveWeb } from '../http/web/serve-web.js';
import { maskPath, nestLogger } from './logger.js';
import type { Runtime } from './runtime.js';

/** Largest upload: an invitee list or a report with pictures. */
const MAX_UPLOAD_BYTES = 25 * 1024 * 1024;

/** Builds the web application; the caller listens or injects. */
export async function startWeb(runtime: Runtime): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: runtime.config.trustProxy,
    bodyLimit: 1024 * 1024,
    routerOptions: { ignoreTrailingSlash: true },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(runtime), adapter, {
    logger: nestLogger(runtime.logger),
    bodyParser: false,
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyCookie);
  await fastify.register(fastifyFormbody);
  registerMailBody(fastify);
  await fastify.register(fastifyMultipart, { limits: { fileSize: MAX_UPLOAD_BYTES, files: 1, fields: 20 } });
  await fastify.register(fastifyCompress, { encodings: ['br', 'gzip'], threshold: 1024 });
  fastify.addHook('onRequest', originGuard());
  registerRequestCtx(fastify, runtime);
  registerRequestLog(fastify, runtime);
  registerSiteAssets(fastify);
  await serveWeb(fastify);
  await app.init();
  await fastify.ready();
  return app;
}

function registerRequestLog(fastify: FastifyInstance, runtime: Runtime): void {
  fastify.addHook('onResponse', async (request, reply) => {
    runtime.logger.info(
      {
        requestId: request.enishiCtx?.requestId,
        method: request.method,
        path: maskPath(request.url),
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
}
