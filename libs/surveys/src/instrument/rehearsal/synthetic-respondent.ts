import {
  type Answers,
  type AnswerValue,
  type Condition,
  everyQuestion,
  type Given,
  type GivenLine,
  type Question,
  type QuestionDefinition,
  type Questionnaire,
  type RosterLine,
  routeOf,
  UNNAMED,
} from '@enishi/questionnaire';

/** Numbers from 0 to 1 that are the same for the same seed, so that a rehearsal can be repeated (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

type Wanted = ReadonlyMap<string, readonly (string | number | boolean)[]>;

/** Values that conditions look for, by the name that they read: chance alone would seldom meet them. */
export function wantedValues(questionnaire: Questionnaire): Wanted {
  const wanted = new Map<string, (string | number | boolean)[]>();
  const note = (name: string, value: unknown) => {
    const bare = name.replace(/^panel\./, '');
    if (typeof value === 'string' || typeof value === 'boolean')
      wanted.set(bare, [...(wanted.get(bare) ?? []), value]);
    else if (typeof value === 'number')
      wanted.set(bare, [...(wanted.get(bare) ?? []), value - 1, value, value + 1]);
  };
  const walk = (node: Condition): void => {
    if (node.is === 'and' || node.is === 'or') node.parts.forEach(walk);
    else if (node.is === 'not') walk(node.part);
    else if (node.is === 'compare') note(node.question, node.with);
    else if (node.is === 'member') node.of.forEach((value) => note(node.question, value));
  };
  for (const page of questionnaire.pages) if (page.visibleIf) walk(page.visibleIf);
  for (const { visibleIf, requiredIf, carriesIf } of everyQuestion(questionnaire))
    for (const condition of [visibleIf, requiredIf, carriesIf]) if (condition) walk(condition);
  return wanted;
}

const numberBetween = (random: Random, least: number, most: number) =>
  least + Math.floor(random() * (most - least + 1));

/** A valid answer to one question. */
function anyAnswer(
  definition: QuestionDefinition,
  random: Random,
  wanted: Wanted,
  given: Given,
): AnswerValue | undefined {
  const looked = wanted.get(definition.name) ?? [];
  const seek = looked.length > 0 && random() < 0.4 ? pick(random, looked) : undefined;
  switch (definition.type) {
    case 'radiogroup':
    case 'dropdown':
      return typeof seek === 'string' ? seek : pick(random, definition.choices);
    case 'checkbox': {
      const most = definition.maxSelectedChoices ?? definition.choices.length;
      const share = random();
      const chosen = definition.choices
        .filter((choice) => choice === seek || random() < share)
        .slice(0, most);
      return chosen.length > 0 ? chosen : [pick(random, definition.choices)];
    }
    case 'rating':
      return numberBetween(random, definition.rateMin, definition.rateMax);
    case 'matrix':
      return Object.fromEntries(definition.rows.map((row) => [row, pick(random, definition.columns)]));
    case 'boolean':
      return random() < 0.5;
    case 'country':
      return typeof seek === 'string' ? seek : pick(random, ['JP', 'KH', 'VN', 'IN', 'TH', 'CN', 'LK']);
    case 'comment':
      return 'Words of a rehearsal.'.slice(0, definition.maxLength);
    case 'partialdate':
      return definition.max ?? definition.min ?? pick(random, ['2024', '2025-04', '2025-04-17']);
    case 'institution': {
      const name = 'Example University';
      const id = '00000000-0000-7000-8000-000000000001';
      return definition.reasons && random() < 0.5
        ? { name, reason: pick(random, definition.reasons) }
        : { id, name };
    }
    case 'person': {
      const id = seek === UNNAMED ? UNNAMED : pick(random, [UNNAMED, ...given.persons.map((one) => one.id)]);
      return definition.several ? [id] : id;
    }
    case 'text':
      return anyText(definition, random, seek);
    case 'paneldynamic':
      return undefined;
  }
}

function anyText(
  definition: Extract<QuestionDefinition, { type: 'text' }>,
  random: Random,
  seek: string | number | boolean | undefined,
): AnswerValue {
  switch (definition.inputType) {
    case 'number': {
      const least = definition.min ?? 0;
      const most = definition.max ?? least + 100;
      return typeof seek === 'number' && seek >= least && seek <= most
        ? seek
        : numberBetween(random, least, Math.min(most, least + 20));
    }
    case 'date':
      return definition.min ?? definition.max ?? '2025-04-17';
    case 'email':
      return 'rehearsal@example.org';
    case 'doi':
      return '10.1234/rehearsal';
    case 'orcid':
      return '0000-0002-1825-0097';
    default:
      return typeof seek === 'string' ? seek : 'Rehearsal'.slice(0, definition.maxLength);
  }
}

/** What one synthetic respondent is known by before the form is opened. */
export function anyGiven(
  questionnaire: Questionnaire,
  random: Random,
  wanted: Wanted,
  before: Answers | undefined,
): Given {
  const values: Record<string, string | number | boolean> = {};
  const lines: Record<string, GivenLine[]> = {};
  const persons = ['p1', 'p2', 'p3'].map((id) => ({ id, name: `Person ${id}` }));
  const base: Given = { values: {}, lines: {}, persons };
  for (const { definition, items } of everyQuestion(questionnaire)) {
    if (definition.type !== 'paneldynamic' || !definition.verdicts || !items) continue;
    const count = random() < 0.5 ? 0 : numberBetween(random, 1, 3);
    if (count > 0)
      lines[definition.name] = Array.from({ length: count }, (_, index) => ({
        id: `known${index + 1}`,
        label: 'What is known of this entry already',
        source: 'LAST_YEAR',
        answers: answersTo(items, random, wanted, base),
      }));
  }
  for (const [name, type] of Object.entries(questionnaire.given)) {
    const looked = wanted.get(name) ?? [];
    if (typeof type !== 'string') values[name] = pick(random, type);
    // How many lines of a roster are known is no matter of chance.
    else if (name.startsWith('lines.')) values[name] = lines[name.slice(6)]?.length ?? 0;
    else if (random() < 0.3) continue;
    else if (looked.length > 0 && random() < 0.7) values[name] = pick(random, looked);
    else
      values[name] = type === 'number' ? numberBetween(random, 0, 20) : type === 'boolean' ? true : 'given';
  }
  return { values, lines, persons, ...(before && random() < 0.7 ? { last: before } : {}) };
}

function answersTo(items: readonly Question[], random: Random, wanted: Wanted, given: Given): Answers {
  return Object.fromEntries(
    items.flatMap(({ name, definition }) => {
      const answer = anyAnswer(definition, random, wanted, given);
      return answer === undefined ? [] : [[name, answer]];
    }),
  );
}

/** Does somebody answer here? What need not be answered is left open now and then. */
const answers = (question: Question, random: Random) =>
  question.definition.isRequired === true || question.requiredIf !== undefined || random() < 0.8;

/** The answers of one synthetic respondent, made page by page as a person meets them. */
export function anyAnswers(
  questionnaire: Questionnaire,
  given: Given,
  random: Random,
  wanted: Wanted,
): Answers {
  const made: Record<string, AnswerValue> = {};
  const met = new Set<string>();
  for (;;) {
    const { pages, lines } = routeOf(questionnaire, made, given);
    const next = pages.flatMap(({ questions }) => questions).find(({ name }) => !met.has(name));
    if (!next) return made;
    met.add(next.name);
    const last = given.last?.[next.name];
    if (next.items) made[next.name] = anyLines(next, questionnaire, made, lines, given, random, wanted);
    // Half of last year's answers are true still.
    else if (last !== undefined && typeof last !== 'object' && random() < 0.5) made[next.name] = last;
    else if (answers(next, random)) {
      const answer = anyAnswer(next.definition, random, wanted, given);
      if (answer !== undefined) made[next.name] = answer;
    }
  }
}

function anyLines(
  roster: Question,
  questionnaire: Questionnaire,
  made: Answers,
  lines: ReturnType<typeof routeOf>['lines'],
  given: Given,
  random: Random,
  wanted: Wanted,
): RosterLine[] {
  if (roster.definition.type !== 'paneldynamic') return [];
  const { verdicts, minPanelCount: least = 0, maxPanelCount: most = 20 } = roster.definition;
  let entries: RosterLine[] = (lines[roster.name] ?? []).map(({ id }) => ({
    id,
    known: true,
    answers: {},
    ...(verdicts ? { verdict: pick(random, verdicts) } : {}),
  }));
  const added = Math.max(least, Math.min(most - entries.length, numberBetween(random, 0, 2)));
  for (let index = 0; index < added; index += 1) entries.push({ id: `new${index + 1}`, answers: {} });
  // An item may hang on the one before it, so each line is walked item by item.
  for (let step = 0; step <= (roster.items?.length ?? 0); step += 1) {
    const now = routeOf(questionnaire, { ...made, [roster.name]: entries }, given).lines[roster.name] ?? [];
    entries = entries.map((entry) => {
      const item = now.find(({ id }) => id === entry.id)?.items[step];
      if (!item || !answers(item, random)) return entry;
      const answer = anyAnswer(item.definition, random, wanted, given);
      return answer === undefined ? entry : { ...entry, answers: { ...entry.answers, [item.name]: answer } };
    });
  }
  return entries;
}
