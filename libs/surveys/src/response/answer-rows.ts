import type { Answers, AnswerValue, Questionnaire } from '@enishi/questionnaire';

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

interface Element {
  name: string;
  type: string;
  inputType?: string;
  templateElements?: readonly Element[];
}

const CODED = new Set(['radiogroup', 'dropdown', 'country', 'person']);

/** Answers as narrow typed rows: one per item, line of a roster, and chosen code. */
export function answerRows({ byName }: Questionnaire, answers: Answers): AnswerRow[] {
  return Object.entries(answers).flatMap(([name, answer]) => {
    const element = byName.get(name)?.definition as Element | undefined;
    return element ? rowsOf(element, answer, 0) : [];
  });
}

function rowsOf(element: Element, answer: AnswerValue, line: number): AnswerRow[] {
  const { name, type } = element;
  const row = (item: string, value: Partial<AnswerRow>, place = 0): AnswerRow => ({
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
  if (element.templateElements) return linesOf(element, answer, row);
  if (Array.isArray(answer))
    return answer.flatMap((code, index) =>
      typeof code === 'string' ? [row(name, { code }, index + 1)] : [],
    );
  if (typeof answer === 'number') return [row(name, { number: answer })];
  if (typeof answer === 'boolean') return [row(name, { code: answer ? 'YES' : 'NO' })];
  if (typeof answer === 'string') {
    if (CODED.has(type)) return [row(name, { code: answer })];
    const days = type === 'partialdate' || element.inputType === 'date' ? daysOf(answer) : {};
    return [row(name, { text: answer, ...days })];
  }
  if (type === 'institution') {
    const { id, name: text } = answer as unknown as { id?: string; name: string };
    return [row(name, { code: id ?? null, text })];
  }
  return Object.entries(answer as Record<string, unknown>).flatMap(([part, point]) =>
    typeof point === 'number' ? [row(`${name}.${part}`, { number: point })] : [],
  );
}

interface Line {
  verdict?: string;
  answers: Answers;
}

/** Lines are counted from 1 in the order in which they stand on the form. */
function linesOf(
  { name, templateElements }: Element,
  answer: AnswerValue,
  row: (item: string, value: Partial<AnswerRow>) => AnswerRow,
): AnswerRow[] {
  const elements = new Map((templateElements ?? []).map((element) => [element.name, element]));
  return (answer as unknown as readonly Line[]).flatMap((line, index) => {
    const verdict = line.verdict
      ? [{ ...row(`${name}.verdict`, { code: line.verdict }), line: index + 1 }]
      : [];
    const own = Object.entries(line.answers).flatMap(([item, value]) => {
      const element = elements.get(item);
      return element ? rowsOf(element, value, index + 1) : [];
    });
    return [...verdict, ...own];
  });
}

/** First and last day that a day, month or year can mean. */
function daysOf(answer: string): { from_date?: string; to_date?: string } {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(answer) ?? [];
  if (!year) return {};
  if (month && day) return { from_date: answer, to_date: answer };
  if (!month) return { from_date: `${year}-01-01`, to_date: `${year}-12-31` };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { from_date: `${year}-${month}-01`, to_date: `${year}-${month}-${String(last).padStart(2, '0')}` };
}
