import { Link, getRouteApi } from '@tanstack/react-router';
import { FileUp, Plus } from 'lucide-react';
import { given } from '../api/given.js';
import { usePages } from '../api/pages.js';
import { useLanguage } from '../locales/language.js';
import type { PlanListSearch } from '../search-params.js';
import { keepsPlans, useMe } from '../session/me.js';
import { Button, buttonClass } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { Select } from '../ui/field.js';
import { MoreRows } from '../ui/more-rows.js';
import { PageHead } from '../ui/page-head.js';
import { SearchField } from '../ui/search-field.js';
import { Table } from '../ui/table.js';
import { PlansDocument } from './plan.documents.js';
import type { PlanState, ProgrammeType } from './plan.documents.js';
import { ClockDue, PlanName, PlanStateBadge } from './plan-words.js';

const route = getRouteApi('/plans');
const MOST = 100;

/** Every plan that the reader may see, latest visit first; filters stand in the address. */
export function PlanListScreen() {
  const { t, f } = useLanguage();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, nodes, totalCount, step } = usePages(
    PlansDocument,
    {
      filter: given({
        search: search.q,
        fiscalYear: search.year,
        programmeTypes: search.type ? [search.type] : undefined,
        states: search.state ? [search.state] : undefined,
      }),
    },
    {
      show: search.show,
      most: MOST,
      pick: ({ plans: { plans, pageInfo } }) => ({ nodes: plans, pageInfo }),
    },
  );
  const { fiscalYears } = data;
  const set = (change: PlanListSearch) => void navigate({ search: { ...search, ...change }, replace: true });
  const filterWords = [
    search.q ? `“${search.q}”` : '',
    search.year ? f.fiscalYear(search.year) : '',
    wordFor(t.codes.programmeType, search.type),
    wordFor(t.codes.planState, search.state),
  ].filter(Boolean);
  return (
    <div className="stack">
      <PageHead title={t.plans.listTitle} actions={keepsPlans(me) && <Actions />} />
      <div className="filters" role="search">
        <SearchField
          label={t.plans.searchPlans}
          placeholder={t.plans.searchHint}
          value={search.q ?? ''}
          onSearch={(q) => set({ q: q || undefined })}
        />
        <Select
          label={t.plans.fiscalYear}
          value={search.year ?? ''}
          empty={t.frame.all}
          options={fiscalYears.map(({ year }) => ({ value: String(year), label: f.fiscalYear(year) }))}
          onChange={(event) => set({ year: Number(event.currentTarget.value) || undefined })}
        />
        <Select
          label={t.plans.programmeType}
          value={search.type ?? ''}
          empty={t.frame.all}
          options={Object.entries(t.codes.programmeType).map(([value, label]) => ({ value, label }))}
          onChange={(event) =>
            set({ type: (event.currentTarget.value || undefined) as ProgrammeType | undefined })
          }
        />
        <Select
          label={t.plans.state}
          value={search.state ?? ''}
          empty={t.frame.all}
          options={Object.entries(t.codes.planState).map(([value, label]) => ({ value, label }))}
          onChange={(event) =>
            set({ state: (event.currentTarget.value || undefined) as PlanState | undefined })
          }
        />
      </div>
      <Table
        title={t.plans.listCaption}
        summary={[
          t.frame.shownOf(nodes.length, totalCount),
          filterWords.length > 0 ? t.frame.filteredBy(filterWords.join(', ')) : t.frame.notFiltered,
          t.frame.sortedBy(t.plans.order.VISIT),
        ].join(' · ')}
        rows={nodes}
        rowKey={(plan) => plan.id}
        empty={<NoPlans filtered={filterWords.length > 0} clear={() => void navigate({ search: {} })} />}
        columns={[
          { key: 'plan', title: t.plans.plan, kind: 'head', cell: (plan) => <PlanName plan={plan} /> },
          {
            key: 'type',
            title: t.plans.programmeType,
            cell: (plan) => (
              <>
                {wordFor(t.codes.programmeType, plan.programmeType)}
                <span className="sub">{f.fiscalYear(plan.fiscalYear)}</span>
              </>
            ),
          },
          { key: 'visit', title: t.plans.visit, cell: (plan) => f.span(plan.visitStart, plan.visitEnd) },
          { key: 'people', title: t.plans.people, kind: 'n', cell: (plan) => f.number(plan.heads.total) },
          { key: 'state', title: t.plans.state, cell: (plan) => <PlanStateBadge state={plan.state} /> },
          {
            key: 'next',
            title: t.plans.whatNext,
            cell: (plan) =>
              plan.next && (
                <>
                  {wordFor(t.plans.clock, plan.next.kind)}
                  <br />
                  <ClockDue clock={plan.next} />
                </>
              ),
          },
        ]}
      />
      <MoreRows shown={nodes.length} total={totalCount} step={step} onShow={(show) => set({ show })} />
    </div>
  );
}

function Actions() {
  const { t } = useLanguage();
  return (
    <>
      <Link to="/plans/import" className={buttonClass('quiet')}>
        <FileUp size={18} aria-hidden="true" />
        {t.plans.importPlans}
      </Link>
      <Link to="/plans/new" className={buttonClass()}>
        <Plus size={18} aria-hidden="true" />
        {t.plans.newPlan}
      </Link>
    </>
  );
}

function NoPlans({ filtered, clear }: { filtered: boolean; clear: () => void }) {
  const { t } = useLanguage();
  if (!filtered) return <EmptyState title={t.plans.plansEmptyTitle}>{t.plans.plansEmptyNext}</EmptyState>;
  return (
    <EmptyState
      title={t.frame.nothingFoundTitle}
      action={
        <Button look="quiet" onClick={clear}>
          {t.frame.clearFilters}
        </Button>
      }
    >
      {t.frame.nothingFoundNext}
    </EmptyState>
  );
}
