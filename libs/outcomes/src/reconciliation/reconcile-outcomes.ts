import type { BaseCtx } from '@enishi/platform';
import { OUTCOME_LIMITS, weighOutcomes } from './compare-outcomes.js';
import { holdLiveOutcomes, standOutcomes } from './outcome-claims.queries.js';
import type { LiveOutcome } from './outcome-claims.queries.js';
import { grouped, settlePairs } from './settle-pairs.js';
import type { Block, Settled } from './settle-pairs.js';

/**
 * Lets one outcome stand for all that tell of the same: the least by id of those that count. Looks at the outcomes of
 * some plans and at whatever shares a DOI or a group with them, in other plans, too.
 */
export async function reconcileOutcomes(
  ctx: BaseCtx,
  blocks: readonly string[],
): Promise<Settled & { missed: readonly string[] }> {
  const plans = blocks.map((block) => block.slice('outcome:'.length));
  const { claims, isComplete } = await holdLiveOutcomes(ctx, plans);
  const none: Settled = { groups: new Map(), compared: 0, joined: [], parted: [], doubtful: 0 };
  if (!isComplete) return { ...none, missed: blocks };
  const settled = await settlePairs(ctx, 'OUTCOME', [blockOf(claims)], OUTCOME_LIMITS);
  const groups = grouped(claims, ({ root }) => settled.groups.get(root) ?? root);
  const moves = [...groups.values()].flatMap((members) => {
    const ids = members.map(({ id }) => id).toSorted();
    return members.flatMap(({ id, joinedIntoId }) => {
      const standsFor = id === ids[0] ? null : ids[0]!;
      return standsFor === joinedIntoId ? [] : [{ id, to: standsFor }];
    });
  });
  if (moves.length > 0) await standOutcomes(ctx, moves);
  return { ...settled, missed: [] };
}

function blockOf(claims: readonly LiveOutcome[]): Block {
  const reports = [...new Map(claims.map((claim) => [claim.root, claim])).values()];
  const pairs: { a: string; b: string; weight: number; parts: Block['pairs'][number]['parts'] }[] = [];
  // only what shares a plan or a DOI is compared
  const bins = new Map<string, LiveOutcome[]>();
  for (const report of reports)
    for (const bin of [`${report.planId} ${report.type}`, report.doi])
      if (bin) bins.set(bin, [...(bins.get(bin) ?? []), report]);
  const seen = new Set<string>();
  for (const bin of bins.values())
    bin.forEach((a, at) => {
      for (const b of bin.slice(at + 1)) {
        const key = [a.root, b.root].toSorted().join(' ');
        const weighed = seen.has(key) ? null : weighOutcomes(a, b);
        seen.add(key);
        if (weighed) pairs.push({ a: a.root, b: b.root, ...weighed });
      }
    });
  // a work is one work, however often a form names it
  return {
    nodes: reports.map(({ root, form, doi }) => ({ id: root, form: doi === null ? form : null })),
    pairs,
  };
}
