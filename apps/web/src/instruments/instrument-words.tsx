import { useLanguage } from '../locales/parts/surveys.js';
import { Badge } from '../ui/badge.js';
import { wordFor } from '../ui/code-words.js';
import type { InstrumentRow } from './instruments.documents.js';

export function InstrumentStateBadge({ state }: { state: InstrumentRow['state'] }) {
  const { t } = useLanguage();
  return (
    <Badge tone={state === 'PUBLISHED' ? 'leaf' : 'plain'}>{wordFor(t.instruments.states, state)}</Badge>
  );
}

/** How long each part takes. */
export function Minutes({ burden }: { burden: InstrumentRow['burden'] }) {
  const { t } = useLanguage();
  const words = t.instruments;
  return burden.map(({ module, medianMinutes, longestMinutes }) => (
    <div key={module} className="small">
      {burden.length > 1 && `${wordFor(words.modules, module)}: `}
      <span className="nowrap">{words.minutesOf(minutes(medianMinutes), minutes(longestMinutes))}</span>
    </div>
  ));
}

/** Minutes to the half, as exactly as an estimate is; nothing takes no time. */
export const minutes = (n: number): string => Math.max(0.5, Math.round(n * 2) / 2).toFixed(1);
