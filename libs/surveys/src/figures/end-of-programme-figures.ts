import { isHostOf } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import { SHARE_DISPLAYS, printedShare } from '@enishi/statistics';
import type { ShareDisplay } from '@enishi/statistics';
import { z } from 'zod';
import { presentCompletionReport } from '../instrument/instruments.js';
import { seesAllFigures } from '../policies.js';
import { FIGURES, FIGURE_CODES, PUBLISHED } from './figure-definitions.js';
import type { FigureCode, PublishedFigure } from './figure-definitions.js';
import { countAnswers } from './figures.queries.js';
import type { AnswerCountRow } from './figures.queries.js';

const input = z.strictObject({
  fiscalYear: z.int().min(2014).max(2100).nullish(),
  planId: z.uuid().nullish(),
  display: z.enum(SHARE_DISPLAYS).default('TRUNCATE_1DP'),
});

/** Below this many answers nothing is shown, so that nobody can be recognised. */
export const SMALLEST_GROUP = 10;

export interface FigureLevel {
  code: string;
  label: string;
  /** Null when the group is too small to be shown. */
  count: number | null;
  /** In percent of n as printed; null as above. */
  share: string | null;
}

export interface Figure {
  code: FigureCode;
  item: string;
  title: string;
  definition: string;
  /** Answers to the item; null when there are fewer than ten. */
  n: number | null;
  isSuppressed: boolean;
  levels: FigureLevel[];
  published: { code: string; source: string; isSame: boolean } | null;
}

export interface EndOfProgrammeFigures {
  fiscalYear: number | null;
  planId: string | null;
  display: ShareDisplay;
  asOf: Date;
  figures: Figure[];
}

/**
 * Satisfaction, wish to return and liking of Japan out of the stored answers, for a year, a plan, or all.
 * Staff see every selection; a host sees its own plans. A group below ten is not shown to anybody.
 * @throws NOT_FOUND for everybody else
 */
export async function endOfProgrammeFigures(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<EndOfProgrammeFigures> {
  const { fiscalYear = null, planId = null, display } = input.parse(raw);
  const isOwn = planId !== null && isHostOf(ctx.actor, planId);
  if (!isOwn && !seesAllFigures(ctx.actor)) throw notFound('figures');
  const items = FIGURE_CODES.map((code) => FIGURES[code].item);
  const counted = await countAnswers(ctx, items, { fiscalYear, planId });
  const figures = FIGURE_CODES.map((code) => {
    const known =
      planId === null
        ? PUBLISHED.find((one) => one.figure === code && one.fiscalYear === fiscalYear)
        : undefined;
    return figureOf(ctx, code, counted, display, known);
  });
  return { fiscalYear, planId, display, asOf: ctx.clock.now(), figures };
}

function figureOf(
  ctx: Ctx,
  code: FigureCode,
  counted: readonly AnswerCountRow[],
  display: ShareDisplay,
  known: PublishedFigure | undefined,
): Figure {
  const { item, labels, levels, definition } = FIGURES[code];
  const texts = presentCompletionReport.texts[ctx.locale];
  const countOf = (point: number) =>
    counted.find((row) => row.item === item && row.value === String(point))?.count ?? 0;
  const n = levels.reduce((sum, [point]) => sum + countOf(point), 0);
  const isSuppressed = n > 0 && n < SMALLEST_GROUP;
  const isSame =
    known !== undefined &&
    known.n === n &&
    levels.every(([point, level]) => countOf(point) === (known.counts[level] ?? 0));
  return {
    code,
    item,
    title: texts.questions[item]?.title ?? item,
    definition: definition[ctx.locale],
    n: isSuppressed ? null : n,
    isSuppressed,
    levels: levels.map(([point, level]) => ({
      code: level,
      label: texts.scales[labels]?.[String(point)] ?? level,
      count: isSuppressed ? null : countOf(point),
      share: isSuppressed ? null : printedShare(countOf(point), n, display),
    })),
    published: known ? { code: known.code, source: known.source, isSame } : null,
  };
}
