import type { ja } from './ja.js';

export const en: typeof ja = {
  title: 'Let us get in touch again',
  lead: 'Somebody who visited Japan with you asked to pass this link on to a person whose name begins with “{initial}”: we no longer know how to reach them.',
  notYou: 'If this is not you, please close the page. Nothing is stored.',
  proveLead: 'Please show that it is you. We need both.',
  memberId: 'Member ID or certificate code',
  memberIdHint:
    'Both are printed on your certificate; the code stands beside the QR code. If you have neither, please ask the office.',
  birthDate: 'Birth date',
  birthDateHint: 'For example 2001-04-30',
  goOn: 'Continue',
  addressTitle: 'Your e-mail address',
  addressLead:
    'Please type an address under which we can write to you. We send a code of six digits there. Whoever gave you the link does not learn it.',
  email: 'E-mail address',
  sendCode: 'Send the code',
  codeTitle: 'Type the code',
  codeLead: 'Please type the six digits that we sent to {to}. They are good for 15 minutes.',
  code: 'Code of six digits',
  consent: 'Being asked once a year (up to you)',
  confirm: 'Confirm and save',
  otherAddress: 'Type another address',
  doneTitle: 'Thank you',
  doneLead: 'Your address is saved, and we are glad to be in touch again. You can close this page.',
  endedTitle: 'This link does not open any more',
  problem: 'Please check this',
};
