import type { AnswerProblem, Answers, AnswerValue, RosterLine } from '../answer/answer.js';
import { type Given, noGiven, own } from '../answer/given.js';
import type { RosterQuestion } from '../definition/definition.js';
import type { Question } from '../definition/questionnaire.js';
import { type FormFields, notReadable } from '../kind/kind.js';
import { mostLines } from '../kind/roster-kind.js';
import { isOpenLine, linesIn } from './lines.js';

/** Letters that an id of a line may have: it is part of field names and draft keys. */
export const isLineId = (id: unknown): id is string =>
  typeof id === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(id);

/** A fresh id for a line that a person adds; two tabs must not choose the same. */
export const newLineId = (random: () => number = Math.random): string =>
  `n${Array.from({ length: 12 }, () => Math.floor(random() * 36).toString(36)).join('')}`;

type Report = (problem: Omit<AnswerProblem, 'question'>) => void;

/** Reads untrusted lines, item by item. What cannot be read is reported and left out. */
export function readLines({ items = [] }: Question, raw: unknown, report: Report): RosterLine[] | undefined {
  if (raw === undefined || raw === null || raw === '') return undefined;
  if (!Array.isArray(raw)) {
    report({ code: 'NOT_READABLE' });
    return undefined;
  }
  if (raw.length > mostLines) report({ code: 'TOO_MANY_LINES', limit: mostLines });
  const lines = new Map<string, RosterLine>();
  for (const entry of (raw as unknown[]).slice(0, mostLines)) {
    const line = typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : {};
    const { id, known, verdict, cleared } = line;
    if (!isLineId(id) || lines.has(id)) report({ code: 'NOT_READABLE' });
    else
      lines.set(id, {
        id,
        ...(known === true ? { known } : {}),
        ...(typeof verdict === 'string' && verdict !== '' ? { verdict: verdict.slice(0, 100) } : {}),
        answers: readItems(items, line['answers'], id, report),
        ...clearedOf(
          items.map((item) => item.name).filter((name) => Array.isArray(cleared) && cleared.includes(name)),
        ),
      });
  }
  return lines.size === 0 ? undefined : [...lines.values()];
}

const clearedOf = (names: readonly string[]) => (names.length > 0 ? { cleared: names } : {});

function readItems(
  items: readonly Question[],
  raw: unknown,
  line: string,
  report: Report,
): Record<string, AnswerValue> {
  const answers: Record<string, AnswerValue> = {};
  if (typeof raw !== 'object' || raw === null) {
    if (raw !== undefined && raw !== null) report({ code: 'NOT_READABLE', line });
    return answers;
  }
  for (const [name, value] of Object.entries(raw)) {
    const item = items.find((candidate) => candidate.name === name);
    const read = item?.kind.read(item.definition, value);
    if (!item) report({ code: 'UNKNOWN_ITEM', line, item: name.slice(0, 100) });
    else if (read === notReadable) report({ code: 'NOT_READABLE', line, item: name });
    else if (read !== undefined) answers[name] = read;
  }
  return answers;
}

/**
 * Reads a roster out of a posted form. `<roster>#lines` lists the lines that the page showed (one field or
 * several, ids separated by commas); fields are `<roster>#<id>.<item>` and `<roster>#<id>.verdict`. The
 * questions of an open line are taken as asked, or those that a field `<roster>#<id>.asked` lists. The
 * button `<roster>#add` brings the id of a new line, `<roster>#remove` that of a line to take away. Lines
 * that the page did not show stay as they were; an unknown line without any answer is none.
 */
export function readFormLines(
  { name, definition, items = [] }: Question,
  fields: FormFields,
  before: AnswerValue | undefined,
  given: Given = noGiven,
): RosterLine[] | undefined {
  const known = own(given.lines, name) ?? [];
  const old = linesIn(before);
  const list = (field: string) =>
    fields(`${name}#${field}`)
      .flatMap((ids) => ids.split(','))
      .filter(isLineId);
  const added = list('add');
  const removed = list('remove');
  const shown = new Set([...list('lines'), ...added].slice(0, mostLines));
  const ids = [...new Set([...old.map(({ id }) => id), ...shown])].filter(
    (id) => !removed.includes(id) || known.some((line) => line.id === id),
  );
  const lines = ids.flatMap((id): RosterLine[] => {
    const was = old.find((line) => line.id === id);
    if (!shown.has(id)) return was ? [was] : [];
    const knownAs = known.find((line) => line.id === id);
    const isOpen = isOpenLine(definition as RosterQuestion, knownAs, was?.verdict);
    const from = { items, prefix: `${name}#${id}.`, fields, isOpen, base: knownAs?.answers ?? {} };
    const line = readFormLine(from, was ?? { id, answers: {} });
    const isKept = was || added.includes(id) || line.verdict !== undefined || !isBlank(items, line);
    return isKept ? [knownAs ? { ...line, known: true } : line] : [];
  });
  return lines.length === 0 ? undefined : lines;
}

/** A box that is not ticked is "no" on every form, and does not make a line. */
const isBlank = (items: readonly Question[], { answers, cleared }: RosterLine) =>
  cleared === undefined && items.every(({ name }) => answers[name] === undefined || answers[name] === false);

interface FormLine {
  items: readonly Question[];
  prefix: string;
  fields: FormFields;
  /** Its questions stood on the page. */
  isOpen: boolean;
  base: Answers;
}

function readFormLine({ items, prefix, fields, isOpen, base }: FormLine, was: RosterLine): RosterLine {
  const answers: Record<string, AnswerValue> = { ...was.answers };
  const cleared = new Set(was.cleared);
  const list = fields(`${prefix}asked`).flatMap((names) => names.split(','));
  const asked = (name: string) => (list.length > 0 ? list.includes(name) : isOpen);
  for (const item of items) {
    if (!asked(item.name)) continue;
    const raw = item.kind.readForm(item.definition, (field) => fields(prefix + field));
    const read = item.kind.read(item.definition, raw);
    cleared.delete(item.name);
    delete answers[item.name];
    const given = own(base, item.name);
    if (read === undefined || read === notReadable) {
      if (given !== undefined) cleared.add(item.name);
    } else if (JSON.stringify(read) !== JSON.stringify(given)) answers[item.name] = read;
  }
  const verdict = fields(`${prefix}verdict`)[0];
  const said = verdict === undefined ? was.verdict : verdict || undefined;
  return {
    id: was.id,
    ...(was.known ? { known: true } : {}),
    ...(said === undefined ? {} : { verdict: said.slice(0, 100) }),
    answers,
    ...clearedOf([...cleared].toSorted()),
  };
}
