import {
  configureSignIn,
  deviceName,
  emailAddress,
  isOwnOrigin,
  judgeSecret,
  maskedEmail,
  networkPrefix,
  originGuard,
  safeNextPath,
  sessionCookieHeader,
  sessionCookieName,
  takeAllowance,
} from '@enishi/accounts';
import { FixedClock, hashToken } from '@enishi/platform';
import fc from 'fast-check';
import Fastify from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { maskPath } from '../../apps/server/src/runtime/logger.js';
import { TEST_NOW, as, freshDatabase, testCtx } from '../support/index.js';

describe('the path to go to after signing in', () => {
  it('keeps a path of this server with its query', () => {
    for (const path of ['/', '/plans', '/plans?state=due&page=2', '/members/%E5%B1%B1#top'])
      expect(safeNextPath(path)).toBe(path);
  });

  it('leads home when it would lead elsewhere, or back to signing in', () => {
    for (const path of [
      'https://elsewhere.example.net/',
      '//elsewhere.example.net',
      '/\\elsewhere.example.net',
      '/\t/elsewhere.example.net',
      '/a\\..\\..//x',
      '/./\\/x',
      'javascript:alert(1)',
      '/sign-out',
      '/sign-in/link/x',
      '/x\r\nset-cookie: a=b',
      '',
      ' /plans',
      null,
      ['/plans'],
      `/${'x'.repeat(600)}`,
    ])
      expect(safeNextPath(path)).toBe('/');
  });

  it('never leaves this server, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `/${text}`),
        ),
        (text) => {
          const url = new URL(safeNextPath(text), 'https://enishi.example.org');
          return url.host === 'enishi.example.org';
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('an e-mail address', () => {
  it('is one however it is written', () => {
    for (const text of ['Taro@Example.ORG', ' taro@example.org\n', 'ｔａｒｏ＠ｅｘａｍｐｌｅ．ｏｒｇ'])
      expect(emailAddress.parse(text)).toBe('taro@example.org');
  });

  it('is refused when it could reach somebody else or break a header', () => {
    for (const text of [
      'a@b',
      'a@example.org,b@example.org',
      'a@example.org\r\nbcc: b@example.org',
      '"a b"@example.org',
      'a@example.org;b',
      '<a@example.org>',
      `${'a'.repeat(250)}@example.org`,
    ])
      expect(emailAddress.safeParse(text).success).toBe(false);
  });

  it('is shown to its owner alone in a form that others cannot use', () => {
    expect(maskedEmail('taro@example.org')).toBe('t•••@example.org');
  });
});

describe('a network', () => {
  it('is the /24 or /48 that an address lies in, in every spelling', () => {
    expect(networkPrefix('192.0.2.77')).toBe('192.0.2.0/24');
    expect(networkPrefix('::ffff:192.0.2.77')).toBe('192.0.2.0/24');
    expect(networkPrefix('2001:db8:1:ffff::1')).toBe('2001:db8:1::/48');
    expect(networkPrefix('2001:0db8:0001:0::abcd')).toBe('2001:db8:1::/48');
    expect(networkPrefix('::1')).toBe('0:0:0::/48');
    expect(networkPrefix('fe80::1%eth0')).toBe('fe80:0:0::/48');
    expect(networkPrefix('nonsense')).toBe('unknown');
  });
});

describe('a device', () => {
  it('has a name by which its owner knows it again', () => {
    const names: Record<string, string> = {
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1':
        'Safari · iPhone',
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36':
        'Chrome · Android',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0':
        'Edge · Windows',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0':
        'Firefox · macOS',
      'curl/8.5.0': '?',
    };
    for (const [agent, name] of Object.entries(names)) expect(deviceName(agent)).toBe(name);
    expect(deviceName(undefined)).toBe('?');
  });
});

const at = (time: string) => new Date(`2026-01-20T${time}Z`);

describe('the secret of a session', () => {
  const [now, old, other] = [hashToken('now'), hashToken('old'), hashToken('other')];

  it('is current, previous for a grace, stale after it, or unknown', () => {
    const rotated = { tokenHash: now, previousTokenHash: old, previousUntil: at('01:00:00') };
    expect(judgeSecret(rotated, now, at('02:00:00'))).toBe('current');
    expect(judgeSecret(rotated, old, at('00:59:59'))).toBe('previous');
    expect(judgeSecret(rotated, old, at('01:00:00'))).toBe('stale');
    expect(judgeSecret({ ...rotated, previousUntil: null }, old, at('23:00:00'))).toBe('previous');
    expect(judgeSecret(rotated, other, at('00:00:00'))).toBe('unknown');
    expect(judgeSecret({ ...rotated, previousTokenHash: null }, old, at('00:00:00'))).toBe('unknown');
  });
});

describe('cookies and origins', () => {
  afterEach(() => configureSignIn({ publicUrl: 'http://localhost:3000', development: true }));
  const post = { method: 'POST', origin: undefined, fetchSite: undefined, host: 'localhost:3000' };

  it('bind the session to the host over https, and travel plain only on a developer’s machine', () => {
    configureSignIn({ publicUrl: 'https://club.example.jp/', development: false });
    expect(sessionCookieHeader('x')).toBe(
      '__Host-enishi=x; Path=/; Max-Age=5184000; HttpOnly; SameSite=Lax; Secure',
    );
    configureSignIn({ publicUrl: 'http://localhost:3000', development: true });
    expect(sessionCookieName()).toBe('enishi');
    expect(sessionCookieHeader('x')).not.toContain('Secure');
    expect(() => configureSignIn({ publicUrl: 'http://club.example.jp', development: false })).toThrow(
      'https',
    );
  });

  it('let reading through and refuse changes that do not come from our pages', () => {
    configureSignIn({ publicUrl: 'https://club.example.jp', development: false });
    const own = 'https://club.example.jp';
    expect(isOwnOrigin({ ...post, method: 'GET', origin: 'https://evil.example.net' })).toBe(true);
    expect(isOwnOrigin({ ...post, origin: own })).toBe(true);
    expect(isOwnOrigin({ ...post, origin: own, fetchSite: 'same-origin' })).toBe(true);
    expect(isOwnOrigin({ ...post, origin: 'null', fetchSite: 'same-origin' })).toBe(true);
    for (const foreign of [
      post,
      { ...post, origin: 'https://evil.example.net' },
      { ...post, origin: 'https://club.example.jp.evil.example.net' },
      { ...post, origin: 'http://club.example.jp' },
      { ...post, origin: 'null' },
      { ...post, origin: own, fetchSite: 'cross-site' },
      { ...post, origin: own, fetchSite: 'same-site' },
      { ...post, origin: 'http://localhost:3000' },
    ])
      expect(isOwnOrigin(foreign)).toBe(false);
    for (const method of ['PUT', 'PATCH', 'DELETE', 'post', 'QUERY'])
      expect(isOwnOrigin({ ...post, method })).toBe(false);
  });

  it('let a machine through where a route says why', async () => {
    const app = Fastify();
    app.addHook('onRequest', originGuard());
    app.post('/form', () => 'taken');
    app.post('/machine', { config: { originExempt: 'one-click unsubscribe (RFC 8058)' } }, () => 'taken');
    const answers = [];
    for (const url of ['/form', '/machine', '/nowhere'])
      answers.push((await app.inject({ method: 'POST', url })).statusCode);
    expect(answers).toEqual([403, 200, 403]);
    await app.close();
  });

  it('know a developer’s machine by each of its names', () => {
    expect(isOwnOrigin({ ...post, origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' })).toBe(true);
    expect(isOwnOrigin({ ...post, origin: 'http://127.0.0.1:8080', host: '127.0.0.1:3000' })).toBe(false);
  });
});

describe('the log of requests', () => {
  it('names no link, ticket or code of anybody', () => {
    for (const kind of ['sign-in/link', 'sign-in/demo', 'verify', 'registrations', 'calendars'])
      expect(maskPath(`/${kind}/SECRET?lang=ja&next=SECRET`)).toBe(`/${kind}/•••`);
    expect(maskPath('/sign-in?return=SECRET')).toBe('/sign-in');
  });
});

describe('an allowance', async () => {
  const { dataSource } = await freshDatabase();

  it('lets so many through in a window, tells how long to wait, and begins anew with the next', async () => {
    const clock = new FixedClock(TEST_NOW);
    const ctx = testCtx(dataSource, as.stranger(), { clock });
    const rule = { purpose: 'test', key: 'a', limit: 3, windowSeconds: 600 };
    for (let i = 0; i < 3; i++) expect(await takeAllowance(ctx, [rule])).toEqual({ allowed: true });
    clock.advance(60_000);
    expect(await takeAllowance(ctx, [rule])).toEqual({ allowed: false, retryAfterSeconds: 540 });
    expect(await takeAllowance(ctx, [{ ...rule, key: 'b' }])).toEqual({ allowed: true });
    clock.advance(540_000);
    expect(await takeAllowance(ctx, [rule])).toEqual({ allowed: true });
  });

  it('is not exceeded by fifty who come at the same moment, and nobody waits for ever', async () => {
    const ctx = testCtx(dataSource, as.stranger());
    const rules = ['x', 'y', 'z'].map((key) => ({ purpose: 'crowd', key, limit: 10, windowSeconds: 600 }));
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => takeAllowance(ctx, i % 2 ? rules : rules.toReversed())),
    );
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(10);
  });
});
