import { createHash } from 'node:crypto';
import type { Locale } from '@enishi/platform';
import type { Cell, SheetRow } from '@enishi/programme';
import { linesOf, problemSentence } from '@enishi/questionnaire';
import type { AnswerValue, Given, Question, RouteLine } from '@enishi/questionnaire';
import type { FormInHand } from '../response/read-form.js';
import { COLUMNS_BEFORE } from './build-roster-file.js';
import { codesByWord, HEADING_ROW, ROSTER, rosterColumns, shown } from './roster-columns.js';
import type { RosterColumn } from './roster-columns.js';
import { rosterFileWords } from './roster-file-words.js';

/** Something to correct at a cell of the workbook; without a column it is the row. */
export interface RosterFinding {
  row: number;
  column: number | null;
  text: string;
}

export interface RosterChanges {
  /** Draft changes, field by field. */
  changes: Record<string, AnswerValue>;
  findings: RosterFinding[];
}

type Institutions = ReadonlyMap<string, { id: string; name: string }>;

/** Lines of the roster as the form has them now, known ones first. */
export function rosterLines(form: FormInHand): { question: Question; lines: RouteLine[] } | undefined {
  const question = form.instrument.questionnaire.byName.get(ROSTER);
  if (!question) return undefined;
  return { question, lines: linesOf(question, form.answers[ROSTER], form.answers, form.given) };
}

/** Names of institutions in the file, to be looked up at once. */
export function institutionNames(form: FormInHand, rows: readonly SheetRow[]): string[] {
  const at = rosterColumns(form.instrument, form.given, 'en').findIndex(
    ({ item }) => item?.definition.type === 'institution',
  );
  return [...new Set(rows.flatMap((row) => row.cells[at + COLUMNS_BEFORE]?.text || []))];
}

/**
 * What the rows change in the draft. An empty cell changes nothing, a cell that says what stands there already
 * neither; what cannot be read is found and left out, the rest of its row is taken. Pure.
 */
export function rosterChanges(
  form: FormInHand,
  rows: readonly SheetRow[],
  fileId: string,
  institutions: Institutions,
  locale: Locale,
): RosterChanges {
  const known = rosterLines(form);
  const changes: Record<string, AnswerValue> = {};
  const findings: RosterFinding[] = [];
  if (!known) return { changes, findings };
  const columns = rosterColumns(form.instrument, form.given, locale);
  const words = columns.map((_, at) => codesByWord(form.instrument, form.given, at));
  const ids = new Map(known.lines.map((line) => [line.id, line]));
  for (const row of rows.filter(({ number }) => number > HEADING_ROW)) {
    const cells = columns.map((_, at) => row.cells[at + COLUMNS_BEFORE]);
    const written = row.cells[0]?.text ?? '';
    if (cells.every((cell) => !cell || cell.text === '')) continue;
    const id = written === '' ? newRowId(fileId, row.number) : written;
    const line = ids.get(id);
    const say = (column: number | null, text: string) => findings.push({ row: row.number, column, text });
    if (written !== '' && !line) {
      say(null, rosterFileWords[locale].stale);
      continue;
    }
    const read: Said[] = columns.map((column, at) =>
      readCell(column, cells[at], words[at] ?? new Map(), institutions, form.given, locale),
    );
    read.forEach(({ problem }, at) => problem && say(at + COLUMNS_BEFORE, problem));
    Object.assign(
      changes,
      lineChanges({ id, line, columns, cells, read }, (text) => say(COLUMNS_BEFORE, text), locale),
    );
  }
  return { changes, findings };
}

interface Said {
  value?: AnswerValue;
  problem?: string;
}

interface RowSaid {
  id: string;
  line: RouteLine | undefined;
  columns: readonly RosterColumn[];
  cells: readonly (Cell | undefined)[];
  read: readonly Said[];
}

function lineChanges(
  { id, line, columns, cells, read }: RowSaid,
  sayAtVerdict: (text: string) => void,
  locale: Locale,
): Record<string, AnswerValue> {
  const changes: Record<string, AnswerValue> = {};
  const key = `${ROSTER}#${id}`;
  const before = line ? { ...line.known?.answers, ...line.answers } : {};
  const fields = columns.flatMap((column, at) => {
    const value = read[at]?.value;
    // what the file was given out with is no change, whatever its language was
    const isSame = cells[at]?.text === shown(column, before, line?.verdict);
    if (!column.item || value === undefined || isSame) return [];
    const old = before[column.item.name];
    return JSON.stringify(old) === JSON.stringify(value) ? [] : [[column.item.name, value] as const];
  });
  const verdict = read[0]?.value;
  if (line?.known) {
    const opens = (line.known && verdict === 'CORRECT') || (verdict === undefined && fields.length > 0);
    if (fields.length > 0 && !opens) {
      sayAtVerdict(rosterFileWords[locale].sayCorrect);
      return {};
    }
    const said = fields.length > 0 ? 'CORRECT' : verdict;
    if (said === undefined || (said === line.verdict && fields.length === 0)) return {};
    changes[key] = 'KNOWN';
    if (said !== line.verdict) changes[`${key}.verdict`] = said;
  } else if (fields.length > 0 && !line) changes[key] = 'NEW';
  for (const [name, value] of fields) changes[`${key}.${name}`] = value;
  return changes;
}

function readCell(
  { item, choices }: RosterColumn,
  cell: Cell | undefined,
  words: ReadonlyMap<string, string>,
  institutions: Institutions,
  given: Given,
  locale: Locale,
): Said {
  if (!cell || cell.text === '') return {};
  if (choices) {
    const code = words.get(cell.text);
    return code === undefined ? { problem: rosterFileWords[locale].chooseOne } : { value: code };
  }
  if (!item) return {};
  const raw = rawOf(item, cell, institutions);
  const value = item.kind.read(item.definition, raw);
  // a kind answers with a mark of its own for what is not of its kind
  if (value === undefined || typeof value === 'symbol')
    return { problem: problemSentence({ code: 'NOT_READABLE', question: ROSTER }, locale) };
  const [problem] = item.kind.check(item.definition, value, given);
  return problem ? { problem: problemSentence({ question: ROSTER, ...problem }, locale) } : { value: value };
}

function rawOf({ definition }: Question, cell: Cell, institutions: Institutions): unknown {
  if (definition.type === 'institution')
    return institutions.get(cell.text) ?? { name: cell.text, reason: 'NOT_LISTED' };
  // a program that made a day of a month and year shows it as it likes; the day behind it is what was typed
  if (definition.type === 'partialdate' && cell.date !== undefined && !/^\d{4}(-\d\d?)?$/.test(cell.text))
    return cell.date;
  return cell.text;
}

/** The id of a new row: the same at every upload of the same file, and another one in every other file. */
function newRowId(fileId: string, row: number): string {
  return `x${createHash('sha256').update(`${fileId}:${row}`).digest('hex').slice(0, 16)}`;
}
