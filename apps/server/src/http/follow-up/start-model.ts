import { formatDate, tokyoDate } from '@enishi/platform';
import type { Clock } from '@enishi/platform';
import { durationWords } from '@enishi/surveys';
import type { PageLocale } from '../pages/page-locale.js';
import { fill } from '../pages/render-page.js';
import type { LinkFacts } from './link-page.queries.js';
import { followUpTexts } from './locales/index.js';

const OPEN_STATES = new Set(['OPEN', 'PAUSED']);

/** Plans named on the start page; more are only counted. */
const NAMED_PLANS = 5;

/** May this link's form be begun now? A test link always may: its form is forgotten. */
export function isOpenLink({ purpose, state, closesOn }: LinkFacts, clock: Clock): boolean {
  return purpose === 'TEST' || (OPEN_STATES.has(state) && tokyoDate(clock.now()) <= closesOn);
}

export const campaignName = ({ nameJa, nameEn, nameZhHans }: LinkFacts, locale: PageLocale): string =>
  ({ ja: nameJa, en: nameEn, 'zh-Hans': nameZhHans })[locale];

/** What the start page says: nothing of it is about a person. `minutes`: what one form takes, if any is asked. */
export function startModel(facts: LinkFacts, locale: PageLocale, minutes: number | undefined) {
  const words = followUpTexts[locale];
  const isHosts = facts.audience === 'HOSTS';
  const plans = locale === 'ja' ? facts.plansJa : facts.plansEn;
  const year = facts.cohortYear ?? facts.fiscalYear - 1;
  const duration = minutes === undefined ? undefined : durationWords(minutes, locale);
  return {
    campaignName: campaignName(facts, locale),
    about: isHosts
      ? facts.cases > 1
        ? fill(words.aboutPlans, { count: facts.cases })
        : words.aboutPlan
      : fill(words.aboutVisit, { year }),
    plans: plans.slice(0, NAMED_PLANS),
    duration: duration && (facts.cases > 1 ? fill(words.durationEach, { duration }) : duration),
    until: fill(words.untilDay, { day: formatDate(facts.closesOn, locale) }),
    privacy: isHosts ? words.privacyHosts : words.privacyAlumni,
    isAnonymous: facts.isAnonymous,
  };
}
