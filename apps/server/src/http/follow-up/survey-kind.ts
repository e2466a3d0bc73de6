import { routeOf } from '@enishi/questionnaire';
import type { FormInHand } from '@enishi/surveys';
import type { PageLocale } from '../pages/page-locale.js';
import type { FormKind, OpenForm } from '../respondent/form-kind.js';
import { rosterFileTexts } from '../roster-files/locales/index.js';
import { followUpTexts } from './locales/index.js';

/** The yearly follow-up survey among the forms. */
export const surveyKind: FormKind = { base: '/survey', texts: followUpTexts, hasReview: true };

/** A follow-up form as the pages of every form want it. */
export function openFormOf(form: FormInHand, locale: PageLocale): OpenForm {
  const words = followUpTexts[locale];
  const own = `case=${form.assignmentId}`;
  const { questionnaire, texts } = form.instrument;
  return {
    questionnaire,
    texts,
    answers: form.answers,
    given: form.given,
    answeredElsewhere: form.hiddenItems,
    whole: `form=${questionnaire.code}.${questionnaire.version}`,
    query: own,
    offer: form.hasMoreAfterCode
      ? { text: words.earlierHidden, href: `/survey/code?${own}`, label: words.earlierShow }
      : undefined,
    remark: form.isAskedNoMore ? words.askedNoMore : undefined,
    asides: [
      ...(form.audience === 'HOSTS' && form.state !== 'TEST' && !form.campaign.isAnonymous
        ? [{ href: `/survey/roster?${own}`, label: rosterFileTexts[locale].title }]
        : []),
      ...(form.audience === 'HOSTS' && form.via !== 'COLLEAGUE' && form.state !== 'TEST'
        ? [{ href: `/survey/hand-on?${own}`, label: words.handOn }]
        : []),
      ...(form.cases.length > 1 ? [{ href: '/survey', label: words.backToList }] : []),
    ],
    isMeasured: form.isMeasured,
    routeWith: (answers) => routeOf(questionnaire, answers, form.given),
  };
}
