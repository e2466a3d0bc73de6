import type { ja } from './ja.js';

export const en: typeof ja = {
  errorsTitle: 'Please look at these points',
  required: 'required',
  chooseOne: 'Please choose',
  back: 'Back',
  next: 'Next',
  send: 'Send my answers',
  saveForLater: 'Save and go on later',
  progress: 'Part {now} of {all}: {title}',
  moreQuestions: 'Because of your answers, there are more questions on this page.',
  yes: 'Yes',
  clear: 'Clear the answer',
  saving: 'Saving…',
  saved: 'Saved',
  savedHere: 'Saved on this device, not sent yet',
  notSaved: 'Not saved yet. We save as soon as you are online again',
  sending: 'Sending…',
  waiting: 'Ready to send. It is sent as soon as you are online. You may close this page',
  offline: 'You are offline. Your answers are saved on this device; you can go on',
  offlineShared: 'You are offline. On a shared device, unsent answers are lost when you close this page',
  changedElsewhere: 'We added what you answered in another window',
};
