import { en as form } from './form/en.js';
import type { ja } from './ja.js';

export const en: typeof ja = {
  ...form,
  startTitle: 'Invitee completion report',
  startLead:
    'For everybody who came to Japan with the Sakura Science Program. It takes about three minutes. You need no account and no password.',
  memberId: 'Member ID',
  memberIdHint: 'It is printed on your certificate. Spaces, hyphens, capital or small letters do not matter.',
  fromCertificate: 'You came from the QR code on a certificate. You do not need to type a member ID.',
  otherId: 'Start with a member ID instead',
  begin: 'Start the report',
  whatFor:
    'Your name, affiliation and contact are registered for the activities of the Sakura Science Club and used for nothing else. Your host institution cannot see your answers.',
  notOpened: 'We could not open a report',
  send: 'Send the report',
  savedForLater:
    'Saved. You can go on at any time with the QR code on your certificate or with your member ID.',
  proxy:
    'You are filling in for a participant. What the participant wrote is not shown, and there are no questions about consent.',
  sessionEnded: 'Some time has passed. Please type the member ID again. Your saved answers are still there.',
  doneTitle: 'Sent. Thank you very much.',
  receipt: 'Receipt number',
  keepReceipt: 'Please keep it. You need it only if you have a question.',
  nextHeading: 'What happens now',
  next1: 'You are now a member of the Sakura Science Club. Your member ID stays the same for ever.',
  next2:
    'In the member area you find your certificate, news of alumni meetings, and chances to study and do research in Japan.',
  next3: 'You can take back any consent in the member area or by writing to the secretariat.',
  claim: 'Start using the member area',
  doneProxyTitle: 'The report was received.',
  doneProxyLead:
    'It is recorded that you sent it for the participant. Please tell the participant to go on with their own member ID.',
  hostTitle: 'Fill in for a participant',
  hostLead:
    'Use this page when a participant cannot fill in the report alone: you type what the participant told you or wrote on paper. A draft that the participant has begun is not shown. It is recorded that you filled in.',
  hostBegin: 'Start',
};
