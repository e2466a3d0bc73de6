import { Link, getRouteApi } from '@tanstack/react-router';
import { given } from '../api/given.js';
import { usePages } from '../api/pages.js';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/surveys.js';
import { Button } from '../ui/button.js';
import { countryName, wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { Select } from '../ui/field.js';
import { MoreRows } from '../ui/more-rows.js';
import { PageHead } from '../ui/page-head.js';
import { Table } from '../ui/table.js';
import { LostContactCountsDocument, LostContactsDocument } from './lost.documents.js';
import type { LostCount } from './lost.documents.js';

const route = getRouteApi('/lost-contacts');
const MOST = 200;
const LINES = 20;

/** Whom no mail reaches: how many where, who they are, and who of their visit may know them. */
export function LostContactsScreen() {
  const { t, f, locale } = useLanguage();
  const words = t.lost;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { lostContactCounts: counts } = useRead(LostContactCountsDocument, {});
  const { nodes, totalCount, step } = usePages(
    LostContactsDocument,
    { filter: given({ cohortYear: search.cohort, countryCode: search.country }) },
    { show: search.show, most: MOST, pick: ({ lostContacts }) => lostContacts },
  );
  const filters = [
    search.cohort ? f.fiscalYear(search.cohort) : '',
    countryName(search.country, locale),
  ].filter(Boolean);
  const cohorts = [...new Set(counts.map(({ cohortYear }) => cohortYear))].toSorted((a, b) => b - a);
  const countries = [...new Set(counts.flatMap(({ countryCode }) => countryCode ?? []))]
    .map((value) => ({ value, label: countryName(value, locale) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="stack-wide">
      <PageHead
        title={words.title}
        above={<Link to="/campaigns">← {t.campaigns.all}</Link>}
        below={words.intro}
      />
      {total === 0 ? (
        <EmptyState bloomed title={words.emptyTitle} />
      ) : (
        <>
          <div className="filters" role="search">
            <Select
              label={words.cohort}
              value={search.cohort ?? ''}
              empty={t.frame.all}
              options={cohorts.map((year) => ({ value: String(year), label: f.fiscalYear(year) }))}
              onChange={(event) =>
                void navigate({
                  search: {
                    country: search.country,
                    cohort: Number(event.currentTarget.value) || undefined,
                  },
                  replace: true,
                })
              }
            />
            <Select
              label={words.country}
              value={search.country ?? ''}
              empty={t.frame.all}
              options={countries}
              onChange={(event) =>
                void navigate({
                  search: { cohort: search.cohort, country: event.currentTarget.value || undefined },
                  replace: true,
                })
              }
            />
          </div>
          <Counts
            counts={counts.filter(
              ({ cohortYear, countryCode }) =>
                (!search.cohort || cohortYear === search.cohort) &&
                (!search.country || countryCode === search.country),
            )}
          />
          <section className="stack">
            <Table
              title={words.listTitle}
              summary={[
                t.frame.shownOf(nodes.length, totalCount),
                filters.length > 0 ? t.frame.filteredBy(filters.join(', ')) : t.frame.notFiltered,
                t.frame.sortedBy(words.sortedBy),
              ].join(' · ')}
              rows={nodes}
              rowKey={({ personId }) => personId}
              empty={
                <EmptyState
                  title={t.frame.nothingFoundTitle}
                  action={
                    <Button look="quiet" onClick={() => void navigate({ search: {} })}>
                      {t.frame.clearFilters}
                    </Button>
                  }
                />
              }
              columns={[
                {
                  key: 'name',
                  title: words.person,
                  kind: 'head',
                  cell: ({ name, memberId, planTitle }) => (
                    <>
                      {name}
                      {memberId && <span className="sub code">{memberId}</span>}
                      <span className="sub">{planTitle}</span>
                    </>
                  ),
                },
                { key: 'cohort', title: words.cohort, cell: ({ cohortYear }) => f.fiscalYear(cohortYear) },
                {
                  key: 'country',
                  title: words.country,
                  cell: ({ countryCode }) => countryName(countryCode, locale),
                },
                {
                  key: 'reason',
                  title: words.reason,
                  cell: ({ reason, reconnectLockedAt }) => (
                    <>
                      {wordFor(t.campaigns.reasons, reason)}
                      {reconnectLockedAt && (
                        <span className="sub">{words.linkLocked(f.moment(reconnectLockedAt))}</span>
                      )}
                    </>
                  ),
                },
                {
                  key: 'helpers',
                  title: words.helpers,
                  cell: ({ helpers }) =>
                    helpers.length === 0 ? (
                      <span className="soft small">{words.helpersNone}</span>
                    ) : (
                      helpers.map(({ personId, name, memberId }) => (
                        <div key={personId}>
                          {name} {memberId && <span className="soft small code">{memberId}</span>}
                        </div>
                      ))
                    ),
                },
              ]}
            />
            <p className="soft small">{words.helpersHint}</p>
            <MoreRows
              shown={nodes.length}
              total={totalCount}
              step={step}
              onShow={(show) => void navigate({ search: { ...search, show }, replace: true })}
            />
          </section>
        </>
      )}
    </div>
  );
}

const sum = ({ reasons }: { reasons: Map<string, number> }) =>
  [...reasons.values()].reduce((a, b) => a + b, 0);

/** The largest groups first; both reasons of a group in one line. */
function Counts({ counts }: { counts: readonly LostCount[] }) {
  const { t, f, locale } = useLanguage();
  const words = t.lost;
  const groups = new Map<
    string,
    { cohortYear: number; countryCode: string | null; reasons: Map<string, number> }
  >();
  for (const { cohortYear, countryCode, reason, count } of counts) {
    const key = `${cohortYear} ${countryCode ?? ''}`;
    const group = groups.get(key) ?? { cohortYear, countryCode, reasons: new Map<string, number>() };
    group.reasons.set(reason, (group.reasons.get(reason) ?? 0) + count);
    groups.set(key, group);
  }
  const rows = [...groups.values()].toSorted((a, b) => sum(b) - sum(a) || b.cohortYear - a.cohortYear);
  const total = rows.reduce((all, group) => all + sum(group), 0);
  const reasons = [...new Set(counts.map(({ reason }) => reason))].toSorted();
  return (
    <section className="stack">
      <p>
        <strong>{words.total(total)}</strong>
      </p>
      <Table
        title={words.countsTitle}
        summary={[
          t.frame.shownOf(Math.min(LINES, rows.length), rows.length),
          t.frame.sortedBy(words.countsSorted),
        ].join(' · ')}
        rows={rows.slice(0, LINES)}
        rowKey={({ cohortYear, countryCode }) => `${cohortYear} ${countryCode ?? ''}`}
        empty={null}
        columns={[
          {
            key: 'group',
            title: words.cohort,
            kind: 'head',
            cell: ({ cohortYear, countryCode }) => (
              <Link
                to="/lost-contacts"
                search={given({ cohort: cohortYear, country: countryCode ?? undefined })}
              >
                {f.fiscalYear(cohortYear)} · {countryName(countryCode, locale) || t.campaigns.countryUnknown}
              </Link>
            ),
          },
          ...reasons.map((reason) => ({
            key: reason,
            title: wordFor(t.campaigns.reasons, reason),
            kind: 'n' as const,
            cell: (group: (typeof rows)[number]) => f.number(group.reasons.get(reason) ?? 0),
          })),
          { key: 'count', title: words.count, kind: 'n', cell: (group) => f.number(sum(group)) },
        ]}
      />
      {rows.length > LINES && <p className="soft small">{words.countsMore(rows.length - LINES)}</p>}
    </section>
  );
}
