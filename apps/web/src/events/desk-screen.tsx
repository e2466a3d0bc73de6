import { getRouteApi } from '@tanstack/react-router';
import { given } from '../api/given.js';
import { usePages } from '../api/pages.js';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/events.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { Select } from '../ui/field.js';
import { MoreRows } from '../ui/more-rows.js';
import { SearchField } from '../ui/search-field.js';
import { Table } from '../ui/table.js';
import { AttendanceDocument, AttendeesDocument } from './desk.documents.js';
import type { Attendee } from './desk.documents.js';
import { DeskHead } from './desk-head.js';
import { EventLife } from './event-life.js';
import { momentIn } from './event-time.js';
import { EventDocument } from './events.documents.js';

const route = getRouteApi('/events/$slug/desk');
const MOST = 500;

/** The organisers' desk: how the event stands, the numbers, and who registered. */
export function DeskScreen() {
  const { slug } = route.useParams();
  const { t, f, locale } = useLanguage();
  const words = t.events;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { event } = useRead(EventDocument, { slug });
  const { eventAttendance: counts } = useRead(AttendanceDocument, { eventId: event.id });
  const { nodes, totalCount, step } = usePages(
    AttendeesDocument,
    {
      eventId: event.id,
      filter: given({ states: search.state && [search.state], mode: search.mode, search: search.q }),
    },
    { show: search.show, most: MOST, pick: ({ eventAttendees }) => eventAttendees },
  );
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: { ...search, show: undefined, ...part }, replace: true });
  const filters = [
    wordFor(words.listStates, search.state),
    wordFor(words.modes, search.mode),
    search.q ? `“${search.q}”` : '',
  ].filter(Boolean);
  const registered = counts.reduce(
    (sum, { confirmed, waiting, offered }) => sum + confirmed + waiting + offered,
    0,
  );
  return (
    <div className="stack-wide">
      <DeskHead event={event} below={words.deskIntro} />
      <EventLife event={event} registered={registered} />
      <Table
        title={words.counts}
        summary={t.frame.shownOf(counts.length, counts.length)}
        rows={counts}
        rowKey={({ mode }) => mode}
        empty={null}
        columns={[
          { key: 'mode', title: words.mode, kind: 'head', cell: ({ mode }) => wordFor(words.modes, mode) },
          ...(
            [
              ['confirmed', words.confirmed],
              ['people', words.people],
              ['offered', words.offered],
              ['waiting', words.waiting],
              ['cancelled', words.ended],
              ['came', words.came],
            ] as const
          ).map(([key, title]) => ({
            key,
            title,
            kind: 'n' as const,
            cell: (row: (typeof counts)[number]) => f.number(row[key]),
          })),
        ]}
      />
      <section className="stack">
        <div className="filters" role="search">
          <SearchField
            label={words.name}
            value={search.q ?? ''}
            onSearch={(q) => change({ q: q || undefined })}
          />
          <Select
            label={words.state}
            value={search.state ?? ''}
            empty={t.frame.all}
            options={Object.entries(words.listStates).map(([value, label]) => ({ value, label }))}
            onChange={(changed) =>
              change({ state: (changed.currentTarget.value || undefined) as typeof search.state })
            }
          />
          {event.pools.length > 1 && (
            <Select
              label={words.mode}
              value={search.mode ?? ''}
              empty={t.frame.all}
              options={Object.entries(words.modes).map(([value, label]) => ({ value, label }))}
              onChange={(changed) =>
                change({ mode: (changed.currentTarget.value || undefined) as typeof search.mode })
              }
            />
          )}
        </div>
        <Table
          title={words.list}
          summary={[
            t.frame.shownOf(nodes.length, totalCount),
            filters.length > 0 ? t.frame.filteredBy(filters.join(', ')) : t.frame.notFiltered,
            t.frame.sortedBy(words.listSorted),
          ].join(' · ')}
          rows={nodes}
          rowKey={({ registrationId }) => registrationId}
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
              <EmptyState title={words.listNone} />
            )
          }
          columns={[
            { key: 'name', title: words.name, kind: 'head', cell: (row) => <AttendeeName attendee={row} /> },
            { key: 'mode', title: words.mode, cell: ({ mode }) => wordFor(words.modes, mode) },
            {
              key: 'state',
              title: words.state,
              cell: ({ state, place, offerUntil }) => (
                <>
                  {wordFor(words.listStates, state)}
                  {place !== null && ` (${f.number(place)})`}
                  {state === 'OFFERED' && offerUntil && (
                    <span className="sub">{momentIn(offerUntil, event.timeZone, locale)}</span>
                  )}
                </>
              ),
            },
            { key: 'party', title: words.party, kind: 'n', cell: ({ party }) => f.number(party) },
            ...event.questions.map((question, index) => ({
              key: question.name,
              title: question.title,
              cell: ({ answers }: Attendee) => answers[index],
            })),
            {
              key: 'came',
              title: words.arrived,
              cell: ({ checkedInAt }) => checkedInAt && momentIn(checkedInAt, event.timeZone, locale),
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

/** The name, or why there is none. */
export function AttendeeName({ attendee }: { attendee: Pick<Attendee, 'name' | 'isMinor'> }) {
  const { t } = useLanguage();
  const words = t.events;
  if (attendee.name)
    return (
      <>
        {attendee.name}
        {attendee.isMinor && <span className="sub">{words.minor}</span>}
      </>
    );
  return attendee.isMinor ? (
    <>
      {words.minor}
      <span className="sub">{words.minorHint}</span>
    </>
  ) : (
    <span className="soft">{words.nameGone}</span>
  );
}
