import { useLateRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/outcomes.js';
import { holds, useMe } from '../session/me.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { EmptyState } from '../ui/empty-state.js';
import { FailureNotice } from '../ui/failure.js';
import { claimName, claimWhen } from './claim-words.js';
import { ClaimEvidenceDocument } from './evidence.documents.js';
import type { Claim } from './outcomes.documents.js';
import { SuggestionCard } from './suggestion.js';

/** What was told beside what public registers know of its DOI; an officer lets it confirm the report, or not. */
export function EvidenceDialog({ claim, onClose }: { claim: Claim; onClose: () => void }) {
  const { t, locale } = useLanguage();
  const me = useMe();
  const words = t.evidence;
  const { data, error } = useLateRead(ClaimEvidenceDocument, { outcomeId: claim.id });
  const decides = holds(me, ['OFFICER'])
    ? {
        accept: words.confirm,
        accepted: words.confirmed,
        dismiss: words.unfit,
        dismissed: words.unfitDone,
      }
    : null;
  return (
    <Dialog title={words.claimTitle} open wide onClose={onClose}>
      <div className="stack">
        <div>
          <p className="soft small">{words.told}</p>
          <p>
            <strong>{[claimName(claim, t), claimWhen(claim, locale)].filter(Boolean).join(' · ')}</strong>
          </p>
        </div>
        <p>{words.claimWhy}</p>
        {error && <FailureNotice error={error} />}
        {data &&
          (data.evidenceSuggestions.length === 0 ? (
            <EmptyState title={words.claimNone}>{words.claimNoneWhy}</EmptyState>
          ) : (
            <ul className="plain-list stack">
              {data.evidenceSuggestions.map((suggestion) => (
                <SuggestionCard key={suggestion.id} suggestion={suggestion} words={decides} />
              ))}
            </ul>
          ))}
        <div className="dialog-end">
          <Button look="quiet" onClick={onClose}>
            {words.close}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
