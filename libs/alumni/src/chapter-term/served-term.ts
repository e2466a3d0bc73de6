import type { Ctx } from '@enishi/accounts';
import { daysBetween, notFound } from '@enishi/platform';
import { keepsChapters } from '../policies.js';
import { findServedTerm } from './chapter-term.queries.js';
import type { ServedTerm } from './chapter-term.queries.js';

/** Days of a term that earns a certificate. */
const SHORTEST_DAYS = 90;

/**
 * A term that earns a certificate of appreciation: it is over and lasted ninety days or more.
 * @returns undefined for one that does not
 * @throws NOT_FOUND unless the system, the secretariat or an officer asks
 */
export async function servedTerm(ctx: Ctx, termId: string): Promise<ServedTerm | undefined> {
  if (!keepsChapters(ctx.actor)) throw notFound('term');
  const term = await findServedTerm(ctx, termId);
  return term && daysBetween(term.startsOn, term.endsOn) >= SHORTEST_DAYS ? term : undefined;
}
