import { reconcileDue } from '@enishi/outcomes';
import { addDays, sql } from '@enishi/platform';
import { demoId, demoRandom } from '../demo-random.js';
import { insertMany } from '../insert-many.js';
import type { YearStage } from '../year/year-stage.js';

/** People of the follow-up of FY2024 whose return hosts and they themselves told clearly, and not so clearly. */
const CLEAR = 56;
const DOUBTFUL = 26;

interface Returned {
  personId: string;
  planId: string;
  hostId: string;
  hostJa: string;
  hostEn: string;
}

/** What differs between the two reports of a doubtful pair. */
const DOUBTS = [
  { purpose: 'INTERNSHIP', days: 365, elsewhere: false, later: false },
  { purpose: 'RESEARCH_STUDENT', days: 300, elsewhere: false, later: true },
  { purpose: 'DEGREE_STUDY', days: 100, elsewhere: true, later: true },
  { purpose: 'DEGREE_STUDY', days: 330, elsewhere: true, later: false },
] as const;

/**
 * Returns to Japan since FY2023, each reported by the host and by the person: dates, spelling and purpose differ as
 * they do. Most are clearly one visit; some are for the office to decide. Then everything the demo tells is reconciled.
 */
export async function tellTwice(stage: YearStage): Promise<void> {
  const system = stage.system();
  const random = demoRandom('told twice');
  const people = await returned(stage, CLEAR + DOUBTFUL);
  const rows = people.flatMap((person, index) => {
    // what is told before FY2023 is history, and stays as published
    const began =
      index < CLEAR ? addDays('2023-04-05', random.below(500)) : addDays('2024-04-10', random.below(180));
    const month = began.slice(0, 7);
    const name = random.pick([
      person.hostEn,
      person.hostJa,
      `Graduate School of Engineering, ${person.hostEn}`,
    ]);
    const own = { person, source: 'ALUMNUS', purpose: 'DEGREE_STUDY', institution: null, name } as const;
    const hosts = { person, source: 'HOST', institution: person.hostId, name: null } as const;
    if (index < CLEAR)
      return [
        claim(index, { ...own, on: month, told: '2024-11-20' }),
        claim(index, {
          ...hosts,
          purpose: random.pick(['DEGREE_STUDY', 'DEGREE_STUDY', 'RESEARCH_STUDENT']),
          on: random.pick([month, began, began > '2024' ? began.slice(0, 4) : month]),
          told: '2024-12-02',
        }),
      ];
    const doubt = DOUBTS[index % DOUBTS.length]!;
    return [
      claim(index, {
        ...own,
        on: month,
        told: '2024-11-20',
        name: doubt.elsewhere ? 'Sakura Institute of Applied Science' : name,
      }),
      claim(index, {
        ...hosts,
        purpose: doubt.purpose,
        on: addDays(began, -doubt.days).slice(0, 7),
        told: doubt.later ? '2023-12-04' : '2024-12-02',
      }),
    ];
  });
  await insertMany(system, 'revisit', COLUMNS, rows);
  await reconcileDue(system);
}

const COLUMNS = {
  id: 'uuid',
  plan_id: 'uuid',
  person_id: 'uuid',
  head_count: 'integer',
  purpose: 'text',
  institution_id: 'uuid',
  institution_name: 'text',
  institution_reason: 'text',
  from_on: 'text',
  from_earliest: 'date',
  from_latest: 'date',
  source: 'text',
  source_ref: 'text',
  reported_by: 'text',
  reported_at: 'timestamptz',
  verification: 'text',
  state: 'text',
} as const;

function claim(
  index: number,
  it: {
    person: Returned;
    source: 'HOST' | 'ALUMNUS';
    purpose: string;
    institution: string | null;
    name: string | null;
    on: string;
    told: string;
  },
) {
  const told = new Date(`${it.told}T03:00:00Z`);
  const [earliest, latest] = spanOf(it.on);
  return {
    id: demoId(told, `told twice ${index} ${it.source}`),
    plan_id: it.person.planId,
    person_id: it.person.personId,
    head_count: 1,
    purpose: it.purpose,
    institution_id: it.institution,
    institution_name: it.name,
    institution_reason: it.name ? 'NOT_LISTED' : null,
    from_on: it.on,
    from_earliest: earliest,
    from_latest: latest,
    source: it.source,
    source_ref: `demo:told-twice:${it.source.toLowerCase()}:${index}`,
    reported_by: 'demo:told-twice',
    reported_at: told.toISOString(),
    verification: 'CLAIMED',
    state: 'SUBMITTED',
  };
}

/** First and last day that a year, a month or a day may mean. */
function spanOf(on: string): [string, string] {
  if (on.length === 10) return [on, on];
  if (on.length === 4) return [`${on}-01-01`, `${on}-12-31`];
  const last = new Date(Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)), 0));
  return [`${on}-01`, last.toISOString().slice(0, 10)];
}

/** Students of FY2022 who answered last year and of whose return nothing is told yet: the same at every load. */
function returned(stage: YearStage, most: number): Promise<Returned[]> {
  const { db } = stage.system();
  return sql<Returned>(
    db,
    `select distinct on (t.person_id) t.person_id as "personId", t.plan_id as "planId", p.host_institution_id as "hostId",
       coalesce(h.name_ja, h.name_en) as "hostJa", coalesce(h.name_en, h.name_ja) as "hostEn"
     from survey_campaign c join survey_assignment a on a.campaign_id = c.id and a.state = 'ANSWERED'
       join participation t on t.person_id = a.person_id join exchange_plan p on p.id = t.plan_id
       join institution h on h.id = p.host_institution_id
     where c.fiscal_year = 2024 and c.audience = 'ALUMNI' and p.fiscal_year = 2022 and t.role = 'MAIN'
       and t.state not in ('PLANNED', 'WITHDRAWN', 'REPLACED') and h.name_ja <> '千葉大学'
       and not exists (select from revisit r where r.person_id = t.person_id)
     order by t.person_id, t.id limit $1`,
    [most],
  );
}
