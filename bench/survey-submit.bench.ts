import { execute, newId, sql } from '@enishi/platform';
import Fastify from 'fastify';
import pg from 'pg';
import type { BenchDatabase } from './support/bench-database.js';
import type { ChildServer } from './support/child.js';
import { note, round } from './support/figure.js';
import type { Figure, FigureResult } from './support/figure.js';
import { compare, describe, load, middle } from './support/load.js';
import type { Load, LoadResult } from './support/load.js';
import { seedPeople } from './support/seed-people.js';
import { onStage } from './support/stage.js';

const NAME = 'survey.submit';
/** Of the rate at which bare Fastify and pg write the same rows in one statement. */
const TARGET = 0.5;
const TARGET_RATE = 200;
const TARGET_P99_MS = 500;
const CONNECTIONS = 50;
const RUNS = 3;
/** Hand-ins per run: a form is handed in once, so the load is counted, not timed. */
const AMOUNT = 1500;
/** Hand-ins per run of browsers without a script. */
const PAGE_AMOUNT = 1000;

/** A form of twenty questions of every plain kind, as an officer would upload it. */
const DEFINITION = {
  code: 'B-FU',
  version: 1,
  pages: [
    {
      name: 'choices',
      elements: Array.from({ length: 8 }, (_, n) => ({
        type: 'radiogroup',
        name: `B.CHOICE.${n}`,
        choices: ['ONE', 'TWO', 'THREE'],
        isRequired: true,
      })),
    },
    {
      name: 'more',
      elements: [
        ...Array.from({ length: 4 }, (_, n) => ({
          type: 'rating',
          name: `B.SCALE.${n}`,
          rateMin: 1,
          rateMax: 5,
          labels: 'POINTS',
        })),
        { type: 'checkbox', name: 'B.SEVERAL', choices: ['A', 'B', 'C'] },
        { type: 'country', name: 'B.COUNTRY' },
        { type: 'text', inputType: 'number', name: 'B.NUMBER', min: 0, max: 99 },
        { type: 'text', inputType: 'date', name: 'B.DATE' },
        { type: 'boolean', name: 'B.FLAG', isRequired: true },
        { type: 'text', name: 'B.WHERE', maxLength: 200, visibleIf: '{B.FLAG} = true' },
        { type: 'text', name: 'B.WHAT', maxLength: 200 },
        { type: 'comment', name: 'B.WORDS', maxLength: 2000 },
      ],
    },
  ],
};

const ANSWERS: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`B.CHOICE.${n}`, 'TWO'])),
  ...Object.fromEntries(Array.from({ length: 4 }, (_, n) => [`B.SCALE.${n}`, 4])),
  'B.SEVERAL': ['A', 'C'],
  'B.COUNTRY': 'KH',
  'B.NUMBER': 3,
  'B.DATE': '2025-08-01',
  'B.FLAG': true,
  'B.WHERE': 'Example Institute of Technology',
  'B.WHAT': 'Materials',
  'B.WORDS': 'Measuring the light of the fireflies with the students of the laboratory, and rice afterwards.',
};
/** Rows of `survey_answer` that the answers make. */
const ROWS = 21;

/**
 * Yearly forms handed in over their real route at 50 connections, each with its own cookie: found, checked
 * against what is known, and written with rows, event, state, fact and audit entry before the answer. The
 * floor writes the same durable rows in one statement without asking who or what. Then the same by browsers without
 * a script: the two pages of the form are posted and saved (measured as posts, each durable), and then the page before
 * sending, which is the hand-in.
 */
export const figure: Figure = {
  name: NAME,

  async run(): Promise<FigureResult[]> {
    const results: FigureResult[] = [];
    await onStage(
      NAME,
      seedForms,
      async ({ database, server, floor }, forms) => {
        const { ours, floor: bare } = await compare({
          runs: RUNS,
          ours: () => load(server, handIns(server, forms)),
          floor: () => load(floor, bareHandIns(forms)),
        });
        await mustBeThere(database, 2 * (RUNS + 1) * AMOUNT);
        const { saved, sent } = await loadPages(server, forms);
        await mustBeThere(database, 2 * (RUNS + 1) * AMOUNT + (RUNS + 1) * PAGE_AMOUNT);
        const ratio = ours.perSecond / bare.perSecond;
        results.push(
          {
            part: 'rate',
            value: round(ours.perSecond),
            unit: 'forms/s',
            floor: round(bare.perSecond),
            ratio: round(ratio),
            target: `>= ${TARGET} of the floor and >= ${TARGET_RATE}`,
            ok: ratio >= TARGET && ours.perSecond >= TARGET_RATE,
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
          {
            part: 'document rate',
            value: round(sent.perSecond),
            unit: 'hand-ins/s without a script',
            floor: round(bare.perSecond),
            ratio: round(sent.perSecond / bare.perSecond),
            target: `>= ${TARGET_RATE}`,
            ok: sent.perSecond >= TARGET_RATE,
            runs: RUNS,
          },
          {
            part: 'document p99',
            value: sent.p99,
            unit: `ms at ${CONNECTIONS} connections`,
            floor: bare.p99,
            ratio: round(bare.p99 / sent.p99),
            target: `<= ${TARGET_P99_MS} ms`,
            ok: sent.p99 <= TARGET_P99_MS,
            runs: RUNS,
          },
          {
            part: 'page posts',
            value: round(saved.perSecond),
            unit: 'pages/s saved without a script',
            floor: round(bare.perSecond),
            ratio: round(saved.perSecond / bare.perSecond),
            target: `>= ${TARGET_RATE}`,
            ok: saved.perSecond >= TARGET_RATE,
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
    app.post<{ Body: { assignmentId: string; key: string; answers: object; language: string } }>(
      '/submit',
      async ({ body }) => {
        const { rows } = await pool.query<{ receipt: string }>({
          name: 'submit',
          text: STATEMENT,
          values: [
            body.assignmentId,
            body.key,
            JSON.stringify(body.answers),
            body.language,
            newId(),
            newId(),
            JSON.stringify(bareRows),
          ],
        });
        return { __typename: 'FormSubmitted', receiptNumber: rows[0]?.receipt, revision: 1 };
      },
    );
    return app;
  },
};

/** What the floor is told; our side makes the same rows out of the answers. */
const bareRows = Object.entries(ANSWERS).flatMap(([item, value]): object[] => {
  if (Array.isArray(value)) return value.map((code: unknown, index) => ({ item, place: index + 1, code }));
  if (typeof value === 'number' || typeof value === 'boolean')
    return [{ item, place: 0, number: Number(value) }];
  return [item.startsWith('B.W') ? { item, place: 0, text: value } : { item, place: 0, code: value }];
});

const STATEMENT = `
  with form as (
    update survey_form set submission_key = $2, submitted_at = now(), revision = 1, draft = '{}', changed_at = '{}',
      receipt_number = 'FU-' || right($5, 12) where assignment_id = $1 returning assignment_id, receipt_number),
  assignment as (
    update survey_assignment set state = 'ANSWERED', answered_at = now(), started_at = now() where id = $1
    returning campaign_id, contact_id),
  contact as (
    update survey_contact k set stopped_at = now(), stop_reason = 'ANSWERED', next_contact_at = null
    from assignment where k.id = assignment.contact_id),
  response as (
    insert into survey_response (id, campaign_id, assignment_id, instrument_code, instrument_version, module, answers, language, submitted_at)
    select $5::uuid, campaign_id, $1, 'B-FU', 1, 'FULL', $3::jsonb, $4, now() from assignment returning id),
  answers as (
    insert into survey_answer (response_id, item, line, place, code, number, text)
    select response.id, r.item, 0, r.place, r.code, r.number, r.text
    from response cross join jsonb_to_recordset($7::jsonb) as r(item text, place integer, code text, number double precision, text text)),
  event as (
    insert into survey_event (campaign_id, assignment_id, kind, at, detail)
    select campaign_id, $1, 'SUBMITTED', now(), jsonb_build_object('via', 'LINK', 'revision', 1) from assignment),
  fact as (
    insert into outbox (queue, name, payload, created_at)
    select 'facts', 'follow_up.submitted', jsonb_build_object('assignmentId', assignment_id, 'revision', 1), now() from form),
  audit as (
    insert into audit_entry (id, at, actor, action, subject_type, subject_id, detail, request_id)
    select $6, now(), 'respondent:' || assignment_id, 'follow_up.submitted', 'survey_assignment', assignment_id,
      jsonb_build_object('via', 'LINK', 'revision', 1), 'bench' from form)
  select receipt_number as receipt from form`;

/** Forms that wait to be handed in; each is taken once. */
interface Forms {
  next(): Form;
}

interface Form {
  id: string;
  token: string;
  number: number;
}

/** Enough open forms for both sides, each with the cookie of one browser. */
async function seedForms(database: BenchDatabase): Promise<Forms> {
  const needed = (RUNS + 1) * (2 * (AMOUNT + CONNECTIONS) + PAGE_AMOUNT + CONNECTIONS);
  const heads = 500;
  await seedPeople(database, { plans: Math.ceil(needed / heads), heads, certificates: false });
  const db = database.dataSource.manager;
  const texts = { title: 'B', introduction: '', pages: {}, questions: {}, scales: {} };
  await execute(
    db,
    `insert into survey_instrument (code, version, origin, state, definition, texts, created_at, locked_at)
     values ('B-FU', 1, 'UPLOADED', 'PUBLISHED', $1, $2, now(), now())`,
    [JSON.stringify(DEFINITION), JSON.stringify({ ja: texts, en: texts, 'zh-Hans': texts })],
  );
  const campaignId = newId();
  await execute(
    db,
    `insert into survey_campaign (id, fiscal_year, audience, state, name_ja, name_en, name_zh_hans, instrument_code,
       instrument_version, cohorts, languages, opens_on, closes_on, reminder_days, per_second, per_day, per_domain_per_minute,
       hour_from, hour_to, created_at, opened_at)
     select $1, min(year), 'ALUMNI', 'OPEN', 'B', 'B', 'B', 'B-FU', 1, '{2024}', '{ja,en,zh-Hans}', current_date - 1,
       current_date + 30, '{7}', 10, 1000, 100, 8, 20, now(), now() from fiscal_year`,
    [campaignId],
  );
  await execute(
    db,
    `insert into survey_contact (id, campaign_id, person_id, address, name, locale, time_zone)
     select gen_random_uuid(), $1, id, 'bench@example.org', 'Bench', 'en', 'Asia/Tokyo' from person`,
    [campaignId],
  );
  await execute(
    db,
    `insert into survey_assignment (id, campaign_id, contact_id, person_id, cohort_year, host_institution_id, programme_type,
       module, minutes, state, opened_at)
     select gen_random_uuid(), $1, k.id, k.person_id, 2024, (select host_institution_id from exchange_plan limit 1), 'OPEN_A',
       'FULL', 6, 'OPENED', now() from survey_contact k`,
    [campaignId],
  );
  await execute(
    db,
    `insert into survey_form (assignment_id, given, language, created_at)
     select id, '{"values": {"module": "FULL", "age": 1, "cohortYear": 2024}, "last": {}, "lines": {}, "persons": []}', 'en', now()
     from survey_assignment`,
  );
  await execute(
    db,
    `insert into survey_session (id, token_hash, contact_id, via, opened_by, created_at, expires_at)
     select gen_random_uuid(), sha256(convert_to('bench-browser-' || id, 'utf8')), contact_id, 'LINK', 'link', now(),
       now() + interval '1 day' from survey_assignment`,
  );
  await sql(db, 'vacuum analyze');
  const rows = await sql<{ id: string }>(db, 'select id from survey_assignment order by id');
  let taken = 0;
  return {
    next() {
      const row = rows[(taken += 1) - 1];
      if (!row) throw new Error('The bench ran out of forms.');
      return { id: row.id, token: `bench-browser-${row.id}`, number: taken };
    },
  };
}

function handIns(server: ChildServer, forms: Forms): Load {
  return {
    path: '/survey/submit',
    connections: CONNECTIONS,
    until: { amount: AMOUNT },
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          const { token, number } = forms.next();
          return {
            ...request,
            headers: {
              'content-type': 'application/json',
              origin: server.url,
              cookie: `enishi-survey=${token}`,
            },
            body: JSON.stringify({ key: keyOf(number), answers: ANSWERS, language: 'en' }),
          };
        },
      },
    ],
  };
}

async function loadPages(
  server: ChildServer,
  forms: Forms,
): Promise<{ saved: LoadResult; sent: LoadResult }> {
  const results: { saved: LoadResult; sent: LoadResult }[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const filled: Form[] = [];
    const saved = await load(server, pageSaves(server, forms, filled));
    results.push({ saved, sent: await load(server, pageHandIns(server, filled)) });
  }
  const saved = middle(results.slice(1).map((one) => one.saved));
  const sent = middle(results.slice(1).map((one) => one.sent));
  note(describe('pages ', saved));
  note(describe('sent  ', sent));
  return { saved, sent };
}

/** The questions of a page as a browser posts them. */
function pageBody(page: (typeof DEFINITION)['pages'][number]): string {
  const body = new URLSearchParams({
    shown: page.elements.map(({ name }) => name).join(' '),
    seen: '',
    go: 'next',
  });
  for (const { name } of page.elements)
    for (const value of [ANSWERS[name]].flat()) body.append(name, String(value));
  const [year = '', month = '', day = ''] = String(ANSWERS['B.DATE']).split('-');
  for (const [part, value] of Object.entries({ year, month, day }))
    if (body.has('B.DATE')) body.append(`B.DATE.${part}`, value);
  return body.toString();
}

const post = (server: ChildServer, path: string, { token }: Form, body: string) => ({
  path,
  headers: {
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'text/html',
    origin: server.url,
    cookie: `enishi-survey=${token}`,
  },
  body,
});

/** Both pages of each form, one after the other; the forms are handed on in `filled`. */
function pageSaves(server: ChildServer, forms: Forms, filled: Form[]): Load {
  const bodies = DEFINITION.pages.map((page) => [page.name, pageBody(page)] as const);
  interface Hand {
    taken?: Form;
  }
  return {
    path: '/survey/form',
    connections: CONNECTIONS,
    until: { amount: PAGE_AMOUNT * bodies.length },
    expects: '3xx',
    requests: bodies.map(([page, body], at) => ({
      method: 'POST' as const,
      setupRequest: (request: object, context: Hand) => {
        if (at === 0) context.taken = forms.next();
        const form = context.taken!;
        if (at === bodies.length - 1) filled.push(form);
        return { ...request, ...post(server, `/survey/form?case=${form.id}&page=${page}`, form, body) };
      },
    })),
  };
}

/** The page before sending, of forms that are filled in. */
function pageHandIns(server: ChildServer, filled: readonly Form[]): Load {
  let taken = 0;
  return {
    path: '/survey/review',
    connections: CONNECTIONS,
    until: { amount: filled.length },
    expects: '3xx',
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          const form = filled[(taken += 1) - 1];
          if (!form) throw new Error('The bench ran out of filled forms.');
          const body = new URLSearchParams({ key: keyOf(form.number), go: 'send' }).toString();
          return { ...request, ...post(server, `/survey/review?case=${form.id}`, form, body) };
        },
      },
    ],
  };
}

function bareHandIns(forms: Forms): Load {
  return {
    path: '/submit',
    connections: CONNECTIONS,
    until: { amount: AMOUNT },
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          const { id, number } = forms.next();
          return {
            ...request,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ assignmentId: id, key: keyOf(number), answers: ANSWERS, language: 'en' }),
          };
        },
      },
    ],
  };
}

function keyOf(number: number): string {
  return `bench-hand-in-${String(number).padStart(8, '0')}`;
}

/** Every answered hand-in has its rows: fast and forgetful does not count. */
async function mustBeThere({ dataSource }: BenchDatabase, expected: number): Promise<void> {
  const [counted] = await sql<Record<string, number>>(
    dataSource.manager,
    `select (select count(*)::int from survey_form where submitted_at is not null) as forms,
       (select count(*)::int from survey_response) as responses,
       (select count(*)::int / ${ROWS} from survey_answer) as "answer rows by ${ROWS}",
       (select count(*)::int from survey_assignment where state = 'ANSWERED') as cases,
       (select count(*)::int from survey_event where kind = 'SUBMITTED') as events,
       (select count(*)::int from outbox where name = 'follow_up.submitted') as facts,
       (select count(*)::int from audit_entry where action = 'follow_up.submitted') as entries`,
  );
  for (const [what, count] of Object.entries(counted ?? {}))
    if (count !== expected) throw new Error(`${count} ${what} for ${expected} acknowledged hand-ins`);
}
