type Point = readonly number[];
type Ring = readonly Point[];
type Polygon = readonly Ring[];

interface Geometry {
  readonly type: string;
  readonly coordinates?: unknown;
}

/**
 * Cuts shapes that cross the 180th meridian in two, so that no line runs across the whole map from their one end to
 * the other (Russia, Fiji).
 */
export function cutAtDateLine(geometry: Geometry): Geometry {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return geometry;
  const polygons = (
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  ) as readonly Polygon[];
  return { type: 'MultiPolygon', coordinates: polygons.flatMap(cutPolygon) };
}

function cutPolygon(polygon: Polygon): Polygon[] {
  const [outer, ...holes] = polygon;
  if (!outer || !crosses(outer)) return [polygon];
  const whole = unrolled(outer);
  const west = clip(whole, (x) => x <= 180);
  const east = clip(whole, (x) => x >= 180).map(([x = 0, y = 0]) => [x - 360, y]);
  return [[west, ...holes], [east]].filter(([ring]) => (ring?.length ?? 0) > 3);
}

const crosses = (ring: Ring): boolean =>
  ring.some((point, index) => index > 0 && Math.abs((point[0] ?? 0) - (ring[index - 1]?.[0] ?? 0)) > 180);

/** The same ring with longitudes that go on past 180 instead of jumping to −180. */
const unrolled = (ring: Ring): Ring => ring.map(([x = 0, y = 0]) => [x < 0 ? x + 360 : x, y]);

/** The part of a ring on one side of the 180th meridian (Sutherland and Hodgman). */
function clip(ring: Ring, isInside: (x: number) => boolean): Ring {
  const kept: Point[] = [];
  ring.forEach((point, index) => {
    const before = ring[(index + ring.length - 1) % ring.length] ?? point;
    const [x = 0, y = 0] = point;
    const [x0 = 0, y0 = 0] = before;
    if (isInside(x) !== isInside(x0)) kept.push([180, y0 + ((180 - x0) / (x - x0)) * (y - y0)]);
    if (isInside(x)) kept.push([x, y]);
  });
  return kept.length > 0 && kept[0] ? [...kept, kept[0]] : [];
}
