/** Pages that the public navigation leads to, in its order; `key` names the word in the texts of the frame. */
export const PUBLIC_PAGES = [
  { path: '/', key: 'navHome' },
  { path: '/chapters', key: 'navChapters' },
  { path: '/events', key: 'navEvents' },
  { path: '/stories', key: 'navStories' },
  { path: '/outcomes', key: 'navOutcomes' },
  { path: '/verify', key: 'navVerify' },
] as const;
