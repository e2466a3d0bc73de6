import { sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { startTestServer } from '../support/index.js';
import { asForm } from './browser.js';

describe('a request forged by another site', async () => {
  const test = await startTestServer({ PUBLIC_URL: 'http://localhost:4000' });
  const victim = await test.signIn([{ capacity: 'OFFICER' }]);

  async function localeOfVictim() {
    const [row] = await sql<{ locale: string }>(
      test.server.runtime.dataSource.manager,
      'select locale from account where id = $1',
      [victim.accountId],
    );
    return row!.locale;
  }

  const mutation = JSON.stringify({ query: 'mutation { setMyLocale(input: { locale: JA }) { id } }' });

  it('changes nothing, as a form, as text that is JSON, from nowhere, or from a sandboxed frame', async () => {
    for (const headers of [
      { origin: 'https://evil.example.net', 'content-type': 'application/json' },
      { origin: 'https://evil.example.net', 'content-type': 'text/plain' },
      { origin: 'null', 'content-type': 'application/json' },
      { origin: '', 'content-type': 'application/json' },
      { origin: 'http://localhost:4000', 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' },
    ]) {
      const answer = await test.http('/graphql', { method: 'POST', body: mutation, as: victim, headers });
      expect(answer.status).toBe(403);
    }
    expect(await localeOfVictim()).toBe('en');
    const own = await test.http('/graphql', {
      method: 'POST',
      body: mutation,
      as: victim,
      headers: { 'content-type': 'application/json' },
    });
    expect(own.status).toBe(200);
    expect(await localeOfVictim()).toBe('ja');
  });

  it('cannot change anything with GET', async () => {
    const query = encodeURIComponent('mutation { setMyLocale(input: { locale: ZH_HANS }) { id } }');
    await test.http(`/graphql?query=${query}`, {
      as: victim,
      headers: { origin: 'https://evil.example.net' },
    });
    expect(await localeOfVictim()).toBe('ja');
  });

  it('signs nobody in and nobody out', async () => {
    const forged = { origin: 'https://evil.example.net' };
    for (const path of ['/sign-in', '/sign-in/code', '/sign-in/passkey', '/sign-out']) {
      const form = asForm({ email: 'a@example.org' });
      const answer = await test.http(path, {
        ...form,
        as: victim,
        headers: { ...(form.headers as Record<string, string>), ...forged },
      });
      expect(answer.status).toBe(403);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    const [row] = await sql<{ n: number }>(
      test.server.runtime.dataSource.manager,
      'select count(*)::int as n from session where revoked_at is null',
    );
    expect(row!.n).toBe(1);
  });

  it('is told so in three languages', async () => {
    const answer = await test.http('/sign-out', {
      method: 'POST',
      headers: { origin: 'https://evil.example.net' },
    });
    const text = await answer.text();
    for (const word of ['ほかのサイト', 'another site', '其他网站']) expect(text).toContain(word);
  });
});
