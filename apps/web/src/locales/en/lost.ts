import { count } from '../plural.js';

/** People whom no mail reaches, for the office and for members who may know them. */
export const lost = {
  title: 'Lost contacts',
  intro:
    'People who came to Japan and whom no mail reaches: we have no address, or mail to it comes back. Who left the club is not here. Members of the same visit may know them.',
  link: 'Lost contacts',
  countsTitle: 'How many, by year of the visit and country/region',
  count: 'People',
  countsSorted: 'number of people',
  countsMore: (n: number) =>
    `${count(n, 'more line is', 'more lines are')} not shown. Narrow the list with the filters.`,
  total: (n: number) => `${count(n, 'person cannot', 'people cannot')} be reached.`,
  listTitle: 'Who they are',
  sortedBy: 'name',
  cohort: 'Visit in',
  country: 'Country/region',
  person: 'Name',
  reason: 'Reason',
  helpers: 'Who may know',
  helpersNone: 'Nobody of the visit has an account that we can reach',
  linkLocked: (when: string) => `A link to find back was closed after five wrong tries (${when}, Japan time)`,
  helpersHint:
    '“Who may know” names members of the same visit with an account. They see the person under My Sakura and can forward a link themselves.',
  emptyTitle: 'Everybody can be reached.',
  fellowsTitle: 'Do you know where they are?',
  fellowsIntro:
    'We have lost touch with people of your visit. If you know one of them, make a link and forward it yourself, by mail or chat.',
  fellowsPrivacy:
    'You do not see an address, and we do not see how you forward the link. With it the person proves who they are and decides whether to give us an address.',
  fellowsLimit: 'A link is good for 30 days and for one person. You can make up to 10 links a day.',
  visit: 'Visit',
  make: 'Make a link',
  makeFor: (name: string) => `Make a link for ${name}`,
  linkFor: (name: string) => `Link for ${name}`,
  linkUntil: (until: string) =>
    `Good until ${until} (Japan time). It is shown only now; please forward it before you close this.`,
  linkField: 'Link to forward',
  copy: 'Copy the link',
  copied: 'Copied.',
  copyNot:
    'The browser did not allow copying. The link is selected: please copy it with the keyboard or the menu.',
};
