import type { BaseCtx } from '@enishi/platform';
import { compareVisits } from './compare-visits.js';
import type { VisitComparison } from './compare-visits.js';
import { grouped, settlePairs } from './settle-pairs.js';
import type { Block, Settled } from './settle-pairs.js';
import { holdLiveClaims, moveClaims } from './visit-claims.queries.js';
import type { LiveClaim } from './visit-claims.queries.js';
import { VISIT_LIMITS, VISIT_MODEL } from './visit-model.js';
import { weigh } from './weigh.js';
import type { Weighed } from './weigh.js';

/**
 * Brings the claims of some blocks into visits: those that clearly tell of one visit into one. Runs under the locks
 * of the blocks; the same claims and decisions give the same visits, whoever runs it and how often.
 */
export async function reconcileVisits(
  ctx: BaseCtx,
  blocks: readonly string[],
): Promise<Settled & { missed: readonly string[] }> {
  const idsOf = (kind: string) =>
    blocks.flatMap((block) => (block.startsWith(kind) ? [block.slice(kind.length)] : []));
  const { claims, missed } = await holdLiveClaims(ctx, {
    persons: idsOf('person:'),
    plans: idsOf('heads:'),
  });
  const settled = await settlePairs(
    ctx,
    'REVISIT',
    [...grouped(claims, ({ block }) => block).values()].map(blockOf),
    VISIT_LIMITS,
  );
  const moves = claims.flatMap(({ id, root, returnVisitId }) => {
    const to = settled.groups.get(root) ?? root;
    return to === returnVisitId ? [] : [{ id, was: returnVisitId, to }];
  });
  if (moves.length > 0) await moveClaims(ctx, moves);
  return { ...settled, missed: [...missed] };
}

/** One report for each first version; where its source and another's correction both stand, the earlier speaks. */
function blockOf(claims: readonly LiveClaim[]): Block {
  const reports = [...new Map(claims.toReversed().map((claim) => [claim.root, claim])).values()];
  const pairs = compareVisits(reports).flatMap(({ a, b, compared }) => {
    const weighed = weighVisits(a, b, compared);
    return weighed ? [{ a: a.root, b: b.root, ...weighed }] : [];
  });
  return { nodes: reports.map(({ root, form }) => ({ id: root, form })), pairs };
}

/** What speaks for two reports being of one visit; null when they cannot be. */
function weighVisits(a: LiveClaim, b: LiveClaim, compared: VisitComparison): Weighed | null {
  if (a.personId !== null) return weigh(VISIT_MODEL, compared, { field: 'person', level: 'SAME' });
  // nobody is named: the number must be the same, the hand-in another, and a person has to say so
  if (a.heads !== b.heads || (a.form !== null && a.form === b.form)) return null;
  const weighed = weigh(VISIT_MODEL, compared, { field: 'person', level: 'UNNAMED' });
  return { ...weighed, weight: Math.min(weighed.weight, VISIT_LIMITS.join - 0.01) };
}
