import type { BaseCtx } from '@enishi/platform';
import { addDays, sql, tokyoDate } from '@enishi/platform';
import { isQuiet } from '../contact/sending-time.js';
import type { CampaignProblem, CampaignProblemCode } from './campaign-errors.js';
import { offeredInstrument } from './campaign-instrument.js';
import type { CampaignSettings } from './campaign-settings.js';
import type { Audience } from './campaign-states.js';

/** For whom the instruments of this build are made; uploaded ones may ask anybody. */
const MADE_FOR: Readonly<Record<string, Audience | null>> = { 'FU-A': 'ALUMNI', 'FU-H': 'HOSTS', CR: null };

const problem = (code: CampaignProblemCode, what: string | number | null = null): CampaignProblem => ({
  code,
  what: what === null ? null : String(what),
});

/** What must be right even for a draft: the rows it refers to exist. */
export async function draftProblems(ctx: BaseCtx, settings: CampaignSettings): Promise<CampaignProblem[]> {
  const { fiscalYear, instrumentCode, instrumentVersion } = settings;
  const years = await sql(ctx.db, `select year from fiscal_year where year = $1`, [fiscalYear]);
  const instrument = await offeredInstrument(ctx, instrumentCode, instrumentVersion);
  return [
    ...(years.length === 0 ? [problem('FISCAL_YEAR_UNKNOWN', fiscalYear)] : []),
    ...(instrument ? [] : [problem('INSTRUMENT_UNKNOWN', `${instrumentCode} v${instrumentVersion}`)]),
  ];
}

/** Everything that keeps a campaign from opening: instrument, languages, words, cohorts, days. */
export async function openingProblems(
  ctx: BaseCtx,
  settings: CampaignSettings,
  how: { mayOpenLate: boolean },
): Promise<CampaignProblem[]> {
  return [
    ...(await draftProblems(ctx, settings)),
    ...(await instrumentProblems(ctx, settings)),
    ...mailProblems(settings),
    ...cohortProblems(settings),
    ...dayProblems(settings, tokyoDate(ctx.clock.now()), how.mayOpenLate),
  ];
}

async function instrumentProblems(ctx: BaseCtx, settings: CampaignSettings): Promise<CampaignProblem[]> {
  const { instrumentCode, instrumentVersion, audience, languages } = settings;
  const instrument = await offeredInstrument(ctx, instrumentCode, instrumentVersion);
  if (!instrument) return [];
  const name = `${instrumentCode} v${instrumentVersion}`;
  const madeFor = MADE_FOR[instrumentCode];
  return [
    ...(instrument.isPublished ? [] : [problem('INSTRUMENT_NOT_PUBLISHED', name)]),
    ...(madeFor === undefined || madeFor === audience ? [] : [problem('INSTRUMENT_NOT_FOR_AUDIENCE', name)]),
    ...languages
      .filter((language) => !instrument.languages.includes(language))
      .map((language) => problem('LANGUAGE_NOT_OFFERED', language)),
  ];
}

function mailProblems({ languages, mailTexts }: CampaignSettings): CampaignProblem[] {
  return languages
    .filter((language) => !mailTexts[language]?.introduction || !mailTexts[language].changes)
    .map((language) => problem('MAIL_TEXT_MISSING', language));
}

function cohortProblems({ cohorts, fiscalYear }: CampaignSettings): CampaignProblem[] {
  if (cohorts.length === 0) return [problem('NO_COHORTS')];
  return cohorts.filter((cohort) => cohort >= fiscalYear).map((cohort) => problem('COHORT_NOT_OVER', cohort));
}

function dayProblems(settings: CampaignSettings, today: string, mayOpenLate: boolean): CampaignProblem[] {
  const { opensOn, closesOn, reminderDays } = settings;
  if (closesOn < today) return [problem('WINDOW_OVER', closesOn)];
  const found: CampaignProblem[] = [];
  if (opensOn < today && !mayOpenLate) found.push(problem('OPENS_IN_THE_PAST', opensOn));
  for (const days of reminderDays)
    if (addDays(opensOn, days) > closesOn) found.push(problem('REMINDER_AFTER_END', days));
  let day = opensOn < today ? today : opensOn;
  while (day <= closesOn && isQuiet(day, settings)) day = addDays(day, 1);
  if (day > closesOn) found.push(problem('NO_SENDING_DAY'));
  return found;
}
