import { as, testCtx } from '../support/index.js';
import { enough } from '../surveys/support/plan-with-people.js';
import { sql } from '@enishi/platform';
import { requestReports } from '@enishi/surveys';
import { describe, expect, it } from 'vitest';
import { openBrowser, sitDown } from './support/browser.js';
import { confirmedList, openOffice } from './support/office.js';

const browser = await openBrowser();
const office = await openOffice();
await confirmedList(office);
const { server, planId } = office;
const { dataSource } = server.server.runtime;

/** An invitee hands in on a phone; the form itself is looked at elsewhere. */
async function handIn(memberId: string): Promise<void> {
  const opened = await server.http('/report', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ memberId }).toString(),
  });
  const cookie = opened.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const sent = await server.http('/report/submit', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ key: `key-${memberId}-0123456789`, answers: enough, language: 'en' }),
  });
  if (!sent.ok) throw new Error(`${sent.status} ${await sent.text()}`);
}

describe('the board of a host', () => {
  it('turns green: certificates handed over, reports in, documents received, everybody home', async () => {
    // what the office does
    await server.graphql(
      `mutation($planId: ID!) { issueCertificates(planId: $planId) { __typename } }`,
      { planId },
      office.officer,
    );
    await expect
      .poll(
        async () =>
          (
            await sql<{ n: number }>(
              dataSource.manager,
              `select count(*)::int as n from certificate where state = 'RENDERED'`,
            )
          )[0]?.n,
        { timeout: 60_000, interval: 500 },
      )
      .toBe(3);
    await server.graphql(
      `mutation($planId: ID!) { markCertificatesSent(planId: $planId) { __typename } }`,
      { planId },
      office.officer,
    );
    await requestReports(testCtx(dataSource, as.system()), { planId });
    const members = await sql<{ id: string }>(
      dataSource.manager,
      `select member_id as id from certificate order by member_id`,
    );

    const { page, go, faults, context } = await sitDown(browser, server, office.host, { language: 'ja' });
    await go('/app/board');
    const row = page.getByRole('row').filter({ hasText: '在来作物' });
    await row.filter({ hasText: '未提出3名' }).waitFor();
    await row.getByRole('link', { name: '帰国を報告する' }).click();

    await page.getByRole('button', { name: '帰国を報告する' }).click();
    await page.getByText('2025年11月22日(土)の帰国として報告済みです。').waitFor();
    await page.getByRole('button', { name: '3名に督促する' }).click();
    await page.getByText('3名に督促のメールをお送りします。').waitFor();

    for (const kind of ['終了報告書', '実施主担当者終了報告書', '負担対象費用実績報告書']) {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: `ファイルで提出: ${kind}`, exact: true }).click(),
      ]);
      await chooser.setFiles({
        name: `${kind}.pdf`,
        mimeType: 'application/pdf',
        buffer: Buffer.from(`%PDF-1.7\n% ${kind}\n%%EOF\n`),
      });
      await page.getByRole('link', { name: `${kind}.pdf` }).waitFor();
    }
    await page.getByText('3点のうち3点が提出済み').waitFor();

    for (const { id } of members) await handIn(id);
    await server.drainJobs();
    await go('/app/board');
    await row.filter({ hasText: 'すべて完了' }).waitFor();
    expect(await row.textContent()).not.toContain('未提出');
    expect(await row.getByText('完了', { exact: true }).count()).toBeGreaterThanOrEqual(4);
    expect(faults).toEqual([]);
    await context.close();
  });
});
