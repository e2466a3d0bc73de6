import { isHostOf } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import { SHARE_DISPLAYS, printedShare, protectTable } from '@enishi/statistics';
import type { ProtectedCell, ShareDisplay } from '@enishi/statistics';
import { z } from 'zod';
import { presentCompletionReport } from '../instrument/instruments.js';
import { seesAllFigures, seesExactFigures } from '../policies.js';
import { FIGURES, FIGURE_CODES, PUBLISHED } from './figure-definitions.js';
import type { FigureCode, PublishedFigure } from './figure-definitions.js';
import { countAnswers } from './figures.queries.js';
import type { AnswerCountRow } from './figures.queries.js';

const input = z.strictObject({
  fiscalYear: z.int().min(2014).max(2100).nullish(),
  planId: z.uuid().nullish(),
  display: z.enum(SHARE_DISPLAYS).default('TRUNCATE_1DP'),
});

export interface FigureLevel {
  code: string;
  label: string;
  /** Null when it may not be shown. */
  count: number | null;
  /** In percent of n as printed; null when it may not be shown or too few answered. */
  share: string | null;
}

export interface Figure {
  code: FigureCode;
  item: string;
  title: string;
  definition: string;
  /** Answers to the item; null when they may not be shown. */
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
  /** Exact counts, for officers and the secretariat; protected for everybody else. */
  isExact: boolean;
  figures: Figure[];
}

/**
 * Satisfaction, wish to return and liking of Japan out of the stored answers, for a year, a plan, or all.
 * Staff see every selection; a host sees its own plans. Officers and the secretariat see exact counts, everybody else
 * what the disclosure rules let through.
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
  const isExact = seesExactFigures(ctx.actor);
  const counted = await countAnswers(ctx, items, { fiscalYear, planId });
  const figures = FIGURE_CODES.map((code) => {
    const known =
      planId === null
        ? PUBLISHED.find((one) => one.figure === code && one.fiscalYear === fiscalYear)
        : undefined;
    return figureOf(ctx, code, counted, { display, isExact }, known);
  });
  return { fiscalYear, planId, display, asOf: ctx.clock.now(), isExact, figures };
}

function figureOf(
  ctx: Ctx,
  code: FigureCode,
  counted: readonly AnswerCountRow[],
  { display, isExact }: { display: ShareDisplay; isExact: boolean },
  known: PublishedFigure | undefined,
): Figure {
  const { item, labels, levels, definition } = FIGURES[code];
  const texts = presentCompletionReport.texts[ctx.locale];
  const countOf = (point: number) =>
    counted.find((row) => row.item === item && row.value === String(point))?.count ?? 0;
  const n = levels.reduce((sum, [point]) => sum + countOf(point), 0);
  const table = protectTable(
    {
      dims: [{ name: 'ANSWER', members: levels.map(([, level]) => level), sharesBase: true }],
      cells: levels.map(([point, level]) => ({ key: [level], count: countOf(point), n })),
      total: { key: [], count: n, n },
    },
    { exact: isExact },
  );
  const cellOf = (level: string) => table.cells.find(({ key }) => key[0] === level);
  const isSame =
    known !== undefined &&
    known.n === n &&
    levels.every(([point, level]) => countOf(point) === (known.counts[level] ?? 0));
  return {
    code,
    item,
    title: texts.questions[item]?.title ?? item,
    definition: definition[ctx.locale],
    n: table.total.n,
    isSuppressed: table.total.n === null,
    levels: levels.map(([point, level]) => ({
      code: level,
      label: texts.scales[labels]?.[String(point)] ?? level,
      count: cellOf(level)?.count ?? null,
      share: shareOf(cellOf(level), display),
    })),
    published: known ? { code: known.code, source: known.source, isSame } : null,
  };
}

/** Printed from the numbers that are shown, so that it tells no more than they do. */
function shareOf(cell: ProtectedCell | undefined, display: ShareDisplay): string | null {
  if (!cell || cell.count === null || cell.n === null) return null;
  if (cell.n === 0) return '0';
  return cell.share === null ? null : printedShare(Math.min(cell.count, cell.n), cell.n, display);
}
