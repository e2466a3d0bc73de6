/** Life of a story: written, looked at by a second pair of eyes, published, taken back. */
export const STORY_STATES = ['DRAFT', 'REVIEW', 'PUBLISHED', 'WITHDRAWN'] as const;
export type StoryState = (typeof STORY_STATES)[number];

/** What may follow what. A withdrawal can be undone by way of a review. */
export const STORY_TRANSITIONS: Readonly<Record<StoryState, readonly StoryState[]>> = {
  DRAFT: ['REVIEW'],
  REVIEW: ['PUBLISHED', 'DRAFT'],
  PUBLISHED: ['WITHDRAWN'],
  WITHDRAWN: ['REVIEW', 'DRAFT'],
};

export const STORY_KINDS = ['STORY', 'NEWS'] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

/** How somebody appears: by name, told of without it, or on a photograph. */
export const APPEARANCES = ['NAMED', 'ANONYMOUS', 'PHOTO'] as const;
export type Appearance = (typeof APPEARANCES)[number];
