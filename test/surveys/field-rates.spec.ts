import {
  COARSE,
  DISPOSITION_CODES,
  HEADLINE_RATE,
  countClasses,
  eligibleShare,
  ratesOf,
} from '@enishi/surveys';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const some = fc.nat({ max: 50_000 });
const counts = fc.record({
  COMPLETE: some,
  PARTIAL: some,
  REFUSAL: some,
  NON_CONTACT: some,
  OTHER: some,
  UNKNOWN: some,
  NOT_ELIGIBLE: some,
});
const valueOf = (rates: ReturnType<typeof ratesOf>) =>
  Object.fromEntries(rates.map(({ code, value }) => [code, value])) as Record<string, number>;

describe('outcome rates', () => {
  // The worked example in the manual of the R package outcomerate 1.0.1 (rOpenSci, after AAPOR 2016): 4 I, 2 P, 1 R,
  // 1 NC, 1 O, 1 UH, 1 UO, 1 NE; its households of unknown occupancy are unknown cases here.
  it('are those of a published worked example to the last printed digit', () => {
    const example = {
      COMPLETE: 4,
      PARTIAL: 2,
      REFUSAL: 1,
      NON_CONTACT: 1,
      OTHER: 1,
      UNKNOWN: 2,
      NOT_ELIGIBLE: 1,
    };
    expect(eligibleShare(example)).toBeCloseTo(0.9, 12);
    const printed = ratesOf(example).map(({ code, value }) => `${code} ${value?.toFixed(3)}`);
    expect(printed).toEqual([
      'RR1 0.364',
      'RR2 0.545',
      'RR3 0.370',
      'RR4 0.556',
      'RR5 0.444',
      'RR6 0.667',
      'COOP1 0.500',
      'COOP2 0.750',
      'COOP3 0.571',
      'COOP4 0.857',
      'REF1 0.091',
      'REF2 0.093',
      'REF3 0.111',
      'CON1 0.727',
      'CON2 0.741',
      'CON3 0.889',
    ]);
  });

  it('keep their order for any counts', () => {
    fc.assert(
      fc.property(counts, (of) => {
        const rates = ratesOf(of);
        const rate = valueOf(rates);
        const rising = [
          ['RR1', 'RR3', 'RR5'],
          ['RR1', 'RR2'],
          ['RR2', 'RR4', 'RR6'],
          ['COOP1', 'COOP3', 'COOP4'],
          ['COOP1', 'COOP2', 'COOP4'],
          ['REF1', 'REF2', 'REF3'],
          ['CON1', 'CON2', 'CON3'],
        ];
        for (const chain of rising)
          for (let index = 1; index < chain.length; index += 1) {
            const [low, high] = [rate[chain[index - 1]!], rate[chain[index]!]];
            if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high! + 1e-12);
          }
        for (const { value, numerator, denominator } of rates) {
          if (denominator === 0) expect(value).toBeNull();
          else {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
            expect(numerator).toBeLessThanOrEqual(denominator + 1e-9);
          }
        }
      }),
      { numRuns: 2000, seed: 2016 },
    );
  });

  it('of a frame of nobody are no numbers, not zeros', () => {
    expect(ratesOf(countClasses({})).every(({ value }) => value === null)).toBe(true);
    expect(eligibleShare(countClasses({}))).toBeNull();
  });

  it('count every disposition in exactly one class', () => {
    const once = countClasses(Object.fromEntries(DISPOSITION_CODES.map((code) => [code, 1])));
    expect(Object.values(once).reduce((sum, n) => sum + n, 0)).toBe(DISPOSITION_CODES.length);
  });

  it('have one headline, the strictest', () => {
    expect(HEADLINE_RATE).toBe('RR1');
  });
});

describe('counts for somebody who does not run the field', () => {
  it('are multiples of five, and a gap never stands alone in a column', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 60 }), { minLength: 2, maxLength: 12 }), (cells) => {
        const shown = COARSE.column(cells);
        const gaps = cells.filter((_, index) => shown[index] === null);
        // where nobody is there is nobody to protect
        expect(gaps.length === 1 && gaps[0] !== 0).toBe(false);
        shown.forEach((cell, index) => {
          if (cell === null) return;
          expect(cells[index]).toBeGreaterThanOrEqual(13);
          expect(cell % 5).toBe(0);
          expect(Math.abs(cell - cells[index]!)).toBeLessThanOrEqual(2);
        });
      }),
      { numRuns: 500, seed: 10 },
    );
  });

  // What somebody can work out: the total is known within 2, each shown cell within 2, the rest lies in the gaps.
  it('leave no small group to be worked out to the person by subtraction', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 2, maxLength: 8 }), (cells) => {
        const shown = COARSE.column(cells);
        const total = COARSE.count(cells.reduce((sum, n) => sum + n, 0));
        const gaps = cells.filter((_, index) => shown[index] === null);
        if (gaps.every((n) => n === 0) || total === null) return;
        const known = shown.filter((cell) => cell !== null);
        const sum = known.reduce((all, cell) => all + cell, 0);
        const most = total + 2 - (sum - 2 * known.length);
        const least = Math.max(0, total - 2 - (sum + 2 * known.length));
        // one gap can hold anything from what the other gaps cannot hold up to everything
        const other = Math.min(...known, 40);
        const lowest = Math.max(0, least - (gaps.length - 1) * Math.max(12, other + 2));
        expect(Math.min(most, 12) - Math.min(lowest, 12)).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 1000, seed: 22 },
    );
  });

  it('give no share of few people, nor one that only few are missing from', () => {
    expect(COARSE.share(15, 22)).toBeNull();
    expect(COARSE.share(9, 100)).toBeNull();
    expect(COARSE.share(95, 100)).toBeNull();
    // of the numbers as shown: 335 of 1,000
    expect(COARSE.share(333, 1000)).toBe(0.34);
  });
});
