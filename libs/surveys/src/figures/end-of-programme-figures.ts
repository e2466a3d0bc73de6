import { isHostOf } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { notFound } from '@enishi/platform';
import { SHARE_DISPLAYS, printedShare, protectTable } from '@enishi/statistics';
import type { RawTable, ShareDisplay } from '@enishi/statistics';
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

/** Below this many answers nothing is shown even to those who see exact numbers, so that nobody can be recognised. */
export const SMALLEST_GROUP = 10;

export interface FigureLevel {
  code: string;
  label: string;
  /** Null when the group is too small to be shown, or would give one away. */
  count: number | null;
  /** In percent of n as printed; null as above. */
  share: string | null;
}

export interface Figure {
  code: FigureCode;
  item: string;
  title: string;
  definition: string;
  /** Answers to the item; null when there are too few. */
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
 * The office sees every selection exactly; analysts and administrators see it, and a host its own plans, by the rules of
 * every figure (`protectTable`). A group below ten is not shown to anybody.
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
  const exact = seesExactFigures(ctx.actor);
  const lifted = [
    ...(fiscalYear !== null || planId !== null ? [{ fiscalYear: null, planId: null }] : []),
    ...(fiscalYear !== null && planId !== null ? [{ fiscalYear, planId: null }] : []),
  ];
  const scopes = [{ fiscalYear, planId }, ...(exact ? [] : lifted)];
  const [counted = [], ...wider] = await Promise.all(scopes.map((scope) => countAnswers(ctx, items, scope)));
  const figures = FIGURE_CODES.map((code) => {
    const known =
      planId === null
        ? PUBLISHED.find((one) => one.figure === code && one.fiscalYear === fiscalYear)
        : undefined;
    return figureOf(ctx, code, { counted, wider, exact }, display, known);
  });
  return { fiscalYear, planId, display, asOf: ctx.clock.now(), figures };
}

interface CountedAnswers {
  counted: readonly AnswerCountRow[];
  /** The same without year and plan. */
  wider: readonly AnswerCountRow[][];
  exact: boolean;
}

/** Answers of one item as a table that only `protectTable` may take further. */
function answersOf(code: FigureCode, counted: readonly AnswerCountRow[]): RawTable {
  const { item, levels } = FIGURES[code];
  const counts = levels.map(
    ([point]) => counted.find((row) => row.item === item && row.value === String(point))?.count ?? 0,
  );
  const n = counts.reduce((sum, count) => sum + count, 0);
  return {
    dims: [{ name: 'ANSWER', members: levels.map(([, level]) => level), sharesBase: true }],
    cells: levels.map(([, level], index) => ({ key: [level], count: counts[index] ?? 0, n })),
    total: { key: [], count: n, n },
  };
}

function figureOf(
  ctx: Ctx,
  code: FigureCode,
  { counted, wider, exact }: CountedAnswers,
  display: ShareDisplay,
  known: PublishedFigure | undefined,
): Figure {
  const { item, labels, levels, definition } = FIGURES[code];
  const texts = presentCompletionReport.texts[ctx.locale];
  const raw = answersOf(code, counted);
  const exactN = raw.total?.n ?? 0;
  const table = protectTable(raw, { exact, wider: wider.map((rows) => answersOf(code, rows)) });
  const { n } = table.total;
  const isSuppressed = n === null || (exactN > 0 && exactN < SMALLEST_GROUP);
  const isSame =
    known !== undefined &&
    known.n === exactN &&
    levels.every(([, level], index) => raw.cells[index]?.count === (known.counts[level] ?? 0));
  return {
    code,
    item,
    title: texts.questions[item]?.title ?? item,
    definition: definition[ctx.locale],
    n: isSuppressed ? null : n,
    isSuppressed,
    levels: levels.map(([point, level], index) => {
      const { count = null, hidden } = table.cells[index] ?? {};
      const isShown = !isSuppressed && count !== null;
      return {
        code: level,
        label: texts.scales[labels]?.[String(point)] ?? level,
        count: isShown ? count : null,
        share: isShown && !hidden ? printedShare(Math.min(count, n), n, display) : null,
      };
    }),
    published: known ? { code: known.code, source: known.source, isSame } : null,
  };
}
