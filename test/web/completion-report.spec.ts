import { sql } from '@enishi/platform';
import { requestReports } from '@enishi/surveys';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { Dice, seeded } from '../questionnaire/generate.js';
import { planWithPeople } from '../surveys/support/plan-with-people.js';
import { as, startTestServer, testCtx } from '../support/index.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ],
});
afterAll(() => browser.close());

async function phone(locale = 'en-GB'): Promise<{ context: BrowserContext; page: Page; failures: string[] }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, locale });
  const page = await context.newPage();
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' && !line.text().includes('ERR_INTERNET_DISCONNECTED'))
      failures.push(line.text());
  });
  return { context, page, failures };
}

async function invited() {
  const plan = await planWithPeople(dataSource, { heads: 1 });
  await requestReports(testCtx(dataSource, as.system()), { planId: plan.planId });
  return plan.people[0]!;
}

async function begin(page: Page, memberId: string): Promise<void> {
  await page.goto(`${server.url}/report?id=${memberId}`);
  await page.click('button.btn');
  await ready(page);
}

const ready = (page: Page) => page.waitForSelector('form#whole[data-ready]');
const pick = (page: Page, name: string, value: string | number) =>
  page.locator(`[name="${name}"][value="${value}"]`).check({ force: true });
const next = (page: Page) => page.click('[data-go=next]');
const saved = (page: Page) => page.waitForSelector('#save[data-state=saved]');

async function handedIn(personId: string) {
  return sql<{ state: string; answers: Record<string, unknown>; receipt: string; audits: number }>(
    dataSource.manager,
    `select r.state, r.answers, r.receipt_number as receipt,
       (select count(*)::int from audit_entry a where a.subject_id = r.id::text and a.action = 'completion_report.submitted') as audits
     from completion_report r join participation p on p.id = r.participation_id where p.person_id = $1`,
    [personId],
  );
}

/** Everything of the form but the first page, which was answered before. */
async function answerTheRest(page: Page): Promise<void> {
  await pick(page, 'CR.ATT.likeJapan', 5);
  await next(page);
  await pick(page, 'CR.RET.wish', 4);
  await pick(page, 'CR.RET.purpose', 'STUDY');
  await page.fill('[name="CR.RET.institution"]', 'Example Laboratory');
  await next(page);
  await page.fill('[name="CR.TEXT.best"]', '桜と研究室');
  await next(page);
  await page.fill('[name="CR.ID.name"]', 'SOK Dara');
  await page.fill('[name="CR.ID.email"]', 'dara@students.example.org');
  await page.fill('[name="CR.ID.affiliation"]', 'Example Institute of Technology');
  await next(page);
  await page.check('[name="CR.CONS.CLUB_CONTACT"]', { force: true });
}

describe('an invitee on a phone', () => {
  it('loses the network half-way, reloads, sends, and the report arrives once', async () => {
    const person = await invited();
    const { context, page, failures } = await phone();
    await begin(page, person.memberId);
    await pick(page, 'CR.SAT.overall', 5);
    await saved(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.waitForFunction(
      async () =>
        (await caches.keys()).length > 0 && (await (await caches.open('enishi-report-1')).keys()).length >= 5,
    );
    await next(page);

    await context.setOffline(true);
    await pick(page, 'CR.ATT.interestST', 4);
    await page.waitForFunction(
      () => document.querySelector('#save')?.textContent === 'Saved on this device, not sent yet',
    );
    await page.reload();
    await ready(page);
    expect(await page.locator('section:not([hidden]) h1').textContent()).toBe('What changed for you');
    expect(await page.locator('[name="CR.ATT.interestST"][value="4"]').isChecked()).toBe(true);
    await answerTheRest(page);
    await page.click('[data-go=send]');
    await page.waitForFunction(() =>
      document.querySelector('#save')?.textContent?.startsWith('Ready to send'),
    );
    expect((await handedIn(person.personId))[0]?.state).toBe('DRAFT');

    // Closed and opened again without network: it still waits, and nothing can be changed any more.
    await page.reload();
    await page.waitForFunction(() =>
      document.querySelector('#save')?.textContent?.startsWith('Ready to send'),
    );
    await context.setOffline(false);
    await page.waitForURL('**/report/done', { timeout: 15_000 });
    const [row] = await handedIn(person.personId);
    expect(row).toMatchObject({
      state: 'SUBMITTED',
      audits: 1,
      answers: {
        'CR.SAT.overall': 5,
        'CR.ATT.interestST': 4,
        'CR.ATT.likeJapan': 5,
        'CR.RET.institution': 'Example Laboratory',
        'CR.TEXT.best': '桜と研究室',
        'CR.ID.name': 'SOK Dara',
        'CR.CONS.CLUB_CONTACT': true,
      },
    });
    expect(await page.locator('.receipt').textContent()).toContain(row?.receipt);
    const left = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('enishi-report', 1);
          request.addEventListener('success', () => {
            const count = request.result.transaction('draft').objectStore('draft').count();
            count.addEventListener('success', () => resolve(count.result));
          });
        }),
    );
    expect(left).toBe(0);
    expect(failures).toEqual([]);
    await context.close();
  });

  it('loses no answer and sends once, however often the network comes and goes', async () => {
    const person = await invited();
    const { context, page, failures } = await phone();
    await begin(page, person.memberId);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    const dice = new Dice(seeded(20260120));
    const given: Record<string, unknown> = {};
    const answer = async (name: string, value: number | string) => {
      await context.setOffline(dice.chance(0.5));
      if (typeof value === 'number') await pick(page, name, value);
      else await page.fill(`[name="${name}"]`, value);
      given[name] = value;
      await page.waitForTimeout(dice.below(900));
      if (!dice.chance(0.25)) return;
      // The worker needs the network once; from then on a reload works without it.
      await page.waitForFunction(() => caches.keys().then((keys) => keys.length > 0));
      await page.reload();
      await ready(page);
    };
    for (const point of [1, 4, 2, 5]) await answer('CR.SAT.overall', point);
    await next(page);
    for (const name of ['CR.ATT.likeJapan', 'CR.ATT.interestST', 'CR.KNOW.gained'])
      await answer(name, 1 + dice.below(5));
    await next(page);
    for (const point of [5, 1, 2]) await answer('CR.RET.wish', point);
    await next(page);
    for (const name of ['CR.TEXT.best', 'CR.TEXT.improve']) await answer(name, `言葉 ${dice.below(1000)}`);
    await next(page);
    await answer('CR.ID.name', 'SOK Dara');
    await answer('CR.ID.email', 'dara@students.example.org');
    await answer('CR.ID.affiliation', 'Example Institute of Technology');
    await next(page);
    await context.setOffline(true);
    await page.click('[data-go=send]');
    await page.waitForFunction(() =>
      document.querySelector('#save')?.textContent?.startsWith('Ready to send'),
    );
    await context.setOffline(false);
    await page.waitForURL('**/report/done', { timeout: 20_000 });
    expect(await handedIn(person.personId)).toMatchObject([
      { state: 'SUBMITTED', audits: 1, answers: given },
    ]);
    expect(failures).toEqual([]);
    await context.close();
  }, 90_000);

  it('keeps nothing readable on the device', async () => {
    const person = await invited();
    const { context, page } = await phone();
    await begin(page, person.memberId);
    await page.goto(`${server.url}/report/form?page=you`);
    await ready(page);
    await page.fill('[name="CR.ID.name"]', 'CANARY Name');
    await saved(page);
    const stored = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const request = indexedDB.open('enishi-report', 1);
          request.addEventListener('success', () => {
            const transaction = request.result.transaction(['draft', 'key']);
            const [draft, key] = ['draft', 'key'].map((name) => transaction.objectStore(name).getAll());
            transaction.addEventListener('complete', () => {
              const sealed = draft!.result[0] as { body: ArrayBuffer };
              const text = new TextDecoder('latin1').decode(sealed.body);
              resolve(`${text} extractable=${String((key!.result[0] as CryptoKey).extractable)}`);
            });
          });
        }),
    );
    expect(stored).not.toContain('CANARY');
    expect(stored).toContain('extractable=false');
    await context.close();
  });

  it('answers in two tabs and finds both answers', async () => {
    const person = await invited();
    const { context, page } = await phone();
    await begin(page, person.memberId);
    const other = await context.newPage();
    await other.goto(`${server.url}/report/form`);
    await ready(other);
    await pick(page, 'CR.SAT.overall', 3);
    await saved(page);
    await pick(other, 'CR.SAT.science', 2);
    await other.waitForFunction(() =>
      document.querySelector('#save')?.textContent?.includes('another window'),
    );
    expect(await other.locator('[name="CR.SAT.overall"][value="3"]').isChecked()).toBe(true);
    expect((await handedIn(person.personId))[0]?.answers).toEqual({
      'CR.SAT.overall': 3,
      'CR.SAT': { science: 2 },
    });
    await context.close();
  });

  it('changes the language and stays at the question, with the answers', async () => {
    const person = await invited();
    const { context, page } = await phone();
    await begin(page, person.memberId);
    await pick(page, 'CR.SAT.overall', 4);
    await next(page);
    await pick(page, 'CR.ATT.likeJapan', 4);
    await page.click('.langs [lang=zh-Hans]');
    await page.waitForSelector('html[lang=zh-Hans]');
    await ready(page);
    expect(await page.locator('section:not([hidden]) h1').textContent()).toBe('访问带来的变化');
    expect(await page.locator('[name="CR.ATT.likeJapan"][value="4"]').isChecked()).toBe(true);
    await page.goBack();
    await context.close();
  });

  it('composes Japanese without being corrected half-way', async () => {
    const person = await invited();
    const { context, page } = await phone('ja-JP');
    await begin(page, person.memberId);
    await page.goto(`${server.url}/report/form?page=you`);
    await ready(page);
    await next(page);
    const name = page.locator('[name="CR.ID.name"]');
    expect(await page.locator('[data-q="CR.ID.name"] .err').count()).toBe(1);
    const client = await context.newCDPSession(page);
    await name.focus();
    await client.send('Input.imeSetComposition', { text: 'そく', selectionStart: 2, selectionEnd: 2 });
    await page.waitForTimeout(300);
    expect(await page.locator('[data-q="CR.ID.name"] .err').count()).toBe(1);
    await client.send('Input.insertText', { text: 'ソク・ダラ' });
    await page.waitForSelector('[data-q="CR.ID.name"]:not(.bad)');
    expect(await name.inputValue()).toBe('ソク・ダラ');
    await context.close();
  });

  it('reaches everything with the keyboard alone', async () => {
    const person = await invited();
    const { context, page } = await phone();
    await begin(page, person.memberId);
    await page.locator('[name="CR.SAT.overall"]').first().focus();
    await page.keyboard.press('Space');
    await page.locator('[data-go=next]').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'What changed for you');
    await page.locator('[data-go=next]').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('errors');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(
      'CR.ATT.likeJapan',
    );
    await page.keyboard.press('Space');
    await page.waitForSelector('#errors', { state: 'hidden' });
    await context.close();
  });
});
