import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Visitor } from '../support/index.js';
import { DESK, LANGUAGES, PHONE, axeFindings, openBrowser, overflow, sitDown } from './support/browser.js';
import { openFollowUp } from './support/follow-up-office.js';
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
const analyst = await server.signIn([{ capacity: 'ANALYST' }], 'analyst@office.example.org');
const administrator = await server.signIn(
  [{ capacity: 'ADMINISTRATOR' }],
  'administrator@office.example.org',
);
const nobody = await server.signIn([], 'new@example.org');
const preview = await previewWithProblems();

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
      '/app/figures',
      '/app/figures/end-of-programme?year=2025',
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
    ],
  ],
  ['member', member, ['/app/my', '/app/my/outcomes', '/app/my/outcomes?tell=OUTCOME']],
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

describe.each(SCREENS)('the screens of the %s', (_, visitor, paths) => {
  for (const language of LANGUAGES) {
    for (const viewport of [DESK, PHONE]) {
      it(`are right in ${language} at ${viewport.width} px`, { timeout: 180_000 }, async () => {
        const { page, go, faults, context } = await sitDown(browser, server, visitor, { language, viewport });
        const found: string[] = [];
        for (const path of paths) {
          await go(path);
          const place = [planId, preview, alumniCampaignId, hostCampaignId].reduce(
            (shown, id) => shown.replace(id, '…'),
            path,
          );
          for (const finding of await axeFindings(page)) found.push(`${place} ${finding}`);
          if ((await overflow(page)) > 0)
            found.push(`${place} is wider than the screen: ${await widest(page)}`);
          if ((await page.evaluate(() => document.documentElement.lang)) !== language)
            found.push(`${place} speaks another language`);
          for (const fault of faults.splice(0)) found.push(`${place} ${fault}`);
        }
        expect(found).toEqual([]);
        await context.close();
      });
    }
  }
});
