import type { ja } from './ja.js';

export const en: typeof ja = {
  title: 'Stop mails of chapters and events?',
  lead: 'With the button below we send you no more mails of chapters and about events, also if you change your address later. Your membership stays, and so do mails about events for which you have registered.',
  stop: 'Stop these mails',
  stoppedTitle: 'The mails are stopped',
  stoppedLead:
    'We send you no more mails of chapters and about events. You can start them again at any time in the member area.',
  tooMany:
    'There were too many tries in a short time, so nothing was stopped yet. Please wait ten minutes and try again.',
};
