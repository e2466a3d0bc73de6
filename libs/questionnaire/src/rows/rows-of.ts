import type { Answers, AnswerValue, InstitutionAnswer } from '../answer/answer.js';
import { own } from '../answer/given.js';
import type { Question, Questionnaire } from '../definition/questionnaire.js';
import { isPartialDate, spanOf } from '../kind/partial-date-kind.js';
import { linesIn } from '../roster/lines.js';

/** One answered value as a narrow row; at least one of `code`, `number`, `text` is there. */
export interface AnswerRow {
  /** Item code: a row of a matrix, the reason of an institution and the verdict of a line have their own. */
  item: string;
  /** From 1 inside rosters, else 0. */
  line: number;
  /** From 1 for each of several chosen codes, else 0. */
  place: number;
  code?: string;
  number?: number;
  text?: string;
  /** First and last day that a date may mean. */
  fromDate?: string;
  toDate?: string;
}

type Value = Omit<AnswerRow, 'line' | 'place'> & { place?: number };

/** Every answered value, each once, in the order of the questionnaire. The answers must be those that count. */
export function rowsOf({ pages }: Questionnaire, answers: Answers): AnswerRow[] {
  return pages
    .flatMap((page) => page.questions)
    .flatMap((question) => {
      if (!question.items) return questionRows(question, answers, 0);
      return linesIn(own(answers, question.name)).flatMap((line, index) => [
        ...(line.verdict === undefined
          ? []
          : [{ item: `${question.name}.verdict`, line: index + 1, place: 0, code: line.verdict }]),
        ...(question.items ?? []).flatMap((item) => questionRows(item, line.answers, index + 1)),
      ]);
    });
}

function questionRows(question: Question, answers: Answers, line: number): AnswerRow[] {
  const answer = own(answers, question.name);
  if (answer === undefined) return [];
  return valuesOf(question, answer).map(({ item, place = 0, ...value }) => ({ item, line, place, ...value }));
}

function valuesOf({ name: item, kind, definition }: Question, answer: AnswerValue): Value[] {
  switch (kind.storage(definition)) {
    case 'code':
      return [{ item, code: answer as string }];
    case 'codes':
      return (answer as readonly string[]).map((code, index) => ({ item, place: index + 1, code }));
    case 'point':
      return [{ item, number: answer as number }];
    case 'points':
      return Object.entries(answer).map(([row, point]) => ({
        item: `${item}.${row}`,
        number: point as number,
      }));
    case 'number':
      // Drafts may hold what cannot be read as a number.
      return typeof answer === 'number' ? [{ item, number: answer }] : [{ item, text: answer as string }];
    case 'flag':
      return [{ item, number: answer === true ? 1 : 0 }];
    case 'date': {
      const text = answer as string;
      if (!isPartialDate(text)) return [{ item, text }];
      const { from, to } = spanOf(text);
      return [{ item, text, fromDate: from, toDate: to }];
    }
    case 'institution': {
      const { id, name, reason } = answer as InstitutionAnswer;
      return [
        { item, ...(id === undefined ? {} : { code: id }), text: name },
        ...(reason === undefined ? [] : [{ item: `${item}.reason`, code: reason }]),
      ];
    }
    case 'text':
      return [{ item, text: answer as string }];
    case 'lines':
      return [];
  }
}
