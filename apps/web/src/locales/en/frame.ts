import { count } from '../plural.js';

/** Words around every screen: navigation, buttons, states, failures. */
export const frame = {
  clubName: 'Sakura Science Club',
  skip: 'Skip to the content',
  language: 'Language',
  menu: 'Menu',
  navigation: 'Main navigation',
  account: 'My account',
  signOut: 'Sign out',
  signIn: 'Sign in',
  footer: 'For participants of the Sakura Science Program, their host institutions and the programme office.',
  demo: (today: string) => `Demonstration with invented people. Today is taken to be ${today} (Japan time).`,
  optional: 'optional',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  edit: 'Edit',
  remove: 'Remove',
  more: 'Show more',
  moreFor: (what: string) => `More actions for ${what}`,
  moreActions: 'More',
  actions: 'Actions',
  search: 'Search',
  all: 'All',
  none: 'None',
  notKnown: 'Not known',
  loading: 'Loading…',
  reading: 'Reading…',
  sending: 'Sending…',
  chooseFile: 'Choose a file',
  tryAgain: 'Try again',
  undone: 'Undone.',
  sortBy: '(change the order)',
  japanTime: (moment: string) => `${moment} (Japan time)`,
  done: 'Done',
  daysLeft: (n: number) =>
    n === 0 ? 'Due today' : n > 0 ? `${count(n, 'day', 'days')} left` : `${count(-n, 'day', 'days')} late`,
  dueOn: (date: string) => `${date}, Japan time`,
  clearFilters: 'Clear the filters',
  filteredBy: (what: string) => `filtered: ${what}`,
  notFiltered: 'not filtered',
  sortedBy: (what: string) => `sorted by ${what}`,
  shownOf: (shown: number, total: number) =>
    shown === total ? `${shown} in all` : `${shown} of ${total} shown`,
  errorSummary: (n: number) =>
    n === 1
      ? 'One thing needs your attention. Nothing was saved yet.'
      : `${n} things need your attention. Nothing was saved yet.`,
  requestNumber: 'Number for the secretariat:',
  nothingFoundTitle: 'Nothing matches the filters.',
  nothingFoundNext: 'Clear the filters or search for another word.',
  failedTitle: 'This screen is not available',
  notFoundTitle: 'There is nothing at this address',
  homeLink: 'Go to my first page',
  noScreensTitle: 'There is no screen for this account yet',
  screensLater:
    'The screens for the role of this account are not ready yet. My account works already. If you took part in the programme yourself, you can claim your membership.',
  noScreensNext:
    'You are signed in, but no role has been given to this account. If you took part in the programme, please claim your membership. If you work on a plan, please ask the programme office.',
  failures: {
    NOT_FOUND: {
      what: 'We could not find this, or this account may not see it.',
      kept: 'Nothing was changed.',
      next: 'Please check the address or choose it from the list.',
    },
    UNAUTHENTICATED: {
      what: 'You need to sign in.',
      kept: 'Nothing was changed.',
      next: 'We are taking you to the sign-in page and bring you back here afterwards.',
    },
    INVALID_INPUT: {
      what: 'Something in the form is not right.',
      kept: 'Nothing was saved; what you typed is still here.',
      next: 'Please correct it and send again.',
    },
    CONFLICT: {
      what: 'Someone else changed this while you had it open.',
      kept: 'Your change was not saved; what you typed is still here.',
      next: 'Please reload the page, look at the change and try again.',
    },
    RATE_LIMITED: {
      what: 'There were too many tries in a short time.',
      kept: 'Nothing was changed.',
      next: 'Please wait a few minutes and try again.',
    },
    TOO_LARGE: {
      what: 'The file is too large to be taken.',
      kept: 'Nothing was changed.',
      next: 'Please remove pictures or empty sheets, or split it, and send it again.',
    },
    UNAVAILABLE: {
      what: 'We cannot do this right now.',
      kept: 'Nothing was changed.',
      next: 'Please try again in a little while.',
    },
    OFFLINE: {
      what: 'There is no connection at the moment.',
      kept: 'What you typed is still here.',
      next: 'Please try again when you are online.',
    },
    INTERNAL: {
      what: 'Something went wrong on our side.',
      kept: 'Nothing was saved.',
      next: 'Please try again. If it happens again, tell the secretariat the number below.',
    },
  },
  screenFailed: {
    what: 'This screen could not be shown.',
    kept: 'Nothing was changed.',
    next: 'Please reload the page. If it happens again, please tell the secretariat what you were doing.',
  },
  nav: {
    due: 'Due now',
    plans: 'Plans',
    certificates: 'Certificates to issue',
    figures: 'Figures',
    board: 'Plans board',
    mine: 'My Sakura',
    accounts: 'Accounts',
  },
};
