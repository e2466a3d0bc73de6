import { newId, sql } from '@enishi/platform';
import type { QuestionnaireTexts } from '@enishi/questionnaire';
import type { DataSource } from 'typeorm';
import { fieldCampaign, formsOpen, happened } from './field-campaign.js';

/** A questionnaire with one question of every kind. */
export const everyKind = {
  code: 'T-ALL',
  version: 1,
  given: { module: ['PULSE', 'FULL'] },
  pages: [
    {
      name: 'now',
      elements: [
        { type: 'radiogroup', name: 'T.status', choices: ['STUDY', 'WORK', 'OTHER'], isRequired: true },
        { type: 'country', name: 'T.country' },
        { type: 'checkbox', name: 'T.want', choices: ['INFO', 'JOBS'] },
        { type: 'rating', name: 'T.liking', rateMin: 1, rateMax: 5, labels: 'LIKING' },
        { type: 'matrix', name: 'T.grid', rows: ['host', 'food'], columns: [1, 2, 3], labels: 'GRADE' },
        { type: 'boolean', name: 'T.again' },
        { type: 'text', inputType: 'number', name: 'T.papers', min: 0, max: 999 },
        { type: 'text', inputType: 'date', name: 'T.day' },
        { type: 'text', inputType: 'email', name: 'T.mail', maxLength: 200 },
        { type: 'comment', name: 'T.story', maxLength: 4000 },
      ],
    },
    {
      name: 'work',
      visibleIf: "{T.status} = 'WORK'",
      elements: [
        { type: 'dropdown', name: 'T.sector', choices: ['FIRM', 'UNIVERSITY'] },
        { type: 'partialdate', name: 'T.since' },
        { type: 'institution', name: 'T.at', reasons: ['NOT_LISTED', 'NONE'] },
        { type: 'person', name: 'T.with', several: true },
      ],
    },
    {
      name: 'visits',
      elements: [
        {
          type: 'paneldynamic',
          name: 'T.rev',
          maxPanelCount: 5,
          templateElements: [
            { type: 'dropdown', name: 'T.rev.purpose', choices: ['STUDY', 'JOB'], isRequired: true },
            { type: 'partialdate', name: 'T.rev.from' },
            { type: 'comment', name: 'T.rev.note', maxLength: 500 },
          ],
        },
      ],
    },
  ],
};

function texts(language: string): QuestionnaireTexts {
  const question = (name: string, choices: readonly string[] = [], rows: readonly string[] = []) => ({
    title: `${language}: ${name}?`,
    ...(choices.length > 0 && {
      choices: Object.fromEntries(choices.map((code) => [code, `${language} ${code}`])),
    }),
    ...(rows.length > 0 && { rows: Object.fromEntries(rows.map((row) => [row, `${language} ${row}`])) }),
  });
  type Element = {
    name: string;
    choices?: string[];
    rows?: string[];
    reasons?: string[];
    templateElements?: Element[];
  };
  const flat = (elements: readonly Element[]): Element[] =>
    elements.flatMap((element) => [element, ...flat(element.templateElements ?? [])]);
  const elements = everyKind.pages.flatMap((page) => flat(page.elements as Element[]));
  const scale = (points: readonly number[]) =>
    Object.fromEntries(points.map((point) => [String(point), `${language} ${point}`]));
  return {
    title: language,
    introduction: language,
    pages: Object.fromEntries(everyKind.pages.map(({ name }) => [name, { title: `${language} ${name}` }])),
    questions: Object.fromEntries(
      elements.map(({ name, choices, rows, reasons }) => [name, question(name, choices ?? reasons, rows)]),
    ),
    scales: { LIKING: scale([1, 2, 3, 4, 5]), GRADE: scale([1, 2, 3]) },
  };
}

export const everyKindTexts = { ja: texts('日本語'), en: texts('English'), 'zh-Hans': texts('中文') };

const LONG = '桜の下の実験室で、私たちは初めて一緒に結晶を育てました。'.repeat(60);
const PERSON = '018f0000-0000-7000-8000-00000000c0de';

/** Answers that files get wrong: long Japanese, formulas, quotes, line ends, what was not asked, what was left open. */
export const hardAnswers: Record<string, unknown>[] = [
  {
    'T.status': 'WORK',
    'T.country': 'JP',
    'T.want': ['JOBS'],
    'T.liking': 5,
    'T.grid': { host: 3 },
    'T.again': true,
    'T.papers': 12.5,
    'T.day': '2025-12-31',
    'T.mail': 'dara@example.org',
    'T.story': LONG,
    'T.sector': 'UNIVERSITY',
    'T.since': '2024-02',
    'T.at': { id: PERSON, name: '例示大学' },
    'T.with': [PERSON, 'UNNAMED'],
    'T.rev': [
      { id: 'a1', answers: { 'T.rev.purpose': 'JOB', 'T.rev.from': '2025', 'T.rev.note': '再来日' } },
      { id: 'a2', answers: { 'T.rev.purpose': 'STUDY' } },
    ],
  },
  {
    'T.status': 'STUDY',
    'T.country': 'KH',
    'T.story': '=HYPERLINK("http://example.org")',
    'T.want': ['INFO', 'JOBS'],
  },
  { 'T.status': 'OTHER', 'T.story': 'a "quoted", text\nof two lines 👩🏽‍🔬', 'T.again': false, 'T.papers': 0 },
  { 'T.status': 'WORK', 'T.at': { name: '研究所', reason: 'NOT_LISTED' }, 'T.since': '2023' },
];

/** A campaign asked with every kind of question, and answers to it, written as rows. */
export async function waveWithAnswers(
  dataSource: DataSource,
  {
    answers = hardAnswers,
    isAnonymous = false,
    fiscalYear = 2025,
  }: { answers?: readonly object[]; isAnonymous?: boolean; fiscalYear?: number } = {},
): Promise<{ campaignId: string; assignmentIds: string[] }> {
  const db = dataSource.manager;
  await sql(
    db,
    `insert into survey_instrument (code, version, definition, origin, state, texts, locked_at)
     values ($1, $2, $3, 'UPLOADED', 'PUBLISHED', $4, now()) on conflict do nothing`,
    [everyKind.code, everyKind.version, JSON.stringify(everyKind), JSON.stringify(everyKindTexts)],
  );
  const { campaignId, cases } = await fieldCampaign(dataSource, {
    cases: answers.length,
    instrument: { ...everyKind, definition: everyKind },
    isAnonymous,
    fiscalYear,
    stratum: (index) => ({ country: index % 2 ? 'KH' : 'VN', cohort: 2023 }),
  });
  const ids = cases.map(({ assignmentId }) => assignmentId);
  const submittedAt = new Date('2026-01-11T16:00:00Z');
  await happened(
    dataSource,
    campaignId,
    ids.flatMap((assignmentId) => [
      { assignmentId, kind: 'SENT' as const, at: new Date('2026-01-10T00:00:00Z') },
      { assignmentId, kind: 'SUBMITTED' as const, at: submittedAt, detail: { via: 'LINK', revision: 1 } },
    ]),
  );
  await formsOpen(
    dataSource,
    ids.map((assignmentId, index) => ({
      assignmentId,
      submittedAt,
      seconds: 90,
      isMeasured: index !== 1,
      language: 'ja',
    })),
  );
  const rows = answers.map((one, index) => ({ id: newId(), assignment: ids[index], answers: one }));
  if (isAnonymous)
    await sql(
      db,
      `insert into survey_anonymous_pool (id, campaign_id, instrument_code, instrument_version, module, answers, language)
       select gen_random_uuid(), $1, $2, $3, 'PULSE', r -> 'answers', 'en' from jsonb_array_elements($4::jsonb) as x(r)`,
      [campaignId, everyKind.code, everyKind.version, JSON.stringify(rows)],
    );
  else
    await sql(
      db,
      `insert into survey_response (id, campaign_id, assignment_id, instrument_code, instrument_version, module, answers, language, submitted_at)
       select (r ->> 'id')::uuid, $1, (r ->> 'assignment')::uuid, $2, $3, 'PULSE', r -> 'answers', 'ja', $5
       from jsonb_array_elements($4::jsonb) as x(r)`,
      [campaignId, everyKind.code, everyKind.version, JSON.stringify(rows), submittedAt],
    );
  return { campaignId, assignmentIds: ids };
}
