import { useState } from 'react';
import { useLanguage } from '../locales/parts/chapters.js';
import { OFFICE, holds, useMe } from '../session/me.js';
import { useToday } from '../session/site.js';
import { Button } from '../ui/button.js';
import { TextArea } from '../ui/field.js';
import { Part, ReportStateBadge } from './chapter-words.js';
import type { ChapterReport } from './chapters.documents.js';
import { DecideChapterReportDocument, SubmitChapterReportDocument } from './chapters.documents.js';
import { Confirm } from './confirm.js';
import { quarterOf, ReportForm } from './report-form.js';
import { useAct } from './use-act.js';
import { useChapter } from './use-chapter.js';

/** Quarterly reports in five fields: written here, handed in, published by the secretariat. */
export function ChapterReports() {
  const { t } = useLanguage();
  const words = t.chapters;
  const { id: chapterId, reports } = useChapter();
  const now = quarterOf(useToday());
  const [writes, setWrites] = useState<ChapterReport | 'new' | null>(null);
  const hasThis = reports.some(
    ({ fiscalYear, quarter }) => fiscalYear === now.fiscalYear && quarter === now.quarter,
  );
  return (
    <div className="stack-wide">
      <div className="row row-apart">
        <div>
          <h2>{words.reportTitle}</h2>
          <p className="soft">{words.reportIntro}</p>
        </div>
        {!hasThis && writes === null && <Button onClick={() => setWrites('new')}>{words.writeReport}</Button>}
      </div>
      {writes !== null && (
        <ReportForm
          key={writes === 'new' ? 'new' : writes.id}
          chapterId={chapterId}
          report={writes === 'new' ? null : writes}
          taken={reports}
          onClose={() => setWrites(null)}
        />
      )}
      {reports.length === 0 && writes === null && <p className="soft">{words.reportsNone}</p>}
      {writes === null &&
        reports.map((report) => <Report key={report.id} report={report} onEdit={() => setWrites(report)} />)}
    </div>
  );
}

function Report({ report, onEdit }: { report: ChapterReport; onEdit: () => void }) {
  const { t, f } = useLanguage();
  const me = useMe();
  const words = t.chapters;
  const submit = useAct(SubmitChapterReportDocument, words.handedIn);
  const isOpen = report.state === 'DRAFT' || report.state === 'RETURNED';
  return (
    <article className="card stack">
      <div className="row row-apart">
        <h3>{words.quarter(f.fiscalYear(report.fiscalYear), report.quarter)}</h3>
        <ReportStateBadge state={report.state} />
      </div>
      {report.returnNote && <div className="notice warn">{words.returnedNote(report.returnNote)}</div>}
      <p className="soft small">{words.tookPart(report.participants)}</p>
      <Part title={words.activities} words={report.activities} />
      <Part title={words.results} words={report.results} />
      <Part title={words.plans} words={report.plans} />
      {report.needs && (
        <div>
          <h4>{words.needs}</h4>
          <p className="mail-text">{report.needs}</p>
        </div>
      )}
      {submit.notice}
      <div className="row">
        {isOpen && (
          <>
            <Button
              look="quiet"
              aria-label={`${words.editReport}: ${words.quarter(f.fiscalYear(report.fiscalYear), report.quarter)}`}
              onClick={onEdit}
            >
              {words.editReport}
            </Button>
            <Button busy={submit.busy} onClick={() => submit.act({ chapterReportId: report.id })}>
              {words.handIn}
            </Button>
          </>
        )}
        {holds(me, OFFICE) && report.state !== 'DRAFT' && <Decide report={report} />}
      </div>
    </article>
  );
}

/** The secretariat publishes, or gives back with what is to be changed. */
function Decide({ report }: { report: ChapterReport }) {
  const { t } = useLanguage();
  const words = t.chapters;
  const [why, setWhy] = useState<string | null>(null);
  const decide = useAct(DecideChapterReportDocument, ({ returnNote }) =>
    returnNote ? words.gaveBack : words.published,
  );
  return (
    <>
      {report.state === 'SUBMITTED' && (
        <Button busy={decide.busy} onClick={() => decide.act({ chapterReportId: report.id })}>
          {words.publish}
        </Button>
      )}
      {report.state !== 'RETURNED' && (
        <Button look="quiet" onClick={() => setWhy('')}>
          {words.giveBack}
        </Button>
      )}
      {why !== null && (
        <Confirm
          title={words.giveBack}
          question={words.giveBackWhy}
          act={words.giveBack}
          busy={decide.busy}
          notice={decide.notice}
          onAct={() => {
            if (why.trim() !== '')
              decide.act({ chapterReportId: report.id, returnNote: why }, () => setWhy(null));
          }}
          onClose={() => setWhy(null)}
        >
          <TextArea
            label={words.giveBackWhy}
            rows={4}
            maxLength={1000}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </Confirm>
      )}
      {why === null && decide.notice}
    </>
  );
}
