import { describe, expect, it } from 'vitest';
import { MOST_ITEMS, chooseItems } from '../../libs/alumni/src/digest/digest-items.js';
import type { DigestCandidate, DigestReader } from '../../libs/alumni/src/digest/digest-items.js';

const reader = (over: Partial<DigestReader> = {}): DigestReader => ({
  fields: ['FORD2'],
  level: 'MASTER',
  country: 'ID',
  chapterIds: ['c-id'],
  partnerInfo: true,
  told: [],
  ...over,
});
const one = (id: string, over: Partial<DigestCandidate> = {}): DigestCandidate => ({
  kind: 'OPPORTUNITY',
  id,
  fields: [],
  levels: [],
  countries: [],
  chapterId: null,
  closesAt: null,
  needsPartnerInfo: true,
  titles: { ja: id, en: id, 'zh-Hans': id },
  path: `/${id}`,
  ...over,
});
const ids = (who: DigestReader, candidates: DigestCandidate[]) =>
  chooseItems(who, candidates).map(({ id }) => id);

describe('what a member is told in a month', () => {
  it('has a reason each; what is for everybody has none and is not told', () => {
    expect(chooseItems(reader(), [one('for-all')])).toEqual([]);
    expect(chooseItems(reader(), [one('mine', { fields: ['FORD2'], countries: ['ID'] })])).toEqual([
      { kind: 'OPPORTUNITY', id: 'mine', reasons: ['SAME_FIELD', 'YOUR_COUNTRY'] },
    ]);
    expect(
      chooseItems(reader(), [one('s', { kind: 'STORY', chapterId: 'c-id', needsPartnerInfo: false })]),
    ).toEqual([{ kind: 'STORY', id: 's', reasons: ['YOUR_CHAPTER'] }]);
  });

  it('is open to them: another field, level or country is not told', () => {
    expect(ids(reader(), [one('a', { fields: ['FORD2'], levels: ['DOCTORAL'] })])).toEqual([]);
    expect(ids(reader(), [one('b', { fields: ['FORD2'], countries: ['TH'] })])).toEqual([]);
    expect(ids(reader(), [one('c', { fields: ['FORD1'], countries: ['ID'] })])).toEqual([]);
    expect(ids(reader({ fields: [] }), [one('d', { fields: ['FORD1'], countries: ['ID'] })])).toEqual(['d']);
  });

  it('holds no study or work for those who did not ask for it, and nothing twice', () => {
    const both = [
      one('o', { fields: ['FORD2'] }),
      one('s', { kind: 'STORY', fields: ['FORD2'], needsPartnerInfo: false }),
    ];
    expect(ids(reader({ partnerInfo: false }), both)).toEqual(['s']);
    expect(ids(reader({ told: ['o', 's'] }), both)).toEqual([]);
  });

  it('is at most five, those with more reasons first, then the nearest deadline, in whatever order they come', () => {
    const many = [
      one('z', { fields: ['FORD2'] }),
      one('y', { fields: ['FORD2'], closesAt: new Date('2026-03-01') }),
      one('x', { fields: ['FORD2'], closesAt: new Date('2026-02-01') }),
      one('w', { fields: ['FORD2'], levels: ['MASTER'], countries: ['ID'] }),
      one('v', { fields: ['FORD2'] }),
      one('u', { fields: ['FORD2'] }),
    ];
    expect(ids(reader(), many)).toEqual(['w', 'x', 'y', 'u', 'v']);
    expect(ids(reader(), many.toReversed())).toEqual(ids(reader(), many));
    expect(MOST_ITEMS).toBe(5);
  });
});
