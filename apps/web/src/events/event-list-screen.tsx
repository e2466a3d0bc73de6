import './events.css';
import { Link, getRouteApi } from '@tanstack/react-router';
import { CalendarPlus } from 'lucide-react';
import { given } from '../api/given.js';
import { usePages } from '../api/pages.js';
import { useLanguage } from '../locales/parts/events.js';
import { holds, useMe } from '../session/me.js';
import { Button, buttonClass } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { Checkbox, Segmented, Select } from '../ui/field.js';
import { MoreRows } from '../ui/more-rows.js';
import { PageHead } from '../ui/page-head.js';
import { SearchField } from '../ui/search-field.js';
import { Table } from '../ui/table.js';
import { EventState, freeWords, heldBy } from './event-words.js';
import { EventTime } from './event-time.js';
import { EventsDocument } from './events.documents.js';
import { MyRegistrations } from './my-registrations.js';
import { ORGANISERS } from './organisers.js';

const route = getRouteApi('/events');
const MOST = 100;

/** Events to come and of earlier years; one's own registrations; for organisers a way to a new one. */
export function EventListScreen() {
  const { t, f } = useLanguage();
  const words = t.events;
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const when = search.when ?? 'COMING';
  const isOrganiser = holds(me, ORGANISERS);
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: { ...search, show: undefined, ...part }, replace: true });
  const { nodes, totalCount, step } = usePages(
    EventsDocument,
    {
      filter: given({
        when,
        format: search.format,
        search: search.q,
        organisedByMe: search.own || undefined,
      }),
    },
    { show: search.show, most: MOST, pick: ({ events }) => events },
  );
  const filters = [
    words.whens[when],
    wordFor(words.formats, search.format),
    search.q ? `“${search.q}”` : '',
    search.own ? words.mineOnly : '',
  ].filter(Boolean);
  return (
    <div className="stack-wide">
      <PageHead
        title={words.title}
        below={words.intro}
        actions={
          isOrganiser && (
            <Link to="/events/new" className={buttonClass()}>
              <CalendarPlus size={18} aria-hidden="true" />
              {words.make}
            </Link>
          )
        }
      />
      {holds(me, ['MEMBER']) && <MyRegistrations />}
      <section className="stack">
        <div className="filters" role="search">
          <Segmented
            legend={words.when}
            name="when"
            value={when}
            options={(['COMING', 'PAST'] as const).map((value) => ({ value, label: words.whens[value] }))}
            onChoose={(value) => change({ when: value === 'COMING' ? undefined : value })}
          />
          <SearchField
            label={words.search}
            value={search.q ?? ''}
            onSearch={(q) => change({ q: q || undefined })}
          />
          <Select
            label={words.format}
            value={search.format ?? ''}
            empty={t.frame.all}
            options={Object.entries(words.formats).map(([value, label]) => ({ value, label }))}
            onChange={(event) =>
              change({ format: (event.currentTarget.value || undefined) as typeof search.format })
            }
          />
          {isOrganiser && (
            <Checkbox
              label={words.mineOnly}
              checked={search.own ?? false}
              onChange={(event) => change({ own: event.currentTarget.checked || undefined })}
            />
          )}
        </div>
        <Table
          title={words.title}
          summary={[
            t.frame.shownOf(nodes.length, totalCount),
            t.frame.filteredBy(filters.join(', ')),
            t.frame.sortedBy(when === 'COMING' ? words.sortedComing : words.sortedPast),
          ].join(' · ')}
          rows={nodes}
          rowKey={({ id }) => id}
          empty={
            filters.length > 1 ? (
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
              key: 'event',
              title: words.event,
              kind: 'head',
              cell: (event) => (
                <>
                  <Link
                    to="/events/$slug"
                    params={{ slug: event.slug }}
                    lang={languageTag(event.text.language)}
                  >
                    {event.text.title}
                  </Link>
                  <span className="sub">{heldBy(event, words, f)}</span>
                </>
              ),
            },
            { key: 'when', title: words.when, cell: (event) => <EventTime event={event} /> },
            {
              key: 'place',
              title: words.place,
              cell: ({ venue, city, format }) =>
                [venue, city].filter(Boolean).join(', ') || wordFor(words.formats, format),
            },
            {
              key: 'state',
              title: words.state,
              cell: (event) => (
                <>
                  <EventState state={event.state} />
                  {event.state === 'PUBLISHED' || event.state === 'FULL'
                    ? event.pools.map((pool) => (
                        <span className="sub" key={pool.mode}>
                          {wordFor(words.modes, pool.mode)}: {freeWords(pool, words)}
                        </span>
                      ))
                    : event.countedAttendance !== null && (
                        <span className="sub">{words.attendance(event.countedAttendance)}</span>
                      )}
                </>
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
      </section>
    </div>
  );
}

/** The language of an event's words, where it differs from the page. */
export const languageTag = (language: string): string =>
  ({ JA: 'ja', EN: 'en', ZH_HANS: 'zh-Hans' })[language] ?? 'en';
