import type { Ctx } from '@enishi/accounts';
import { asSystem } from '@enishi/accounts';
import { computeFigures, returnCurve } from '@enishi/outcomes';
import type { FigureTable, ReturnCurve } from '@enishi/outcomes';
import { formatMoment } from '@enishi/platform';
import type { PageLocale } from '../pages/page-locale.js';
import { fill } from '../pages/render-page.js';
import { drawCurve } from './draw-curve.js';
import type { DrawnCurve, ShownPoint } from './draw-curve.js';
import { outcomesTexts } from './locales/index.js';

/** What the public page stands on. The system may see all, and sees nothing exactly. */
export interface PublicFigures {
  tables: FigureTable[];
  curve: ReturnCurve;
  asOf: Date;
}

const SHOWN = [
  'invitees',
  'invitee_countries',
  'satisfaction',
  'return_visits',
  'host_took_students',
  'members',
] as const;

export async function publicFigures(ctx: Ctx): Promise<PublicFigures> {
  const system = asSystem(ctx, 'page.outcomes');
  const tables = await computeFigures(
    system,
    SHOWN.map((metric) => ({ metric, filter: {}, by: [], display: 'TRUNCATE_1DP' })),
  );
  const curve = await returnCurve(system, {});
  return { tables, curve, asOf: ctx.clock.now() };
}

export interface OutcomesPageModel {
  figures: { title: string; value: string; unit: string; note: string }[];
  curve: (DrawnCurve & { title: string; summary: string; rows: CurveRow[] }) | null;
  definitions: { title: string; definition: string; population: string }[];
  asOf: string;
}

interface CurveRow {
  years: string;
  share: string;
  interval: string;
}

/** The page in words: figures that may be shown, the curve with its table, what each means. */
export function outcomesModel({ tables, curve, asOf }: PublicFigures, locale: PageLocale): OutcomesPageModel {
  const shown = tables.filter(
    ({ total }) => total.count !== null && total.count > 0 && total.hidden === null,
  );
  const points = curve.points.filter((point): point is ShownPoint => point.share !== null);
  return {
    figures: shown.map((table) => figureOf(table, locale)),
    curve: points.length < 2 ? null : curveOf(points, locale),
    definitions: [...shown.map(({ metric }) => metric), ...(points.length < 2 ? [] : [curve.metric])].map(
      (metric) => ({
        title: metric.title[locale],
        definition: metric.definition[locale],
        population: metric.population[locale],
      }),
    ),
    asOf: formatMoment(asOf, locale),
  };
}

function figureOf({ metric, total }: FigureTable, locale: PageLocale): OutcomesPageModel['figures'][number] {
  const words = outcomesTexts[locale];
  const number = new Intl.NumberFormat(locale);
  const title = metric.title[locale];
  if (metric.percentOf === null || total.share === null)
    return {
      title,
      value: number.format(total.count ?? 0),
      unit: metric.unit in words ? words[metric.unit as keyof typeof words] : '',
      note: words.to,
    };
  const of = fill(metric.percentOf === 'PLANS' ? words.ofPlans : words.ofAnswers, {
    n: number.format(total.n ?? 0),
  });
  const interval =
    total.low === null || total.high === null
      ? ''
      : fill(words.interval95, { low: total.low.toFixed(1), high: total.high.toFixed(1) });
  return { title, value: total.share, unit: words.PERCENT, note: [of, interval].filter(Boolean).join(' · ') };
}

function curveOf(points: readonly ShownPoint[], locale: PageLocale): OutcomesPageModel['curve'] {
  const words = outcomesTexts[locale];
  const percent = (value: number) => fill(words.percent, { n: value.toFixed(1) });
  const whole = points.filter(({ years }) => Number.isInteger(years));
  const last = whole.at(-1) ?? points[points.length - 1]!;
  return {
    ...drawCurve(points),
    title: words.curveTitle,
    summary: fill(words.curveSummary, { years: last.years, share: percent(last.share) }),
    rows: whole.map(({ years, share, low, high }) => ({
      years: fill(words.yearsOf, { n: years }),
      share: percent(share),
      interval: fill(words.range, { low: low.toFixed(1), high: high.toFixed(1) }),
    })),
  };
}
