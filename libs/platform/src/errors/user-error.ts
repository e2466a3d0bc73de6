const MARK: unique symbol = Symbol('user-error');

/** A failure the person can mend; a member of the operation's result union. */
export type UserError<T extends { __typename: string }> = T & { readonly [MARK]?: true };

/**
 * Marks a result as a failure that the person can mend. `inTransaction` rolls back when a verb returns
 * one, so nothing half-done stays behind a friendly sentence.
 */
export function userError<T extends { __typename: string }>(error: T): UserError<T> {
  Object.defineProperty(error, MARK, { value: true, enumerable: false });
  return error;
}

export function isUserError(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[MARK] === true;
}
