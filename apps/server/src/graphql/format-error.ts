import { AppError, ERROR_SENTENCES, newId } from '@enishi/platform';
import type { AppErrorCode, Locale } from '@enishi/platform';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { ZodError } from 'zod';

/** Codes of Apollo's own that say the document, not the service, is at fault. */
const CALLER_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
  'LIMIT_EXCEEDED',
]);

/**
 * Turns any failure into a code and a sentence in the reader's language. What is not an AppError is
 * hidden behind INTERNAL with a number that also stands in the log.
 */
export function describeFailure(
  error: unknown,
  locale: Locale,
  logger: Logger,
): { code: AppErrorCode; message: string; reference?: string; fields?: AppError['fields'] } {
  if (error instanceof AppError) {
    logger.debug({ code: error.code, detail: error.message }, 'refused');
    return {
      code: error.code,
      message: ERROR_SENTENCES[error.code][locale],
      ...(error.fields && { fields: error.fields }),
    };
  }
  if (error instanceof ZodError) {
    const fields = error.issues.map((issue) => ({ path: issue.path.join('.'), problem: issue.code }));
    return { code: 'INVALID_INPUT', message: ERROR_SENTENCES.INVALID_INPUT[locale], fields };
  }
  const reference = newId().slice(-8).toUpperCase();
  logger.error({ err: error, reference }, 'unexpected failure');
  return { code: 'INTERNAL', message: `${ERROR_SENTENCES.INTERNAL[locale]} (${reference})`, reference };
}

/** Apollo's `formatError`. */
export function formatGraphqlError(
  formatted: GraphQLFormattedError,
  error: unknown,
  locale: Locale,
  logger: Logger,
  showDetail: boolean,
): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const named = formatted.extensions?.['code'];
  const code = typeof named === 'string' ? named : '';
  if (!(original instanceof AppError) && !(original instanceof ZodError) && CALLER_FAULTS.has(code)) {
    // the reader's own document: tell developers what is wrong, tell strangers only that it is
    return showDetail
      ? { message: formatted.message, extensions: { code } }
      : { message: ERROR_SENTENCES.INVALID_INPUT[locale], extensions: { code: 'INVALID_INPUT' } };
  }
  const { message, ...extensions } = describeFailure(original, locale, logger);
  return { message, ...(formatted.path && { path: formatted.path }), extensions };
}
