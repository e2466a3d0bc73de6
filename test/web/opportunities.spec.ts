import { describe, expect, it } from 'vitest';
import { openBrowser, sitDown } from './support/browser.js';
import { openNews } from './support/news-office.js';
import { confirmedList, openOffice, peopleOf } from './support/office.js';

const browser = await openBrowser();
const office = await openOffice();
await confirmedList(office);
const { server } = office;
const [person] = await peopleOf(office);
const member = await server.signIn(
  [{ capacity: 'MEMBER', scopeId: person!.personId }],
  'jose@students.example.org',
);
const news = await openNews(office, member, person!.personId);

describe('a member at the board', { timeout: 120_000 }, () => {
  it('tells with one tap that they were accepted, and takes it back from the toast', async () => {
    const { page, go, context, faults } = await sitDown(browser, server, member);
    await go('/app/opportunities');
    const card = page.locator('article', { hasText: 'research students' }).first();
    await card.getByRole('button', { name: /I was accepted/ }).click();
    await page.locator('.toast', { hasText: 'Congratulations' }).waitFor();
    await card.getByText('You were accepted').first().waitFor();
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
    await page.locator('.toast', { hasText: 'Taken back' }).waitFor();
    await card.getByRole('button', { name: /I was accepted/ }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('keeps the filter in the address, and finds the way out of an empty board', async () => {
    const { page, go, context } = await sitDown(browser, server, member);
    await go('/app/opportunities');
    await page.getByLabel('Field').selectOption('FORD6');
    await page.getByLabel('What').selectOption('SCHOLARSHIP');
    await page.getByText('Nothing on the board fits this now').waitFor();
    expect(page.url()).toContain('field=FORD6');
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.locator('article').first().waitFor();
    await context.close();
  });
});

describe('an officer at a story', { timeout: 120_000 }, () => {
  it('writes with the editor, adds a link, saves, and hands in', async () => {
    const { page, go, context, faults } = await sitDown(browser, server, office.officer);
    await go(`/app/stories/${news.storyId}?language=ja`);
    await page.getByLabel('Title', { exact: true }).fill('在来の作物');
    const body = page.getByRole('textbox', { name: 'Text' });
    await body.click();
    await page.keyboard.type('種を比べました。');
    await page.keyboard.press('Control+A');
    await page.getByRole('button', { name: 'Link', exact: true }).click();
    await page.getByLabel('Address of the link').fill('https://www.jst.go.jp/');
    await page.getByRole('button', { name: 'Set the link' }).click();
    await page.getByRole('button', { name: 'Bold' }).click();
    await page.getByRole('button', { name: 'Save this language' }).click();
    await page.locator('.toast', { hasText: 'Saved' }).waitFor();
    const { data } = await server.graphql<{ story: { texts: { language: string; body: string }[] } }>(
      `query($id: ID!) { story(storyId: $id) { texts { language body } } }`,
      { id: news.storyId },
      office.officer,
    );
    const stored = data.story.texts.find(({ language }) => language === 'ja')!.body;
    expect(stored).toContain('https://www.jst.go.jp/');
    expect(stored).toContain('"type":"bold"');
    await page.getByRole('button', { name: 'Hand in for review' }).click();
    await page.locator('.toast', { hasText: 'in review' }).waitFor();
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Somebody in it has not agreed').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
