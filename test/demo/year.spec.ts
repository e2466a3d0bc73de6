import { FixedClock, sql } from '@enishi/platform';
import { listDue, listPlans } from '@enishi/programme';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEMO_TODAY } from '../../apps/server/src/demo/demo-today.js';
import { loadDemo } from '../../apps/server/src/demo/load-demo.js';
import { PERSONAS } from '../../apps/server/src/demo/personas.js';
import { yearPeople } from '../../apps/server/src/demo/year/year-people.js';
import { YEAR_PLANS } from '../../apps/server/src/demo/year/year-plans.js';
import { as, testCtx } from '../support/index.js';
import { demoDatabase, demoHandlers } from './demo-database.js';
import type { DemoDatabase } from './demo-database.js';

let db: DemoDatabase;
const rows = <Row extends Record<string, unknown>>(text: string) => sql<Row>(db.dataSource.manager, text);
const ctx = (actor = as.officer()) =>
  testCtx(db.dataSource, actor, { clock: new FixedClock(new Date(`${DEMO_TODAY}T09:00:00+09:00`)) });

beforeAll(async () => {
  db = await demoDatabase('whole');
}, 420_000);

describe('the demo’s FY2025', () => {
  it('has forty plans of every programme line', async () => {
    const lines = await rows<{ line: string; n: number }>(
      `select programme_type as line, count(*)::int as n from exchange_plan where fiscal_year = 2025 group by 1 order by 1`,
    );
    expect(lines.reduce((sum, { n }) => sum + n, 0)).toBe(40);
    expect(lines.map(({ line }) => line)).toEqual([
      'DIRECT_HS',
      'DIRECT_STP',
      'NEXUS_YTP',
      'OPEN_A',
      'OPEN_B',
      'OPEN_C',
      'OPEN_D',
      'OPEN_ONLINE',
    ]);
  });

  it('has plans in every state that a running year has, from just adopted to closed', async () => {
    const states = await rows<{ state: string; n: number }>(
      `select state, count(*)::int as n from exchange_plan where fiscal_year = 2025 group by 1 order by 1`,
    );
    expect(Object.fromEntries(states.map(({ state, n }) => [state, n]))).toEqual({
      ADOPTED: 2,
      WORK_PLAN_APPROVED: 1,
      AGREEMENT_SIGNED: 4,
      INVITEE_LIST_CONFIRMED: 3,
      IN_PROGRESS: 3,
      VISIT_ENDED: 2,
      REPORTING: 14,
      REPORTS_COMPLETE: 5,
      CLOSED: 4,
      SUSPENDED: 1,
      TERMINATED: 1,
    });
  });

  it('has every kind of clock: settled, later, soon, overdue, due today and without a day', async () => {
    const { plans } = await listPlans(ctx(), { filter: { fiscalYear: 2025 }, first: 100 });
    const states = new Set(plans.flatMap((plan) => plan.clocks.map((clock) => clock.state)));
    expect([...states].toSorted()).toEqual(['ANYTIME', 'LATER', 'OVERDUE', 'PASSED', 'SETTLED', 'SOON']);
    const due = await listDue(ctx(), { withinDays: 0 });
    expect(due.some(({ clock }) => clock.daysLeft === 0 && clock.kind === 'HOST_REPORTS')).toBe(true);
    expect(due.some(({ clock }) => clock.kind === 'INVITEE_LIST' && clock.state === 'OVERDUE')).toBe(true);
    expect(due.some(({ clock }) => clock.kind === 'CERTIFICATES' && clock.state === 'OVERDUE')).toBe(true);
  });

  it('has certificates and reports as far as its plans have come', async () => {
    const [found] = await rows<Record<string, number>>(
      `select (select count(*)::int from certificate where state = 'HANDED_OVER') as handed,
              (select count(*)::int from certificate where state = 'RENDERED') as rendered,
              (select count(*)::int from certificate where state not in ('HANDED_OVER', 'RENDERED')) as others,
              (select count(*)::int from completion_report where state = 'SUBMITTED') as submitted,
              (select count(*)::int from completion_report where state = 'REQUESTED') as asked,
              (select count(*)::int from outbox where queue <> 'mail') as waiting`,
    );
    expect(found!['handed']).toBeGreaterThan(180);
    expect(found!['rendered']).toBeGreaterThan(10);
    expect(found!['others']).toBe(0);
    expect(found!['submitted']).toBeGreaterThan(120);
    expect(found!['asked']).toBeGreaterThan(20);
    expect(found!['waiting']).toBe(0);
  });

  it('writes names in their own script beside the passport’s letters', async () => {
    const countries = await rows<{ country: string }>(
      `select distinct p.nationalities[1] as country from person p join participation a on a.person_id = p.id
       join exchange_plan e on e.id = a.plan_id where e.fiscal_year = 2025 and p.name_native is not null`,
    );
    expect(countries.length).toBeGreaterThan(12);
  });

  it('was lived through by its people: nothing happened after today, and every change is in the audit', async () => {
    const [found] = await rows<{ late: number; actors: number }>(
      `select count(*) filter (where at > '${DEMO_TODAY}T09:00:00+09:00')::int as late,
              count(distinct actor)::int as actors from audit_entry`,
    );
    expect(found!.late).toBe(0);
    expect(found!.actors).toBeGreaterThan(20);
  });
});

const sorted = (people: readonly { name: string; born: string }[]) =>
  people.map(({ name, born }) => `${name} ${born}`).toSorted();

describe('the demo’s people', () => {
  it('are the same at every run, and in the database as the generator makes them', async () => {
    const made = YEAR_PLANS.flatMap((plan, index) => {
      const people = yearPeople(plan, index + 1);
      expect(yearPeople(plan, index + 1)).toEqual(people);
      return plan.stage === 'ADOPTED' || plan.stage === 'AGREEMENT_SIGNED' ? [] : people;
    });
    const stored = await rows<{ name: string; born: string }>(
      `select p.name_latin as name, p.birth_date::text as born from participation a join person p on p.id = a.person_id
       join exchange_plan e on e.id = a.plan_id where e.fiscal_year = 2025`,
    );
    expect(sorted(stored)).toEqual(sorted(made.map((one) => ({ name: one.latin, born: one.birthDate }))));
  });

  it('have addresses under example domains only', async () => {
    const addresses = await rows<{ email: string }>(
      `select email from account union select email from person where email is not null
       union select email from plan_contact union select to_address from outgoing_mail`,
    );
    expect(addresses.length).toBeGreaterThan(300);
    const domain = /@([a-z0-9-]+\.)?example\.(jp|ac\.jp|org|com|net)$/;
    expect(addresses.filter(({ email }) => !domain.test(email))).toEqual([]);
  });

  it('include one persona for each capacity, the host’s with several plans', async () => {
    const held = await rows<{ email: string; capacity: string; n: number }>(
      `select a.email, g.capacity, count(*)::int as n from capacity_grant g join account a on a.id = g.account_id
       where g.revoked_at is null group by 1, 2`,
    );
    for (const { email, capacity } of Object.values(PERSONAS))
      expect(held.filter((grant) => grant.email === email && grant.capacity === capacity)).toHaveLength(1);
    // four plans of this year, and those of earlier years that the follow-up asks about
    expect(held.find(({ email }) => email === PERSONAS.hostAdmin.email)?.n).toBeGreaterThan(5);
  });
});

describe('the demo’s chapters', () => {
  it('are those of the club, and the coordinator runs the one of Thailand with something on every part of the desk', async () => {
    const chapters = await rows<{ slug: string; members: number }>(
      `select c.slug, (select count(*)::int from chapter_member m where m.chapter_id = c.id) as members from chapter c order by c.slug`,
    );
    expect(chapters.map(({ slug }) => slug)).toEqual([
      'china',
      'india',
      'indonesia',
      'japan',
      'malaysia',
      'myanmar',
      'nepal',
      'singapore',
      'sri-lanka',
      'thailand',
      'viet-nam',
    ]);
    expect(chapters.find(({ slug }) => slug === 'thailand')!.members).toBeGreaterThan(1000);
    const [desk] = await rows(
      `select g.capacity, (select count(*)::int from chapter_report r where r.chapter_id = c.id) as reports,
         (select count(*)::int from nomination n join nomination_call k on k.id = n.call_id where k.chapter_id = c.id and k.state = 'RANKING') as applications,
         (select count(*) > 50 from demand d join chapter_city y on y.id = d.city_id where y.chapter_id = c.id) as "isAskedFor",
         (select count(*)::int from appreciation a join chapter_term t on t.id = a.term_id where t.chapter_id = c.id and a.file_id is not null) as thanks
       from account a join capacity_grant g on g.account_id = a.id and g.revoked_at is null and g.capacity = 'COORDINATOR'
         join chapter c on c.id = g.scope_id
       where a.email = '${PERSONAS.coordinator.email}' and c.slug = 'thailand'`,
    );
    expect(desk).toEqual({
      capacity: 'COORDINATOR',
      reports: 3,
      applications: 3,
      isAskedFor: true,
      thanks: 1,
    });
  });
});

describe('loading the demo', () => {
  it('takes less than a minute of work', () => {
    expect(db.seconds).toBeLessThan(60);
  });

  it('leaves a database alone that holds anything', async () => {
    expect(await loadDemo({ db: db.dataSource.manager, handlers: demoHandlers(db.dataSource) })).toBe(false);
  });
});
