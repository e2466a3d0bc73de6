import { Link } from '@tanstack/react-router';
import { useRead } from '../api/queries.js';
import { useLanguage } from './language.js';
import { PageHead } from '../ui/page-head.js';
import { MetricsDocument } from './dashboards.documents.js';
import { MetricWords } from './figure-definition.js';

/** The registry in words, and why some numbers are not shown. */
export function DefinitionsScreen() {
  const { t, f } = useLanguage();
  const { metrics } = useRead(MetricsDocument, {});
  const topics = [...new Set(metrics.map(({ topic }) => topic))];
  const { protection } = t.dashboards;
  return (
    <>
      <PageHead title={t.dashboards.screens.definitions} below={t.dashboards.intros.definitions} />
      <section className="card stack" id="protection">
        <h2>{protection.title}</h2>
        <p>{protection.why}</p>
        <ul>
          {protection.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <p>{protection.exact}</p>
      </section>
      {topics.map((topic) => (
        <section key={topic} className="stack">
          <h2>{t.dashboards.topics[topic]}</h2>
          {metrics
            .filter((metric) => metric.topic === topic)
            .map((metric) => (
              <article key={metric.code} className="card stack" id={metric.code}>
                <h3>{metric.title}</h3>
                <MetricWords metric={metric} />
                <p className="small soft">
                  {t.dashboards.sharedOutBy}{' '}
                  {f.list(metric.dimensions.map((one) => t.dashboards.dimensions[one]))}
                </p>
                {metric.code !== 'return_curve' && (
                  <p>
                    <Link to="/figures/explorer" search={{ metric: metric.code }}>
                      {t.dashboards.openInExplorer}
                      <span className="hidden"> {metric.title}</span>
                    </Link>
                  </p>
                )}
              </article>
            ))}
        </section>
      ))}
    </>
  );
}
