import { useLanguage } from './language.js';
import { FigureBlock } from './figure-block.js';
import type { FigureSearch } from './figure-state.js';
import { useFigures } from './use-figures.js';

const ASKS = [
  { metric: 'satisfaction', by: ['FISCAL_YEAR'] },
  { metric: 'wish_to_return', by: ['FISCAL_YEAR'] },
  { metric: 'liking_of_japan', by: ['FISCAL_YEAR'] },
  { metric: 'satisfaction', by: ['REGION'] },
  { metric: 'satisfaction', by: ['PROGRAMME_TYPE'] },
] as const;

/** The answers of the completion reports over the years, by region and by line. */
export function EndOfProgrammeCharts({ search }: { search: FigureSearch }) {
  const { t, f } = useLanguage();
  const figures = useFigures(search, ASKS);
  const blocks = figures.map((figure) => (
    <FigureBlock
      key={`${figure.metric.code}-${figure.by.join('-')}`}
      figure={figure}
      search={search}
      title={`${figure.metric.title} · ${f.list(figure.by.map((dimension) => t.dashboards.by[dimension]))}`}
    />
  ));
  return (
    <>
      <h2>{t.dashboards.overTheYears}</h2>
      {blocks}
    </>
  );
}
