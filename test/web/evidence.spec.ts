import { configureOutcomes } from '@enishi/outcomes';
import { sql } from '@enishi/platform';
import { expect, it } from 'vitest';
import { crossrefWork, openAlexList, openAlexWork, ORCID, recorded } from '../outcomes/evidence-answers.js';
import { startTestServer } from '../support/index.js';
import { planWithPeople } from '../surveys/support/plan-with-people.js';
import { axeFindings, DESK, LANGUAGES, openBrowser, overflow, PHONE, sitDown } from './support/browser.js';

const browser = await openBrowser();
const server = await startTestServer();
const { dataSource } = server.server.runtime;
const { planId, people } = await planWithPeople(dataSource, { heads: 1, fiscalYear: 2024 });
const officer = await server.signIn([{ capacity: 'OFFICER' }]);
const member = await server.signIn([{ capacity: 'MEMBER', scopeId: people[0]!.personId }]);
const [told, mine] = ['10.5555/enishi.told', '10.5555/enishi.mine'];
configureOutcomes({
  seriesBreaks: () => Promise.resolve([]),
  lookups: {
    mailto: 'club@example.org',
    perDay: 100,
    fetch: recorded({
      [`api.crossref.org/works/${told}`]: crossrefWork(told),
      [`api.openalex.org/works/doi:${told}`]: openAlexWork(told, { authorships: [{ countries: ['KH'] }] }),
      'api.openalex.org/works': openAlexList([openAlexWork(mine)]),
    }).fetch,
  },
});
await server.graphql(
  `mutation($input: ReportOutcomeInput!) { reportOutcome(input: $input) { __typename } }`,
  {
    input: {
      submissionKey: 'a-paper-told-by-the-office',
      planId,
      headCount: 1,
      type: 'CO_PUBLICATION',
      title: 'Our paper about frost',
      from: '2022',
      evidence: { kind: 'DOI', value: told },
    },
  },
  officer,
);
await server.drainJobs();

/** Every language once, both widths; all of them where pictures are wanted. */
const shots = process.env['SHOTS'];
const READINGS = [
  [DESK, shots ? LANGUAGES : (['en'] as const)],
  [PHONE, shots ? LANGUAGES : (['ja', 'zh-Hans'] as const)],
] as const;
const count = async (where: string) =>
  (await sql<{ n: number }>(dataSource.manager, `select count(*)::int as n from ${where}`))[0]!.n;

it('an officer sees what registers know of a DOI beside what was told, and lets one confirm it', async () => {
  for (const [viewport, languages] of READINGS)
    for (const language of languages) {
      const { page, faults, go, context } = await sitDown(browser, server, officer, { language, viewport });
      await go(`/app/plans/${planId}/outcomes`);
      await page.locator('button[aria-haspopup="menu"]').first().click();
      await page.getByRole('menuitem').filter({ hasText: 'DOI' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Journal of Invented Botany').first().waitFor();
      expect(await dialog.locator('.badge.amber').count()).toBe(5);
      expect(await overflow(page)).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
      if (shots) await page.screenshot({ path: `${shots}/dialog-${language}-${viewport.width}.png` });
      if (viewport === PHONE && language === 'zh-Hans') {
        await dialog
          .getByRole('button', { name: /作为佐证采用/ })
          .first()
          .click();
        await dialog.getByText('已作为报告的佐证。').waitFor();
      }
      expect(faults).toEqual([]);
      await context.close();
    }
  expect(await count(`outcome where verification = 'CORROBORATED' and title = 'Our paper about frost'`)).toBe(
    1,
  );
}, 90_000);

it('a member agrees to be looked up, makes a paper her own, and stops it again', async () => {
  const { page, faults, go } = await sitDown(browser, server, member);
  await go('/app/my/outcomes');
  await page.getByRole('textbox', { name: 'Your ORCID iD' }).fill('0000-0002-1825-0098');
  await page.getByRole('button', { name: 'Agree and look for my papers' }).click();
  await page.getByText('Please check the ORCID iD').waitFor();
  if (shots) await page.screenshot({ path: `${shots}/agree-en-1280.png`, fullPage: true });
  await page.getByRole('textbox', { name: 'Your ORCID iD' }).fill(ORCID);
  await page.getByRole('button', { name: 'Agree and look for my papers' }).click();
  await page.getByText('We are looking. Please come back').waitFor();
  await server.drainJobs();
  for (const [viewport, languages] of READINGS)
    for (const language of languages) {
      const reader = await sitDown(browser, server, member, { language, viewport });
      await reader.go('/app/my/outcomes');
      await reader.page.getByText('Frost in cherry buds').first().waitFor();
      expect(await overflow(reader.page)).toBe(0);
      expect(await axeFindings(reader.page)).toEqual([]);
      expect(reader.faults).toEqual([]);
      if (shots)
        await reader.page.screenshot({
          path: `${shots}/mine-${language}-${viewport.width}.png`,
          fullPage: true,
        });
      await reader.context.close();
    }
  await go('/app/my/outcomes');
  await page.getByRole('button', { name: /^This is mine/ }).click();
  await page.getByText('It is now one of your outcomes.').waitFor();
  await page.getByRole('button', { name: 'Stop looking and forget my ORCID iD' }).click();
  await page.getByRole('textbox', { name: 'Your ORCID iD' }).waitFor();
  await server.drainJobs();
  expect(await count('person_orcid')).toBe(0);
  expect(await count(`outcome where source = 'ALUMNUS' and evidence = '${mine}'`)).toBe(1);
  expect(faults).toEqual([]);
}, 90_000);
