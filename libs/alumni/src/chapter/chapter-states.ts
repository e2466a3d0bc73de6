/** What a chapter is made of. */
export const chapterKinds = ['COUNTRY', 'BRANCH', 'COUNTRIES', 'FIELD'] as const;
export type ChapterKind = (typeof chapterKinds)[number];

/** Life of a chapter. */
export const chapterStates = ['FORMING', 'ACTIVE', 'RESTING', 'CLOSED'] as const;
export type ChapterState = (typeof chapterStates)[number];

/** What may follow what. A closed chapter may come back, resting first. */
export const chapterTransitions: Readonly<Record<ChapterState, readonly ChapterState[]>> = {
  FORMING: ['ACTIVE', 'CLOSED'],
  ACTIVE: ['RESTING', 'CLOSED'],
  RESTING: ['ACTIVE', 'CLOSED'],
  CLOSED: ['RESTING'],
};

/** States from which a chapter may become the given one. */
export function chapterStatesBefore(next: ChapterState): ChapterState[] {
  return chapterStates.filter((state) => chapterTransitions[state].includes(next));
}
