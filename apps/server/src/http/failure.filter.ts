import type { AppErrorCode } from '@enishi/platform';
import { AppError } from '@enishi/platform';
import { Catch, HttpException, Inject } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeFailure } from '../graphql/format-error.js';
import { RUNTIME } from '../runtime/runtime.js';
import type { Runtime } from '../runtime/runtime.js';
import { failurePage } from './pages/failure-page.js';
import { pageHeaders } from './pages/page-headers.js';

const STATUS: Record<AppErrorCode, number> = {
  NOT_FOUND: 404,
  UNAUTHENTICATED: 401,
  INVALID_INPUT: 400,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  TOO_LARGE: 413,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** Failures of HTTP routes: a page for people, JSON for programs, never a stack. GraphQL formats its own. */
@Catch()
export class FailureFilter implements ExceptionFilter {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const locale = request.enishiCtx?.locale ?? 'en';
    const failure = describeFailure(asAppError(error), locale, this.runtime.logger);
    if (reply.sent) return;
    void reply.status(STATUS[failure.code]);
    if ((request.headers.accept ?? '').includes('text/html')) {
      void reply
        .headers(pageHeaders)
        .send(failurePage({ locale, path: request.url, message: failure.message }));
    } else {
      void reply.header('content-type', 'application/json; charset=utf-8').send(failure);
    }
  }
}

/** Nest's and Fastify's own refusals (unknown route, body too large) under our codes. */
function asAppError(error: unknown): unknown {
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
  if (error instanceof AppError || status === undefined || status >= 500) return error;
  if (status === 404) return new AppError('NOT_FOUND');
  if (status === 401) return new AppError('UNAUTHENTICATED');
  if (status === 413) return new AppError('TOO_LARGE');
  if (status === 429) return new AppError('RATE_LIMITED');
  return new AppError('INVALID_INPUT', String(status));
}
