import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createCampaign } from '@enishi/surveys';
import { alumniSettings } from '../surveys/support/alumni.js';
import { as, testCtx } from '../support/index.js';
import type { Visitor } from '../support/index.js';
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
import type { Language, Reader } from './support/browser.js';
import { openChapterDesk } from './support/chapter-desk.js';
import { openFollowUp } from './support/follow-up-office.js';
import { openNews } from './support/news-office.js';
import { XLSX, confirmedList, inviteeList, openOffice, peopleOf } from './support/office.js';

const browser = await openBrowser();
const office = await openOffice();
await confirmedList(office);
const { server, planId } = office;
await server.graphql(
  `mutation($planId: ID!) { issueCertificates(planId: $planId) { __typename } }`,
  { planId },
  office.officer,
);
await server.graphql(
  `mutation($planId: ID!) { requestCompletionReports(planId: $planId) { count { asked } } }`,
  { planId },
  office.officer,
);
const [person] = await peopleOf(office);
const member = await server.signIn(
  [{ capacity: 'MEMBER', scopeId: person!.personId }],
  'jose@students.example.org',
);
await server.graphql(
  `mutation($consents: [ConsentInput!]!) { giveConsents(consents: $consents) { __typename } }`,
  { consents: [{ purpose: 'CLUB_CONTACT', choice: 'YES', textVersion: 'CR-CONS-1' }] },
  member,
);
const { alumniCampaignId, hostCampaignId } = await openFollowUp(office, member);
const news = await openNews(office, member, person!.personId);
const analyst = await server.signIn([{ capacity: 'ANALYST' }], 'analyst@office.example.org');
const administrator = await server.signIn(
  [{ capacity: 'ADMINISTRATOR' }],
  'administrator@office.example.org',
);
const nobody = await server.signIn([], 'new@example.org');
const preview = await previewWithProblems();
const { coordinator, slug: chapter } = await openChapterDesk(office, member, person!.personId);

/** An upload that waits, with a problem in it. */
async function previewWithProblems(): Promise<string> {
  const form = new FormData();
  const content = await inviteeList({ 0: { 5: '2003/2/29' } });
  form.append('file', new Blob([new Uint8Array(content)], { type: XLSX }), 'list.xlsx');
  const uploaded = await server.http(`/plans/${planId}/invitee-lists`, {
    method: 'POST',
    body: form,
    as: office.officer,
  });
  return ((await uploaded.json()) as { batchId: string }).batchId;
}

const plan = `/app/plans/${planId}`;
const alumniCampaign = `/app/campaigns/${alumniCampaignId}`;
const hostCampaign = `/app/campaigns/${hostCampaignId}`;
const SCREENS: readonly [persona: string, visitor: Visitor | null, paths: readonly string[]][] = [
  [
    'officer',
    office.officer,
    [
      '/app/due?within=any',
      '/app/plans',
      '/app/plans/new',
      '/app/plans/import',
      `${plan}/edit`,
      plan,
      `${plan}/people`,
      `${plan}/invitees`,
      `${plan}/invitees?preview=${preview}`,
      `${plan}/certificates`,
      `${plan}/reports`,
      `${plan}/outcomes`,
      `${plan}/outcomes?tell=OUTCOME`,
      `${plan}/outcomes?tell=REVISIT`,
      '/app/certificates',
      '/app/campaigns',
      '/app/campaigns/new',
      alumniCampaign,
      `${alumniCampaign}/field`,
      `${alumniCampaign}/mails`,
      `${alumniCampaign}/data`,
      `${alumniCampaign}/not-asked`,
      `${hostCampaign}/data`,
      '/app/instruments',
      '/app/instruments/FU-A/1',
      '/app/instruments/T-DRAFT/1',
      '/app/lost-contacts',
      '/app/chapters',
      '/app/chapters/new',
      `/app/chapters/${chapter}/edit`,
      `/app/chapters/${chapter}/reports`,
      `/app/chapters/${chapter}/nominations`,
      `/app/chapters/${chapter}/coordinators`,
      '/app/figures',
      '/app/figures/end-of-programme?year=2025',
      '/app/figures/reports',
      '/app/opportunities',
      '/app/opportunities/new',
      `/app/opportunities/${news.opportunityId}/edit`,
      '/app/stories',
      `/app/stories/${news.storyId}`,
      '/app/account',
      '/app/nowhere',
    ],
  ],
  [
    'host',
    office.host,
    [
      '/app/board',
      plan,
      `${plan}/people`,
      `${plan}/certificates`,
      `${plan}/reports`,
      `${plan}/outcomes`,
      `${plan}/outcomes?tell=REVISIT`,
      '/app/opportunities/laboratories',
    ],
  ],
  [
    'member',
    member,
    [
      '/app/my',
      '/app/my/outcomes',
      '/app/my/outcomes?tell=OUTCOME',
      '/app/opportunities',
      '/app/opportunities?field=FORD3&level=POSTDOC',
      '/app/opportunities/path?field=FORD4',
      '/app/opportunities/digest',
      '/app/circles',
      '/app/chapters?mine=true',
      `/app/chapters/${chapter}`,
    ],
  ],
  [
    'coordinator',
    coordinator,
    [
      '/app/chapters',
      `/app/chapters/${chapter}`,
      `/app/chapters/${chapter}/desk`,
      `/app/chapters/${chapter}/write`,
      `/app/chapters/${chapter}/reports`,
      `/app/chapters/${chapter}/nominations`,
      `/app/chapters/${chapter}/coordinators`,
    ],
  ],
  ['member without a circle', news.alone, ['/app/opportunities/path', '/app/circles']],
  ['analyst', analyst, ['/app/figures/end-of-programme', `${hostCampaign}/data`, '/app/instruments']],
  ['administrator', administrator, ['/app/accounts']],
  ['somebody new', nobody, ['/app/welcome']],
  ['stranger', null, ['/app/claim']],
];

/** What reaches beyond the screen and is not clipped by a scrolling box, for whoever has to mend it. */
function widest(page: Page): Promise<string> {
  return page.evaluate(() => {
    const beyond = [...document.querySelectorAll('body *')].filter((element) => {
      if (element.getBoundingClientRect().right <= innerWidth + 1) return false;
      const isLifted = getComputedStyle(element).position === 'absolute';
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        const { overflowX, position } = getComputedStyle(box);
        if (overflowX !== 'visible' && !(isLifted && position === 'static')) return false;
      }
      return true;
    });
    return beyond.map((element) => element.outerHTML.slice(0, 120)).join(' | ') || 'no element';
  });
}

const OF_THE_FOLLOW_UP = /^\/app\/(campaigns|instruments|lost-contacts)/;

/** Where the navigation says that somebody is. */
const currentPlaces = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('#navigation a[aria-current=page]')]
      .map((link) => link.getAttribute('href'))
      .join(' '),
  );

/** Two pages beside each other take what one waits for; more would only wait for each other. */
const PAGES = 2;
/** Axe looks once in each language, and at both widths; sideways scroll and the console count everywhere. */
const AXE_AT: Record<Language, typeof DESK> = { ja: DESK, en: PHONE, 'zh-Hans': DESK };

/** Changes the language in place, as a reader does: the screen stays. */
async function speak(page: Page, language: Language): Promise<void> {
  await page.locator(`.langs button[lang="${language}"]`).click();
  await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
  await settled(page);
}

const withoutIds = (path: string) =>
  [planId, preview, alumniCampaignId, hostCampaignId, news.storyId, news.opportunityId].reduce(
    (shown, id) => shown.replace(id, '…'),
    path,
  );

/** What is wrong with a screen in any language at any width; it is loaded in `first`. */
async function faultsOf(reader: Reader, path: string, first: Language): Promise<string[]> {
  const { page, go, faults } = reader;
  const found: string[] = [];
  await page.setViewportSize(DESK);
  await page.context().addCookies([{ name: 'lang', value: first, url: server.url }]);
  await go(path);
  for (const language of [first, ...LANGUAGES.filter((other) => other !== first)]) {
    if (language !== first) await speak(page, language);
    for (const viewport of [DESK, PHONE]) {
      const place = `${withoutIds(path)} in ${language} at ${viewport.width} px`;
      await page.setViewportSize(viewport);
      if (AXE_AT[language] === viewport)
        for (const finding of await axeFindings(page)) found.push(`${place} ${finding}`);
      if ((await overflow(page)) > 0) found.push(`${place} is wider than the screen: ${await widest(page)}`);
      if ((await page.evaluate(() => document.documentElement.lang)) !== language)
        found.push(`${place} speaks another language`);
      if (OF_THE_FOLLOW_UP.test(path) && (await currentPlaces(page)) !== '/app/campaigns')
        found.push(`${place} does not say in the navigation that it belongs to the follow-up`);
      for (const fault of faults.splice(0)) found.push(`${place} ${fault}`);
    }
  }
  return found;
}

describe.each(SCREENS)('the screens of the %s', (_, visitor, paths) => {
  it('are right in ja, en and zh-Hans, on a desk and on a phone', { timeout: 300_000 }, async () => {
    const found: string[] = [];
    const left = paths.map((path, place) => ({ path, first: LANGUAGES[place % LANGUAGES.length]! }));
    const turnPages = async () => {
      const reader = await sitDown(browser, server, visitor);
      for (let next = left.shift(); next; next = left.shift())
        found.push(...(await faultsOf(reader, next.path, next.first)));
      await reader.context.close();
    };
    await Promise.all(Array.from({ length: Math.min(PAGES, paths.length) }, turnPages));
    expect(found).toEqual([]);
  });
});

describe('what an officer is told', () => {
  it('at last takes the place of what was said before', async () => {
    const ctx = testCtx(server.server.runtime.dataSource, as.officer());
    const created = await createCampaign(ctx, {
      ...alumniSettings,
      opensOn: '2026-03-01',
      reminderDays: [7],
    });
    const { id } = (created as { campaign: { id: string } }).campaign;
    const { page, go, context } = await sitDown(browser, server, office.officer);
    await go(`/app/campaigns/${id}`);
    await page.getByRole('button', { name: 'Schedule for' }).click();
    await page.locator('.toast', { hasText: 'opens by itself' }).waitFor();
    await page.getByRole('button', { name: 'Back to draft' }).click();
    await page.locator('.toast', { hasText: 'Done.' }).waitFor();
    expect(await page.locator('.toast').count()).toBe(1);
    await context.close();
  });
});
