import type { Ctx } from '@enishi/accounts';
import { isUuid, notFound } from '@enishi/platform';
import { z } from 'zod';
import { mayReadField, seesExactField } from '../policies.js';
import { DISPOSITIONS, DISPOSITION_CODES } from './dispositions.js';
import type { DispositionClass, DispositionCode } from './dispositions.js';
import { essentialQuestions } from './essential-questions.js';
import { fieldAlarms } from './field-alarms.js';
import type { FieldAlarm } from './field-alarms.js';
import { fieldInstrument } from './field-instrument.js';
import { fieldFilter } from './field-filter.js';
import type { FieldFilter } from './field-filter.js';
import {
  compareWithLast,
  countCases,
  countDays,
  countExclusions,
  measureForms,
  selectFieldCampaign,
  selectLabels,
} from './field.queries.js';
import type { CaseCountRow, FieldCampaignRow, FieldScope } from './field.queries.js';
import { strataOf } from './field-strata.js';
import type { FieldStratum } from './field-strata.js';
import { daysOf, breakOffOf, pagesOf } from './field-parts.js';
import type { FieldDay, FieldPage, FieldPlace } from './field-parts.js';
import { addCodes, addFunnels, showFunnels } from './funnel.js';
import type { ShownFunnel } from './funnel.js';
import { placeWords } from './place-words.js';
import { HEADLINE_RATE, countClasses, eligibleShare, ratesOf } from './rates.js';
import type { Rate, RateCode } from './rates.js';
import { COARSE, EXACT } from './shield.js';
import type { Shield } from './shield.js';

const input = z.strictObject({ campaignId: z.string(), filter: fieldFilter.default({}) });

export interface CampaignField {
  campaignId: string;
  asOf: Date;
  isClosed: boolean;
  isRounded: boolean;
  /** Asked and not asked together; null under a filter that those not asked have no value for. */
  frame: number | null;
  excluded: { reason: string; count: number | null }[] | null;
  funnel: ShownFunnel;
  dispositions: {
    code: DispositionCode;
    class: DispositionClass;
    name: string;
    rule: string;
    count: number | null;
  }[];
  headline: RateCode;
  eligibleShare: number | null;
  rates: { code: RateCode; numerator: number | null; denominator: number | null; value: number | null }[];
  days: FieldDay[];
  strata: FieldStratum[];
  breakOff: FieldPlace[];
  pages: FieldPage[];
  medianMinutes: number | null;
  measured: number | null;
  comparedWith: string | null;
  alarms: (FieldAlarm & { label: string })[];
}

/**
 * The state of the field of one campaign, out of its events: seven to nine statements, whatever its size. Analysts get
 * counts rounded to five with groups below 13 left out; those who run the field get them exactly.
 * @throws NOT_FOUND for everybody else
 */
export async function campaignField(ctx: Ctx, raw: z.input<typeof input>): Promise<CampaignField> {
  const { campaignId, filter } = input.parse(raw);
  mayReadField(ctx.actor);
  const campaign = isUuid(campaignId) ? await selectFieldCampaign(ctx, campaignId) : undefined;
  if (!campaign) throw notFound('campaign');
  const shield = seesExactField(ctx.actor) ? EXACT : COARSE;
  const instrument = await fieldInstrument(ctx, campaign.instrumentCode, campaign.instrumentVersion);
  const isClosed = campaign.state === 'CLOSED' || campaign.state === 'ARCHIVED';
  const essential = instrument ? essentialQuestions(instrument.questionnaire) : [];
  const scope: FieldScope = { campaignId, isClosed, essential, filter };
  const [cases, days, exclusions, forms, compared] = await Promise.all([
    countCases(ctx, scope),
    countDays(ctx, scope),
    isOfExclusions(filter) ? countExclusions(ctx, campaignId, filter) : null,
    measureForms(ctx, scope),
    compare(ctx, campaign),
  ]);
  const labels = await selectLabels(
    ctx,
    ctx.locale,
    [...of(cases, 'COUNTRY'), ...compared.map(({ value }) => value)],
    of(cases, 'HOST'),
  );
  const names = new Map(labels.map(({ dimension, value, label }) => [`${dimension} ${value}`, label]));
  const labelOf = (dimension: string, value: string) => names.get(`${dimension} ${value}`) ?? value;
  const whole = cases.filter(({ dimension }) => dimension === null);
  const funnel = addFunnels(whole);
  const excluded = exclusions?.reduce((sum, { count }) => sum + count, 0) ?? null;
  const [form] = forms.filter(({ part }) => part === 'FORM');
  const minutes = form?.medianSeconds ? Math.round(form.medianSeconds / 6) / 10 : null;
  const words = (place: string) => placeWords(instrument, ctx.locale, place);
  return {
    campaignId,
    asOf: ctx.clock.now(),
    isClosed,
    isRounded: shield.isRounded,
    frame: excluded === null ? null : shield.count(excluded + funnel.asked),
    excluded: exclusions && showColumn(exclusions, shield),
    funnel: showFunnels([funnel], shield)[0] as ShownFunnel,
    ...dispositionsAndRates(ctx, whole, shield),
    headline: HEADLINE_RATE,
    days: daysOf(days, shield),
    strata: strataOf(cases, shield, labelOf),
    breakOff: breakOffOf(forms, shield, words),
    pages: pagesOf(forms, shield, words),
    medianMinutes: shield.measure(minutes, form?.forms ?? 0),
    measured: shield.count(form?.forms ?? 0),
    comparedWith: campaign.openedAt ? campaign.lastId : null,
    alarms: fieldAlarms(compared, shield).map((alarm) => ({
      ...alarm,
      label: labelOf(alarm.dimension, alarm.value),
    })),
  };
}

/** Those who were not asked have a cohort and a country, and nothing else to be found by. */
const isOfExclusions = ({ cohort: _cohort, country: _country, ...others }: FieldFilter) =>
  Object.values(others).every((value) => value === null || value === undefined);

const of = (rows: readonly CaseCountRow[], dimension: string) => [
  ...new Set(rows.flatMap((row) => (row.dimension === dimension && row.value !== null ? [row.value] : []))),
];

function showColumn<Row extends { count: number }>(rows: readonly Row[], shield: Shield) {
  const counts = shield.column(rows.map(({ count }) => count));
  return rows.map((row, index) => ({ ...row, count: counts[index] ?? null }));
}

function dispositionsAndRates(ctx: Ctx, whole: readonly CaseCountRow[], shield: Shield) {
  const counts = addCodes(whole);
  const classes = countClasses(counts);
  const shown = shield.column(DISPOSITION_CODES.map((code) => counts[code] ?? 0));
  const showRate = ({ code, numerator, denominator }: Rate) => ({
    code,
    numerator: shield.count(numerator),
    denominator: shield.count(denominator),
    value: shield.share(numerator, denominator),
  });
  const e = eligibleShare(classes);
  return {
    dispositions: DISPOSITION_CODES.map((code, index) => ({
      code,
      class: DISPOSITIONS[code].class,
      name: DISPOSITIONS[code].name[ctx.locale],
      rule: DISPOSITIONS[code].rule[ctx.locale],
      count: shown[index] ?? null,
    })),
    eligibleShare: e === null || shield.count(classes.NOT_ELIGIBLE) === null ? null : e,
    rates: ratesOf(classes).map(showRate),
  };
}

/** Last year's campaign is looked at as it was when it had been open for as long as this one is now. */
function compare(ctx: Ctx, { id, openedAt, closedAt, lastId }: FieldCampaignRow) {
  if (!openedAt || !lastId) return [];
  const now = closedAt ?? ctx.clock.now();
  return compareWithLast(ctx, {
    campaignId: id,
    now,
    lastId,
    openForSeconds: (now.getTime() - openedAt.getTime()) / 1000,
  });
}
