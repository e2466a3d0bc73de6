import {
  PERSONAL_LIMITS,
  ROTATE_EVERY_MS,
  STAFF_LIMITS,
  ensureAccount,
  grantCapacity,
  listMySessions,
  openSession,
  readSession,
  revokeCapacity,
  revokeSession,
  signOut,
  signOutEverywhere,
} from '@enishi/accounts';
import type { Capacity, Ctx } from '@enishi/accounts';
import { AppError, FixedClock, newId, onStatement, sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { TEST_NOW, as, freshDatabase, testCtx } from '../support/index.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a session', async () => {
  const { dataSource } = await freshDatabase();
  const db = dataSource.manager;

  /** Somebody signed in by mail at ten in the morning, with a clock of their own. */
  async function signedIn(capacity?: Capacity) {
    const clock = new FixedClock(TEST_NOW);
    const system = testCtx(dataSource, as.system(), { clock });
    const { account } = await ensureAccount(system, {
      email: `${newId().slice(-12)}@example.org`,
      displayName: 'A Person',
      locale: 'ja',
    });
    if (capacity) await grantCapacity(system, { accountId: account.id, capacity });
    const userAgent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
    const open = () => openSession(system, { accountId: account.id, method: 'CODE', userAgent });
    const read = (cookie: string) => readSession(db, cookie, clock);
    const ctxOf = async (cookie: string): Promise<Ctx> =>
      testCtx(dataSource, (await read(cookie)).actor, { clock });
    return { accountId: account.id, system, clock, open, read, ctxOf, cookie: await open() };
  }

  it('is read with one statement, which brings account, language and grants', async () => {
    const { cookie, read, accountId } = await signedIn('OFFICER');
    const seen: string[] = [];
    const stop = onStatement((text) => seen.push(text), dataSource);
    const { actor, locale } = await read(cookie);
    stop();
    expect(seen).toHaveLength(1);
    expect(locale).toBe('ja');
    expect(actor).toMatchObject({
      kind: 'account',
      accountId,
      grants: [{ capacity: 'OFFICER', scopeId: null }],
    });
  });

  it('is nobody with a cookie that is forged, cut, changed or empty, and asks the database only when it could be ours', async () => {
    const { cookie, read } = await signedIn();
    const [id, secret] = cookie.split('.') as [string, string];
    const changed = `${id}.${secret.startsWith('A') ? 'B' : 'A'}${secret.slice(1)}`;
    const seen: string[] = [];
    const stop = onStatement((text) => seen.push(text), dataSource);
    for (const forged of [
      '',
      'x',
      secret,
      `${id}.`,
      `${id}.${secret}x`,
      `${id}'.${secret}`,
      id,
      '.'.repeat(80),
    ])
      expect((await read(forged)).actor.kind).toBe('anonymous');
    expect(seen).toEqual([]);
    expect((await read(changed)).actor.kind).toBe('anonymous');
    stop();
    expect((await read(cookie)).actor.kind).toBe('account');
  });

  it('keeps only hashes: what the table holds does not sign anybody in', async () => {
    const { cookie, read } = await signedIn();
    const [id, secret] = cookie.split('.') as [string, string];
    const [row] = await sql<{ token_hash: Buffer }>(db, `select token_hash from session where id = $1`, [id]);
    expect(row!.token_hash.toString('base64url')).not.toBe(secret);
    expect((await read(`${id}.${row!.token_hash.toString('base64url')}`)).actor.kind).toBe('anonymous');
  });

  it('ends for staff after half an hour without a request, and after twelve hours of work', async () => {
    const idle = await signedIn('OFFICER');
    idle.clock.advance(STAFF_LIMITS.idleMs + 1);
    expect((await idle.read(idle.cookie)).actor.kind).toBe('anonymous');

    const busy = await signedIn('OFFICER');
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      busy.clock.advance(20 * MINUTE);
      expect((await busy.read(busy.cookie)).actor.kind).toBe('account');
    }
    busy.clock.advance(20 * MINUTE);
    expect((await busy.read(busy.cookie)).actor.kind).toBe('anonymous');
  });

  it('stays for a member who comes back a week later, and ends after two weeks away', async () => {
    const { clock, read, cookie } = await signedIn();
    clock.advance(7 * 24 * HOUR);
    const back = await read(cookie);
    expect(back.actor.kind).toBe('account');
    clock.advance(PERSONAL_LIMITS.idleMs + MINUTE);
    expect((await read(back.renewedCookie!)).actor.kind).toBe('anonymous');
  });

  it('is noted as alive at most once a minute', async () => {
    const { clock, read, cookie } = await signedIn();
    const writes: string[] = [];
    const stop = onStatement((text) => text.includes('update session') && writes.push(text), dataSource);
    for (let i = 0; i < 10; i++) await read(cookie);
    clock.advance(61_000);
    for (let i = 0; i < 10; i++) await read(cookie);
    stop();
    expect(writes).toHaveLength(1);
  });

  it('gets a new secret each day; requests under way with the old one still pass', async () => {
    const { clock, read, cookie } = await signedIn();
    clock.advance(ROTATE_EVERY_MS);
    const { renewedCookie } = await read(cookie);
    expect(renewedCookie).not.toBeNull();
    expect(renewedCookie).not.toBe(cookie);
    expect((await read(cookie)).actor.kind).toBe('account');
    expect((await read(renewedCookie!)).actor.kind).toBe('account');
    clock.advance(30_000);
    expect((await read(cookie)).actor.kind).toBe('account');
  });

  it('exchanges the secret once for requests that arrive together', async () => {
    const { clock, read, cookie } = await signedIn();
    clock.advance(ROTATE_EVERY_MS);
    const all = await Promise.all(Array.from({ length: 5 }, () => read(cookie)));
    expect(all.every(({ actor }) => actor.kind === 'account')).toBe(true);
    expect(all.filter(({ renewedCookie }) => renewedCookie)).toHaveLength(1);
  });

  it('survives an answer that was lost on the way: the old secret counts until the new one was used', async () => {
    const { clock, read, cookie } = await signedIn();
    clock.advance(ROTATE_EVERY_MS);
    await read(cookie);
    clock.advance(3 * HOUR);
    const again = await read(cookie);
    expect(again.actor.kind).toBe('account');
    expect(again.renewedCookie).not.toBeNull();
    expect((await read(again.renewedCookie!)).actor.kind).toBe('account');
  });

  it('ends when a replaced secret turns up again, for thief and owner alike', async () => {
    const { clock, read, cookie: stolen } = await signedIn();
    clock.advance(ROTATE_EVERY_MS);
    const { renewedCookie: own } = await read(stolen);
    await read(own!);
    clock.advance(2 * MINUTE);
    expect((await read(stolen)).actor.kind).toBe('anonymous');
    expect((await read(own!)).actor.kind).toBe('anonymous');
    const [entry] = await sql<{ n: number }>(
      db,
      `select count(*)::int as n from audit_entry where action = 'session.secret_reused' and subject_id = $1`,
      [own!.split('.')[0]],
    );
    expect(entry!.n).toBe(1);
  });

  it('gets a new secret and the new rights with the request after a grant, and loses them after a revocation', async () => {
    const { system, accountId, read, cookie } = await signedIn();
    await grantCapacity(system, { accountId, capacity: 'ANALYST' });
    const after = await read(cookie);
    expect(after.renewedCookie).not.toBeNull();
    expect(after.actor).toMatchObject({ grants: [{ capacity: 'ANALYST' }] });
    await revokeCapacity(system, { accountId, capacity: 'ANALYST' });
    expect((await read(after.renewedCookie!)).actor).toMatchObject({ grants: [] });
  });

  it('of a member who becomes an officer ends within the twelve hours of staff', async () => {
    const { system, accountId, clock, read, cookie } = await signedIn();
    await grantCapacity(system, { accountId, capacity: 'OFFICER' });
    const { renewedCookie } = await read(cookie);
    clock.advance(STAFF_LIMITS.absoluteMs);
    expect((await read(renewedCookie!)).actor.kind).toBe('anonymous');
  });

  it('is listed with its device, the one that asks marked', async () => {
    const { open, ctxOf, cookie } = await signedIn();
    await open();
    const sessions = await listMySessions(await ctxOf(cookie));
    expect(sessions.map(({ device }) => device)).toEqual(['Firefox · Windows', 'Firefox · Windows']);
    expect(sessions.filter(({ isCurrent }) => isCurrent).map(({ id }) => id)).toEqual([cookie.split('.')[0]]);
  });

  it('can be ended by its owner from another device, once', async () => {
    const { open, ctxOf, read, cookie } = await signedIn();
    const lost = await open();
    const ctx = await ctxOf(cookie);
    const sessionId = lost.split('.')[0]!;
    await revokeSession(ctx, { sessionId });
    expect((await read(lost)).actor.kind).toBe('anonymous');
    expect((await read(cookie)).actor.kind).toBe('account');
    await expect(revokeSession(ctx, { sessionId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('cannot be ended by a stranger or by somebody else, who cannot tell it from one that never was', async () => {
    const owner = await signedIn();
    const other = await signedIn('ADMINISTRATOR');
    const sessionId = owner.cookie.split('.')[0]!;
    const ctx = await other.ctxOf(other.cookie);
    const failures = await Promise.all(
      [sessionId, newId(), 'not-an-id'].map((id) =>
        revokeSession(ctx, { sessionId: id }).catch((error: unknown) => error),
      ),
    );
    expect(failures.map((error) => (error as AppError).code)).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    await expect(revokeSession(testCtx(dataSource, as.stranger()), { sessionId })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect((await owner.read(owner.cookie)).actor.kind).toBe('account');
  });

  it('ends everywhere at once when its owner says so, or everywhere else', async () => {
    const { open, ctxOf, read, cookie } = await signedIn();
    const others = [await open(), await open()];
    expect(await signOutEverywhere(await ctxOf(cookie), { keepThis: true })).toEqual({ ended: 2 });
    for (const one of others) expect((await read(one)).actor.kind).toBe('anonymous');
    expect((await read(cookie)).actor.kind).toBe('account');
    expect(await signOutEverywhere(await ctxOf(cookie))).toEqual({ ended: 1 });
    expect((await read(cookie)).actor.kind).toBe('anonymous');
    await expect(signOutEverywhere(testCtx(dataSource, as.stranger()))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('ends when its owner signs out; twice is once, and a stranger may press the button too', async () => {
    const { ctxOf, read, cookie } = await signedIn();
    const ctx = await ctxOf(cookie);
    await signOut(ctx);
    await signOut(ctx);
    await signOut(testCtx(dataSource, as.stranger()));
    expect((await read(cookie)).actor.kind).toBe('anonymous');
  });
});
