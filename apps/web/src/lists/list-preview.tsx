import { Download } from 'lucide-react';
import { useRef, useState } from 'react';
import { useLateRead, useSend } from '../api/queries.js';
import { failureOf } from '../api/request.js';
import { useLanguage } from '../locales/parts/lists.js';
import { Waiting } from '../shell/screen-failed.js';
import { Button, buttonClass } from '../ui/button.js';
import { FailureNotice } from '../ui/failure.js';
import { Checkbox } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import { chosenPersons } from './chosen-persons.js';
import {
  ConfirmInviteeListDocument,
  DiscardInviteeListDocument,
  InviteeListPreviewDocument,
  UndoInviteeListDocument,
} from './lists.documents.js';
import type { ListPreview } from './lists.documents.js';
import { ListUploadPanel } from './list-upload.js';
import { PreviewPeople } from './preview-people.js';
import { PreviewProblems } from './preview-problems.js';

const ROWS = 200;

interface Props {
  id: string;
  planId: string;
  open: (id: string | undefined) => void;
}

/** What confirming an uploaded list would do, against the plan as it is now. */
export function ListPreviewPanel({ id, planId, open }: Props) {
  const { t } = useLanguage();
  const [count, setCount] = useState(ROWS);
  const read = useLateRead(InviteeListPreviewDocument, { id, from: 0, count });
  if (read.error) return <FailureNotice error={read.error} again={() => void read.refetch()} />;
  if (!read.data) return <Waiting />;
  const preview = read.data.inviteeListPreview;
  return (
    <div className="stack-wide">
      <div>
        <Button look="bare" small onClick={() => open(undefined)}>
          ← {t.lists.backToLists}
        </Button>
      </div>
      {preview.state === 'PREVIEWED' ? (
        <Decision preview={preview} open={open} />
      ) : (
        <div className="notice">
          <p>{t.lists.importState[preview.state]}</p>
        </div>
      )}
      <PreviewProblems problems={preview.problems} />
      {preview.counts.blocking > 0 && preview.state === 'PREVIEWED' && (
        <ListUploadPanel planId={planId} again onRead={open} />
      )}
      <PreviewPeople
        preview={preview}
        more={preview.rows.length < preview.counts.people ? () => setCount(count + ROWS) : undefined}
      />
    </div>
  );
}

/** Counts, the verdict, and the buttons: confirm, discard, download. */
function Decision({ preview, open }: { preview: ListPreview; open: Props['open'] }) {
  const { t, f } = useLanguage();
  const say = useSay();
  const { counts } = preview;
  const [seen, setSeen] = useState(false);
  const [withdrawMissing, setWithdrawMissing] = useState(false);
  const [reminded, setReminded] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const confirm = useSend(ConfirmInviteeListDocument);
  const discard = useSend(DiscardInviteeListDocument);
  const undo = useSend(UndoInviteeListDocument);
  const needsLook = counts.warnings > 0;
  const answers = [confirm.data?.confirmInviteeList, discard.data?.discardInviteeList];
  const obstacle = answers.find((answer) => answer?.__typename === 'InviteeListNotChanged');
  const failure = confirm.error ?? discard.error;

  const sendConfirm = () => {
    if (needsLook && !seen) {
      setReminded(true);
      box.current?.focus();
      return;
    }
    confirm.mutate(
      { id: preview.id, version: preview.version, reuse: chosenPersons(preview.id), withdrawMissing },
      {
        onSuccess: ({ confirmInviteeList: result }) => {
          if (result.__typename !== 'InviteeListConfirmed') return;
          // this panel is gone by then, so the answer is awaited rather than left to the component
          const undoIt = () =>
            void undo
              .mutateAsync({ id: preview.id })
              .then(({ undoInviteeList }) =>
                say(
                  undoInviteeList.__typename === 'InviteeListUndone'
                    ? t.lists.undone
                    : undoInviteeList.message,
                ),
              )
              .catch((error: unknown) => say(t.frame.failures[failureOf(error).code].what));
          open(undefined);
          const { added, changed, unchanged, withdrawn } = result.counts;
          if (added + changed + withdrawn === 0) say(t.lists.unchanged);
          else say(t.lists.confirmed(added + changed + unchanged), undoIt);
        },
      },
    );
  };

  return (
    <section className="card stack">
      <div>
        <h2>{t.lists.preview}</h2>
        <p className="soft small">
          {t.lists.fromFile(preview.fileName)} ·{' '}
          {t.lists.uploadedAt(t.frame.japanTime(f.moment(preview.uploadedAt)))}
          {preview.encoding && ` · ${preview.encoding}`}
        </p>
      </div>
      <p>
        <strong>{t.lists.counts(counts.added, counts.changed, counts.unchanged)}</strong>{' '}
        {t.lists.nothingSaved}
      </p>
      {counts.blocking > 0 && (
        <div className="notice bad" role="alert">
          {t.lists.blocked(counts.blocking)}
        </div>
      )}
      {counts.warnings > 0 && (
        <div className="notice warn">
          {counts.blocking > 0 ? t.lists.warnedToo(counts.warnings) : t.lists.warned(counts.warnings)}
        </div>
      )}
      {counts.blocking + counts.warnings === 0 && <div className="notice good">{t.lists.clean}</div>}
      {preview.missing.length > 0 && (
        <div className="notice">
          <p>
            {t.lists.missingWhy(preview.missing.length)} {f.list(preview.missing.map(({ name }) => name))}
          </p>
          <Checkbox
            label={t.lists.withdrawMissing}
            checked={withdrawMissing}
            onChange={(event) => setWithdrawMissing(event.currentTarget.checked)}
          />
        </div>
      )}
      {preview.mayConfirm && needsLook && (
        <div>
          <Checkbox
            ref={box}
            label={t.lists.confirmWarn}
            checked={seen}
            onChange={(event) => setSeen(event.currentTarget.checked)}
          />
          {reminded && !seen && (
            <p className="field-error" role="alert">
              {t.lists.confirmFirst}
            </p>
          )}
        </div>
      )}
      {obstacle?.__typename === 'InviteeListNotChanged' && (
        <div className="notice bad" role="alert">
          {obstacle.message}
        </div>
      )}
      {failure && <FailureNotice error={failure} />}
      <div className="row">
        {preview.mayConfirm && (
          <Button busy={confirm.isPending} onClick={sendConfirm}>
            {t.lists.confirm(counts.people)}
          </Button>
        )}
        {preview.problems.length > 0 && (
          <a className={buttonClass('quiet')} href={`/invitee-lists/${preview.id}/annotated.xlsx`} download>
            <Download size={18} aria-hidden="true" />
            {t.lists.annotated}
          </a>
        )}
        <Button
          look="bare"
          busy={discard.isPending}
          onClick={() =>
            discard.mutate(
              { id: preview.id },
              {
                onSuccess: ({ discardInviteeList }) => {
                  if (discardInviteeList.__typename !== 'InviteeListDiscarded') return;
                  open(undefined);
                  say(t.lists.discarded);
                },
              },
            )
          }
        >
          {t.lists.discard}
        </Button>
      </div>
    </section>
  );
}
