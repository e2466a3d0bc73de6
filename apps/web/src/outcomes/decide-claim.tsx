import { useState } from 'react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/outcomes.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { EmptyState } from '../ui/empty-state.js';
import { FailureNotice } from '../ui/failure.js';
import { Select } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import { ClaimProof, claimName, claimWhen, claimWho, kindOf } from './claim-words.js';
import { DecideOutcomeDocument } from './outcomes.documents.js';
import type { Claim, Decision } from './outcomes.documents.js';

/** The office's word on a report; said at once, and what held before can be brought back. */
export function useDecide() {
  const { t } = useLanguage();
  const say = useSay();
  const send = useSend(DecideOutcomeDocument);
  const answer = send.data?.decideOutcome;
  const decide = (claim: Claim, decision: Decision, duplicateOfId: string | null = null) =>
    send.mutate(
      { kind: kindOf(claim), id: claim.id, decision, duplicateOfId },
      {
        onSuccess: ({ decideOutcome }) => {
          if (decideOutcome.__typename !== 'OutcomeDecided') return;
          const before = decisionOf(claim);
          say(t.outcomes.decided[decision], () =>
            send.mutate(
              {
                kind: kindOf(claim),
                id: claim.id,
                decision: before,
                duplicateOfId: before === 'DUPLICATE' ? claim.duplicateOfId : null,
              },
              { onSuccess: () => say(t.frame.undone) },
            ),
          );
        },
      },
    );
  const refusal =
    answer?.__typename === 'OutcomeNotChangeable' ? (
      <div className="notice warn" role="alert">
        {answer.message}
      </div>
    ) : (
      send.error && <FailureNotice error={send.error} />
    );
  return { decide, refusal };
}

/** What the office has said so far. */
function decisionOf({ state, verification }: Claim): Decision {
  if (state === 'DUPLICATE') return 'DUPLICATE';
  return verification === 'VERIFIED' || verification === 'REJECTED' ? verification : 'UNDECIDED';
}

interface Props {
  claim: Claim;
  /** What it can be the same as. */
  others: readonly Claim[];
  onDecide: (duplicateOfId: string) => void;
  onClose: () => void;
}

/** Asks which report tells the same. */
export function DuplicateClaim({ claim, others, onDecide, onClose }: Props) {
  const { t, f, locale } = useLanguage();
  const words = t.outcomes;
  const [first, setFirst] = useState('');
  const lineOf = (one: Claim) =>
    [
      claimName(one, t),
      claimWhen(one, locale),
      claimWho(one, t, (names) => f.list(names)),
      words.sources[one.source],
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Dialog title={words.duplicateTitle} open onClose={onClose}>
      <div className="stack">
        <p>
          <strong>{lineOf(claim)}</strong> <ClaimProof claim={claim} />
        </p>
        {others.length === 0 ? (
          <EmptyState title={words.duplicateNone} />
        ) : (
          <>
            <p>{words.duplicateWhy}</p>
            <Select
              label={words.duplicateOf}
              value={first}
              empty={words.choose}
              options={others.map((one) => ({ value: one.id, label: lineOf(one) }))}
              onChange={(event) => setFirst(event.currentTarget.value)}
            />
          </>
        )}
        <div className="dialog-end">
          <Button look="quiet" onClick={onClose}>
            {t.frame.cancel}
          </Button>
          {others.length > 0 && (
            <Button busy={!first} onClick={() => onDecide(first)}>
              {words.duplicateSend}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
