import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/outcomes.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure.js';
import { useSay } from '../ui/toast.js';
import { claimName, kindOf } from './claim-words.js';
import { WithdrawOutcomeDocument } from './outcomes.documents.js';
import type { Claim } from './outcomes.documents.js';

/** Takes back what one told; there is no way back but telling it again, so it asks. */
export function WithdrawClaim({ claim, onClose }: { claim: Claim; onClose: () => void }) {
  const { t } = useLanguage();
  const say = useSay();
  const send = useSend(WithdrawOutcomeDocument);
  const answer = send.data?.withdrawOutcome;
  return (
    <Dialog title={t.outcomes.withdrawTitle} open onClose={onClose}>
      <div className="stack">
        <p>
          <strong>{claimName(claim, t)}</strong>
        </p>
        <p>{t.outcomes.withdrawWhy}</p>
        {answer && answer.__typename !== 'OutcomeWithdrawn' && (
          <div className="notice warn" role="alert">
            {answer.message}
          </div>
        )}
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
                { kind: kindOf(claim), id: claim.id },
                {
                  onSuccess: ({ withdrawOutcome }) => {
                    if (withdrawOutcome.__typename !== 'OutcomeWithdrawn') return;
                    onClose();
                    say(t.outcomes.withdrawn);
                  },
                },
              )
            }
          >
            {t.outcomes.withdraw}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
