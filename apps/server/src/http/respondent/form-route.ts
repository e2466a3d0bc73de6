import { routeOf } from '@enishi/questionnaire';
import type { Answers, Questionnaire, Route } from '@enishi/questionnaire';
import type { SubmittedVia } from '@enishi/surveys';

/** A host gives no consent for somebody else, so it is not asked. */
const NOT_FOR_HOSTS = 'consents';

/** The pages of this browser's form. */
export function formRoute(questionnaire: Questionnaire, answers: Answers, via: SubmittedVia): Route {
  const route = routeOf(questionnaire, answers);
  return via === 'SELF'
    ? route
    : { ...route, pages: route.pages.filter(({ name }) => name !== NOT_FOR_HOSTS) };
}
