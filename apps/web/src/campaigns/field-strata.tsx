import { getRouteApi } from '@tanstack/react-router';
import { useLanguage } from '../locales/parts/surveys.js';
import { EmptyState } from '../ui/empty-state.js';
import { Select } from '../ui/field.js';
import { Table } from '../ui/table.js';
import type { CampaignField, FieldDimension, FieldStratum } from './field.documents.js';
import { stratumName } from './field-words.js';

const route = getRouteApi('/campaigns/$campaignId/field');
const LINES = 70;

/** The same steps by country, cohort, host and the rest, the largest first. */
export function FieldStrata({ field, by }: { field: CampaignField; by: FieldDimension }) {
  const { t, f, locale } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const rows = field.strata.filter(({ dimension }) => dimension === by);
  const count = (n: number | null) => (n === null ? t.field.few : f.number(n));
  return (
    <section className="stack">
      <h2>{t.field.strataTitle}</h2>
      <Select
        label={t.field.layOutBy}
        value={by}
        options={Object.entries(t.field.dimensions).map(([value, label]) => ({ value, label }))}
        onChange={(event) =>
          void navigate({
            search: { ...search, by: event.currentTarget.value as FieldDimension },
            replace: true,
            resetScroll: false,
          })
        }
      />
      <Table<FieldStratum>
        title={t.field.dimensions[by]}
        summary={[
          t.frame.shownOf(Math.min(rows.length, LINES), rows.length),
          t.frame.sortedBy(t.field.steps.asked),
        ].join(' · ')}
        tight
        rows={rows.slice(0, LINES)}
        rowKey={({ value }) => value ?? ''}
        empty={<EmptyState title={t.field.strataEmpty} />}
        columns={[
          {
            key: 'name',
            title: t.field.dimensions[by],
            kind: 'head',
            cell: (row) => stratumName(row, { t, f, locale }),
          },
          { key: 'asked', title: t.field.steps.asked, kind: 'n', cell: ({ funnel }) => count(funnel.asked) },
          {
            key: 'delivered',
            title: t.field.steps.delivered,
            kind: 'n',
            cell: ({ funnel }) => count(funnel.delivered),
          },
          {
            key: 'opened',
            title: t.field.steps.opened,
            kind: 'n',
            cell: ({ funnel }) => count(funnel.opened),
          },
          {
            key: 'answered',
            title: t.field.steps.answered,
            kind: 'n',
            cell: ({ funnel }) => count(funnel.answered),
          },
          {
            key: 'rate',
            title: t.field.rate(field.headline),
            kind: 'n',
            cell: ({ rate }) => rate !== null && t.field.percent(rate),
          },
        ]}
      />
    </section>
  );
}
