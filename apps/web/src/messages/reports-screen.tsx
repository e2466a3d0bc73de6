import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/members.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { EmptyState } from '../ui/empty-state.js';
import { FailureNotice } from '../ui/failure.js';
import { PageHead } from '../ui/page-head.js';
import { useSay } from '../ui/toast.js';
import { RelayReportsDocument, SettleRelayReportDocument } from './messages.documents.js';
import type { RelayReport } from './messages.documents.js';

const MOST = 200;

/** What members asked the secretariat to look at. */
export function MessageReportsScreen() {
  const { t } = useLanguage();
  const words = t.messages;
  const { nodes, totalCount, waitingCount } = useRead(RelayReportsDocument, { first: MOST }).relayReports;
  return (
    <div className="stack-wide">
      <PageHead
        title={words.reportsTitle}
        above={<Link to="/directory">← {t.directory.back}</Link>}
        below={words.reportsIntro}
      />
      {nodes.length === 0 ? (
        <EmptyState bloomed title={words.reportsEmpty} />
      ) : (
        <>
          <p>
            {[
              words.reportsWaiting(waitingCount),
              t.frame.shownOf(nodes.length, totalCount),
              t.frame.sortedBy(words.reportsSorted),
            ].join(' · ')}
          </p>
          <ul className="plain-list stack">
            {nodes.map((report) => (
              <ReportCard key={report.id} report={report} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function ReportCard({ report }: { report: RelayReport }) {
  const { t, f } = useLanguage();
  const words = t.messages;
  const say = useSay();
  const [isStopping, setStopping] = useState(false);
  const settle = useSend(SettleRelayReportDocument);
  const send = (outcome: 'NO_ACTION' | 'STOPPED') =>
    settle.mutate(
      { reportId: report.id, outcome },
      {
        onSuccess: () => {
          setStopping(false);
          say(words.settled);
        },
      },
    );
  return (
    <li className="card stack">
      <dl className="facts">
        <dt>{words.reporter}</dt>
        <dd>
          {report.reporterName} <span className="soft small">{f.moment(report.reportedAt)}</span>
        </dd>
        <dt>{words.reportedMember}</dt>
        <dd>
          {report.reportedKey ? (
            <Link to="/members/$memberKey" params={{ memberKey: report.reportedKey }}>
              {report.reportedName}
            </Link>
          ) : (
            report.reportedName
          )}
        </dd>
        <dt>{words.reason}</dt>
        <dd className="whole-words">{report.reason}</dd>
      </dl>
      {report.messages.map((message, place) => (
        <blockquote key={place} className="quote">
          <p className="soft small">{message.isReporters ? report.reporterName : report.reportedName}</p>
          <p className="whole-words">{message.body}</p>
        </blockquote>
      ))}
      {settle.error && <FailureNotice error={settle.error} />}
      {report.outcome ? (
        <div>
          <Badge tone="leaf">{words.outcomes[report.outcome]}</Badge>
        </div>
      ) : (
        <div className="row">
          <Button look="quiet" busy={settle.isPending} onClick={() => send('NO_ACTION')}>
            {words.noAction}
          </Button>
          <Button look="danger" busy={settle.isPending} onClick={() => setStopping(true)}>
            {words.stop}
          </Button>
        </div>
      )}
      <Dialog title={words.stopTitle} open={isStopping} onClose={() => setStopping(false)}>
        <p>{words.stopWhy}</p>
        <div className="dialog-end">
          <Button look="quiet" onClick={() => setStopping(false)}>
            {t.frame.cancel}
          </Button>
          <Button look="danger" busy={settle.isPending} onClick={() => send('STOPPED')}>
            {words.stop}
          </Button>
        </div>
      </Dialog>
    </li>
  );
}
