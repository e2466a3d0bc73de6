import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { PHONE, openBrowser, settled, sitDown } from './support/browser.js';
import { confirmedList, openOffice } from './support/office.js';

const browser = await openBrowser();
const office = await openOffice();
await confirmedList(office);

const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim(),
  );

describe('with the keyboard alone', () => {
  it('a reader skips to the content, changes the language and stays where they are', async () => {
    const { page, go, context } = await sitDown(browser, office.server, office.officer);
    await go('/app/plans?q=S2025B');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);

    await page.getByRole('button', { name: '简体中文' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '交流计划' }).waitFor();
    await page.locator('html[lang="zh-Hans"]').waitFor();
    expect(new URL(page.url()).search).toBe('?q=S2025B');
    expect(await page.getByRole('searchbox').inputValue()).toBe('S2025B');
    await page.reload();
    await page.getByRole('heading', { name: '交流计划' }).waitFor();
    await context.close();
  });

  it('an officer opens the menu of a row, works in the dialog, and comes back with Escape', async () => {
    const { page, go, context } = await sitDown(browser, office.server, office.officer);
    await go(`/app/plans/${office.planId}/people`);
    await page.getByRole('button', { name: 'More actions for GIMENEZ OJEDA Lucia' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name as in the passport').waitFor();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          () =>
            document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
        ),
      ).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await context.close();
  });

  it('somebody on a phone finds every screen behind the menu', async () => {
    const { page, go, context } = await sitDown(browser, office.server, office.officer, { viewport: PHONE });
    await go('/app/due');
    const menu = page.getByRole('button', { name: 'Menu' });
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Certificates to issue' }).click();
    await page.getByRole('heading', { name: 'Certificates to issue' }).waitFor();
    await settled(page);
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
    await context.close();
  });

  it('a form that lacks something says so in one place, with links to the fields, and keeps what was typed', async () => {
    const { page, go, context } = await sitDown(browser, office.server, office.officer);
    await go('/app/plans/new');
    await page.getByLabel('Reception number').fill('S2025A0001');
    await page.getByRole('button', { name: 'Save' }).click();
    const summary = page.getByRole('alert');
    expect(await summary.textContent()).toContain('things need your attention');
    await summary.getByRole('link', { name: /Title in English/ }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('plan-titleEn');
    await page.reload();
    await page.getByLabel('Reception number').waitFor();
    expect(await page.getByLabel('Reception number').inputValue()).toBe('S2025A0001');
    await context.close();
  });

  it('a stranger is sent to the sign-in page and would come back to the same place', async () => {
    const { page, context } = await sitDown(browser, office.server, null);
    await page.goto(`${office.server.url}/app/plans?year=2025`);
    await page.waitForURL('**/sign-in?return=*');
    expect(decodeURIComponent(new URL(page.url()).search)).toContain('/app/plans?year=2025');
    await context.close();
  });
});
