import type { ja } from './ja.js';

export const en: typeof ja = {
  title: 'Check a certificate',
  lead: 'Type the code that is printed on the certificate. If you scan the QR code, it is filled in for you.',
  code: 'Code',
  codeHint: '16 letters and digits. Capital letters, spaces and hyphens make no difference.',
  check: 'Check',
  problem: 'We could not check this',
  unknown:
    'There is no certificate with this code. Please compare the code with the paper once more. If it is the same, please ask the secretariat.',
  tooMany:
    'There were too many checks in a short time, so this one was not made. Please wait 15 minutes and try again.',
  VALID: 'This certificate is valid',
  validText: 'If what you see below is the same as on the paper, the paper was issued by us.',
  SUPERSEDED: 'There is a newer version',
  supersededText:
    'On {since} this certificate was replaced by version {version}, issued on {issuedOn}. Please look at the newer one.',
  VOID: 'This certificate is void',
  voidText: 'This certificate was made void on {since}.',
  facts: 'What the certificate says',
  number: 'Certificate No.',
  version: 'Version',
  initials: 'Initials of the name',
  memberId: 'Member ID',
  fiscalYear: 'Fiscal year',
  fiscalYearValue: 'FY{year}',
  programme: 'Programme',
  planTitle: 'Exchange plan',
  host: 'Host institution',
  issuedOn: 'Date of issue',
  privacy: 'To protect the person, we show only the initials of the name and the end of the member ID.',
  another: 'Check another certificate',
  yours: 'Is this your certificate?',
  yoursText: 'You can answer the completion report from here. It takes about three minutes.',
  report: 'Answer the completion report',
  claimText:
    'If you have handed in the report already, you can claim your membership now and sign in from then on.',
  claim: 'Claim this membership',
};
