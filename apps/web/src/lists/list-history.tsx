import { useLateRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/lists.js';
import { Badge } from '../ui/badge.js';
import type { Tone } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { FailureNotice } from '../ui/failure.js';
import { Table } from '../ui/table.js';
import { useSay } from '../ui/toast.js';
import { InviteeListsDocument, UndoInviteeListDocument } from './lists.documents.js';
import type { ListUpload } from './lists.documents.js';

const TONE: Record<ListUpload['state'], Tone> = {
  PREVIEWED: 'amber',
  CONFIRMED: 'leaf',
  DISCARDED: 'plain',
  UNDONE: 'plain',
};

/** Every list that was uploaded for the plan; what waits can be opened, what counts can be undone. */
export function ListHistory({ planId, open }: { planId: string; open: (id: string) => void }) {
  const { t, f } = useLanguage();
  const say = useSay();
  const read = useLateRead(InviteeListsDocument, { planId });
  const undo = useSend(UndoInviteeListDocument);
  const lists = read.data?.inviteeLists ?? [];
  const lastConfirmed = lists.find((list) => list.state === 'CONFIRMED')?.id;
  const answer = undo.data?.undoInviteeList;
  if (read.error) return <FailureNotice error={read.error} again={() => void read.refetch()} />;
  if (!read.data) return null;
  return (
    <section className="stack">
      <h2>{t.lists.history}</h2>
      {answer?.__typename === 'InviteeListNotChanged' && (
        <div className="notice warn" role="alert">
          {answer.message}
        </div>
      )}
      {undo.error && <FailureNotice error={undo.error} />}
      <Table
        title={t.lists.history}
        summary={t.frame.shownOf(lists.length, lists.length)}
        rows={lists}
        rowKey={(list) => list.id}
        empty={<EmptyState title={t.lists.historyEmpty}>{t.lists.intro}</EmptyState>}
        columns={[
          { key: 'file', title: t.lists.file, kind: 'head', cell: (list) => list.fileName },
          {
            key: 'state',
            title: t.lists.state,
            cell: (list) => <Badge tone={TONE[list.state]}>{wordFor(t.lists.importState, list.state)}</Badge>,
          },
          {
            key: 'when',
            title: t.lists.when,
            cell: (list) => t.frame.japanTime(f.moment(list.confirmedAt ?? list.uploadedAt)),
          },
          {
            key: 'act',
            title: t.frame.actions,
            kind: 'act',
            cell: (list) =>
              list.state === 'PREVIEWED' ? (
                <Button
                  small
                  aria-label={`${t.lists.openPreview}: ${list.fileName}`}
                  onClick={() => open(list.id)}
                >
                  {t.lists.openPreview}
                </Button>
              ) : list.id === lastConfirmed ? (
                <Button
                  small
                  look="quiet"
                  busy={undo.isPending}
                  aria-label={`${t.lists.undo}: ${list.fileName}`}
                  onClick={() =>
                    undo.mutate(
                      { id: list.id },
                      {
                        onSuccess: ({ undoInviteeList }) => {
                          if (undoInviteeList.__typename === 'InviteeListUndone') say(t.lists.undone);
                        },
                      },
                    )
                  }
                >
                  {t.lists.undo}
                </Button>
              ) : null,
          },
        ]}
      />
      {lastConfirmed && <p className="soft small">{t.lists.undoWhy}</p>}
    </section>
  );
}
