import type { LoggerService } from '@nestjs/common';
import pino from 'pino';
import type { Logger } from 'pino';

/** Paths whose last part is a secret: personal links, check codes. Only their kind is logged. */
const SECRET_PATHS =
  /^\/(r|sign-in\/link|sign-in\/demo|verify|c|report|reconnect|s|club-mails|digest\/stop|registrations|calendars)\/[^/?]+/;

/** Structured logs without personal data: ids, states, times and counts only. */
export function makeLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['req.headers', '*.email', '*.to', '*.name', '*.cookie', '*.token'], remove: true },
    serializers: { err: errorWithoutValues },
  });
}

/** A request's path with its secret part and query masked. */
export function maskPath(url: string): string {
  const path = url.split('?')[0] ?? '';
  return path.replace(SECRET_PATHS, (_, kind: string) => `/${kind}/•••`);
}

/** Database errors carry row values in `detail`; only code, constraint and stack are kept. */
function errorWithoutValues(error: Error & { code?: string; constraint?: string }): object {
  return {
    type: error.name,
    code: error.code,
    constraint: error.constraint,
    message: error.code && /^[0-9A-Z]{5}$/.test(error.code) ? 'database error' : error.message,
    stack: error.stack?.split('\n').slice(1, 8).join('\n'),
  };
}

/** Nest's own messages, in the same form. */
export function nestLogger(logger: Logger): LoggerService {
  return {
    log: (message: unknown) => logger.debug(String(message)),
    warn: (message: unknown) => logger.warn(String(message)),
    error: (message: unknown, ...rest: unknown[]) => logger.error({ trace: rest[0] }, String(message)),
    debug: (message: unknown) => logger.debug(String(message)),
    verbose: (message: unknown) => logger.trace(String(message)),
  };
}
