import autocannon from 'autocannon';

/** A bounded load on an address of this machine. */
export interface LoadResult {
  /** Answered requests per second. */
  perSecond: number;
  p99: number;
  non2xx: number;
}

/**
 * Sends requests over loopback from this process for a few seconds.
 * @throws when an answer was not 2xx: a fast error is not speed.
 */
export async function load(input: {
  url: string;
  connections: number;
  seconds: number;
  requests: autocannon.Request[];
}): Promise<LoadResult> {
  const result = await autocannon({
    url: input.url,
    connections: input.connections,
    duration: input.seconds,
    requests: input.requests,
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${result.non2xx} answers were not 2xx, ${result.errors} errors`);
  }
  return { perSecond: result.requests.average, p99: result.latency.p99, non2xx: result.non2xx };
}
