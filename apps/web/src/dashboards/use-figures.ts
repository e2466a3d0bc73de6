import { useRead } from '../api/queries.js';
import { FiguresDocument } from './dashboards.documents.js';
import type { Dimension, FigureTable } from './dashboards.documents.js';
import { requestOf } from './figure-state.js';
import type { FigureSearch } from './figure-state.js';

export interface Ask {
  metric: string;
  by?: readonly Dimension[];
}

/** Up to twelve figures under the filter of the address, counted at the same moment, in the order asked for. */
export function useFigures(search: FigureSearch, asks: readonly Ask[]): readonly FigureTable[] {
  const requests = asks.map(({ metric, by = [] }) => requestOf(search, metric, by));
  return useRead(FiguresDocument, { requests }).figures;
}
