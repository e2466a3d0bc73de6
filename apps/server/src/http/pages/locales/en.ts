import type { ja } from './ja.js';

export const en: typeof ja = {
  clubName: 'Sakura Science Club',
  skipToContent: 'Skip to the content',
  language: 'Language',
  footer: 'A page for participants and hosts of the Sakura Science Program.',
  navigation: 'This site',
  navHome: 'Home',
  navChapters: 'Chapters',
  navEvents: 'Events',
  navStories: 'News and stories',
  navOutcomes: 'Outcomes',
  navVerify: 'Check a certificate',
};
