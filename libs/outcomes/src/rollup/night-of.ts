import { tokyoDate } from '@enishi/platform';

/** Before offices open; an hour in Japan. */
const NIGHT_HOUR = 3;

/** The day whose nightly work a moment belongs to. */
export const nightOf = (moment: Date): string =>
  tokyoDate(new Date(moment.getTime() - NIGHT_HOUR * 3_600_000));
