import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useLanguage } from '../locales/parts/outcomes.js';
import { Button } from '../ui/button.js';
import { PairTable } from './pair-table.js';
import { PairWeight } from './pair-weight.js';
import type { PairDecision, ReportPair } from './reconciliation.documents.js';
import { useDecidePair } from './use-decide-pair.js';

interface Props {
  pairs: readonly ReportPair[];
  total: number;
  canPutOff: boolean;
}

/** Letters that decide while the pair has the focus. */
const KEYS: Readonly<Record<string, PairDecision>> = { j: 'JOIN', k: 'KEEP_APART', l: 'LATER' };

/** One pair at a time. The letters J, K and L decide while it has the focus; after a decision the next one has it. */
export function PairCard({ pairs, total, canPutOff }: Props) {
  const { t, f } = useLanguage();
  const words = t.reconciliation;
  const [place, setPlace] = useState(0);
  const at = Math.min(place, pairs.length - 1);
  const pair = pairs[at]!;
  const { decide, refusal, isBusy } = useDecidePair();
  const say = (decision: PairDecision) => {
    if (!isBusy) decide(pair, decision);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const decision = KEYS[event.key.toLowerCase()];
    if (!decision || event.ctrlKey || event.metaKey || event.altKey) return;
    if (decision === 'LATER' && !canPutOff) return;
    event.preventDefault();
    say(decision);
  };
  return (
    // the letters work only here, and each has a button
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      key={pair.id}
      ref={focusAtOnce}
      className="pair"
      tabIndex={-1}
      aria-labelledby="pair-title"
      aria-keyshortcuts="J K L"
      onKeyDown={onKeyDown}
    >
      <div className="row row-apart">
        <h2 id="pair-title">{words.pairOf(f.number(at + 1), f.number(total))}</h2>
        <span className="row">
          <Button
            small
            look="quiet"
            icon={<ChevronLeft size={18} aria-hidden="true" />}
            disabled={at === 0}
            onClick={() => setPlace(at - 1)}
          >
            {words.previous}
          </Button>
          <Button
            small
            look="quiet"
            icon={<ChevronRight size={18} aria-hidden="true" />}
            disabled={at >= pairs.length - 1}
            onClick={() => setPlace(at + 1)}
          >
            {words.next}
          </Button>
        </span>
      </div>
      {refusal}
      <PairTable pair={pair} />
      <PairWeight pair={pair} />
      <div className="row">
        <Button busy={isBusy} onClick={() => say('JOIN')}>
          {words.join[pair.kind]}
          <kbd aria-hidden="true">J</kbd>
        </Button>
        <Button look="quiet" busy={isBusy} onClick={() => say('KEEP_APART')}>
          {words.keepApart[pair.kind]}
          <kbd aria-hidden="true">K</kbd>
        </Button>
        {canPutOff && (
          <Button look="bare" busy={isBusy} onClick={() => say('LATER')}>
            {words.later}
            <kbd aria-hidden="true">L</kbd>
          </Button>
        )}
      </div>
      <p className="soft small pair-keys">{words.keys}</p>
    </section>
  );
}

/** A pair that comes has the focus. */
const focusAtOnce = (card: HTMLElement | null): void => card?.focus({ preventScroll: true });
