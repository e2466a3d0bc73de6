import { useLanguage } from './language.js';
import { CountOf, ShareOf, accuracyOf, boundsOf } from './cell-words.js';
import type { FigureTable } from './dashboards.documents.js';
import { FigureDefinition } from './figure-definition.js';

/** Totals side by side, each with unit, base, interval and definition. */
export function FigureTiles({ figures }: { figures: readonly FigureTable[] }) {
  return (
    <ul className="figure-tiles">
      {figures.map((figure) => (
        <li key={figure.metric.code} className="card">
          <p className="tile-title">{figure.metric.title}</p>
          <Headline figure={figure} />
          <FigureDefinition figure={figure} />
        </li>
      ))}
    </ul>
  );
}

/** The total in large type; below it unit and base, without which no percentage stands anywhere. */
export function Headline({ figure }: { figure: FigureTable }) {
  const { t, f } = useLanguage();
  const { metric, total } = figure;
  const isShare = metric.percentOf !== null;
  return (
    <div>
      <p className="headline num">
        {isShare ? <ShareOf cell={total} /> : <CountOf cell={total} />}
        {!isShare && <span className="headline-unit"> {t.dashboards.units[metric.unit]}</span>}
      </p>
      <p className="soft small">
        {isShare
          ? [
              total.n === null
                ? t.dashboards.percentOf(t.dashboards.units[metric.percentOf ?? metric.unit])
                : t.dashboards.ofN(f.number(total.n), t.dashboards.units[metric.percentOf ?? metric.unit]),
              total.low === null ? '' : t.dashboards.bounds(boundsOf(total)),
              figure.isExact ? t.dashboards.exact : '',
            ]
              .filter(Boolean)
              .join(' · ')
          : accuracyOf(figure, t)}
      </p>
    </div>
  );
}
