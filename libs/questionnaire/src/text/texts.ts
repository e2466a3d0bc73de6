import { pipedNames } from './piped-names.js';
import { everyQuestion, type Questionnaire } from '../definition/questionnaire.js';

export interface QuestionTexts {
  title: string;
  hint?: string;
  choices?: Readonly<Record<string, string>>;
  rows?: Readonly<Record<string, string>>;
  /** Of a roster: what can be said about a known line, a line's heading, buttons. */
  verdicts?: Readonly<Record<string, string>>;
  line?: string;
  add?: string;
  remove?: string;
}

/** The words of a questionnaire in one language. A language is a file. */
export interface QuestionnaireTexts {
  title: string;
  introduction: string;
  pages: Readonly<Record<string, { title: string; lead?: string }>>;
  questions: Readonly<Record<string, QuestionTexts>>;
  /** Label sets of scales: the point and its word. */
  scales: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Stands where a piped answer is missing, e.g. "(no answer)". */
  nothing?: string;
  /** Between several piped choices; a comma unless said. */
  separator?: string;
}

function differences(
  place: string,
  needed: readonly string[],
  given: Readonly<Record<string, unknown>> = {},
): string[] {
  const missing = needed.filter((key) => !Object.hasOwn(given, key) || given[key] === '');
  const surplus = Object.keys(given).filter((key) => !needed.includes(key));
  return [
    ...missing.map((key) => `${place}: no words for ${key}`),
    ...surplus.map((key) => `${place}: words for ${key}, which does not exist`),
  ];
}

/** What a language lacks or has too much of, place by place. Empty when it is complete. */
export function checkTexts(questionnaire: Questionnaire, texts: QuestionnaireTexts): string[] {
  const { pages } = questionnaire;
  const questions = everyQuestion(questionnaire);
  const points = new Map<string, Set<string>>();
  const inQuestions = questions.flatMap(({ name, kind, definition }) => {
    const needs = kind.needs(definition);
    const own = texts.questions[name];
    if (needs.labels) {
      const set = points.get(needs.labels.name) ?? new Set<string>();
      for (const point of needs.labels.points) set.add(String(point));
      points.set(needs.labels.name, set);
    }
    return [
      ...differences(`${name} choices`, needs.choices ?? [], own?.choices),
      ...differences(`${name} rows`, needs.rows ?? [], own?.rows),
      ...differences(`${name} verdicts`, needs.verdicts ?? [], own?.verdicts),
      ...(own && own.title === '' ? [`${name}: no title`] : []),
    ];
  });
  return [
    ...differences(
      'pages',
      pages.map((page) => page.name),
      texts.pages,
    ),
    ...differences(
      'questions',
      questions.map((question) => question.name),
      texts.questions,
    ),
    ...differences('scales', [...points.keys()], texts.scales),
    ...[...points].flatMap(([name, set]) => differences(`scale ${name}`, [...set], texts.scales[name])),
    ...inQuestions,
    ...pipingFaults(questionnaire, texts),
  ];
}

/** Titles may only pipe what can have a value, and need words for having none. */
function pipingFaults(questionnaire: Questionnaire, texts: QuestionnaireTexts): string[] {
  const names = new Set(everyQuestion(questionnaire).map(({ name }) => name));
  const isKnown = (name: string) =>
    Object.hasOwn(questionnaire.given, name) || names.has(name.replace(/^(?:panel|last)\./, ''));
  const all = [
    ...Object.entries(texts.pages).flatMap(([place, { title, lead = '' }]) => [
      [place, title + lead] as const,
    ]),
    ...Object.entries(texts.questions).flatMap(([place, { title, hint = '', line = '' }]) => [
      [place, title + hint + line] as const,
    ]),
  ].flatMap(([place, words]) => pipedNames(words).map((name) => ({ place, name })));
  return [
    ...all
      .filter(({ name }) => !isKnown(name))
      .map(({ place, name }) => `${place}: pipes {${name}}, which does not exist`),
    ...(all.length > 0 && !texts.nothing ? ['nothing: no words for a piped answer that is missing'] : []),
  ];
}
