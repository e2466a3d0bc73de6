import { tokyoDate } from '@enishi/platform';
import type { DateOnly } from '@enishi/platform';

export interface Quarter {
  readonly fiscalYear: number;
  /** 1 is April to June. */
  readonly quarter: number;
}

/** First day of a quarter, Asia/Tokyo. */
export function quarterBegins({ fiscalYear, quarter }: Quarter): DateOnly {
  const month = 4 + (quarter - 1) * 3;
  return month > 12 ? `${fiscalYear + 1}-01-01` : `${fiscalYear}-${String(month).padStart(2, '0')}-01`;
}

/** The quarter of a moment in Japan's calendar. */
export function quarterOf(moment: Date): Quarter {
  const [year = 0, month = 0] = tokyoDate(moment).split('-').map(Number);
  return month < 4
    ? { fiscalYear: year - 1, quarter: 4 }
    : { fiscalYear: year, quarter: Math.floor((month - 4) / 3) + 1 };
}
