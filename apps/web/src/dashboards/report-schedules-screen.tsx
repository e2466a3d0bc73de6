import { CircleStop, FileText } from 'lucide-react';
import { useState } from 'react';
import { useRead, useSend } from '../api/queries.js';
import { LANGUAGES } from '../locales/locale.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { EmptyState } from '../ui/empty-state.js';
import { FailureNotice } from '../ui/failure.js';
import { PageHead } from '../ui/page-head.js';
import { Table } from '../ui/table.js';
import { useSay } from '../ui/toast.js';
import { useLanguage } from './language.js';
import { ReportSchedulesDocument, StopReportScheduleDocument } from './report-schedules.documents.js';
import type { ReportSchedule } from './report-schedules.documents.js';
import { ScheduleReport } from './schedule-report.js';

/** Reports that come by themselves: what runs, when the next copy is made, where the last one is, and a new one. */
export function ReportSchedulesScreen() {
  const { t, f } = useLanguage();
  const words = t.dashboards.schedules;
  const { reportSchedules } = useRead(ReportSchedulesDocument, {});
  const [stopping, setStopping] = useState<ReportSchedule>();
  const nameOf = useName();
  return (
    <>
      <PageHead title={words.title} below={words.intro} />
      <Table
        title={words.listTitle}
        summary={words.summary(reportSchedules.length)}
        rows={reportSchedules}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.emptyTitle}>{words.emptyNext}</EmptyState>}
        columns={[
          { key: 'what', title: words.what, kind: 'head', cell: nameOf },
          {
            key: 'file',
            title: words.format,
            cell: ({ format, language }) => `${words.formats[format]} · ${languageName(language)}`,
          },
          { key: 'cadence', title: words.cadence, cell: ({ cadence }) => words.shortCadences[cadence] },
          {
            key: 'next',
            title: words.next,
            cell: ({ nextOn }) => <span className="nowrap">{f.date(nextOn)}</span>,
          },
          {
            key: 'last',
            title: words.last,
            cell: ({ lastCopyId, lastMadeAt }) =>
              lastCopyId && lastMadeAt ? (
                <a href={`/data/reports/${lastCopyId}`} download className="block-link">
                  <FileText size={16} aria-hidden="true" />
                  {words.lastLink(f.moment(lastMadeAt))}
                </a>
              ) : (
                <span className="soft">{words.noneYet}</span>
              ),
          },
          {
            key: 'stop',
            title: words.stop,
            kind: 'act',
            cell: (schedule) => (
              <Button
                look="bare"
                small
                icon={<CircleStop size={16} aria-hidden="true" />}
                aria-haspopup="dialog"
                onClick={() => setStopping(schedule)}
              >
                {words.stop}
                <span className="hidden"> {nameOf(schedule)}</span>
              </Button>
            ),
          },
        ]}
      />
      <ScheduleReport />
      {stopping && (
        <StopSchedule
          id={stopping.id}
          name={`${nameOf(stopping)} (${words.shortCadences[stopping.cadence]})`}
          onClose={() => setStopping(undefined)}
        />
      )}
    </>
  );
}

const languageName = (code: ReportSchedule['language']) =>
  LANGUAGES.find((language) => language.code === code)?.name ?? code;

function useName() {
  const { t } = useLanguage();
  return ({ kind, about }: ReportSchedule) =>
    [t.dashboards.schedules.shortKinds[kind], about].filter(Boolean).join(' · ');
}

/** A stopped schedule does not come back, so the consequence stands in the sentence. */
function StopSchedule(props: { id: string; name: string; onClose: () => void }) {
  const { t } = useLanguage();
  const words = t.dashboards.schedules;
  const say = useSay();
  const send = useSend(StopReportScheduleDocument);
  const stop = () =>
    send.mutate(
      { id: props.id },
      {
        onSuccess: () => {
          props.onClose();
          say(words.stopped);
        },
      },
    );
  return (
    <Dialog title={words.stopTitle} open onClose={props.onClose}>
      <div className="stack">
        <p>{words.stopWhy(props.name)}</p>
        {send.error && <FailureNotice error={send.error} />}
        <div className="dialog-end">
          <Button look="quiet" onClick={props.onClose}>
            {t.frame.cancel}
          </Button>
          <Button look="danger" busy={send.isPending} onClick={stop}>
            {words.stopSend}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
