import { Link, getRouteApi } from '@tanstack/react-router';
import { usePages } from '../api/pages.js';
import { useLanguage } from '../locales/parts/members.js';
import { Badge } from '../ui/badge.js';
import { buttonClass } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { MoreRows } from '../ui/more-rows.js';
import { PageHead } from '../ui/page-head.js';
import { Table } from '../ui/table.js';
import { RelaysDocument } from './messages.documents.js';

const route = getRouteApi('/messages');
const MOST = 50;

/** What I asked and was asked. */
export function MessagesScreen() {
  const { t, f } = useLanguage();
  const words = t.messages;
  const { show } = route.useSearch();
  const navigate = route.useNavigate();
  const { nodes, totalCount, step } = usePages(
    RelaysDocument,
    {},
    { show, most: MOST, pick: ({ relays }) => relays },
  );
  return (
    <div className="stack-wide">
      <PageHead title={words.title} below={words.intro} />
      <Table
        title={words.listTitle}
        summary={[t.frame.shownOf(nodes.length, totalCount), t.frame.sortedBy(words.sortedBy)].join(' · ')}
        rows={nodes}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            title={words.emptyTitle}
            action={
              <Link to="/directory" search={{ help: true }} className={buttonClass()}>
                {words.find}
              </Link>
            }
          >
            {words.emptyNext}
          </EmptyState>
        }
        columns={[
          {
            key: 'other',
            title: words.other,
            kind: 'head',
            cell: ({ id, otherName, isMine, kind }) => (
              <>
                <Link to="/messages/$relayId" params={{ relayId: id }}>
                  {otherName ?? words.gone}
                </Link>
                <span className="sub">
                  {isMine ? words.mine : words.theirs} · {words.kinds[kind]}
                </span>
              </>
            ),
          },
          {
            key: 'state',
            title: words.state,
            cell: ({ state, isMine }) => (
              <Badge tone={state === 'ACCEPTED' ? 'leaf' : state === 'OPEN' && !isMine ? 'bloom' : 'plain'}>
                {words.states[state]}
              </Badge>
            ),
          },
          {
            key: 'last',
            title: words.last,
            kind: 'long',
            cell: ({ lastMessage }) => (lastMessage ? [...lastMessage].slice(0, 80).join('') : ''),
          },
          {
            key: 'asked',
            title: words.asked,
            cell: ({ createdAt }) => f.date(createdAt.slice(0, 10)),
          },
        ]}
      />
      <MoreRows
        shown={nodes.length}
        total={totalCount}
        step={step}
        onShow={(next) => void navigate({ search: { show: next }, replace: true })}
      />
    </div>
  );
}
