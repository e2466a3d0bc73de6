import { Link, getRouteApi } from '@tanstack/react-router';
import { measureOf } from '@enishi/charts';
import type { Look } from '@enishi/charts';
import { useCallback } from 'react';
import { useLanguage } from './language.js';
import { PageHead } from '../ui/page-head.js';
import { ExactMark } from './cell-words.js';
import { ChartFigure } from './chart/chart-figure.js';
import type { Dimension, FigureTable } from './dashboards.documents.js';
import { DownloadMenu } from './download-menu.js';
import { FigureDefinition } from './figure-definition.js';
import { queryOf } from './figure-state.js';
import { summaryOf, useChartWords } from './figure-words.js';
import { Headline } from './figure-tiles.js';
import { FilterBar } from './filter-bar.js';
import { FigureTable as Twin } from './figure-table.js';
import { timeLook } from './overview-trend.js';
import { SavedViews } from './saved-views.js';
import { useFigures } from './use-figures.js';

const route = getRouteApi('/figures/');

const SIX: readonly { metric: string; by: readonly Dimension[]; to: Place }[] = [
  { metric: 'invitees', by: ['FISCAL_YEAR'], to: '/figures/reach' },
  { metric: 'satisfaction', by: ['FISCAL_YEAR'], to: '/figures/end-of-programme' },
  { metric: 'return_visits', by: ['FISCAL_YEAR'], to: '/figures/returns' },
  { metric: 'joint_research_share', by: ['FISCAL_YEAR'], to: '/figures/collaborations' },
  { metric: 'host_took_students', by: ['FISCAL_YEAR'], to: '/figures/collaborations' },
  { metric: 'response_rate', by: ['FISCAL_YEAR'], to: '/figures/response' },
];
type Place =
  | '/figures/reach'
  | '/figures/end-of-programme'
  | '/figures/returns'
  | '/figures/collaborations'
  | '/figures/response';

/** Six figures with trend and definition; each leads to its chapter. */
export function OverviewScreen() {
  const { t, f } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const figures = useFigures(search, SIX);
  const [first] = figures;
  return (
    <>
      <PageHead
        title={t.dashboards.screens.overview}
        below={
          <>
            {t.dashboards.intros.overview}{' '}
            {first && t.dashboards.asOfMoment(t.frame.japanTime(f.moment(first.asOf)))}
            {figures.some(({ isExact }) => isExact) && <ExactMark />}
          </>
        }
        actions={<DownloadMenu query={queryOf(search, 'invitees', ['FISCAL_YEAR'])} search={search} />}
      />
      <SavedViews screen="OVERVIEW" search={search} />
      <FilterBar
        search={search}
        onChange={(next) => void navigate({ search: next })}
        only={['years', 'regions', 'countries', 'lines']}
      />
      <div className="six">
        {figures.map((figure, index) => {
          const entry = SIX[index];
          return entry ? <Card key={figure.metric.code} figure={figure} to={entry.to} /> : null;
        })}
      </div>
    </>
  );
}

function Card({ figure, to }: { figure: FigureTable; to: Place }) {
  const { t, f } = useLanguage();
  const { metric } = figure;
  const words = useChartWords(metric);
  const draw = useCallback(
    (look: Look) => timeLook(figure, measureOf(metric), words, look),
    [figure, metric, words],
  );
  return (
    <section className="card stack figure-block">
      <h2>{metric.title}</h2>
      <Headline figure={figure} />
      <p className="small">{summaryOf(figure, t, f)}</p>
      {figure.rows.length > 1 && (
        <ChartFigure
          title={`${metric.title} · ${t.dashboards.by.FISCAL_YEAR}`}
          summary={summaryOf(figure, t, f)}
          draw={draw}
        />
      )}
      <details>
        <summary>{t.dashboards.asTable}</summary>
        <Twin figure={figure} />
      </details>
      <div className="row">
        <FigureDefinition figure={figure} />
        <Link to={to} className="block-link">
          {t.dashboards.chapter}
          <span className="hidden"> {metric.title}</span>
        </Link>
      </div>
    </section>
  );
}
