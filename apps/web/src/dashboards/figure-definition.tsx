import { percent } from '@enishi/charts';
import { BookOpenText } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from './language.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { Dialog } from '../ui/dialog.js';
import { CountOf, ShareOf, accuracyOf, boundsOf } from './cell-words.js';
import type { FigureTable, Metric } from './dashboards.documents.js';

/** Opens what stands behind a number: definition, base, rate, weights, interval, the SQL text. */
export function FigureDefinition({ figure }: { figure: FigureTable }) {
  return (
    <HowCounted counted={figure}>
      <Numbers figure={figure} />
      <Weights figure={figure} />
    </HowCounted>
  );
}

/** The button and the dialog of whatever was counted; its own numbers stand between definition and notes. */
export function HowCounted({
  counted,
  children,
}: {
  counted: Pick<FigureTable, 'metric' | 'notes' | 'sql'>;
  children: ReactNode;
}) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        look="bare"
        small
        icon={<BookOpenText size={16} aria-hidden="true" />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t.dashboards.howCounted}
        <span className="hidden"> {counted.metric.title}</span>
      </Button>
      <Dialog title={counted.metric.title} open={isOpen} wide onClose={() => setOpen(false)}>
        <div className="stack">
          <MetricWords metric={counted.metric} />
          {children}
          {counted.notes.length > 0 && (
            <div>
              <h3>{t.dashboards.notesTitle}</h3>
              <ul>
                {counted.notes.map((note) => (
                  <li key={note}>{wordFor(t.dashboards.notes, note)}</li>
                ))}
              </ul>
            </div>
          )}
          <SqlText sql={counted.sql} />
          <div className="row">
            <Button onClick={() => setOpen(false)}>{t.frame.close}</Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}

/** The registry entry of a metric in words. */
export function MetricWords({ metric }: { metric: Metric }) {
  const { t } = useLanguage();
  return (
    <dl className="facts">
      <dt>{t.dashboards.definition}</dt>
      <dd>{metric.definition}</dd>
      <dt>{t.dashboards.unit}</dt>
      <dd>
        {t.dashboards.units[metric.unit]}
        {metric.percentOf && ` · ${t.dashboards.percentOf(t.dashboards.units[metric.percentOf])}`}
      </dd>
      <dt>{t.dashboards.population}</dt>
      <dd>{metric.population}</dd>
      <dt>{t.dashboards.asOf}</dt>
      <dd>{metric.asOfRule}</dd>
      <dt>{t.dashboards.comparability}</dt>
      <dd>{metric.comparability}</dd>
      <dt>{t.dashboards.printedAs}</dt>
      <dd>{t.dashboards.displays[metric.display]}</dd>
      {metric.item && (
        <>
          <dt>{t.dashboards.item}</dt>
          <dd>
            <span className="code">{metric.item}</span>
          </dd>
        </>
      )}
      <dt>{t.dashboards.metricCode}</dt>
      <dd>
        <span className="code">{metric.code}</span>
      </dd>
    </dl>
  );
}

function Numbers({ figure }: { figure: FigureTable }) {
  const { t, f } = useLanguage();
  const { total } = figure;
  return (
    <div>
      <h3>{t.dashboards.numbersTitle}</h3>
      <dl className="facts">
        <dt>{t.dashboards.count(t.dashboards.units[figure.metric.unit])}</dt>
        <dd>
          <CountOf cell={total} />
          {accuracyOf(figure, t) && ` · ${accuracyOf(figure, t)}`}
        </dd>
        {total.n !== null && (
          <>
            <dt>{t.dashboards.n}</dt>
            <dd>{f.number(total.n)}</dd>
          </>
        )}
        {total.share !== null && (
          <>
            <dt>{t.dashboards.share}</dt>
            <dd>
              <ShareOf cell={total} />
            </dd>
          </>
        )}
        {total.low !== null && (
          <>
            <dt>{t.dashboards.interval}</dt>
            <dd>
              {boundsOf(total)} · {t.dashboards.intervalHow}
            </dd>
          </>
        )}
        {total.rate && (
          <>
            <dt>{t.dashboards.rate}</dt>
            <dd>
              {total.rate.share === null ? '–' : percent(total.rate.share)} (
              {t.dashboards.rateOf(f.number(total.rate.answered), f.number(total.rate.asked))})
            </dd>
          </>
        )}
        <dt>{t.dashboards.countedAt}</dt>
        <dd>{t.frame.japanTime(f.moment(figure.asOf))}</dd>
      </dl>
    </div>
  );
}

const plain = (n: number) => n.toFixed(2);

function Weights({ figure }: { figure: FigureTable }) {
  const { t, f } = useLanguage();
  const { weighting, total } = figure;
  return (
    <div>
      <h3>{t.dashboards.weightingTitle}</h3>
      {weighting === null ? (
        <p>{figure.metric.isWeighted ? t.dashboards.notWeightedHere : t.dashboards.notWeighted}</p>
      ) : (
        <>
          <p>
            {t.dashboards.weightingHow(
              f.list(weighting.margins.map((margin) => t.dashboards.dimensions[margin])),
            )}{' '}
            {weighting.hasConverged
              ? t.dashboards.converged(weighting.rounds)
              : t.dashboards.notConverged(weighting.largestDifference.toFixed(1))}
          </p>
          <dl className="facts">
            {total.weighted && (
              <>
                <dt>{t.dashboards.weighted}</dt>
                <dd>
                  {percent(total.weighted.share)} ({boundsOf(total.weighted)})
                </dd>
              </>
            )}
            <dt>{t.dashboards.designEffect}</dt>
            <dd>
              {plain(weighting.designEffect)} ·{' '}
              {t.dashboards.effectiveN(f.number(Math.round(weighting.effectiveN)))}
            </dd>
            <dt>{t.dashboards.weightRange}</dt>
            <dd>
              {plain(weighting.smallestWeight)}–{plain(weighting.largestWeight)} ·{' '}
              {t.dashboards.trimmed(f.number(weighting.trimmed))}
            </dd>
          </dl>
        </>
      )}
    </div>
  );
}

/** The SQL text that read the numbers, to be checked by whoever reads SQL. */
function SqlText({ sql }: { sql: string }) {
  const { t } = useLanguage();
  if (!sql) return null;
  return (
    <details>
      <summary>{t.dashboards.sql}</summary>
      <pre className="sql" tabIndex={0} role="region" aria-label={t.dashboards.sql}>
        <code>{sql}</code>
      </pre>
    </details>
  );
}
