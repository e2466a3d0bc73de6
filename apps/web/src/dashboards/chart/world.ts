import { worldOf } from '@enishi/charts';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import source from 'world-atlas/countries-110m.json';

const topology = source as unknown as Topology<{ countries: GeometryCollection }>;

/** Shapes of the world by code; Natural Earth 1:110m, public domain. */
export const world = worldOf(feature(topology, topology.objects.countries).features);
