import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useLanguage } from '../locales/parts/lists.js';
import { Table } from '../ui/table.js';
import type { ListProblem } from './lists.documents.js';

const GROUPS = [
  { severity: 'BLOCK', icon: CircleAlert, tone: 'beni' },
  { severity: 'WARN', icon: TriangleAlert, tone: 'amber' },
  { severity: 'HINT', icon: Info, tone: 'soft' },
] as const;

/** Every problem with its place and what to do, the ones that stop the list first. */
export function PreviewProblems({ problems }: { problems: readonly ListProblem[] }) {
  const { t } = useLanguage();
  if (problems.length === 0) return null;
  return (
    <div className="stack-wide">
      {GROUPS.map(({ severity, icon: Icon, tone }) => {
        const found = problems.filter((problem) => problem.severity === severity);
        if (found.length === 0) return null;
        return (
          <section key={severity} className="stack">
            <div>
              <h2 className={`row tone-${tone}`}>
                <Icon size={20} aria-hidden="true" />
                {t.lists.severity[severity]} ({found.length})
              </h2>
              <p className="soft small">{t.lists.severityWhy[severity]}</p>
            </div>
            <Table
              title={t.lists.severity[severity]}
              summary={t.frame.shownOf(found.length, found.length)}
              rows={found.map((problem, place) => ({ ...problem, place }))}
              rowKey={({ place }) => String(place)}
              empty={null}
              columns={[
                {
                  key: 'where',
                  title: t.lists.where,
                  kind: 'head',
                  cell: (problem) => <Place problem={problem} />,
                },
                {
                  key: 'value',
                  title: t.lists.value,
                  cell: ({ value, row }) =>
                    row === null && value === null ? null : value === null || value === '' ? (
                      <span className="soft">{t.lists.empty}</span>
                    ) : (
                      <bdi className="found-value">{value}</bdi>
                    ),
                },
                { key: 'what', title: t.lists.whatAndTodo, kind: 'long', cell: ({ message }) => message },
                {
                  key: 'rule',
                  title: t.lists.rule,
                  cell: ({ rule }) => rule && <span className="num nowrap">{rule}</span>,
                },
              ]}
            />
          </section>
        );
      })}
    </div>
  );
}

function Place({ problem }: { problem: ListProblem }) {
  const { t, f } = useLanguage();
  const { sheet, row, column, rows } = problem;
  if (row === null && rows.length > 0)
    return (
      <>
        {t.lists.rowsOf(f.list(rows.slice(0, 8).map(String)))}
        <span className="sub">{sheet}</span>
      </>
    );
  if (row === null) return <span className="nowrap">{t.lists.wholeList}</span>;
  return (
    <>
      <span className="nowrap">{t.lists.cell(row, column)}</span>
      <span className="sub">{sheet}</span>
    </>
  );
}
