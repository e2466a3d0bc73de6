import { en as form } from '../../respondent/locales/form/en.js';
import type { ja } from './ja.js';

export const en: typeof ja = {
  ...form,
  send: 'Send my answers',
  waiting: 'Ready to send. It is sent as soon as you are online. You may close this page',

  asks: 'Once a year, the office of the Sakura Science Club (Japan Science and Technology Agency) asks what became of the exchange. Please tell us.',
  about: 'About',
  aboutVisit: 'your visit to Japan in fiscal year {year}',
  aboutPlan: 'the exchange plan',
  aboutPlans: '{count} exchange plans of your institution',
  takes: 'Time needed',
  durationEach: '{duration} for each plan',
  until: 'Open until',
  untilDay: '{day} (Japan time)',
  begin: 'Start',
  goOn: 'Go on now',
  privacyAlumni:
    'We use your answers to improve the programme and to report totals. Nobody outside the office sees who answered what.',
  privacyHosts:
    'We use your answers to improve the programme and to report results, and they may be looked at when you apply again. What you say about single participants is not published.',
  canChange: 'After sending, you can still correct or withdraw your answers until the closing day.',
  anonymous:
    'This survey is anonymous. We record only that you answered; the answers are kept apart, and nobody can tell later whose they are. They cannot be corrected or withdrawn after sending.',
  noThanks: 'I do not want to answer this time',
  noEarlier: 'Earlier answers and other personal details are not shown before we know that it is you.',

  linkGoneTitle: 'This link does not open a survey',
  linkGoneLead: 'It may have run out, or part of the address was cut off. What you answered so far is kept.',
  linkGoneDo:
    'Please type the address at which you received our mail. If a survey is open for it, we send a new link to that address.',
  address: 'E-mail address',
  sendLink: 'Send me a new link',
  linkAskedTitle: 'Thank you',
  linkAskedLead:
    'If a survey is open for this address, a new link arrives within a few minutes. If it does not, please look into the spam folder, or try another address at which you may have received our mail.',
  notAnAddress: 'Please type an e-mail address like name@example.com.',
  tryLater: 'This was sent many times in a short while. Please wait about {minutes} minutes and try again.',
  heldTitle: 'Answers cannot be taken now',
  heldLead:
    'We cannot take answers here now, because our records have changed since we wrote to you (for example, the consent of a parent or guardian is missing, or the visit was taken off the record). What you saved is kept. Please reply to our e-mail, and we will tell you what is needed.',
  askedNoMore:
    'You have asked us not to write to you any more, and we will not. If you would still like to answer this survey, you are welcome to: it is up to you.',
  closedTitle: 'This survey has ended',
  closedLead:
    'Answers that were sent have arrived. Answers that were not sent are not counted. We hope to hear from you next time.',
  overButSent: 'This survey has ended. You can still look at what you sent.',
  lookAtSent: 'Look at my answers',
  endedTitle: 'Please open your link again',
  endedLead:
    'Some time has passed. Please open the link in our mail again. Your saved answers are still there.',
  laterTitle: 'Saved',
  laterLead: 'You can go on at any time with the same link in our mail, until {day} (Japan time).',

  declineTitle: 'No answer this time',
  declineLead:
    'We will send you no more reminders of this survey. Until the closing day you can still answer with the same link.',
  declineHard: 'Answers that you began are not sent.',
  declineDo: 'I do not answer this time',
  declinedTitle: 'Thank you for telling us',
  declinedLead: 'You get no more reminders of this survey.',
  declineBack: 'Back to the survey',
  stopMailsToo: 'If you want no survey mails in the coming years either',

  stopTitle: 'Stop survey mails',
  stopLead:
    'We will send no more survey invitations and reminders to this address. Mails about your certificate and your membership still arrive.',
  stopDo: 'Stop survey mails',
  stoppedTitle: 'Survey mails are stopped',
  stoppedLead:
    'We send no more survey mails to this address. If you change your mind, please write to the office.',

  listTitle: 'Answers plan by plan',
  listLead: 'Please answer for each plan. You can begin with any of them and save on the way.',
  listCounts: '{all} plans: {sent} sent, {begun} begun, {open} not begun',
  stateOpen: 'Not begun',
  stateBegun: 'Begun',
  stateSent: 'Sent',
  stateDeclined: 'No answer',
  stateClosed: 'Closed',
  openOne: 'Answer',
  continueOne: 'Continue',
  lookOne: 'Look at it',
  backToList: 'Back to the list of plans',

  codeTitle: 'Show earlier answers',
  codeLead:
    'Before we show what was answered last year and other personal details, we make sure that it is you. We send a code of 6 digits to the address that we wrote to.',
  codeSend: 'Send me the code',
  codeSent: 'We sent the code to {address}. Please type it within 10 minutes.',
  code: 'Code (6 digits)',
  codeHint: 'The digits in the mail.',
  codeConfirm: 'Confirm',
  codeAgain: 'Nothing arrived: send it again',
  codeSkip: 'Go on without earlier answers',
  earlierHidden: 'Earlier answers are not shown.',
  earlierShow: 'Get a code and show them',

  handOnTitle: 'Hand on to a colleague',
  handOnLead:
    'We make a link that opens the answers for this plan alone. Your colleague goes on where you are now. It is recorded that you made the link.',
  handOnAddress: 'E-mail address of your colleague (optional)',
  handOnAddressHint:
    'If you type it, we mail the link there as well. If not, we only show it on the next page.',
  handOnMailed: 'We mailed the link to {address}.',
  handOnDo: 'Make the link',
  handOnMade: 'The link is ready',
  handOnCopy: 'Please send this link to your colleague. When you leave this page, it cannot be shown again.',
  handOnLink: 'Link for your colleague',
  handOnMail: 'Send by mail',
  handOnSubject: 'Please answer the follow-up survey',
  handOnBody: 'With this link you can answer the follow-up survey about our exchange plan.',
  handOn: 'Hand on to a colleague',

  doneTitle: 'Your answers have arrived. Thank you very much.',
  receipt: 'Receipt number',
  keepReceipt: 'Please keep it. You need it only if you have a question.',
  noReceipt: 'The survey is anonymous, so there is no receipt number.',
  holdsFirst: 'Sent on {when}. These answers count.',
  holdsCorrected:
    'Version {version}, sent on {when}, counts now. What was sent before does not count any more.',
  holdsWhileCorrecting:
    'You are correcting your answers. Until you send them again, what was sent on {when} counts.',
  holdsNothing: 'Receipt {receipt}: withdrawn on {when}. Nothing of it counts any more.',
  nextHeading: 'What happens now',
  nextAlumni1:
    'After the year has ended, we count all answers and publish the results on the club’s website.',
  nextAlumni2:
    'What you tell us about return visits and joint research becomes one record together with your host’s report.',
  nextHosts1:
    'The office looks at the answers and records them as results. We may write to you with a question.',
  nextHosts2: 'Next year, the form begins with these answers. You then only tell us what changed.',
  correctUntil: 'You can correct your answers until {day} (Japan time).',
  correct: 'Correct my answers',
  pdf: 'My answers (PDF)',
  impact: 'What followed from the exchange (one page, PDF)',
  impactSheet: 'One page about the results of this plan (PDF)',
  withdraw: 'Withdraw my answers',
  otherPlans: 'Answer for {count} other plans',
  withdrawnTitle: 'Your answers are withdrawn',
  withdrawnLead:
    'We deleted what you answered and do not count it. You get no reminders. Until the closing day you can answer again with the same link.',
  withdrawTitle: 'Withdraw my answers',
  withdrawLead:
    'We delete what you sent and do not count it. Deleted answers cannot be brought back. If you only want to change something, please use “Correct my answers”.',
  withdrawDo: 'Delete and withdraw my answers',
};
