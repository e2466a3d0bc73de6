import { FixedClock, sql } from '@enishi/platform';
import {
  PLAN_STATES,
  PLAN_TRANSITIONS,
  advancePlans,
  changePlanState,
  loadReferenceYears,
  mayFollow,
  reopenClock,
  settleClock,
  stopPlan,
  viewPlan,
} from '@enishi/programme';
import type { PlanState } from '@enishi/programme';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';
import type { TestDatabase } from '../support/index.js';
import { makePlan } from './make-plan.js';

let db: TestDatabase;
const ctx = (actor = as.officer(), moment?: string) =>
  testCtx(db.dataSource, actor, moment ? { clock: new FixedClock(new Date(moment)) } : {});

/** Puts a plan into a state without living through the ones before. */
async function putInto(planId: string, state: PlanState): Promise<void> {
  await sql(db.dataSource.manager, `update exchange_plan set state = $2 where id = $1`, [planId, state]);
}

beforeAll(async () => {
  db = await freshDatabase();
  await loadReferenceYears(ctx(as.system()));
});

describe('the states of a plan', () => {
  it('are the same words in the database and in the table of transitions', async () => {
    const [row] = await sql<{ body: string }>(
      db.dataSource.manager,
      `select pg_get_constraintdef(oid) as body from pg_constraint where conname = 'exchange_plan_state_ck'`,
    );
    const words = [...row!.body.matchAll(/'([A-Z_]+)'/g)].map((match) => match[1]);
    expect(words).toEqual([...PLAN_STATES]);
  });

  it('can all be reached from adoption', () => {
    const reached = new Set<PlanState>(['ADOPTED']);
    for (const from of reached) for (const to of PLAN_TRANSITIONS[from]) reached.add(to);
    expect([...reached].toSorted()).toEqual([...PLAN_STATES].toSorted());
  });

  it('never lead from a stopped plan back into its visit', () => {
    expect(mayFollow('SUSPENDED', 'IN_PROGRESS')).toBe(false);
    expect(mayFollow('TERMINATED', 'AGREEMENT_SIGNED')).toBe(false);
  });
});

describe('an officer', () => {
  it('moves a plan to the next state', async () => {
    const planId = await makePlan(ctx());
    expect(await changePlanState(ctx(), { planId, to: 'WORK_PLAN_APPROVED' })).toMatchObject({
      __typename: 'PlanMoved',
      from: 'ADOPTED',
    });
    expect((await viewPlan(ctx(), planId)).state).toBe('WORK_PLAN_APPROVED');
  });

  it('changes nothing by asking twice', async () => {
    const planId = await makePlan(ctx());
    await changePlanState(ctx(), { planId, to: 'WORK_PLAN_APPROVED' });
    const { version } = await viewPlan(ctx(), planId);
    expect(await changePlanState(ctx(), { planId, to: 'WORK_PLAN_APPROVED' })).toMatchObject({
      __typename: 'PlanMoved',
    });
    expect((await viewPlan(ctx(), planId)).version).toBe(version);
  });

  it('is told when a plan cannot skip its agreement', async () => {
    const planId = await makePlan(ctx());
    expect(await changePlanState(ctx(), { planId, to: 'IN_PROGRESS' })).toMatchObject({
      __typename: 'PlanCannotMove',
      state: 'ADOPTED',
    });
  });

  it('stops a plan with a day and a reason, and its deadlines follow the day (R36)', async () => {
    const planId = await makePlan(ctx());
    await putInto(planId, 'IN_PROGRESS');
    const stop = { planId, kind: 'SUSPENDED', on: '2025-10-20', reason: 'Typhoon' } as const;
    expect(await stopPlan(ctx(), stop)).toMatchObject({ __typename: 'PlanMoved', to: 'SUSPENDED' });
    const { deadlines } = await viewPlan(ctx(), planId);
    expect(deadlines).toMatchObject({
      planEnd: '2025-10-20',
      paymentDue: '2025-10-20',
      reportsDue: '2025-12-20',
    });
  });

  it('cannot stop a plan in the future, or one that has ended', async () => {
    const planId = await makePlan(ctx());
    const stop = { planId, kind: 'TERMINATED', reason: 'No visa' } as const;
    expect(await stopPlan(ctx(), { ...stop, on: '2026-01-21' })).toMatchObject({
      __typename: 'StopDateOutside',
    });
    await putInto(planId, 'REPORTING');
    expect(await stopPlan(ctx(), { ...stop, on: '2026-01-19' })).toMatchObject({
      __typename: 'PlanCannotMove',
    });
  });
});

describe('the calendar', () => {
  it('begins the visit, ends it, ends the plan, and has reports handed in', async () => {
    const planId = await makePlan(ctx(), { postOnlineEnd: '2025-11-10' });
    await putInto(planId, 'INVITEE_LIST_CONFIRMED');
    const stateOn = async (moment: string) => {
      await advancePlans(ctx(as.system(), moment));
      return (await viewPlan(ctx(), planId)).state;
    };
    expect(await stateOn('2025-10-13T14:59:00Z')).toBe('INVITEE_LIST_CONFIRMED');
    expect(await stateOn('2025-10-13T15:00:00Z')).toBe('IN_PROGRESS');
    expect(await stateOn('2025-10-31T14:59:00Z')).toBe('IN_PROGRESS');
    expect(await stateOn('2025-10-31T15:00:00Z')).toBe('VISIT_ENDED');
    expect(await stateOn('2025-11-10T14:59:00Z')).toBe('VISIT_ENDED');
    expect(await stateOn('2025-11-10T15:00:00Z')).toBe('REPORTING');
  });

  it('takes every step when the server was away for months, and each once', async () => {
    const planId = await makePlan(ctx());
    await putInto(planId, 'INVITEE_LIST_CONFIRMED');
    const march = ctx(as.system(), '2026-03-01T00:00:00Z');
    await Promise.all([advancePlans(march), advancePlans(march)]);
    const steps = await sql<{ to: string }>(
      db.dataSource.manager,
      `select detail->>'to' as to from audit_entry where subject_id = $1 and action = 'plan.state_changed' order by at, id`,
      [planId],
    );
    expect(steps.map((step) => step.to)).toEqual(['IN_PROGRESS', 'VISIT_ENDED', 'ENDED', 'REPORTING']);
    const facts = await sql<{ name: string }>(
      db.dataSource.manager,
      `select name from outbox where payload->>'planId' = $1 order by id`,
      [planId],
    );
    expect(facts.map((fact) => fact.name)).toEqual(['plan.visit_ended', 'plan.ended']);
  });

  it('begins an online plan from its agreement, because it has no list', async () => {
    const planId = await makePlan(ctx(), { programmeType: 'OPEN_ONLINE', state: 'AGREEMENT_SIGNED' });
    await advancePlans(ctx(as.system(), '2025-10-20T00:00:00Z'));
    expect((await viewPlan(ctx(), planId)).state).toBe('IN_PROGRESS');
    const withPeople = await makePlan(ctx(), { state: 'AGREEMENT_SIGNED' });
    expect(await changePlanState(ctx(), { planId: withPeople, to: 'IN_PROGRESS' })).toMatchObject({
      __typename: 'PlanCannotMove',
    });
  });

  it('leaves a plan without a list where it is, however late', async () => {
    const planId = await makePlan(ctx(), { state: 'AGREEMENT_SIGNED' });
    await advancePlans(ctx(as.system(), '2026-03-01T00:00:00Z'));
    expect((await viewPlan(ctx(), planId)).state).toBe('AGREEMENT_SIGNED');
  });
});

describe('a host', () => {
  it('says that everybody is home, and the clock stands still', async () => {
    const planId = await makePlan(ctx());
    await settleClock(ctx(as.hostAdmin(planId)), { planId, clock: 'RETURN_REPORT', on: '2025-11-01' });
    const plan = await viewPlan(ctx(as.hostAdmin(planId)), planId);
    expect(plan.returnConfirmedOn).toBe('2025-11-01');
    expect(plan.clocks.find((clock) => clock.kind === 'RETURN_REPORT')).toMatchObject({ state: 'SETTLED' });
  });

  it('keeps the first day when it says so twice', async () => {
    const planId = await makePlan(ctx());
    const host = ctx(as.hostPi(planId));
    await settleClock(host, { planId, clock: 'PAYMENT', on: '2025-11-01' });
    await settleClock(host, { planId, clock: 'PAYMENT', on: '2025-12-01' });
    expect((await viewPlan(host, planId)).settled.PAYMENT).toBe('2025-11-01');
  });

  it('cannot declare its own certificates done, nor speak for another host', async () => {
    const [mine, theirs] = [await makePlan(ctx()), await makePlan(ctx())];
    const host = ctx(as.hostAdmin(mine));
    await expect(settleClock(host, { planId: mine, clock: 'CERTIFICATES' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(settleClock(host, { planId: theirs, clock: 'PAYMENT' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('reports', () => {
  it('are complete when host and invitees have handed in, and open again when one is returned', async () => {
    const planId = await makePlan(ctx());
    await putInto(planId, 'REPORTING');
    await settleClock(ctx(as.system()), { planId, clock: 'COMPLETION_REPORTS' });
    expect((await viewPlan(ctx(), planId)).state).toBe('REPORTING');
    await settleClock(ctx(as.system()), { planId, clock: 'HOST_REPORTS' });
    expect((await viewPlan(ctx(), planId)).state).toBe('REPORTS_COMPLETE');
    await reopenClock(ctx(as.system()), { planId, clock: 'HOST_REPORTS' });
    expect((await viewPlan(ctx(), planId)).state).toBe('REPORTING');
  });

  it('need no host’s part where JST is the host', async () => {
    const planId = await makePlan(ctx(), { programmeType: 'DIRECT_HS', callRound: null });
    await putInto(planId, 'REPORTING');
    await settleClock(ctx(as.system()), { planId, clock: 'COMPLETION_REPORTS' });
    expect((await viewPlan(ctx(), planId)).state).toBe('REPORTS_COMPLETE');
  });
});
