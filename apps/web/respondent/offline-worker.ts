/**
 * Keeps the empty form, its style and its script on the device, so that a reload without network shows
 * the form again. It never sees an answer: those are in the page and in the encrypted draft.
 */
export interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEventLike extends WorkerEvent {
  request: Request;
  respondWith(response: Promise<Response> | Response): void;
}
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEventLike) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  location: Location;
}

const worker = globalThis as unknown as WorkerScope;
/** The form whose worker this is: `/report/offline-worker.js` keeps the form under `/report`. */
const BASE = `/${worker.location.pathname.split('/')[1] ?? ''}`;
const KIND = `enishi-${BASE.slice(1)}-`;
const CACHE = `${KIND}1`;
const LANGUAGES = ['ja', 'en', 'zh-Hans'];
/** Which form, where one base has several: the page registers the worker with it. */
const FORM = worker.location.search.slice(1);
const whole = (language: string): string =>
  `${BASE}/whole?${[FORM, `lang=${language}`].filter(Boolean).join('&')}`;
const isFile = (path: string): boolean => path.startsWith('/site/') || path.startsWith(`${BASE}/script/`);

/** Fetches the form in one language with every file it names. */
async function keep(language: string): Promise<void> {
  const cache = await caches.open(CACHE);
  const response = await fetch(whole(language), { cache: 'no-cache' });
  if (!response.ok) return;
  const html = await response.clone().text();
  await cache.put(whole(language), response);
  // Each file once: a cache refuses a list that names one twice.
  const named = [...html.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map((match) => match[1] ?? '');
  const files = [...new Set(named.filter(isFile))];
  const known = await Promise.all(files.map((name) => cache.match(name)));
  await cache.addAll(files.filter((_, index) => !known[index]));
}

async function fromDevice(language: string | null): Promise<Response | undefined> {
  const cache = await caches.open(CACHE);
  const wanted = language && LANGUAGES.includes(language) ? [language, ...LANGUAGES] : LANGUAGES;
  for (const one of wanted) {
    const found = await cache.match(whole(one));
    if (found) return found;
  }
  return undefined;
}

/** A page of the form: from the server, and from the device when the server does not answer. */
async function formPage(request: Request, language: string | null): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await fromDevice(language);
    if (kept) return kept;
    throw error;
  }
}

/** Longest wait for the server before the form on the device is good enough. */
const PATIENCE_MS = 4000;

/** The empty form: the server's, which may have changed, and kept for later; the device's without network. */
async function emptyForm(request: Request, language: string | null): Promise<Response> {
  try {
    const fresh = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const address = new URL(request.url);
    if (fresh.ok && language && address.pathname + address.search === whole(language))
      await (await caches.open(CACHE)).put(whole(language), fresh.clone());
    return fresh;
  } catch (error) {
    const kept = await fromDevice(language);
    if (kept) return kept;
    throw error;
  }
}

async function file(request: Request): Promise<Response> {
  return (await (await caches.open(CACHE)).match(request)) ?? fetch(request);
}

async function keepAll(): Promise<void> {
  for (const language of LANGUAGES) await keep(language);
}

worker.addEventListener('install', (event) => {
  event.waitUntil(keepAll().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  const old = caches
    .keys()
    .then((names) =>
      Promise.all(
        names.filter((name) => name.startsWith(KIND) && name !== CACHE).map((name) => caches.delete(name)),
      ),
    );
  event.waitUntil(old.then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== worker.location.origin) return;
  const language = address.searchParams.get('lang');
  if (request.mode === 'navigate' && address.pathname === `${BASE}/form`)
    event.respondWith(formPage(request, language));
  else if (address.pathname === `${BASE}/whole`) event.respondWith(emptyForm(request, language));
  else if (isFile(address.pathname)) event.respondWith(file(request));
});
