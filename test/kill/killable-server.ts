import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { makeCtx, openSession, sessionCookieName } from '@enishi/accounts';
import type { Capacity } from '@enishi/accounts';
import { FixedClock, configureSecrets, newId, sql } from '@enishi/platform';
import { dataSourceOptions } from '../../apps/server/src/data-source.js';
import {
  databaseUrlIn,
  freePort,
  killPostgres,
  serverFolder,
  startProcess,
} from '../support/server-process.js';
import type { ServerProcess } from '../support/server-process.js';

const SEAL_SECRET = 'a seal secret that only kill tests use';

/** A server with a database of its own that is killed and started again at the same address. */
export class KillableServer {
  readonly dataDir = serverFolder();
  private server!: ServerProcess;
  private port: number | undefined;
  /** How often it was killed. */
  kills = 0;

  constructor(private readonly env: Record<string, string> = {}) {}

  get url(): string {
    return this.server.url;
  }

  async start(): Promise<void> {
    this.port ??= await freePort();
    this.server = await startProcess({
      dataDir: this.dataDir,
      port: this.port,
      env: { LOG_LEVEL: 'warn', SEAL_SECRET, ...this.env },
    });
  }

  /** `kill -9`, and the next start; `withDatabase` kills PostgreSQL in the same moment. */
  async killAndRestart(options: { withDatabase?: boolean } = {}): Promise<void> {
    this.kills += 1;
    const killed = this.server.kill();
    if (options.withDatabase) await killPostgres(this.dataDir);
    await killed;
    await this.start();
  }

  /** Ctrl-C at the end: even after kills the server stops in order. */
  interrupt(): Promise<number | null> {
    return this.server.interrupt();
  }

  /** Runs `work` on the server's database, for preparing; not while it is being killed. */
  async prepare<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> {
    configureSecrets(SEAL_SECRET);
    const dataSource = await new DataSource(dataSourceOptions(databaseUrlIn(this.dataDir), 3)).initialize();
    try {
      return await work(dataSource);
    } finally {
      await dataSource.destroy();
    }
  }

  /** One statement on a connection of its own: a killed PostgreSQL takes no pool down with it. */
  async ask<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client(databaseUrlIn(this.dataDir));
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end().catch(() => {});
    }
  }

  /** One number out of the database. */
  async count(text: string, values: unknown[] = []): Promise<number> {
    const [row] = await this.ask<{ n: number }>(`select (${text})::int as n`, values);
    return row?.n ?? Number.NaN;
  }

  /** Waits until recorded work is done: no row is left, none has failed. @returns rows that are left. */
  async untilWorkIsDone(seconds: number): Promise<object[]> {
    const due = `select id, name, failed_at, failure, relayed_at from outbox where not_before is null or not_before <= now()`;
    for (const until = Date.now() + seconds * 1000; ; await sleep(250)) {
      const left = await this.ask(due);
      if (left.length === 0 || Date.now() > until) return left;
    }
  }

  /** A signed-in browser's cookie. */
  signIn(capacity: Capacity, now = new Date()): Promise<string> {
    return this.prepare(async (dataSource) => {
      const accountId = newId();
      const db = dataSource.manager;
      await sql(
        db,
        `insert into account (id, email, display_name, locale, created_at) values ($1, $2, 'Kill test', 'en', $3)`,
        [accountId, `${accountId}@kill.example`, now],
      );
      await sql(
        db,
        `insert into capacity_grant (id, account_id, capacity, scope_id, granted_at) values ($1, $2, $3, null, $4)`,
        [newId(), accountId, capacity, now],
      );
      const actor = { kind: 'system', job: 'kill-test' } as const;
      const ctx = makeCtx({ db, clock: new FixedClock(now), locale: 'en', actor });
      const session = await openSession(ctx, { accountId, method: 'DEMO', userAgent: undefined });
      return `${sessionCookieName('http://localhost')}=${session}`;
    });
  }

  async graphql<T>(query: string, variables: object, cookie: string): Promise<T> {
    const response = await this.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { data: T; errors?: { extensions?: { code?: string } }[] };
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  /** What a page of this server sends. @throws when the server is away or says that it cannot now. */
  async send(path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Response> {
    const response = await fetch(`${this.url}${path}`, {
      ...init,
      headers: { origin: this.url, ...init.headers },
      signal: AbortSignal.timeout(20_000),
    });
    if (response.status >= 500) throw new Error(`${response.status}`);
    return response;
  }
}

/** Does what a patient person does: tries again until there is an answer. */
export async function insist<T>(attempt: () => Promise<T>, seconds = 120): Promise<T> {
  for (const until = Date.now() + seconds * 1000; ; await sleep(100)) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

/** Takes work one piece after the other, several hands at once. */
export async function manyHands<T>(
  hands: number,
  pieces: readonly T[],
  work: (piece: T) => Promise<void>,
): Promise<void> {
  const left = [...pieces];
  const hand = async () => {
    for (let piece = left.shift(); piece !== undefined; piece = left.shift()) await work(piece);
  };
  await Promise.all(Array.from({ length: hands }, hand));
}

/** Waits until `count` has reached each mark, and calls back at each. */
export async function atEachOf(
  marks: readonly number[],
  count: () => number | Promise<number>,
  then: (mark: number) => Promise<void>,
): Promise<void> {
  for (const mark of marks) {
    for (const until = Date.now() + 90_000; (await count()) < mark; await sleep(20)) {
      if (Date.now() > until) throw new Error(`${mark} was never reached`);
    }
    await then(mark);
  }
}
