import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { startTestServer } from '../support/index.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const port = await freePort();
const address = `http://localhost:${port}`;
const server = await startTestServer({ PORT: String(port), PUBLIC_URL: address });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
afterAll(() => browser.close());

/** WebAuthn looks at the port, so it must be known before the server starts. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => resolve(free));
    });
  });
}

async function phone(options: { locale: string; javaScriptEnabled?: boolean }) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (line) => line.type() === 'error' && failures.push(line.text()));
  return { page, failures };
}

/** Violations of the accessibility rules on the page as it is, and whether it is too wide. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe;
    const { violations } = await run.run();
    const { scrollWidth, clientWidth } = document.documentElement;
    return [...violations.map(({ id }) => id), ...(scrollWidth > clientWidth ? ['too wide'] : [])];
  });
  return found;
}

async function mailTo(email: string) {
  await server.drainJobs();
  const mail = server.mails.findLast((one) => one.to === email)!;
  return {
    code: /\d{6}/.exec(mail.subject)![0],
    link: /\/sign-in\/link\/[^\s\]]+/.exec(mail.text)![0],
  };
}

describe('signing in with a browser', () => {
  it.each(['ja-JP', 'en-GB', 'zh-CN'])('works on a phone in %s, readable for everybody', async (locale) => {
    const email = `${locale.toLowerCase()}@example.org`;
    await server.signIn([], email);
    const { page, failures } = await phone({ locale });
    await page.goto(`${address}/sign-in`);
    expect(await page.getAttribute('html', 'lang')).toMatch(locale.slice(0, 2));
    expect(await faults(page)).toEqual([]);
    await page.fill('#email', email);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#code');
    expect(await faults(page)).toEqual([]);
    const { code, link } = await mailTo(email);
    await page.goto(`${address}${link}`);
    expect(await faults(page)).toEqual([]);
    await page.goto(`${address}/sign-in/code`);
    await page.fill('#code', code);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    await page.goto(`${address}/sign-in`);
    expect(await page.textContent('main')).toContain(email);
    expect(await faults(page)).toEqual([]);
    expect(failures).toEqual([]);
  });

  it('needs no JavaScript, and says beside the field what is wrong', async () => {
    await server.signIn([], 'plain@example.org');
    const { page } = await phone({ locale: 'en-GB', javaScriptEnabled: false });
    await page.goto(`${address}/sign-in`);
    expect(await page.isVisible('#passkey')).toBe(false);
    await page.fill('#email', 'plain');
    await page.click('form .btn');
    expect(await page.textContent('#email-error')).toContain('does not look like an e-mail address');
    expect(await page.inputValue('#email')).toBe('plain');
    await page.fill('#email', 'plain@example.org');
    await page.click('form .btn');
    const { link } = await mailTo('plain@example.org');
    await page.goto(`${address}${link}`);
    await page.click('main form .btn');
    await page.goto(`${address}/sign-in`);
    expect(await page.textContent('main')).toContain('plain@example.org');
    await page.click('text=Sign out');
    await page.getByText('You are signed out').first().waitFor();
  });

  it('takes a passkey of the device, added while signed in', async () => {
    const visitor = await server.signIn([], 'passkey@example.org');
    const { page, failures } = await phone({ locale: 'en-GB' });
    const [name = '', value = ''] = visitor.cookie!.split('=');
    await page.context().addCookies([{ name, value, url: address }]);
    await page.goto(`${address}/sign-in`);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    expect(await page.evaluate(ADD_PASSKEY)).toBe('Passkey');
    await page.click('text=Sign out');
    await page.click('#passkey button');
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    await page.goto(`${address}/sign-in`);
    expect(await page.textContent('main')).toContain('passkey@example.org');
    expect(failures).toEqual([]);
  });
});

/** What the member area does when a passkey is added. */
const ADD_PASSKEY = `(async () => {
  const ask = async (query, variables) => (await (await fetch('/graphql', { method: 'POST',
    headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) })).json()).data;
  const { beginPasskey } = await ask('mutation { beginPasskey { ... on PasskeyBegun { challengeId options } } }');
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(beginPasskey.options));
  const credential = await navigator.credentials.create({ publicKey });
  const input = { challengeId: beginPasskey.challengeId, response: JSON.stringify(credential.toJSON()), label: 'PC' };
  const add = 'mutation ($input: AddPasskeyInput!) { addPasskey(input: $input) { __typename } }';
  return (await ask(add, { input })).addPasskey.__typename;
})()`;
