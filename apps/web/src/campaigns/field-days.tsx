import { useLanguage } from '../locales/parts/surveys.js';
import { Table } from '../ui/table.js';
import type { CampaignField } from './field.documents.js';

type Day = CampaignField['days'][number];

const WIDTH = 720;
const HEIGHT = 160;

/** Answers day by day as bars, with the days of mails marked; the same numbers as a table below. */
export function FieldDays({ field }: { field: CampaignField }) {
  const { t, f } = useLanguage();
  const { days } = field;
  if (days.length === 0) return null;
  const most = Math.max(1, ...days.map(({ submitted }) => submitted ?? 0));
  const total = days.reduce((sum, { submitted }) => sum + (submitted ?? 0), 0);
  const best = days.reduce((a, b) => ((b.submitted ?? 0) > (a.submitted ?? 0) ? b : a));
  const count = (n: number | null) => (n === null ? t.field.few : n === 0 ? '' : f.number(n));
  return (
    <section className="card stack">
      <h2>{t.field.daysTitle}</h2>
      <p>{t.field.daysSummary(total, f.date(best.day), best.submitted ?? 0)}</p>
      <Bars days={days} most={most} />
      <details>
        <summary>{t.field.asTable}</summary>
        <Table
          title={t.field.daysTitle}
          summary={t.frame.shownOf(days.length, days.length)}
          tight
          rows={days.toReversed()}
          rowKey={({ day }) => day}
          empty={null}
          columns={[
            { key: 'day', title: t.field.day, kind: 'head', cell: ({ day }) => f.date(day) },
            { key: 'sent', title: t.field.steps.sent, kind: 'n', cell: ({ sent }) => count(sent) },
            { key: 'reminded', title: t.field.reminded, kind: 'n', cell: ({ reminded }) => count(reminded) },
            { key: 'bounced', title: t.field.bounced, kind: 'n', cell: ({ bounced }) => count(bounced) },
            { key: 'opened', title: t.field.steps.opened, kind: 'n', cell: ({ opened }) => count(opened) },
            {
              key: 'started',
              title: t.field.steps.started,
              kind: 'n',
              cell: ({ started }) => count(started),
            },
            {
              key: 'submitted',
              title: t.field.steps.answered,
              kind: 'n',
              cell: ({ submitted }) => count(submitted),
            },
          ]}
        />
      </details>
    </section>
  );
}

function Bars({ days, most }: { days: readonly Day[]; most: number }) {
  const { t, f } = useLanguage();
  const first = Date.parse(days[0]!.day);
  const last = Date.parse(days.at(-1)!.day);
  const span = Math.max(1, Math.round((last - first) / 86_400_000) + 1);
  const step = WIDTH / span;
  const wrote = (day: Day) => (day.sent ?? 0) + (day.reminded ?? 0);
  const mostMails = Math.max(1, ...days.map(wrote));
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 12}`} role="img" aria-label={t.field.daysTitle}>
        <line className="axis" x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        {days.map((day) => {
          const at = Math.round((Date.parse(day.day) - first) / 86_400_000) * step;
          const height = ((day.submitted ?? 0) / most) * (HEIGHT - 8);
          return (
            <g key={day.day}>
              <rect
                className="bar"
                x={at + step * 0.1}
                width={Math.max(1, step * 0.8)}
                y={HEIGHT - height}
                height={height}
              />
              {wrote(day) > mostMails / 50 && (
                <path className="mail-mark" d={`M${at + step / 2} ${HEIGHT + 2} l5 9 h-10 z`} />
              )}
            </g>
          );
        })}
      </svg>
      <figcaption className="soft small">
        {t.field.daysCaption(f.date(days[0]!.day), f.date(days.at(-1)!.day), f.number(most))}
      </figcaption>
    </figure>
  );
}
