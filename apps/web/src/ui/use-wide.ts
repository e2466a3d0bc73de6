import { useSyncExternalStore } from 'react';

/** The width below which tables become cards and things stand below each other. */
const query = matchMedia('(min-width: 40.01rem)');

function onTurn(tell: () => void): () => void {
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}

/** True on a desk, false on a phone; follows when the phone is turned. */
export const useWide = (): boolean => useSyncExternalStore(onTurn, () => query.matches);
