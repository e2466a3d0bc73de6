import type { BaseCtx } from '@enishi/platform';
import { fromOneDatabase, isInTransaction } from '@enishi/platform';
import type { DataSource } from 'typeorm';
import { countChanges } from '../fact/changes.queries.js';
import type { Changes, ChangeSource } from '../fact/changes.queries.js';

/**
 * Most cells that are remembered per database, some hundred bytes each. What was not asked for longest is forgotten
 * first; a table larger than a quarter of it is never kept.
 */
const MOST_CELLS = 100_000;
/** What a table takes beside its cells, in cells. */
const LEAST = 4;

interface Memory {
  readonly entries: Map<string, Entry>;
  cells: number;
}

interface Entry {
  readonly state: string;
  readonly value: Promise<unknown>;
  cells: number;
}

/** By database: a second one that follows the first has counted its changes on its own. */
const memories = new WeakMap<DataSource, Memory>();

/** How things stand in one of the databases, for as long as one question is answered. */
export interface Standing<C extends BaseCtx> {
  readonly ctx: C;
  /** Null inside a transaction, whose own writes nobody else may be shown: nothing is remembered there. */
  readonly changes: Changes | null;
}

/** Reads once how things stand; everything that `work` asks for is as fresh as that or fresher. */
export function asThingsStand<C extends BaseCtx, T>(
  ctx: C,
  work: (standing: Standing<C>) => Promise<T>,
): Promise<T> {
  if (isInTransaction(ctx)) return work({ ctx, changes: null });
  return fromOneDatabase(ctx, async (pinned) => work({ ctx: pinned, changes: await countChanges(pinned) }));
}

/**
 * What `compute` answers, computed once until one of its sources changes; who asks meanwhile gets the same answer, which
 * therefore has to be frozen or left alone. `key` names everything that the answer depends on beside the sources: the
 * question and the rights of whoever asks.
 */
export async function remember<C extends BaseCtx, T>(
  { ctx, changes }: Standing<C>,
  { key, sources, cells }: { key: string; sources: readonly ChangeSource[]; cells: (value: T) => number },
  compute: () => Promise<T>,
): Promise<T> {
  if (!changes) return compute();
  const state = sources.map((source) => changes[source] ?? '0').join(' ');
  const memory = memoryOf((ctx.reportsDb ?? ctx.db).connection);
  const known = memory.entries.get(key);
  if (known?.state === state) {
    // to the end of the line
    memory.entries.delete(key);
    memory.entries.set(key, known);
    return known.value as Promise<T>;
  }
  forget(memory, key);
  const entry: Entry = { state, value: compute(), cells: LEAST };
  memory.entries.set(key, entry);
  memory.cells += entry.cells;
  try {
    const value = (await entry.value) as T;
    if (memory.entries.get(key) === entry) weigh(memory, key, entry, LEAST + cells(value));
    return value;
  } catch (error) {
    if (memory.entries.get(key) === entry) forget(memory, key);
    throw error;
  }
}

function weigh(memory: Memory, key: string, entry: Entry, cells: number): void {
  if (cells > MOST_CELLS / 4) return forget(memory, key);
  memory.cells += cells - entry.cells;
  entry.cells = cells;
  for (const oldest of memory.entries.keys()) {
    if (memory.cells <= MOST_CELLS) return;
    forget(memory, oldest);
  }
}

function forget(memory: Memory, key: string): void {
  memory.cells -= memory.entries.get(key)?.cells ?? 0;
  memory.entries.delete(key);
}

function memoryOf(database: DataSource): Memory {
  const known = memories.get(database) ?? { entries: new Map<string, Entry>(), cells: 0 };
  memories.set(database, known);
  return known;
}
