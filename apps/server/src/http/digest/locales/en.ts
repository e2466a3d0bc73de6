export const en = {
  title: 'Stop the monthly digest?',
  lead: 'The digest comes once a month at most, with opportunities and stories for you. If you stop it, none will come any more, at whatever address you may use later. Other mails of the club stay as they are.',
  stop: 'Stop the digest',
  stopped: 'The digest is stopped',
  stoppedLead: 'No digest will come any more. A mail that is already on its way may still arrive.',
  again: 'Changed your mind? You can switch it on again in the member area.',
  tooOften:
    'There were too many tries from your network, so nothing was changed. Please wait ten minutes and try again.',
};
