import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { afterAll } from 'vitest';
import type { TestServer, Visitor } from '../../support/index.js';

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type Language = 'ja' | 'en' | 'zh-Hans';
export const LANGUAGES: readonly Language[] = ['ja', 'en', 'zh-Hans'];
export const DESK = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Debian's Chromium; closed when the file is done. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = places.find((place) => place && existsSync(place));
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  afterAll(() => browser.close());
  return browser;
}

/** Somebody at a screen: a page of their own, and everything that went wrong in its console. */
export interface Reader {
  context: BrowserContext;
  page: Page;
  /** Console errors and warnings, failed requests, uncaught errors. */
  faults: string[];
  go: (path: string) => Promise<void>;
}

export async function sitDown(
  browser: Browser,
  server: TestServer,
  visitor: Visitor | null,
  wishes: { language?: Language; viewport?: { width: number; height: number } } = {},
): Promise<Reader> {
  const context = await browser.newContext({
    viewport: wishes.viewport ?? DESK,
    hasTouch: (wishes.viewport ?? DESK).width < 600,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(15_000);
  await context.addCookies([{ name: 'lang', value: wishes.language ?? 'en', url: server.url }]);
  if (visitor?.cookie) {
    const [name = '', ...value] = visitor.cookie.split('=');
    await context.addCookies([{ name, value: value.join('='), url: server.url, httpOnly: true }]);
  }
  const page = await context.newPage();
  watchTraffic(page);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') faults.push(`${line.type()}: ${line.text()}`);
  });
  const go = async (path: string) => {
    await page.goto(server.url + path);
    await page.locator('h1').first().waitFor();
    await settled(page);
  };
  return { context, page, faults, go };
}

interface Traffic {
  open: Set<Request>;
  /** How many have ever begun. */
  begun: number;
}

const trafficOf = new WeakMap<Page, Traffic>();

function watchTraffic(page: Page): void {
  const traffic: Traffic = { open: new Set(), begun: 0 };
  trafficOf.set(page, traffic);
  page.on('request', (request) => {
    traffic.open.add(request);
    traffic.begun += 1;
  });
  page.on('requestfinished', (request) => traffic.open.delete(request));
  page.on('requestfailed', (request) => traffic.open.delete(request));
}

/**
 * Waits until nothing is being read any more and what was read is drawn: no request is open, the page had a frame and
 * idle time without beginning another, and it does not say that something is still to come (an answer that has arrived
 * may wait for the page's thread longer than that). ("networkidle" would wait half a second more, every time.)
 */
export async function settled(page: Page): Promise<void> {
  const traffic = trafficOf.get(page);
  if (!traffic) return page.waitForLoadState('networkidle');
  for (const end = Date.now() + 15_000; Date.now() < end; await sleep(5)) {
    const { begun } = traffic;
    // a page that is being left has no quiet moment; the next one is asked
    const wasQuiet = await page.evaluate(quietMoment).catch(() => false);
    if (wasQuiet && traffic.open.size === 0 && traffic.begun === begun) return;
  }
  throw new Error(`still reading ${[...traffic.open].map((request) => request.url()).join(' ')}`);
}

function quietMoment(): Promise<boolean> {
  return new Promise((resolve) => {
    const within = { timeout: 1000 };
    requestIdleCallback(
      () =>
        requestAnimationFrame(() =>
          // a root without a screen, or a screen that says that it waits, is not there yet
          requestIdleCallback(() => resolve(!document.querySelector('.waiting, #root:empty')), within),
        ),
      within,
    );
  });
}

/** What axe finds on the page as it stands, as lines that say which rule and where. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    // through the debugger, because the page's own policy refuses scripts from elsewhere
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: axe });
    await session.detach();
  }
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as {
      axe: {
        run: (options: object) => Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
      };
    };
    // every rule runs; only what was right is not listed
    const { violations } = await runner.run({ resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
}

/** Pixels by which the page is wider than the screen. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
