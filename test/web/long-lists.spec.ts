import { sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { DESK, PHONE, axeFindings, openBrowser, overflow, settled, sitDown } from './support/browser.js';
import { openFollowUp } from './support/follow-up-office.js';
import { confirmedList, openOffice, peopleOf } from './support/office.js';

// a shared machine takes its time
const soon = { timeout: 10_000 };

const browser = await openBrowser();
const office = await openOffice();
await confirmedList(office);
const { server, planId } = office;
const { dataSource } = server.server.runtime;
const [person] = await peopleOf(office);
const member = await server.signIn(
  [{ capacity: 'MEMBER', scopeId: person!.personId }],
  'jose@students.example.org',
);
const { alumniCampaignId } = await openFollowUp(office, member);
const ALL = 465;
await sql(
  dataSource.manager,
  `with made as (
     insert into person (id, name_latin, nationalities, created_at)
     select gen_random_uuid(), 'PERSON Number' || lpad(n::text, 4, '0'), '{PY}', now() from generate_series(1, $2) n returning id)
   insert into survey_exclusion (campaign_id, subject_id, reason, cohort_year, country_code)
   select $1, id, 'NO_CONSENT', 2025, 'PY' from made`,
  [alumniCampaignId, ALL],
);
const notAsked = `/app/campaigns/${alumniCampaignId}/not-asked`;

describe('a list of some hundred rows', () => {
  it('is read to its end with the keyboard alone, and says where one is', async () => {
    const { page, go, faults } = await sitDown(browser, server, office.officer, { viewport: DESK });
    await go(notAsked);
    await expect.poll(() => page.getByText('50 of 465 shown').count(), soon).toBeGreaterThan(0);
    for (const [button, shown] of [
      ['Show 200 more', '250 of 465 shown'],
      ['Show 200 more', '450 of 465 shown'],
    ] as const) {
      await page.getByRole('button', { name: button }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.getByRole('status').filter({ hasText: shown }).count(), soon).toBe(1);
    }
    // the button keeps the focus, so that Enter brings the rest
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('status').filter({ hasText: '465 in all' }).count(), soon).toBe(1);
    expect(await page.locator('tbody tr').count()).toBe(ALL);
    expect(new Set(await page.locator('tbody th').allInnerTexts()).size).toBe(ALL);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('465 in all');
    // the address keeps the place
    await page.reload();
    await settled(page);
    await expect.poll(() => page.locator('tbody tr').count(), soon).toBe(ALL);
    expect(faults).toEqual([]);
  });
});

const file = (name: string, content: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(content),
});

describe('a file as proof of an outcome', () => {
  it('is attached by the host, stays when the report is corrected, and lies before the office that decides', async () => {
    const host = await sitDown(browser, server, office.host, { viewport: PHONE });
    await host.go(`/app/plans/${planId}/outcomes?tell=OUTCOME`);
    await host.page.locator('#claim-type').selectOption('JOINT_RESEARCH_START');
    await host.page.locator('input[type=file]').setInputFiles(file('letter.pdf', 'no PDF at all'));
    await expect
      .poll(() => host.page.getByRole('alert').allInnerTexts(), soon)
      .toEqual(['Please choose a PDF, PNG or JPEG file of at most 10 MB.']);
    await host.page.locator('input[type=file]').setInputFiles(file('letter.pdf', '%PDF-1.7 a letter'));
    await host.page.getByText('Attached: letter.pdf').waitFor();
    expect(await axeFindings(host.page)).toEqual([]);
    expect(await overflow(host.page)).toBe(0);
    await host.page.getByRole('button', { name: 'Send' }).click();
    const link = host.page.getByRole('link', { name: 'letter.pdf' });
    await link.waitFor();

    const [row] = await sql<{ id: string }>(
      dataSource.manager,
      `select id from outcome where file_id is not null`,
    );
    await host.go(`/app/plans/${planId}/outcomes?correct=${row!.id}`);
    await host.page.getByText('The file “letter.pdf” stays attached').waitFor();
    await host.page.locator('#claim-title').fill('Soil microbes');
    await host.page.getByRole('button', { name: 'Send' }).click();
    await host.page.getByText('Soil microbes').first().waitFor();

    const officer = await sitDown(browser, server, office.officer);
    await officer.go(`/app/plans/${planId}/outcomes`);
    const [got] = await Promise.all([
      officer.page.waitForEvent('download'),
      officer.page.getByRole('link', { name: 'letter.pdf' }).click(),
    ]);
    expect(got.suggestedFilename()).toBe('letter.pdf');
    await officer.page
      .getByRole('row', { name: /Soil microbes/ })
      .getByRole('button')
      .click();
    await officer.page.getByRole('menuitem', { name: /same as another/i }).click();
    await officer.page.getByRole('dialog').getByRole('link', { name: 'letter.pdf' }).waitFor();
    expect([...host.faults.filter((fault) => !fault.includes('422')), ...officer.faults]).toEqual([]);
  });
});
