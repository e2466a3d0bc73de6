import type {
  Answers,
  Question,
  QuestionDefinition,
  Questionnaire,
  QuestionnaireTexts,
  Route,
} from '@enishi/questionnaire';

/*
 * How long a form takes, said before anybody is asked: reading at 200 words a minute (careful reading on a phone, in
 * a language that need not be one's own) plus a fixed time for each control. Unless `onlyAnswered`, everything on the
 * way counts as answered, optional questions too, so the estimate is on the long side. It is a model, to be compared
 * with the median minutes of the field, not a measurement.
 */

/** Words a person reads in a second. */
export const WORDS_PER_SECOND = 3.3;
/** Going on to the next page, waiting included. */
export const SECONDS_PER_PAGE = 2;
/** The verdict on a known line. */
export const SECONDS_PER_VERDICT = 2;
/** In Japanese and Chinese two and a half characters take as long as a word. */
const CHARACTERS_PER_WORD = 2.5;
/** Long lists are searched, not read. */
const WORDS_READ_OF_A_LIST = 30;

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Words of a text; characters of Japanese and Chinese count by their reading time. */
export function wordsIn(text: string): number {
  const characters = text.match(ideograph)?.length ?? 0;
  const words = text.replace(ideograph, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words + characters / CHARACTERS_PER_WORD;
}

/** Seconds at the control itself, after reading. */
export function controlSeconds(question: QuestionDefinition): number {
  switch (question.type) {
    case 'radiogroup':
    case 'rating':
    case 'boolean':
      return 1.5;
    case 'checkbox':
      return 3;
    case 'dropdown':
    case 'person':
      return 4;
    case 'country':
      return 5;
    case 'partialdate':
      return 5;
    case 'matrix':
      return 1.5 * question.rows.length;
    case 'institution':
      return 10;
    case 'comment':
      return 30;
    case 'text':
      return question.inputType === 'number' ? 4 : 10;
    case 'paneldynamic':
      return 0;
  }
}

/** Words of one language do not change, and a rehearsal meets each of them hundreds of times. */
const counts = new WeakMap<QuestionnaireTexts, Map<string, number>>();

/** A word that is not written yet takes no time. */
function wordsOnce(
  texts: QuestionnaireTexts,
  of: string,
  count: () => readonly (string | undefined)[],
): number {
  const known = counts.get(texts) ?? new Map<string, number>();
  counts.set(texts, known);
  const found = known.get(of) ?? count().reduce((sum: number, text) => sum + wordsIn(text ?? ''), 0);
  known.set(of, found);
  return found;
}

function wordsOf({ name, kind, definition }: Question, texts: QuestionnaireTexts): number {
  const own = texts.questions[name];
  if (!own) return 0;
  const listed = wordsOnce(texts, `${name} list`, () => {
    const { labels } = kind.needs(definition);
    return [
      ...Object.values(own.choices ?? {}),
      ...Object.values((labels && texts.scales[labels.name]) ?? {}),
    ];
  });
  const asked = wordsOnce(texts, `${name} title`, () => [
    own.title,
    own.hint ?? '',
    ...Object.values(own.rows ?? {}),
  ]);
  return asked + (definition.type === 'dropdown' ? Math.min(listed, WORDS_READ_OF_A_LIST) : listed);
}

/** What one person's way takes: words to read, taps and fields, and seconds by the model above. */
export interface Burden {
  words: number;
  /** Things to tap or fill in; pages to leave are not among them. */
  controls: number;
  seconds: number;
}

/**
 * The burden of one person's way through a form in one language. `onlyAnswered`: what was left open costs the reading
 * alone, and is no control that was used.
 */
export function burdenOf(
  route: Route,
  texts: QuestionnaireTexts,
  { onlyAnswered = false }: { onlyAnswered?: boolean } = {},
): Burden {
  let words = wordsOnce(texts, 'form', () => [texts.title, texts.introduction]);
  let controls = 0;
  let atControls = 0;
  const meet = (question: Question, answers: Answers) => {
    words += wordsOf(question, texts);
    if (question.items || (onlyAnswered && !Object.hasOwn(answers, question.name))) return;
    controls += question.definition.type === 'matrix' ? question.definition.rows.length : 1;
    atControls += controlSeconds(question.definition);
  };
  for (const page of route.pages) {
    const own = texts.pages[page.name];
    words += wordsOnce(texts, `${page.name} page`, () => [own?.title ?? '', own?.lead ?? '']);
    for (const question of page.questions) {
      meet(question, route.answers);
      for (const line of route.lines[question.name] ?? []) {
        for (const item of line.items) meet(item, line.answers);
        const verdicts =
          question.definition.type === 'paneldynamic' ? question.definition.verdicts : undefined;
        if (!line.known || !verdicts) continue;
        words += wordsOnce(texts, `${question.name} verdicts`, () =>
          Object.values(texts.questions[question.name]?.verdicts ?? {}),
        );
        words += wordsIn(line.known.label);
        controls += 1;
        atControls += SECONDS_PER_VERDICT;
      }
    }
  }
  return {
    words: Math.round(words),
    controls,
    seconds: words / WORDS_PER_SECOND + atControls + SECONDS_PER_PAGE * route.pages.length,
  };
}

/** Minutes of one person's way; what burden budgets count with (12 minutes a person and year). */
export function estimateMinutes(
  _questionnaire: Questionnaire,
  route: Route,
  texts: QuestionnaireTexts,
): number {
  return burdenOf(route, texts).seconds / 60;
}
