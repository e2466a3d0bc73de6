import { newId, sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { startTestServer } from '../support/index.js';
import type { Visitor } from '../support/index.js';
import { shippedCampaign } from './support/follow-up-forms.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;

/** A form posted from the member area. */
const enter = (assignmentId: string, visitor?: Visitor, headers: Record<string, string> = {}) =>
  server.http('/survey/enter', {
    method: 'POST',
    body: new URLSearchParams({ assignmentId }).toString(),
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', ...headers },
    ...(visitor && { as: visitor }),
  });

const holdOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith('enishi-survey='))
    ?.split(';')[0];

const opened = async (assignmentId: string) => {
  const [row] = await sql<{ count: number }>(
    dataSource.manager,
    `select count(*)::int as count from audit_entry where action = 'follow_up.opened' and subject_id = $1`,
    [assignmentId],
  );
  return row!.count;
};

describe('a form entered from the signed-in area', () => {
  it('opens for the host of the plan with a cookie of its own, verified, and without a ticket in the address', async () => {
    const { cases } = await shippedCampaign(dataSource, { audience: 'HOSTS' });
    const { assignmentId, planId } = cases[0]!;
    const host = await server.signIn([{ capacity: 'HOST_PI', scopeId: planId! }]);

    const answer = await enter(assignmentId, host);

    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/survey/form?case=${assignmentId}`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.getSetCookie().join()).toMatch(/enishi-survey=[\w-]{43};.*HttpOnly/);
    const form = await server.http(`/survey/form?case=${assignmentId}`, {
      headers: { accept: 'text/html', cookie: holdOf(answer)! },
    });
    expect(form.status).toBe(200);
    expect(await form.text()).toContain('H.LINK.any');
    expect(await opened(assignmentId)).toBe(1);
  });

  it('opens for the member who is asked, and leads to the receipt once it is handed in', async () => {
    const { cases } = await shippedCampaign(dataSource);
    const { assignmentId, personId } = cases[0]!;
    const member = await server.signIn([{ capacity: 'MEMBER', scopeId: personId! }]);
    const first = await enter(assignmentId, member);
    expect(first.headers.get('location')).toBe(`/survey/form?case=${assignmentId}`);
    const sent = await server.http(`/survey/submit?case=${assignmentId}`, {
      method: 'POST',
      body: JSON.stringify({
        key: 'hand-in-from-the-member-area',
        answers: {
          'A.NOW.status': 'OTHER',
          'A.NOW.country': 'KH',
          'A.REV.any': 'NO',
          'A.COL.any': ['NONE'],
          'A.CONS.keep': 'SAME',
        },
        language: 'en',
      }),
      headers: { 'content-type': 'application/json', cookie: holdOf(first)! },
    });
    expect(await sent.json()).toMatchObject({ __typename: 'FormSubmitted' });

    const again = await enter(assignmentId, member);

    expect(again.headers.get('location')).toBe(`/survey/done?case=${assignmentId}`);
    const receipt = await server.http(`/survey/done?case=${assignmentId}`, {
      headers: { accept: 'text/html', cookie: holdOf(again)! },
    });
    expect(await receipt.text()).toMatch(/FU-\w{4}-\w{4}/);
  });

  it('stays closed to another host, another member, the officer and strangers, with one answer for what is foreign and what does not exist', async () => {
    const asked = await shippedCampaign(dataSource, { audience: 'HOSTS' });
    const { assignmentId } = asked.cases[0]!;
    const alumni = await shippedCampaign(dataSource);
    const other = await shippedCampaign(dataSource, { audience: 'HOSTS' });
    const host = await server.signIn([{ capacity: 'HOST_PI', scopeId: other.cases[0]!.planId! }]);
    const member = await server.signIn([{ capacity: 'MEMBER', scopeId: alumni.cases[0]!.personId! }]);
    const answers = new Set<string>();
    for (const [visitor, id] of [
      [host, assignmentId],
      [member, assignmentId],
      [host, alumni.cases[0]!.assignmentId],
      [host, newId()],
      [host, 'x'],
      [host, ''],
    ] as const) {
      const answer = await enter(id, visitor);
      expect(answer.status).toBe(404);
      expect(holdOf(answer)).toBeUndefined();
      answers.add(await answer.text());
    }
    expect(answers.size).toBe(1);
    const officer = await server.signIn([{ capacity: 'OFFICER' }]);
    expect((await enter(assignmentId, officer)).status).toBe(404);
    const stranger = await enter(assignmentId);
    expect(stranger.status).toBe(401);
    expect(holdOf(stranger)).toBeUndefined();
    expect(await opened(assignmentId)).toBe(0);
  });

  it('is not entered by a form of another site', async () => {
    const { cases } = await shippedCampaign(dataSource, { audience: 'HOSTS' });
    const { assignmentId, planId } = cases[0]!;
    const host = await server.signIn([{ capacity: 'HOST_ADMIN', scopeId: planId! }]);
    const forged = await enter(assignmentId, host, {
      origin: 'https://evil.example',
      'sec-fetch-site': 'cross-site',
    });
    expect(forged.status).toBe(403);
    expect(await opened(assignmentId)).toBe(0);
  });

  it('says that the survey is over when nothing was handed in before its end', async () => {
    const { cases } = await shippedCampaign(dataSource, { state: 'CLOSED', closesOn: '2026-01-10' });
    const member = await server.signIn([{ capacity: 'MEMBER', scopeId: cases[0]!.personId! }]);
    const answer = await enter(cases[0]!.assignmentId, member);
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain('This survey has ended');
  });
});

const line = (id: string, purpose: string) => ({
  id,
  answers: { 'H.REV.person': 'UNNAMED', 'H.REV.count': 1, 'H.REV.purpose': purpose },
});

/** Ids of the return visits that were stored. */
function idsOf(answers: Record<string, unknown> | undefined): string[] {
  return ((answers?.['H.REV'] ?? []) as { id: string }[]).map(({ id }) => id);
}

/** Two colleagues with the cookies of one plan's form. */
async function colleagues() {
  const { cases } = await shippedCampaign(dataSource, { audience: 'HOSTS' });
  const { assignmentId, planId } = cases[0]!;
  const hold = async () => {
    const visitor = await server.signIn([{ capacity: 'HOST_PI', scopeId: planId! }]);
    return holdOf(await enter(assignmentId, visitor))!;
  };
  const send =
    (cookie: string) =>
    async (path: string, body: object): Promise<Record<string, unknown> & { version: number }> => {
      const answer = await server.http(`/survey/${path}?case=${assignmentId}`, {
        method: 'POST',
        body: JSON.stringify({ language: 'en', place: null, ...body }),
        headers: { 'content-type': 'application/json', cookie },
      });
      return (await answer.json()) as Record<string, unknown> & { version: number };
    };
  const cookies = [await hold(), await hold()];
  const stored = async () => {
    const [row] = await sql<{ answers: Record<string, unknown> }>(
      dataSource.manager,
      `select answers from survey_response where assignment_id = $1`,
      [assignmentId],
    );
    return row?.answers;
  };
  return { assignmentId, cookies, professor: send(cookies[0]!), office: send(cookies[1]!), stored };
}

const added = (id: string, purpose: string) =>
  Object.fromEntries([
    [`H.REV#${id}`, 'NEW'],
    ...Object.entries(line(id, purpose).answers).map(([item, value]) => [`H.REV#${id}.${item}`, value]),
  ]) as Record<string, unknown>;

describe('two browsers at one form', () => {
  const least = {
    'H.LINK.any': 'NO',
    'H.ADM.intlStudents': 'NO',
    'H.REV.any': 'YES',
    'H.JR.state': 'NONE',
    'H.PUB.any': 'NO',
    'H.AGR.any': 'NO',
    'H.EXC.any': 'NO',
    'H.NEXT': 'UNDECIDED',
    'H.CONTACT.change': 'SAME',
  };

  it('hands in what the colleague saved meanwhile, new and corrected alike, by the script', async () => {
    const { professor, office, stored } = await colleagues();
    const { version } = await professor('draft', { base: 0, changes: least });
    const news = { 'H.ADM.intlStudents': 'YES', 'H.NEXT': 'YES', ...added('l1', 'CONFERENCE') };
    await office('draft', { base: version, changes: news });

    const sent = await professor('submit', {
      key: 'hand-in-of-the-professor-1',
      base: version,
      unsaved: ['H.NEXT', ...Object.keys(added('l2', 'JOINT_RESEARCH_VISIT'))],
      answers: { ...least, 'H.NEXT': 'NO', 'H.REV': [line('l2', 'JOINT_RESEARCH_VISIT')] },
    });

    expect(sent).toMatchObject({ __typename: 'FormSubmitted' });
    const answers = await stored();
    expect(answers).toMatchObject({ 'H.ADM.intlStudents': 'YES', 'H.NEXT': 'NO' });
    expect(idsOf(answers).toSorted((a, b) => a.localeCompare(b))).toEqual(['l1', 'l2']);
  });

  it('does not bring back a line that the colleague took out meanwhile, nor loses what an older page says', async () => {
    const { professor, office, stored } = await colleagues();
    const first = { ...least, ...added('l1', 'CONFERENCE'), ...added('l2', 'CONFERENCE') };
    const { version } = await professor('draft', { base: 0, changes: first });
    await office('draft', { base: version, changes: { 'H.REV#l1': null } });
    const answers = { ...least, 'H.REV': [line('l1', 'CONFERENCE'), line('l2', 'CONFERENCE')] };

    const sent = { key: 'hand-in-of-the-professor-2', base: version, answers };
    expect(await professor('submit', { ...sent, unsaved: [] })).toMatchObject({
      __typename: 'FormSubmitted',
    });

    expect(idsOf(await stored())).toEqual(['l2']);
  });

  it('hands in what the colleague saved meanwhile from a page without script', async () => {
    const { assignmentId, cookies, professor, office, stored } = await colleagues();
    const { version } = await professor('draft', { base: 0, changes: least });
    const review = await server.http(`/survey/form?case=${assignmentId}&page=review`, {
      headers: { accept: 'text/html', cookie: cookies[0]! },
    });
    const key = /name="key" value="([^"]+)"/.exec(await review.text())?.[1] ?? '';
    await office('draft', { base: version, changes: { 'H.ADM.intlStudents': 'YES' } });
    const sent = await server.http(`/survey/review?case=${assignmentId}`, {
      method: 'POST',
      body: new URLSearchParams({ key, go: 'send' }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: cookies[0]! },
    });
    expect(sent.headers.get('location')).toBe(`/survey/done?case=${assignmentId}`);
    expect(await stored()).toMatchObject({ 'H.ADM.intlStudents': 'YES' });
  });
});
