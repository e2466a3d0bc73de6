import { AccessDeclarationsCheck } from '@enishi/accounts';
import { newId } from '@enishi/platform';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { startTestServer } from '../support/index.js';
import { callersFromOutside, hiddenFrom, isNamed, isOffice } from './callers.js';
import type { Caller } from './callers.js';
import { everyOperation } from './documents.js';
import type { GeneratedOperation } from './documents.js';
import { fillTables, rowsAsText } from './fill-tables.js';
import type { FilledTables } from './fill-tables.js';
import { tableOfArgument } from './table-of-argument.js';

const REFUSED = new Set(['NOT_FOUND', 'UNAUTHENTICATED']);

describe('every operation, called against the rows of somebody else', { timeout: 180_000 }, async () => {
  const server = await startTestServer();
  const { manager } = server.server.runtime.dataSource;
  const operations = everyOperation(server.server.app!.get(GraphQLSchemaHost).schema);
  const declared = new Map(
    server.server
      .app!.get(AccessDeclarationsCheck)
      .operations()
      .map(({ kind, name, declared: access }) => [`${kind} ${name}`, access]),
  );
  let rows: FilledTables;
  let before: Set<string>;
  const callers: Caller[] = [];

  beforeAll(async () => {
    rows = await fillTables(manager);
    before = await rowsAsText(manager, rows.tables);
    callers.push(...(await callersFromOutside(server)));
  });

  const idFor = (name: string) => rows.keys.get(tableOfArgument(name, rows.tables) ?? '') ?? newId();

  async function call(operation: GeneratedOperation, caller: Caller) {
    const visitor = operation.kind === 'mutation' ? await caller.enter() : caller.reader;
    const variables = operation.variables(idFor);
    return server.graphql<Record<string, unknown> | null>(operation.document, variables, visitor);
  }

  const isDeclaredFor = ({ kind, name }: GeneratedOperation, caller: Caller) =>
    isNamed(declared.get(`${kind} ${name}`), caller);

  /** Words of somebody else's rows in answers, with the operation and the caller. */
  async function leaksOf(kind: 'query' | 'mutation'): Promise<string[]> {
    const leaks: string[] = [];
    for (const caller of callers) {
      for (const operation of operations.filter((one) => one.kind === kind && isDeclaredFor(one, caller))) {
        const text = JSON.stringify(await call(operation, caller));
        const leak = hiddenFrom(caller.capacity).exec(text);
        if (leak) leaks.push(`${kind} ${operation.name} as ${caller.name}: ${leak[0]}`);
      }
    }
    return leaks;
  }

  it('has somebody else’s row in every table, and knows which table each id argument means', () => {
    expect(rows.refused).toEqual([]);
    const unknown = new Set<string>();
    for (const operation of operations)
      operation.variables((name) => {
        if (!tableOfArgument(name, rows.tables)) unknown.add(`${operation.name}: ${name}`);
        return newId();
      });
    expect([...unknown]).toEqual([]);
  });

  it('would be noticed: the officer reads the very words that the others must not', async () => {
    const officer = callers.find(({ capacity }) => capacity === 'OFFICER')!;
    const seen = new Set<string>();
    const failed: string[] = [];
    for (const operation of operations.filter(({ kind }) => kind === 'query')) {
      const answer = await call(operation, officer);
      const failure = answer.errors?.find(({ extensions }) => !REFUSED.has(extensions.code));
      if (failure) failed.push(`${operation.name}: ${failure.extensions.code} at ${failure.path?.join('.')}`);
      const text = JSON.stringify(answer);
      for (const [word] of text.matchAll(/CANARY \w+/g)) seen.add(word);
    }
    expect(failed).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining(['CANARY exchange_plan', 'CANARY person']));
  });

  it('is refused to everybody whom it does not name, and looks as if nothing were there', async () => {
    const wrong: string[] = [];
    for (const caller of callers) {
      for (const operation of operations.filter((one) => !isDeclaredFor(one, caller))) {
        const { data, errors } = await call(operation, caller);
        const expected = caller.isStranger ? 'UNAUTHENTICATED' : 'NOT_FOUND';
        const code = errors?.[0]?.extensions.code;
        if (code !== expected || data?.[operation.name])
          wrong.push(`${operation.name} as ${caller.name}: ${code}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('tells nobody what belongs to somebody else', async () => {
    expect(await leaksOf('query')).toEqual([]);
  });

  it('changes nothing that belongs to somebody else', async () => {
    const changes: string[] = [];
    for (const caller of callers.filter((one) => !isOffice(one))) {
      for (const operation of operations.filter(({ kind }) => kind === 'mutation'))
        await call(operation, caller);
      const after = await rowsAsText(manager, rows.tables);
      for (const row of before) if (!after.has(row)) changes.push(`${caller.name}: ${row.slice(0, 200)}`);
      for (const row of after) before.add(row);
    }
    expect(changes).toEqual([]);
  });

  it('never fails for ids of others: it answers, or refuses with one of the few codes', async () => {
    const failures: string[] = [];
    for (const caller of callers.filter((one) => !isOffice(one))) {
      for (const operation of operations.filter((one) => isDeclaredFor(one, caller))) {
        const { errors } = await call(operation, caller);
        const code = errors?.[0]?.extensions.code;
        if (
          code &&
          !REFUSED.has(code) &&
          code !== 'INVALID_INPUT' &&
          code !== 'CONFLICT' &&
          code !== 'RATE_LIMITED'
        )
          failures.push(`${operation.name} as ${caller.name}: ${code} ${errors?.[0]?.message ?? ''}`);
      }
    }
    expect(failures).toEqual([]);
  });

  it('gives nothing away in the answer to a change either', async () => {
    expect(await leaksOf('mutation')).toEqual([]);
  });
});
