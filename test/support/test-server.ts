import path from 'node:path';
import { newId } from '@enishi/platform';
import { FixedClock, sql } from '@enishi/platform';
import type { Locale, MailTransport, RenderedMail } from '@enishi/platform';
import type { Capacity } from '@enishi/accounts';
import { openSession, sessionCookieName } from '@enishi/accounts';
import { afterAll } from 'vitest';
import { readConfig } from '../../apps/server/src/config.js';
import { jobCtx } from '../../apps/server/src/runtime/job-ctx.js';
import { backgroundWork } from '../../apps/server/src/runtime/jobs.js';
import { makeLogger } from '../../apps/server/src/runtime/logger.js';
import { startServer } from '../../apps/server/src/runtime/start-server.js';
import type { RunningServer } from '../../apps/server/src/runtime/start-server.js';
import { drainOutbox } from './drain-outbox.js';
import { freshDatabase } from './fresh-database.js';
import { testDataDir } from './test-data-dir.js';
import { TEST_NOW } from './test-ctx.js';

/** A signed-in browser, as far as the server can tell. */
export interface Visitor {
  readonly cookie: string | undefined;
  readonly accountId?: string;
  readonly locale?: Locale;
}

export interface GraphqlAnswer<T> {
  data: T;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

export interface TestServer {
  readonly server: RunningServer;
  readonly url: string;
  readonly clock: FixedClock;
  readonly mails: RenderedMail[];
  /** Signs somebody in with the given capacities and returns the browser. */
  signIn(grants: { capacity: Capacity; scopeId?: string }[], email?: string): Promise<Visitor>;
  graphql<T = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
    visitor?: Visitor,
  ): Promise<GraphqlAnswer<T>>;
  http(path: string, init?: RequestInit & { as?: Visitor }): Promise<Response>;
  /** Runs recorded work until none is left. */
  drainJobs(): Promise<string[]>;
}

export const STRANGER: Visitor = { cookie: undefined };

/** A started server on a database of its own: real HTTP, captured mail, a clock that stands still. */
export async function startTestServer(env: Record<string, string> = {}): Promise<TestServer> {
  const { url: databaseUrl } = await freshDatabase();
  const clock = new FixedClock(TEST_NOW);
  const mails: RenderedMail[] = [];
  const mail: MailTransport = {
    async send(message) {
      mails.push(message);
    },
  };
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    DATABASE_URL: databaseUrl,
    DATA_DIR: path.join(testDataDir(), 'server'),
    ROLE: 'web',
    DEMO: 'false',
    SEAL_SECRET: 'a seal secret that only tests use, 32+',
    ...(process.env['GRAPHQL_JIT'] && { GRAPHQL_JIT: process.env['GRAPHQL_JIT'] }),
    ...env,
  });
  const server = await startServer(config, {
    clock,
    mail,
    logger: makeLogger(process.env['TEST_LOG'] ?? 'silent'),
  });
  afterAll(() => server.stop());
  const { dataSource } = server.runtime;
  const { handlers } = backgroundWork(server.runtime);
  const headersOf = (visitor: Visitor | undefined): Record<string, string> => ({
    ...(visitor?.cookie && { cookie: visitor.cookie }),
    'accept-language': visitor?.locale ?? 'en',
    origin: config.publicUrl,
  });
  return {
    server,
    url: server.address,
    clock,
    mails,
    async signIn(grants, email = `${newId().slice(-12)}@example.org`) {
      const accountId = newId();
      const now = clock.now();
      await sql(
        dataSource.manager,
        `insert into account (id, email, display_name, locale, created_at) values ($1, $2, $2, 'en', $3)`,
        [accountId, email, now],
      );
      for (const { capacity, scopeId } of grants) {
        await sql(
          dataSource.manager,
          `insert into capacity_grant (id, account_id, capacity, scope_id, granted_at) values ($1, $2, $3, $4, $5)`,
          [newId(), accountId, capacity, scopeId ?? null, now],
        );
      }
      const ctx = jobCtx(server.runtime, 'test');
      const session = await openSession(ctx, { accountId, method: 'DEMO', userAgent: undefined });
      return { cookie: `${sessionCookieName()}=${session}`, accountId };
    },
    async graphql<T>(query: string, variables: Record<string, unknown> = {}, visitor?: Visitor) {
      const response = await fetch(`${server.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headersOf(visitor) },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as GraphqlAnswer<T>;
    },
    http(address, { as: visitor, headers, ...init } = {}) {
      const merged = { ...headersOf(visitor), ...(headers as Record<string, string> | undefined) };
      return fetch(`${server.address}${address}`, { redirect: 'manual', ...init, headers: merged });
    },
    drainJobs: () => drainOutbox(dataSource, handlers, (job) => jobCtx(server.runtime, job)),
  };
}
