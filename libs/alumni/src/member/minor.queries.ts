/** Under this age a person is a minor here, wherever they live; the age for a guardian's word on other matters may differ. */
export const GROWN_UP_AGE = 18;
/** Where the birth date is not known, who came as a pupil counts as so old in April of the year of the visit. */
const PUPIL_AGE = 15;

/**
 * Day of birth of `person` as far as it can be told; null when nothing tells it. The estimate for pupils makes them
 * rather younger than older, so that nobody is taken for grown up too early.
 */
export const BORN_ON = (person: string): string => `coalesce(${person}.birth_date,
  (select make_date(max(born_plan.fiscal_year) - ${PUPIL_AGE}, 4, 1) from participation born
     join exchange_plan born_plan on born_plan.id = born.plan_id
   where born.person_id = ${person}.id and born.academic_level = 'HIGH_SCHOOL'))`;

/** True for a person under 18 on the day in `day`; who never came as a pupil and has no birth date counts as grown up. */
export const IS_MINOR = (person: string, day: string): string =>
  `coalesce(${BORN_ON(person)} > (${day})::date - interval '${GROWN_UP_AGE} years', false)`;
