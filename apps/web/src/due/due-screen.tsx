import { getRouteApi } from '@tanstack/react-router';
import { given } from '../api/given.js';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import { PlansDueDocument } from '../plans/plan.documents.js';
import type { ClockKind } from '../plans/plan.documents.js';
import { ClockDue, PlanName, PlanStateBadge } from '../plans/plan-words.js';
import type { DueSearch } from '../search-params.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { Select } from '../ui/field.js';
import { PageHead } from '../ui/page-head.js';
import { SearchField } from '../ui/search-field.js';
import { Table } from '../ui/table.js';

const route = getRouteApi('/due');
const DAYS = { late: 0, two: 14, month: 30, any: 400 } as const;

/** What is due across all plans, most urgent first; filters stand in the address. */
export function DueScreen() {
  const { t, f } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const within = search.within ?? 'month';
  const { plansDue, fiscalYears } = useRead(PlansDueDocument, {
    filter: given({ search: search.q, fiscalYear: search.year }),
    clocks: search.what ? [search.what as ClockKind] : null,
    withinDays: DAYS[within],
  });
  const rows = plansDue.filter(
    ({ clock }) =>
      (!search.who || clock.actor === search.who) && (within !== 'late' || (clock.daysLeft ?? 0) < 0),
  );
  const set = (change: DueSearch) => void navigate({ search: { ...search, ...change }, replace: true });
  const filterWords = [
    search.q ? `“${search.q}”` : '',
    search.year ? f.fiscalYear(search.year) : '',
    wordFor(t.plans.clock, search.what),
    wordFor(t.plans.actor, search.who),
    t.plans.withinChoice[within],
  ].filter(Boolean);
  return (
    <div className="stack">
      <PageHead title={t.plans.dueTitle} below={t.plans.dueIntro} />
      <div className="filters" role="search">
        <SearchField
          label={t.plans.searchPlans}
          placeholder={t.plans.searchHint}
          value={search.q ?? ''}
          onSearch={(q) => set({ q: q || undefined })}
        />
        <Select
          label={t.plans.within}
          value={within}
          options={Object.entries(t.plans.withinChoice).map(([value, label]) => ({ value, label }))}
          onChange={(event) => set({ within: event.currentTarget.value as keyof typeof DAYS })}
        />
        <Select
          label={t.plans.whatNext}
          value={search.what ?? ''}
          empty={t.frame.all}
          options={Object.entries(t.plans.clock).map(([value, label]) => ({ value, label }))}
          onChange={(event) => set({ what: event.currentTarget.value || undefined })}
        />
        <Select
          label={t.plans.whoActs}
          value={search.who ?? ''}
          empty={t.frame.all}
          options={Object.entries(t.plans.actor).map(([value, label]) => ({ value, label }))}
          onChange={(event) => set({ who: (event.currentTarget.value || undefined) as DueSearch['who'] })}
        />
        <Select
          label={t.plans.fiscalYear}
          value={search.year ?? ''}
          empty={t.frame.all}
          options={fiscalYears.map(({ year }) => ({ value: String(year), label: f.fiscalYear(year) }))}
          onChange={(event) => set({ year: Number(event.currentTarget.value) || undefined })}
        />
      </div>
      <Table
        title={t.plans.dueTitle}
        summary={[
          t.frame.shownOf(rows.length, rows.length),
          t.frame.filteredBy(filterWords.join(', ')),
          t.frame.sortedBy(t.plans.due),
        ].join(' · ')}
        rows={rows}
        rowKey={({ plan, clock }) => plan.id + clock.kind}
        empty={
          <EmptyState
            bloomed
            title={t.plans.dueEmpty}
            action={
              <Button look="quiet" onClick={() => void navigate({ search: { within: 'any' } })}>
                {t.frame.clearFilters}
              </Button>
            }
          >
            {t.plans.dueEmptyNext}
          </EmptyState>
        }
        columns={[
          { key: 'plan', title: t.plans.plan, kind: 'head', cell: ({ plan }) => <PlanName plan={plan} /> },
          { key: 'what', title: t.plans.whatNext, cell: ({ clock }) => wordFor(t.plans.clock, clock.kind) },
          { key: 'due', title: t.plans.due, cell: ({ clock }) => <ClockDue clock={clock} /> },
          {
            key: 'who',
            title: t.plans.whoActs,
            cell: ({ clock }) => (
              <Badge tone={clock.actor === 'OFFICER' ? 'indigo' : 'plain'}>
                {wordFor(t.plans.actor, clock.actor)}
              </Badge>
            ),
          },
          { key: 'state', title: t.plans.state, cell: ({ plan }) => <PlanStateBadge state={plan.state} /> },
        ]}
      />
    </div>
  );
}
