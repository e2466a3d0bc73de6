import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure.js';
import { useSay } from '../ui/toast.js';
import { WithdrawParticipationDocument } from './plan.documents.js';
import type { PlanPerson } from './plan.documents.js';

/** Takes somebody off the list who will not come; a new list can bring the person back. */
export function WithdrawPerson({ person: row, onClose }: { person: PlanPerson; onClose: () => void }) {
  const { t } = useLanguage();
  const say = useSay();
  const send = useSend(WithdrawParticipationDocument);
  const name = row.person.nameLatin;
  const answer = send.data?.withdrawParticipation;
  return (
    <Dialog title={t.plans.withdrawTitle(name)} open onClose={onClose}>
      <p>{t.plans.withdrawWhy}</p>
      {answer?.__typename === 'InviteeListNotChanged' && (
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
              { id: row.id },
              {
                onSuccess: ({ withdrawParticipation }) => {
                  if (withdrawParticipation.__typename !== 'ParticipationWithdrawn') return;
                  onClose();
                  say(t.plans.withdrawn(name));
                },
              },
            )
          }
        >
          {t.plans.withdraw}
        </Button>
      </div>
    </Dialog>
  );
}
