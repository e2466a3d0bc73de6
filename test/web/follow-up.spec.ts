import { sql } from '@enishi/platform';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { known, lastYear, shippedCampaign, toldAboutPlan } from '../surveys/support/follow-up-forms.js';
import type { Wanted } from '../surveys/support/campaign-with-cases.js';
import { startTestServer } from '../support/index.js';
import { axeFindings, DESK, openBrowser, overflow, PHONE, sitDown } from './support/browser.js';
import type { Language, Reader } from './support/browser.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;
const browser = await openBrowser();

const ready = (page: Page) => page.waitForSelector('form#whole[data-ready]');
const pick = (page: Page, name: string, value: string) =>
  page.locator(`[name="${name}"][value="${value}"]`).check({ force: true });
const next = (page: Page) => page.click('[data-go=next]');
const saved = (page: Page) => page.waitForSelector('#save[data-state=saved]');
const says = (page: Page, words: string) =>
  page.waitForFunction((text) => document.querySelector('#save')?.textContent?.startsWith(text), words);
const heading = (page: Page) => page.locator('section:not([hidden]) h1').textContent();

/** Somebody with a phone who opened the link of their mail and pressed the button. */
async function begin(reader: Reader, link: string): Promise<void> {
  await reader.go(`/s/${link}`);
  await reader.page.click('form#start button.btn');
}

async function phone(wanted: Wanted = {}, language: Language = 'en') {
  const campaign = await shippedCampaign(dataSource, wanted);
  const asked = campaign.cases[0]!;
  const reader = await sitDown(browser, server, null, { viewport: PHONE, language });
  await begin(reader, asked.link);
  if (campaign.cases.length === 1) await ready(reader.page);
  return { ...campaign, asked, ...reader, reader };
}

const sent = (assignmentId: string) =>
  sql<{ answers: Record<string, unknown>; events: number; receipt: string }>(
    dataSource.manager,
    `select r.answers, f.receipt_number as receipt,
       (select count(*)::int from survey_event e where e.assignment_id = f.assignment_id and e.kind = 'SUBMITTED') as events
     from survey_form f left join survey_response r on r.assignment_id = f.assignment_id where f.assignment_id = $1`,
    [assignmentId],
  );

describe('an alumna on a phone', () => {
  it('loses the network in the middle, goes on, reloads, sends, and it arrives once', async () => {
    const { page, context, asked, faults } = await phone();
    await pick(page, 'A.NOW.status', 'WORKING');
    await page.selectOption('[name="A.NOW.country"]', 'KH');
    await saved(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.waitForFunction(async () => (await (await caches.open('enishi-survey-1')).keys()).length >= 5);
    await context.setOffline(true);
    await page.fill('[name="A.NOW.affiliation"]', 'Example Agency');
    await says(page, 'Saved on this device, not sent yet');
    await page.reload();
    await ready(page);
    expect(await page.inputValue('[name="A.NOW.affiliation"]')).toBe('Example Agency');
    while ((await heading(page)) !== 'Before you send') {
      const at = await heading(page);
      for (const [name, value] of [
        ['A.REV.any', 'NO'],
        ['A.COL.any', 'NONE'],
        ['A.CONS.keep', 'SAME'],
      ] as const)
        if (await page.locator(`[name="${name}"][value="${value}"]`).isVisible())
          await pick(page, name, value);
      await next(page);
      expect(await heading(page)).not.toBe(at);
    }
    expect(await page.locator('section:not([hidden]) .review').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('Example Agency')]),
    );
    await page.click('[data-go=send]');
    await says(page, 'Ready to send');
    expect((await sent(asked.assignmentId))[0]?.events).toBe(0);
    // closed and opened again without network: it still waits
    await page.reload();
    await says(page, 'Ready to send');
    await context.setOffline(false);
    await page.waitForURL('**/survey/done**', { timeout: 20_000 });
    const [row] = await sent(asked.assignmentId);
    expect(row).toMatchObject({
      events: 1,
      answers: { 'A.NOW.status': 'WORKING', 'A.NOW.affiliation': 'Example Agency', 'A.NOW.country': 'KH' },
    });
    expect(await page.locator('.receipt').textContent()).toContain(row?.receipt);
    expect(faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED/.test(fault))).toEqual([]);
    await context.close();
  }, 90_000);

  it('goes on at the same question on another device, in the language that was chosen', async () => {
    const { page, context, asked } = await phone();
    await pick(page, 'A.NOW.status', 'OTHER');
    await page.selectOption('[name="A.NOW.country"]', 'KH');
    await page.click('.langs [lang=zh-Hans]');
    await page.waitForSelector('html[lang=zh-Hans]');
    await ready(page);
    await next(page);
    const title = await heading(page);
    await saved(page);
    const other = await sitDown(browser, server, null, { viewport: DESK, language: 'zh-Hans' });
    await begin(other, asked.link);
    await ready(other.page);
    expect(await heading(other.page)).toBe(title);
    await other.page.click('[data-go=back]');
    expect(await other.page.locator('[name="A.NOW.status"][value="OTHER"]').isChecked()).toBe(true);
    await other.context.close();
    await context.close();
  });

  it('is asked back what she told last year, and says that one thing has ended', async () => {
    const { page, context, asked } = await phone();
    await known(dataSource, asked.assignmentId, lastYear);
    await page.reload();
    await ready(page);
    expect(await page.locator('[data-q="A.NOW.still"]').innerText()).toContain(
      'Royal University of Phnom Penh',
    );
    await pick(page, 'A.NOW.still', 'SAME');
    expect(await page.locator('[data-q="A.NOW.affiliation"]').isVisible()).toBe(false);
    await page.goto(`${server.url}/survey/form?case=${asked.assignmentId}&page=collaboration`);
    await ready(page);
    const line = page.locator('[data-line=jr1]');
    expect(await line.locator('legend').first().innerText()).toContain('Soil microbes of the lower Mekong');
    expect(await line.locator('.source').innerText()).toBe('You told us last year.');
    expect(await line.locator('.details').isVisible()).toBe(false);
    await pick(page, 'A.COL.jr#jr1.verdict', 'ENDED');
    await page.fill('[name="A.COL.jr#jr1.A.COL.jr.to.year"]', '2025');
    expect(await page.inputValue('[name="A.COL.jr#jr1.A.COL.jr.title"]')).toBe(
      'Soil microbes of the lower Mekong',
    );
    const lines = async () => {
      const [row] = await sql<{ lines: unknown }>(
        dataSource.manager,
        `select draft->'A.COL.jr' as lines from survey_form where assignment_id = $1`,
        [asked.assignmentId],
      );
      return row?.lines;
    };
    await expect
      .poll(lines)
      .toMatchObject([{ id: 'jr1', verdict: 'ENDED', answers: { 'A.COL.jr.to': '2025' } }]);
    await context.close();
  });

  it('does not want to be measured, and no more is noted', async () => {
    const { page, context, asked } = await phone();
    await pick(page, 'A.NOW.status', 'OTHER');
    await page.selectOption('[name="A.NOW.country"]', 'KH');
    await page.waitForTimeout(1200);
    await next(page);
    const visits = () =>
      sql(dataSource.manager, `select 1 from survey_page_visit where assignment_id = $1`, [
        asked.assignmentId,
      ]);
    await expect.poll(visits).toHaveLength(1);
    await page.click('.measure button');
    await page.waitForSelector('.measure', { state: 'detached' });
    expect(await visits()).toEqual([]);
    await context.close();
  });
});

describe('a host at a desk', () => {
  it('confirms, corrects and adds lines, takes one away and brings it back', async () => {
    const { page, context, asked } = await phone({ audience: 'HOSTS' });
    await known(dataSource, asked.assignmentId, toldAboutPlan);
    await page.goto(`${server.url}/survey/form?case=${asked.assignmentId}&page=returns`);
    await ready(page);
    await pick(page, 'H.REV.any', 'YES');
    await pick(page, 'H.REV#rev1.verdict', 'CONFIRM');
    await page.click('[data-add="H.REV"]');
    const added = page.locator('[data-line]:not([data-known])');
    await added.locator('select').first().selectOption('UNNAMED');
    await added.locator('[name$="H.REV.count"]').fill('２');
    await added.locator('[name$="H.REV.purpose"]').selectOption('CONFERENCE');
    await saved(page);
    await added.locator('[data-remove]').click();
    expect(await added.count()).toBe(0);
    await page.click('.undo');
    expect(await added.locator('[name$="H.REV.purpose"]').inputValue()).toBe('CONFERENCE');
    await next(page);
    // the second known line has no verdict yet
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('errors');
    expect(await page.locator('#errors li').allInnerTexts()).toEqual([expect.stringContaining('CHEA Bopha')]);
    await pick(page, 'H.REV#rev2.verdict', 'DENY');
    await page.waitForSelector('#errors', { state: 'hidden' });
    await next(page);
    const lines = async () => {
      const [row] = await sql<{ lines: unknown[] }>(
        dataSource.manager,
        `select draft->'H.REV' as lines from survey_form where assignment_id = $1`,
        [asked.assignmentId],
      );
      return row?.lines;
    };
    await expect.poll(lines).toHaveLength(3);
    expect(await lines()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'rev1', verdict: 'CONFIRM' }),
        expect.objectContaining({ id: 'rev2', verdict: 'DENY' }),
        expect.objectContaining({ answers: expect.objectContaining({ 'H.REV.count': 2 }) }),
      ]),
    );
    await context.close();
  });

  it('chooses an institution from suggestions with the keyboard alone', async () => {
    await sql(
      dataSource.manager,
      `insert into institution (id, kind, country_code, name_ja, name_en, aliases, created_at)
       values (gen_random_uuid(), 'UNIVERSITY', 'JP', '例示総合大学', 'Rei General University', '{例総大}', now())`,
    );
    const { page, context, asked } = await phone({ audience: 'HOSTS' }, 'ja');
    await page.goto(`${server.url}/survey/form?case=${asked.assignmentId}&page=agreements`);
    await ready(page);
    await page.locator('[name="H.AGR.any"][value=YES]').focus();
    await page.keyboard.press('Space');
    const field = page.locator('[name$="H.AGR.partner"]');
    await field.focus();
    await page.keyboard.type('例総');
    await page.waitForSelector('.found li');
    await page.keyboard.press('ArrowDown');
    expect(await field.getAttribute('aria-activedescendant')).toMatch(/found-0$/);
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('例示総合大学');
    expect(await page.locator('[name$="H.AGR.partner.reason"]').isVisible()).toBe(false);
    await saved(page);
    const [row] = await sql<{ name: string; id: string }>(
      dataSource.manager,
      `select draft->'H.AGR'->0->'answers'->'H.AGR.partner'->>'id' as id from survey_form where assignment_id = $1`,
      [asked.assignmentId],
    );
    expect(row?.id).toMatch(/^[0-9a-f-]{36}$/);
    // another name is another institution
    await field.fill('別の大学');
    expect(await page.locator('[name$="H.AGR.partner.reason"]').isVisible()).toBe(true);
    await context.close();
  });
});

describe('every page', () => {
  it.each(['ja', 'en', 'zh-Hans'] as const)(
    'has nothing that axe objects to, and fits a phone (%s)',
    async (language) => {
      const { page, context, cases, go, faults } = await phone({ audience: 'HOSTS', cases: 2 }, language);
      await page.waitForURL('**/survey');
      const { assignmentId } = cases[0]!;
      const own = `case=${assignmentId}`;
      const look = async (path: string) => {
        if (path.includes('/form')) {
          await page.goto(server.url + path);
          await ready(page);
        } else await go(path);
        expect([path, await axeFindings(page), await overflow(page)]).toEqual([path, [], 0]);
      };
      for (const path of ['', '/decline', '/unsubscribe']) await look(`/s/${cases[0]!.link}${path}`);
      await look('/survey');
      await page.click(`.case:has([value="${assignmentId}"]) button`);
      await ready(page);
      await known(dataSource, assignmentId, toldAboutPlan);
      for (const one of ['link', 'returns', 'students', 'effects', 'next', 'review'])
        await look(`/survey/form?${own}&page=${one}`);
      await look(`/survey/hand-on?${own}`);
      await page.click('form#act button.btn');
      expect(await axeFindings(page)).toEqual([]);
      await look('/survey/new-link');
      expect(faults).toEqual([]);
      await context.close();
    },
    120_000,
  );

  it('can be answered with the keyboard alone', async () => {
    const { page, context } = await phone();
    await page.locator('[name="A.NOW.status"]').first().focus();
    await page.keyboard.press('Space');
    await page.locator('[data-go=next]').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('errors');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe(
      'A.NOW.country',
    );
    await page.keyboard.type('Camb');
    await page.waitForSelector('#errors', { state: 'hidden' });
    await context.close();
  });
});
