import { describe, expect, it } from 'vitest';
import { seededTruth } from '../../bench/support/seeded-visits.js';
import type { SeededClaim } from '../../bench/support/seeded-visits.js';
import {
  compareVisits,
  VISIT_FIELDS,
  VISIT_LEVELS,
} from '../../libs/outcomes/src/reconciliation/compare-visits.js';
import { countWeights } from '../../libs/outcomes/src/reconciliation/count-weights.js';
import { estimateWeights } from '../../libs/outcomes/src/reconciliation/estimate-weights.js';
import { institutionNames, nameLevel } from '../../libs/outcomes/src/reconciliation/institution-names.js';
import { grouped } from '../../libs/outcomes/src/reconciliation/settle-pairs.js';
import { daysOf } from '../../libs/outcomes/src/reconciliation/visit-claim.js';
import type { Days, VisitClaim } from '../../libs/outcomes/src/reconciliation/visit-claim.js';
import { VISIT_MODEL } from '../../libs/outcomes/src/reconciliation/visit-model.js';
import type { WeightModel } from '../../libs/outcomes/src/reconciliation/weigh.js';

type Told = VisitClaim & { visit: number };

function days(text: string | null): Days | null {
  if (text === null) return null;
  const [year, month, day] = text.split('-');
  const last = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).toISOString().slice(0, 10);
  return daysOf(`${year}-${month ?? '01'}-${day ?? '01'}`, day ? text : last);
}

/** Pairs of reports about the same person in a world, and whether they tell of one visit. */
function pairsOf(seed: number) {
  const { claims, institutions } = seededTruth(seed, 5000);
  const listed = institutions.map(({ ja, en }) => institutionNames([ja, en]));
  const report = (claim: SeededClaim): Told => ({
    root: claim.id,
    source: claim.source,
    form: claim.form,
    personId: String(claim.person),
    heads: 1,
    purpose: claim.purpose,
    institutionId: claim.institution === null ? null : String(claim.institution),
    institution:
      claim.institution === null ? institutionNames([claim.institutionName]) : listed[claim.institution]!,
    from: days(claim.from),
    to: days(claim.to),
    toldOn: Date.parse(claim.toldOn) / 86_400_000,
    visit: claim.visits[0]!,
  });
  const named = claims.filter(({ person }) => person !== null);
  return [...grouped(named, ({ person }) => String(person)).values()].flatMap((ofOne) =>
    compareVisits(ofOne.map(report)).map(({ a, b, compared }) => ({ compared, isOne: a.visit === b.visit })),
  );
}

const bits = (model: WeightModel<(typeof VISIT_FIELDS)[number]>) =>
  VISIT_FIELDS.flatMap((field) =>
    VISIT_LEVELS[field].map((level) => {
      const { m, u } = model.fields[field][level]!;
      return { level: `${field} ${level}`, weight: Math.log2(m / u) };
    }),
  );

describe('what speaks for two reports being of one visit', () => {
  const pairs = [101, 102, 103, 104, 105].flatMap(pairsOf);
  const counted = countWeights(VISIT_LEVELS, pairs);

  it('counts what it counts in five worlds in which it is known', () => {
    expect(VISIT_MODEL.prevalence).toBeCloseTo(counted.prevalence, 3);
    const ours = bits(VISIT_MODEL);
    for (const [at, { level, weight }] of bits(counted).entries())
      expect(Math.abs(ours[at]!.weight - weight), level).toBeLessThan(0.05);
  });

  it('is found nearly so by who does not know which reports are of one visit', () => {
    const found = estimateWeights(
      VISIT_LEVELS,
      pairs.map(({ compared }) => compared),
    );
    expect(found.hasConverged).toBe(true);
    const theirs = bits(found.model);
    for (const [at, { level, weight }] of bits(counted).entries())
      expect(Math.abs(theirs[at]!.weight - weight), level).toBeLessThan(2.5);
  });
});

const level = (one: string, other: string) => nameLevel(institutionNames([one]), institutionNames([other]));

describe('an institution that two people write in their own way', () => {
  it.each([
    ['University of Kyoto', 'Kyoto Univ.'],
    ['Tokushima IT', 'Tokushima Institute of Technology'],
    ['Graduate School of Engineering, Osaka University', 'osaka university'],
    ['Fukuoka Uniersity', 'Fukuoka University'],
    ['岡山工業大学', '岡山工業大学（工学部）'],
  ])('is the same: %s, %s', (one, other) => {
    expect(level(one, other)).toBe('SAME');
    expect(level(other, one)).toBe('SAME');
  });

  it('is another where only the city is the same', () => {
    expect(level('Osaka Medical University', 'Osaka Institute of Technology')).toBe('DIFFERENT');
    expect(level('Kyoto University', 'Kyoto University of Agriculture and Technology')).toBe('SIMILAR');
  });

  it('cannot be compared in two scripts, unless the list knows both names', () => {
    expect(level('東京大学', 'Tokyo University')).toBeUndefined();
    expect(
      nameLevel(institutionNames(['東京大学', 'Tokyo University']), institutionNames(['東京大学'])),
    ).toBe('SAME');
  });
});
