import { useState } from 'react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/surveys.js';
import { Button } from '../ui/button.js';
import { FailureNotice } from '../ui/failure.js';
import { Select } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import { MarkCaseDocument, ReopenCaseDocument, SendCaseLinkDocument } from './cases.documents.js';
import type { CampaignCase, CaseMark } from './cases.documents.js';

/** What an officer can do with a case: send the link, note what was said, take the note back. */
export function CaseActions({ row, isClosed }: { row: CampaignCase; isClosed: boolean }) {
  const { t } = useLanguage();
  const say = useSay();
  const [isNoting, setNoting] = useState(false);
  const send = useSend(SendCaseLinkDocument);
  const mark = useSend(MarkCaseDocument);
  const reopen = useSend(ReopenCaseDocument);
  const assignmentId = row.id;
  const answers = [send.data?.sendCaseLink, mark.data?.markCase, reopen.data?.reopenCase];
  const obstacle = answers.find((answer) => answer?.__typename === 'CaseNotChanged');
  const failure = send.error ?? mark.error ?? reopen.error;
  const takeBack = () =>
    reopen.mutate(
      { assignmentId },
      {
        onSuccess: ({ reopenCase }) => {
          if (reopenCase.__typename === 'CaseReopened') say(t.cases.reopened);
        },
      },
    );
  const note = (chosen: CaseMark) =>
    mark.mutate(
      { assignmentId, mark: chosen },
      {
        onSuccess: ({ markCase }) => {
          setNoting(false);
          if (markCase.__typename === 'CaseMarked') say(t.cases.marked, isClosed ? undefined : takeBack);
        },
      },
    );
  const isAnswered = row.state === 'ANSWERED';
  return (
    <div className="stack">
      {obstacle?.__typename === 'CaseNotChanged' && (
        <div className="notice warn" role="alert">
          {obstacle.message}
        </div>
      )}
      {failure && <FailureNotice error={failure} />}
      <div className="row">
        {!isClosed && !isAnswered && !row.mark && (
          <Button
            look="quiet"
            busy={send.isPending}
            onClick={() =>
              send.mutate(
                { assignmentId },
                {
                  onSuccess: ({ sendCaseLink }) => {
                    if (sendCaseLink.__typename === 'CaseLinkSent') say(t.cases.linkSent);
                  },
                },
              )
            }
          >
            {t.cases.sendLink}
          </Button>
        )}
        {!isAnswered && !row.mark && (
          <Button look="quiet" aria-expanded={isNoting} onClick={() => setNoting(!isNoting)}>
            {t.cases.mark}
          </Button>
        )}
        {row.mark && !isClosed && (
          <Button look="quiet" busy={reopen.isPending} onClick={takeBack}>
            {t.cases.reopen}
          </Button>
        )}
      </div>
      {isNoting && <Note isClosed={isClosed} isBusy={mark.isPending} onNote={note} />}
    </div>
  );
}

/** Which of the closed words it was; nothing is typed about a person. */
function Note(props: { isClosed: boolean; isBusy: boolean; onNote: (mark: CaseMark) => void }) {
  const { t } = useLanguage();
  const offered = Object.entries(t.cases.marks).filter(([value]) => !props.isClosed || value !== 'REFUSED');
  const [chosen, setChosen] = useState(offered[0]?.[0] as CaseMark);
  return (
    <div className="card stack">
      <Select
        label={t.cases.markTitle}
        hint={props.isClosed ? t.cases.markLate : t.cases.markWhy}
        value={chosen}
        options={offered.map(([value, label]) => ({ value, label }))}
        onChange={(event) => setChosen(event.currentTarget.value as CaseMark)}
      />
      <div className="row">
        <Button busy={props.isBusy} onClick={() => props.onNote(chosen)}>
          {t.cases.markDo}
        </Button>
      </div>
    </div>
  );
}
