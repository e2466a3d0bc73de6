import type { DateOnly } from '@enishi/platform';

/** Fiscal year of a day: the survey that is in the field, or was the last one. */
export function surveyYearOn(day: DateOnly): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month >= 4 ? year : year - 1;
}
