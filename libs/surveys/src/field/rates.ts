import { DISPOSITIONS, DISPOSITION_CLASSES } from './dispositions.js';
import type { DispositionClass, DispositionCode } from './dispositions.js';

export const RATE_CODES = [
  'RR1',
  'RR2',
  'RR3',
  'RR4',
  'RR5',
  'RR6',
  'COOP1',
  'COOP2',
  'COOP3',
  'COOP4',
  'REF1',
  'REF2',
  'REF3',
  'CON1',
  'CON2',
  'CON3',
] as const;
export type RateCode = (typeof RATE_CODES)[number];

/**
 * The response rate we name when we name one: forms handed in, of all who were asked and not found ineligible. The
 * strictest of the six. Partials are not in the data, so a headline may not count them; RR5 and RR6 assume that nobody
 * who did not react belongs to the frame, and are never a headline.
 */
export const HEADLINE_RATE: RateCode = 'RR1';

export type ClassCounts = Readonly<Record<DispositionClass, number>>;

export interface Rate {
  readonly code: RateCode;
  /** In cases. */
  readonly numerator: number;
  /** In cases; not whole where e weighs the unknown ones. */
  readonly denominator: number;
  /** From 0 to 1; null when nobody is in the denominator: no rate is not a rate of zero. */
  readonly value: number | null;
}

export function countClasses(counts: Readonly<Partial<Record<DispositionCode, number>>>): ClassCounts {
  const classes = Object.fromEntries(DISPOSITION_CLASSES.map((one) => [one, 0])) as Record<
    DispositionClass,
    number
  >;
  for (const [code, count] of Object.entries(counts))
    classes[DISPOSITIONS[code as DispositionCode].class] += count ?? 0;
  return classes;
}

/**
 * e: the share of the cases of unknown eligibility that are thought to be eligible, estimated as the share among
 * those whose eligibility is known (the proportional method). Null when nothing is known of anybody. Our frame lists
 * people who took part, so e is close to 1.
 */
export function eligibleShare(counts: ClassCounts): number | null {
  const eligible = counts.COMPLETE + counts.PARTIAL + counts.REFUSAL + counts.NON_CONTACT + counts.OTHER;
  const known = eligible + counts.NOT_ELIGIBLE;
  return known === 0 ? null : eligible / known;
}

/** All rates of the AAPOR Standard Definitions (9th edition, 2016) that need no location of addresses. */
export function ratesOf(counts: ClassCounts): Rate[] {
  const { COMPLETE: i, PARTIAL: p, REFUSAL: r, NON_CONTACT: nc, OTHER: o, UNKNOWN: u } = counts;
  const e = eligibleShare(counts) ?? 1;
  const known = i + p + r + nc + o;
  const [all, weighed] = [known + u, known + e * u];
  const fractions: Readonly<Record<RateCode, readonly [number, number]>> = {
    RR1: [i, all],
    RR2: [i + p, all],
    RR3: [i, weighed],
    RR4: [i + p, weighed],
    RR5: [i, known],
    RR6: [i + p, known],
    COOP1: [i, i + p + r + o],
    COOP2: [i + p, i + p + r + o],
    COOP3: [i, i + p + r],
    COOP4: [i + p, i + p + r],
    REF1: [r, all],
    REF2: [r, weighed],
    REF3: [r, known],
    CON1: [i + p + r + o, all],
    CON2: [i + p + r + o, weighed],
    CON3: [i + p + r + o, known],
  };
  return RATE_CODES.map((code) => {
    const [numerator, denominator] = fractions[code];
    return { code, numerator, denominator, value: denominator > 0 ? numerator / denominator : null };
  });
}
