import { AccessDeclarationsCheck } from '@enishi/accounts';
import type { Operation } from '@enishi/accounts';
import { beforeAll, describe, expect, it } from 'vitest';
import { startTestServer } from '../support/index.js';
import { callersFromOutside, hiddenFrom, isNamed, isOffice } from './callers.js';
import type { Caller } from './callers.js';
import { fillTables, rowsAsText } from './fill-tables.js';
import type { FilledTables } from './fill-tables.js';
import { tableOfArgument } from './table-of-argument.js';

/** Parts of addresses that are secrets or files: nobody else has them, so the test does not either. */
const SECRETS = new Set(['code', 'token', 'ticket', 'file']);
/** Parts whose table the name alone does not tell. */
const MEANT: Record<string, (keys: ReadonlyMap<string, string>) => string> = {
  '/certificates/:file': (keys) => `${keys.get('certificate')}.pdf`,
  '/dev/mail/:id': () => '20260120-000000-nothing',
  '/invitee-lists/:id': (keys) => keys.get('import_batch')!,
  '/events/:slug': () => 'canary-event',
  '/chapters/:slug': () => 'canary-chapter',
  '/stories/:slug': () => 'canary-story',
};

describe('every HTTP route, called against the rows of somebody else', { timeout: 180_000 }, async () => {
  const server = await startTestServer();
  const { manager } = server.server.runtime.dataSource;
  const routes = server.server
    .app!.get(AccessDeclarationsCheck)
    .operations()
    .filter(({ kind }) => kind === 'http');
  let rows: FilledTables;
  let before: Set<string>;
  let callers: Caller[];

  beforeAll(async () => {
    rows = await fillTables(manager);
    before = await rowsAsText(manager, rows.tables);
    callers = await callersFromOutside(server);
  });

  /** The route's address with the ids of somebody else in it. */
  function addressOf({ name }: Operation): { method: string; path: string } {
    const [method = '', route = ''] = name.split(' ');
    const said = Object.entries(MEANT).find(([known]) => route.startsWith(known));
    const path = route.replace(/:(\w+)/g, (_, part: string) => {
      if (said) return said[1](rows.keys);
      if (SECRETS.has(part)) return 'QQQQQQQQQQ';
      const key = rows.keys.get(tableOfArgument(part, rows.tables) ?? '');
      if (!key) throw new Error(`${name}: tell this test what :${part} means`);
      return key;
    });
    return { method: method === 'ALL' ? 'POST' : method, path };
  }

  async function call(route: Operation, caller: Caller): Promise<{ status: number; text: string }> {
    const { method, path } = addressOf(route);
    const visitor = method === 'GET' ? caller.reader : await caller.enter();
    const body = method === 'GET' ? {} : { body: 'field=something' };
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
    const response = await server.http(path, { method, as: visitor, headers, ...body });
    return { status: response.status, text: await response.text() };
  }

  it('is refused to everybody whom it does not name', async () => {
    const wrong: string[] = [];
    for (const caller of callers) {
      for (const route of routes.filter(({ declared }) => !isNamed(declared, caller))) {
        const { status } = await call(route, caller);
        if (status !== (caller.isStranger ? 401 : 404))
          wrong.push(`${route.name} as ${caller.name}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('tells nobody what belongs to somebody else, and never fails', async () => {
    const wrong: string[] = [];
    for (const caller of callers.filter((one) => !isOffice(one))) {
      for (const route of routes.filter(({ declared }) => isNamed(declared, caller))) {
        const { status, text } = await call(route, caller);
        const leak = hiddenFrom(caller.capacity).exec(text);
        if (leak || status >= 500)
          wrong.push(`${route.name} as ${caller.name}: ${status} ${leak?.[0] ?? ''}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has changed nothing that belongs to somebody else', async () => {
    const after = await rowsAsText(manager, rows.tables);
    expect([...before].filter((row) => !after.has(row)).map((row) => row.slice(0, 200))).toEqual([]);
  });
});
