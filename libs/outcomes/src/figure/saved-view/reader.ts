import type { Actor } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import { seesAllFigures } from '../scope.js';

/** The account that saves and opens views. @throws NOT_FOUND unless it works with all figures */
export function readerOf(actor: Actor): string {
  if (actor.kind !== 'account' || !seesAllFigures(actor)) throw notFound('views');
  return actor.accountId;
}
