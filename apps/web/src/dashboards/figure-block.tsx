import { chartOf, kindsFor, measureOf } from '@enishi/charts';
import type { ChartKind, Look } from '@enishi/charts';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from './language.js';
import { Badge } from '../ui/badge.js';
import { wordFor } from '../ui/code-words.js';
import { ChartFigure } from './chart/chart-figure.js';
import type { FigureRow, FigureTable as Figure } from './dashboards.documents.js';
import { FigureDefinition } from './figure-definition.js';
import { drillDown, filterPart, queryOf } from './figure-state.js';
import type { FigureSearch } from './figure-state.js';
import { FigureTable } from './figure-table.js';
import { summaryOf, useChartWords } from './figure-words.js';

/** Notes that change how a chart is read; the others stand behind "how this is counted". */
const SAID = new Set([
  'NOT_ADDITIVE',
  'FILTER_NOT_APPLIED',
  'NOT_CONVERGED',
  'ONLY_OWN_PLANS',
  'SEE_IMPACT_SHEET',
  'BENCHMARK',
  'NO_DATA',
]);

/**
 * One figure: what it says in a sentence, drawn, as a table, with its definition, and the way on: a click on a value
 * narrows to it and shows the next level.
 */
export function FigureBlock(props: {
  figure: Figure;
  search: FigureSearch;
  title?: string;
  kind?: ChartKind | undefined;
  /** In the explorer itself: the table is open from the start, and no link leads there. */
  isExplorer?: boolean;
  children?: ReactNode;
}) {
  const { t, f } = useLanguage();
  const navigate = useNavigate();
  const { figure, search } = props;
  const { metric, by } = figure;
  const measure = measureOf(metric);
  const words = useChartWords(metric);
  const kinds = kindsFor(by, measure);
  const kind = props.kind && kinds.includes(props.kind) ? props.kind : kinds[0];
  const draw = useCallback(
    (look: Look) => chartOf(kind ?? 'BAR', figure, measure, words, look),
    [kind, figure, measure, words],
  );
  const open = (at: { dimension: string | null; code: string | null }) => {
    if (!at.dimension || !at.code) return;
    const to = drillDown(search, { dimension: at.dimension, code: at.code }, metric.dimensions);
    if (to) void navigate({ to: '/figures/explorer', search: { ...to, metric: metric.code } });
  };
  const first = by[0];
  const leads =
    first !== undefined && drillDown({}, { dimension: first, code: 'X' }, metric.dimensions) !== null;
  const summary = summaryOf(figure, t, f);
  const said = figure.notes.filter((note) => SAID.has(note));
  return (
    <section className="card stack figure-block">
      <div className="block-head">
        <h2>{props.title ?? metric.title}</h2>
        {figure.isExact && <Badge tone="amber">{t.dashboards.exactMark}</Badge>}
      </div>
      <p>{summary}</p>
      {said.length > 0 && (
        <ul className="soft small notes">
          {said.map((note) => (
            <li key={note}>{wordFor(t.dashboards.notes, note)}</li>
          ))}
        </ul>
      )}
      {kind && figure.rows.length > 0 && (
        <ChartFigure
          title={props.title ?? metric.title}
          summary={summary}
          draw={draw}
          picture={`/data/charts/figure.svg?${queryOf(search, metric.code, by)}&chart=${kind}`}
          onPoint={leads ? open : undefined}
        />
      )}
      {props.children}
      {by.length > 0 && (
        <details open={props.isExplorer}>
          <summary>{t.dashboards.asTable}</summary>
          <FigureTable
            figure={figure}
            onRow={
              leads ? (row: FigureRow) => open(row.keys[0] ?? { dimension: null, code: null }) : undefined
            }
          />
        </details>
      )}
      <div className="row">
        <FigureDefinition figure={figure} />
        {!props.isExplorer && (
          <Link
            to="/figures/explorer"
            search={{ ...filterPart(search), metric: metric.code, by: by.join(',') || undefined }}
            className="block-link"
          >
            {t.dashboards.openInExplorer}
            <span className="hidden"> {metric.title}</span>
          </Link>
        )}
      </div>
    </section>
  );
}
