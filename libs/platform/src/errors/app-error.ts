/**
 * Failures that the person cannot mend in the form before them. Few codes; the edge translates each
 * into a sentence in the reader's language and hides everything else.
 */
export type AppErrorCode =
  | 'NOT_FOUND'
  | 'UNAUTHENTICATED'
  | 'INVALID_INPUT'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'TOO_LARGE'
  | 'UNAVAILABLE'
  | 'INTERNAL';

export class AppError extends Error {
  constructor(
    readonly code: AppErrorCode,
    /** For the log, never for the reader. */
    detail?: string,
    readonly fields?: readonly { path: string; problem: string }[],
  ) {
    super(detail ?? code);
    this.name = 'AppError';
  }
}

/** The same answer for "does not exist" and "not yours", so that nobody can find out which. */
export function notFound(what?: string): AppError {
  return new AppError('NOT_FOUND', what);
}
