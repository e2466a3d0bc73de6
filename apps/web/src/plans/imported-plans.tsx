import { Link } from '@tanstack/react-router';
import { useLanguage } from '../locales/parts/lists.js';
import { Badge } from '../ui/badge.js';
import type { Tone } from '../ui/badge.js';
import { Table } from '../ui/table.js';

/** What the server answers to a workbook of plans. */
export interface PlanImport {
  __typename: 'PlansPreviewed' | 'PlansImported' | 'PlansBlocked';
  sheet: string;
  plans: readonly {
    row: number;
    receptionNumber: string;
    titleJa: string;
    change: 'NEW' | 'KNOWN' | 'REFUSED';
    planId: string | null;
    problems: readonly { code: string; severity: 'BLOCK' | 'WARN'; message: string }[];
    newInstitutions: readonly string[];
  }[];
  cellProblems: readonly { row: number; value: string; message: string }[];
}

const TONE: Record<PlanImport['plans'][number]['change'], Tone> = {
  NEW: 'leaf',
  KNOWN: 'plain',
  REFUSED: 'beni',
};

/** Cells that could not be read, then one row per plan: new, known, or refused with the reason. */
export function ImportedPlans({ result }: { result: PlanImport }) {
  const { t } = useLanguage();
  return (
    <>
      <Table
        title={t.lists.severity.BLOCK}
        summary={t.frame.shownOf(result.cellProblems.length, result.cellProblems.length)}
        rows={result.cellProblems.map((problem, place) => ({ ...problem, place }))}
        rowKey={({ place }) => String(place)}
        empty={null}
        columns={[
          {
            key: 'where',
            title: t.lists.where,
            kind: 'head',
            cell: ({ row }) => (
              <>
                <span className="nowrap">{t.lists.cell(row, null)}</span>
                <span className="sub">{result.sheet}</span>
              </>
            ),
          },
          {
            key: 'value',
            title: t.lists.value,
            cell: ({ value }) =>
              value ? (
                <bdi className="found-value">{value}</bdi>
              ) : (
                <span className="soft">{t.lists.empty}</span>
              ),
          },
          { key: 'what', title: t.lists.whatAndTodo, kind: 'long', cell: ({ message }) => message },
        ]}
      />
      <Table
        title={t.plans.listCaption}
        summary={t.frame.shownOf(result.plans.length, result.plans.length)}
        rows={result.plans}
        rowKey={({ row }) => String(row)}
        empty={null}
        columns={[
          {
            key: 'plan',
            title: t.plans.plan,
            kind: 'head',
            cell: ({ planId, titleJa, receptionNumber, row }) => (
              <>
                {planId ? (
                  <Link to="/plans/$planId" params={{ planId }} lang="ja">
                    {titleJa}
                  </Link>
                ) : (
                  <span lang="ja">{titleJa}</span>
                )}
                <span className="sub">
                  <span className="num">{receptionNumber}</span> · {t.lists.rowN(row)}
                </span>
              </>
            ),
          },
          {
            key: 'change',
            title: t.lists.state,
            cell: ({ change }) => <Badge tone={TONE[change]}>{t.plans.importChange[change]}</Badge>,
          },
          {
            key: 'problems',
            title: t.lists.whatAndTodo,
            kind: 'long',
            cell: ({ problems, newInstitutions }) =>
              problems.length + newInstitutions.length > 0 && (
                <ul className="plain-list">
                  {problems.map(({ code, severity, message }) => (
                    <li key={code + message} className={severity === 'BLOCK' ? 'tone-beni' : ''}>
                      {message}
                    </li>
                  ))}
                  {newInstitutions.map((name) => (
                    <li key={name} className="soft">
                      {t.plans.importNewInstitution(name)}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </>
  );
}
