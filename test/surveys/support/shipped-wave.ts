import { hashToken, sql } from '@enishi/platform';
import { beginRehearsal, madeUpGiven, routeOf } from '@enishi/questionnaire';
import type { Answers, Given, QuestionDefinition, Walk } from '@enishi/questionnaire';
import { beginForm, presentFollowUpAlumni, presentFollowUpHosts, submitForm } from '@enishi/surveys';
import type { DataSource } from 'typeorm';
import { as, testCtx } from '../../support/index.js';
import { openedLink, someKey } from './campaign-with-cases.js';
import { shippedCampaign } from './follow-up-forms.js';

export const shipped = { ALUMNI: presentFollowUpAlumni, HOSTS: presentFollowUpHosts } as const;
export type Audience = keyof typeof shipped;

/** What spreadsheets and file formats get wrong. */
const HARD = [
  '=SUM(1;2) 桜',
  'two\nlines, "quoted"',
  '研究室の結晶 👩🏽‍🔬',
  '-5 and more',
  ' led by a space'.trim(),
];

/** Free text of a synthetic respondent, each time another hard one. */
function hardened(value: unknown, turn: { n: number }): unknown {
  if (value === 'Words of a rehearsal') return HARD[(turn.n += 1) % HARD.length];
  if (Array.isArray(value)) return value.map((one) => hardened(one, turn));
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, hardened(one, turn)]));
  return value;
}

export interface StoredAnswers {
  answers: Record<string, unknown>;
  given: Given;
}

/** A campaign with the shipped form, handed in by so many synthetic respondents through the front door. */
export async function shippedWave(
  dataSource: DataSource,
  audience: Audience,
  count: number,
): Promise<{ campaignId: string }> {
  const { questionnaire } = shipped[audience];
  const known = madeUpGiven(questionnaire);
  let walk!: Walk;
  const walks = beginRehearsal(questionnaire, {
    seed: audience === 'HOSTS' ? 7 : 8,
    given(random) {
      const { last: _last, ...given } = known(random, undefined);
      if (audience === 'HOSTS') return given;
      return { ...given, values: { ...given.values, module: random() < 0.7 ? 'FULL' : 'PULSE' } };
    },
    onWalk: (done) => (walk = done),
  });
  const { campaignId, cases } = await shippedCampaign(dataSource, { audience, cases: count });
  const ctx = testCtx(dataSource, as.stranger());
  const tokens = new Map<string, string>();
  const turn = { n: 0 };
  for (const [index, { assignmentId, contactId, link }] of cases.entries()) {
    const token = tokens.get(contactId) ?? (await openedLink(dataSource, link)).token;
    tokens.set(contactId, token);
    await beginForm(ctx, { token, caseId: assignmentId });
    walks.next();
    const { given, route } = walk;
    await sql(dataSource.manager, `update survey_form set given = $2 where assignment_id = $1`, [
      assignmentId,
      JSON.stringify(given),
    ]);
    await sql(
      dataSource.manager,
      `update survey_assignment set module = coalesce($2, module) where id = $1`,
      [assignmentId, given.values['module'] ?? null],
    );
    await sql(dataSource.manager, `update survey_session set verified_at = now() where token_hash = $1`, [
      hashToken(token),
    ]);
    const answers = hardened(route.answers, turn) as Record<string, unknown>;
    const language = (['ja', 'en', 'zh-Hans'] as const)[index % 3]!;
    const sent = await submitForm(ctx, { token, caseId: assignmentId, key: someKey(), answers, language });
    if (sent.__typename !== 'FormSubmitted') throw new Error(JSON.stringify(sent));
  }
  return { campaignId };
}

/** What lies in the tables, in the order of the files. */
export function storedAnswers(dataSource: DataSource, campaignId: string): Promise<StoredAnswers[]> {
  return sql<StoredAnswers & Record<string, unknown>>(
    dataSource.manager,
    `select r.answers, f.given from survey_response r join survey_form f on f.assignment_id = r.assignment_id
     where r.campaign_id = $1 order by md5(r.id::text)`,
    [campaignId],
  );
}

type Cells = Record<string, string | number | null>;
type Element = QuestionDefinition & { choices?: readonly string[]; rows?: readonly string[] };

const column = (...parts: readonly string[]) => parts.join('_').replace(/[^A-Za-z0-9]+/g, '_');

/** The cells of one answer as the definition alone tells them: written again in another way than the files are. */
function cellsOf(element: Element, answer: unknown, isAsked: boolean): Cells {
  const missing = isAsked ? -8 : -9;
  const none = answer === undefined;
  const { name } = element;
  switch (element.type) {
    case 'radiogroup':
    case 'dropdown':
      return { [column(name)]: none ? missing : element.choices.indexOf(answer as string) + 1 };
    case 'checkbox':
      return Object.fromEntries(
        element.choices.map((code) => [
          column(name, code),
          none ? missing : (answer as string[]).includes(code) ? 1 : 0,
        ]),
      );
    case 'matrix':
      return Object.fromEntries(
        element.rows.map((row) => [column(name, row), (answer as Record<string, number>)?.[row] ?? missing]),
      );
    case 'rating':
      return { [column(name)]: none ? missing : (answer as number) };
    case 'boolean':
      return { [column(name)]: none ? missing : answer === true ? 1 : 0 };
    case 'person':
      return { [column(name)]: none ? missing : Array.isArray(answer) ? answer.length : 1 };
    case 'institution': {
      const said = (answer ?? {}) as { id?: string; name?: string; reason?: string };
      return {
        [column(name, 'id')]: said.id ?? null,
        [column(name, 'name')]: said.name ?? null,
        [column(name, 'reason')]: said.reason ?? null,
      };
    }
    case 'partialdate': {
      const text = answer as string | undefined;
      const [year, month, day] = (text ?? '').split('-');
      const lastDay = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate();
      return {
        [column(name)]: text ?? null,
        [column(name, 'from')]: text ? `${year}-${month ?? '01'}-${day ?? '01'}` : null,
        [column(name, 'to')]: text ? `${year}-${month ?? '12'}-${day ?? String(lastDay)}` : null,
      };
    }
    case 'text':
      if (element.inputType === 'number') return { [column(name)]: none ? missing : (answer as number) };
      return { [column(name)]: (answer as string) ?? null };
    default:
      return { [column(name)]: (answer as string) ?? null };
  }
}

const elementsOf = (audience: Audience): Element[] =>
  shipped[audience].definition.pages.flatMap((page) => page.elements as Element[]);

/** The columns of answers in the file of answers. */
export function expectedAnswers(audience: Audience, { answers, given }: StoredAnswers): Cells {
  const route = routeOf(shipped[audience].questionnaire, answers as Answers, given);
  const asked = new Set(route.pages.flatMap(({ questions }) => questions.map(({ name }) => name)));
  return Object.assign(
    {},
    ...elementsOf(audience)
      .filter(({ type }) => type !== 'paneldynamic')
      .map((element) => cellsOf(element, answers[element.name], asked.has(element.name))),
  ) as Cells;
}

interface Line {
  id: string;
  known?: true;
  verdict?: string;
  answers: Record<string, unknown>;
}

export const rostersOf = (audience: Audience): string[] =>
  elementsOf(audience)
    .filter(({ type }) => type === 'paneldynamic')
    .map(({ name }) => name);

/** The lines of one roster in its file, without the case number. */
export function expectedLines(
  audience: Audience,
  roster: string,
  { answers, given }: StoredAnswers,
): Cells[] {
  const element = elementsOf(audience).find(({ name }) => name === roster);
  if (element?.type !== 'paneldynamic') throw new Error(roster);
  const route = routeOf(shipped[audience].questionnaire, answers as Answers, given);
  return ((answers[roster] ?? []) as Line[]).map((line, index) => {
    const shown = route.lines[roster]?.find(({ id }) => id === line.id);
    const asked = new Set(shown?.items.map(({ name }) => name));
    return {
      line: index + 1,
      line_known: line.known ? 1 : 0,
      ...(element.verdicts && {
        [column(roster, 'verdict')]: line.verdict ? element.verdicts.indexOf(line.verdict) + 1 : null,
      }),
      ...(Object.assign(
        {},
        ...element.templateElements.map((item) =>
          cellsOf(item as Element, line.answers[item.name], asked.has(item.name)),
        ),
      ) as Cells),
    };
  });
}
