import type { Answers, AnswerValue, RosterLine } from '../answer/answer.js';
import { own } from '../answer/given.js';

/**
 * What changed, by key; `null` empties. A key is the name of a question, or inside a roster
 * `<roster>#<line>.<item>`, `<roster>#<line>.verdict`, or `<roster>#<line>` for the line itself (`NEW`,
 * `KNOWN`, or `null` to remove it).
 */
export type DraftChanges = Readonly<Record<string, AnswerValue | null>>;

export interface LineKey {
  roster: string;
  line: string;
  /** Of the line's fields; undefined for the line itself. */
  field: string | undefined;
}

/** A key inside a roster, or undefined when the key is the name of a question. */
export function lineKey(key: string): LineKey | undefined {
  const [, roster, line, field] = /^([^#]+)#([A-Za-z0-9_-]{1,64})(?:\.(.+))?$/.exec(key) ?? [];
  return roster === undefined || line === undefined ? undefined : { roster, line, field };
}

/** Lines of a roster; a list of codes is none. */
function linesIn(value: AnswerValue | null | undefined): readonly RosterLine[] | undefined {
  return Array.isArray(value) && typeof value[0] === 'object' ? (value as readonly RosterLine[]) : undefined;
}

const same = (left: unknown, right: unknown) =>
  left === right || JSON.stringify(left) === JSON.stringify(right);

/** Every field of a line by its key, the line itself first. */
function fieldsOf(roster: string, line: RosterLine): Record<string, AnswerValue | null> {
  const key = `${roster}#${line.id}`;
  const fields: Record<string, AnswerValue | null> = { [key]: line.known ? 'KNOWN' : 'NEW' };
  if (line.verdict !== undefined) fields[`${key}.verdict`] = line.verdict;
  for (const name of line.cleared ?? []) fields[`${key}.${name}`] = null;
  for (const [name, value] of Object.entries(line.answers)) fields[`${key}.${name}`] = value;
  return fields;
}

const flat = (roster: string, lines: readonly RosterLine[] = []) =>
  Object.assign({}, ...lines.map((line) => fieldsOf(roster, line))) as Record<string, AnswerValue | null>;

/** Changes from one value of a question to another. */
function between(
  name: string,
  then: AnswerValue | undefined,
  now: AnswerValue | undefined,
): Record<string, AnswerValue | null> {
  const [before, after] = [linesIn(then), linesIn(now)];
  if (!before && !after) return same(then, now) ? {} : { [name]: now ?? null };
  const changes: Record<string, AnswerValue | null> = {};
  if (then !== undefined && !before) changes[name] = null;
  const [old, fresh] = [flat(name, before), flat(name, after)];
  for (const { id } of before ?? [])
    if (!Object.hasOwn(fresh, `${name}#${id}`)) changes[`${name}#${id}`] = null;
  for (const [key, value] of Object.entries(fresh))
    if (!Object.hasOwn(old, key) || !same(old[key], value)) changes[key] = value;
  for (const key of Object.keys(old)) {
    const line = lineKey(key);
    const isLineKept = line?.field !== undefined && Object.hasOwn(fresh, `${name}#${line.line}`);
    if (isLineKept && !Object.hasOwn(fresh, key)) changes[key] = null;
  }
  if (now !== undefined && !after) changes[name] = now;
  return changes;
}

/** What changed between two sets of answers, as the browser sends it: field by field inside rosters. */
export function changesBetween(before: Answers, after: Answers): DraftChanges {
  const changes: Record<string, AnswerValue | null> = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)]))
    Object.assign(changes, between(name, own(before, name), own(after, name)));
  return changes;
}

const isField = (key: string) => lineKey(key)?.field !== undefined;

/**
 * Changes in the order in which they apply: a whole roster as changes of its fields, lines before their
 * fields, and nothing for the fields of a line that is removed.
 */
export function fieldChanges(answers: Answers, changes: DraftChanges): DraftChanges {
  const fields: Record<string, AnswerValue | null> = {};
  for (const [key, value] of Object.entries(changes)) {
    const isRoster = linesIn(value) ?? (value === null && linesIn(own(answers, key)));
    if (isRoster) Object.assign(fields, between(key, own(answers, key), value ?? undefined));
    else fields[key] = value;
  }
  const isRemoved = (key: string) => {
    const at = lineKey(key);
    return at?.field !== undefined && fields[`${at.roster}#${at.line}`] === null;
  };
  const entries = Object.entries(fields).filter(([key]) => !isRemoved(key));
  return Object.fromEntries([
    ...entries.filter(([key]) => !isField(key)),
    ...entries.filter(([key]) => isField(key)),
  ]);
}

/** The value under a key, `null` when there is none. */
export function valueAt(answers: Answers, key: string): AnswerValue | null {
  const at = lineKey(key);
  if (!at) return own(answers, key) ?? null;
  const line = linesIn(own(answers, at.roster))?.find(({ id }) => id === at.line);
  return (line && own(fieldsOf(at.roster, line), key)) ?? null;
}

function changeLine(line: RosterLine, field: string, value: AnswerValue | null): RosterLine {
  const { verdict, cleared = [], ...rest } = line;
  if (field === 'verdict') {
    const said = typeof value === 'string' ? { verdict: value } : {};
    return { ...rest, ...said, ...(cleared.length > 0 ? { cleared } : {}) };
  }
  const answers: Record<string, AnswerValue> = { ...rest.answers };
  const others = cleared.filter((name) => name !== field);
  if (value === null) delete answers[field];
  else answers[field] = value;
  // What was given must not come back; of an added line nothing was.
  const kept = value === null && line.known ? [...others, field].toSorted() : others;
  return {
    ...rest,
    ...(verdict === undefined ? {} : { verdict }),
    answers,
    ...(kept.length > 0 ? { cleared: kept } : {}),
  };
}

/** Answers with changes applied. Lines keep their order; a line that is not there yet comes last. */
export function applyChanges(answers: Answers, changes: DraftChanges): Answers {
  const after: Record<string, AnswerValue> = { ...answers };
  for (const [key, value] of Object.entries(fieldChanges(answers, changes))) {
    const at = lineKey(key);
    if (!at) {
      if (value === null) delete after[key];
      else after[key] = value;
      continue;
    }
    const lines = [...(linesIn(own(after, at.roster)) ?? [])];
    const index = lines.findIndex(({ id }) => id === at.line);
    const line = lines[index] ?? { id: at.line, answers: {} };
    const place = index < 0 ? lines.length : index;
    if (at.field !== undefined) {
      // Emptying a field of a line that is not there makes no line.
      if (value !== null || index >= 0) lines[place] = changeLine(line, at.field, value);
    } else if (value === null) {
      if (index >= 0) lines.splice(index, 1);
    } else lines[place] = value === 'KNOWN' ? { ...line, known: true } : line;
    if (lines.length === 0) delete after[at.roster];
    else after[at.roster] = lines;
  }
  return after;
}
