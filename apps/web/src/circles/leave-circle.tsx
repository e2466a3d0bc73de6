import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/news.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure.js';
import { useSay } from '../ui/toast.js';
import { LeaveCircleDocument } from './circles.documents.js';

/** Who left does not come back into the same circle, so the consequence stands in the sentence. */
export function LeaveCircle({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const { t } = useLanguage();
  const words = t.circles;
  const say = useSay();
  const send = useSend(LeaveCircleDocument);
  return (
    <Dialog title={words.leaveTitle(name)} open onClose={onClose}>
      <div className="stack">
        <p>{words.leaveWhy}</p>
        {send.error && <FailureNotice error={send.error} />}
        <div className="dialog-end">
          <Button look="quiet" onClick={onClose}>
            {t.frame.cancel}
          </Button>
          <Button
            look="danger"
            busy={send.isPending}
            onClick={() =>
              send.mutate(
                { circleId: id },
                {
                  onSuccess: () => {
                    onClose();
                    say(words.left);
                  },
                },
              )
            }
          >
            {words.leave}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
