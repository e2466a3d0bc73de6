import type { Ctx } from '@enishi/accounts';
import { ownPersonId } from '@enishi/alumni';
import { notFound } from '@enishi/platform';
import { institutionKey } from '@enishi/programme';
import { z } from 'zod';
import { selectOutcomes } from '../outcome/outcome.queries.js';
import type { OutcomeRow } from '../outcome/outcome.queries.js';
import { mayReadEvidence, visibleTo } from '../policies.js';
import { likeness } from '../reconciliation/likeness.js';
import { suggestionsForOutcome, suggestionsForPerson } from './suggestion.queries.js';
import type { SuggestionRow } from './suggestion.queries.js';

/** In what a register's word contradicts what was told. */
export const CONTRADICTIONS = ['TITLE', 'YEAR', 'NO_JAPANESE_AFFILIATION'] as const;
export type Contradiction = (typeof CONTRADICTIONS)[number];

export interface ListedSuggestion extends SuggestionRow {
  contradictions: Contradiction[];
}

/** Below this share of common pairs of letters two titles are of two papers. */
const SAME_TITLE = 0.6;

const input = z
  .strictObject({ outcomeId: z.uuid().nullish(), mine: z.boolean().nullish() })
  .refine(({ outcomeId, mine }) => (outcomeId != null) !== (mine ?? false));

/**
 * What registers suggest: about a claim, for the office; or papers that may be the signed-in member's own, for them
 * alone while they agree.
 * @throws NOT_FOUND when the claim may not be seen, or without a membership
 */
export async function listSuggestions(ctx: Ctx, raw: z.input<typeof input>): Promise<ListedSuggestion[]> {
  const { outcomeId } = input.parse(raw);
  if (outcomeId == null) {
    const rows = await suggestionsForPerson(ctx, ownPersonId(ctx.actor));
    return rows.map((row) => ({ ...row, contradictions: [] }));
  }
  mayReadEvidence(ctx.actor);
  const sight = visibleTo(ctx.actor, ctx.actorRef);
  const [told] = await selectOutcomes(ctx, sight, {}, { first: 1, after: null, id: outcomeId });
  if (!told) throw notFound('outcome');
  const rows = await suggestionsForOutcome(ctx, outcomeId);
  return rows.map((row) => ({ ...row, contradictions: row.isFound ? contradictions(told, row) : [] }));
}

/** A paper may appear online a year before or after the year that is told. */
function contradictions(told: OutcomeRow, found: SuggestionRow): Contradiction[] {
  const toldYear = told.arisenOn === null ? null : Number(told.arisenOn.slice(0, 4));
  const isOther = {
    TITLE:
      told.title !== null &&
      found.title !== null &&
      likeness(institutionKey(told.title), institutionKey(found.title)) < SAME_TITLE,
    YEAR: toldYear !== null && found.year !== null && Math.abs(toldYear - found.year) > 1,
    // Crossref knows few affiliations; that it names none in Japan says nothing
    NO_JAPANESE_AFFILIATION:
      found.source === 'OPENALEX' && found.countries.length > 0 && !found.countries.includes('JP'),
  };
  return CONTRADICTIONS.filter((name) => isOther[name]);
}
