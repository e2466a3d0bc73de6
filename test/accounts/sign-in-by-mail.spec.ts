import { spendSignInLink } from '@enishi/accounts';
import { newToken, sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { as, startTestServer, testCtx } from '../support/index.js';
import { asForm, browser, codeIn, linkIn } from './browser.js';

describe('signing in by mail', async () => {
  const server = await startTestServer();
  const { clock, mails } = server;
  let serial = 0;

  /** Somebody with an account and a browser of their own. */
  async function person() {
    const email = `person${++serial}@example.org`;
    await server.signIn([{ capacity: 'ANALYST' }], email);
    return { email, ...browser(server) };
  }

  async function newestMail(to: string) {
    await server.drainJobs();
    const mail = mails.findLast((one) => one.to === to);
    if (!mail) throw new Error('no mail');
    return mail;
  }

  it('takes an address, sends link and code, and signs in with the code in the same browser', async () => {
    const { email, go, me } = await person();
    const asked = await go('/sign-in', asForm({ email, return: '/plans?x=1' }));
    expect(asked.status).toBe(303);
    const page = await go(asked.headers.get('location')!);
    expect(await page.text()).toContain(email);
    const code = codeIn(await newestMail(email));
    const done = await go('/sign-in/code', asForm({ code }));
    expect(done.status).toBe(303);
    expect(done.headers.get('location')).toBe('/plans?x=1');
    expect(await me()).toBe(email);
  });

  it('signs in with the link on another device, after a press of the button', async () => {
    const { email, go } = await person();
    await go('/sign-in', asForm({ email }));
    const link = linkIn(await newestMail(email));
    const phone = browser(server);
    const shown = await phone.go(link);
    expect(shown.status).toBe(200);
    expect(await shown.text()).toContain('p•••@example.org');
    expect(await phone.me()).toBeNull();
    expect((await phone.go(link, { method: 'POST' })).status).toBe(303);
    expect(await phone.me()).toBe(email);
  });

  it('leaves the link unused when a mail scanner opens it fifty times', async () => {
    const { email, go } = await person();
    await go('/sign-in', asForm({ email }));
    const link = linkIn(await newestMail(email));
    const scanner = browser(server);
    for (let i = 0; i < 50; i++) expect((await scanner.go(link)).status).toBe(200);
    expect(await scanner.me()).toBeNull();
    const owner = browser(server);
    await owner.go(link, { method: 'POST' });
    expect(await owner.me()).toBe(email);
  });

  it('spends a link once: pressed twice at the same moment, one browser is signed in', async () => {
    const { email, go } = await person();
    await go('/sign-in', asForm({ email }));
    const link = linkIn(await newestMail(email));
    const two = [browser(server), browser(server)];
    const statuses = await Promise.all(
      two.map(async (one) => (await one.go(link, { method: 'POST' })).status),
    );
    expect(statuses.toSorted((a, b) => a - b)).toEqual([303, 422]);
    expect((await browser(server).go(link, { method: 'POST' })).status).toBe(422);
  });

  it('makes the code useless once the link was used, and the link once the code was used', async () => {
    const { email, go, me } = await person();
    await go('/sign-in', asForm({ email }));
    const mail = await newestMail(email);
    await browser(server).go(linkIn(mail), { method: 'POST' });
    const late = await go('/sign-in/code', asForm({ code: codeIn(mail) }));
    expect(late.status).toBe(422);
    expect(await me()).toBeNull();
  });

  it('takes a code at 9:59 and refuses it at 10:01', async () => {
    const start = clock.now();
    const early = await person();
    await early.go('/sign-in', asForm({ email: early.email }));
    const late = await person();
    await late.go('/sign-in', asForm({ email: late.email }));
    const codes = [codeIn(await newestMail(early.email)), codeIn(await newestMail(late.email))];
    clock.set(new Date(start.getTime() + (9 * 60 + 59) * 1000));
    expect((await early.go('/sign-in/code', asForm({ code: codes[0]! }))).status).toBe(303);
    clock.set(new Date(start.getTime() + (10 * 60 + 1) * 1000));
    expect((await late.go('/sign-in/code', asForm({ code: codes[1]! }))).status).toBe(422);
    expect(await late.me()).toBeNull();
  });

  it('forgives full-width digits and spaces, as an input method writes them', async () => {
    const { email, go, me } = await person();
    await go('/sign-in', asForm({ email }));
    const code = codeIn(await newestMail(email));
    const wide = code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    await go('/sign-in/code', asForm({ code: `${wide.slice(0, 3)} ${wide.slice(3)}` }));
    expect(await me()).toBe(email);
  });

  it('ends a request after five wrong codes, even when the sixth is right', async () => {
    const { email, go, me } = await person();
    await go('/sign-in', asForm({ email }));
    const code = codeIn(await newestMail(email));
    const wrong = code === '000000' ? '000001' : '000000';
    for (let left = 4; left >= 1; left--) {
      const answer = await go('/sign-in/code', asForm({ code: wrong }));
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(`Tries left: ${left}`);
    }
    await go('/sign-in/code', asForm({ code: wrong }));
    expect((await go('/sign-in/code', asForm({ code }))).status).toBe(422);
    expect(await me()).toBeNull();
  });

  it('lets nobody use the code in another browser', async () => {
    const { email, go } = await person();
    await go('/sign-in', asForm({ email }));
    const code = codeIn(await newestMail(email));
    const thief = browser(server);
    expect((await thief.go('/sign-in/code', asForm({ code }))).headers.get('location')).toContain('/sign-in');
    await thief.go('/sign-in', asForm({ email: 'thief@example.org' }));
    expect((await thief.go('/sign-in/code', asForm({ code }))).status).toBe(422);
    expect(await thief.me()).toBeNull();
  });

  it('writes no mail to an address without account, and none to a closed account', async () => {
    const closed = await person();
    await sql(
      server.server.runtime.dataSource.manager,
      `update account set disabled_at = now() where email = $1`,
      [closed.email],
    );
    const before = mails.length;
    for (const email of ['nobody@example.org', closed.email]) {
      const { go } = browser(server);
      expect((await go('/sign-in', asForm({ email }))).status).toBe(303);
    }
    await server.drainJobs();
    expect(mails.length).toBe(before);
  });

  it('writes the mail in the language of the page that asked', async () => {
    for (const [lang, word] of [
      ['ja', 'サインイン'],
      ['zh-Hans', '登录'],
      ['en', 'sign-in'],
    ] as const) {
      const { email, go } = await person();
      await go(`/sign-in?lang=${lang}`, asForm({ email }));
      const mail = await newestMail(email);
      expect(mail.subject).toContain(word);
      expect(mail.text).toContain(codeIn(mail));
      expect(linkIn(mail)).toContain(`lang=${lang}`);
    }
  });

  it('ends the session a browser had when it signs in anew', async () => {
    const { email, go, cookies } = await person();
    const signIn = async () => {
      await go('/sign-in', asForm({ email }));
      await go('/sign-in/code', asForm({ code: codeIn(await newestMail(email)) }));
      return cookies.get('enishi')!;
    };
    const first = await signIn();
    expect(await signIn()).not.toBe(first);
    const copy = browser(server);
    copy.cookies.set('enishi', first);
    expect(await copy.me()).toBeNull();
  });

  it('stops a flood of mails to one address, known or not, with the same words', async () => {
    const known = await person();
    const texts: string[] = [];
    for (const email of [known.email, 'unknown-flood@example.org']) {
      const { go } = browser(server);
      for (let i = 0; i < 5; i++) expect((await go('/sign-in', asForm({ email }))).status).toBe(303);
      const refused = await go('/sign-in', asForm({ email }));
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      texts.push((await refused.text()).replaceAll(email, '·'));
    }
    expect(texts[0]).toBe(texts[1]);
  });

  it('signs out: the cookie goes, and a copy of it is worth nothing', async () => {
    const { email, go, me, cookies } = await person();
    await go('/sign-in', asForm({ email }));
    await go('/sign-in/code', asForm({ code: codeIn(await newestMail(email)) }));
    const kept = cookies.get('enishi')!;
    const out = await go('/sign-out', { method: 'POST' });
    expect(out.status).toBe(303);
    expect(cookies.has('enishi')).toBe(false);
    expect(await me()).toBeNull();
    const copy = browser(server);
    copy.cookies.set('enishi', kept);
    expect(await copy.me()).toBeNull();
  });

  it('stops who guesses links from one network, whatever addresses the requests claim; others go on', async () => {
    const { email, go } = await person();
    await go('/sign-in', asForm({ email }));
    const link = linkIn(await newestMail(email));
    const guesses = testCtx(server.server.runtime.dataSource, as.stranger(), { clock });
    for (let i = 0; i < 300; i++)
      await spendSignInLink(guesses, { linkToken: newToken(), ip: `127.0.0.${i % 256}` });
    for (const headers of [{}, { 'x-forwarded-for': '198.51.100.7' }, { forwarded: 'for=198.51.100.7' }]) {
      const answer = await browser(server).go(link, { method: 'POST', headers });
      expect(answer.status).toBe(429);
    }
    const elsewhere = await spendSignInLink(guesses, {
      linkToken: /link\/([\w-]+)/.exec(link)![1]!,
      ip: '198.51.100.7',
    });
    expect(elsewhere.__typename).toBe('SignedIn');
  });
});
