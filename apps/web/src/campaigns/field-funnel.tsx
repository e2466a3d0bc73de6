import { useLanguage } from '../locales/parts/surveys.js';
import type { CampaignField } from './field.documents.js';

const STEPS = ['asked', 'sent', 'delivered', 'opened', 'started', 'answered'] as const;

/** From asked to answered: each step with its count and its share of those asked. */
export function FieldFunnel({ field }: { field: CampaignField }) {
  const { t, f } = useLanguage();
  const asked = field.funnel.asked ?? 0;
  return (
    <section className="card stack">
      <h2>{t.field.funnelTitle}</h2>
      <dl className="funnel">
        {STEPS.map((step) => {
          const count = field.funnel[step];
          const share = count !== null && asked > 0 ? count / asked : null;
          return (
            <div key={step}>
              <dt>{t.field.steps[step]}</dt>
              <dd>
                <svg className="share" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                  <rect className="share-all" width="100" height="6" rx="1" />
                  <rect className="share-part" width={100 * (share ?? 0)} height="6" rx="1" />
                </svg>
                <span className="num">
                  {count === null ? t.field.few : f.number(count)}
                  {share !== null && step !== 'asked' && (
                    <span className="soft"> · {t.field.percent(share)}</span>
                  )}
                </span>
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="soft">
        {t.field.declined(field.funnel.declined === null ? t.field.few : f.number(field.funnel.declined))}{' '}
        {field.medianMinutes !== null &&
          t.field.medianMinutes(f.number(Math.round(field.medianMinutes * 10) / 10), field.measured ?? 0)}
      </p>
      {field.frame !== null && field.excluded && field.excluded.length > 0 && (
        <p className="soft small">
          {t.field.frame(
            f.number(field.frame),
            f.list(
              field.excluded.map(
                ({ reason, count }) =>
                  `${t.campaigns.reasons[reason as keyof typeof t.campaigns.reasons] ?? reason} ${
                    count === null ? t.field.few : f.number(count)
                  }`,
              ),
            ),
          )}
        </p>
      )}
    </section>
  );
}
