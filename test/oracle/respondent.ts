import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { newToken } from '@enishi/platform';
import { between } from './fault-plan.js';
import { fingerprint } from './journal.js';
import type { Journal } from './journal.js';
import { NOTHING } from './judge.js';

export interface Reply {
  status: number;
  body: { __typename?: string; receiptNumber?: string; version?: number };
}

/** Patience with one request; longer than any fault but silence lasts. */
const PATIENCE_MS = 6000;
/** How long a person tries before the test gives up on the server. */
const PERSISTENCE_MS = 180_000;

/** One request on a connection of its own. @throws when no whole answer comes back, or the server cannot say. */
export function post(url: string, cookie: string, body: object, patience = PATIENCE_MS): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { origin, host } = new URL(url);
    const text = JSON.stringify(body);
    const request = http.request(url, {
      method: 'POST',
      agent: false,
      signal: AbortSignal.timeout(patience),
      headers: {
        host,
        origin,
        cookie,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('error', reject);
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const status = response.statusCode ?? 0;
        if (!response.complete || status >= 500) return reject(new Error(`${status}`));
        try {
          resolve({ status, body: JSON.parse(Buffer.concat(parts).toString()) as Reply['body'] });
        } catch (error) {
          reject(error);
        }
      });
    });
    request.end(text);
  });
}

type Answers = Readonly<Record<string, unknown>>;

/** A person with an open form in a browser, and a journal that knows what the person was told. */
export class Respondent {
  private version = 0;

  constructor(
    readonly caseId: string,
    private readonly cookie: string,
    private readonly url: string,
    private readonly journal: Journal,
  ) {}

  /** Saves one answer as the script of the form does: again and again until the server has said that it has it. */
  async save(item: string, value: unknown): Promise<void> {
    await persist(() => this.trySave(item, value));
  }

  /** Saves one answer, once. @returns false when nobody knows whether it arrived. */
  async trySave(item: string, value: unknown): Promise<boolean> {
    const id = newToken();
    const hash = value === null ? NOTHING : fingerprint(value);
    this.journal.write({ kind: 'intent', what: 'draft', id, caseId: this.caseId, hash, item });
    const reply = await this.send(id, 'draft', {
      base: this.version,
      changes: { [item]: value },
      place: null,
      language: 'en',
    });
    this.version = reply?.body.version ?? this.version;
    return reply !== undefined;
  }

  /**
   * What this person means to hand in, under a key of its own, which is on the disk before anything is sent.
   * @param unheard what another browser saved and this one has not heard of: it goes in too
   */
  handIn(answers: Answers, unheard: Answers = {}): HandIn {
    const key = newToken();
    const base = this.version;
    this.journal.write({
      kind: 'intent',
      what: 'submit',
      id: key,
      caseId: this.caseId,
      hash: fingerprint({ ...answers, ...unheard }),
    });
    const once = () => this.send(key, 'submit', { key, base, answers, language: 'en' });
    return { once, insist: () => persist(once) };
  }

  /** Another browser that holds the same form and begins with what is stored now. */
  otherBrowser(): Respondent {
    const other = new Respondent(this.caseId, this.cookie, this.url, this.journal);
    other.version = this.version;
    return other;
  }

  private async send(id: string, path: string, body: object): Promise<Reply | undefined> {
    try {
      const reply = await post(`${this.url}/survey/${path}?case=${this.caseId}`, this.cookie, body);
      const { __typename: said = `${reply.status}`, receiptNumber: receipt } = reply.body;
      if (reply.status !== 200) this.journal.write({ kind: 'nack', id, reason: said });
      else this.journal.write({ kind: 'ack', id, ...(receipt !== undefined && { receipt }) });
      return reply;
    } catch {
      this.journal.write({ kind: 'unknown', id });
      return undefined;
    }
  }
}

export interface HandIn {
  /** One attempt; undefined when nobody knows what became of it. */
  once(): Promise<Reply | undefined>;
  /** Attempts until there is an answer. */
  insist(): Promise<Reply>;
}

async function persist<T>(attempt: () => Promise<T | undefined | false>): Promise<T> {
  for (const until = Date.now() + PERSISTENCE_MS; ; await sleep(100)) {
    const done = await attempt();
    if (done) return done;
    if (Date.now() > until) throw new Error('nobody answered for three minutes');
  }
}

/** Complete answers to the test form, unlike those of anybody else. */
export function someAnswers(random: () => number, mark: string): Record<string, unknown> {
  const hasReturned = random() < 0.6;
  return {
    'T.status': ['STUDY', 'WORK', 'OTHER'][between(random, 0, 2)],
    'T.country': random() < 0.5 ? 'KH' : 'JP',
    'T.affiliation': `Example University ${mark}`,
    'T.returned': hasReturned,
    ...(hasReturned && {
      'T.purpose': ['STUDY', 'RESEARCH', 'TRAVEL'].slice(between(random, 0, 2)),
      'T.times': between(random, 1, 99),
    }),
    ...(random() < 0.5 && { 'T.last': `2025-0${between(random, 1, 9)}-15` }),
    'T.influence': between(random, 1, 5),
    'T.net': { host: between(random, 1, 3), peers: between(random, 1, 3) },
    'T.words': `“${mark}”: 縁 ${between(random, 0, 1e9)}, it's all right; 100 % \\ {}`,
  };
}
