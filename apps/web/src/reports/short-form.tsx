import { useLateRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/lists.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure.js';
import { TextArea } from '../ui/field.js';
import { useDraft } from '../ui/use-draft.js';
import { HandInHostReportDocument, HostReportFormDocument } from './reports.documents.js';
import type { HostReportKind } from './reports.documents.js';

interface Props {
  planId: string;
  kind: HostReportKind;
  onClose: () => void;
  onReceived: (receiptNumber: string) => void;
}

const NOTHING: Record<string, string> = {};

/** A report written here instead of in a file; what is typed stays on this device until it is handed in. */
export function ShortForm({ planId, kind, onClose, onReceived }: Props) {
  const { t } = useLanguage();
  const fields = useLateRead(HostReportFormDocument, { kind }).data?.hostReportForm ?? [];
  const send = useSend(HandInHostReportDocument);
  const draft = useDraft<Record<string, string>>(`host-report:${planId}:${kind}`, NOTHING);
  const answer = send.data?.handInHostReport;
  return (
    <Dialog title={wordFor(t.codes.hostReportKind, kind)} open onClose={onClose} wide>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (send.isPending) return;
          const answers = fields.map(({ code }) => ({ code, text: draft.value[code] ?? '' }));
          send.mutate(
            { planId, kind, answers },
            {
              onSuccess: ({ handInHostReport }) => {
                if (handInHostReport.__typename !== 'HostReportReceived') return;
                draft.forget();
                onClose();
                onReceived(handInHostReport.report.receiptNumber);
              },
            },
          );
        }}
      >
        <p className="soft small">{t.reports.savedHere}</p>
        {fields.map(({ code, title }) => (
          <TextArea
            key={code}
            label={title}
            optional
            maxLength={4000}
            value={draft.value[code] ?? ''}
            onChange={(event) => draft.change({ [code]: event.currentTarget.value })}
          />
        ))}
        {answer?.__typename === 'HostReportNotReadable' && (
          <div className="notice bad" role="alert">
            {answer.message}
          </div>
        )}
        {send.error && <FailureNotice error={send.error} />}
        <div className="dialog-end">
          <Button look="quiet" onClick={onClose}>
            {t.frame.close}
          </Button>
          <Button type="submit" busy={send.isPending}>
            {t.reports.handIn}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
