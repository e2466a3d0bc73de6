import {
  chapman,
  cohenKappa,
  designEffect,
  effectiveN,
  happenedBy,
  kaplanMeier,
  printedEstimate,
  rake,
  segmentsOf,
  turnbull,
  wilson,
} from '@enishi/statistics';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const percent = ({ low, high }: { low: number; high: number }) =>
  [low, high].map((bound) => (bound * 100).toFixed(2));

describe('the interval of a share', () => {
  it('is 27.47 to 32.65 % for 30 % of 1,200 (golden value of the order)', () => {
    expect(percent(wilson({ share: 0.3, n: 1200 }))).toEqual(['27.47', '32.65']);
  });

  // Newcombe 1998, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, table I, method 3
  it.each([
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
  ])('is that of Newcombe for %i of %i', (count, n, low, high) => {
    const interval = wilson({ share: count / n, n });
    expect([interval.low.toFixed(4), interval.high.toFixed(4)]).toEqual([low, high]);
  });

  it('shrinks as n comes near the population, and vanishes when everybody answered', () => {
    const cases = fc
      .tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .chain(([n, share]) =>
        fc.tuple(fc.constant(n), fc.constant(share), fc.integer({ min: n, max: n * 20 })),
      );
    fc.assert(
      fc.property(cases, ([n, share, population]) => {
        const whole = wilson({ share, n });
        const part = wilson({ share, n, population });
        expect(part.high - part.low).toBeLessThanOrEqual(whole.high - whole.low + 1e-12);
        expect(part.low).toBeLessThanOrEqual(share + 1e-12);
        expect(part.high).toBeGreaterThanOrEqual(share - 1e-12);
      }),
      { seed: 1927 },
    );
    expect(wilson({ share: 0.4, n: 50, population: 50 })).toEqual({ low: 0.4, high: 0.4 });
    // Cochran 1977, Sampling Techniques, 2.6: half of the population measured halves the variance, save for N − 1
    expect(percent(wilson({ share: 0.5, n: 500, population: 1000 }))).toEqual(
      percent(wilson({ share: 0.5, n: 999 })),
    );
  });

  it('is refused where there is nothing to estimate from', () => {
    expect(() => wilson({ share: 0.5, n: 0 })).toThrow(RangeError);
  });
});

/** Bishop, Fienberg and Holland 1975, as printed in SAS/IML User's Guide, example 9.14: age by marital status. */
const KNOWN = [
  [1306, 83, 0],
  [619, 765, 3],
  [263, 1194, 9],
  [173, 1372, 28],
  [171, 1393, 51],
  [159, 1372, 81],
  [208, 1350, 108],
  [1116, 4100, 2329],
];
const AGES = [1412, 1402, 1450, 1541, 1681, 1532, 1662, 7644];
const STATUS = [3988, 11702, 2634];

describe('raking', () => {
  const cells = KNOWN.flatMap((row, i) => row.map((count, j) => ({ keys: [`${i}`, `${j}`], count })));
  const margins = [
    { dimension: 'age', totals: new Map(AGES.map((total, i) => [`${i}`, total])) },
    { dimension: 'status', totals: new Map(STATUS.map((total, j) => [`${j}`, total])) },
  ];

  it('fits the table of Bishop, Fienberg and Holland to its new margins', () => {
    const { weights, report } = rake(cells, margins, { trimAt: 1000, tolerance: 1e-9 });
    const scale = 18_324 / cells.reduce((sum, { count }) => sum + count, 0);
    const fitted = cells.map(({ count }, index) => (count * (weights[index] ?? 0) * scale).toFixed(0));
    expect(report).toMatchObject({ hasConverged: true, trimmed: 0, uncovered: [] });
    expect(fitted.slice(0, 6)).toEqual(['1325', '87', '0', '616', '783', '3']);
    expect(fitted.slice(-3)).toEqual(['1105', '4181', '2358']);
  });

  it('cuts weights that grow too far and says whose', () => {
    const lopsided = [
      { keys: ['many'], count: 990 },
      { keys: ['few'], count: 10 },
    ];
    const halves = [
      {
        dimension: 'who',
        totals: new Map([
          ['many', 500],
          ['few', 500],
        ]),
      },
    ];
    const { weights, report } = rake(lopsided, halves, { trimAt: 3 });
    expect(Math.max(...weights) / Math.min(...weights)).toBeLessThanOrEqual(9.001);
    expect(report.hasConverged).toBe(false);
    expect(report.trimmed).toBe(10);
    expect(report.largestDifference).toBeGreaterThan(0.1);
  });

  it('names what nobody speaks for, and keeps the part of those whom the frame does not know', () => {
    const { weights, report } = rake(
      [
        { keys: ['A'], count: 30 },
        { keys: ['unknown'], count: 10 },
      ],
      [
        {
          dimension: 'region',
          totals: new Map([
            ['A', 5],
            ['B', 7],
          ]),
        },
      ],
    );
    expect(report.uncovered).toEqual(['region:B']);
    expect(weights).toEqual([1, 1]);
    expect(rake([], []).report).toMatchObject({ hasConverged: true, rounds: 0 });
  });

  it('always meets the margins when nothing is cut', () => {
    const table = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 900 })), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(table, (rows) => {
        const answered = rows.map(([count], index) => ({ keys: [`${index}`], count }));
        const totals = new Map(rows.map(([, total], index) => [`${index}`, total]));
        const { weights } = rake(answered, [{ dimension: 'x', totals }], { trimAt: 1e6 });
        const n = rows.reduce((sum, [count]) => sum + count, 0);
        const frame = rows.reduce((sum, [, total]) => sum + total, 0);
        for (const [index, [count, total]] of rows.entries())
          expect((count * (weights[index] ?? 0)) / n).toBeCloseTo(total / frame, 5);
      }),
      { seed: 1940 },
    );
  });
});

describe('unequal weights', () => {
  it('cost what Kish says: 1 + cv² of the weights', () => {
    const groups = [
      { weight: 1, count: 30 },
      { weight: 3, count: 10 },
    ];
    // mean 1.5, variance 0.75
    expect(designEffect(groups)).toBeCloseTo(1 + 0.75 / 1.5 ** 2, 12);
    expect(effectiveN(groups)).toBeCloseTo(30, 12);
    expect(effectiveN([])).toBe(0);
  });
});

/** Months until breast retraction after radiotherapy alone; Finkelstein and Wolfe 1985, Klein and Moeschberger table 1.18. */
const RADIOTHERAPY: [number, number | null][] = [
  [0, 7], [0, 8], [0, 5], [4, 11], [5, 12], [5, 11], [6, 10], [7, 16], [7, 14], [11, 15], [11, 18], [17, 25],
  [17, 25], [19, 35], [18, 26], [25, 37], [26, 40], [27, 34], [36, 44], [36, 48], [37, 44],
  ...[15, 17, 18, 22, 24, 24, 32, 33, 34, 36, 36, 37, 37, 37, 38, 40, 45, 46, 46, 46, 46, 46, 46, 46, 46].map(
    (after): [number, null] => [after, null],
  ),
]; // prettier-ignore

describe('time until something happens', () => {
  it('is estimated for the breast cosmesis data as printed (Fay and Shaw 2010, Journal of Statistical Software 36(2))', () => {
    const people = RADIOTHERAPY.map(([after, by]) => ({ after, by, count: 1 }));
    const { masses, hasConverged } = turnbull(people, { tolerance: 1e-10 });
    expect(people).toHaveLength(46);
    expect(hasConverged).toBe(true);
    const carried = masses.filter(({ probability }) => probability > 1e-6);
    expect(
      carried.map(({ after, by, probability }) => `(${after}, ${by}] ${probability.toFixed(4)}`),
    ).toEqual([
      '(4, 5] 0.0463',
      '(6, 7] 0.0334',
      '(7, 8] 0.0887',
      '(11, 12] 0.0708',
      '(24, 25] 0.0926',
      '(33, 34] 0.0818',
      '(38, 40] 0.1209',
      '(46, 48] 0.4656',
    ]);
    // Klein and Moeschberger, example 5.2, print the survival function: 0.954 after 5 months … 0.586 after 34
    expect([5, 7, 8, 12, 25, 34].map((time) => (1 - happenedBy(masses, time)).toFixed(3))).toEqual([
      '0.954',
      '0.920',
      '0.832',
      '0.761',
      '0.668',
      '0.586',
    ]);
  });

  // Freireich and others 1963, 6-mercaptopurine; Kalbfleisch and Prentice 1980; weeks, + is not relapsed
  const weeks = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'.split(' ');
  const watched = weeks.map((week) => ({
    time: parseInt(week, 10),
    happened: !week.endsWith('+'),
    count: 1,
  }));

  it('without intervals is that of Kaplan and Meier for the leukaemia data', () => {
    const steps = kaplanMeier(watched);
    expect(steps.map(({ time, survival }) => `${time} ${survival.toFixed(3)}`)).toEqual([
      '6 0.857',
      '7 0.807',
      '10 0.753',
      '13 0.690',
      '16 0.627',
      '22 0.538',
      '23 0.448',
    ]);
    expect(steps[0]?.standardError.toFixed(4)).toBe('0.0764');
    expect(steps.at(-1)?.standardError.toFixed(4)).toBe('0.1346');
  });

  it('is the same by both ways where every time is known', () => {
    const { masses } = turnbull(
      watched.map(({ time, happened, count }) => ({ after: time, by: happened ? time : null, count })),
      { tolerance: 1e-12 },
    );
    for (const { time, survival } of kaplanMeier(watched))
      expect(1 - happenedBy(masses, time)).toBeCloseTo(survival, 6);
  });

  it('gives masses that make one, whatever is known', () => {
    const known = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.option(fc.integer({ min: 0, max: 10 })));
    fc.assert(
      fc.property(fc.array(known, { minLength: 1, maxLength: 40 }), (people) => {
        const { masses } = turnbull(
          people.map(([after, width]) => ({ after, by: width === null ? null : after + width, count: 2 })),
        );
        expect(masses.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 6);
      }),
      { seed: 1976 },
    );
  });
});

describe('two sources', () => {
  it('agree as Cohen computed it in 1960 (200 cases, kappa 0.492)', () => {
    const { kappa, observed, expected } = cohenKappa([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]);
    expect([kappa, observed, expected].map((value) => value.toFixed(3))).toEqual(['0.492', '0.700', '0.410']);
  });

  it('agree with the error and interval of Agresti’s pathologists (Categorical Data Analysis, 11.5)', () => {
    const agreement = cohenKappa([
      [22, 2, 2, 0],
      [5, 7, 14, 0],
      [0, 2, 36, 0],
      [0, 1, 17, 10],
    ]);
    expect([agreement.kappa, agreement.standardError].map((value) => value.toFixed(3))).toEqual([
      '0.493',
      '0.057',
    ]);
    expect([agreement.low, agreement.high].map((value) => value.toFixed(2))).toEqual(['0.38', '0.60']);
  });

  it('tell how many there are in all: 10 and 15 turtles, 5 twice, make 28, between 22 and 65', () => {
    // the worked example of Chapman's estimator and Sadinle's interval in the encyclopaedias
    const { total, low, high, untold } = chapman(10, 15, 5);
    expect([total, low, high].map(Math.round)).toEqual([28, 22, 65]);
    expect(untold).toBeCloseTo(total - 20, 12);
    expect(() => chapman(3, 4, 5)).toThrow(RangeError);
  });

  it('never say that there are fewer than were seen', () => {
    const seen = fc.tuple(fc.nat(300), fc.nat(300), fc.nat(300));
    fc.assert(
      fc.property(seen, ([both, only1, only2]) => {
        const { total, low, high, untoldLow } = chapman(both + only1, both + only2, both);
        expect(total).toBeGreaterThanOrEqual(both + only1 + only2 - 1e-9);
        expect(low).toBeGreaterThanOrEqual(both + only1 + only2);
        expect(high).toBeGreaterThanOrEqual(low);
        expect(untoldLow).toBeGreaterThanOrEqual(0);
      }),
      { seed: 1951 },
    );
  });
});

describe('a trend', () => {
  it('is cut where the question changed, and each piece has its own slope', () => {
    const points = [2018, 2019, 2020, 2021, 2022, 2023].map((year, index) => ({
      year,
      value: index < 3 ? index : 100 - index,
    }));
    const segments = segmentsOf(points, [{ year: 2021, reason: 'WORDING' }]);
    expect(segments.map(({ slope }) => slope)).toEqual([1, -1]);
    expect(segments.flatMap((segment) => segment.points)).toEqual(points);
    expect(segmentsOf(points.slice(0, 2), [])[0]?.slope).toBeNull();
  });

  it('prints estimates as counts are printed', () => {
    expect([printedEstimate(0.3, 'TRUNCATE_1DP'), printedEstimate(0.98066, 'ROUND_1DP')]).toEqual([
      '30.0',
      '98.1',
    ]);
    expect(printedEstimate(0, 'ROUND_1DP')).toBe('0');
  });
});
