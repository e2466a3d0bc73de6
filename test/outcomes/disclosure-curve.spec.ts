import { beforeAll, describe, expect, it } from 'vitest';
import { reconcileDue } from '@enishi/outcomes';
import { sql } from '@enishi/platform';
import { boundsOf } from '../statistics/disclosure/attack/bounds.js';
import type { Known } from '../statistics/disclosure/attack/bounds.js';
import { latticeOf } from '../statistics/disclosure/attack/lattice.js';
import { as, startTestServer, testCtx } from '../support/index.js';
import type { Visitor } from '../support/index.js';
import { COUNTRIES, LINES, YEARS, addAnswers, fillPeople, filterOf, makePeople } from './people-world.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;
const lattice = latticeOf(makePeople());
let analyst: Visitor;
let officer: Visitor;

beforeAll(async () => {
  await addAnswers(dataSource, await fillPeople(dataSource, lattice.world));
  analyst = await server.signIn([{ capacity: 'ANALYST' }]);
  officer = await server.signIn([{ capacity: 'OFFICER' }]);
}, 120_000);

interface Curve {
  n: number | null;
  hidden: string | null;
  points: { years: number; share: number | null; atRisk: number | null }[];
}

async function curve(filter: Record<string, unknown>, visitor = analyst): Promise<Curve> {
  const { data, errors } = await server.graphql<{ returnCurve: Curve }>(
    `query ($filter: FigureFilterInput) { returnCurve(filter: $filter) { n hidden points { years share atRisk } } }`,
    { filter },
    visitor,
  );
  expect(errors).toBeUndefined();
  return data.returnCurve;
}

const last = ({ points }: Curve) => points.findLast(({ share }) => share !== null)?.share ?? 0;

const agreement = async (filter: Record<string, unknown>, visitor = analyst) =>
  (
    await server.graphql<{ agreement: Record<string, number | string | null> }>(
      `query ($filter: FigureFilterInput) { agreement(filter: $filter) { both onlyHost onlyAlumni kappa isExact hidden } }`,
      { filter },
      visitor,
    )
  ).data?.agreement;

/** Half years after the visit at which somebody may be watched here. */
const TIMES = [0, 0.5, 1, 1.5, 2, 2.5, 3];

describe('an analyst with a script asks for the curve of every group', () => {
  it('and finds out no group of one to nine people who have not come back yet, nor of those who answered', async () => {
    const unknown = (leaf: number, time: number) => leaf * TIMES.length + time;
    const known: Known[] = [];
    const learn = (node: number, time: number, printed: number) =>
      known.push({
        leaves: lattice.leavesOf(node).map((leaf) => unknown(leaf, time)),
        low: printed === 0 ? 0 : Math.max(13, printed - 2),
        high: printed === 0 ? 0 : printed + 2,
      });
    let shown = 0;
    for (let node = 0; node < lattice.size; node++) {
      const { points } = await curve(filterOf(lattice.placesOf(node)));
      for (const { years, atRisk } of points) if (atRisk !== null) learn(node, TIMES.indexOf(years), atRisk);
      shown += points.length;
    }
    expect(shown).toBeGreaterThan(100);
    // who is away still was away before
    for (let leaf = 0; leaf < lattice.leaves; leaf++)
      for (let time = 1; time < TIMES.length; time++)
        known.push({
          leaves: [unknown(leaf, time - 1), unknown(leaf, time)],
          times: [1, -1],
          low: 0,
          high: Infinity,
        });
    const away = await sql<{ country: string; year: number; line: string; time: number; people: number }>(
      dataSource.manager,
      `select country_code as country, fiscal_year as year, programme_type as line, t::float8 as time, count(*)::integer as people
       from fact_first_return cross join unnest($1::numeric[]) t
       where left_years >= t and (right_years is null or right_years > t) group by 1, 2, 3, 4`,
      [TIMES],
    );
    const counts = new Map<string, number>();
    for (const { country, year, line, time, people } of away) {
      const leaf =
        (COUNTRIES.indexOf(country) * YEARS.length + YEARS.indexOf(String(year))) * LINES.length +
        LINES.indexOf(line);
      counts.set(`${leaf} ${time}`, people);
    }
    const few = Array.from({ length: lattice.size }, (_, node) => lattice.leavesOf(node)).flatMap((leaves) =>
      TIMES.flatMap((time, index) => {
        const people = leaves.reduce((sum, leaf) => sum + (counts.get(`${leaf} ${time}`) ?? 0), 0);
        return people >= 1 && people <= 9 ? [leaves.map((leaf) => unknown(leaf, index))] : [];
      }),
    );
    expect(few.length).toBeGreaterThan(100);
    const { spans } = await boundsOf(lattice.leaves * TIMES.length, known, few, 3);
    expect(Math.min(...spans.map(({ low, high }) => high - low))).toBeGreaterThanOrEqual(3);
  }, 300_000);

  it('reads shares that follow from the numbers beside them where everybody was watched', async () => {
    const { n, points } = await curve({ fiscalYears: [2021] });
    const whole = points.filter(({ years, share }) => Number.isInteger(years) && years > 0 && share !== null);
    expect(whole.length).toBeGreaterThan(1);
    for (const { share, atRisk } of whole)
      expect(Math.abs((share ?? 0) - 100 * (1 - (atRisk ?? 0) / (n ?? 1)))).toBeLessThan(1);
  });

  it('gets of a list what its members show and nothing new', async () => {
    const [both, ...each] = [
      await curve({ countries: ['CN', 'ID'] }),
      await curve({ countries: ['CN'] }),
      await curve({ countries: ['ID'] }),
    ];
    expect(both.n).toBe(each.reduce((sum, { n }) => sum + (n ?? 0), 0));
    for (const { years, share, atRisk } of both.points) {
      const at = each.flatMap(({ points }) => points.filter((point) => point.years === years));
      expect(atRisk).toBe(at.reduce((sum, point) => sum + (point.atRisk ?? 0), 0));
      const shares = at.flatMap((point) => point.share ?? []);
      if (shares.length < 2) continue;
      expect(share).toBeGreaterThanOrEqual(Math.min(...shares) - 0.01);
      expect(share).toBeLessThanOrEqual(Math.max(...shares) + 0.01);
    }
    const exact = await curve({ countries: ['CN', 'ID'] }, officer);
    expect(Math.abs(last(both) - last(exact))).toBeLessThan(5);
    expect(await curve({ countries: ['CN', 'TO'] })).toMatchObject({ n: each[0]?.n });
    expect(await curve({ countries: ['KI', 'TO'] })).toEqual({ n: null, hidden: 'SMALL', points: [] });
  });
});

describe('agreement of hosts and alumni', () => {
  beforeAll(async () => {
    const told = (country: string, source: string, from: number, to: number) =>
      sql(
        dataSource.manager,
        `insert into revisit (id, plan_id, person_id, purpose, from_on, from_earliest, from_latest, source, source_ref,
           reported_by, reported_at, verification, state)
         select gen_random_uuid(), p.plan_id, p.person_id, 'POSTDOC', '2024-04', '2024-04-01', '2024-04-30', $2, $2 || p.person_id,
           'demo', now(), 'CLAIMED', 'SUBMITTED'
         from (select p.plan_id, p.person_id, row_number() over (order by p.person_id) as place from participation p
           join institution i on i.id = p.sending_institution_id where i.country_code = $1) p where p.place between $3 and $4`,
        [country, source, from, to],
      );
    for (const [country, both, only] of [
      ['CN', 60, 30],
      ['ID', 40, 20],
      ['LA', 4, 3],
    ] as const) {
      await told(country, 'HOST', 1, both + only);
      await told(country, 'ALUMNUS', 1, both);
      await told(country, 'ALUMNUS', both + only + 1, both + 2 * only);
    }
    await reconcileDue(testCtx(dataSource, as.system()));
  });

  it('is told an analyst in fives, of lists as the sum of what each shows, and never of a few', async () => {
    const cn = await agreement({ countries: ['CN'] });
    expect(cn).toMatchObject({ both: 60, onlyHost: 30, onlyAlumni: 30, kappa: null, isExact: false });
    expect(await agreement({ countries: ['CN', 'LA'] })).toEqual(cn);
    expect(await agreement({ countries: ['LA'] })).toMatchObject({ hidden: 'FEW', both: null });
    expect(await agreement({ countries: ['NR'] })).toEqual(await agreement({ countries: ['LA'] }));
    const all = await agreement({}, officer);
    expect(all).toMatchObject({ both: 104, isExact: true });
  });
});
