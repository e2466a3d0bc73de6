import { FixedClock, sql } from '@enishi/platform';
import {
  beginForm,
  correctForm,
  declineForm,
  dropCorrection,
  formReceipt,
  notePageVisit,
  readForm,
  saveFormDraft,
  stopMeasuring,
  submitForm,
  withdrawForm,
} from '@enishi/surveys';
import { describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';
import {
  campaignWithCases,
  enoughForTest,
  openedLink,
  personalLink,
  someKey,
} from './support/campaign-with-cases.js';
import type { Wanted } from './support/campaign-with-cases.js';

const { dataSource } = await freshDatabase();
const nobody = testCtx(dataSource, as.stranger());
const at = (moment: string) =>
  testCtx(dataSource, as.stranger(), { clock: new FixedClock(new Date(moment)) });

/** A form open in one browser. */
async function inHand(wanted: Wanted = {}) {
  const campaign = await campaignWithCases(dataSource, wanted);
  const asked = campaign.cases[0]!;
  const { token } = await openedLink(dataSource, asked.link);
  return { ...campaign, asked, token, assignmentId: asked.assignmentId };
}

const submit = (token: string, answers: object = enoughForTest, key = someKey(), ctx = nobody) =>
  submitForm(ctx, { token, key, answers: { ...answers }, language: 'en' });

const events = async (assignmentId: string) =>
  (
    await sql<{ kind: string }>(
      dataSource.manager,
      `select kind from survey_event where assignment_id = $1 order by id`,
      [assignmentId],
    )
  ).map(({ kind }) => kind);

const one = async (text: string, ...values: unknown[]): Promise<Record<string, unknown>> => {
  const [row] = await sql<Record<string, unknown>>(dataSource.manager, text, values);
  return row ?? {};
};

const state = async (assignmentId: string) =>
  (await one(`select state from survey_assignment where id = $1`, assignmentId))['state'];

const counts = (assignmentId: string) =>
  one(
    `select (select count(*)::int from survey_response where assignment_id = $1) as responses,
       (select count(*)::int from survey_answer x join survey_response r on r.id = x.response_id where r.assignment_id = $1) as rows,
       (select count(*)::int from survey_event where assignment_id = $1 and kind in ('SUBMITTED', 'CORRECTED')) as events,
       (select count(*)::int from outbox where name = 'follow_up.submitted' and payload ->> 'assignmentId' = $1::text) as facts,
       (select count(*)::int from audit_entry where subject_id = $1::text
          and action in ('follow_up.submitted', 'follow_up.corrected')) as audits`,
    assignmentId,
  );

describe('a draft', () => {
  it('of two tabs keeps the answers of both, and tells each of the other', async () => {
    const { token, assignmentId } = await inHand();
    const save = (base: number, changes: object) =>
      saveFormDraft(nobody, { token, base, changes: { ...changes }, place: 'now', language: 'zh-Hans' });
    expect(await save(0, { 'T.status': 'WORK' })).toMatchObject({ version: 1, theirs: {} });
    expect(await save(0, { 'T.influence': 5 })).toMatchObject({ version: 2, theirs: { 'T.status': 'WORK' } });
    expect(await save(1, { 'T.status': null })).toMatchObject({ version: 3, theirs: { 'T.influence': 5 } });
    expect(await readForm(nobody, token)).toMatchObject({
      answers: { 'T.influence': 5 },
      language: 'zh-Hans',
      place: 'now',
      state: 'OPEN',
    });
    expect(await state(assignmentId)).toBe('PARTIAL');
    expect(await events(assignmentId)).toEqual(['OPENED', 'STARTED']);
  });

  it('saved at the same moment by eight colleagues loses nothing', async () => {
    const { asked, token } = await inHand();
    const tokens = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const link = await personalLink(
          dataSource,
          { assignmentId: asked.assignmentId },
          { purpose: 'COLLEAGUE' },
        );
        return (await openedLink(dataSource, link)).token;
      }),
    );
    const items: [string, unknown][] = [
      ['T.status', 'OTHER'],
      ['T.country', 'KH'],
      ['T.affiliation', 'Example Institute'],
      ['T.returned', true],
      ['T.purpose', ['STUDY']],
      ['T.times', 3],
      ['T.influence', 4],
      ['T.words', 'Fireflies'],
    ];
    await Promise.all(
      items.map(([item, value], index) =>
        saveFormDraft(nobody, { token: tokens[index]!, base: 0, changes: { [item]: value }, language: 'en' }),
      ),
    );
    const submitted = await submit(token, {});
    expect(submitted.__typename).toBe('AnswersIncomplete');
    expect(
      (await submitForm(nobody, { token, key: someKey(), base: 0, answers: {}, language: 'en' })).__typename,
    ).toBe('FormSubmitted');
    expect(
      (await one(`select answers from survey_response where assignment_id = $1`, asked.assignmentId))[
        'answers'
      ],
    ).toEqual(Object.fromEntries(items));
  });

  it('that another tab saved goes in with the hand-in of a tab that has not heard of it, but for what that changed or emptied', async () => {
    const { token, assignmentId } = await inHand();
    const changes = { 'T.words': 'From the other tab', 'T.influence': 4, 'T.country': 'KH' };
    await saveFormDraft(nobody, { token, base: 0, changes, language: 'en' });
    const submitted = await submitForm(nobody, {
      token,
      key: someKey(),
      base: 0,
      unsaved: ['T.country', 'T.influence'],
      answers: { ...enoughForTest, 'T.influence': 2 },
      language: 'en',
    });
    expect(submitted.__typename).toBe('FormSubmitted');
    expect(
      (await one(`select answers from survey_response where assignment_id = $1`, assignmentId))['answers'],
    ).toEqual({ ...enoughForTest, 'T.words': 'From the other tab', 'T.influence': 2 });
  });

  it('is shown on another device without what names somebody, and with it where it was typed', async () => {
    const { asked, token } = await inHand();
    const changes = { 'T.status': 'STUDY', 'T.affiliation': 'Example Institute', 'T.words': 'Thank you' };
    await saveFormDraft(nobody, { token, base: 0, changes, place: 'words', language: 'ja' });
    const other = await openedLink(dataSource, asked.link);
    expect((await readForm(nobody, token))?.answers).toEqual(changes);
    expect(await readForm(nobody, other.token)).toMatchObject({
      answers: { 'T.status': 'STUDY' },
      hiddenItems: ['T.words', 'T.affiliation'],
      hasMoreAfterCode: true,
      place: 'words',
      language: 'ja',
    });
    expect(JSON.stringify(await readForm(nobody, other.token))).not.toContain('Example Institute');
  });

  it('answered elsewhere and not seen here is handed in with the rest', async () => {
    const { asked, token, assignmentId } = await inHand();
    await saveFormDraft(nobody, { token, base: 0, changes: { 'T.words': 'Thank you' }, language: 'en' });
    const other = await openedLink(dataSource, asked.link);
    await submit(other.token);
    const { answers } = await one(
      `select answers from survey_response where assignment_id = $1`,
      assignmentId,
    );
    expect(answers).toEqual({ ...enoughForTest, 'T.words': 'Thank you' });
    expect((await readForm(nobody, other.token))?.answers).toEqual(enoughForTest);
    expect((await readForm(nobody, token))?.answers).toEqual({ 'T.words': 'Thank you', ...enoughForTest });
  });

  it('of a stranger’s cookie, and what is no question, is not kept', async () => {
    const { token } = await inHand();
    const changes = { 'T.nothing': 1, __proto__: { a: 1 }, 'T.status': ['no', 'list'] };
    await saveFormDraft(nobody, { token, base: 0, changes, language: 'en' });
    expect((await readForm(nobody, token))?.answers).toEqual({});
    const strange = { token: 'x'.repeat(43), base: 0, changes: {}, language: 'en' };
    expect((await saveFormDraft(nobody, strange)).__typename).toBe('FormSessionEnded');
  });
});

describe('a hand-in', () => {
  it('stores answers as a document and as rows, marks the case, and leaves one trace of each kind', async () => {
    const { token, assignmentId, asked } = await inHand();
    const answers = {
      'T.status': 'WORK',
      'T.country': 'JP',
      'T.affiliation': 'Example K.K.',
      'T.returned': true,
      'T.purpose': ['RESEARCH', 'TRAVEL'],
      'T.times': 2,
      'T.last': '2025-08-01',
      'T.influence': 5,
      'T.net': { host: 3, peers: 1 },
      'T.words': '髙橋先生に感謝しています。𠮷',
    };
    const submitted = await submit(token, answers);
    expect(submitted).toMatchObject({ __typename: 'FormSubmitted', revision: 1 });
    expect(await counts(assignmentId)).toEqual({ responses: 1, rows: 12, events: 1, facts: 1, audits: 1 });
    expect(
      (await one(`select answers from survey_response where assignment_id = $1`, assignmentId))['answers'],
    ).toEqual(answers);
    const rows = await sql<{ row: string }>(
      dataSource.manager,
      `select concat_ws('|', item, line, place, code, number, text, from_date, to_date) as row
       from survey_answer a join survey_response r on r.id = a.response_id where r.assignment_id = $1 order by item, place`,
      [assignmentId],
    );
    expect(rows.map(({ row }) => row)).toEqual([
      'T.affiliation|0|0|Example K.K.',
      'T.country|0|0|JP',
      'T.influence|0|0|5',
      'T.last|0|0|2025-08-01|2025-08-01|2025-08-01',
      'T.net.host|0|0|3',
      'T.net.peers|0|0|1',
      'T.purpose|0|1|RESEARCH',
      'T.purpose|0|2|TRAVEL',
      'T.returned|0|0|1',
      'T.status|0|0|WORK',
      'T.times|0|0|2',
      'T.words|0|0|髙橋先生に感謝しています。𠮷',
    ]);
    expect(await state(assignmentId)).toBe('ANSWERED');
    expect(
      await one(`select stop_reason, next_contact_at from survey_contact where id = $1`, asked.contactId),
    ).toEqual({
      stop_reason: 'ANSWERED',
      next_contact_at: null,
    });
    expect(
      await one(`select draft, draft_version from survey_form where assignment_id = $1`, assignmentId),
    ).toMatchObject({
      draft: {},
    });
  });

  it('keeps only answers to questions that were asked', async () => {
    const { token, assignmentId } = await inHand();
    await submit(token, { ...enoughForTest, 'T.purpose': ['STUDY'], 'T.times': 4 });
    expect(
      (await one(`select answers from survey_response where assignment_id = $1`, assignmentId))['answers'],
    ).toEqual(enoughForTest);
  });

  it('sent twelve times at once with one key is one, with one receipt', async () => {
    const { token, assignmentId } = await inHand();
    const key = someKey();
    const all = await Promise.all(Array.from({ length: 12 }, () => submit(token, enoughForTest, key)));
    expect(new Set(all.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(all[0]!.__typename).toBe('FormSubmitted');
    expect(await counts(assignmentId)).toMatchObject({ responses: 1, events: 1, facts: 1, audits: 1 });
  });

  it('by eight browsers with eight keys is one; the others are told the receipt', async () => {
    const { asked, assignmentId } = await inHand();
    const browsers = await Promise.all(Array.from({ length: 8 }, () => openedLink(dataSource, asked.link)));
    const all = await Promise.all(browsers.map(({ token }) => submit(token)));
    const kinds = all.map(({ __typename }) => __typename).toSorted();
    expect(kinds).toEqual([...Array<string>(7).fill('FormAlreadySubmitted'), 'FormSubmitted']);
    expect(new Set(all.map((answer) => (answer as { receiptNumber: string }).receiptNumber)).size).toBe(1);
    expect(await counts(assignmentId)).toMatchObject({ responses: 1, events: 1, facts: 1, audits: 1 });
  });

  it('that lacks an answer is not taken, and names the place', async () => {
    const { token, assignmentId } = await inHand();
    expect(await submit(token, { 'T.status': 'STUDY' })).toMatchObject({
      __typename: 'AnswersIncomplete',
      problems: [{ code: 'REQUIRED', question: 'T.returned' }],
    });
    expect(await counts(assignmentId)).toMatchObject({ responses: 0, events: 0, facts: 0, audits: 0 });
  });

  it('with a strange or ended cookie is refused', async () => {
    expect((await submit('x'.repeat(43))).__typename).toBe('FormSessionEnded');
    const { token } = await inHand();
    expect((await submit(token, enoughForTest, someKey(), at('2026-02-04T01:00:01Z'))).__typename).toBe(
      'FormSessionEnded',
    );
  });

  it('of one of two plans leaves the other open, and goes on writing to the host until both are in', async () => {
    const { cases } = await campaignWithCases(dataSource, { audience: 'HOSTS', cases: 2 });
    const [first, second] = [cases[0]!, cases[1]!];
    expect(first.contactId).toBe(second.contactId);
    const { token, caseIds } = await openedLink(dataSource, first.link);
    expect(caseIds).toHaveLength(2);
    expect(await readForm(nobody, token, first.assignmentId)).toBeUndefined();

    for (const { assignmentId } of cases) {
      await beginForm(nobody, { token, caseId: assignmentId });
      const stopped = await one(`select stopped_at from survey_contact where id = $1`, first.contactId);
      expect(stopped['stopped_at']).toBeNull();
      const answer = await submitForm(nobody, {
        token,
        caseId: assignmentId,
        key: someKey(),
        answers: enoughForTest,
        language: 'ja',
      });
      expect(answer.__typename).toBe('FormSubmitted');
    }
    expect(
      (await one(`select stop_reason from survey_contact where id = $1`, first.contactId))['stop_reason'],
    ).toBe('ANSWERED');
  });
});

// The last day is 28 February in Japan; it ends at 15:00 UTC, and the hour of grace at 16:00 UTC.
const last = async () => {
  const asked = await inHand();
  await sql(dataSource.manager, `update survey_session set expires_at = '2026-04-01' where true`);
  return asked;
};

describe('the deadline', () => {
  it.each([
    ['2026-02-28T14:59:59.999Z', 'FormSubmitted'],
    ['2026-02-28T15:00:00.000Z', 'FormSubmitted'],
    ['2026-02-28T15:59:59.999Z', 'FormSubmitted'],
    ['2026-02-28T16:00:00.000Z', 'FollowUpClosed'],
  ])('at %s answers %s', async (moment, expected) => {
    const { token } = await last();
    expect((await submit(token, enoughForTest, someKey(), at(moment))).__typename).toBe(expected);
  });

  it('is the same when the calendar closed the campaign meanwhile, and at once when an officer did', async () => {
    const calendar = await last();
    await sql(
      dataSource.manager,
      `update survey_campaign set state = 'CLOSED', closed_at = '2026-02-28T15:00:30Z' where id = $1`,
      [calendar.campaignId],
    );
    expect(
      (await submit(calendar.token, enoughForTest, someKey(), at('2026-02-28T15:30:00Z'))).__typename,
    ).toBe('FormSubmitted');
    const officer = await last();
    await sql(
      dataSource.manager,
      `update survey_campaign set state = 'CLOSED', closed_at = '2026-02-10T03:00:00Z' where id = $1`,
      [officer.campaignId],
    );
    expect(
      (await submit(officer.token, enoughForTest, someKey(), at('2026-02-10T03:00:00Z'))).__typename,
    ).toBe('FollowUpClosed');
    expect((await readForm(at('2026-02-10T03:00:01Z'), officer.token))?.state).toBe('CLOSED');
  });
});

describe('a correction', () => {
  it('replaces answers and rows, counts up, and keeps the receipt', async () => {
    const { token, assignmentId } = await inHand();
    const first = await submit(token, { ...enoughForTest, 'T.words': 'One' });
    expect((await submit(token)).__typename).toBe('FormAlreadySubmitted');
    expect((await correctForm(nobody, { token })).__typename).toBe('FormReopened');
    expect((await correctForm(nobody, { token })).__typename).toBe('FormReopened');
    expect(await readForm(nobody, token)).toMatchObject({
      state: 'CORRECTING',
      answers: { ...enoughForTest, 'T.words': 'One' },
    });
    const second = await submit(token, { ...enoughForTest, 'T.status': 'WORK' });
    expect(second).toEqual({ ...first, revision: 2 });
    expect(await counts(assignmentId)).toEqual({ responses: 1, rows: 2, events: 2, facts: 2, audits: 2 });
    expect(await events(assignmentId)).toEqual(['OPENED', 'SUBMITTED', 'CORRECTED']);
    expect(
      await one(`select revision, answers from survey_response where assignment_id = $1`, assignmentId),
    ).toEqual({
      revision: 2,
      answers: { 'T.status': 'WORK', 'T.returned': false },
    });
  });

  it('is not made by the first hand-in arriving once more', async () => {
    const { token, assignmentId } = await inHand();
    const key = someKey();
    const first = await submit(token, enoughForTest, key);
    await correctForm(nobody, { token });
    expect(await submit(token, { ...enoughForTest, 'T.status': 'OTHER' }, key)).toEqual(first);
    expect(
      (await one(`select answers from survey_response where assignment_id = $1`, assignmentId))['answers'],
    ).toEqual(enoughForTest);
  });

  it('that is given up changes nothing', async () => {
    const { token } = await inHand();
    await submit(token);
    await correctForm(nobody, { token });
    await saveFormDraft(nobody, { token, base: 0, changes: { 'T.status': 'OTHER' }, language: 'en' });
    await dropCorrection(nobody, { token });
    expect(await readForm(nobody, token)).toMatchObject({ state: 'SUBMITTED', answers: enoughForTest });
  });

  it('is refused before the hand-in, after the window, and to strangers', async () => {
    const { token } = await inHand();
    expect((await correctForm(nobody, { token })).__typename).toBe('FormNotSubmitted');
    await submit(token);
    await sql(dataSource.manager, `update survey_session set expires_at = '2026-04-01' where true`);
    expect((await correctForm(at('2026-02-28T16:00:00Z'), { token })).__typename).toBe('FollowUpClosed');
    expect((await correctForm(nobody, { token: 'x'.repeat(43) })).__typename).toBe('FormSessionEnded');
  });
});

describe('a withdrawal', () => {
  it('removes answers and rows, leaves the events, and the receipt says so; twice is once', async () => {
    const { token, assignmentId } = await inHand();
    await submit(token, { ...enoughForTest, 'T.words': 'Mine' });
    const both = [await withdrawForm(nobody, { token }), await withdrawForm(nobody, { token })];
    expect(both[0]).toEqual(both[1]);
    expect(await counts(assignmentId)).toMatchObject({ responses: 0, rows: 0, events: 1 });
    expect(await events(assignmentId)).toEqual(['OPENED', 'SUBMITTED', 'WITHDRAWN']);
    const receipt = await formReceipt(nobody, token);
    expect(receipt?.withdrawnAt).toBeInstanceOf(Date);
    const [facts] = await sql<{ n: number }>(
      dataSource.manager,
      `select count(*)::int as n from outbox where name = 'follow_up.withdrawn' and payload ->> 'assignmentId' = $1`,
      [assignmentId],
    );
    expect(facts?.n).toBe(1);
    expect(await state(assignmentId)).toBe('DECLINED');
  });

  it('is not undone by an old request; whoever answers anew gets a new receipt', async () => {
    const { token } = await inHand();
    const key = someKey();
    const first = await submit(token, enoughForTest, key);
    await withdrawForm(nobody, { token });
    expect((await submit(token, enoughForTest, key)).__typename).toBe('FormAlreadySubmitted');
    const second = await submit(token);
    expect(second).toMatchObject({ __typename: 'FormSubmitted', revision: 2 });
    expect((second as { receiptNumber: string }).receiptNumber).not.toBe(
      (first as { receiptNumber: string }).receiptNumber,
    );
  });

  it('is possible after the window too, and needs a hand-in and the cookie', async () => {
    const { token } = await inHand();
    expect((await withdrawForm(nobody, { token })).__typename).toBe('FormNotSubmitted');
    await submit(token);
    await sql(dataSource.manager, `update survey_session set expires_at = '2026-06-01' where true`);
    expect((await withdrawForm(at('2026-05-01T00:00:00Z'), { token })).__typename).toBe('FormWithdrawn');
    expect((await withdrawForm(nobody, { token: 'x'.repeat(43) })).__typename).toBe('FormSessionEnded');
  });
});

describe('declining', () => {
  it('stops the mails, erases the draft, and can be thought over', async () => {
    const { token, assignmentId, asked } = await inHand();
    await saveFormDraft(nobody, { token, base: 0, changes: { 'T.words': 'Mine' }, language: 'en' });
    await declineForm(nobody, { token });
    await declineForm(nobody, { token });
    expect(await events(assignmentId)).toEqual(['OPENED', 'STARTED', 'DECLINED']);
    expect(await readForm(nobody, token)).toMatchObject({ state: 'DECLINED', answers: {} });
    expect(
      (await one(`select stop_reason from survey_contact where id = $1`, asked.contactId))['stop_reason'],
    ).toBe('DECLINED');
    expect((await submit(token)).__typename).toBe('FormSubmitted');
    expect((await declineForm(nobody, { token })).__typename).toBe('FormAlreadySubmitted');
  });
});

describe('measuring', () => {
  it('counts pages and seconds, until the person says no', async () => {
    const { token, assignmentId } = await inHand();
    await notePageVisit(nobody, { token, page: 'now', seconds: 12.4 });
    await notePageVisit(nobody, { token, page: 'now', seconds: 99_99, problems: 1 });
    await notePageVisit(nobody, { token, page: 'no such page', seconds: 1 });
    expect(
      await one(
        `select visits, seconds, problems from survey_page_visit where assignment_id = $1`,
        assignmentId,
      ),
    ).toEqual({
      visits: 2,
      seconds: 1812,
      problems: 1,
    });
    await stopMeasuring(nobody, { token });
    await notePageVisit(nobody, { token, page: 'now', seconds: 5 });
    expect(
      await one(`select count(*)::int as n from survey_page_visit where assignment_id = $1`, assignmentId),
    ).toEqual({ n: 0 });
    expect(
      await one(
        `select seconds, device, is_measured from survey_form where assignment_id = $1`,
        assignmentId,
      ),
    ).toEqual({
      seconds: 0,
      device: null,
      is_measured: false,
    });
  });
});
