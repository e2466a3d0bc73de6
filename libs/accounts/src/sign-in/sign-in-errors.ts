import type { UserError } from '@enishi/platform';
import { userError } from '@enishi/platform';

export type EmailNotValid = UserError<{ __typename: 'EmailNotValid' }>;
export type TooManyTries = UserError<{ __typename: 'TooManyTries'; retryAfterSeconds: number }>;
export type SignInCodeWrong = UserError<{ __typename: 'SignInCodeWrong'; triesLeft: number }>;
/** Too old, used, never sent or tried too often: the reader is told to ask for a new mail. */
export type SignInExpired = UserError<{ __typename: 'SignInExpired' }>;

export const emailNotValid = (): EmailNotValid => userError({ __typename: 'EmailNotValid' });
export const tooManyTries = (retryAfterSeconds: number): TooManyTries =>
  userError({ __typename: 'TooManyTries', retryAfterSeconds });
export const signInCodeWrong = (triesLeft: number): SignInCodeWrong =>
  userError({ __typename: 'SignInCodeWrong', triesLeft });
export const signInExpired = (): SignInExpired => userError({ __typename: 'SignInExpired' });
