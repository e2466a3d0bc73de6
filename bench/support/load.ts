import autocannon from 'autocannon';
import { median, note } from './figure.js';
import type { ChildServer } from './child.js';

/** A bounded load on an address of this machine. */
export interface LoadResult {
  /** Answered requests per second. */
  perSecond: number;
  /** 99 of 100 answers came within so many milliseconds. */
  p99: number;
  /** Processor time of the server per answer, milliseconds. */
  cpuMs: number;
}

export interface Load {
  path: string;
  connections: number;
  /** For how long, in seconds; or, for work that can be done once only, how many requests. */
  until: { seconds: number } | { amount: number };
  /** Answers of pages that lead on after a post. */
  expects?: '2xx' | '3xx';
  requests: autocannon.Request[];
}

/**
 * Sends requests over loopback from this process for a few seconds.
 * @throws when an answer was not of the expected kind: a fast error is not speed.
 */
export async function load(server: ChildServer, input: Load): Promise<LoadResult> {
  const cpuBefore = server.cpuMs();
  const started = performance.now();
  let lastAnswer = started;
  const options = {
    url: `${server.url}${input.path}`,
    connections: input.connections,
    ...('seconds' in input.until ? { duration: input.until.seconds } : { amount: input.until.amount }),
    requests: input.requests,
  };
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    autocannon(options, (error: Error | null, ended) => (error ? reject(error) : resolve(ended))).on(
      'response',
      () => (lastAnswer = performance.now()),
    );
  });
  const answered = result.requests.total;
  const expects = input.expects ?? '2xx';
  const others = result['2xx'] + result.non2xx - result[expects];
  if (others > 0 || result.errors > 0) {
    throw new Error(`${others} answers were not ${expects}, ${result.errors} errors`);
  }
  return {
    // the generator ends on whole seconds, which for a given amount is up to a second after the last answer
    perSecond: (1000 * answered) / (lastAnswer - started),
    p99: result.latency.p99,
    cpuMs: (server.cpuMs() - cpuBefore) / answered,
  };
}

export interface Compared {
  ours: LoadResult;
  floor: LoadResult;
  runs: number;
}

/**
 * Loads the floor and the server in turn, so that whatever else the machine does meets both, and
 * gives the medians. The first pair warms up and does not count.
 */
export async function compare(input: {
  runs: number;
  ours: () => Promise<LoadResult>;
  floor: () => Promise<LoadResult>;
}): Promise<Compared> {
  const ours: LoadResult[] = [];
  const floor: LoadResult[] = [];
  for (let run = 0; run <= input.runs; run++) {
    // who goes first changes, so that neither always meets the other's leftovers
    const floorFirst = run % 2 === 0;
    const first = await (floorFirst ? input.floor() : input.ours());
    const second = await (floorFirst ? input.ours() : input.floor());
    if (run === 0) continue;
    ours.push(floorFirst ? second : first);
    floor.push(floorFirst ? first : second);
  }
  const compared = { ours: middle(ours), floor: middle(floor), runs: input.runs };
  note(describe('server', compared.ours));
  note(describe('floor ', compared.floor));
  return compared;
}

export function middle(results: readonly LoadResult[]): LoadResult {
  return {
    perSecond: median(results.map(({ perSecond }) => perSecond)),
    p99: median(results.map(({ p99 }) => p99)),
    cpuMs: median(results.map(({ cpuMs }) => cpuMs)),
  };
}

export function describe(who: string, { perSecond, p99, cpuMs }: LoadResult): string {
  return `  ${who} ${perSecond.toFixed(0).padStart(6)}/s  p99 ${p99.toFixed(0).padStart(4)} ms  ${cpuMs.toFixed(2)} ms CPU each`;
}
