import { Link, getRouteApi } from '@tanstack/react-router';
import { given } from '../api/given.js';
import { usePages } from '../api/pages.js';
import { useLanguage } from '../locales/parts/members.js';
import { inOneLine } from '../profile/language-names.js';
import { ProfileName } from '../profile/profile-view.js';
import { holds, useMe } from '../session/me.js';
import { Button, buttonClass } from '../ui/button.js';
import { countryName, wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { MoreRows } from '../ui/more-rows.js';
import { PageHead } from '../ui/page-head.js';
import { Table } from '../ui/table.js';
import { DirectoryFilters, useFilterWords } from './directory-filters.js';
import { DirectoryDocument } from './directory.documents.js';

const route = getRouteApi('/directory');
const MOST = 50;
const NOBODY = { nodes: [], pageInfo: { totalCount: 0, hasNextPage: false, endCursor: null } };

/** Members by what they show to the reader. */
export function DirectoryScreen() {
  const { t, locale } = useLanguage();
  const words = t.directory;
  const { show, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const wanted = given({
    name: search.q,
    country: search.country,
    field: search.field,
    level: search.level,
    language: search.language,
    institutionId: search.host,
    fiscalYear: search.year,
    inJapan: search.japan,
    offersHelp: search.help,
  });
  const { data, nodes, totalCount, step } = usePages(
    DirectoryDocument,
    { search: wanted },
    {
      show,
      most: MOST,
      pick: ({ directory }) => (directory.__typename === 'DirectoryPage' ? directory : NOBODY),
    },
  );
  const filters = useFilterWords(search);
  const isNarrow = data.directory.__typename === 'DirectoryTooNarrow';
  const clear = (
    <Button look="quiet" onClick={() => void navigate({ search: {} })}>
      {t.frame.clearFilters}
    </Button>
  );
  return (
    <div className="stack-wide">
      <PageHead
        title={words.title}
        below={words.intro}
        actions={
          holds(useMe(), ['SECRETARIAT', 'OFFICER']) && (
            <Link to="/message-reports" className={buttonClass('quiet')}>
              {t.messages.reportsTitle}
            </Link>
          )
        }
      />
      <DirectoryFilters search={search} onChange={(next) => void navigate({ search: next, replace: true })} />
      {data.directory.__typename === 'DirectoryTooNarrow' && (
        <div className="notice warn stack" role="status">
          <h2>{words.tooNarrowTitle}</h2>
          <p>{data.directory.message}</p>
          <div>{clear}</div>
        </div>
      )}
      {data.directory.__typename === 'DirectoryPage' && data.directory.isAlike && (
        <p className="notice" role="status">
          {words.alike}
        </p>
      )}
      {!isNarrow && (
        <Table
          title={words.listTitle}
          summary={[
            t.frame.shownOf(nodes.length, totalCount),
            filters.length > 0 ? t.frame.filteredBy(filters.join(', ')) : t.frame.notFiltered,
            t.frame.sortedBy(words.sortedBy),
          ].join(' · ')}
          rows={nodes}
          rowKey={({ memberKey }) => memberKey}
          empty={
            filters.length > 0 ? (
              <EmptyState title={t.frame.nothingFoundTitle} action={clear} />
            ) : (
              <EmptyState
                title={words.emptyTitle}
                action={
                  <Link to="/profile/privacy" className={buttonClass()}>
                    {t.profile.privacyLink}
                  </Link>
                }
              >
                {words.emptyNext}
              </EmptyState>
            )
          }
          columns={[
            {
              key: 'name',
              title: words.name,
              kind: 'head',
              cell: (member) => (
                <Link to="/members/$memberKey" params={{ memberKey: member.memberKey }}>
                  <ProfileName profile={member} />
                </Link>
              ),
            },
            {
              key: 'place',
              title: words.place,
              cell: ({ country, city }) =>
                (country ?? city) && (
                  <span className="nowrap">
                    {[city, countryName(country, locale)].filter(Boolean).join(', ')}
                  </span>
                ),
            },
            {
              key: 'work',
              title: t.profile.fields.AFFILIATION,
              cell: ({ affiliation, position }) => [affiliation, position].filter(Boolean).join(' · '),
            },
            {
              key: 'field',
              title: words.field,
              cell: ({ fields }) =>
                inOneLine(
                  fields.map((one) => wordFor(t.profile.sciences, one)),
                  locale,
                ),
            },
            {
              key: 'help',
              title: words.helpsWith,
              cell: ({ offersHelp }) =>
                inOneLine(
                  offersHelp.map((one) => wordFor(t.profile.helpTopics, one)),
                  locale,
                ),
            },
          ]}
        />
      )}
      <MoreRows
        shown={nodes.length}
        total={totalCount}
        step={step}
        onShow={(next) => void navigate({ search: { ...search, show: next }, replace: true })}
      />
    </div>
  );
}
