import { useSuspenseQueries } from '@tanstack/react-query';
import { curveChart } from '@enishi/charts';
import type { Curve, Look } from '@enishi/charts';
import { useCallback, useMemo } from 'react';
import { request } from '../api/request.js';
import { useLanguage } from './language.js';
import { Badge } from '../ui/badge.js';
import { Table } from '../ui/table.js';
import { Hidden, accuracyOf } from './cell-words.js';
import { ChartFigure } from './chart/chart-figure.js';
import { CurveDocument } from './dashboards.documents.js';
import type { FigureFilter, ReturnCurve } from './dashboards.documents.js';
import { HowCounted } from './figure-definition.js';
import { useChartWords } from './figure-words.js';

/** Reads one curve for each group of people. */
export function useCurves(filters: readonly FigureFilter[]): readonly ReturnCurve[] {
  const { locale } = useLanguage();
  return useSuspenseQueries({
    queries: filters.map((filter) => ({
      queryKey: [CurveDocument, filter, locale],
      queryFn: () => request(CurveDocument, { filter }),
    })),
  }).map(({ data }) => data.returnCurve);
}

/** Time to the first return: one curve with its bounds, or several side by side; the same as a table. */
export function CurveBlock(props: {
  title: string;
  curves: readonly ReturnCurve[];
  labels: readonly string[];
}) {
  const { t, f } = useLanguage();
  const { curves, labels, title } = props;
  const [first] = curves;
  const words = useChartWords(first?.metric ?? { unit: 'PERSONS' });
  const drawn = useMemo<Curve[]>(
    () => curves.map(({ points }, index) => ({ label: labels[index] ?? '', points })),
    [curves, labels],
  );
  const draw = useCallback((look: Look) => curveChart(drawn, words, look), [drawn, words]);
  if (!first) return null;
  const said = curves.map((curve, index) => {
    const last = curve.points.findLast(({ share }) => share !== null);
    const name = labels[index] ?? '';
    return last?.share === null || last?.share === undefined
      ? t.dashboards.curveHidden(name)
      : t.dashboards.curveSummary(
          name,
          last.years,
          `${last.share.toFixed(1)} %`,
          curve.n === null ? '–' : f.number(curve.n),
        );
  });
  const rows = curves.flatMap((curve, index) =>
    curve.points.map((point) => ({ ...point, label: labels[index] ?? '', key: `${index}-${point.years}` })),
  );
  return (
    <section className="card stack figure-block">
      <div className="block-head">
        <h2>{title}</h2>
        {first.isExact && <Badge tone="amber">{t.dashboards.exactMark}</Badge>}
      </div>
      <p>{said.join(' ')}</p>
      {rows.length > 0 ? (
        <ChartFigure title={title} summary={said.join(' ')} draw={draw} />
      ) : (
        first.hidden && (
          <p>
            <Hidden reason={first.hidden} />
          </p>
        )
      )}
      <details>
        <summary>{t.dashboards.asTable}</summary>
        <Table
          title={title}
          summary={t.frame.shownOf(rows.length, rows.length)}
          rows={rows}
          rowKey={({ key }) => key}
          empty={<p className="soft">{t.dashboards.nothing}</p>}
          columns={[
            {
              key: 'years',
              title: t.dashboards.yearsSince,
              kind: 'head',
              cell: ({ years }) => years.toFixed(1),
            },
            ...(curves.length > 1
              ? [
                  {
                    key: 'cohort',
                    title: t.dashboards.cohort,
                    cell: ({ label }: (typeof rows)[number]) => label,
                  },
                ]
              : []),
            {
              key: 'share',
              title: t.dashboards.returnedBy,
              kind: 'n',
              cell: ({ share }) =>
                share === null ? <Hidden reason="BASE_TOO_SMALL" /> : `${share.toFixed(1)} %`,
            },
            {
              key: 'bounds',
              title: t.dashboards.interval,
              kind: 'n',
              cell: ({ low, high }) =>
                low !== null && high !== null && `${low.toFixed(1)}–${high.toFixed(1)} %`,
            },
            {
              key: 'atRisk',
              title: t.dashboards.atRisk,
              kind: 'n',
              cell: ({ atRisk }) => (atRisk === null ? <Hidden reason="SMALL" /> : f.number(atRisk)),
            },
          ]}
        />
      </details>
      <div className="row">
        <CurveDefinition curve={first} />
      </div>
    </section>
  );
}

function CurveDefinition({ curve }: { curve: ReturnCurve }) {
  const { t, f } = useLanguage();
  return (
    <HowCounted counted={curve}>
      <dl className="facts">
        <dt>{t.dashboards.method}</dt>
        <dd>{t.dashboards.methods[curve.method]}</dd>
        <dt>{t.dashboards.watched}</dt>
        <dd>
          {curve.n === null ? t.dashboards.few : f.number(curve.n)} · {accuracyOf(curve, t)}
        </dd>
        <dt>{t.dashboards.countedAt}</dt>
        <dd>{t.frame.japanTime(f.moment(curve.asOf))}</dd>
      </dl>
    </HowCounted>
  );
}
