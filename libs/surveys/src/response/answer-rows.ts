import { spanOf } from '@enishi/questionnaire';
import type {
  Answers,
  AnswerValue,
  InstitutionAnswer,
  Question,
  Questionnaire,
  RosterLine,
} from '@enishi/questionnaire';

/** One narrow row of `survey_answer`. */
export interface AnswerRow {
  item: string;
  line: number;
  place: number;
  code: string | null;
  number: number | null;
  text: string | null;
  from_date: string | null;
  to_date: string | null;
}

type Value = Partial<Pick<AnswerRow, 'code' | 'number' | 'text' | 'from_date' | 'to_date'>>;

const row = (item: string, line: number, value: Value, place = 0): AnswerRow => ({
  item,
  line,
  place,
  code: null,
  number: null,
  text: null,
  from_date: null,
  to_date: null,
  ...value,
});

/** Answers as narrow typed rows: one per item, line of a roster, and chosen code. A yes is `YES`, a no `NO`. */
export function answerRows({ byName }: Questionnaire, answers: Answers): AnswerRow[] {
  return Object.entries(answers).flatMap(([name, answer]) => {
    const question = byName.get(name);
    return question ? rowsOf(question, answer, 0) : [];
  });
}

function rowsOf(question: Question, answer: AnswerValue, line: number): AnswerRow[] {
  const { name, kind, definition } = question;
  switch (kind.storage(definition)) {
    case 'code':
      return [row(name, line, { code: String(answer) })];
    case 'codes':
      return (answer as readonly string[]).map((code, index) => row(name, line, { code }, index + 1));
    case 'number':
    case 'point':
      return [row(name, line, { number: Number(answer) })];
    case 'points':
      return Object.entries(answer).map(([part, number]) =>
        row(`${name}.${part}`, line, { number: Number(number) }),
      );
    case 'flag':
      return [row(name, line, { code: answer === true ? 'YES' : 'NO' })];
    case 'text':
      return [row(name, line, { text: String(answer) })];
    case 'date': {
      const text = String(answer);
      const { from, to } = spanOf(text);
      return [row(name, line, { text, from_date: from, to_date: to })];
    }
    case 'institution': {
      const { id, name: text } = answer as InstitutionAnswer;
      return [row(name, line, { code: id ?? null, text })];
    }
    case 'lines':
      return linesOf(question, answer as readonly RosterLine[]);
  }
}

/** Lines are counted from 1 in the order in which they stand on the form. */
function linesOf({ name, items }: Question, lines: readonly RosterLine[]): AnswerRow[] {
  const byName = new Map((items ?? []).map((item) => [item.name, item]));
  return lines.flatMap(({ verdict, answers }, index) => [
    ...(verdict ? [row(`${name}.verdict`, index + 1, { code: verdict })] : []),
    ...Object.entries(answers).flatMap(([item, answer]) => {
      const question = byName.get(item);
      return question ? rowsOf(question, answer, index + 1) : [];
    }),
  ]);
}
