import { rowsOf } from '@enishi/questionnaire';
import type { Answers, Questionnaire } from '@enishi/questionnaire';

/** Answers as narrow typed rows, named as the columns of `survey_answer`. */
export function answerRows(questionnaire: Questionnaire, answers: Answers): object[] {
  return rowsOf(questionnaire, answers).map(({ fromDate, toDate, ...row }) => ({
    ...row,
    ...(fromDate && { from_date: fromDate }),
    ...(toDate && { to_date: toDate }),
  }));
}
