import { kindsFor, measureOf } from '@enishi/charts';
import type { ChartKind } from '@enishi/charts';
import { getRouteApi } from '@tanstack/react-router';
import { useRead } from '../api/queries.js';
import { useLanguage } from './language.js';
import { Segmented, Select } from '../ui/field.js';
import { PageHead } from '../ui/page-head.js';
import { MetricsDocument } from './dashboards.documents.js';
import type { Dimension, Metric } from './dashboards.documents.js';
import { DownloadMenu } from './download-menu.js';
import { FigureBlock } from './figure-block.js';
import { dimensionsOf, joined, queryOf } from './figure-state.js';
import type { FigureSearch } from './figure-state.js';
import { FilterBar } from './filter-bar.js';
import { SavedViews } from './saved-views.js';
import { useFigures } from './use-figures.js';

const route = getRouteApi('/figures/explorer');

/** Any metric by up to two dimensions under any filter; drawn, as a table, and step by step down to the next level. */
export function ExplorerScreen() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const metrics = useRead(MetricsDocument, {}).metrics.filter(({ code }) => code !== 'return_curve');
  const metric = metrics.find(({ code }) => code === search.metric) ?? metrics[0];
  const go = (next: FigureSearch) => void navigate({ search: next });
  if (!metric) return null;
  const by = chosenBy(search, metric);
  return (
    <>
      <PageHead
        title={t.dashboards.screens.explorer}
        below={t.dashboards.intros.explorer}
        actions={<DownloadMenu query={queryOf(search, metric.code, by)} search={search} />}
      />
      <SavedViews screen="EXPLORER" search={{ ...search, metric: metric.code, by: joined(by) }} />
      <Question metrics={metrics} metric={metric} by={by} search={search} onChange={go} />
      <FilterBar search={search} onChange={go} />
      <Answer metric={metric} by={by} search={search} />
    </>
  );
}

/** Dimensions of the address that the metric knows; where people came from when none is named. */
function chosenBy(search: FigureSearch, metric: Metric): Dimension[] {
  const asked = dimensionsOf(search).filter((dimension) => metric.dimensions.includes(dimension));
  if (asked.length > 0 || search.by !== undefined) return [...new Set(asked)];
  const [usual] = (['REGION', 'SURVEY_YEAR', 'FISCAL_YEAR'] as const).filter((one) =>
    metric.dimensions.includes(one),
  );
  return usual ? [usual] : [];
}

function Question(props: {
  metrics: readonly Metric[];
  metric: Metric;
  by: readonly Dimension[];
  search: FigureSearch;
  onChange: (search: FigureSearch) => void;
}) {
  const { t } = useLanguage();
  const { metrics, metric, by, search } = props;
  const set = (change: FigureSearch) => props.onChange({ ...search, ...change, view: undefined });
  const kinds = kindsFor(by, measureOf(metric));
  const choose = (place: 0 | 1, value: string) => {
    const next = [...by];
    if (value) next[place] = value as Dimension;
    else next.splice(place, next.length - place);
    set({ by: joined(next) ?? '', chart: undefined });
  };
  const options = (taken: Dimension | undefined) =>
    metric.dimensions
      .filter((dimension) => dimension !== taken)
      .map((dimension) => ({ value: dimension, label: t.dashboards.dimensions[dimension] }));
  return (
    <div className="filters" role="group" aria-label={t.dashboards.question}>
      <Select
        label={t.dashboards.metric}
        wide
        value={metric.code}
        options={metrics.map(({ code, topic, title }) => ({
          value: code,
          label: `${t.dashboards.topics[topic]} · ${title}`,
        }))}
        onChange={(event) => set({ metric: event.currentTarget.value, by: joined(by), chart: undefined })}
      />
      <Select
        label={t.dashboards.firstDimension}
        value={by[0] ?? ''}
        empty={t.dashboards.noDimension}
        options={options(by[1])}
        onChange={(event) => choose(0, event.currentTarget.value)}
      />
      {by.length > 0 && (
        <Select
          label={t.dashboards.secondDimension}
          value={by[1] ?? ''}
          empty={t.dashboards.noDimension}
          options={options(by[0])}
          onChange={(event) => choose(1, event.currentTarget.value)}
        />
      )}
      {kinds.length > 1 && (
        <Segmented<ChartKind>
          legend={t.dashboards.drawnAs}
          name="chart"
          value={search.chart && kinds.includes(search.chart) ? search.chart : (kinds[0] ?? 'BAR')}
          options={kinds.map((kind) => ({ value: kind, label: t.dashboards.kinds[kind] }))}
          onChoose={(chart) => set({ chart })}
        />
      )}
    </div>
  );
}

function Answer({ metric, by, search }: { metric: Metric; by: readonly Dimension[]; search: FigureSearch }) {
  const [figure] = useFigures(search, [{ metric: metric.code, by }]);
  return figure ? <FigureBlock figure={figure} search={search} kind={search.chart} isExplorer /> : null;
}
