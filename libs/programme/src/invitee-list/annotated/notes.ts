import { renderMessage } from '../messages/render-message.js';
import type { Problem, Severity } from '../invitee-row.js';

type Language = 'ja' | 'en' | 'zh-Hans';

/** What is written into a copy of the list: sentences by row, colours by cell. */
export interface ListNotes {
  sheet: string;
  headingRow: number;
  /** Text of the new column's heading, with what concerns the whole list. */
  heading: string;
  rows: { row: number; text: string; severity: Severity }[];
  cells: { row: number; column: string; severity: Severity }[];
}

const MARKS: Record<Language, Record<Severity, string>> = {
  ja: { BLOCK: '【要修正】', WARN: '【要確認】', HINT: '【参考】' },
  en: { BLOCK: '[To correct] ', WARN: '[To check] ', HINT: '[Note] ' },
  'zh-Hans': { BLOCK: '【须更正】', WARN: '【请核对】', HINT: '【参考】' },
};

const HEADINGS: Record<Language, { none: string; some: string }> = {
  ja: { none: '確認事項（ありません）', some: '確認事項' },
  en: { none: 'Findings (none)', some: 'Findings' },
  'zh-Hans': { none: '核对事项（无）', some: '核对事项' },
};

const RANK = { BLOCK: 0, WARN: 1, HINT: 2 } as const;

/** Turns problems into notes in the reader's language. */
export function notesOf(
  list: { sheet: string; headingRow: number },
  problems: readonly Problem[],
  locale: Language,
): ListNotes {
  const general: string[] = [];
  const rows = new Map<number, { texts: string[]; severity: Severity }>();
  const cells = new Map<string, ListNotes['cells'][number]>();
  for (const problem of problems) {
    const text =
      MARKS[locale][problem.severity] +
      renderMessage(locale, problem.messageKey, problem.params, problem.value);
    const places = problem.row === null ? [] : problem.rows.length > 0 ? problem.rows : [problem.row];
    if (places.length === 0 || places[0]! <= list.headingRow) general.push(text);
    for (const row of places) {
      if (row <= list.headingRow) continue;
      const note = rows.get(row) ?? { texts: [], severity: problem.severity };
      note.texts.push(text);
      if (RANK[problem.severity] < RANK[note.severity]) note.severity = problem.severity;
      rows.set(row, note);
      if (!problem.column) continue;
      const key = `${problem.column}${row}`;
      const cell = cells.get(key);
      if (!cell || RANK[problem.severity] < RANK[cell.severity])
        cells.set(key, { row, column: problem.column, severity: problem.severity });
    }
  }
  const heading = HEADINGS[locale][problems.length === 0 ? 'none' : 'some'];
  return {
    sheet: list.sheet,
    headingRow: list.headingRow,
    heading: [heading, ...general].join('\n'),
    rows: [...rows].map(([row, { texts, severity }]) => ({ row, text: texts.join('\n'), severity })),
    cells: [...cells.values()],
  };
}
