import { USUAL_GUARDIAN_AGE, guardianAges } from '@enishi/alumni';

/*
 * How often and how much somebody is asked (domain: alumni at +1, +3, +5 and +10 fiscal years in full and a short
 * pulse in every other year; hosts yearly for five years, then every second year until nothing new was told twice).
 */

/** Fiscal years after the visit in which alumni are asked in full. */
export const FULL_AGES: readonly number[] = [1, 3, 5, 10];

/** How many fiscal years hosts are asked every year; afterwards every second. */
export const HOST_YEARLY_AGES = 5;

/** Nobody is asked for more than so many minutes in a fiscal year, over all campaigns. */
export const BURDEN_MINUTES = 12;

/** Age at which somebody decides alone, and where it is another; the club holds the list with its sources. */
export const DEFAULT_GUARDIAN_AGE = USUAL_GUARDIAN_AGE;
export const GUARDIAN_AGES: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(guardianAges).map(([country, { age }]) => [country, age]),
);

/** Assumed age at the visit of somebody from the high-school line whose birth date is not known. */
export const HIGH_SCHOOL_AGE = 15;
