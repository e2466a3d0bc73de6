import { cutAtDateLine } from './across-the-date-line.js';
import { alphaTwo } from './country-codes.js';

interface Shape {
  readonly id?: string | number | undefined;
  readonly geometry: { readonly type: string; readonly coordinates?: unknown };
}

/**
 * The shapes of the world as GeoJSON for the map, each named by its two-letter code and by nothing else: what a
 * country or region is called is decided by the code list of the programme, not by the maker of the geometry.
 */
export function worldOf(shapes: readonly Shape[]) {
  return {
    type: 'FeatureCollection' as const,
    features: shapes
      .filter(({ id }) => id !== ANTARCTICA)
      .map(({ id, geometry }) => ({
        type: 'Feature' as const,
        properties: { code: alphaTwo(id) ?? '' },
        geometry: cutAtDateLine(geometry),
      })),
  };
}

/** Nobody comes from there, and it would take a third of the map. */
const ANTARCTICA = '010';
