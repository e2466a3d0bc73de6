import { describe, expect, it } from 'vitest';
import type { Visitor } from '../support/index.js';
import { DESK, LANGUAGES, PHONE, axeFindings, openBrowser, overflow, sitDown } from './support/browser.js';
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
      '/app/certificates',
      '/app/figures?year=2025',
      '/app/account',
      '/app/nowhere',
    ],
  ],
  ['host', office.host, ['/app/board', plan, `${plan}/people`, `${plan}/certificates`, `${plan}/reports`]],
  ['member', member, ['/app/my']],
  ['analyst', analyst, ['/app/figures']],
  ['administrator', administrator, ['/app/accounts']],
  ['somebody new', nobody, ['/app/welcome']],
  ['stranger', null, ['/app/claim']],
];

describe.each(SCREENS)('the screens of the %s', (_, visitor, paths) => {
  for (const language of LANGUAGES) {
    for (const viewport of [DESK, PHONE]) {
      it(`are right in ${language} at ${viewport.width} px`, { timeout: 180_000 }, async () => {
        const { page, go, faults, context } = await sitDown(browser, server, visitor, { language, viewport });
        const found: string[] = [];
        for (const path of paths) {
          await go(path);
          const place = path.replace(planId, '…').replace(preview, '…');
          for (const finding of await axeFindings(page)) found.push(`${place} ${finding}`);
          if ((await overflow(page)) > 0) found.push(`${place} is wider than the screen`);
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
