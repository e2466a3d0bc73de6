import type { FastifyInstance } from 'fastify';

/** One measured figure beside its floor. */
export interface FigureResult {
  /** Part of the figure, where it has several. */
  part?: string;
  value: number;
  unit: string;
  /** The same work done with the least possible code, measured in the same run. */
  floor: number;
  /** Value against floor; for times the floor is divided by the value, so that 1 is always as good as the floor. */
  ratio: number;
  target: string;
  ok: boolean;
  /** How many runs the medians stand on. */
  runs: number;
}

/** A figure lives in `<name with dashes>.bench.ts`, its floor in the same file. */
export interface Figure {
  readonly name: string;
  run(): Promise<FigureResult[]>;
  /** The least code that does the same over HTTP; run in a process of its own. */
  floor?(databaseUrl: string): Promise<FastifyInstance>;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Rounds for printing: three significant digits are more than a shared machine can promise. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}

/** Says something to the person at the terminal without touching the JSON lines. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}
