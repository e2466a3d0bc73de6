import { setTimeout as wait } from 'node:timers/promises';
import { takeAllowance } from '@enishi/accounts';
import type { BaseCtx } from '@enishi/platform';
import { LookupFailed } from './evidence-source.js';
import type { Ask, EvidenceSource } from './evidence-source.js';
import type { LookupSettings } from './lookup-settings.js';

const DAY_SECONDS = 86_400;
const TIMEOUT_MS = 10_000;
const PAUSE_MS = 500;
const RETRIES = 2;
const REDIRECTS = 2;
const MOST_BYTES = 2 * 1024 * 1024;
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * The one way out to a register. It reaches the register's own host over https and no other, redirects included;
 * takes one of the day's allowance for every request, so that a loop cannot run up a bill; gives up after ten
 * seconds or two megabytes; tries again what may pass.
 */
export function askRegister(ctx: BaseCtx, source: EvidenceSource, settings: LookupSettings): Ask {
  return async (url) => {
    for (let tried = 0; ; tried += 1) {
      try {
        return await follow(ctx, source, settings, url);
      } catch (error) {
        const isPassing =
          error instanceof LookupFailed && (error.reason === 'UNAVAILABLE' || error.reason === 'TIMEOUT');
        if (!isPassing || tried === RETRIES) throw error;
        await wait((settings.pauseMs ?? PAUSE_MS) * 2 ** tried);
      }
    }
  };
}

async function follow(
  ctx: BaseCtx,
  source: EvidenceSource,
  settings: LookupSettings,
  first: URL,
): Promise<unknown> {
  let url = first;
  for (let hops = 0; ; hops += 1) {
    if (!isAllowed(url, source)) throw new LookupFailed('NOT_ALLOWED');
    await takeOne(ctx, source, settings);
    const response = await send(url, settings);
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel();
      if (hops === REDIRECTS || !URL.canParse(location, url.href)) throw new LookupFailed('NOT_ALLOWED');
      url = new URL(location, url);
      continue;
    }
    if (response.status === 404 || response.status === 410) {
      await response.body?.cancel();
      return undefined;
    }
    if (PASSING.has(response.status)) {
      await response.body?.cancel();
      throw new LookupFailed('UNAVAILABLE');
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw new LookupFailed('MALFORMED');
    }
    return parse(await readText(response));
  }
}

const isAllowed = (url: URL, { host }: EvidenceSource): boolean =>
  url.protocol === 'https:' &&
  url.hostname === host &&
  url.port === '' &&
  url.username === '' &&
  url.password === '';

async function takeOne(ctx: BaseCtx, { name }: EvidenceSource, { perDay }: LookupSettings): Promise<void> {
  const rule = { purpose: 'evidence-lookup', key: name, limit: perDay, windowSeconds: DAY_SECONDS };
  if (!(await takeAllowance(ctx, [rule])).allowed) throw new LookupFailed('CAP_REACHED');
}

async function send(url: URL, settings: LookupSettings): Promise<Response> {
  const fetchIt = settings.fetch ?? fetch;
  try {
    return await fetchIt(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(settings.timeoutMs ?? TIMEOUT_MS),
      headers: {
        accept: 'application/json',
        'user-agent': `Enishi/1.0 (outcome evidence; mailto:${settings.mailto})`,
      },
    });
  } catch (error) {
    throw new LookupFailed(isTimeout(error) ? 'TIMEOUT' : 'UNAVAILABLE');
  }
}

/** Reads piece by piece: an answer that never ends is left, whatever it says about its length. */
async function readText(response: Response): Promise<string> {
  if (!response.body) return '';
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
      bytes += piece.byteLength;
      if (bytes > MOST_BYTES) throw new LookupFailed('TOO_LARGE');
      pieces.push(piece);
    }
  } catch (error) {
    if (error instanceof LookupFailed) throw error;
    throw new LookupFailed(isTimeout(error) ? 'TIMEOUT' : 'UNAVAILABLE');
  }
  return Buffer.concat(pieces).toString('utf8');
}

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new LookupFailed('MALFORMED');
  }
}
