import { reportRevisit } from '@enishi/outcomes';
import { sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { as, testCtx } from '../support/index.js';
import { someKey } from '../outcomes/support.js';
import { planWithPeople } from '../surveys/support/plan-with-people.js';
import {
  DESK,
  LANGUAGES,
  PHONE,
  axeFindings,
  openBrowser,
  overflow,
  settled,
  sitDown,
} from './support/browser.js';
import { openOffice } from './support/office.js';

const browser = await openBrowser();
const { server, officer } = await openOffice();
const { dataSource } = server.server.runtime;

/** Hosts and people of one plan tell of the same returns: the first clearly, the others a year apart and for another reason. */
const { planId, people } = await planWithPeople(dataSource, {
  heads: 4,
  fiscalYear: 2019,
  withMemberIds: false,
});
for (const [at, { personId }] of people.entries()) {
  const tell = (actor: Parameters<typeof testCtx>[1], more: object) =>
    reportRevisit(testCtx(dataSource, actor), {
      submissionKey: someKey(),
      planId,
      personIds: [personId],
      purpose: 'DEGREE_STUDY',
      institution: { name: 'Example University', reason: 'NOT_LISTED' },
      ...more,
    });
  await tell(as.member(personId), {
    from: '2024-04',
    to: '2025-03',
    note: 'I came back to the same laboratory.',
  });
  await tell(as.hostPi(planId), at === 0 ? { from: '2024' } : { from: '2023-04', purpose: 'INTERNSHIP' });
}
const visits = async (): Promise<number> =>
  (
    await sql<{ n: number }>(
      dataSource.manager,
      `select count(*)::int as n from return_visit where state = 'LIVE'`,
    )
  )[0]!.n;

describe('the screen of doubtful reports', () => {
  it(
    'shows two reports side by side, joins with J, keeps apart with K, and takes both back',
    { timeout: 120_000 },
    async () => {
      expect(await visits()).toBe(7);
      const { page, go, faults } = await sitDown(browser, server, officer);
      await go('/app/outcomes/review');
      const table = page.getByRole('table');
      await expect
        .poll(() => table.getByRole('row', { name: /What for/ }).textContent())
        .toContain('differs');
      await page.getByText(/in 100 pairs like this tell of one visit/).waitFor();
      await page.getByRole('region', { name: 'Pair 1 of 3' }).press('j');
      const toast = page.getByRole('status');
      await toast.getByText('Joined. It is counted once.').waitFor();
      await page.getByRole('region', { name: 'Pair 1 of 2' }).waitFor();
      expect(await visits()).toBe(6);
      await toast.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('region', { name: 'Pair 1 of 3' }).waitFor();
      expect(await visits()).toBe(7);

      await page.getByRole('button', { name: /Decide later/ }).click();
      await page.getByRole('region', { name: 'Pair 1 of 2' }).press('k');
      await page.getByRole('region', { name: 'Pair 1 of 1' }).waitFor();
      await page.getByRole('link', { name: /History/ }).click();
      await page.getByText('Kept apart', { exact: true }).waitFor();
      const automatic = page.getByRole('row').filter({ hasText: 'Joined automatically' });
      await automatic.getByRole('button', { name: /Undo/ }).click();
      await expect.poll(visits).toBe(8);
      expect(faults).toEqual([]);
      await page.context().close();
    },
  );

  it(
    'is complete and accessible in three languages, on a desk and on a phone',
    { timeout: 180_000 },
    async () => {
      const folder = process.env['SCREENS'];
      for (const viewport of [DESK, PHONE])
        for (const language of LANGUAGES) {
          const { page, go, faults } = await sitDown(browser, server, officer, { language, viewport });
          for (const view of ['?view=LATER', '?view=DECIDED', '?kind=OUTCOME']) {
            await go(`/app/outcomes/review${view}`);
            await settled(page);
            expect(await axeFindings(page), `${language} ${viewport.width} ${view}`).toEqual([]);
            expect(await overflow(page), `${language} ${viewport.width} ${view}`).toBeLessThanOrEqual(0);
            if (folder)
              await page.screenshot({
                path: `${folder}/${language}-${viewport.width}${view.replace(/\W/g, '-')}.png`,
                fullPage: true,
              });
          }
          expect(faults).toEqual([]);
          await page.context().close();
        }
    },
  );
});
