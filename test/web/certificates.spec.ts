import { sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { PHONE, openBrowser, sitDown } from './support/browser.js';
import { confirmedList, openOffice } from './support/office.js';

const browser = await openBrowser();
const office = await openOffice();
await confirmedList(office);

describe('certificates of a plan', () => {
  it('are issued with one action, checked by a stranger, and handed over by the host', async () => {
    const desk = await sitDown(browser, office.server, office.officer);
    await desk.go(`/app/plans/${office.planId}/certificates`);
    await desk.page.getByRole('button', { name: 'Issue 3 certificates' }).click();
    await desk.page.getByText('All 3 certificates are ready.').waitFor({ timeout: 60_000 });
    const [pdf] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.page.getByRole('link', { name: 'PDF: ACOSTA VILLALBA Jose' }).click(),
    ]);
    expect(pdf.suggestedFilename()).toMatch(/\.pdf$/);
    const [archive] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.page.getByRole('link', { name: 'Download all as ZIP' }).click(),
    ]);
    expect(archive.suggestedFilename()).toMatch(/\.zip$/);
    await desk.page.getByRole('button', { name: 'Mark as sent to the host' }).click();
    await desk.page.getByText('3 certificates marked as sent to the host.').waitFor();
    expect(desk.faults).toEqual([]);

    const [sheet] = await sql<{ code: string }>(
      office.server.server.runtime.dataSource.manager,
      `select v.code from certificate_version v where v.superseded_at is null limit 1`,
    );
    const stranger = await sitDown(browser, office.server, null, { viewport: PHONE });
    await stranger.go(`/verify/${sheet!.code}`);
    expect(await stranger.page.locator('main').textContent()).toMatch(/valid/i);

    const host = await sitDown(browser, office.server, office.host, { language: 'ja' });
    await host.go(`/app/plans/${office.planId}/certificates`);
    await host.page.getByRole('button', { name: '3通すべてを交付済みにする' }).click();
    await host.page.getByText('3通を交付済みにしました。').waitFor();
    // the rows are read again after the toast
    const handedOver = host.page.getByText('交付済み', { exact: true });
    await expect.poll(() => handedOver.count(), { timeout: 15_000 }).toBe(3);
    expect(await host.page.getByRole('button', { name: /発行/ }).count()).toBe(0);
    expect(host.faults).toEqual([]);
    for (const { context } of [desk, stranger, host]) await context.close();
  });

  it('follow a corrected name with a new version and the same member ID', async () => {
    const { page, go, context } = await sitDown(browser, office.server, office.officer);
    await go(`/app/plans/${office.planId}/certificates`);
    const before = page.getByRole('row').filter({ hasText: 'ACOSTA VILLALBA Jose' });
    const memberId = await before.locator('.code').textContent();
    await page.getByRole('button', { name: 'More actions for ACOSTA VILLALBA Jose' }).click();
    await page.getByRole('menuitem', { name: 'Correct', exact: true }).click();
    await page.getByLabel('Name as in the passport').fill('ACOSTA VILLALBA José Ramón');
    await page.getByRole('button', { name: 'Save' }).click();
    const after = page.getByRole('row').filter({ hasText: 'ACOSTA VILLALBA José Ramón' });
    await after.getByText('Version 2').waitFor({ timeout: 60_000 });
    expect(await after.locator('.code').textContent()).toBe(memberId);
    await context.close();
  });

  it('are declared void only with a reason', async () => {
    const { page, go, context } = await sitDown(browser, office.server, office.officer);
    await go(`/app/plans/${office.planId}/certificates`);
    await page.getByRole('button', { name: 'More actions for GIMENEZ OJEDA Lucia' }).click();
    await page.getByRole('menuitem', { name: 'Declare void' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Declare void' }).click();
    await dialog.getByText('Reason: please fill this in.').waitFor();
    await dialog.getByLabel('Reason').fill('Did not take part');
    await dialog.getByRole('button', { name: 'Declare void' }).click();
    await page.getByText('The certificate of GIMENEZ OJEDA Lucia is void.').waitFor();
    await page.getByText('Void', { exact: true }).waitFor();
    await context.close();
  });
});
