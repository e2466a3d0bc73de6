import { Link } from '@tanstack/react-router';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import { buttonClass } from '../ui/button.js';
import { DueDate } from '../ui/due-date.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHead } from '../ui/page-head.js';
import { Table } from '../ui/table.js';
import { PlansToIssueDocument } from './certificates.documents.js';

const AHEAD_DAYS = 400;

/** Plans whose certificates are owed, by the day on which the host must have them (R24). */
export function ToIssueScreen() {
  const { t, f } = useLanguage();
  const rows = useRead(PlansToIssueDocument, { withinDays: AHEAD_DAYS }).plansDueForCertificates;
  return (
    <div className="stack">
      <PageHead title={t.certificates.toIssueTitle} below={t.certificates.toIssueIntro} />
      <Table
        title={t.certificates.toIssueTitle}
        summary={[
          t.frame.shownOf(rows.length, rows.length),
          t.frame.notFiltered,
          t.frame.sortedBy(t.plans.due),
        ].join(' · ')}
        rows={rows}
        rowKey={(row) => row.planId}
        empty={
          <EmptyState bloomed title={t.certificates.toIssueEmpty}>
            {t.certificates.toIssueNext}
          </EmptyState>
        }
        columns={[
          {
            key: 'plan',
            title: t.plans.plan,
            kind: 'head',
            cell: (row) => (
              <>
                <Link to="/plans/$planId" params={{ planId: row.planId }}>
                  {f.either(row.titleJa, row.titleEn)}
                </Link>
                <span className="sub num">{row.receptionNumber}</span>
              </>
            ),
          },
          { key: 'due', title: t.plans.due, cell: (row) => <DueDate date={row.dueOn} /> },
          {
            key: 'state',
            title: t.certificates.state,
            cell: (row) => (
              <>
                {row.people === 0
                  ? t.certificates.waitsForList
                  : t.certificates.summaryOffice(row.drawn, row.sent, row.people)}
                {row.refused > 0 && <span className="sub">{t.certificates.refusedTitle(row.refused)}</span>}
              </>
            ),
          },
          {
            key: 'act',
            title: t.frame.actions,
            kind: 'act',
            cell: (row) => (
              <Link
                to="/plans/$planId/certificates"
                params={{ planId: row.planId }}
                className={buttonClass(row.people > 0 && row.drawn < row.people ? 'main' : 'quiet', true)}
              >
                {row.people === 0
                  ? t.plans.openPlan
                  : row.drawn < row.people
                    ? t.certificates.issueAction
                    : t.certificates.sentToHost}
              </Link>
            ),
          },
        ]}
      />
    </div>
  );
}
