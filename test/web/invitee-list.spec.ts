import { describe, expect, it } from 'vitest';
import { openBrowser, sitDown } from './support/browser.js';
import { XLSX, inviteeList, openOffice, peopleOf } from './support/office.js';

const browser = await openBrowser();
const office = await openOffice();
const BORN = 5;
const NAME = 3;
const DEPARTURE = 10;

const file = (name: string, buffer: Buffer) => ({ name, mimeType: XLSX, buffer });

describe('an officer with an invitee list', () => {
  it('uploads one with three mistakes, corrects it, confirms it, and takes it back', async () => {
    const { page, go, faults, context } = await sitDown(browser, office.server, office.officer);
    await go(`/app/plans/${office.planId}/invitees`);

    const wrong = await inviteeList({
      0: { [BORN]: '2003/2/29' },
      1: { [NAME]: '陳 郁雯' },
      2: { [DEPARTURE]: '2025/12/31' },
    });
    await page.setInputFiles('input[type=file]', file('list.xlsx', wrong));
    await page.getByRole('heading', { name: 'Preview' }).waitFor();
    const stopping = page.getByRole('table').filter({ hasText: 'Must be corrected' });
    expect(await stopping.textContent()).toContain('2003/2/29');
    expect(await stopping.textContent()).toContain('陳 郁雯');
    expect(await stopping.textContent()).toContain('2025/12/31');
    expect(await page.getByRole('button', { name: /Confirm the list/ }).count()).toBe(0);
    expect(await peopleOf(office)).toEqual([]);

    const [marked] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the list with the problems marked' }).click(),
    ]);
    expect(marked.suggestedFilename()).toMatch(/\.xlsx$/);

    await page.setInputFiles('input[type=file]', file('list-2.xlsx', await inviteeList()));
    await page.getByText('From list-2.xlsx').waitFor();
    const seen = page.getByLabel('I have looked at the warnings and want to confirm the list.');
    if (await seen.count()) await seen.check();
    await page.getByRole('button', { name: 'Confirm the list (3 people)' }).click();
    await page.getByText('The list is confirmed: 3 people.').waitFor();
    expect(await peopleOf(office)).toHaveLength(3);

    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('The import was undone. The plan is as before.').waitFor();
    // whoever was given a member ID in between stays on record as withdrawn, so that the ID is never given again
    expect((await peopleOf(office)).filter(({ state }) => state !== 'WITHDRAWN')).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is told in a sentence when the file cannot be read, and nothing is lost', async () => {
    const { page, go, context } = await sitDown(browser, office.server, office.officer);
    await go(`/app/plans/${office.planId}/invitees`);
    await page.setInputFiles('input[type=file]', file('list.xlsx', Buffer.from('not a workbook')));
    await page.getByText('The file was not read').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('Nothing was saved.');
    await context.close();
  });
});
