import { FixedClock, sql } from '@enishi/platform';
import {
  REPORT_STATES,
  REPORT_TRANSITIONS,
  openReport,
  requestReports,
  surveysSweeps,
} from '@enishi/surveys';
import { describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';
import { planWithPeople } from './support/plan-with-people.js';

const { dataSource } = await freshDatabase();

describe('the states of a completion report', () => {
  it('are the same words in the database and in the table of transitions', async () => {
    const [row] = await sql<{ check: string }>(
      dataSource.manager,
      `select pg_get_constraintdef(oid) as check from pg_constraint where conname = 'completion_report_state_ck'`,
    );
    const words = [...(row?.check.matchAll(/'([A-Z_]+)'/g) ?? [])].map((match) => match[1]);
    expect(words).toEqual([...REPORT_STATES]);
    expect(Object.keys(REPORT_TRANSITIONS).toSorted()).toEqual([...REPORT_STATES].toSorted());
    for (const state of REPORT_STATES)
      for (const next of REPORT_TRANSITIONS[state]) expect(REPORT_STATES).toContain(next);
  });
});

describe('an instrument', () => {
  it('that was changed without a new version asks nobody', async () => {
    const system = testCtx(dataSource, as.system());
    const { planId } = await planWithPeople(dataSource, { heads: 1 });
    await requestReports(system, { planId });
    await sql(
      dataSource.manager,
      `update survey_instrument set definition = definition || '{"edited": true}'`,
    );
    const other = await planWithPeople(dataSource, { heads: 1 });
    await expect(requestReports(system, { planId: other.planId })).rejects.toThrow('without a new version');
    await sql(dataSource.manager, `update survey_instrument set definition = definition - 'edited'`);
  });
});

describe('a browser whose time has run out', () => {
  it('is forgotten, and the others are not', async () => {
    const { planId, people } = await planWithPeople(dataSource, { heads: 1 });
    await requestReports(testCtx(dataSource, as.system()), { planId });
    const open = (at: string) =>
      openReport(testCtx(dataSource, as.stranger(), { clock: new FixedClock(new Date(at)) }), {
        with: { memberId: people[0]!.memberId },
        ip: '192.0.2.7',
      });
    await open('2026-01-20T00:00:00Z');
    await open('2026-02-01T00:00:00Z');
    const sweep = surveysSweeps.find(({ name }) => name === 'respondent_session.sweep');
    await sweep?.run(
      testCtx(dataSource, as.system(), { clock: new FixedClock(new Date('2026-02-04T00:00:00Z')) }),
    );
    const left = await sql<{ n: number }>(
      dataSource.manager,
      'select count(*)::int as n from respondent_session',
    );
    expect(left).toEqual([{ n: 1 }]);
  });
});
