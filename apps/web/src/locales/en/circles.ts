import { count } from '../plural.js';

export const circles = {
  title: 'Field circles',
  intro:
    'Six to twelve people of one field and one language talk for four weeks: one question a week, a few sentences each.',
  askTitle: 'Ask for a circle',
  rules: [
    'It begins on a Monday, once six people wait.',
    'Each Monday the question of the week comes by mail; you write when it suits you.',
    'You can leave at any time; what you wrote goes with you.',
    'Under-18s and adults are never in one circle.',
  ],
  language: 'Language of the circle',
  fieldNeeded: 'Please choose a field.',
  agree:
    'By asking you agree that the others in your circle see your name and what you write. Nobody sees your address. Please share only what may be public.',
  ask: 'Ask for a circle',
  requested: 'Noted. You get a mail when the circle begins.',
  waiting: (field: string, language: string) => `You wait for a circle: ${field}, ${language}`,
  waitingNext: (since: string) =>
    `Since ${since} (Japan time). As soon as there are six of you, it begins on the next Monday.`,
  withdrawRequest: 'Take the request back',
  requestWithdrawn: 'The request is taken back.',
  running: 'Running',
  ended: 'Ended',
  span: (from: string, to: string) => `${from} to ${to}, Japan time`,
  people: (n: number, names: string) => `${count(n, 'person', 'people')}: ${names}`,
  notBegun: (day: string) => `It begins on ${day}. The first question comes by mail.`,
  week: (n: number) => `Week ${n}`,
  nobodyYet: 'Nobody else has written yet.',
  writtenAt: (moment: string) => moment,
  yourWords: 'Your words',
  yourWordsHint: 'A few sentences, up to 1,500 characters. Empty takes them away.',
  saveNote: 'Save',
  noteSaved: 'Saved. The others of your circle can read it.',
  leave: 'Leave this circle',
  leaveTitle: (name: string) => `Leave the circle “${name}”?`,
  leaveWhy:
    'The others do not see your name and your words any more, and no more mails come. You cannot come back into this circle, but you can ask for another one.',
  left: 'You have left the circle.',
};
