import type { ja } from './ja.js';

export const en: typeof ja = {
  signInTitle: 'Sign in',
  signInLead:
    'Please enter your e-mail address. We send you a mail with a button and a six-digit code. There is no password.',
  email: 'E-mail address',
  emailHint: 'The address you gave to the office or to your host.',
  sendMail: 'Send me the mail',
  passkeyTitle: 'With a passkey',
  passkeyLead: 'If you added a passkey on this device, you can sign in without a mail.',
  passkeyButton: 'Sign in with a passkey',
  passkeyFailed:
    'Signing in with a passkey did not work. Nothing was changed. Please try again, or use the mail above.',
  signedInAs: 'You are signed in as {email}.',
  goOn: 'Go on',
  signOut: 'Sign out',
  signOutTitle: 'Sign out',
  signOutLead: 'You will be signed out in this browser. Other devices stay signed in.',
  signedOut: 'You are signed out.',
  codeTitle: 'Please look at your mail',
  codeLead:
    'If {email} has an account, a mail is on its way. It usually arrives within a minute. Open the link in it, or enter the six digits here.',
  code: 'Six-digit code',
  codeHint: 'Good for {minutes} minutes. It works in this browser only.',
  codeButton: 'Sign in',
  noMail:
    'No mail? Please look in the junk folder. Perhaps your account has another address: ask the office or your host.',
  sendAgain: 'Send another mail',
  otherAddress: 'Use another address',
  devMailbox: 'Development: read the mail in the mailbox of this machine',
  linkTitle: 'Sign in',
  linkLead: 'Press the button to sign in as {email}.',
  linkWhy: 'We ask for this press because some mail programs open links by themselves.',
  linkButton: 'Sign in',
  expiredTitle: 'This link does not work any more',
  expiredLead: 'The link is too old or was used before. Nothing happened. Please ask for a new mail.',
  newMail: 'Ask for a new mail',
  problem: 'There is a problem',
  EmailNotValid: 'This does not look like an e-mail address. Please check it, for example name@example.org.',
  TooManyTries: 'There were too many tries. Please wait {minutes} min and try again.',
  SignInCodeWrong: 'This code is not right. Please look at the newest mail. Tries left: {triesLeft}.',
  SignInExpired: 'This code is too old, was used before, or was tried too often. Please ask for a new mail.',
};
