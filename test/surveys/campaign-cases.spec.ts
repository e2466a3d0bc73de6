import { onStatement, sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { startTestServer } from '../support/index.js';
import type { Visitor } from '../support/index.js';
import { campaignWithCases } from './support/campaign-with-cases.js';
import type { Wanted } from './support/campaign-with-cases.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;
const change = <T extends object>(text: string, ...values: unknown[]) =>
  sql<T>(dataSource.manager, text, values);
const [officer, secretariat, analyst, administrator] = await Promise.all(
  (['OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR'] as const).map((capacity) =>
    server.signIn([{ capacity }]),
  ),
);

interface Listed {
  id: string;
  name: string | null;
  memberId: string | null;
  state: string;
  disposition: string;
  mark: string | null;
}

const LIST = `query ($campaignId: ID!, $filter: CampaignCaseFilterInput, $first: Int, $after: String) {
  campaignCases(campaignId: $campaignId, filter: $filter, first: $first, after: $after) {
    nodes { id name memberId state disposition mark } pageInfo { totalCount hasNextPage endCursor } } }`;

async function list(campaignId: string, more: object = {}, visitor: Visitor = officer!) {
  const { data, errors } = await server.graphql<{
    campaignCases: { nodes: Listed[]; pageInfo: { totalCount: number; endCursor: string | null } };
  }>(LIST, { campaignId, ...more }, visitor);
  if (errors) throw new Error(errors[0]!.extensions.code);
  return data.campaignCases;
}

async function view(assignmentId: string, visitor: Visitor = officer!) {
  const { data, errors } = await server.graphql<{
    campaignCase: {
      case: Listed;
      events: { kind: string; reason: string | null; isOffice: boolean }[];
      mails: { kind: string; rung: number; state: string; address: string; plannedAt: string | null }[];
    };
  }>(
    `query ($assignmentId: ID!) { campaignCase(assignmentId: $assignmentId) {
       case { id name memberId state disposition mark } events { kind reason isOffice }
       mails { kind rung state address plannedAt } } }`,
    { assignmentId },
    visitor,
  );
  if (errors) throw new Error(errors[0]!.extensions.code);
  return data.campaignCase;
}

/** What an office does with a case; the name of the answer, or the code of the refusal. */
async function act(name: string, variables: Record<string, unknown>, visitor: Visitor = officer!) {
  const { data, errors } = await server.graphql<Record<string, { __typename: string; message?: string }>>(
    name === 'markCase'
      ? `mutation ($assignmentId: ID!, $mark: CampaignCaseMark!) { answer: markCase(assignmentId: $assignmentId, mark: $mark) {
           __typename ... on CaseNotChanged { message } } }`
      : `mutation ($assignmentId: ID!) { answer: ${name}(assignmentId: $assignmentId) {
           __typename ... on CaseNotChanged { message } } }`,
    variables,
    visitor,
  );
  return errors ? { __typename: errors[0]!.extensions.code } : data['answer']!;
}

const campaign = async (wanted: Wanted = {}) => {
  const made = await campaignWithCases(dataSource, wanted);
  await change(
    `insert into survey_event (campaign_id, assignment_id, kind, at)
     select campaign_id, id, 'SENT', sent_at from survey_assignment where campaign_id = $1`,
    made.campaignId,
  );
  return { ...made, one: made.cases[0]!.assignmentId };
};

/** The clock moves on, so that what is done next is later. */
const later = () => server.clock.advance(60_000);

const kinds = async (id: string) => (await view(id)).events.map(({ kind }) => kind);

/** Statements that a list of so many cases takes. */
const statementsFor = async (cases: number) => {
  const { campaignId } = await campaign({ cases });
  let statements = 0;
  const stop = onStatement(() => (statements += 1), dataSource);
  await list(campaignId);
  stop();
  return statements;
};

const minutes = async (campaignId: string, visitor: Visitor) => {
  const { data, errors } = await server.graphql<{
    campaignMinutes: { module: string; promised: number; measured: number | null; forms: number | null }[];
  }>(
    `query ($campaignId: ID!) { campaignMinutes(campaignId: $campaignId) { module promised measured forms } }`,
    { campaignId },
    visitor,
  );
  if (errors) throw new Error(errors[0]!.extensions.code);
  return data.campaignMinutes;
};

/** So many forms handed in, of 60, 66, 72 … seconds. */
const handedIn = async (campaignId: string, forms: number) =>
  change(
    `insert into survey_form (assignment_id, given, draft, language, is_measured, seconds, submission_key, receipt_number,
       revision, submitted_at, created_at)
     select id, '{}', '{}', 'en', true, 54 + 6 * row_number() over (order by id), 'key-' || id, 'R-' || id, 1, now(), now()
     from survey_assignment where campaign_id = $1 limit $2`,
    campaignId,
    forms,
  );

describe('the cases of a campaign', () => {
  it('are listed by name for officers, page by page, each once', async () => {
    const { campaignId } = await campaign({ cases: 5 });
    const first = await list(campaignId, { first: 3 });
    const second = await list(campaignId, { first: 3, after: first.pageInfo.endCursor });
    const names = [...first.nodes, ...second.nodes].map(({ name }) => name);
    expect(first.pageInfo.totalCount).toBe(5);
    expect(new Set(names).size).toBe(5);
    expect(names).toEqual(names.toSorted((a, b) => (a! < b! ? -1 : 1)));
  });

  it('are found by state, by what they count as, by a part of the name, and the count says how many', async () => {
    const { campaignId, cases } = await campaign({ cases: 4 });
    await change(
      `update survey_assignment set state = 'OPENED', opened_at = now() where id = $1`,
      cases[1]!.assignmentId,
    );
    await change(
      `insert into survey_event (campaign_id, assignment_id, kind, at) values ($1, $2, 'OPENED', now())`,
      campaignId,
      cases[1]!.assignmentId,
    );
    const opened = await list(campaignId, { filter: { state: 'OPENED' } });
    expect(opened.nodes.map(({ id }) => id)).toEqual([cases[1]!.assignmentId]);
    expect(opened.pageInfo.totalCount).toBe(1);
    const silent = await list(campaignId, { filter: { disposition: '3.19' } });
    expect(silent.pageInfo.totalCount).toBe(3);
    expect(silent.nodes.map(({ id }) => id)).not.toContain(cases[1]!.assignmentId);
    expect((await list(campaignId, { filter: { words: 'number3' } })).pageInfo.totalCount).toBe(1);
    expect((await list(campaignId, { filter: { words: '%' } })).pageInfo.totalCount).toBe(0);
    expect((await list(campaignId, { filter: { cohortYear: 2019 } })).nodes).toEqual([]);
  });

  it('are shown to the secretariat without names and without a search by name, plans by their titles', async () => {
    const { campaignId } = await campaign({ cases: 2 });
    const seen = await list(campaignId, {}, secretariat);
    expect(seen.nodes.map(({ name }) => name)).toEqual([null, null]);
    expect((await list(campaignId, { filter: { words: 'Number1' } }, secretariat)).pageInfo.totalCount).toBe(
      0,
    );
    const hosts = await campaign({ audience: 'HOSTS' });
    const [plan] = (await list(hosts.campaignId, {}, secretariat)).nodes;
    expect(plan!.name).toBe('Experiments under the cherry trees');
  });

  it('are not there for analysts, administrators and strangers, nor is a single one', async () => {
    const { campaignId, one } = await campaign();
    for (const visitor of [analyst!, administrator!, { cookie: undefined }]) {
      await expect(list(campaignId, {}, visitor)).rejects.toThrow();
      await expect(view(one, visitor)).rejects.toThrow();
    }
  });

  it('cost the same few statements for one and for fifty rows', async () => {
    const one = await statementsFor(1);
    expect(await statementsFor(50)).toBe(one);
    expect(one).toBeLessThanOrEqual(8);
  });
});

describe('a case', () => {
  it('shows its mails and what happened; the address is written out for officers alone', async () => {
    const { one, cases } = await campaign({ address: 'sok.dara@example.org' });
    await change(
      `insert into outgoing_mail (id, template, locale, to_address, sensitive, state, dedupe_key, subject_ref, created_at,
         next_attempt_at, sent_at, failure)
       values (gen_random_uuid(), 'follow-up-invitation', 'en', 'sok.dara@example.org', false, 'SENT', $1, $2, now() - interval '7 days', now(), now(), null),
         (gen_random_uuid(), 'follow-up-reminder', 'en', 'sok.dara@example.org', false, 'PLANNED', $3, $2, now(), now(), null, null)`,
      `survey:${cases[0]!.contactId}:0`,
      `survey_contact:${cases[0]!.contactId}`,
      `survey:${cases[0]!.contactId}:2`,
    );
    const seen = await view(one);
    expect(seen.mails).toMatchObject([
      { kind: 'REMINDER', rung: 2, state: 'PLANNED', address: 'sok.dara@example.org' },
      { kind: 'INVITATION', rung: 0, state: 'SENT', plannedAt: null },
    ]);
    expect(seen.events.map(({ kind }) => kind)).toEqual(['SENT']);
    const masked = await view(one, secretariat);
    expect(masked.mails.map(({ address }) => address)).toEqual(['s…@example.org', 's…@example.org']);
    expect(JSON.stringify(masked)).not.toContain('sok.dara');
  });
});

describe('an officer who is told something about a case', () => {
  it('notes a refusal: an event with a closed word, no more mail, counted as refusal; twice is once', async () => {
    const { campaignId, one } = await campaign();
    expect(await act('markCase', { assignmentId: one, mark: 'REFUSED' })).toMatchObject({
      __typename: 'CaseMarked',
    });
    later();
    await act('markCase', { assignmentId: one, mark: 'REFUSED' });
    const seen = await view(one);
    expect(seen.events).toEqual([
      { kind: 'DECLINED', reason: 'REFUSED', isOffice: true },
      { kind: 'SENT', reason: null, isOffice: false },
    ]);
    expect(seen.case).toMatchObject({ state: 'DECLINED', disposition: '2.111', mark: 'REFUSED' });
    const [contact] = await change<{ stop: string }>(
      `select stop_reason as stop from survey_contact where campaign_id = $1`,
      campaignId,
    );
    expect(contact!.stop).toBe('DECLINED');
  });

  it('notes that somebody died: the case is in no rate, and the link opens nothing', async () => {
    const { one, cases } = await campaign();
    await act('markCase', { assignmentId: one, mark: 'DECEASED' });
    expect((await view(one)).case).toMatchObject({ state: 'EXPIRED', disposition: '2.31' });
    const page = await server.http(`/s/${cases[0]!.link}`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(404);
  });

  it('takes the note back: the case is as far as it was; what was noted stays to be read', async () => {
    const { one } = await campaign();
    for (const [mark, code] of [
      ['DUPLICATE', '4.81'],
      ['REFUSED', '2.111'],
    ]) {
      later();
      await act('markCase', { assignmentId: one, mark });
      expect((await view(one)).case.disposition).toBe(code);
      later();
      expect(await act('reopenCase', { assignmentId: one })).toMatchObject({ __typename: 'CaseReopened' });
      expect((await view(one)).case).toMatchObject({ state: 'SENT', disposition: '3.19', mark: null });
      later();
      // twice is once
      await act('reopenCase', { assignmentId: one });
    }
    expect(await kinds(one)).toEqual(['REOPENED', 'DECLINED', 'REOPENED', 'NOT_ELIGIBLE', 'SENT']);
  });

  it('cannot take back what the person said, nor note anything over answers, nor a refusal after the close', async () => {
    const own = await campaign();
    await change(`update survey_assignment set state = 'DECLINED' where id = $1`, own.one);
    expect((await act('reopenCase', { assignmentId: own.one })).message).toContain('not noted by the office');

    const answered = await campaign();
    await change(`update survey_assignment set state = 'ANSWERED' where id = $1`, answered.one);
    for (const [name, more] of [
      ['markCase', { mark: 'DECEASED' }],
      ['reopenCase'],
      ['sendCaseLink'],
    ] as const)
      expect((await act(name, { assignmentId: answered.one, ...more })).message).toContain('handed in');

    const closed = await campaign({ state: 'CLOSED' });
    await change(`update survey_assignment set state = 'EXPIRED' where id = $1`, closed.one);
    for (const [name, more] of [['markCase', { mark: 'REFUSED' }], ['sendCaseLink']] as const)
      expect((await act(name, { assignmentId: closed.one, ...more })).message).toContain('while it is open');
    await act('markCase', { assignmentId: closed.one, mark: 'DUPLICATE' });
    expect((await view(closed.one)).case.disposition).toBe('4.81');
  });

  it('sends the link once a day, which opens the form, and counts as a reminder', async () => {
    const { one, cases } = await campaign({ address: `asks-${Date.now()}@example.org` });
    const before = server.mails.length;
    await Promise.all([1, 2].map(() => act('sendCaseLink', { assignmentId: one })));
    await act('sendCaseLink', { assignmentId: one });
    await server.drainJobs();
    expect(server.mails.length - before).toBe(1);
    expect(await kinds(one)).toEqual(['REMINDED', 'SENT']);
    const [, token] = /\/s\/([\w-]{43})/.exec(server.mails.at(-1)!.text)!;
    expect(token).not.toBe(cases[0]!.link);
    const page = await server.http(`/s/${token}`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect((await view(one)).mails).toMatchObject([{ kind: 'NEW_LINK', state: 'SENT' }]);
  });

  it('sends nothing to who may not be written to or whom no mail reaches, and is told so', async () => {
    const held = await campaign();
    await change(
      `update consent set withdrawn_at = now() where person_id = $1 and purpose = 'SURVEY_CONTACT'`,
      held.cases[0]!.personId,
    );
    expect((await act('sendCaseLink', { assignmentId: held.one })).message).toContain('may not write');
    const nowhere = await campaign({ address: null });
    expect((await act('sendCaseLink', { assignmentId: nowhere.one })).message).toContain(
      'no e-mail address that takes mail',
    );
    const [mails] = await change<{ count: number }>(
      `select count(*)::int as count from outgoing_mail where subject_ref = any($1)`,
      [held, nowhere].map(({ cases }) => `survey_contact:${cases[0]!.contactId}`),
    );
    expect(mails!.count).toBe(0);
  });

  it('is an officer: the secretariat looks on, and nobody else finds the case', async () => {
    const { one } = await campaign();
    for (const visitor of [secretariat!, analyst!, administrator!, { cookie: undefined }])
      for (const [name, more] of [
        ['markCase', { mark: 'REFUSED' }],
        ['reopenCase'],
        ['sendCaseLink'],
      ] as const)
        expect((await act(name, { assignmentId: one, ...more }, visitor)).__typename).toMatch(
          /^(FORBIDDEN|NOT_FOUND|UNAUTHENTICATED|SIGN_IN_NEEDED)$/,
        );
    expect(await kinds(one)).toEqual(['SENT']);
  });
});

describe('the minutes of a campaign', () => {
  it('are told beside what was promised once it is over, and of ten forms and more', async () => {
    const open = await campaign({ cases: 11 });
    await handedIn(open.campaignId, 11);
    const [before] = await minutes(open.campaignId, officer!);
    expect(before).toMatchObject({ module: 'FULL', measured: null, forms: null });
    expect(before!.promised).toBeGreaterThan(0);
    await change(
      `update survey_campaign set state = 'CLOSED', closed_at = now() where id = $1`,
      open.campaignId,
    );
    expect(await minutes(open.campaignId, analyst!)).toMatchObject([
      { module: 'FULL', measured: 1.5, forms: 11 },
    ]);
    const few = await campaign({ cases: 9, state: 'CLOSED' });
    await handedIn(few.campaignId, 9);
    expect(await minutes(few.campaignId, officer!)).toMatchObject([{ measured: null, forms: null }]);
  });

  it('are not there for strangers', async () => {
    const { campaignId } = await campaign();
    await expect(minutes(campaignId, { cookie: undefined })).rejects.toThrow();
  });
});
