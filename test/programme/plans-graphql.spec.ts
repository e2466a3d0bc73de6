import { onStatement } from '@enishi/platform';
import { loadReferenceYears } from '@enishi/programme';
import { beforeAll, describe, expect, it } from 'vitest';
import { STRANGER, as, startTestServer, testCtx } from '../support/index.js';
import type { TestServer, Visitor } from '../support/index.js';
import { makePlan, planInput } from './make-plan.js';

let server: TestServer;
let officer: Visitor;
const ctx = () => testCtx(server.server.runtime.dataSource, as.officer());

const ONE = `query ($id: ID!) { plan(id: $id) {
  title state version host { name } senders { institution { countryCode } } contacts { role email }
  problems { code severity } heads { total } clocks { kind dueOn daysLeft state } next { kind } deadlines { planEnd reportsDue } } }`;
const CREATE = `mutation ($input: CreatePlanInput!) { createPlan(input: $input) {
  __typename ... on PlanSaved { planId warnings { code } } ... on PlanNotSaved { message problems { code field message } } } }`;
const MOVE = `mutation ($planId: ID!, $to: PlanState!) { changePlanState(planId: $planId, to: $to) {
  __typename ... on PlanMoved { from to } ... on PlanCannotMove { message state } } }`;

interface OnePlan {
  plan: {
    title: string;
    state: string;
    contacts: unknown[];
    problems: { code: string }[];
    clocks: { kind: string; state: string }[];
  };
}

beforeAll(async () => {
  server = await startTestServer();
  await loadReferenceYears(testCtx(server.server.runtime.dataSource, as.system()));
  officer = await server.signIn([{ capacity: 'OFFICER' }]);
});

describe('an officer over GraphQL', () => {
  it('may send an empty filter field as null, as browsers do', async () => {
    const query = `query ($filter: PlanFilterInput!) { plans(filter: $filter) { pageInfo { totalCount } } }`;
    const filter = { search: null, fiscalYear: null, states: null };
    const { errors } = await server.graphql(query, { filter }, officer);
    expect(errors).toBeUndefined();
  });

  it('creates a plan, names its people, moves it on, and reads it in Japanese', async () => {
    const { callRound, ...input } = await planInput(ctx());
    const created = await server.graphql<{ createPlan: { planId: string } }>(
      CREATE,
      { input: { ...input, callRound } },
      officer,
    );
    const planId = created.data.createPlan.planId;
    const contacts = [
      { role: 'ADMIN', name: '国際交流課', email: 'kokusai@example.ac.jp', locale: 'zh_Hans' },
    ];
    await server.graphql(
      `mutation ($planId: ID!, $contacts: [PlanContactInput!]!) { setPlanContacts(planId: $planId, contacts: $contacts) { planId } }`,
      { planId, contacts },
      officer,
    );
    const moved = await server.graphql(MOVE, { planId, to: 'WORK_PLAN_APPROVED' }, officer);
    expect(moved.data['changePlanState']).toEqual({
      __typename: 'PlanMoved',
      from: 'ADOPTED',
      to: 'WORK_PLAN_APPROVED',
    });
    const { data } = await server.graphql<OnePlan>(ONE, { id: planId }, { ...officer, locale: 'ja' });
    expect(data.plan).toMatchObject({
      title: '熱帯作物の共同研究',
      state: 'WORK_PLAN_APPROVED',
      host: { name: '千葉大学' },
      senders: [{ institution: { countryCode: 'PY' } }],
      contacts: [{ role: 'ADMIN', email: 'kokusai@example.ac.jp' }],
      deadlines: { planEnd: '2025-10-31', reportsDue: '2025-12-31' },
      next: { kind: 'INVITEE_LIST' },
    });
  });

  it('is told what to mend in the language of the screen', async () => {
    const input = await planInput(ctx(), { visitEnd: '2026-03-20' });
    const { data } = await server.graphql(CREATE, { input }, { ...officer, locale: 'ja' });
    expect(data['createPlan']).toMatchObject({
      __typename: 'PlanNotSaved',
      problems: [
        {
          code: 'ENDS_TOO_LATE',
          field: 'visitEnd',
          message: expect.stringContaining('2026-03-13') as string,
        },
        {},
      ],
    });
  });

  it('is told when a plan cannot move there, and a stop asks for a day', async () => {
    const planId = await makePlan(ctx());
    const moved = await server.graphql(MOVE, { planId, to: 'CLOSED' }, officer);
    expect(moved.data['changePlanState']).toMatchObject({ __typename: 'PlanCannotMove', state: 'ADOPTED' });
    const asked = await server.graphql(MOVE, { planId, to: 'SUSPENDED' }, officer);
    expect(asked.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    const stopped = await server.graphql(
      `mutation ($planId: ID!) { stopPlan(planId: $planId, kind: SUSPENDED, on: "2026-01-19", reason: "x") { __typename } }`,
      { planId },
      officer,
    );
    expect(stopped.data['stopPlan']).toEqual({ __typename: 'PlanMoved' });
  });
});

describe('readers of a plan', () => {
  it('are its host with names, an analyst without, and nobody else', async () => {
    const planId = await makePlan(ctx());
    await server.graphql(
      `mutation ($planId: ID!) { setPlanContacts(planId: $planId, contacts: [{ role: PI, name: "A", email: "a@example.org", locale: en }]) { planId } }`,
      { planId },
      officer,
    );
    const host = await server.signIn([{ capacity: 'HOST_CONTACT', scopeId: planId }]);
    expect((await server.graphql<OnePlan>(ONE, { id: planId }, host)).data.plan.contacts).toHaveLength(1);
    const analyst = await server.signIn([{ capacity: 'ANALYST' }]);
    expect((await server.graphql<OnePlan>(ONE, { id: planId }, analyst)).data.plan).toMatchObject({
      contacts: [],
      problems: [],
    });
    const other = await server.signIn([{ capacity: 'HOST_ADMIN', scopeId: await makePlan(ctx()) }]);
    for (const [visitor, code] of [
      [other, 'NOT_FOUND'],
      [STRANGER, 'UNAUTHENTICATED'],
    ] as const)
      expect((await server.graphql(ONE, { id: planId }, visitor)).errors?.[0]?.extensions.code).toBe(code);
  });

  it('see a host settle its own clock, once, and only those that a host may', async () => {
    const planId = await makePlan(ctx());
    const host = await server.signIn([{ capacity: 'HOST_ADMIN', scopeId: planId }]);
    const settle = `mutation ($planId: ID!, $clock: ClockKind!) { settlePlanClock(planId: $planId, clock: $clock) { clocks { kind state } } }`;
    for (let twice = 0; twice < 2; twice++) {
      const { data } = await server.graphql<{ settlePlanClock: OnePlan['plan'] }>(
        settle,
        { planId, clock: 'RETURN_REPORT' },
        host,
      );
      expect(data.settlePlanClock.clocks.find((clock) => clock.kind === 'RETURN_REPORT')?.state).toBe(
        'SETTLED',
      );
    }
    const refused = await server.graphql(settle, { planId, clock: 'CERTIFICATES' }, host);
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

const statementsOf = async (first: number) => {
  let statements = 0;
  const stop = onStatement(() => (statements += 1), server.server.runtime.dataSource);
  const { data } = await server.graphql<{ plans: { plans: unknown[] } }>(
    `query ($first: Int!) { plans(filter: { search: "Many" }, first: $first) {
       plans { title contacts { name } problems { code } clocks { kind } } pageInfo { totalCount } } }`,
    { first },
    officer,
  );
  stop();
  expect(data.plans.plans).toHaveLength(first);
  return statements;
};

describe('a page of plans', () => {
  it('costs as many statements for fifty plans with contacts and problems as for one', async () => {
    for (let i = 0; i < 50; i++) await makePlan(ctx(), { titleEn: 'Many' });
    const one = await statementsOf(1);
    expect(await statementsOf(50)).toBe(one);
  });
});
