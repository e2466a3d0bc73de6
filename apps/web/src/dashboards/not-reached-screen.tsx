import { Link, getRouteApi } from '@tanstack/react-router';
import { percent } from '@enishi/charts';
import { useLanguage } from './language.js';
import { OFFICE, holds, useMe } from '../session/me.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHead } from '../ui/page-head.js';
import { Table } from '../ui/table.js';
import { Hidden } from './cell-words.js';
import { DownloadMenu } from './download-menu.js';
import { FigureBlock } from './figure-block.js';
import { queryOf } from './figure-state.js';
import type { FigureTable } from './dashboards.documents.js';
import { FigureTiles } from './figure-tiles.js';
import { FilterBar } from './filter-bar.js';
import { useFigures } from './use-figures.js';

const route = getRouteApi('/figures/not-reached');

const ASKS = [
  { metric: 'reachable_share' },
  { metric: 'response_rate' },
  { metric: 'reachable_share', by: ['COUNTRY'] },
  { metric: 'response_rate', by: ['COUNTRY'] },
  { metric: 'reachable_share', by: ['FISCAL_YEAR'] },
  { metric: 'reachable_share', by: ['ACADEMIC_LEVEL'] },
  { metric: 'response_rate', by: ['REGION', 'FISCAL_YEAR'] },
] as const;

/** From whom nothing comes: where mails come back, and where they arrive but nobody answers. */
export function NotReachedScreen() {
  const { t, f } = useLanguage();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const figures = useFigures(search, ASKS);
  const [reachable, response, reachableBy, responseBy, ...rest] = figures;
  if (!reachable || !response || !reachableBy || !responseBy) return null;
  const isEmpty = !reachable.total.n && !reachable.total.hidden;
  return (
    <>
      <PageHead
        title={t.dashboards.screens.notReached}
        below={
          <>
            {t.dashboards.intros.notReached}{' '}
            {t.dashboards.asOfMoment(t.frame.japanTime(f.moment(reachable.asOf)))}
          </>
        }
        actions={<DownloadMenu query={queryOf(search, 'reachable_share', ['COUNTRY'])} search={search} />}
      />
      <FilterBar search={search} onChange={(next) => void navigate({ search: next })} />
      {isEmpty ? (
        <EmptyState title={t.dashboards.emptyTitle}>{t.dashboards.emptyNext}</EmptyState>
      ) : (
        <>
          <FigureTiles figures={[reachable, response]} />
          {holds(me, OFFICE) && (
            <p>
              <Link to="/lost-contacts">{t.dashboards.lostContacts}</Link>
            </p>
          )}
          <Lowest reachable={reachableBy} response={responseBy} />
          {rest.map((figure) => (
            <FigureBlock
              key={figure.by.join('-')}
              figure={figure}
              search={search}
              title={`${figure.metric.title} · ${f.list(figure.by.map((dimension) => t.dashboards.by[dimension]))}`}
              {...(figure.by.length > 1 ? { kind: 'MULTIPLES' as const } : {})}
            />
          ))}
        </>
      )}
    </>
  );
}

const shareOf = ({ share }: FigureTable['total']) => (share === null ? 101 : Number.parseFloat(share));
const few = (cell: FigureTable['total'] | undefined) =>
  cell && <Hidden reason={cell.hidden ?? 'BASE_TOO_SMALL'} />;

/** Countries and regions where the mails reach fewest people, the worst first. */
function Lowest({ reachable, response }: { reachable: FigureTable; response: FigureTable }) {
  const { t, f } = useLanguage();
  const answered = new Map(response.rows.map(({ keys: [key], cell }) => [key?.code, cell]));
  const rows = reachable.rows.toSorted((a, b) => shareOf(a.cell) - shareOf(b.cell)).slice(0, 40);
  return (
    <Table
      title={t.dashboards.lowestTitle}
      summary={`${t.frame.shownOf(rows.length, reachable.rows.length)} · ${t.dashboards.lowestSorted}`}
      rows={rows}
      rowKey={({ keys }) => keys[0]?.code ?? ''}
      empty={null}
      columns={[
        {
          key: 'country',
          title: t.dashboards.dimensions.COUNTRY,
          kind: 'head',
          cell: ({ keys }) => keys[0]?.label,
        },
        {
          key: 'asked',
          title: t.dashboards.askedPersons,
          kind: 'n',
          cell: ({ cell }) => (cell.n === null ? few(cell) : f.number(cell.n)),
        },
        {
          key: 'reached',
          title: reachable.metric.title,
          kind: 'n',
          cell: ({ cell }) => (cell.share === null ? few(cell) : percent(cell.share)),
        },
        {
          key: 'answered',
          title: response.metric.title,
          kind: 'n',
          cell: ({ keys }) => {
            const cell = answered.get(keys[0]?.code);
            return cell?.share ? percent(cell.share) : few(cell);
          },
        },
      ]}
    />
  );
}
