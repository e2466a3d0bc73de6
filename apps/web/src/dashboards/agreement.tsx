import { useRead } from '../api/queries.js';
import { useLanguage } from './language.js';
import { wordFor } from '../ui/code-words.js';
import { AgreementDocument } from './dashboards.documents.js';
import { filterOf } from './figure-state.js';
import type { FigureSearch } from './figure-state.js';

/** How far hosts and alumni tell of the same return visits, and how many nobody told of. */
export function Agreement({ search }: { search: FigureSearch }) {
  const { t, f } = useLanguage();
  const { agreement } = useRead(AgreementDocument, { filter: filterOf(search) });
  const words = t.dashboards.agreement;
  const number = (n: number | null) => (n === null ? t.dashboards.few : f.number(n));
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <p>{words.intro}</p>
      {agreement.hidden ? (
        <p className="soft">{wordFor(words.hidden, agreement.hidden)}</p>
      ) : (
        <dl className="tiles">
          <div>
            <dt>{words.both}</dt>
            <dd className="num">{number(agreement.both)}</dd>
          </div>
          <div>
            <dt>{words.onlyHost}</dt>
            <dd className="num">{number(agreement.onlyHost)}</dd>
          </div>
          <div>
            <dt>{words.onlyAlumni}</dt>
            <dd className="num">{number(agreement.onlyAlumni)}</dd>
          </div>
          <div>
            <dt>{words.kappa}</dt>
            <dd className="num">
              {agreement.kappa === null ? '–' : agreement.kappa.toFixed(2)}
              {agreement.low !== null && agreement.high !== null && (
                <span className="sub small soft">
                  {' '}
                  {agreement.low.toFixed(2)}–{agreement.high.toFixed(2)}
                </span>
              )}
            </dd>
          </div>
          <div>
            <dt>{words.unreported}</dt>
            <dd className="num">
              {number(agreement.estimatedUnreported)}
              {agreement.unreportedLow !== null && agreement.unreportedHigh !== null && (
                <span className="sub small soft">
                  {' '}
                  {f.number(agreement.unreportedLow)}–{f.number(agreement.unreportedHigh)}
                </span>
              )}
            </dd>
          </div>
        </dl>
      )}
      <p className="soft small">{words.how}</p>
    </section>
  );
}
