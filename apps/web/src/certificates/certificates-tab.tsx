import { getRouteApi } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useLateRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import { isHostOf, keepsPlans, useMe } from '../session/me.js';
import { Waiting } from '../shell/screen-failed.js';
import { Button, buttonClass } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { FailureNotice } from '../ui/failure.js';
import { Progress } from '../ui/progress.js';
import { useSay } from '../ui/toast.js';
import { CertificateTable } from './certificate-table.js';
import {
  IssueCertificatesDocument,
  MarkHandedOverDocument,
  MarkSentDocument,
  PlanCertificatesDocument,
} from './certificates.documents.js';
import type { CertificateRun, PlanCertificate } from './certificates.documents.js';

const route = getRouteApi('/plans/$planId');
const WHILE_RUNNING_MS = 1_000;
/** Corrections on the list and other people's work arrive by themselves. */
const OTHERWISE_MS = 5_000;

/** Certificates of a plan: issue with one action, live progress, hand over, correct, void, download. */
export function CertificatesTab() {
  const { planId } = route.useParams();
  const read = useLateRead(
    PlanCertificatesDocument,
    { planId },
    { every: (data) => (data && isRunning(data) ? WHILE_RUNNING_MS : OTHERWISE_MS) },
  );
  if (read.error) return <FailureNotice error={read.error} again={() => void read.refetch()} />;
  if (!read.data) return <Waiting />;
  return (
    <Certificates planId={planId} rows={read.data.planCertificates} run={read.data.latestCertificateRun} />
  );
}

function isRunning(data: {
  latestCertificateRun: CertificateRun | null;
  planCertificates: readonly PlanCertificate[];
}) {
  const drawing = data.planCertificates.some(({ certificate }) => certificate?.beingDrawn);
  return drawing || (data.latestCertificateRun !== null && !data.latestCertificateRun.finished);
}

interface Props {
  planId: string;
  rows: readonly PlanCertificate[];
  run: CertificateRun | null;
}

function Certificates({ planId, rows, run }: Props) {
  const { t } = useLanguage();
  const me = useMe();
  const say = useSay();
  const issue = useSend(IssueCertificatesDocument);
  const sent = useSend(MarkSentDocument);
  const handed = useSend(MarkHandedOverDocument);
  const office = keepsPlans(me);
  const waiting = rows.filter(
    ({ certificate, noCertificateReason }) =>
      noCertificateReason === null && (certificate === null || certificate.state === 'REFUSED'),
  );
  const ready = rows.filter(({ certificate }) => certificate?.pdfPath);
  const unsent = ready.filter(({ certificate }) => certificate?.state === 'RENDERED');
  const notHanded = ready.filter(({ certificate }) => certificate?.state !== 'HANDED_OVER');
  const refusal =
    issue.data?.issueCertificates.__typename === 'NobodyToCertify'
      ? issue.data.issueCertificates.message
      : null;
  const failure = issue.error ?? sent.error ?? handed.error;

  if (rows.length === 0)
    return <EmptyState title={t.certificates.emptyTitle}>{t.certificates.emptyNoList}</EmptyState>;
  return (
    <div className="stack">
      <div className="row row-apart">
        <p className="soft">
          {t.certificates.summary(
            ready.length,
            ready.filter(({ certificate }) => certificate?.state === 'HANDED_OVER').length,
            rows.filter(({ noCertificateReason }) => noCertificateReason === null).length,
          )}
        </p>
        <div className="row">
          {ready.length > 0 && (
            <a className={buttonClass('quiet')} href={`/plans/${planId}/certificates.zip`} download>
              <Download size={18} aria-hidden="true" />
              {t.certificates.zip}
            </a>
          )}
          {office && unsent.length > 0 && (
            <Button
              look={waiting.length > 0 ? 'quiet' : 'main'}
              busy={sent.isPending}
              onClick={() =>
                sent.mutate(
                  { planId, certificateIds: null },
                  {
                    onSuccess: ({ markCertificatesSent: result }) =>
                      say(
                        result.__typename === 'CertificatesMarked'
                          ? t.certificates.sentToHostDone(result.marked)
                          : result.message,
                      ),
                  },
                )
              }
            >
              {t.certificates.sentToHost}
            </Button>
          )}
          {(isHostOf(me, planId) || office) && notHanded.length > 0 && (
            <Button
              look={office ? 'quiet' : 'main'}
              busy={handed.isPending}
              onClick={() =>
                handed.mutate(
                  { planId, certificateIds: null },
                  {
                    onSuccess: ({ markCertificatesHandedOver: result }) =>
                      say(
                        result.__typename === 'CertificatesMarked'
                          ? t.certificates.handedOver(result.marked)
                          : result.message,
                      ),
                  },
                )
              }
            >
              {t.certificates.handOverAll(notHanded.length)}
            </Button>
          )}
          {office && waiting.length > 0 && (
            <Button
              busy={issue.isPending}
              onClick={() => issue.mutate({ planId, earlyDepartureReason: null })}
            >
              {t.certificates.issue(waiting.length)}
            </Button>
          )}
        </div>
      </div>
      {office && waiting.length > 0 && <p className="soft small">{t.certificates.issueWhy}</p>}
      {refusal && (
        <div className="notice warn" role="alert">
          {refusal}
        </div>
      )}
      {failure && <FailureNotice error={failure} />}
      {run && <RunProgress run={run} />}
      {notHanded.length > 0 && <p className="soft small">{t.certificates.handOverWhy}</p>}
      <CertificateTable planId={planId} rows={rows} />
    </div>
  );
}

/** How far the latest run is, what could not be made and why. */
function RunProgress({ run }: { run: CertificateRun }) {
  const { t } = useLanguage();
  return (
    <div className="stack" aria-live="polite">
      {!run.finished && (
        <div className="card stack">
          <Progress
            done={run.drawn}
            total={run.ordered}
            words={t.certificates.progress(run.drawn, run.ordered)}
          />
          <p className="soft small">{t.certificates.running}</p>
        </div>
      )}
      {run.finished && run.ordered > 0 && run.refused === 0 && (
        <div className="notice bloom">
          <p>{t.certificates.finished(run.drawn)}</p>
        </div>
      )}
      {run.finished && run.refused > 0 && (
        <div className="notice bad">
          <h3>{t.certificates.refusedTitle(run.refused)}</h3>
          <ul>
            {run.refusals.map(({ participationId, name, message }) => (
              <li key={participationId}>
                <strong>{name}</strong> — {message}
              </li>
            ))}
          </ul>
          <p>{t.certificates.refusedNext}</p>
        </div>
      )}
    </div>
  );
}
