import { onStatement, sql } from '@enishi/platform';
import {
  createPlan,
  listDue,
  listPlans,
  loadReferenceYears,
  setPlanContacts,
  stopPlan,
  updatePlan,
  viewPlan,
} from '@enishi/programme';
import type { Actor } from '@enishi/accounts';
import type { Locale } from '@enishi/platform';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';
import type { TestDatabase } from '../support/index.js';
import { makeHost, makePlan, makeSender, planInput } from './make-plan.js';

let db: TestDatabase;
const ctx = (actor: Actor = as.officer(), locale: Locale = 'en') => testCtx(db.dataSource, actor, { locale });

beforeAll(async () => {
  db = await freshDatabase();
  await loadReferenceYears(ctx(as.system()));
});

async function codesOf(over: Parameters<typeof planInput>[1]): Promise<string[]> {
  const result = await createPlan(ctx(), await planInput(ctx(), over));
  return (result.__typename === 'PlanSaved' ? result.warnings : result.problems).map(
    (found) => `${found.severity} ${found.code}`,
  );
}

const sentFrom = async (country: string, name: string) => ({
  senders: [{ institutionId: await makeSender(ctx(), country, name) }],
});

const grantsOf = (planId: string) =>
  sql<{ email: string; capacity: string }>(
    db.dataSource.manager,
    `select a.email, g.capacity from capacity_grant g join account a on a.id = g.account_id
       where g.scope_id = $1 and g.revoked_at is null order by a.email, g.capacity`,
    [planId],
  );

const contact = (role: 'PI' | 'ADMIN' | 'SIGNATORY', email: string) => ({
  role,
  name: email,
  email,
  locale: 'ja' as const,
});

const countStatements = async (search: string) => {
  let count = 0;
  const stop = onStatement(() => (count += 1), db.dataSource);
  const page = await listPlans(ctx(), { filter: { search }, first: 50 });
  stop();
  return { count, rows: page.plans.length };
};

describe('an officer who writes down a plan', () => {
  it('gets it with its sending institutions and its clocks', async () => {
    const planId = await makePlan(ctx());
    const plan = await viewPlan(ctx(), planId);
    expect(plan).toMatchObject({
      state: 'ADOPTED',
      host: { nameEn: 'Chiba University' },
      senders: [{ nameEn: 'Universidad Nacional de Ejemplo', countryCode: 'PY' }],
      heads: { main: 0, escort: 0, selfFunded: 0 },
      visitStart: '2025-10-14',
    });
    expect(plan.deadlines.reportsDue).toBe('2025-12-31');
    expect(plan.next).toMatchObject({ kind: 'INVITEE_LIST', state: 'OVERDUE' });
  });

  it('is told when the reception number is taken, and nothing is stored', async () => {
    const input = await planInput(ctx());
    await createPlan(ctx(), input);
    expect(await createPlan(ctx(), input)).toMatchObject({
      __typename: 'PlanNotSaved',
      problems: [{ code: 'RECEPTION_NUMBER_TAKEN' }],
    });
    const rows = await sql(db.dataSource.manager, `select 1 from exchange_plan where reception_number = $1`, [
      input.receptionNumber,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('may use the same number in another fiscal year', async () => {
    const number = 'S-SAME-0001';
    await makePlan(ctx(), { receptionNumber: number });
    expect(
      await codesOf({
        receptionNumber: number,
        fiscalYear: 2024,
        callRound: null,
        visitStart: '2024-10-14',
        visitEnd: '2024-10-20',
      }),
    ).toEqual([]);
  });

  it('cannot end a plan after 13 March 2026, online exchange included (R19)', async () => {
    expect(await codesOf({ visitStart: '2026-03-01', visitEnd: '2026-03-13' })).toEqual([]);
    expect(await codesOf({ visitStart: '2026-03-01', visitEnd: '2026-03-14' })).toEqual([
      'BLOCK ENDS_TOO_LATE',
    ]);
    expect(await codesOf({ postOnlineEnd: '2026-03-14' })).toEqual(['BLOCK ENDS_TOO_LATE']);
  });

  it('cannot begin a visit before the period of its call (R19)', async () => {
    expect(await codesOf({ callRound: 3 })).toEqual(['BLOCK STARTS_BEFORE_CALL']);
    expect(await codesOf({ callRound: 2, visitStart: '2025-10-11' })).toEqual([]);
  });

  it('is warned of a visit longer than the course allows, but may keep it (R18)', async () => {
    const nineDays = {
      programmeType: 'OPEN_A',
      callRound: 3,
      visitStart: '2026-01-19',
      visitEnd: '2026-01-27',
    } as const;
    expect(await codesOf(nineDays)).toEqual(['WARN TOO_MANY_DAYS']);
    expect(await codesOf({ ...nineDays, visitEnd: '2026-01-26' })).toEqual(['WARN TOO_MANY_DAYS']);
    expect(await codesOf({ ...nineDays, visitEnd: '2026-01-26', farTravel: true })).toEqual([]);
  });

  it('cannot invite from a country outside the list, but from Hong Kong as a part of China (R46, R48)', async () => {
    expect(await codesOf(await sentFrom('CA', 'Example University of Canada'))).toEqual([
      'BLOCK SENDER_NOT_ELIGIBLE',
    ]);
    expect(await codesOf(await sentFrom('UA', 'Example University of Ukraine'))).toEqual([]);
    expect(await codesOf(await sentFrom('HK', 'Example University of Hong Kong'))).toEqual([]);
  });

  it('is asked for the registration number of a Chinese sender, and cannot use one twice (R20)', async () => {
    const institutionId = await makeSender(ctx(), 'CN', 'Example University of Shenyang');
    const by = (chinaRegistrationNumber: string | null) => ({
      senders: [{ institutionId, chinaRegistrationNumber }],
    });
    expect(await codesOf(by(null))).toEqual(['WARN REGISTRATION_NUMBER_MISSING']);
    expect(await codesOf(by('CN2025-0001'))).toEqual([]);
    expect(await codesOf(by('CN2025-0001'))).toEqual(['BLOCK REGISTRATION_NUMBER_USED']);
  });

  it('cannot invite from an institution on the Foreign User List (R10)', async () => {
    const institutionId = await makeSender(ctx(), 'IR', 'Example Institute on the List');
    await sql(db.dataSource.manager, `update institution set foreign_user_list = true where id = $1`, [
      institutionId,
    ]);
    expect(await codesOf({ senders: [{ institutionId }] })).toEqual(['BLOCK SENDER_ON_USER_LIST']);
  });

  it('is told in the language of the screen', async () => {
    const result = await createPlan(
      ctx(as.officer(), 'zh-Hans'),
      await planInput(ctx(), { visitEnd: '2026-03-20' }),
    );
    expect(result).toMatchObject({ message: '交流计划尚未保存。请修改以下各项后重新保存。' });
  });
});

describe('two plans of one person in charge', () => {
  it('are warned of when their visits overlap or they share a sending institution (R21)', async () => {
    const pi = { role: 'PI', name: '架空 太郎', email: 'pi@chiba.example.ac.jp', locale: 'ja' } as const;
    const first = await makePlan(ctx());
    const second = await makePlan(ctx(), { visitStart: '2025-10-20', visitEnd: '2025-10-25' });
    await setPlanContacts(ctx(), { planId: first, contacts: [pi] });
    const { warnings } = await setPlanContacts(ctx(), { planId: second, contacts: [pi] });
    expect(warnings.map((warning) => warning.code)).toEqual(['PI_OVERLAP', 'PI_SAME_SENDER']);
  });
});

describe('changing a plan', () => {
  it('is refused when somebody else changed it meanwhile', async () => {
    const input = await planInput(ctx());
    const created = await createPlan(ctx(), input);
    if (created.__typename !== 'PlanSaved') throw new Error('not saved');
    const { state: _state, ...fields } = input;
    const change = { ...fields, planId: created.planId, version: 1, titleEn: 'Changed' };
    expect(await updatePlan(ctx(), change)).toMatchObject({ __typename: 'PlanSaved' });
    await expect(updatePlan(ctx(), { ...change, titleEn: 'Lost' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect((await viewPlan(ctx(), created.planId)).titleEn).toBe('Changed');
  });

  it('rolls back entirely when a rule is broken', async () => {
    const input = await planInput(ctx());
    const created = await createPlan(ctx(), input);
    if (created.__typename !== 'PlanSaved') throw new Error('not saved');
    const { state: _state, ...fields } = input;
    const result = await updatePlan(ctx(), {
      ...fields,
      planId: created.planId,
      version: 1,
      visitEnd: '2026-03-30',
      senders: [],
    });
    expect(result).toMatchObject({ __typename: 'PlanNotSaved' });
    const plan = await viewPlan(ctx(), created.planId);
    expect(plan).toMatchObject({ version: 1, visitEnd: '2025-10-31' });
    expect(plan.senders).toHaveLength(1);
  });
});

describe('people who stand for a host', () => {
  it('get their capacity for the plan, and lose it when they are no longer named', async () => {
    const planId = await makePlan(ctx());
    await setPlanContacts(ctx(), {
      planId,
      contacts: [
        contact('PI', 'Kaku@Example.ac.jp'),
        contact('ADMIN', 'jimu@example.ac.jp'),
        contact('SIGNATORY', 'gakucho@example.ac.jp'),
      ],
    });
    expect(await grantsOf(planId)).toEqual([
      { email: 'jimu@example.ac.jp', capacity: 'HOST_ADMIN' },
      { email: 'kaku@example.ac.jp', capacity: 'HOST_PI' },
    ]);
    await setPlanContacts(ctx(), { planId, contacts: [contact('PI', 'kaku@example.ac.jp')] });
    expect(await grantsOf(planId)).toEqual([{ email: 'kaku@example.ac.jp', capacity: 'HOST_PI' }]);
  });

  it('are set by officers only', async () => {
    const planId = await makePlan(ctx());
    for (const actor of [as.stranger(), as.hostAdmin(planId), as.analyst(), as.secretariat()])
      await expect(setPlanContacts(ctx(actor), { planId, contacts: [] })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
  });
});

describe('a list of plans', () => {
  it('shows a host its own plans and nobody else’s, not even how many there are', async () => {
    const mine = await makePlan(ctx());
    await makePlan(ctx());
    const page = await listPlans(ctx(as.hostContact(mine)), {});
    expect(page.plans.map((plan) => plan.id)).toEqual([mine]);
    expect(page.totalCount).toBe(1);
  });

  it('shows members and strangers nothing, and a plan of others as if it did not exist', async () => {
    const planId = await makePlan(ctx());
    for (const actor of [as.stranger(), as.member(planId), as.coordinator(planId)]) {
      expect((await listPlans(ctx(actor), {})).totalCount).toBe(0);
      await expect(viewPlan(ctx(actor), planId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const other = await makePlan(ctx());
    await expect(viewPlan(ctx(as.hostAdmin(other)), planId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(viewPlan(ctx(), '00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is paged without losing or repeating a plan, also where visits begin on one day', async () => {
    const host = await makeHost(ctx(), '頁大学', 'University of Pages');
    for (let i = 0; i < 7; i++) await makePlan(ctx(), { hostInstitutionId: host });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listPlans(ctx(as.secretariat()), {
        filter: { hostInstitutionId: host },
        first: 3,
        after,
      });
      expect(page.totalCount).toBe(7);
      seen.push(...page.plans.map((plan) => plan.id));
      after = page.hasNextPage ? page.endCursor! : undefined;
    } while (after);
    expect(new Set(seen).size).toBe(7);
  });

  it('is narrowed by year, line, country and words; a percent sign is only a percent sign', async () => {
    const titleEn = 'Soil 100% organic';
    const planId = await makePlan(ctx(), { titleEn, programmeType: 'OPEN_C', visitEnd: '2025-10-20' });
    const found = async (filter: Parameters<typeof listPlans>[1]['filter']) =>
      (await listPlans(ctx(), { filter })).plans.map((plan) => plan.id);
    expect(
      await found({ search: '100% org', fiscalYear: 2025, programmeTypes: ['OPEN_C'], senderCountry: 'PY' }),
    ).toEqual([planId]);
    expect(await found({ search: '100%%' })).toEqual([]);
    expect(await found({ search: 'Soil', senderCountry: 'VN' })).toEqual([]);
  });

  it('costs two statements for one plan and for fifty', async () => {
    for (let i = 0; i < 50; i++)
      await makePlan(ctx(), { titleEn: 'Counted', ...(i === 0 && { fiscalYear: 2025, titleJa: '一つ' }) });
    expect(await countStatements('一つ')).toEqual({ count: 2, rows: 1 });
    expect(await countStatements('Counted')).toEqual({ count: 2, rows: 50 });
  });

  it('does not tell an impostor’s cursor apart from nonsense', async () => {
    await expect(listPlans(ctx(), { after: 'x' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('what is due', () => {
  it('comes by urgency across all plans, the settled left out, in one statement', async () => {
    const host = await makeHost(ctx(), '期限大学', 'University of Deadlines');
    const soon = await makePlan(ctx(), {
      hostInstitutionId: host,
      visitStart: '2026-01-18',
      visitEnd: '2026-01-24',
      listDueDate: null,
    });
    const late = await makePlan(ctx(), {
      hostInstitutionId: host,
      visitStart: '2025-11-01',
      visitEnd: '2025-11-07',
      listDueDate: null,
    });
    let statements = 0;
    const stop = onStatement(() => (statements += 1), db.dataSource);
    const due = await listDue(ctx(), { filter: { hostInstitutionId: host }, withinDays: 10 });
    stop();
    expect(statements).toBe(1);
    expect(
      due.map(({ plan, clock }) => [plan.id === late ? 'late' : 'soon', clock.kind, clock.daysLeft]),
    ).toEqual([
      ['late', 'CERTIFICATES', -74],
      ['late', 'COMPLETION_REPORTS', -13],
      ['late', 'HOST_REPORTS', -13],
      ['soon', 'CERTIFICATES', 4],
    ]);
    expect(soon).toBeTruthy();
  });

  it('shows a host only what its own plan owes', async () => {
    const planId = await makePlan(ctx());
    const due = await listDue(ctx(as.hostAdmin(planId)), { withinDays: 400 });
    expect(new Set(due.map((item) => item.plan.id))).toEqual(new Set([planId]));
  });
});

describe('verbs that only officers have', () => {
  it('are refused to everybody else as if there were no plan', async () => {
    const planId = await makePlan(ctx());
    const input = await planInput(ctx());
    for (const actor of [
      as.stranger(),
      as.hostAdmin(planId),
      as.analyst(),
      as.secretariat(),
      as.member(planId),
    ]) {
      await expect(createPlan(ctx(actor), input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(
        stopPlan(ctx(actor), { planId, kind: 'SUSPENDED', on: '2026-01-19', reason: 'x' }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});
