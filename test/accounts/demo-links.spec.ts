import { configureSignIn, createDemoSignInLink, ensureAccount, spendDemoSignInLink } from '@enishi/accounts';
import { newId, sql } from '@enishi/platform';
import { afterEach, describe, expect, it } from 'vitest';
import { as, startTestServer, testCtx } from '../support/index.js';
import { browser } from './browser.js';

const DEVELOPMENT = { publicUrl: 'http://localhost:4000', development: true };

describe('a demo link', async () => {
  const server = await startTestServer({ PUBLIC_URL: DEVELOPMENT.publicUrl });
  const ctx = testCtx(server.server.runtime.dataSource, as.system());
  afterEach(() => configureSignIn(DEVELOPMENT));

  async function demoLink(email: string) {
    const { account } = await ensureAccount(ctx, { email, displayName: 'Demo', locale: 'en' });
    const link = await createDemoSignInLink(ctx, account.id);
    return { id: account.id, path: new URL(link).pathname };
  }

  it('signs in with one click, as often as it is clicked', async () => {
    const { path } = await demoLink('demo@example.org');
    for (let i = 0; i < 3; i++) {
      const { go, me } = browser(server);
      expect((await go(path)).status).toBe(303);
      expect(await me()).toBe('demo@example.org');
    }
  });

  it('is no use for another account', async () => {
    const { path } = await demoLink('demo2@example.org');
    const { id } = await demoLink('demo3@example.org');
    const { go, me } = browser(server);
    const signature = path.split('.')[1]!;
    for (const forged of [`${id}.${signature}`, `${newId()}.${signature}`, `${id}.`, id, 'x'])
      expect((await go(`/sign-in/demo/${forged}`)).status).toBe(404);
    expect(await me()).toBeNull();
  });

  it('does not exist in production: none is made, and one from before opens nothing', async () => {
    const { id, path } = await demoLink('demo4@example.org');
    configureSignIn({ publicUrl: 'https://club.example.jp', development: false });
    await expect(createDemoSignInLink(ctx, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const ticket = path.split('/').at(-1)!;
    await expect(spendDemoSignInLink(ctx, { ticket })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { go } = browser(server);
    expect((await go(path)).status).toBe(404);
  });

  it('opens nothing once its account is closed', async () => {
    const { id, path } = await demoLink('demo5@example.org');
    await sql(ctx.db, 'update account set disabled_at = now() where id = $1', [id]);
    const { go, me } = browser(server);
    expect((await go(path)).status).toBe(404);
    expect(await me()).toBeNull();
  });
});
