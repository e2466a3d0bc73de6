import { useLanguage } from '../locales/parts/surveys.js';
import { Table } from '../ui/table.js';
import type { CampaignField } from './field.documents.js';

/** Where people stop, and how long a page takes, as far as they let us measure. */
export function FieldPages({ field }: { field: CampaignField }) {
  const { t, f } = useLanguage();
  const count = (n: number | null) => (n === null ? t.field.few : f.number(n));
  if (field.breakOff.length === 0 && field.pages.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t.field.formTitle}</h2>
      {field.breakOff.length > 0 && (
        <Table
          title={t.field.breakOff}
          summary={t.frame.shownOf(field.breakOff.length, field.breakOff.length)}
          rows={field.breakOff}
          rowKey={({ place }) => place ?? ''}
          empty={null}
          columns={[
            {
              key: 'place',
              title: t.field.place,
              kind: 'head',
              cell: ({ label, place }) => label ?? place ?? t.field.beforeFirst,
            },
            { key: 'forms', title: t.field.forms, kind: 'n', cell: ({ forms }) => count(forms) },
          ]}
        />
      )}
      {field.pages.length > 0 && (
        <Table
          title={t.field.pages}
          summary={t.field.measuredOnly}
          rows={field.pages}
          rowKey={({ page }) => page}
          empty={null}
          columns={[
            { key: 'page', title: t.field.page, kind: 'head', cell: ({ label }) => label },
            { key: 'forms', title: t.field.forms, kind: 'n', cell: ({ forms }) => count(forms) },
            {
              key: 'seconds',
              title: t.field.seconds,
              kind: 'n',
              cell: ({ medianSeconds }) => medianSeconds !== null && f.number(Math.round(medianSeconds)),
            },
            { key: 'problems', title: t.field.problems, kind: 'n', cell: ({ problems }) => count(problems) },
          ]}
        />
      )}
    </section>
  );
}
