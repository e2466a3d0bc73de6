import type { QuestionView } from './view.js';

/** One question and what was answered, in words to read. */
export interface ReviewedAnswer {
  title: string;
  text: readonly string[];
  lines: readonly { heading: string; answers: readonly ReviewedAnswer[] }[];
}

/** What a question's fields hold, in the words that the person chose or typed. */
export function answerWords(view: QuestionView): ReviewedAnswer {
  return {
    title: view.title,
    text: textOf(view),
    lines: view.lines.map(({ heading, verdicts, questions, isOpen }) => ({
      heading,
      answers: [
        ...(verdicts ? [answerWords(verdicts)] : []),
        // what was left open in a line is not listed one by one
        ...(isOpen ? questions.map(answerWords).filter(({ text }) => text.length > 0) : []),
      ],
    })),
  };
}

function textOf({ widget, rows, options, value, parts, institution }: QuestionView): string[] {
  const chosen = options.filter(({ checked }) => checked).map(({ label }) => label);
  if (widget === 'matrix')
    return rows.flatMap(({ title, options: points }) =>
      points.filter(({ checked }) => checked).map(({ label }) => `${title}: ${label}`),
    );
  if (widget === 'partialDate') return parts?.words ? [parts.words] : [];
  if (widget === 'institution') return institution?.name ? [institution.name] : [];
  if (chosen.length > 0) return chosen;
  return value === '' ? [] : value.split('\n');
}
