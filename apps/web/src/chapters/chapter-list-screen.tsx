import { Link, getRouteApi } from '@tanstack/react-router';
import { BookOpen, Plus } from 'lucide-react';
import { given } from '../api/given.js';
import { usePages } from '../api/pages.js';
import { useLanguage } from '../locales/parts/chapters.js';
import { OFFICE, holds, useMe } from '../session/me.js';
import { useToday } from '../session/site.js';
import { Badge } from '../ui/badge.js';
import { Button, buttonClass } from '../ui/button.js';
import { countryName, wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { Checkbox, Select } from '../ui/field.js';
import { MoreRows } from '../ui/more-rows.js';
import { PageHead } from '../ui/page-head.js';
import { Table } from '../ui/table.js';
import { ChapterStateBadge } from './chapter-words.js';
import { ChaptersDocument } from './chapters.documents.js';
import { ToDecide } from './to-decide.js';

const route = getRouteApi('/chapters');
const MOST = 100;

/** The last fiscal year that has ended or runs: its yearbook is of use. */
const yearOf = (today: string): number =>
  Number(today.slice(5, 7)) >= 4 ? Number(today.slice(0, 4)) : Number(today.slice(0, 4)) - 1;

/** All chapters; for the office also what waits for it. */
export function ChapterListScreen() {
  const { t, f, locale } = useLanguage();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const words = t.chapters;
  const isOffice = holds(me, OFFICE);
  const year = yearOf(useToday());
  const { nodes, totalCount, step } = usePages(
    ChaptersDocument,
    { filter: given({ kind: search.kind, mine: search.mine }) },
    { show: search.show, most: MOST, pick: ({ chapters }) => chapters },
  );
  const filters = [wordFor(words.kinds, search.kind), search.mine ? words.mine : ''].filter(Boolean);
  return (
    <div className="stack-wide">
      <PageHead
        title={words.title}
        below={words.intro}
        actions={
          <>
            <a
              className={buttonClass('quiet')}
              href={`/yearbooks/${String(year)}?sheet=${locale === 'ja' ? 'ja' : 'en'}`}
              download
            >
              <BookOpen size={18} aria-hidden="true" />
              {words.yearbook(f.fiscalYear(year))}
            </a>
            {isOffice && (
              <Link to="/chapters/new" className={buttonClass()}>
                <Plus size={18} aria-hidden="true" />
                {words.open}
              </Link>
            )}
          </>
        }
      />
      {isOffice && <ToDecide />}
      <div className="filters" role="search">
        <Select
          label={words.kind}
          value={search.kind ?? ''}
          empty={t.frame.all}
          options={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
          onChange={(event) =>
            void navigate({
              search: given({ kind: event.currentTarget.value as 'COUNTRY', mine: search.mine }),
              replace: true,
            })
          }
        />
        {holds(me, ['MEMBER']) && (
          <Checkbox
            label={words.mine}
            checked={search.mine ?? false}
            onChange={(event) =>
              void navigate({
                search: given({ kind: search.kind, mine: event.currentTarget.checked || undefined }),
                replace: true,
              })
            }
          />
        )}
      </div>
      <Table
        title={words.all}
        summary={[
          t.frame.shownOf(nodes.length, totalCount),
          filters.length > 0 ? t.frame.filteredBy(filters.join(', ')) : t.frame.notFiltered,
          t.frame.sortedBy(words.sortedBy),
        ].join(' · ')}
        rows={nodes}
        rowKey={({ id }) => id}
        empty={
          filters.length > 0 ? (
            <EmptyState
              title={t.frame.nothingFoundTitle}
              action={
                <Button look="quiet" onClick={() => void navigate({ search: {} })}>
                  {t.frame.clearFilters}
                </Button>
              }
            />
          ) : (
            <EmptyState title={words.emptyTitle}>{words.emptyNext}</EmptyState>
          )
        }
        columns={[
          {
            key: 'name',
            title: words.name,
            kind: 'head',
            cell: ({ slug, name, acronym, ownName }) => (
              <>
                <Link to="/chapters/$slug" params={{ slug }}>
                  {name}
                </Link>
                {(acronym ?? ownName) && (
                  <span className="sub">{[acronym, ownName].filter(Boolean).join(' · ')}</span>
                )}
              </>
            ),
          },
          { key: 'kind', title: words.kind, cell: ({ kind }) => wordFor(words.kinds, kind) },
          {
            key: 'countries',
            title: words.countries,
            cell: ({ countries }) => f.list(countries.map((code) => countryName(code, locale))),
          },
          { key: 'state', title: words.state, cell: ({ state }) => <ChapterStateBadge state={state} /> },
          {
            key: 'mine',
            title: words.isMine,
            cell: ({ isMine }) => isMine && <Badge tone="bloom">{words.isMine}</Badge>,
          },
        ]}
      />
      <MoreRows
        shown={nodes.length}
        total={totalCount}
        step={step}
        onShow={(show) => void navigate({ search: { ...search, show }, replace: true })}
      />
    </div>
  );
}
