import { execute, newId, sql } from '@enishi/platform';
import { requestReports } from '@enishi/surveys';
import Fastify from 'fastify';
import pg from 'pg';
import type { BenchDatabase } from './support/bench-database.js';
import type { ChildServer } from './support/child.js';
import { round } from './support/figure.js';
import type { Figure, FigureResult } from './support/figure.js';
import { compare, load } from './support/load.js';
import type { Load } from './support/load.js';
import { seedPeople } from './support/seed-people.js';
import { onStage } from './support/stage.js';
import { benchCtx } from './support/visitor.js';

const NAME = 'report.submit';
/** Of the rate that bare Fastify and pg reach writing the same rows. */
const TARGET = 0.4;
const TARGET_P99_MS = 100;
const CONNECTIONS = 50;
const RUNS = 5;
/** Hand-ins per run: a report is handed in once, so the load is counted, not timed. */
const AMOUNT = 4000;

/** A report as somebody in a good mood fills it in. */
const ANSWERS = {
  'CR.SAT.overall': 5,
  'CR.SAT': { science: 5, host: 5, schedule: 4, students: 5, culture: 5, logistics: 4 },
  'CR.ATT.likeJapan': 5,
  'CR.ATT.interestST': 5,
  'CR.KNOW.gained': 4,
  'CR.NET.contactsJp': 'N3_5',
  'CR.NET.contactsPeers': 'N6_10',
  'CR.RET.wish': 5,
  'CR.RET.purpose': ['STUDY', 'RESEARCH'],
  'CR.RET.when': 'YEARS_1_TO_3',
  'CR.RET.field': 'FORD1',
  'CR.RET.institution': 'Example University',
  'CR.TEXT.best':
    'Measuring the light of the fireflies with the students of the laboratory, and rice afterwards.',
  'CR.TEXT.improve': 'One more free afternoon.',
  'CR.ID.name': 'SAMPLE Invitee',
  'CR.ID.email': 'invitee@students.example.org',
  'CR.ID.affiliation': 'Example Institute of Technology',
  'CR.ID.level': 'UNDERGRADUATE',
  'CR.ID.field': 'FORD1',
};

/**
 * Completion reports handed in over their real route at 50 connections, each with its own cookie: checked,
 * stored, noted in audit and outbox before the answer. The floor writes the same rows without asking who
 * or what. The server runs in its web role; what follows a hand-in is the worker's and not waited for.
 */
export const figure: Figure = {
  name: NAME,

  async run(): Promise<FigureResult[]> {
    const results: FigureResult[] = [];
    await onStage(
      NAME,
      seedReports,
      async ({ database, server, floor }, reports) => {
        const { ours, floor: bare } = await compare({
          runs: RUNS,
          ours: () => load(server, handIns(server, reports)),
          floor: () => load(floor, bareHandIns(reports)),
        });
        await mustBeThere(database);
        const ratio = ours.perSecond / bare.perSecond;
        results.push(
          {
            part: 'rate',
            value: round(ours.perSecond),
            unit: 'reports/s',
            floor: round(bare.perSecond),
            ratio: round(ratio),
            target: `>= ${TARGET} of the floor`,
            ok: ratio >= TARGET,
            runs: RUNS,
          },
          {
            part: 'p99',
            value: ours.p99,
            unit: `ms at ${CONNECTIONS} connections`,
            floor: bare.p99,
            ratio: round(bare.p99 / ours.p99),
            target: `<= ${TARGET_P99_MS} ms`,
            ok: ours.p99 <= TARGET_P99_MS,
            runs: RUNS,
          },
        );
      },
      { ROLE: 'web' },
    );
    return results;
  },

  async floor(databaseUrl) {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
    const app = Fastify();
    app.post<{ Body: { reportId: string; key: string; answers: object; language: string } }>(
      '/submit',
      async ({ body }) => {
        const { rows } = await pool.query<{ receipt: string }>({
          name: 'submit',
          text: STATEMENT,
          values: [body.reportId, JSON.stringify(body.answers), body.language, body.key, newId(), newId()],
        });
        return { __typename: 'ReportSubmitted', receiptNumber: rows[0]?.receipt };
      },
    );
    return app;
  },
};

const STATEMENT = `
  with report as (
    update completion_report set state = 'SUBMITTED', answers = $2, language = $3, submission_key = $4, submitted_at = now(),
      receipt_number = 'CR-' || right($5, 12), submitted_via = 'SELF' where id = $1 returning id, receipt_number),
  fact as (
    insert into outbox (queue, name, payload, created_at)
    select 'facts', 'completion_report.submitted', jsonb_build_object('reportId', id), now() from report),
  audit as (
    insert into audit_entry (id, at, actor, action, subject_type, subject_id, detail, request_id)
    select $5::uuid, now(), 'respondent:' || id, 'completion_report.submitted', 'completion_report', id,
      jsonb_build_object('via', 'SELF', 'language', $3::text), $6 from report)
  select receipt_number as receipt from report`;

/** Reports that wait for an answer; each is taken once. */
interface Reports {
  next(): { id: string; token: string; number: number };
}

/** Enough requested reports for both sides, each with the cookie of one browser. */
async function seedReports(database: BenchDatabase): Promise<Reports> {
  const needed = 2 * (RUNS + 1) * (AMOUNT + CONNECTIONS);
  const heads = 500;
  const { planIds } = await seedPeople(database, {
    plans: Math.ceil(needed / heads),
    heads,
    certificates: false,
  });
  for (const planId of planIds) await requestReports(benchCtx(database), { planId });
  const db = database.dataSource.manager;
  await execute(
    db,
    `insert into respondent_session (id, report_id, token_hash, via, seen_from, created_at, expires_at)
     select gen_random_uuid(), id, sha256(convert_to('bench-browser-' || id, 'utf8')), 'SELF', 0, now(), now() + interval '1 day'
     from completion_report`,
  );
  await sql(db, 'vacuum analyze');
  const rows = await sql<{ id: string }>(db, 'select id from completion_report order by id');
  let taken = 0;
  return {
    next() {
      const row = rows[(taken += 1) - 1];
      if (!row) throw new Error('The bench ran out of reports.');
      return { id: row.id, token: `bench-browser-${row.id}`, number: taken };
    },
  };
}

function handIns(server: ChildServer, reports: Reports): Load {
  return {
    path: '/report/submit',
    connections: CONNECTIONS,
    until: { amount: AMOUNT },
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          const { token, number } = reports.next();
          return {
            ...request,
            headers: {
              'content-type': 'application/json',
              origin: server.url,
              cookie: `enishi-report=${token}`,
            },
            body: JSON.stringify({ key: keyOf(number), answers: ANSWERS, language: 'en' }),
          };
        },
      },
    ],
  };
}

function bareHandIns(reports: Reports): Load {
  return {
    path: '/submit',
    connections: CONNECTIONS,
    until: { amount: AMOUNT },
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          const { id, number } = reports.next();
          return {
            ...request,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ reportId: id, key: keyOf(number), answers: ANSWERS, language: 'en' }),
          };
        },
      },
    ],
  };
}

function keyOf(number: number): string {
  return `bench-hand-in-${String(number).padStart(8, '0')}`;
}

/** Every answered hand-in has its three rows: fast and forgetful does not count. */
async function mustBeThere({ dataSource }: BenchDatabase): Promise<void> {
  const [counted] = await sql<Record<string, number>>(
    dataSource.manager,
    `select (select count(*)::int from completion_report where state = 'SUBMITTED') as reports,
       (select count(*)::int from outbox where name = 'completion_report.submitted') as facts,
       (select count(*)::int from audit_entry where action = 'completion_report.submitted') as entries`,
  );
  const expected = 2 * (RUNS + 1) * AMOUNT;
  for (const [what, count] of Object.entries(counted ?? {})) {
    if (count !== expected) throw new Error(`${count} ${what} for ${expected} acknowledged hand-ins`);
  }
}
