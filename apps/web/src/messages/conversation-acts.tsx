import { useState } from 'react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/members.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure.js';
import { TextArea } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import { BlockMemberDocument, EndRelayDocument, ReportRelayDocument } from './messages.documents.js';
import type { Relay } from './messages.documents.js';

/** Ways out: end it, block the other, tell the secretariat. Each says what follows before it is done. */
export function ConversationActs({ relay }: { relay: Relay }) {
  const { t } = useLanguage();
  const words = t.messages;
  const say = useSay();
  const [asking, setAsking] = useState<'end' | 'block' | 'report' | null>(null);
  const [reason, setReason] = useState('');
  const end = useSend(EndRelayDocument);
  const block = useSend(BlockMemberDocument);
  const report = useSend(ReportRelayDocument);
  const close = () => setAsking(null);
  const done = (sentence: string) => ({
    onSuccess: () => {
      close();
      say(sentence);
    },
  });
  const { id: relayId } = relay;
  const isLiving = relay.state === 'OPEN' || relay.state === 'ACCEPTED';
  const failure = end.error ?? block.error ?? report.error;
  const act = (title: string, why: string, busy: boolean, go: () => void) => (
    <>
      <p>{why}</p>
      {failure && <FailureNotice error={failure} />}
      <div className="dialog-end">
        <Button look="quiet" onClick={close}>
          {t.frame.cancel}
        </Button>
        <Button look="danger" busy={busy} onClick={go}>
          {title}
        </Button>
      </div>
    </>
  );
  return (
    <div className="row">
      {isLiving && (
        <Button look="quiet" small onClick={() => setAsking('end')}>
          {words.end}
        </Button>
      )}
      <Button look="quiet" small onClick={() => setAsking('block')}>
        {words.block}
      </Button>
      <Button look="quiet" small onClick={() => setAsking('report')}>
        {words.report}
      </Button>
      <Dialog title={words.endTitle} open={asking === 'end'} onClose={close}>
        {act(words.end, words.endWhy, end.isPending, () => end.mutate({ relayId }, done(words.ended)))}
      </Dialog>
      <Dialog title={words.blockTitle} open={asking === 'block'} onClose={close}>
        {act(words.block, words.blockWhy, block.isPending, () =>
          block.mutate({ relayId }, done(words.blocked)),
        )}
      </Dialog>
      <Dialog title={words.report} open={asking === 'report'} onClose={close}>
        <TextArea
          label={words.reportReason}
          value={reason}
          rows={4}
          maxLength={1000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {act(words.report, words.reportWhy, report.isPending, () => {
          if (reason.trim()) report.mutate({ relayId, reason }, done(words.reported));
        })}
      </Dialog>
    </div>
  );
}
