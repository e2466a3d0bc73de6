import { reportRevisit } from '@enishi/outcomes';
import { newId, sql } from '@enishi/platform';
import { remindContacts } from '@enishi/surveys';
import { describe, expect, it } from 'vitest';
import { as, startTestServer, testCtx } from '../support/index.js';
import { hostContact, hostSettings } from './support/alumni.js';
import { BrowserWithoutScript } from './support/browser-without-script.js';
import { launched, linkIn, sendDueMails } from './support/campaign-mails.js';
import { planWithPeople } from './support/plan-with-people.js';

const test = await startTestServer();
const { dataSource } = test.server.runtime;
const ctxOf = (actor = as.stranger()) => testCtx(dataSource, actor, { clock: test.clock });
const rows = <T extends object>(text: string, ...values: unknown[]) =>
  sql<T>(dataSource.manager, text, values);

const OFFICE = 'office@host.example.org';
const COLLEAGUE = 'lab@host.example.org';

describe('A host with two plans, and a colleague', async () => {
  test.clock.set('2026-01-20T03:00:00Z');
  const first = await planWithPeople(dataSource, { heads: 5, fiscalYear: 2024 });
  const second = await planWithPeople(dataSource, { heads: 1, fiscalYear: 2024 });
  for (const { planId } of [first, second]) await hostContact(dataSource, planId, 'ADMIN', OFFICE);
  const ids = first.people.map(({ personId }) => personId) as [string, string, string, string, string];
  const names = ['SOK Dara', 'CHEA Bopha', 'LE Thi Hoa', 'NGUYEN Minh', 'TRAN An'];
  await rows(
    `update person set name_latin = x.name from unnest($1::uuid[], $2::text[]) as x(id, name) where person.id = x.id`,
    ids,
    names,
  );
  const [confirmed, corrected, denied, silent] = ids;
  const told = new Map<string, string>();
  const office = new BrowserWithoutScript(test, 'en');
  const colleague = new BrowserWithoutScript(test, 'en');
  const cases = new Map<string, string>();
  const at = (page: string) => `/survey/form?case=${cases.get(first.planId)!}&page=${page}`;
  const codeFor = async (address: string) => {
    await test.drainJobs();
    return /\b\d{6}\b/.exec(test.mails.findLast(({ to }) => to === address)?.text ?? '')?.[0] ?? '';
  };
  const prove = async (browser: BrowserWithoutScript, address: string) => {
    await browser.go(`/survey/code?case=${cases.get(first.planId)!}`);
    await browser.press('send');
    await browser.press('confirm', { code: await codeFor(address) });
    expect(browser.status).toBe(200);
  };
  const verdictOf = (personId: string) => `H.REV#revisit_${told.get(personId)!}.verdict`;

  it('is told of returns by four alumni, of whom three let the host know', async () => {
    for (const personId of [confirmed, corrected, denied, silent]) {
      const answer = await reportRevisit(ctxOf(as.member(personId)), {
        submissionKey: `told-by-${personId}`,
        purpose: 'CONFERENCE',
        from: '2025-05',
        to: '2025-05',
      });
      if (answer.__typename !== 'RevisitReported') throw new Error(JSON.stringify(answer));
      told.set(personId, answer.id);
      if (personId === silent) continue;
      await rows(
        `insert into consent (id, person_id, purpose, choice, text_version, language, channel, by_guardian, given_at)
         values ($1, $2, 'SHARE_WITH_HOST', 'YES', '2026-04', 'en', 'COMPLETION_REPORT', false, '2025-04-01')`,
        newId(),
        personId,
      );
    }
  });

  it('gets one mail for both plans, and opening it begins nothing', async () => {
    const campaignId = await launched(test, hostSettings);
    const mails = await sendDueMails(test);
    expect(mails.map(({ to }) => to)).toEqual([OFFICE]);
    expect(mails[0]!.text.match(/桜の実験/g)).toHaveLength(2);
    for (const row of await rows<{ id: string; planId: string }>(
      `select id, plan_id as "planId" from survey_assignment where campaign_id = $1`,
      campaignId,
    ))
      cases.set(row.planId, row.id);
    expect(cases.size).toBe(2);
    for (let looks = 0; looks < 2; looks += 1) await new BrowserWithoutScript(test).go(linkIn(mails[0]));
    expect(await rows(`select 1 from survey_form`)).toEqual([]);
    await office.go(linkIn(mails[0]));
    await office.press('');
    expect(office.heading).toBe('Answers plan by plan');
    expect(office.html).toContain('2 plans: 0 sent, 0 begun, 2 not begun');
  });

  it('sees who told what only after the code, and of whom does not share nothing at all', async () => {
    await office.go('/survey/begin', { case: cases.get(first.planId)! });
    await office.go(at('returns'));
    expect(office.html).not.toMatch(/SOK Dara|The participant told us/);
    await prove(office, OFFICE);
    await office.go(at('returns'));
    expect(office.html.match(/The participant told us\./g)).toHaveLength(3);
    for (const name of names.slice(0, 3)) expect(office.html).toContain(`<span>${name}`);
    expect(office.html).not.toContain(`revisit_${told.get(silent)!}`);
  });

  it('hands the plan to a colleague, whose link and code come to the colleague’s own address', async () => {
    await office.go(`/survey/hand-on?case=${cases.get(first.planId)!}`);
    await office.press('', { address: COLLEAGUE });
    await test.drainJobs();
    const mail = test.mails.findLast(({ to }) => to === COLLEAGUE);
    await colleague.go(linkIn(mail));
    await colleague.press('');
    expect(colleague.path).toContain(cases.get(first.planId)!);
    await prove(colleague, COLLEAGUE);
    await colleague.go(at('returns'));
    expect(colleague.html.match(/The participant told us\./g)).toHaveLength(3);
    await colleague.go('/survey');
    expect(colleague.html).not.toContain(cases.get(second.planId)!);
    const handedOn = await rows(
      `select 1 from audit_entry where action = 'follow_up.handed_on' and subject_id = $1`,
      cases.get(first.planId)!,
    );
    expect(handedOn).toHaveLength(1);
  });

  it('fills in the same page as the colleague at the same time, a line each, and both stay', async () => {
    await office.go(at('returns'));
    await colleague.go(at('returns'));
    const adds = [office, colleague].map(
      (browser) => /name="H\.REV#add" value="([\w-]+)"/.exec(browser.html)?.[1] ?? '',
    ) as [string, string];
    const line = (id: string, purpose: string) => ({
      [`H.REV#${id}.H.REV.person`]: 'UNNAMED',
      [`H.REV#${id}.H.REV.count`]: '2',
      [`H.REV#${id}.H.REV.purpose`]: purpose,
      [`H.REV#${id}.asked`]: 'H.REV.person,H.REV.purpose,H.REV.count',
    });
    const opened = colleague.html;
    await office.press('', { 'H.REV.any': 'YES' }, { 'H.REV#add': adds[0] });
    // the colleague's page was opened before that line was there
    colleague.html = opened;
    await colleague.press('', { 'H.REV.any': 'YES' }, { 'H.REV#add': adds[1] });
    for (const browser of [office, colleague]) {
      await browser.go(at('returns'));
      for (const id of adds) expect(browser.html).toContain(`name="H.REV#lines" value="${id}"`);
    }
    const both = office.html;
    await office.press('back', {
      'H.REV.any': 'YES',
      ...line(adds[0], 'JOINT_RESEARCH_VISIT'),
      [verdictOf(confirmed)]: 'CONFIRM',
    });
    colleague.html = both;
    await colleague.press('back', {
      'H.REV.any': 'YES',
      ...line(adds[1], 'INTERNSHIP'),
      [verdictOf(denied)]: 'DENY',
    });
    const [form] = await rows<{ draft: Record<string, { id: string; verdict?: string; answers: object }[]> }>(
      `select draft from survey_form where assignment_id = $1`,
      cases.get(first.planId)!,
    );
    const stored = new Map(form!.draft['H.REV']!.map((one) => [one.id, one]));
    expect(stored.get(adds[0])?.answers).toMatchObject({ 'H.REV.purpose': 'JOINT_RESEARCH_VISIT' });
    expect(stored.get(adds[1])?.answers).toMatchObject({ 'H.REV.purpose': 'INTERNSHIP' });
    expect(stored.get(`revisit_${told.get(confirmed)!}`)?.verdict).toBe('CONFIRM');
    expect(stored.get(`revisit_${told.get(denied)!}`)?.verdict).toBe('DENY');
  });

  it('corrects the third return, and sends the plan while the other stays open', async () => {
    await office.go(at('returns'));
    await office.pressAsItStands('next', { 'H.REV.any': 'YES', [verdictOf(corrected)]: 'CORRECT' });
    expect(office.html).toContain('more questions on this page');
    const field = `H.REV#revisit_${told.get(corrected)!}.H.REV`;
    expect(office.html).toMatch(
      new RegExp(`name="${field}.from.year"[^>]*value="2025"`.replaceAll('.', '\\.')),
    );
    await office.pressAsItStands('next', {
      'H.REV.any': 'YES',
      [`${field}.purpose`]: 'JOINT_RESEARCH_VISIT',
      [`${field}.from.month`]: '06',
    });
    expect(office.status).toBe(200);
    const rest: Record<string, Record<string, string>> = {
      link: { 'H.LINK.any': 'NO' },
      students: { 'H.ADM.intlStudents': 'NO' },
      research: { 'H.JR.state': 'NONE' },
      publications: { 'H.PUB.any': 'NO' },
      agreements: { 'H.AGR.any': 'NO' },
      exchanges: { 'H.EXC.any': 'NO' },
      next: { 'H.NEXT': 'YES', 'H.CONTACT.change': 'SAME' },
    };
    for (const [page, answers] of Object.entries(rest)) {
      await office.go(at(page));
      await office.pressAsItStands('next', answers);
      expect(office.status).toBe(200);
    }
    await office.go(at('review'));
    await office.press('send');
    expect(office.heading).toContain('Your answers have arrived');
    await office.go('/survey');
    expect(office.html).toContain('2 plans: 1 sent, 0 begun, 1 not begun');
    // the colleague's page leads to the same receipt
    await colleague.go(at('returns'));
    expect(colleague.heading).toContain('Your answers have arrived');
  });

  it('has what it said noted as verdicts on what the alumni told, once', async () => {
    const jobs = await test.drainJobs();
    expect(jobs).toContain('follow_up.submitted');
    const verdicts = async () =>
      rows(
        `select t.person_id as person, v.verdict, v.source from outcome_verdict v join revisit t on t.id = v.revisit_id
         order by v.verdict`,
      );
    const expected = [
      { person: confirmed, verdict: 'CONFIRM', source: 'HOST' },
      { person: corrected, verdict: 'CORRECT', source: 'HOST' },
      { person: denied, verdict: 'DENY', source: 'HOST' },
    ];
    expect(await verdicts()).toEqual(expected);
    const claims = await rows(
      `select person_id as person, source, purpose, verification, corrects_id is not null as corrects, from_on as "from"
       from revisit where state = 'SUBMITTED' order by source, purpose, id`,
    );
    expect(claims).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ person: confirmed, source: 'ALUMNUS', verification: 'CORROBORATED' }),
        expect.objectContaining({
          person: corrected,
          source: 'HOST',
          purpose: 'JOINT_RESEARCH_VISIT',
          corrects: true,
          from: '2025-06',
        }),
        expect.objectContaining({
          person: null,
          source: 'HOST',
          purpose: 'JOINT_RESEARCH_VISIT',
          corrects: false,
        }),
        expect.objectContaining({ person: null, source: 'HOST', purpose: 'INTERNSHIP', corrects: false }),
      ]),
    );
    expect(claims).toHaveLength(7);
    expect(await test.drainJobs()).not.toContain('follow_up.submitted');
    expect(await verdicts()).toEqual(expected);
  });

  it('is reminded of the open plan only, and of none once that is answered in the same instant', async () => {
    test.clock.set('2026-02-02T03:00:00Z');
    expect(await remindContacts(ctxOf(as.system()))).toBe(1);
    const [reminder] = await sendDueMails(test);
    expect(reminder?.text.match(/桜の実験/g)).toHaveLength(1);
    test.clock.set('2026-02-10T03:00:00Z');
    expect(await remindContacts(ctxOf(as.system()))).toBe(1);
    // as two hand-ins that did not see each other leave it: every case answered, the contact not stopped
    await rows(`update survey_assignment set state = 'ANSWERED', answered_at = now()`);
    expect(await rows(`select 1 from survey_contact where stopped_at is not null`)).toEqual([]);
    expect(await sendDueMails(test)).toEqual([]);
    test.clock.set('2026-02-20T03:00:00Z');
    expect(await remindContacts(ctxOf(as.system()))).toBe(0);
    expect(await rows(`select 1 from survey_contact where stop_reason = 'ANSWERED'`)).toHaveLength(1);
  });
});
