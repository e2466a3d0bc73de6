import { newId, sql } from '@enishi/platform';
import { requestReports } from '@enishi/surveys';
import { describe, expect, it } from 'vitest';
import { as, startTestServer, testCtx } from '../support/index.js';
import { BrowserWithoutScript } from './support/browser-without-script.js';
import { planWithPeople } from './support/plan-with-people.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;

class PlainBrowser extends BrowserWithoutScript {
  constructor(language = 'en') {
    super(server, language);
  }
}

async function invited() {
  const plan = await planWithPeople(dataSource, { heads: 1 });
  await requestReports(testCtx(dataSource, as.system()), { planId: plan.planId });
  return plan.people[0]!;
}

async function began(language = 'en') {
  const person = await invited();
  const browser = await new PlainBrowser(language).go(`/report?id=${person.memberId}`);
  await browser.press('', { memberId: person.memberId });
  return { person, browser };
}

const you = {
  'CR.ID.name': 'SOK Dara',
  'CR.ID.email': 'dara@students.example.org',
  'CR.ID.affiliation': 'Example Institute of Technology',
};

describe('an invitee without JavaScript', () => {
  it('fills in the whole report, page by page, and gets a receipt', async () => {
    const { person, browser } = await began();
    expect(browser.heading).toBe('Your visit');
    await browser.press('next', { 'CR.SAT.overall': '5', 'CR.SAT.science': '4' });
    expect(browser.heading).toBe('What changed for you');
    await browser.press('next', { 'CR.ATT.likeJapan': '5', 'CR.NET.contactsJp': 'N3_5' });
    await browser.press('next', { 'CR.RET.wish': '5' });
    expect(browser.html).toContain('there are more questions on this page');
    await browser.press('next', { 'CR.RET.wish': '5', 'CR.RET.purpose': ['STUDY', 'TRAVEL'] });
    expect(browser.html).toContain('CR.RET.institution');
    await browser.press('next', {
      'CR.RET.wish': '5',
      'CR.RET.purpose': ['STUDY'],
      'CR.RET.institution': 'Example Lab',
    });
    expect(browser.heading).toBe('In your own words');
    await browser.press('next', { 'CR.TEXT.best': 'The cherry trees\r\nand the lab' });
    await browser.press('next', you);
    expect(browser.heading).toBe('You and the club');
    await browser.press('send', {
      'CR.CONS.CLUB_CONTACT': 'true',
      'CR.CONS.DIRECTORY_VISIBILITY': 'CHAPTER',
    });
    expect(browser.path).toBe('/report/done');
    expect(browser.html).toMatch(/CR-\w{4}-\w{4}/);
    const [row] = await sql<{ answers: Record<string, unknown>; language: string }>(
      dataSource.manager,
      `select r.answers, r.language from completion_report r join participation p on p.id = r.participation_id where p.person_id = $1`,
      [person.personId],
    );
    expect(row).toMatchObject({
      language: 'en',
      answers: {
        ...you,
        'CR.SAT': { science: 4 },
        'CR.RET.purpose': ['STUDY'],
        'CR.TEXT.best': 'The cherry trees\nand the lab',
        'CR.CONS.CLUB_CONTACT': true,
        'CR.CONS.SURVEY_CONTACT': false,
      },
    });
  });

  it('is told what is missing with links to the fields, and loses nothing', async () => {
    const { browser } = await began();
    await browser.press('next', { 'CR.SAT.science': '2' });
    expect(browser.status).toBe(422);
    expect(browser.errors).toEqual(['#q-CR-SAT-overall-5']);
    expect(browser.html).toContain('id="q-CR-SAT-overall-5"');
    expect(browser.html).toMatch(/id="q-CR-SAT-science-2"[^>]*checked/);
  });

  it('goes back, comes back later and in another language, on the same page', async () => {
    const { person, browser } = await began();
    await browser.press('next', { 'CR.SAT.overall': '4' });
    await browser.press('', { 'CR.ATT.likeJapan': '3' }, { lang: 'ja' });
    expect(browser.heading).toBe('訪問で変わったこと');
    expect(browser.html).toMatch(/name="CR.ATT.likeJapan" value="3" checked/);
    await browser.press('later');
    expect(browser.html).toContain('保存しました');
    await browser.go('/report/form');
    expect(browser.heading).toBe('訪問で変わったこと');
    await browser.press('back');
    expect(browser.html).toMatch(/name="CR.SAT.overall" value="4" checked/);
    const elsewhere = await new PlainBrowser('zh-CN').go('/report');
    await elsewhere.press('', { memberId: person.memberId });
    expect(elsewhere.heading).toBe('关于此次访问');
  });

  it('who sends twice gets the same receipt', async () => {
    const { browser } = await began();
    await browser.press('next', { 'CR.SAT.overall': '5' });
    await browser.press('next', { 'CR.ATT.likeJapan': '5' });
    await browser.press('next', { 'CR.RET.wish': '1' });
    await browser.press('next', {});
    await browser.press('next', you);
    const page = browser.html;
    await browser.press('send');
    const receipt = /CR-\w{4}-\w{4}/.exec(browser.html)?.[0];
    browser.html = page;
    await browser.press('send');
    expect(browser.html).toContain(receipt);
  });

  it('with a wrong ID reads one sentence, whatever is wrong with it', async () => {
    const sentences = new Set<string>();
    for (const memberId of ['K7M4QX9RC', '', 'x'.repeat(90), '<script>']) {
      const browser = await new PlainBrowser().go('/report');
      await browser.press('', { memberId });
      expect(browser.status).toBe(422);
      sentences.add(/role="alert"[^>]*>(.*?)<\/div>/s.exec(browser.html)?.[1] ?? '');
    }
    expect(sentences.size).toBe(1);
  });

  it('changes nothing by opening links, however often a mail scanner opens them', async () => {
    const person = await invited();
    for (let times = 0; times < 20; times += 1) await new PlainBrowser().go(`/report?id=${person.memberId}`);
    const [row] = await sql<{ opened: number }>(
      dataSource.manager,
      `select count(*)::int as opened from respondent_session s join completion_report r on r.id = s.report_id
       join participation p on p.id = r.participation_id where p.person_id = $1`,
      [person.personId],
    );
    expect(row?.opened).toBe(0);
  });
});

/** A certificate as it lies in the tables, with the code of its QR. */
async function certificate(participationId: string, code: string, state: string): Promise<void> {
  const id = newId();
  await sql(
    dataSource.manager,
    `insert into certificate (id, participation_id, member_id, number, state, void_reason, created_at)
     values ($1, $2, 'X', $3, $4, $5, now())`,
    [id, participationId, `SSP-${code}`, state, state === 'VOIDED' ? 'did not come' : null],
  );
  await sql(
    dataSource.manager,
    `insert into certificate_version (id, certificate_id, version, code, facts, languages, issued_on, ordered_at)
     values ($1, $2, 1, $3, '{}', 'ja-en', '2026-01-14', now())`,
    [newId(), id, code],
  );
}

describe('whoever holds a certificate', () => {
  it('opens the report from the QR code without typing an ID', async () => {
    const person = await invited();
    await certificate(person.participationId, 'ABCDEFGH2345', 'SENT_TO_HOST');
    const browser = await new PlainBrowser().go('/report?certificate=ABCDEFGH2345');
    expect(browser.html).not.toContain('name="memberId"');
    await browser.press('');
    expect(browser.heading).toBe('Your visit');
  });

  it('that is void, or invented, reads the sentence of an unknown ID', async () => {
    const person = await invited();
    await certificate(person.participationId, 'VOIDED234567', 'VOIDED');
    for (const code of ['VOIDED234567', 'INVENTED2345']) {
      const browser = await new PlainBrowser().go(`/report?certificate=${code}`);
      await browser.press('');
      expect(browser.status).toBe(422);
      expect(browser.html).toContain('There is no report to open');
    }
  });
});

describe('the pages of the report', () => {
  it('are small: the first below 30 KB with its style, the whole form below 120 KB', async () => {
    const { browser } = await began();
    const css = await server.http(/href="([^"]+\.css)"/.exec(browser.html)?.[1] ?? '');
    const style = Buffer.byteLength(await css.text());
    expect(browser.bytes + style).toBeLessThan(30_000);
    const whole = await new PlainBrowser().go('/report/whole');
    expect(whole.bytes + style).toBeLessThan(120_000);
  });

  it('ask nothing of other sites, run nothing inline and are never kept', async () => {
    const { browser } = await began();
    for (const path of ['/report', '/report/form', '/report/whole']) {
      const response = await server.http(path, { headers: { accept: 'text/html' } });
      if (response.status === 200)
        expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('cache-control')).toMatch(/no-store|no-cache/);
      await browser.go(path);
      expect(browser.html).not.toMatch(/(src|href)="https?:/);
      expect(browser.html).not.toMatch(/<script(?![^>]*(src=|application\/json))/);
      expect(browser.html).not.toMatch(/ on\w+="/);
    }
  });

  it('show a stranger nothing of a report', async () => {
    for (const path of ['/report/form', '/report/done']) {
      const stranger = await new PlainBrowser().go(path);
      expect(stranger.path).toMatch(/^\/report(\?|$)/);
    }
    expect((await server.http('/report/state')).status).toBe(401);
    const post = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"base":0,"changes":{},"place":null,"language":"en"}',
    };
    expect((await server.http('/report/draft', post)).status).toBe(401);
    expect((await server.http('/report/host/0198c000-0000-7000-8000-000000000000')).status).not.toBe(200);
  });

  it('survive hostile input in every field', async () => {
    const { browser } = await began();
    const hostile = [
      '\u0000',
      '\u202E',
      '<img src=x onerror=alert(1)>',
      '𠮷'.repeat(500),
      "'; drop table person; --",
      '{{constructor}}',
    ];
    for (const text of hostile) {
      await browser.go('/report/form?page=words', {
        shown: 'CR.TEXT.best',
        'CR.TEXT.best': text,
        'CR.SAT.overall': text,
        go: 'back',
      });
      expect(browser.status).toBeLessThan(500);
      await browser.go('/report/form?page=words');
      expect(browser.html).not.toContain('<img src=x');
    }
  });
});
