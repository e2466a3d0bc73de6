import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/outcomes.js';
import { FailureNotice } from '../ui/failure.js';
import { useSay } from '../ui/toast.js';
import { DecidePairDocument } from './reconciliation.documents.js';
import type { PairDecision, ReportPair } from './reconciliation.documents.js';

type Decided = Pick<ReportPair, 'id' | 'kind' | 'version'>;

/** The office's word on two reports; said at once, with the way back. */
export function useDecidePair() {
  const { t } = useLanguage();
  const say = useSay();
  const send = useSend(DecidePairDocument);
  const decide = ({ id, kind, version }: Decided, decision: PairDecision, after?: () => void): void =>
    send.mutate(
      { kind, pairId: id, decision, version },
      {
        onSuccess: ({ decidePair }) => {
          if (decidePair.__typename !== 'PairDecided') return;
          const now = { id, kind, version: decidePair.version };
          const canUndo = decision === 'JOIN' || decision === 'KEEP_APART';
          say(t.reconciliation.decided[decision], canUndo ? () => decide(now, 'UNDO') : undefined);
          after?.();
        },
      },
    );
  const answer = send.data?.decidePair;
  const refusal =
    answer && answer.__typename !== 'PairDecided' ? (
      <div className="notice warn" role="alert">
        {answer.message}
      </div>
    ) : (
      send.error && <FailureNotice error={send.error} />
    );
  return { decide, refusal, isBusy: send.isPending };
}
