import { useLanguage } from '../locales/parts/outcomes.js';
import { wordFor } from '../ui/code-words.js';
import type { ReportPair } from './reconciliation.documents.js';

/** Bits from which a field speaks strongly, and below which it says next to nothing. */
const STRONG = 4;
const WEAK = 0.5;

/** What the odds are, in words, and what they are made of. */
export function PairWeight({ pair }: { pair: ReportPair }) {
  const { t, f } = useLanguage();
  const words = t.reconciliation;
  const isVisit = pair.kind === 'REVISIT';
  const share = 100 / (1 + 2 ** -pair.weight);
  const strength = (weight: number) =>
    Math.abs(weight) < WEAK
      ? words.strength.NONE
      : words.strength[
          weight > 0
            ? weight >= STRONG
              ? 'STRONG_FOR'
              : 'FOR'
            : weight <= -STRONG
              ? 'STRONG_AGAINST'
              : 'AGAINST'
        ];
  const parts = pair.parts
    .filter(({ field }) => !(isVisit && field === 'person'))
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return (
    <div>
      <p>
        <strong>{isVisit ? words.odds(f.number(Math.round(share))) : words.oddsOutcome}</strong>
      </p>
      <ul className="pair-parts">
        {parts.map(({ field, level, weight }) => (
          <li key={field}>
            {wordFor(words.parts, `${field}_${level}`)} — {strength(weight)}
          </li>
        ))}
      </ul>
    </div>
  );
}
