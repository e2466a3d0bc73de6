import { useLateRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/outcomes.js';
import { AgreementDocument } from './reconciliation.documents.js';

/** How far hosts and alumni tell the same, and how much nobody told. */
export function AgreementNote() {
  const { t, f } = useLanguage();
  const words = t.reconciliation.agreement;
  const found = useLateRead(AgreementDocument, {}).data?.agreement;
  if (!found) return null;
  const { both, onlyHost, onlyAlumni, kappa, low, high } = found;
  const number = (value: number | null) => (value === null ? '–' : f.number(value));
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      {found.hidden ? (
        <p>{words.few}</p>
      ) : (
        <ul>
          <li>{words.told(number(both), number(onlyHost), number(onlyAlumni))}</li>
          {kappa !== null && <li>{words.kappa(two(kappa), two(low), two(high))}</li>}
          <li>
            {words.untold(
              number(found.estimatedUnreported),
              number(found.unreportedLow),
              number(found.unreportedHigh),
            )}
          </li>
        </ul>
      )}
      <p className="soft small">{words.note}</p>
    </section>
  );
}

const two = (value: number | null) => (value === null ? '–' : value.toFixed(2));
