import type { Answers, AnswerValue } from '@enishi/questionnaire';

/**
 * Answers without what only a machine wrote into them: lines of rosters are numbered anew, because the ids that a
 * browser makes could tell which browser, or when.
 */
export function withoutMarks(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).map(([item, answer]) => [item, unmarked(answer)]));
}

function unmarked(answer: AnswerValue): AnswerValue {
  if (!Array.isArray(answer)) return answer;
  const lines = answer as readonly unknown[];
  return lines.map((line, index) =>
    typeof line === 'object' && line !== null ? { ...line, id: String(index + 1) } : line,
  ) as unknown as AnswerValue;
}
