import { gzipSync } from 'node:zlib';
import { sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { startTestServer } from '../support/index.js';
import {
  campaignWithCases,
  enoughForTest,
  openedLink,
  personalLink,
  someKey,
  testInstrument,
} from './support/campaign-with-cases.js';
import type { Wanted } from './support/campaign-with-cases.js';
import { BrowserWithoutScript } from './support/browser-without-script.js';
import { known, lastYear, shippedCampaign, toldAboutPlan } from './support/follow-up-forms.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;
const plain = (language = 'en') => new BrowserWithoutScript(server, language);

/** Somebody who opened their personal link and pressed the button. */
async function began(wanted: Wanted = {}, language = 'en') {
  const campaign = await shippedCampaign(dataSource, wanted);
  const asked = campaign.cases[0]!;
  const browser = await plain(language).go(`/s/${asked.link}`);
  await browser.press('');
  return { ...campaign, asked, browser };
}

const rows = <T extends object>(text: string, ...values: unknown[]) =>
  sql<T>(dataSource.manager, text, values);

const changedBy = async (assignmentId: string) => {
  const [row] = await rows(
    `select a.state, a.opened_at as opened, (select count(*)::int from survey_session s
       where s.contact_id = a.contact_id) as sessions, (select count(*)::int from survey_form f
       where f.assignment_id = a.id) as forms
     from survey_assignment a where a.id = $1`,
    assignmentId,
  );
  return row;
};

/** The pulse of an alumna, page by page. */
const pulse = async (browser: BrowserWithoutScript) => {
  await browser.press('next', { 'A.NOW.status': 'WORKING', 'A.NOW.country': 'KH' });
  if (browser.html.includes('more questions on this page'))
    await browser.press('next', {
      'A.NOW.status': 'WORKING',
      'A.NOW.country': 'KH',
      'A.NOW.affiliation': 'Example Agency',
    });
  while (!browser.html.includes('data-page="review"')) {
    const before = browser.html;
    await browser.press('next', {
      'A.REV.any': 'NO',
      'A.COL.any': ['NONE'],
      'A.CONS.keep': 'SAME',
    });
    if (browser.html === before || browser.status === 422) throw new Error(browser.html);
  }
};

describe('a personal link', () => {
  it('changes nothing when it is looked at, however often, and tells nothing about a person', async () => {
    const { cases } = await shippedCampaign(dataSource);
    const [asked] = cases;
    const before = await changedBy(asked!.assignmentId);
    for (let times = 0; times < 5; times += 1)
      for (const path of ['', '/decline', '/unsubscribe']) await plain().go(`/s/${asked!.link}${path}`);
    expect(await changedBy(asked!.assignmentId)).toEqual(before);
    const page = await plain().go(`/s/${asked!.link}`);
    expect(page.html).toContain('your visit to Japan in fiscal year 2024');
    expect(page.html).not.toMatch(/SAMPLE|@example|SOK/);
  });

  it('sends no referrer, asks nothing of other sites, and its token is masked in the log', async () => {
    const { cases } = await shippedCampaign(dataSource);
    const response = await server.http(`/s/${cases[0]!.link}`, { headers: { accept: 'text/html' } });
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const html = await response.text();
    expect(html).toContain('<meta name="referrer" content="no-referrer">');
    expect(html).not.toMatch(/(src|href)="https?:/);
    const { maskPath } = await import('../../apps/server/src/runtime/logger.js');
    for (const path of ['', '?lang=ja', '/decline', '/unsubscribe?ticket=secret'])
      expect(maskPath(`/s/${cases[0]!.link}${path}`)).not.toMatch(new RegExp(`${cases[0]!.link}|secret`));
    expect(maskPath('/survey/form?case=1&ticket=secret')).toBe('/survey/form');
  });

  it('that is unknown, ended or taken back looks the same and offers a new one', async () => {
    const { cases } = await shippedCampaign(dataSource);
    const { contactId } = cases[0]!;
    const ended = await personalLink(dataSource, { contactId }, { expiresAt: new Date('2025-01-01') });
    const revoked = await personalLink(dataSource, { contactId }, { revokedAt: new Date('2025-01-01') });
    const pages = new Set<string>();
    for (const token of [ended, revoked, 'A'.repeat(43), 'x', '%20']) {
      const page = await plain().go(`/s/${token}`);
      expect(page.status).toBe(404);
      pages.add(page.html);
    }
    expect(pages.size).toBe(1);
    expect([...pages][0]).toContain('Send me a new link');
  });

  it('is not opened by a form of another site', async () => {
    const { cases } = await shippedCampaign(dataSource);
    const [asked] = cases;
    const post = (headers: Record<string, string>, body = '') =>
      server.http(`/s/${asked!.link}`, {
        method: 'POST',
        body,
        headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', ...headers },
      });
    expect((await post({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    // an old browser: no Sec-Fetch-Site, and `null` because the page sends no referrer
    expect((await post({ origin: 'null' })).status).toBe(403);
    const page = await server.http(`/s/${asked!.link}`, { headers: { accept: 'text/html' } });
    const proof = /name="proof" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const cookie = page.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await post({ origin: 'null', cookie }, `proof=${proof}`)).status).toBe(303);
    expect(cookie).not.toBe('');
  });

  it('of a closed survey says so, and still shows what was sent', async () => {
    const { cases } = await shippedCampaign(dataSource, { state: 'CLOSED', closesOn: '2026-01-10' });
    const page = await plain().go(`/s/${cases[0]!.link}`);
    expect(page.status).toBe(410);
    expect(page.heading).toBe('This survey has ended');
  });

  it('says that an anonymous survey is anonymous', async () => {
    const { cases } = await shippedCampaign(dataSource, { isAnonymous: true });
    const page = await plain().go(`/s/${cases[0]!.link}`);
    expect(page.html).toContain('This survey is anonymous.');
    expect(page.html).not.toContain('correct or withdraw your answers until');
  });
});

describe('somebody without JavaScript', () => {
  it('answers page by page, looks over the answers, sends once and gets a receipt', async () => {
    const { browser, asked } = await began();
    expect(browser.path).toContain(`/survey/form?case=${asked.assignmentId}`);
    await pulse(browser);
    expect(browser.heading).toBe('Before you send');
    expect(browser.html).toContain('Example Agency');
    const review = browser.html;
    await browser.press('send');
    expect(browser.heading).toContain('Your answers have arrived');
    const receipt = /FU-\w{4}-\w{4}/.exec(browser.html)?.[0];
    expect(receipt).toBeDefined();
    const pdf = await browser.fetch(`/survey/answers.pdf?case=${asked.assignmentId}`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    // the back button, and the same page sent again
    browser.html = review;
    await browser.press('send');
    expect(browser.html).toContain(receipt);
    const sent = await rows<{ count: number }>(
      `select count(*)::int as count from survey_event where assignment_id = $1 and kind = 'SUBMITTED'`,
      asked.assignmentId,
    );
    expect(sent).toEqual([{ count: 1 }]);
  });

  it('corrects, and takes back, what was sent', async () => {
    const { browser, asked } = await began();
    await pulse(browser);
    await browser.press('send');
    expect(browser.html).toContain('These answers count.');
    const receipt = /FU-\w{4}-\w{4}/.exec(browser.html)?.[0];
    await browser.press('correct');
    expect(browser.heading).toBe('Before you send');
    const review = browser.html;
    await browser.go(`/survey/done?case=${asked.assignmentId}`);
    expect(browser.html).toContain('Until you send them again');
    browser.html = review;
    await browser.press('send');
    expect(browser.heading).toContain('Your answers have arrived');
    expect(browser.html).toMatch(/Version 2, sent on .+ counts now/);
    await browser.go(`/survey/withdraw?case=${asked.assignmentId}`);
    expect(browser.html).toContain('Deleted answers cannot be brought back');
    expect(
      (await rows(`select 1 from survey_response where assignment_id = $1`, asked.assignmentId)).length,
    ).toBe(1);
    await browser.press('withdraw');
    expect(browser.heading).toBe('Your answers are withdrawn');
    expect(browser.html).toMatch(new RegExp(`Receipt ${receipt}: withdrawn on .+ Nothing of it counts`));
    // also when the page of the receipt is opened again
    await browser.go(`/survey/done?case=${asked.assignmentId}`);
    expect(browser.heading).toBe('Your answers are withdrawn');
    expect(browser.html).toContain(`Receipt ${receipt}: withdrawn on`);
    expect(await rows(`select 1 from survey_response where assignment_id = $1`, asked.assignmentId)).toEqual(
      [],
    );
  });

  it('adds a line, takes it away, and is told what is missing in which line', async () => {
    const { browser } = await began();
    await browser.press('next', { 'A.NOW.status': 'OTHER', 'A.NOW.country': 'KH' });
    while (!browser.html.includes('A.REV.any')) await browser.press('next');
    await browser.press('next', { 'A.REV.any': 'YES' });
    expect(browser.html).toContain('more questions on this page');
    // one empty line to begin with
    const first = /name="A\.REV#lines" value="(\w+)"/.exec(browser.html)?.[1] ?? '';
    expect(first).not.toBe('');
    const filled = {
      'A.REV.any': 'YES',
      [`A.REV#${first}.A.REV.purpose`]: 'CONFERENCE',
      [`A.REV#${first}.A.REV.from.year`]: '2025',
      [`A.REV#${first}.A.REV.from.month`]: '04',
    };
    const add = /name="A\.REV#add" value="(\w+)"/.exec(browser.html)?.[1] ?? '';
    await browser.press('', filled, { 'A.REV#add': add });
    expect(browser.html.match(/name="A\.REV#lines"/g)).toHaveLength(2);
    expect(browser.html).toMatch(/name="A\.REV#\w+\.A\.REV\.from\.year"[^>]*value="2025"/);
    await browser.press('next', filled);
    expect(browser.status).toBe(422);
    expect(browser.errors).toEqual([`#q-A-REV-${add}-A-REV-purpose`]);
    expect(browser.html).toContain(`id="q-A-REV-${add}-A-REV-purpose"`);
    await browser.press('', filled, { 'A.REV#remove': add });
    expect(browser.html.match(/name="A\.REV#lines"/g)).toHaveLength(1);
    await browser.press('next', filled);
    expect(browser.status).toBe(200);
    expect(browser.html).not.toContain('A.REV.any');
  });

  it('changes the language in the middle of a line and keeps what was typed', async () => {
    const { browser, asked } = await began({ audience: 'HOSTS' });
    await known(dataSource, asked.assignmentId, toldAboutPlan);
    await browser.go(`/survey/form?case=${asked.assignmentId}&page=returns`);
    expect(browser.html).toContain('The participant told us.');
    await browser.press('', { 'H.REV.any': 'YES', 'H.REV#rev2.verdict': 'CORRECT' }, { lang: 'ja' });
    expect(browser.heading).toBe('再来日');
    expect(browser.html).toMatch(/name="H\.REV#rev2\.verdict" value="CORRECT" checked/);
    // a correction opens the details with what is known in them
    expect(browser.html).toMatch(/name="H\.REV#rev2\.H\.REV\.from\.year"[^>]*value="2024"/);
    expect(browser.html).not.toContain('H.REV#rev1.H.REV.from.year');
  });

  it('is asked back what was told last year, only after the code', async () => {
    const { browser, asked } = await began();
    await known(dataSource, asked.assignmentId, lastYear, false);
    await browser.go(`/survey/form?case=${asked.assignmentId}`);
    expect(browser.html).toContain('Earlier answers are not shown.');
    expect(browser.html).not.toContain('Phnom Penh');
    await browser.go(`/survey/code?case=${asked.assignmentId}`);
    await browser.press('send');
    expect(browser.html).toContain('c•••@example.org');
    await browser.press('confirm', { code: '00' });
    expect(browser.status).toBe(422);
    await known(dataSource, asked.assignmentId, {}, true);
    await browser.go(`/survey/form?case=${asked.assignmentId}`);
    expect(browser.html).toContain('Royal University of Phnom Penh');
  });

  it('answers in two tabs and loses nothing', async () => {
    const { browser, asked } = await began({ audience: 'HOSTS' });
    const place = `/survey/form?case=${asked.assignmentId}`;
    await browser.go(`${place}&page=link`);
    const first = browser.html;
    await browser.go(`${place}&page=students`);
    await browser.press('back', { 'H.ADM.intlStudents': 'YES' });
    browser.html = first;
    await browser.press('back', { 'H.LINK.any': 'NO' });
    await browser.go(`${place}&page=students`);
    expect(browser.html).toMatch(/name="H\.ADM\.intlStudents" value="YES" checked/);
    await browser.go(`${place}&page=link`);
    expect(browser.html).toMatch(/name="H\.LINK\.any" value="NO" checked/);
  });

  it('says no, and is not asked again this year', async () => {
    const { cases } = await shippedCampaign(dataSource);
    const browser = await plain().go(`/s/${cases[0]!.link}/decline`);
    await browser.press('decline');
    expect(browser.heading).toBe('Thank you for telling us');
    expect(await changedBy(cases[0]!.assignmentId)).toMatchObject({ state: 'DECLINED' });
  });

  it('stops survey mails with one click of the mail program, without cookie or page', async () => {
    const { cases } = await shippedCampaign(dataSource);
    const path = `/s/${cases[0]!.link}/unsubscribe`;
    expect((await plain().go(path)).heading).toBe('Stop survey mails');
    const stopped = () =>
      rows(
        `select 1 from survey_contact where id = $1 and stop_reason = 'UNSUBSCRIBED'`,
        cases[0]!.contactId,
      );
    expect(await stopped()).toEqual([]);
    const response = await fetch(server.url + path, {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(response.status).toBe(200);
    expect(await stopped()).toHaveLength(1);
  });

  it('asks for a new link and gets it at the address that we know; strangers read the same', async () => {
    const { cases } = await shippedCampaign(dataSource);
    const address = `contact-${cases[0]!.contactId.slice(-12)}@example.org`;
    const pages = new Set<string>();
    for (const typed of [address.toUpperCase(), 'nobody@example.org']) {
      const browser = await plain().go('/survey/new-link');
      await browser.press('', { address: typed });
      pages.add(browser.html);
    }
    expect(pages.size).toBe(1);
    const mails = await rows(
      `select to_address from outgoing_mail where template = 'surveys/new-link' and subject_ref = $1`,
      `survey_contact:${cases[0]!.contactId}`,
    );
    expect(mails).toHaveLength(1);
    const wrong = await plain().go('/survey/new-link');
    await wrong.press('', { address: 'no address' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="no address"');
  });
});

describe('the script of the form', () => {
  it('hands in what another window saved and this one has not heard, unless it was emptied here', async () => {
    const { cases } = await campaignWithCases(dataSource, { instrument: testInstrument });
    const asked = cases[0]!;
    const { token } = await openedLink(dataSource, asked.link);
    const post = async (path: string, body: object) => {
      const response = await server.http(`/survey/${path}?case=${asked.assignmentId}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `enishi-survey=${token}` },
        body: JSON.stringify({ language: 'en', ...body }),
      });
      expect(response.status).toBe(200);
    };
    const changes = { 'T.words': 'From the other window', 'T.country': 'KH', 'T.influence': 4 };
    await post('draft', { base: 0, changes, place: null });
    await post('submit', { key: someKey(), base: 0, unsaved: ['T.country'], answers: enoughForTest });
    expect(
      await rows(`select answers from survey_response where assignment_id = $1`, asked.assignmentId),
    ).toEqual([{ answers: { ...enoughForTest, 'T.words': 'From the other window', 'T.influence': 4 } }]);
  });
});

describe('a host', () => {
  it('sees all plans with how far each is, and begins with any of them', async () => {
    const { browser, cases } = await began({ audience: 'HOSTS', cases: 3 });
    expect(browser.heading).toBe('Answers plan by plan');
    expect(browser.html).toContain('3 plans: 0 sent, 0 begun, 3 not begun');
    await browser.go('/survey/begin', { case: cases[1]!.assignmentId });
    expect(browser.path).toContain(cases[1]!.assignmentId);
    await browser.press('next', { 'H.LINK.any': 'NO' });
    await browser.go('/survey');
    expect(browser.html).toContain('3 plans: 0 sent, 1 begun, 2 not begun');
  });

  it('hands one plan to a colleague, who goes on in the same draft and sees no other plan', async () => {
    const { browser, cases } = await began({ audience: 'HOSTS', cases: 2 });
    const { assignmentId } = cases[0]!;
    await browser.go('/survey/begin', { case: assignmentId });
    await browser.press('next', { 'H.LINK.any': 'NO' });
    await browser.go(`/survey/hand-on?case=${assignmentId}`);
    await browser.press('');
    const token = /\/s\/([\w-]{20,})/.exec(browser.html)?.[1] ?? '';
    const colleague = await plain().go(`/s/${token}`);
    await colleague.press('');
    expect(colleague.path).toContain(assignmentId);
    expect(colleague.html).not.toContain('/survey/hand-on');
    await colleague.go(`/survey/form?case=${assignmentId}&page=link`);
    expect(colleague.html).toMatch(/name="H\.LINK\.any" value="NO" checked/);
    await colleague.go(`/survey/form?case=${cases[1]!.assignmentId}`);
    expect(colleague.path).not.toContain(cases[1]!.assignmentId);
    expect(colleague.html).not.toContain('H.LINK.any');
  });

  it('finds an institution by a name that people use for it, and strangers find none', async () => {
    const { browser } = await began({ audience: 'HOSTS' });
    await rows(
      `insert into institution (id, kind, country_code, name_ja, name_en, aliases, created_at)
       values (gen_random_uuid(), 'UNIVERSITY', 'JP', '例示総合大学', 'Rei University', '{例総大}', now())`,
    );
    const find = async (words: string) => {
      await browser.go(`/survey/institutions?q=${encodeURIComponent(words)}`);
      return JSON.parse(browser.html) as { name: string }[];
    };
    expect((await find('例総'))[0]?.name).toBe('Rei University');
    expect((await find('rei u'))[0]?.name).toBe('Rei University');
    expect(await find('%')).toEqual([]);
    expect(await (await server.http('/survey/institutions?q=Rei')).json()).toEqual([]);
  });
});

/** Bytes on the wire, compressed. */
const wire = (...parts: string[]) =>
  parts.map((part) => gzipSync(part).length).reduce((sum, size) => sum + size, 0);

describe('the pages of the survey', () => {
  it('are small: the first below 30 KB with its style, the whole form below 120 KB with its script', async () => {
    for (const wanted of [{ audience: 'HOSTS' as const }, {}]) {
      const { browser, asked } = await began(wanted);
      const start = (await plain().go(`/s/${asked.link}`)).html;
      const first = browser.html;
      const fetched = async (path = '') => (await server.http(path)).text();
      const style = await fetched(/href="([^"]+\.css)"/.exec(first)?.[1]);
      const script = await fetched(/src="([^"]+\.js)"/.exec(first)?.[1]);
      const form = /data-whole="([^"]+)"/.exec(first)?.[1] ?? '';
      for (const lang of ['ja', 'en', 'zh-Hans']) {
        const whole = await fetched(`/survey/whole?${form}&lang=${lang}`);
        expect(wire(start, style)).toBeLessThan(30_000);
        expect(wire(first, style)).toBeLessThan(30_000);
        const everything = wire(start, first, style, script, whole);
        expect(everything).toBeLessThan(120_000);
      }
    }
  });

  it('show a stranger nothing', async () => {
    const { asked } = await began();
    for (const path of ['form', 'code', 'done', 'review', 'withdraw', 'hand-on']) {
      const stranger = await plain().go(`/survey/${path}?case=${asked.assignmentId}`);
      expect(stranger.status).toBe(401);
      expect(stranger.html).not.toContain(asked.assignmentId);
    }
    expect((await server.http(`/survey/state?case=${asked.assignmentId}`)).status).toBe(401);
  });

  it('survive hostile input in lines, dates and names of fields', async () => {
    const { browser, asked } = await began({ audience: 'HOSTS' });
    const place = `/survey/form?case=${asked.assignmentId}&page=returns`;
    for (const text of [
      '\u0000',
      '<img src=x onerror=alert(1)>',
      '__proto__',
      '𠮷'.repeat(500),
      '{{constructor}}',
    ]) {
      await browser.go(place, {
        shown: 'H.REV.any H.REV',
        'H.REV.any': 'YES',
        'H.REV#lines': ['n1', text],
        'H.REV#n1.asked': `H.REV.institution,H.REV.from,${text}`,
        'H.REV#n1.H.REV.institution': text,
        'H.REV#n1.H.REV.from.year': text,
        'H.REV#n1.H.REV.from.month': text,
        'H.REV#add': text,
        go: 'back',
      });
      expect(browser.status).toBeLessThan(500);
      await browser.go(place);
      expect(browser.status).toBe(200);
      expect(browser.html).not.toContain('<img src=x');
    }
  });
});
