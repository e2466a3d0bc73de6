import { count } from '../plural.js';

/** What public registers of papers know: suggested, never asserted. */
export const evidence = {
  sources: { CROSSREF: 'Crossref', OPENALEX: 'OpenAlex', ORCID: 'ORCID' },
  foundIn: (register: string) => `Found in ${register}`,
  notIn: (register: string) => `Not found in ${register}`,
  notInWhy:
    'The DOI may be mistyped, very new, or registered elsewhere, for example with Japan Link Center. Please open it to see.',
  moreAuthors: (n: number) => `and ${count(n, 'more author', 'more authors')}`,
  visit: (title: string) => `Visit: ${title}`,
  namesHost: 'With your host institution',
  isWithJapan: 'With an institution in Japan',
  contradictions: {
    TITLE: 'The title differs',
    YEAR: 'The year differs',
    NO_JAPANESE_AFFILIATION: 'No author in Japan',
  },
  states: {
    SUGGESTED: 'Not decided',
    ACCEPTED: 'It confirms the report.',
    DISMISSED: 'Marked as not fitting.',
  },
  look: 'Look at the DOI …',
  claimTitle: 'What registers know of this DOI',
  told: 'As it was told',
  claimWhy:
    'This is only a suggestion. It changes nothing in the report, and counts nowhere before you accept it.',
  claimNone: 'No register has been asked about this DOI yet.',
  claimNoneWhy: 'Registers are asked in the background, where the office has switched this on.',
  confirm: 'Confirms the report',
  confirmed: 'The report is now confirmed by a public register.',
  unfit: 'Does not fit',
  unfitDone: 'Marked. The report stays as it was told.',
  close: 'Close',
  mineTitle: 'Papers that may be yours',
  mineWhy:
    'We can look for papers that you wrote with people in Japan since your visit. You decide about each one.',
  mineNone: (date: string) => `No new papers were found (last look: ${date}). We look again once a month.`,
  mineSoon: 'We are looking. Please come back in a little while.',
  byOrcid: (orcid: string) => `We look with your ORCID iD ${orcid}.`,
  mine: 'This is mine: tell it',
  mineDone: 'Thank you. It is now one of your outcomes.',
  notMine: 'Not mine',
  notMineDone: 'We will not suggest it again.',
  orcid: 'Your ORCID iD',
  orcidHint: '16 digits like 0000-0002-1825-0097.',
  agree: 'Agree and look for my papers',
  agreed: 'Thank you. We are looking for your papers.',
  stop: 'Stop looking and forget my ORCID iD',
  stopped: 'Stopped. Your ORCID iD and all open suggestions are deleted.',
};
