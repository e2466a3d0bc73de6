import { getRouteApi } from '@tanstack/react-router';
import { useLateRead, useRead } from '../api/queries.js';
import { PlanDocument } from '../plans/plan.documents.js';
import { Waiting } from '../shell/screen-failed.js';
import { FailureNotice } from '../ui/failure.js';
import { CompletionReports } from './completion-reports.js';
import { HostDocuments } from './host-documents.js';
import { ReportBoardDocument } from './reports.documents.js';
import { ReturnConfirmation } from './return-confirmation.js';

const route = getRouteApi('/plans/$planId');

/** Reports of a plan: who has handed in, the host's documents, the return. Never an answer. */
export function ReportsTab() {
  const { planId } = route.useParams();
  const { plan } = useRead(PlanDocument, { id: planId });
  const read = useLateRead(ReportBoardDocument, { planId });
  if (read.error) return <FailureNotice error={read.error} again={() => void read.refetch()} />;
  if (!read.data) return <Waiting />;
  const board = read.data.planReportBoard;
  return (
    <div className="stack-wide">
      <CompletionReports plan={plan} board={board} />
      <HostDocuments plan={plan} board={board} />
      <ReturnConfirmation plan={plan} />
    </div>
  );
}
