import {
  disableAccount,
  enableAccount,
  ensureAccount,
  grantCapacity,
  listAccounts,
  openSession,
  readSession,
  revokeCapacity,
  setMyLocale,
} from '@enishi/accounts';
import type { Actor, Capacity } from '@enishi/accounts';
import { newId, sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';

describe('accounts and grants', async () => {
  const { dataSource } = await freshDatabase();
  const system = testCtx(dataSource, as.system());
  const ctxAs = (actor: Actor) => testCtx(dataSource, actor);

  async function account(email = `${newId().slice(-12)}@example.org`) {
    return (await ensureAccount(system, { email, displayName: 'A Person', locale: 'en' })).account;
  }

  async function administrator() {
    const { id } = await account();
    await grantCapacity(system, { accountId: id, capacity: 'ADMINISTRATOR' });
    const actor: Actor = {
      kind: 'account',
      accountId: id,
      sessionId: newId(),
      grants: [{ capacity: 'ADMINISTRATOR', scopeId: null }],
    };
    return { id, ctx: ctxAs(actor) };
  }

  async function liveGrants(accountId: string) {
    return sql<{ capacity: Capacity; scope_id: string | null }>(
      dataSource.manager,
      `select capacity, scope_id from capacity_grant where account_id = $1 and revoked_at is null`,
      [accountId],
    );
  }

  async function auditsOf(subjectId: string) {
    const rows = await sql<{ action: string }>(
      dataSource.manager,
      `select action from audit_entry where subject_id = $1 order by at, id`,
      [subjectId],
    );
    return rows.map(({ action }) => action);
  }

  describe('opening an account', () => {
    it('opens one for an address and finds it again however it is written', async () => {
      const first = await ensureAccount(ctxAs(as.officer()), {
        email: 'Host.Contact@Example.org',
        displayName: 'Host Contact',
        locale: 'ja',
      });
      expect(first).toMatchObject({
        isNew: true,
        account: { email: 'host.contact@example.org', locale: 'ja' },
      });
      const again = await ensureAccount(ctxAs(as.secretariat()), {
        email: ' ｈｏｓｔ.contact@example.org ',
        displayName: 'Somebody Else',
        locale: 'en',
      });
      expect(again).toMatchObject({
        isNew: false,
        account: { id: first.account.id, displayName: 'Host Contact' },
      });
      expect(await auditsOf(first.account.id)).toEqual(['account.opened']);
    });

    it('opens one when two ask for the same address at the same moment', async () => {
      const email = 'twice@example.org';
      const both = await Promise.all([account(email), account(email)]);
      expect(both[0].id).toBe(both[1].id);
    });

    it('is not for strangers, hosts, members or analysts', async () => {
      for (const actor of [as.stranger(), as.hostAdmin(newId()), as.member(newId()), as.analyst()]) {
        const wanted = { email: 'x@example.org', displayName: 'X', locale: 'en' } as const;
        await expect(ensureAccount(ctxAs(actor), wanted)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      }
    });

    it('refuses what is no address, and a name that is empty', async () => {
      await expect(account('not an address')).rejects.toThrow();
      await expect(
        ensureAccount(system, { email: 'y@example.org', displayName: ' ', locale: 'en' }),
      ).rejects.toThrow();
    });
  });

  describe('granting a capacity', () => {
    it('gives it once, however often it is granted, and says so in the audit', async () => {
      const { id } = await account();
      const planId = newId();
      const first = await grantCapacity(system, { accountId: id, capacity: 'HOST_ADMIN', scopeId: planId });
      const second = await grantCapacity(system, { accountId: id, capacity: 'HOST_ADMIN', scopeId: planId });
      expect(second.id).toBe(first.id);
      expect(await liveGrants(id)).toEqual([{ capacity: 'HOST_ADMIN', scope_id: planId }]);
      expect(await auditsOf(id)).toEqual(['account.opened', 'capacity.granted']);
    });

    it('gives it once to two who grant at the same moment', async () => {
      const { id } = await account();
      await Promise.all([1, 2, 3].map(() => grantCapacity(system, { accountId: id, capacity: 'ANALYST' })));
      expect(await liveGrants(id)).toHaveLength(1);
    });

    it('is refused to everybody but administrators, above all to who would raise themselves', async () => {
      const { id } = await account();
      const own: Actor = {
        kind: 'account',
        accountId: id,
        sessionId: newId(),
        grants: [{ capacity: 'OFFICER', scopeId: null }],
      };
      for (const actor of [
        own,
        as.stranger(),
        as.officer(),
        as.secretariat(),
        as.hostPi(newId()),
        as.member(newId()),
      ]) {
        await expect(
          grantCapacity(ctxAs(actor), { accountId: id, capacity: 'ADMINISTRATOR' }),
        ).rejects.toMatchObject({ code: 'NOT_FOUND' });
      }
      expect(await liveGrants(id)).toEqual([]);
    });

    it('needs a scope for hosts, coordinators and members, and none for staff', async () => {
      const { id } = await account();
      await expect(grantCapacity(system, { accountId: id, capacity: 'HOST_PI' })).rejects.toThrow();
      await expect(
        grantCapacity(system, { accountId: id, capacity: 'OFFICER', scopeId: newId() }),
      ).rejects.toThrow();
      await expect(grantCapacity(system, { accountId: newId(), capacity: 'OFFICER' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    });
  });

  describe('revoking a capacity', () => {
    it('takes it, once, and leaves the others', async () => {
      const { id } = await account();
      const [one, two] = [newId(), newId()];
      await grantCapacity(system, { accountId: id, capacity: 'HOST_PI', scopeId: one });
      await grantCapacity(system, { accountId: id, capacity: 'HOST_PI', scopeId: two });
      for (let i = 0; i < 2; i++)
        await revokeCapacity(system, { accountId: id, capacity: 'HOST_PI', scopeId: one });
      expect(await liveGrants(id)).toEqual([{ capacity: 'HOST_PI', scope_id: two }]);
      expect((await auditsOf(id)).filter((action) => action === 'capacity.revoked')).toHaveLength(1);
    });

    it('is refused to everybody but administrators', async () => {
      const { id } = await account();
      await grantCapacity(system, { accountId: id, capacity: 'ANALYST' });
      for (const actor of [as.stranger(), as.officer(), as.analyst()]) {
        await expect(
          revokeCapacity(ctxAs(actor), { accountId: id, capacity: 'ANALYST' }),
        ).rejects.toMatchObject({ code: 'NOT_FOUND' });
      }
      expect(await liveGrants(id)).toHaveLength(1);
    });

    it('can be given again afterwards, as a new grant', async () => {
      const { id } = await account();
      const first = await grantCapacity(system, { accountId: id, capacity: 'OFFICER' });
      await revokeCapacity(system, { accountId: id, capacity: 'OFFICER' });
      const second = await grantCapacity(system, { accountId: id, capacity: 'OFFICER' });
      expect(second.id).not.toBe(first.id);
    });

    it('never leaves the house without an administrator, not even when two remove each other at once', async () => {
      await sql(
        dataSource.manager,
        `update capacity_grant set revoked_at = now() where capacity = 'ADMINISTRATOR' and revoked_at is null`,
      );
      const [a, b] = [await administrator(), await administrator()];
      const results = await Promise.all([
        revokeCapacity(a.ctx, { accountId: b.id, capacity: 'ADMINISTRATOR' }),
        revokeCapacity(b.ctx, { accountId: a.id, capacity: 'ADMINISTRATOR' }),
      ]);
      expect(results.map((result) => result.__typename).toSorted()).toEqual([
        'CapacityRevoked',
        'LastAdministrator',
      ]);
      const left = results[0].__typename === 'LastAdministrator' ? b : a;
      expect(await disableAccount(left.ctx, { accountId: left.id })).toMatchObject({
        __typename: 'LastAdministrator',
      });
    });
  });

  describe('closing an account', () => {
    it('ends its sessions at once, keeps its grants, and can be undone', async () => {
      const boss = await administrator();
      const { id } = await account();
      await grantCapacity(system, { accountId: id, capacity: 'OFFICER' });
      const cookie = await openSession(system, { accountId: id, method: 'LINK', userAgent: undefined });
      const isOpen = async (value: string) =>
        (await readSession(dataSource.manager, value, system.clock)).actor.kind === 'account';
      expect(await isOpen(cookie)).toBe(true);
      for (let i = 0; i < 2; i++) await disableAccount(boss.ctx, { accountId: id });
      expect(await isOpen(cookie)).toBe(false);
      await enableAccount(boss.ctx, { accountId: id });
      expect(await isOpen(cookie)).toBe(false);
      const fresh = await openSession(system, { accountId: id, method: 'LINK', userAgent: undefined });
      expect(await isOpen(fresh)).toBe(true);
      expect(await liveGrants(id)).toHaveLength(1);
      expect((await auditsOf(id)).filter((action) => action.startsWith('account.'))).toEqual([
        'account.opened',
        'account.disabled',
        'account.enabled',
      ]);
    });

    it('is refused to everybody but administrators, and looks like an account that never was', async () => {
      const { id } = await account();
      for (const actor of [as.stranger(), as.officer(), as.secretariat()]) {
        for (const change of [disableAccount, enableAccount])
          await expect(change(ctxAs(actor), { accountId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      }
      const boss = await administrator();
      await expect(disableAccount(boss.ctx, { accountId: newId() })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(enableAccount(boss.ctx, { accountId: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  describe('the language', () => {
    it('is set by its owner; twice is once; a stranger has none', async () => {
      const { id } = await account();
      const me = ctxAs({ kind: 'account', accountId: id, sessionId: newId(), grants: [] });
      for (let i = 0; i < 2; i++)
        expect(await setMyLocale(me, { locale: 'zh-Hans' })).toMatchObject({ locale: 'zh-Hans' });
      expect((await auditsOf(id)).filter((action) => action === 'account.locale_set')).toHaveLength(1);
      await expect(setMyLocale(ctxAs(as.stranger()), { locale: 'ja' })).rejects.toMatchObject({
        code: 'UNAUTHENTICATED',
      });
      await expect(setMyLocale(me, { locale: 'fr' as 'ja' })).rejects.toThrow();
    });
  });

  describe('the list of accounts', () => {
    it('is paged by address without losing or repeating anybody, and says how many', async () => {
      const boss = await administrator();
      for (let i = 0; i < 7; i++) await account(`paged-${i}@example.org`);
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page = await listAccounts(boss.ctx, { search: 'PAGED-', first: 3, after });
        expect(page.totalCount).toBe(7);
        seen.push(...page.nodes.map(({ email }) => email));
        after = page.hasNextPage ? page.endCursor : null;
      } while (after);
      expect(seen).toEqual(Array.from({ length: 7 }, (_, i) => `paged-${i}@example.org`));
    });

    it('takes the signs of a pattern for what they are', async () => {
      const boss = await administrator();
      await account('per_cent@example.org');
      await account('perxcent@example.org');
      const found = await listAccounts(boss.ctx, { search: 'per_c' });
      expect(found.nodes.map(({ email }) => email)).toEqual(['per_cent@example.org']);
    });

    it('finds who holds a capacity now', async () => {
      const boss = await administrator();
      const { id } = await account();
      const planId = newId();
      await grantCapacity(system, { accountId: id, capacity: 'HOST_CONTACT', scopeId: planId });
      const ids = async () =>
        (await listAccounts(boss.ctx, { capacity: 'HOST_CONTACT' })).nodes.map((node) => node.id);
      expect(await ids()).toEqual([id]);
      await revokeCapacity(system, { accountId: id, capacity: 'HOST_CONTACT', scopeId: planId });
      expect(await ids()).toEqual([]);
    });

    it('is for administrators alone, and refuses a cursor that was tampered with', async () => {
      for (const actor of [as.stranger(), as.officer(), as.analyst(), as.secretariat()])
        await expect(listAccounts(ctxAs(actor), {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const boss = await administrator();
      await expect(listAccounts(boss.ctx, { after: 'zzz' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    });
  });
});
