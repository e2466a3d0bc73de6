import type { ComparedRow } from './field.queries.js';
import type { Shield } from './shield.js';

/** A stratum is compared only when at least so many were asked in both years: below, 10 points are chance. */
export const ALARM_LEAST_ASKED = 30;
/** So many percentage points under last year's is an alarm (peers' study, c1). */
export const ALARM_POINTS = 10;

export interface FieldAlarm {
  dimension: 'COHORT' | 'COUNTRY';
  value: string;
  /** Share of those asked who handed in, from 0 to 1; null where it would give a small group away. */
  rate: number | null;
  lastRate: number | null;
}

/** Strata that are 10 points or more under last year's campaign at the same age of the campaign, worst first. */
export function fieldAlarms(rows: readonly ComparedRow[], shield: Shield): FieldAlarm[] {
  return rows
    .filter(({ asked, lastAsked }) => asked >= ALARM_LEAST_ASKED && lastAsked >= ALARM_LEAST_ASKED)
    .map((row) => ({ row, fall: row.lastAnswered / row.lastAsked - row.answered / row.asked }))
    .filter(({ fall }) => fall * 100 >= ALARM_POINTS - 1e-9)
    .toSorted((a, b) => b.fall - a.fall)
    .map(({ row: { dimension, value, asked, answered, lastAsked, lastAnswered } }) => ({
      dimension,
      value,
      rate: shield.share(answered, asked),
      lastRate: shield.share(lastAnswered, lastAsked),
    }));
}
