import { percent } from '@enishi/charts';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useRead } from '../api/queries.js';
import { useLanguage } from './language.js';
import { BoardDocument } from '../plans/plan.documents.js';
import { Select } from '../ui/field.js';
import { PageHead } from '../ui/page-head.js';
import { Table } from '../ui/table.js';
import { CountOf, Hidden, ShareOf, boundsOf } from './cell-words.js';
import { FiguresDocument } from './dashboards.documents.js';
import type { FigureTable } from './dashboards.documents.js';
import { DownloadMenu } from './download-menu.js';
import { FigureDefinition } from './figure-definition.js';
import { filterOf, requestOf } from './figure-state.js';

const route = getRouteApi('/figures/own');

const METRICS = [
  'satisfaction',
  'wish_to_return',
  'liking_of_japan',
  'host_took_students',
  'host_joint_research_share',
  'host_response_rate',
];
const COUNTS = ['invitees', 'invitee_countries', 'plans'];

/** A host's own plans beside all hosts together; both protected, so that nobody can be recognised. */
export function OwnFiguresScreen() {
  const { t, f } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { plans } = useRead(BoardDocument, { filter: {}, first: 100 }).plans;
  const { figures } = useRead(FiguresDocument, {
    requests: [
      ...METRICS.map((metric) => requestOf(search, metric, [])),
      ...METRICS.map((metric) => ({ ...requestOf(filterless(search), metric, []), isBenchmark: true })),
    ],
  });
  const counts = useRead(FiguresDocument, {
    requests: COUNTS.map((metric) => requestOf(search, metric, [])),
  }).figures;
  const rows = figures.slice(0, METRICS.length).flatMap((own, index) => {
    const all = figures[METRICS.length + index];
    return all ? [{ own, all }] : [];
  });
  return (
    <>
      <PageHead
        title={t.dashboards.own.title}
        above={<Link to="/board">{t.plans.boardTitle}</Link>}
        actions={<DownloadMenu isOwn />}
        below={
          <>
            {t.dashboards.own.intro}{' '}
            {figures[0] && t.dashboards.asOfMoment(t.frame.japanTime(f.moment(figures[0].asOf)))}
          </>
        }
      />
      <div className="filters">
        <Select
          label={t.dashboards.onePlan}
          wide
          value={search.plan ?? ''}
          empty={t.dashboards.own.allPlans}
          options={plans.map(({ id, receptionNumber, title }) => ({
            value: id,
            label: `${receptionNumber} ${title}`,
          }))}
          onChange={(event) =>
            void navigate({ search: { ...filterless(search), plan: event.currentTarget.value || undefined } })
          }
        />
      </div>
      <dl className="tiles">
        {counts.map(({ metric, total }) => (
          <div key={metric.code}>
            <dt>{metric.title}</dt>
            <dd className="num">
              <CountOf cell={total} />
              {total.count !== null && (
                <span className="headline-unit"> {t.dashboards.units[metric.unit]}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Table
        title={t.dashboards.own.title}
        summary={t.dashboards.own.summary}
        rows={rows}
        rowKey={({ own }) => own.metric.code}
        empty={null}
        columns={[
          { key: 'metric', title: t.dashboards.metric, kind: 'head', cell: ({ own }) => own.metric.title },
          { key: 'own', title: t.dashboards.own.mine, cell: ({ own }) => <Shown figure={own} /> },
          { key: 'all', title: t.dashboards.own.benchmark, cell: ({ all }) => <Shown figure={all} /> },
          {
            key: 'how',
            title: t.dashboards.howCounted,
            kind: 'act',
            cell: ({ all }) => <FigureDefinition figure={all} />,
          },
        ]}
      />
      <p className="soft">{t.dashboards.own.alumni}</p>
      {search.plan && (
        <p>
          <a href={`/plans/${search.plan}/impact.pdf`}>{t.dashboards.own.impactSheet}</a>
        </p>
      )}
    </>
  );
}

const filterless = (search: Parameters<typeof filterOf>[0]) => ({ ...search, plan: undefined });

function Shown({ figure: { total } }: { figure: FigureTable }) {
  const { t, f } = useLanguage();
  if (total.share === null) return total.hidden ? <Hidden reason={total.hidden} /> : <ShareOf cell={total} />;
  return (
    <>
      <strong className="num">{percent(total.share)}</strong>
      <span className="sub">
        {total.n !== null && <span className="nowrap">{`n = ${f.number(total.n)}`}</span>}
        {total.low !== null && (
          <>
            {' · '}
            <span className="nowrap">{t.dashboards.bounds(boundsOf(total))}</span>
          </>
        )}
      </span>
    </>
  );
}
