import { DAY_KINDS } from './field.queries.js';
import type { DayKind, DayRow, PlaceRow } from './field.queries.js';
import type { Shield } from './shield.js';

/** What happened on one day in Japan, in events. */
export interface FieldDay {
  day: string;
  counts: Record<DayKind, number | null>;
}

export interface FieldPlace {
  place: string | null;
  label: string | null;
  forms: number | null;
}

export interface FieldPage {
  page: string;
  label: string;
  forms: number | null;
  medianSeconds: number | null;
  problems: number | null;
}

export function daysOf(rows: readonly DayRow[], shield: Shield): FieldDay[] {
  const days = [...new Set(rows.map(({ day }) => day))];
  const columns = DAY_KINDS.map((kind) => {
    const of = new Map(rows.filter((row) => row.kind === kind).map(({ day, count }) => [day, count]));
    return [kind, shield.column(days.map((day) => of.get(day) ?? 0))] as const;
  });
  return days.map((day, index) => ({
    day,
    counts: Object.fromEntries(
      columns.map(([kind, counts]) => [kind, counts[index] ?? null]),
    ) as FieldDay['counts'],
  }));
}

/** Where forms stand that were begun and not handed in, most first. */
export function breakOffOf(
  rows: readonly PlaceRow[],
  shield: Shield,
  words: (place: string) => string,
): FieldPlace[] {
  const stops = rows.filter(({ part }) => part === 'BREAK_OFF');
  const forms = shield.column(stops.map((row) => row.forms));
  return stops
    .map(({ place }, index) => ({
      place,
      label: place === null ? null : words(place),
      forms: forms[index] ?? null,
    }))
    .filter((stop) => stop.forms !== null);
}

/** How each page was read, in the order of most forms. */
export function pagesOf(
  rows: readonly PlaceRow[],
  shield: Shield,
  words: (place: string) => string,
): FieldPage[] {
  return rows
    .filter(({ part }) => part === 'PAGE')
    .map(({ place, forms, medianSeconds, problems }) => ({
      page: place ?? '',
      label: words(place ?? ''),
      forms: shield.count(forms),
      medianSeconds: shield.measure(medianSeconds, forms),
      problems: problems === null ? null : shield.count(problems),
    }))
    .filter((page) => page.forms !== null);
}
