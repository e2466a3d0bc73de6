import { sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { startTestServer } from '../support/index.js';
import { BrowserWithoutScript } from './support/browser-without-script.js';
import { someKey } from './support/campaign-with-cases.js';
import { shippedCampaign } from './support/follow-up-forms.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;
const change = <T extends object>(text: string, ...values: unknown[]) =>
  sql<T>(dataSource.manager, text, values);

const ANSWERS = {
  'A.NOW.status': 'WORKING',
  'A.NOW.country': 'KH',
  'A.NOW.affiliation': 'Example Agency',
  'A.REV.any': 'NO',
  'A.COL.any': ['NONE'],
  'A.CONS.keep': 'SAME',
};

/** An alumna who opened her personal link and saved her first answer. */
async function halfway(language = 'en') {
  const { cases } = await shippedCampaign(dataSource);
  const { assignmentId, personId, link } = cases[0]!;
  await change(`update survey_assignment set module = 'PULSE' where id = $1`, assignmentId);
  const browser = await new BrowserWithoutScript(server, language).go(`/s/${link}`);
  await browser.press('');
  const post = (what: string, body: object) => browser.post(`/survey/${what}?case=${assignmentId}`, body);
  const draft = () =>
    post('draft', { base: 0, changes: { 'A.NOW.status': 'WORKING' }, place: null, language });
  const submit = (key = someKey()) => post('submit', { key, answers: ANSWERS, language });
  expect((await draft()).status).toBe(200);
  const stored = async () => {
    const [row] = await change<{ draft: object; submitted: boolean; state: string }>(
      `select f.draft, f.submitted_at is not null as submitted, a.state
       from survey_form f join survey_assignment a on a.id = f.assignment_id where a.id = $1`,
      assignmentId,
    );
    return row!;
  };
  return { assignmentId, personId: personId!, link, browser, draft, submit, stored };
}

/** What happens to somebody between opening the form and sending it, after which nothing may be taken. */
const HELD = {
  'is found to be a minor without a guardian’s consent': (id: string) =>
    change(`update person set birth_date = '2009-05-05' where id = $1`, id),
  'is a minor whose guardian takes the consent back': async (id: string) => {
    await change(`update person set birth_date = '2009-05-05' where id = $1`, id);
    await change(`update consent set by_guardian = true, withdrawn_at = now() where person_id = $1`, id);
  },
  'turns out not to have come': (id: string) =>
    change(
      `with own as (update survey_assignment set cohort_year = 2025 where person_id = $1)
       update participation set state = 'WITHDRAWN' where person_id = $1`,
      id,
    ),
};

describe('somebody who, with the form open,', () => {
  for (const [what, happen] of Object.entries(HELD))
    it(`${what} cannot hand in; the sentence does not say why, and what was saved is kept`, async () => {
      const { personId, submit, draft, stored, browser } = await halfway();
      await happen(personId);

      for (const answer of [await submit(), await submit(), await draft()]) {
        expect(answer.status).toBe(403);
        const { __typename, message } = (await answer.json()) as { __typename: string; message: string };
        expect(__typename).toBe('FormHeldBack');
        expect(message).toContain('What you saved is kept');
      }
      expect(await stored()).toMatchObject({ draft: { 'A.NOW.status': 'WORKING' }, submitted: false });
      await browser.go('/survey');
      expect(browser.html).toContain('Answers cannot be taken now');
      expect(browser.html).not.toContain('Example Agency');
    });

  it('is held back for a mistake goes on with the draft once the record is right again', async () => {
    const { personId, submit, stored } = await halfway();
    await change(`update person set birth_date = '2009-05-05' where id = $1`, personId);
    expect((await submit()).status).toBe(403);
    await change(`update person set birth_date = '1999-05-05' where id = $1`, personId);

    expect((await submit()).status).toBe(200);
    expect(await stored()).toMatchObject({ submitted: true, state: 'ANSWERED' });
  });

  it('handed in before and is held back since keeps the receipt and cannot open the answers again', async () => {
    const { personId, submit, browser, assignmentId, stored } = await halfway();
    const key = someKey();
    await submit(key);
    await change(`update person set birth_date = '2009-05-05' where id = $1`, personId);

    expect((await submit(key)).status).toBe(200);
    await browser.go(`/survey/done?case=${assignmentId}`);
    expect(browser.html).not.toContain('/survey/correct');
    expect(await stored()).toMatchObject({ submitted: true });
  });

  it('takes back the consent to be asked gets no mail, is told so, and may answer all the same', async () => {
    const { personId, submit, browser, stored } = await halfway();
    await change(
      `update consent set withdrawn_at = now() where person_id = $1 and purpose = 'SURVEY_CONTACT'`,
      personId,
    );

    await browser.go('/survey/form');
    expect(browser.html).toContain('You have asked us not to write to you any more');
    expect((await submit()).status).toBe(200);
    expect(await stored()).toMatchObject({ submitted: true, state: 'ANSWERED' });
  });
});

describe('a link of somebody who may not be asked any more', () => {
  it('opens as little as an unknown one, before any mail has noticed', async () => {
    const { cases } = await shippedCampaign(dataSource);
    const { link, personId, assignmentId } = cases[0]!;
    await change(`update person set birth_date = '2009-05-05' where id = $1`, personId);

    const browser = await new BrowserWithoutScript(server, 'en').go(`/s/${link}`);
    await browser.press('');

    expect(browser.status).toBe(404);
    const [row] = await change(
      `select (select count(*)::int from survey_form where assignment_id = $1) as forms, state
       from survey_assignment where id = $1`,
      assignmentId,
    );
    expect(row).toEqual({ forms: 0, state: 'SENT' });
  });
});
