import DataLoader from 'dataloader';
import type { BaseCtx } from '../context/base-ctx.js';

const loaders = new WeakMap<object, Map<string, unknown>>();

/**
 * A DataLoader that lives as long as its context: one per name and request, and a fresh one inside a
 * transaction, so that uncommitted writes are seen there.
 */
export function loader<C extends BaseCtx, K, V>(
  ctx: C,
  name: string,
  batch: (ctx: C, keys: readonly K[]) => Promise<readonly (V | Error)[]>,
): DataLoader<K, V> {
  let own = loaders.get(ctx);
  if (!own) loaders.set(ctx, (own = new Map()));
  let found = own.get(name) as DataLoader<K, V> | undefined;
  if (!found) own.set(name, (found = new DataLoader<K, V>((keys) => batch(ctx, keys))));
  return found;
}
