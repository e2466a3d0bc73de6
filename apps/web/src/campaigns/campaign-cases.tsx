import { getRouteApi } from '@tanstack/react-router';
import { given } from '../api/given.js';
import { usePages } from '../api/pages.js';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/surveys.js';
import { holds, useMe } from '../session/me.js';
import type { CaseSearch } from '../search-params.js';
import { Button } from '../ui/button.js';
import { countryName, wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { Select } from '../ui/field.js';
import { MoreRows } from '../ui/more-rows.js';
import { SearchField } from '../ui/search-field.js';
import { Table } from '../ui/table.js';
import { CampaignDocument } from './campaigns.documents.js';
import { CaseDialog } from './case-dialog.js';
import { CaseName } from './case-name.js';
import { CasesDocument } from './cases.documents.js';
import type { CaseState } from './cases.documents.js';

const route = getRouteApi('/campaigns/$campaignId/cases');
const MOST = 200;

/** Everybody who is asked, how far each is, and one of them closely. */
export function CampaignCases() {
  const { t, f, locale } = useLanguage();
  const me = useMe();
  const { campaignId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { campaign } = useRead(CampaignDocument, { id: campaignId });
  const { nodes, totalCount, step } = usePages(
    CasesDocument,
    {
      campaignId,
      filter: given({
        state: search.state,
        disposition: search.code,
        cohortYear: search.cohort,
        countryCode: search.country,
        words: search.q,
      }),
    },
    { show: search.show, most: MOST, pick: ({ campaignCases }) => campaignCases },
  );
  const isHosts = campaign.audience === 'HOSTS';
  const seesNames = isHosts || holds(me, ['OFFICER']);
  const change = (next: Partial<CaseSearch>) =>
    void navigate({ search: { ...search, show: undefined, ...next }, replace: true });
  const filters = [
    search.q,
    search.state && wordFor(t.cases.states, search.state),
    search.code,
    search.cohort && f.fiscalYear(search.cohort),
    countryName(search.country, locale),
  ].filter(Boolean);
  const look = (one: string | undefined) => void navigate({ search: { ...search, one }, replace: true });
  return (
    <section className="stack">
      <div className="filters" role="search">
        <SearchField
          label={seesNames ? t.cases.words : t.cases.wordsOfIds}
          value={search.q ?? ''}
          onSearch={(words) => change({ q: words || undefined })}
        />
        <Select
          label={t.cases.state}
          value={search.state ?? ''}
          empty={t.frame.all}
          options={Object.entries(t.cases.states).map(([value, label]) => ({ value, label }))}
          onChange={(event) =>
            change({ state: (event.currentTarget.value || undefined) as CaseState | undefined })
          }
        />
        <Select
          label={t.campaigns.cohort}
          value={search.cohort ?? ''}
          empty={t.frame.all}
          options={campaign.cohorts.map((year) => ({ value: String(year), label: f.fiscalYear(year) }))}
          onChange={(event) => change({ cohort: Number(event.currentTarget.value) || undefined })}
        />
      </div>
      <Table
        title={isHosts ? t.cases.titleHosts : t.cases.title}
        summary={[
          t.frame.shownOf(nodes.length, totalCount),
          filters.length > 0 ? t.frame.filteredBy(filters.join(', ')) : t.frame.notFiltered,
          t.frame.sortedBy(t.cases.sortedBy),
        ].join(' · ')}
        rows={nodes}
        rowKey={({ id }) => id}
        empty={
          filters.length > 0 ? (
            <EmptyState
              title={t.frame.nothingFoundTitle}
              action={
                <Button look="quiet" onClick={() => void navigate({ search: {}, replace: true })}>
                  {t.frame.clearFilters}
                </Button>
              }
            />
          ) : (
            <EmptyState title={t.cases.empty}>{t.cases.emptyNext}</EmptyState>
          )
        }
        columns={[
          {
            key: 'name',
            title: isHosts ? t.campaigns.plan : t.campaigns.person,
            kind: 'head',
            cell: (row) => <CaseName row={row} />,
          },
          {
            key: 'state',
            title: t.cases.state,
            cell: ({ state, mark }) => (
              <>
                {wordFor(t.cases.states, state)}
                {mark && <span className="sub">{wordFor(t.cases.reasons, mark)}</span>}
              </>
            ),
          },
          {
            key: 'counts',
            title: t.cases.counts,
            cell: ({ disposition, dispositionName }) => (
              <>
                <span className="num">{disposition}</span> {dispositionName}
              </>
            ),
          },
          {
            key: 'cohort',
            title: t.campaigns.cohort,
            cell: ({ cohortYear, countryCode }) => (
              <>
                {f.fiscalYear(cohortYear)}
                <span className="sub">{countryName(countryCode, locale)}</span>
              </>
            ),
          },
          {
            key: 'act',
            title: t.frame.actions,
            kind: 'act',
            cell: (row) => (
              <Button
                small
                look="quiet"
                aria-label={`${t.cases.look}: ${row.name ?? row.memberId ?? t.cases.noName}`}
                onClick={() => look(row.id)}
              >
                {t.cases.look}
              </Button>
            ),
          },
        ]}
      />
      <MoreRows
        shown={nodes.length}
        total={totalCount}
        step={step}
        onShow={(show) => void navigate({ search: { ...search, show }, replace: true })}
      />
      {search.one && (
        <CaseDialog
          id={search.one}
          isClosed={campaign.state === 'CLOSED' || campaign.state === 'ARCHIVED'}
          onClose={() => look(undefined)}
        />
      )}
    </section>
  );
}
