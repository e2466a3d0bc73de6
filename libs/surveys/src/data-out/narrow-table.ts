import { rowsOf } from '@enishi/questionnaire';
import type { AnswerRow, Answers, Question, Questionnaire } from '@enishi/questionnaire';
import type { LocalizedText } from '@enishi/platform';
import { CASE_ID } from './case-columns.js';
import type { ReadCase } from './read-wave.js';
import type { Table } from './table.js';
import type { Cell, Column } from './column.js';

/** Name of the file in which every answered value is a row. */
export const NARROW = 'rows';

const words = (ja: string, en: string, zhHans: string): LocalizedText => ({ ja, en, 'zh-Hans': zhHans });

const column = (name: string, kind: Column['kind'], label: LocalizedText): Column => ({
  name,
  item: '',
  kind,
  measure: kind === 'NUMBER' ? 'SCALE' : 'NOMINAL',
  label,
  values: [],
  hasMissingCodes: false,
  routing: null,
  isPersonal: false,
  // rows are made whole, not column by column
  read: () => null,
});

/** The columns of `survey_answer`, with the number of the case in place of the id of the answers. */
const COLUMNS: readonly Column[] = [
  CASE_ID,
  column('item', 'TEXT', words('項目コード', 'Item code', '项目代码')),
  column(
    'line',
    'NUMBER',
    words('行の番号（0は繰り返しでない）', 'Line, 0 outside rosters', '行号（0为非重复问题）'),
  ),
  column('place', 'NUMBER', words('複数選択の順番', 'Place among several choices', '多选中的序号')),
  column('code', 'TEXT', words('コード', 'Code', '代码')),
  column('number', 'NUMBER', words('数値', 'Number', '数值')),
  column('text', 'TEXT', words('文字', 'Text', '文本')),
  column('from_date', 'DAY', words('最初の日', 'Earliest day', '最早日期')),
  column('to_date', 'DAY', words('最後の日', 'Latest day', '最晚日期')),
];

/**
 * Every answered value as a narrow typed row, as `survey_answer` keeps them, tied to the other files by the case
 * number. What the wide file leaves out is left out here: without `withPersonal` free text and names of institutions, and
 * always whom a person picker named, in whose place stands how many.
 */
export function narrowTable(
  label: string,
  questionnaire: Questionnaire,
  withPersonal: boolean,
  read: () => AsyncIterable<readonly ReadCase[]>,
): Table {
  const questions = new Map(
    questionnaire.pages
      .flatMap((page) => page.questions)
      .flatMap((question) => [question, ...(question.items ?? [])])
      .map((question) => [question.name, question]),
  );
  return {
    name: NARROW,
    label,
    columns: COLUMNS,
    async *batches() {
      for await (const batch of read())
        yield batch.flatMap(({ main }) =>
          shownRows(rowsOf(questionnaire, main.answers as Answers), questions, withPersonal).map((row) =>
            cellsOf(main.case.caseId, row),
          ),
        );
    },
  };
}

const cellsOf = (caseId: string, row: AnswerRow): readonly Cell[] => [
  caseId,
  row.item,
  row.line,
  row.place,
  row.code ?? null,
  row.number ?? null,
  row.text ?? null,
  row.fromDate ?? null,
  row.toDate ?? null,
];

function shownRows(
  rows: readonly AnswerRow[],
  questions: ReadonlyMap<string, Question>,
  withPersonal: boolean,
): AnswerRow[] {
  const people = new Map<string, AnswerRow>();
  return rows.flatMap((row): AnswerRow[] => {
    // reasons, verdicts and rows of a matrix have a code of their own and tell nothing of a person
    const question = questions.get(row.item);
    if (!question) return [row];
    const { kind, definition } = question;
    if (definition.type === 'person') {
      const key = `${row.item} ${row.line}`;
      const counted = people.get(key);
      if (counted) {
        counted.number = (counted.number ?? 0) + 1;
        return [];
      }
      const first = { item: row.item, line: row.line, place: 0, number: 1 };
      people.set(key, first);
      return [first];
    }
    if (withPersonal) return [row];
    const storage = kind.storage(definition);
    if (storage === 'text') return [];
    if (storage !== 'institution') return [row];
    const { text: _name, ...rest } = row;
    return rest.code === undefined ? [] : [rest];
  });
}
