import { accountsJobs, requestSignIn } from '@enishi/accounts';
import { onStatement, sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { as, drainOutbox, freshDatabase, startTestServer, testCtx } from '../support/index.js';
import { asForm, browser } from './browser.js';

describe('an address that nobody has', async () => {
  const { dataSource } = await freshDatabase();
  const ctx = testCtx(dataSource, as.stranger());
  const server = await startTestServer();
  await sql(
    dataSource.manager,
    `insert into account (id, email, display_name, locale, created_at)
     values (gen_random_uuid(), 'known@example.org', 'Known', 'en', now())`,
  );

  /** Every statement of one request, as sent to PostgreSQL. */
  async function statementsOf(email: string): Promise<string[]> {
    const seen: string[] = [];
    const stop = onStatement((text) => seen.push(text), dataSource);
    await requestSignIn(ctx, { email, ip: '192.0.2.1' });
    stop();
    return seen;
  }

  it('costs the same statements as one that has an account, and none of them reads accounts', async () => {
    const known = await statementsOf('known@example.org');
    const unknown = await statementsOf('unknown@example.org');
    expect(unknown).toEqual(known);
    expect(known.length).toBeGreaterThan(3);
    expect(known.filter((text) => /\baccount\b(?!_)/.test(text.replaceAll('sign_in_code', '')))).toEqual([]);
  });

  const traces = async () =>
    (
      await sql<{ codes: number; jobs: number; audits: number }>(
        dataSource.manager,
        `select (select count(*)::int from sign_in_code) as codes, (select count(*)::int from outbox) as jobs,
           (select count(*)::int from audit_entry) as audits`,
      )
    )[0]!;

  const growth = async (email: string) => {
    const before = await traces();
    await requestSignIn(ctx, { email, ip: '192.0.2.1' });
    const after = await traces();
    return [after.codes - before.codes, after.jobs - before.jobs, after.audits - before.audits];
  };

  it('leaves the same traces: one request row, one job, one audit entry', async () => {
    expect(await growth('known@example.org')).toEqual([1, 1, 1]);
    expect(await growth('unknown@example.org')).toEqual([1, 1, 1]);
  });

  it('gets no mail, and its secrets are erased like those of a known one', async () => {
    await drainOutbox(
      dataSource,
      [
        ...accountsJobs,
        { job: { name: 'mail.send', queue: 'mail', payload: z.unknown() }, handle: async () => {} },
      ],
      () => ctx,
    );
    const rows = await sql<{ sealed: Buffer | null; known: boolean }>(
      dataSource.manager,
      `select sealed, account_id is not null as known from sign_in_code`,
    );
    expect(rows.every((row) => row.sealed === null)).toBe(true);
    expect(rows.some((row) => row.known) && rows.some((row) => !row.known)).toBe(true);
    const mails = await sql<{ to: string }>(
      dataSource.manager,
      `select to_address as "to" from outgoing_mail`,
    );
    expect(new Set(mails.map(({ to }) => to))).toEqual(new Set(['known@example.org']));
  });

  it('sees the same bytes and headers as one that has an account', async () => {
    await server.signIn([], 'member@example.org');
    const answers: string[] = [];
    for (const email of ['member@example.org', 'nobody@example.org']) {
      const { go } = browser(server);
      const asked = await go('/sign-in', asForm({ email }));
      const page = await go(asked.headers.get('location')!);
      const wrong = await go('/sign-in/code', asForm({ code: '000000' }));
      const seen = [
        asked.status,
        [...asked.headers.keys()],
        await page.text(),
        wrong.status,
        await wrong.text(),
      ];
      answers.push(JSON.stringify(seen).replaceAll(email, '·'));
    }
    expect(answers[0]).toBe(answers[1]);
  });

  it('is told that the form is wrong when it is no address at all', async () => {
    const { go } = browser(server);
    for (const email of ['', 'x', 'a@b', 'a b@example.org', `${'x'.repeat(300)}@example.org`]) {
      const answer = await go('/sign-in', asForm({ email }));
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('does not look like an e-mail address');
    }
  });
});
