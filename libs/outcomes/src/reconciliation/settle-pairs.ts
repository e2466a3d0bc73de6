import type { BaseCtx } from '@enishi/platform';
import { newId } from '@enishi/platform';
import type { ClaimKind } from '../claim/claim-states.js';
import { cluster } from './cluster.js';
import type { Edge, Thresholds } from './cluster.js';
import { deletePairs, selectPairs, upsertPairs } from './pairs.queries.js';
import type { PairRow } from './pairs.queries.js';
import type { Weighed } from './weigh.js';

/** A report and what it is told apart by. */
export interface Node {
  id: string;
  form: string | null;
}

/** A group of reports that are compared with one another. */
export interface Block {
  nodes: readonly Node[];
  pairs: readonly (Weighed & { a: string; b: string })[];
}

export interface Settled {
  /** The name of the group of every report. */
  groups: Map<string, string>;
  compared: number;
  /** Ids of pairs that came together and that came apart by rule. */
  joined: string[];
  parted: string[];
  doubtful: number;
}

/** Groups the reports of some blocks and writes what is now clear, doubtful, or neither. Decisions of people stay. */
export async function settlePairs(
  ctx: BaseCtx,
  kind: ClaimKind,
  blocks: readonly Block[],
  limits: Thresholds,
): Promise<Settled> {
  const known = new Map<string, PairRow>();
  const roots = blocks.flatMap(({ nodes }) => nodes.map(({ id }) => id));
  for (const row of await selectPairs(ctx, kind, roots)) known.set(`${row.a} ${row.b}`, row);
  const settled: Settled = { groups: new Map(), compared: 0, joined: [], parted: [], doubtful: 0 };
  const writing: Omit<PairRow, 'version'>[] = [];
  const seen = new Set<string>();
  for (const { nodes, pairs } of blocks) {
    const rows = pairs.map((pair) => {
      const [a, b] = pair.a < pair.b ? [pair.a, pair.b] : [pair.b, pair.a];
      return { ...pair, a, b, row: known.get(`${a} ${b}`) };
    });
    const edges = rows.map(({ a, b, weight, row }): Edge => {
      const said = row?.how === 'HAND' && row.state !== 'OPEN' ? row.state : null;
      return { a, b, weight, said, stands: row?.state === 'JOINED' };
    });
    const { groups, bands } = cluster(nodes, edges, limits);
    for (const [node, group] of groups) settled.groups.set(node, group);
    settled.compared += rows.length;
    rows.forEach(({ a, b, weight, parts, row }, at) => {
      const band = bands[at]!;
      const isSaid = edges[at]!.said !== null;
      if (band === 'APART' && !isSaid) return;
      seen.add(`${a} ${b}`);
      const state = isSaid ? row!.state : band === 'JOIN' ? 'JOINED' : 'OPEN';
      const how = isSaid ? 'HAND' : band === 'JOIN' ? 'RULE' : null;
      const id = row?.id ?? newId();
      writing.push({ id, a, b, weight, parts, band, state, how });
      if (state === 'OPEN') settled.doubtful += 1;
      if (!isSaid && state === 'JOINED' && row?.state !== 'JOINED') settled.joined.push(id);
      if (!isSaid && state === 'OPEN' && row?.state === 'JOINED') settled.parted.push(id);
    });
  }
  const gone = [...known.values()].filter(({ a, b, how }) => how !== 'HAND' && !seen.has(`${a} ${b}`));
  settled.parted.push(...gone.flatMap(({ id, state }) => (state === 'JOINED' ? [id] : [])));
  await upsertPairs(ctx, kind, writing);
  await deletePairs(
    ctx,
    kind,
    gone.map(({ id }) => id),
  );
  return settled;
}

/** What shares a name, in the order in which it came. */
export function grouped<T>(rows: readonly T[], nameOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}
