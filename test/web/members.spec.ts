import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { giveConsents, tellFacts } from '@enishi/alumni';
import { makeCtx } from '@enishi/accounts';
import { describe, expect, it } from 'vitest';
import { chapterOf, clubPeople } from '../alumni/club-people.js';
import { as, startTestServer } from '../support/index.js';
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

const browser = await openBrowser();
const test = await startTestServer();
const db = test.server.runtime.dataSource.manager;
const system = makeCtx({ db, clock: test.clock, locale: 'en', actor: as.system() });

const all = { visibility: 'ALL_MEMBERS' } as const;
const [thiri, dara] = await clubPeople(system, [
  { name: 'AUNG Thiri', nativeName: 'သီရိအောင်', nationality: 'MM', ...all },
  { name: 'SOK Dara', nationality: 'KH', ...all },
]);
const [hoa] = await clubPeople(system, [{ name: 'NGUYEN Thi Hoa', nativeName: 'Nguyễn Thị Hoa', ...all }]);
await chapterOf(system, [thiri!.personId, hoa!.personId]);
await tellFacts(system, {
  personId: hoa!.personId,
  facts: [
    {
      field: 'ABOUT',
      value: 'I study catalysts for green hydrogen. I came to Kyushu in 2026 and want to come back.',
    },
    { field: 'COUNTRY', value: 'VN' },
    { field: 'AFFILIATION', value: 'Hue University' },
    { field: 'FIELDS', value: ['FORD1', 'FORD2'] },
    { field: 'LANGUAGES', value: ['vi', 'en'] },
    { field: 'OFFERS_HELP', value: ['STUDY', 'RESEARCH'] },
    { field: 'LINKS', value: ['https://hoa.example.org'] },
  ],
  source: 'SELF',
});
await giveConsents(system, {
  personId: hoa!.personId,
  consents: [{ purpose: 'HELP_OTHERS', choice: 'YES', textVersion: 'HELP-1' }],
  language: 'en',
  channel: 'MEMBER_AREA',
});
const me = await test.signIn([{ capacity: 'MEMBER', scopeId: thiri!.personId }], 'thiri@example.org');
const helper = await test.signIn([{ capacity: 'MEMBER', scopeId: hoa!.personId }], 'hoa@example.org');
const secretariat = await test.signIn([{ capacity: 'SECRETARIAT' }], 'office@example.org');
const ASK = `mutation ($memberKey: ID!) { askMember(memberKey: $memberKey, kind: MENTORING, message: "May I ask you how you found your laboratory?") {
  ... on MemberAsked { relay { id } } } }`;
const asked = await test.graphql<{ askMember: { relay: { id: string } } }>(
  ASK,
  { memberKey: hoa!.memberKey },
  me,
);
const relayId = asked.data.askMember.relay.id;
await test.graphql(
  `mutation ($relayId: ID!) { reportRelay(relayId: $relayId, reason: "Only to see how it looks.") }`,
  { relayId },
  helper,
);

const SCREENS = [
  ['profile', me, '/app/profile'],
  ['privacy', me, '/app/profile/privacy'],
  ['directory', me, '/app/directory'],
  ['directory-narrow', me, '/app/directory?country=VN&field=FORD1'],
  ['member', me, `/app/members/${hoa!.memberKey}`],
  ['messages', me, '/app/messages'],
  ['conversation', helper, `/app/messages/${relayId}`],
  ['reports', secretariat, '/app/message-reports'],
  ['my', me, '/app/my'],
  ['claim', null, '/app/claim?certificate=ABCDEFGH23456789'],
] as const;
const pictures = process.env['PICTURES'];

describe('The screens of members', { timeout: 400_000 }, () => {
  it.each(SCREENS)(
    '%s: right in three languages, on a desk and on a phone',
    async (name, visitor, address) => {
      const found: string[] = [];
      for (const language of LANGUAGES) {
        const { page, go, faults, context } = await sitDown(browser, test, visitor, {
          language: language,
        });
        await go(address);
        for (const viewport of [DESK, PHONE]) {
          await page.setViewportSize(viewport);
          const place = `${name} in ${language} at ${viewport.width} px`;
          for (const finding of await axeFindings(page)) found.push(`${place} ${finding}`);
          if ((await overflow(page)) > 0) found.push(`${place} is wider than the screen`);
          for (const fault of faults.splice(0)) found.push(`${place} ${fault}`);
          if (pictures) {
            mkdirSync(pictures, { recursive: true });
            await page.screenshot({
              path: path.join(pictures, `${name}-${language}-${viewport.width}.png`),
              fullPage: true,
            });
          }
        }
        await context.close();
      }
      expect(found).toEqual([]);
    },
  );

  it('let a member set who sees what, and another member gets just that', async () => {
    const mine = await sitDown(browser, test, me);
    await mine.go('/app/profile');
    await mine.page.getByLabel(/^City/).fill('Mandalay');
    await mine.page.getByRole('button', { name: 'Save' }).click();
    await mine.page.getByText('Saved.').waitFor();
    const other = await sitDown(
      browser,
      test,
      await test.signIn([{ capacity: 'MEMBER', scopeId: dara!.personId }]),
    );
    await other.go(`/app/members/${thiri!.memberKey}`);
    await other.page.getByText('Mandalay').waitFor();
    await mine.go('/app/profile/privacy');
    await mine.page.getByLabel('Look as').selectOption('GROUP');
    await mine.page.locator('.previewed').getByText('Mandalay').waitFor();
    await mine.page.getByLabel(/^City/).selectOption('ONLY_ME');
    await mine.page.getByText('City: Only me').waitFor();
    await expect.poll(() => mine.page.locator('.previewed').getByText('Mandalay').count()).toBe(0);
    await other.go(`/app/members/${thiri!.memberKey}`);
    expect(await other.page.getByText('Mandalay').count()).toBe(0);
    await mine.page.getByRole('button', { name: 'Hide my whole profile' }).click();
    await mine.page.getByRole('heading', { name: 'Your profile is hidden' }).waitFor();
    await settled(mine.page);
    await other.page.goto(`${test.url}/app/directory`);
    await other.page.getByRole('link', { name: 'NGUYEN Thi Hoa' }).waitFor();
    expect(await other.page.getByRole('link', { name: 'AUNG Thiri' }).count()).toBe(0);
    await Promise.all([mine.context.close(), other.context.close()]);
  });

  it('let a member be asked, accept and write, by keyboard alone', async () => {
    const { page, go, context } = await sitDown(browser, test, helper);
    await go(`/app/messages/${relayId}`);
    await page.getByRole('button', { name: 'Accept' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('You can write to each other until').waitFor();
    await page.getByLabel(/^Your message/).focus();
    await page.keyboard.type('I wrote to the professor first.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('I wrote to the professor first.').first().waitFor();
    await context.close();
  });
});
