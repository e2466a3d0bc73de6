import { tokyoDate } from '@enishi/platform';
import type { DateOnly } from '@enishi/platform';

/** Months for which one can say that one would come: this one in Japan's calendar and the next eleven. */
export const DEMAND_MONTHS = 12;

/** First days of those months. */
export function demandMonths(now: Date): DateOnly[] {
  const [year = 0, month = 0] = tokyoDate(now).split('-').map(Number);
  return Array.from({ length: DEMAND_MONTHS }, (_, place) =>
    new Date(Date.UTC(year, month - 1 + place, 1)).toISOString().slice(0, 10),
  );
}
