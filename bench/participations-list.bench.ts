import { deepStrictEqual } from 'node:assert/strict';
import Fastify from 'fastify';
import pg from 'pg';
import type { ChildServer } from './support/child.js';
import { round } from './support/figure.js';
import type { Figure, FigureResult } from './support/figure.js';
import { compare, load } from './support/load.js';
import type { Load } from './support/load.js';
import { seedPeople } from './support/seed-people.js';
import { onStage } from './support/stage.js';
import { signIn } from './support/visitor.js';

const NAME = 'participations.list';
/** Of the rate that bare Fastify and pg reach with the same answer. */
const TARGET = 0.4;
const PAGE = 50;
const RUNS = 5;

const QUERY = `query Participations($first: Int) { participations(first: $first) {
  nodes {
    id listNumber role funding state academicLevel affiliation entryDate departureDate isLocked version
    person { id nameLatin nameNative birthDate nationalities gender email }
    plan { id receptionNumber fiscalYear programmeType title state visitStart visitEnd }
    host { id name countryCode }
    sender { id name countryCode }
    certificate { state number version memberId sentToHostAt handedOverAt }
  }
  pageInfo { hasNextPage }
} }`;

/**
 * The newest 50 participations of 20,000 with plan, host and certificate, as an officer's browser asks for
 * them: GraphQL over HTTP with a session cookie, against the same JSON from one statement.
 */
export const figure: Figure = {
  name: NAME,

  async run(): Promise<FigureResult[]> {
    const results: FigureResult[] = [];
    await onStage(
      NAME,
      async (database) => {
        await seedPeople(database, { plans: 1000, heads: 20, certificates: true });
        return signIn(database, [{ capacity: 'OFFICER' }]);
      },
      async ({ server, floor }, cookie) => {
        const ask = requestOf(server, cookie);
        await mustAnswerTheSame(server, floor, ask);
        const { ours, floor: bare } = await compare({
          runs: RUNS,
          ours: () => load(server, ask),
          floor: () => load(floor, { ...ask, path: '/participations' }),
        });
        const ratio = ours.perSecond / bare.perSecond;
        results.push({
          value: round(ours.perSecond),
          unit: 'lists of 50/s',
          floor: round(bare.perSecond),
          ratio: round(ratio),
          target: `>= ${TARGET} of the floor`,
          ok: ratio >= TARGET,
          runs: RUNS,
        });
      },
    );
    return results;
  },

  async floor(databaseUrl) {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
    const app = Fastify();
    app.post('/participations', async () => {
      const { rows } = await pool.query<Row>({ name: 'participations', text: STATEMENT, values: [PAGE + 1] });
      const nodes = rows.slice(0, PAGE).map(toNode);
      return { data: { participations: { nodes, pageInfo: { hasNextPage: rows.length > PAGE } } } };
    });
    return app;
  },
};

function requestOf(server: ChildServer, cookie: string): Load {
  return {
    path: '/graphql',
    connections: 10,
    until: { seconds: 4 },
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, origin: server.url },
        body: JSON.stringify({
          operationName: 'Participations',
          query: QUERY,
          variables: { first: PAGE },
        }),
      },
    ],
  };
}

/** A floor that answers something else is no floor. */
async function mustAnswerTheSame(server: ChildServer, floor: ChildServer, ask: Load): Promise<void> {
  const [{ headers, body } = {}] = ask.requests;
  const answer = async (url: string): Promise<unknown> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body: body as string,
    });
    return response.json();
  };
  deepStrictEqual(await answer(`${server.url}/graphql`), await answer(`${floor.url}/participations`));
}

type Row = Record<string, string | number | boolean | null>;

const STATEMENT = `
  select t.id, t.list_number, t.role, t.funding, t.state, t.academic_level, t.affiliation, t.entry_date::text,
    t.departure_date::text, t.locked_at is not null as locked, t.version,
    n.id as person_id, n.name_latin, n.name_native, n.birth_date::text, n.nationalities, n.gender, n.email,
    p.id as plan_id, p.reception_number, p.fiscal_year, p.programme_type, p.title_en, p.state as plan_state,
    p.visit_start::text, p.visit_end::text, h.id as host_id, h.name_en as host_name,
    s.id as sender_id, s.name_en as sender_name, s.country_code as sender_country,
    c.state as certificate_state, c.number, c.current_version, c.member_id, c.sent_to_host_at, c.handed_over_at
  from (select * from participation order by id desc limit $1) t
  join person n on n.id = t.person_id
  join exchange_plan p on p.id = t.plan_id
  join institution h on h.id = p.host_institution_id
  left join institution s on s.id = t.sending_institution_id
  left join certificate c on c.participation_id = t.id
  order by t.id desc`;

function toNode(row: Row): object {
  return {
    id: row['id'],
    listNumber: row['list_number'],
    role: row['role'],
    funding: row['funding'],
    state: row['state'],
    academicLevel: row['academic_level'],
    affiliation: row['affiliation'],
    entryDate: row['entry_date'],
    departureDate: row['departure_date'],
    isLocked: row['locked'],
    version: row['version'],
    person: {
      id: row['person_id'],
      nameLatin: row['name_latin'],
      nameNative: row['name_native'],
      birthDate: row['birth_date'],
      nationalities: row['nationalities'],
      gender: row['gender'],
      email: row['email'],
    },
    plan: {
      id: row['plan_id'],
      receptionNumber: row['reception_number'],
      fiscalYear: row['fiscal_year'],
      programmeType: row['programme_type'],
      title: row['title_en'],
      state: row['plan_state'],
      visitStart: row['visit_start'],
      visitEnd: row['visit_end'],
    },
    host: { id: row['host_id'], name: row['host_name'], countryCode: null },
    sender: { id: row['sender_id'], name: row['sender_name'], countryCode: row['sender_country'] },
    certificate: {
      state: row['certificate_state'],
      number: row['number'],
      version: row['current_version'],
      memberId: row['member_id'],
      sentToHostAt: row['sent_to_host_at'],
      handedOverAt: row['handed_over_at'],
    },
  };
}
