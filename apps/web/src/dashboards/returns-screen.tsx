import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useRead } from '../api/queries.js';
import { useLanguage } from './language.js';
import { Select } from '../ui/field.js';
import { Agreement } from './agreement.js';
import { CurveBlock, useCurves } from './curves.js';
import { FigureFiltersDocument } from './dashboards.documents.js';
import { filterOf, joined, partsOf } from './figure-state.js';
import type { FigureSearch } from './figure-state.js';
import { TopicScreen } from './topic-screen.js';
import type { Block } from './topic-screen.js';

const route = getRouteApi('/figures/returns');

const TOTALS = ['return_visits', 'return_visits_all', 'returned_persons', 'returned_share'] as const;
const BLOCKS: readonly Block[] = [
  { metric: 'return_visits', by: ['COUNTRY'] },
  { metric: 'return_visits_all', by: ['PURPOSE'] },
  { metric: 'returned_persons', by: ['FISCAL_YEAR'] },
  { metric: 'return_visits', by: ['FISCAL_YEAR'] },
  { metric: 'returned_share', by: ['SURVEY_YEAR'] },
];
const MOST_COHORTS = 5;

/** Who came back: person-times and persons, for what, how soon; and how far hosts and alumni tell the same. */
export function ReturnsScreen() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = (next: FigureSearch) => void navigate({ search: next });
  return (
    <TopicScreen
      title={t.dashboards.screens.returns}
      intro={t.dashboards.intros.returns}
      totals={TOTALS}
      blocks={BLOCKS}
      search={search}
      onSearch={go}
      after={
        <>
          <WholeCurve search={search} />
          <CohortCurves search={search} onChange={go} />
          <Agreement search={search} />
        </>
      }
    />
  );
}

function WholeCurve({ search }: { search: FigureSearch }) {
  const { t } = useLanguage();
  const filter = useMemo(() => filterOf(search), [search]);
  const curves = useCurves([filter]);
  const labels = useMemo(() => [t.dashboards.allChosen], [t]);
  return <CurveBlock title={t.dashboards.curveTitle} curves={curves} labels={labels} />;
}

/** Curves of up to five cohorts; the reader's choice stands in the address. */
function CohortCurves({
  search,
  onChange,
}: {
  search: FigureSearch;
  onChange: (search: FigureSearch) => void;
}) {
  const { t, f } = useLanguage();
  const { fiscalYears } = useRead(FigureFiltersDocument, {}).figureFilters;
  const chosen = partsOf(search.cohorts).map(Number);
  const cohorts = chosen.length > 0 ? chosen : spread(fiscalYears);
  const curves = useCurves(cohorts.map((year) => ({ ...filterOf(search), fiscalYears: [year] })));
  const labels = cohorts.map((year) => f.fiscalYear(year));
  return (
    <>
      <CurveBlock title={t.dashboards.curveByCohort} curves={curves} labels={labels} />
      <div className="filters">
        <Select
          label={t.dashboards.addCohort}
          value=""
          empty={t.dashboards.addFilter}
          options={fiscalYears
            .filter((year) => !cohorts.includes(year))
            .map((year) => ({ value: String(year), label: f.fiscalYear(year) }))}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (!value) return;
            const next = [...cohorts, Number(value)].slice(-MOST_COHORTS).toSorted((a, b) => a - b);
            onChange({ ...search, cohorts: joined(next.map(String)) });
          }}
        />
      </div>
    </>
  );
}

/** Every second year of those that are long enough ago to say something. */
function spread(years: readonly number[]): number[] {
  const old = years.slice(0, -2);
  return (old.length > 0 ? old : years).filter((_, index) => index % 2 === 0).slice(-4);
}
