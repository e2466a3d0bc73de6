import { Link, getRouteApi } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { given } from '../api/given.js';
import { usePages } from '../api/pages.js';
import { useLanguage } from '../locales/parts/surveys.js';
import type { CampaignListSearch } from '../search-params.js';
import { OFFICE, holds, useMe } from '../session/me.js';
import { Button, buttonClass } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { Select } from '../ui/field.js';
import { MoreRows } from '../ui/more-rows.js';
import { PageHead } from '../ui/page-head.js';
import { Progress } from '../ui/progress.js';
import { Table } from '../ui/table.js';
import { CampaignsDocument } from './campaigns.documents.js';
import type { Audience, CampaignState } from './campaigns.documents.js';
import { CampaignName, CampaignStateBadge } from './campaign-words.js';

const route = getRouteApi('/campaigns');
/** Campaigns that the server gives at once. */
const MOST = 100;

/** Every round of the follow-up survey; filters stand in the address. */
export function CampaignListScreen() {
  const { t, f } = useLanguage();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, nodes, totalCount, step } = usePages(
    CampaignsDocument,
    {
      filter: given({
        fiscalYear: search.year,
        audience: search.audience,
        states: search.state ? [search.state] : undefined,
      }),
    },
    { show: search.show, most: MOST, pick: ({ campaigns }) => campaigns },
  );
  const { fiscalYears } = data;
  const set = (change: CampaignListSearch) =>
    void navigate({ search: { ...search, ...change }, replace: true });
  const filters = [
    search.year ? f.fiscalYear(search.year) : '',
    wordFor(t.campaigns.audiences, search.audience),
    wordFor(t.campaigns.states, search.state),
  ].filter(Boolean);
  const prepare = holds(me, OFFICE) && (
    <Link to="/campaigns/new" className={buttonClass()}>
      <Plus size={18} aria-hidden="true" />
      {t.campaigns.new}
    </Link>
  );
  return (
    <div className="stack">
      <PageHead
        title={t.campaigns.listTitle}
        below={t.campaigns.listIntro}
        actions={
          <>
            <Link to="/instruments" className={buttonClass('quiet')}>
              {t.instruments.link}
            </Link>
            {holds(me, OFFICE) && (
              <Link to="/lost-contacts" className={buttonClass('quiet')}>
                {t.lost.link}
              </Link>
            )}
            {prepare}
          </>
        }
      />
      <div className="filters" role="search">
        <Select
          label={t.campaigns.fiscalYear}
          value={search.year ?? ''}
          empty={t.frame.all}
          options={fiscalYears.map(({ year }) => ({ value: String(year), label: f.fiscalYear(year) }))}
          onChange={(event) => set({ year: Number(event.currentTarget.value) || undefined })}
        />
        <Select
          label={t.campaigns.audience}
          value={search.audience ?? ''}
          empty={t.frame.all}
          options={Object.entries(t.campaigns.audiences).map(([value, label]) => ({ value, label }))}
          onChange={(event) =>
            set({ audience: (event.currentTarget.value || undefined) as Audience | undefined })
          }
        />
        <Select
          label={t.campaigns.state}
          value={search.state ?? ''}
          empty={t.frame.all}
          options={Object.entries(t.campaigns.states).map(([value, label]) => ({ value, label }))}
          onChange={(event) =>
            set({ state: (event.currentTarget.value || undefined) as CampaignState | undefined })
          }
        />
      </div>
      <Table
        title={t.campaigns.listCaption}
        summary={[
          t.frame.shownOf(nodes.length, totalCount),
          filters.length > 0 ? t.frame.filteredBy(filters.join(', ')) : t.frame.notFiltered,
          t.frame.sortedBy(t.campaigns.sortedBy),
        ].join(' · ')}
        rows={nodes}
        rowKey={({ id }) => id}
        empty={
          filters.length > 0 ? (
            <EmptyState
              title={t.campaigns.emptyTitle}
              action={
                <Button look="quiet" onClick={() => void navigate({ search: {} })}>
                  {t.frame.clearFilters}
                </Button>
              }
            >
              {t.campaigns.noneYet}
            </EmptyState>
          ) : (
            <EmptyState title={t.campaigns.emptyTitle} action={prepare}>
              {t.campaigns.emptyNext}
            </EmptyState>
          )
        }
        columns={[
          {
            key: 'name',
            title: t.campaigns.name,
            kind: 'head',
            cell: (campaign) => <CampaignName campaign={campaign} />,
          },
          {
            key: 'audience',
            title: t.campaigns.audience,
            cell: ({ audience }) => wordFor(t.campaigns.audiences, audience),
          },
          {
            key: 'window',
            title: t.campaigns.window,
            cell: ({ opensOn, closesOn }) => f.span(opensOn, closesOn),
          },
          {
            key: 'answered',
            title: t.campaigns.answered,
            cell: ({ caseCounts }) =>
              caseCounts.total > 0 && (
                <Progress
                  done={caseCounts.answered}
                  total={caseCounts.total}
                  words={t.campaigns.answeredOf(caseCounts.answered, caseCounts.total)}
                />
              ),
          },
          {
            key: 'state',
            title: t.campaigns.state,
            cell: ({ state }) => <CampaignStateBadge state={state} />,
          },
        ]}
      />
      <MoreRows shown={nodes.length} total={totalCount} step={step} onShow={(show) => set({ show })} />
    </div>
  );
}
