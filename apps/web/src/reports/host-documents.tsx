import { useQueryClient } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { useRef, useState } from 'react';
import { useSend } from '../api/queries.js';
import { RequestFailure, upload } from '../api/request.js';
import { useLanguage } from '../locales/parts/lists.js';
import type { PlanFacts } from '../plans/plan.documents.js';
import { ClockDue } from '../plans/plan-words.js';
import { isHostOf, keepsPlans, useMe } from '../session/me.js';
import { Badge } from '../ui/badge.js';
import type { Tone } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { FailureNotice } from '../ui/failure.js';
import { Table } from '../ui/table.js';
import { useSay } from '../ui/toast.js';
import { AcceptHostReportDocument, ReturnHostReportDocument } from './reports.documents.js';
import type { HostReport, HostReportKind, ReportBoard } from './reports.documents.js';
import { ShortForm } from './short-form.js';

const TONE: Record<string, Tone> = {
  RECEIVED: 'leaf',
  ACCEPTED: 'bloom',
  RETURNED: 'amber',
  MISSING: 'plain',
};
const WITH_FORM: ReadonlySet<HostReportKind> = new Set(['END_REPORT', 'PI_END_REPORT']);

/** Asked for in some plans only (R35). */
const ON_REQUEST: HostReportKind = 'INTERIM_EXPENSE_REPORT';

/** The host's documents: hand in as a file or a short form, receipt with number, accepted or returned. */
export function HostDocuments({ plan, board }: { plan: PlanFacts; board: ReportBoard }) {
  const { t, f } = useLanguage();
  const me = useMe();
  const say = useSay();
  const client = useQueryClient();
  const [busy, setBusy] = useState<HostReportKind | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [writing, setWriting] = useState<HostReportKind | null>(null);
  const [receipt, setReceipt] = useState<string | null>(null);
  const accept = useSend(AcceptHostReportDocument);
  const giveBack = useSend(ReturnHostReportDocument);
  const office = keepsPlans(me);
  const mayHandIn = office || isHostOf(me, plan.id);
  const clock = plan.clocks.find(({ kind }) => kind === 'HOST_REPORTS');
  const interim = plan.clocks.some(({ kind }) => kind === 'INTERIM_EXPENSE_REPORT');
  if (!clock) return null;
  const kinds: HostReportKind[] = ['END_REPORT', 'PI_END_REPORT', 'EXPENSE_REPORT'];
  if (interim) kinds.push('INTERIM_EXPENSE_REPORT');
  const rows = kinds.map((kind) => ({
    kind,
    latest: board.hostReports.find((report) => report.kind === kind) ?? null,
    earlier: board.hostReports.filter((report) => report.kind === kind).slice(1),
  }));
  const said = (number: string) => {
    setReceipt(number);
    say(t.reports.receiptSaid(number));
  };
  const send = async (kind: HostReportKind, file: File) => {
    setBusy(kind);
    setFailure(null);
    try {
      const { receiptNumber } = await upload<{ receiptNumber: string }>(`${board.uploadPath}?kind=${kind}`, {
        file,
      });
      await client.invalidateQueries();
      said(receiptNumber);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(null);
    }
  };
  const refusal = failure instanceof RequestFailure && failure.status === 422 ? failure.sentence : null;
  const shown = accept.error ?? giveBack.error ?? (refusal ? null : failure);
  return (
    <section className="stack">
      <div className="row row-apart">
        <div>
          <h2>{t.reports.hostTitle}</h2>
          <p className="soft">{t.reports.hostIntro}</p>
        </div>
        <ClockDue clock={clock} />
      </div>
      {receipt && (
        <div className="notice bloom" role="status">
          <p>{t.reports.receiptSaid(receipt)}</p>
        </div>
      )}
      {refusal && (
        <div className="notice bad" role="alert">
          {refusal}
        </div>
      )}
      {shown !== null && <FailureNotice error={shown} />}
      <Table
        title={t.reports.hostTitle}
        summary={t.reports.hostSummary(
          rows.filter(({ kind, latest }) => kind !== ON_REQUEST && latest && latest.state !== 'RETURNED')
            .length,
          rows.filter(({ kind }) => kind !== ON_REQUEST).length,
        )}
        rows={rows}
        rowKey={({ kind }) => kind}
        empty={null}
        columns={[
          {
            key: 'kind',
            title: t.reports.document,
            kind: 'head',
            cell: ({ kind }) => (
              <>
                {wordFor(t.codes.hostReportKind, kind)}
                {kind === ON_REQUEST && (
                  <span className="sub">{t.plans.clockWhy.INTERIM_EXPENSE_REPORT}</span>
                )}
              </>
            ),
          },
          {
            key: 'state',
            title: t.plans.state,
            cell: ({ latest }) => (
              <Badge tone={TONE[latest?.state ?? 'MISSING'] ?? 'plain'}>
                {wordFor(t.codes.hostReportState, latest?.state ?? 'MISSING')}
              </Badge>
            ),
          },
          {
            key: 'receipt',
            title: t.reports.receipt,
            cell: ({ latest }) =>
              latest && (
                <>
                  <span className="code nowrap">{latest.receiptNumber}</span>
                  <span className="sub">
                    {t.frame.japanTime(f.moment(latest.receivedAt))} · {latest.receivedFrom}
                  </span>
                </>
              ),
          },
          { key: 'file', title: t.lists.file, cell: ({ latest }) => latest && <FileLink report={latest} /> },
          {
            key: 'act',
            title: t.frame.actions,
            kind: 'act',
            cell: ({ kind, latest }) => {
              const words = wordFor(t.codes.hostReportKind, kind);
              return (
                <span className="row row-end">
                  {office && latest?.state === 'RECEIVED' && (
                    <>
                      <Button
                        small
                        look="quiet"
                        aria-label={`${t.reports.accept}: ${words}`}
                        onClick={() => accept.mutate({ id: latest.id })}
                      >
                        {t.reports.accept}
                      </Button>
                      <Button
                        small
                        look="bare"
                        aria-label={`${t.reports.giveBack}: ${words}`}
                        onClick={() => giveBack.mutate({ id: latest.id })}
                      >
                        {t.reports.giveBack}
                      </Button>
                    </>
                  )}
                  {mayHandIn && (
                    <>
                      <UploadButton
                        words={latest ? t.reports.uploadNewer : t.reports.uploadFile}
                        label={`${latest ? t.reports.uploadNewer : t.reports.uploadFile}: ${words}`}
                        look={latest || kind === ON_REQUEST ? 'quiet' : 'main'}
                        busy={busy === kind}
                        onFile={(file) => void send(kind, file)}
                      />
                      {WITH_FORM.has(kind) && !latest && (
                        <Button
                          small
                          look="quiet"
                          aria-label={`${t.reports.writeHere}: ${words}`}
                          onClick={() => setWriting(kind)}
                        >
                          {t.reports.writeHere}
                        </Button>
                      )}
                    </>
                  )}
                </span>
              );
            },
          },
        ]}
      />
      <p className="soft small">{t.reports.fileHint}</p>
      {writing && (
        <ShortForm planId={plan.id} kind={writing} onClose={() => setWriting(null)} onReceived={said} />
      )}
    </section>
  );
}

function FileLink({ report }: { report: HostReport }) {
  const { t, f } = useLanguage();
  if (!report.filePath) return <span className="soft">{t.reports.writtenHere}</span>;
  return (
    <a href={report.filePath} className="row" download>
      <FileText size={16} aria-hidden="true" />
      {report.fileName}{' '}
      {report.fileBytes !== null && <span className="soft small">({f.bytes(report.fileBytes)})</span>}
    </a>
  );
}

function UploadButton(props: {
  words: string;
  label: string;
  look: 'main' | 'quiet';
  busy: boolean;
  onFile: (file: File) => void;
}) {
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={props.label}
        accept=".pdf,.docx,.xlsx,.doc,.xls"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) props.onFile(file);
          event.currentTarget.value = '';
        }}
      />
      <Button
        small
        look={props.look}
        aria-label={props.label}
        busy={props.busy}
        onClick={() => input.current?.click()}
      >
        {props.busy ? t.frame.sending : props.words}
      </Button>
    </>
  );
}
