import { sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { addCase, addPerson, addReturn, addVisit, makeWorld } from '../outcomes/facts-world.js';
import { startTestServer } from '../support/index.js';
import { DESK, PHONE, axeFindings, openBrowser, overflow, settled, sitDown } from './support/browser.js';

const browser = await openBrowser();
const server = await startTestServer({ ROLE: 'all' });
const { dataSource } = server.server.runtime;
const world = await makeWorld(dataSource);

/** People by the country of their sender: Brazil's are few. */
const PEOPLE = [
  ['ID', 181],
  ['TH', 44],
  ['KH', 30],
  ['BR', 6],
  ['UZ', 26],
] as const;

for (const [place, [country, people]] of PEOPLE.entries())
  for (let n = 0; n < people; n++) {
    const planId = world.plans[n % 6]!;
    const personId = await addPerson(dataSource, country, n % 2 ? 'FEMALE' : 'MALE');
    await addVisit(dataSource, { planId, personId, senderId: world.senders[place]! });
    const answers =
      n % 4 === 0 ? undefined : { 'A.REV.any': n % 5 === 0 ? 'YES' : 'NO', 'A.JR.state': 'NONE' };
    await addCase(dataSource, {
      campaignId: world.campaigns.ALUMNI,
      personId,
      planId,
      country,
      hostId: world.hosts[n % 2]!,
      ...(answers ? { answers } : {}),
    });
    if (n % 2 === 0)
      await addReturn(dataSource, {
        personId,
        planId,
        purpose: 'DEGREE_STUDY',
        from: '2024-09-01',
        published: true,
      });
  }

const analyst = await server.signIn([{ capacity: 'ANALYST' }], 'analyst@office.example.org');
const officer = await server.signIn([{ capacity: 'OFFICER' }], 'officer@office.example.org');
const host = await server.signIn(
  [{ capacity: 'HOST_PI', scopeId: world.plans[0]! }],
  'host@university.example.org',
);

const SCREENS = [
  '/app/figures',
  '/app/figures/reach',
  '/app/figures/returns',
  '/app/figures/collaborations',
  '/app/figures/network',
  '/app/figures/response',
  '/app/figures/not-reached',
  '/app/figures/end-of-programme',
  '/app/figures/explorer?metric=invitees&by=REGION,FISCAL_YEAR',
  '/app/figures/explorer?metric=invitees&by=COUNTRY,HOST',
  '/app/figures/published',
  '/app/figures/definitions',
];

describe('the dashboards', () => {
  it.each([
    ['en', DESK],
    ['ja', PHONE],
    ['zh-Hans', PHONE],
  ] as const)('are right on every screen in %s', { timeout: 180_000 }, async (language, viewport) => {
    const { page, go, faults, context } = await sitDown(browser, server, analyst, { language, viewport });
    const found: string[] = [];
    for (const path of SCREENS) {
      await go(path);
      for (const finding of await axeFindings(page)) found.push(`${path} ${finding}`);
      if ((await overflow(page)) > 0) found.push(`${path} is wider than the screen`);
      for (const fault of faults.splice(0)) found.push(`${path} ${fault}`);
    }
    expect(found).toEqual([]);
    await context.close();
  });

  it('lead an analyst by keyboard from the world map to one country, its return curve and the table', async () => {
    const { page, go, faults, context } = await sitDown(browser, server, analyst);
    await go('/app/figures/explorer?metric=invitees&by=COUNTRY');
    const map = page.getByRole('application', { name: 'Invitees' });
    await page.locator('.chart-place[data-alive=true] svg path').first().waitFor();
    await map.focus();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => page.locator('.chart-figure [role=status]').textContent())
      .toBe('Indonesia: 180 person-times');
    await page.keyboard.press('Enter');
    await page.waitForURL(/countries=ID/);
    expect(new URL(page.url()).searchParams.get('by')).toBe('PROGRAMME_TYPE');
    await page.getByText('Country/Region: Indonesia').waitFor();

    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('countries'));
    await page.goForward();
    await page.waitForURL(/countries=ID/);

    await page.getByRole('link', { name: 'Return visits', exact: true }).click();
    await page.waitForURL(/returns.*countries=ID/);
    await page.getByRole('heading', { name: 'Time to the first return', exact: true }).waitFor();
    await settled(page);
    const curve = page.locator('section.card', {
      has: page.getByRole('heading', { name: 'Time to the first return', exact: true }),
    });
    expect(await curve.locator('> p').first().textContent()).toMatch(/have come back within .* years/);
    await curve.getByText('The same as a table').click();
    expect(await curve.getByRole('row').count()).toBeGreaterThan(3);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('hide a small country on the chart, in the table and in the drawing, and say why', async () => {
    const { page, go, context } = await sitDown(browser, server, analyst);
    await go('/app/figures/explorer?metric=invitees&by=REGION');
    const hidden = page.getByRole('row', { name: /Latin America/ }).getByRole('link');
    expect(await hidden.textContent()).toBe('not shown');
    expect(await page.getByLabel('Country/Region').getByRole('option', { name: 'Brazil' }).count()).toBe(0);
    await hidden.click();
    await page.waitForURL(/definitions#protection/);
    await page.getByRole('heading', { name: 'Why some numbers are not shown' }).waitFor();
    const drawn = await server.http('/data/charts/figure.svg?metric=invitees&by=REGION&chart=BAR', {
      as: analyst,
    });
    const svg = await drawn.text();
    expect(drawn.headers.get('content-type')).toMatch('image/svg+xml');
    expect(svg).toContain('not shown');
    expect(svg).toContain('>255<');
    expect(svg).not.toContain('>6<');
    await context.close();
  });

  it('open every number to its definition and SQL, and close again', async () => {
    const { page, go, context } = await sitDown(browser, server, officer);
    await go('/app/figures/reach?countries=ID');
    await page.getByRole('button', { name: 'How this is counted Invitees' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Invitees' });
    await dialog.getByText('181 · exact counts').waitFor();
    await dialog.getByText('SQL text').first().click();
    expect(await dialog.locator('code').last().textContent()).toMatch(/select/i);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await context.close();
  });

  it('keep a view under a name; a colleague who opens it sees it by their own rights', async () => {
    const mine = await sitDown(browser, server, officer);
    await mine.go('/app/figures/explorer?metric=invitees&by=FISCAL_YEAR&countries=ID');
    await mine.page.getByText('Exact counts – for the office only').waitFor();
    await mine.page.getByRole('button', { name: 'Save this view' }).click();
    const form = mine.page.getByRole('dialog');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Please give the view a name.').waitFor();
    await form.getByLabel('Name').fill('Indonesia over the years');
    await form.getByLabel(/Share with colleagues/).check();
    await form.getByRole('button', { name: 'Save' }).click();
    await mine.page.getByRole('link', { name: 'Indonesia over the years' }).waitFor();
    await mine.context.close();

    const theirs = await sitDown(browser, server, analyst);
    await theirs.go('/app/figures');
    await theirs.page.getByRole('link', { name: 'Indonesia over the years' }).click();
    await theirs.page.waitForURL(/explorer.*countries=ID/);
    await theirs.page.getByText('3 in all · total 180 · counts rounded to 5').waitFor();
    expect(await theirs.page.getByText('Exact counts – for the office only').count()).toBe(0);
    expect(await theirs.page.getByRole('button', { name: /Remove Indonesia over/ }).count()).toBe(0);
    await theirs.context.close();
  });

  it('show a host its own plans beside all hosts, and nothing of others', async () => {
    const { page, go, faults, context } = await sitDown(browser, server, host);
    await go('/app/figures/own');
    await page.getByRole('columnheader', { name: 'All hosts' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    const own = await sql<{ n: number }>(
      dataSource.manager,
      `select count(*)::int as n from participation where plan_id = $1`,
      [world.plans[0]],
    );
    const shown = await page.locator('.tiles dd').first().textContent();
    // what a host knows itself is not rounded to it
    expect(Number.parseInt(shown ?? '', 10)).toBe(own[0]?.n);
    await context.close();
  });
});
