import { useState } from 'react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/lists.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import { WaiveReportDocument } from './reports.documents.js';
import type { InviteeReport } from './reports.documents.js';

/** An officer's decision, with the reason (R40). */
export function WaiveReport({ report, onClose }: { report: InviteeReport; onClose: () => void }) {
  const { t } = useLanguage();
  const say = useSay();
  const send = useSend(WaiveReportDocument);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const answer = send.data?.waiveReport;
  return (
    <Dialog title={t.reports.waiveTitle(report.name)} open onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!reason.trim() || send.isPending) return;
          send.mutate(
            { reportId: report.id, reason: reason.trim() },
            {
              onSuccess: ({ waiveReport }) => {
                if (waiveReport.__typename !== 'ReportWaived') return;
                onClose();
                say(t.reports.waived(report.name));
              },
            },
          );
        }}
      >
        <p>{t.reports.waiveWhy}</p>
        <TextField
          label={t.certificates.reason}
          maxLength={500}
          value={reason}
          error={asked && !reason.trim() ? t.plans.needed(t.certificates.reason) : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {answer?.__typename === 'ReportNotWaivable' && (
          <div className="notice warn" role="alert">
            {answer.message}
          </div>
        )}
        {send.error && <FailureNotice error={send.error} />}
        <div className="dialog-end">
          <Button look="quiet" onClick={onClose}>
            {t.frame.cancel}
          </Button>
          <Button type="submit" look="danger" busy={send.isPending}>
            {t.reports.waive}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
