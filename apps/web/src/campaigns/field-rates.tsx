import { useLanguage } from '../locales/parts/surveys.js';
import { Table } from '../ui/table.js';
import type { CampaignField } from './field.documents.js';

/** Dispositions of all cases, and the rates made of them, each with its counts. */
export function FieldRates({ field }: { field: CampaignField }) {
  const { t, f } = useLanguage();
  const headline = field.rates.find(({ code }) => code === field.headline);
  const count = (n: number | null) => (n === null ? t.field.few : f.number(Math.round(n * 10) / 10));
  return (
    <section className="stack">
      <h2>{t.field.ratesTitle}</h2>
      {headline && (
        <p>
          {headline.value === null
            ? t.field.headlineNone(headline.code)
            : t.field.headline(
                headline.code,
                t.field.percent(headline.value),
                count(headline.numerator),
                count(headline.denominator),
              )}
        </p>
      )}
      <Table
        title={t.field.dispositions}
        summary={t.field.dispositionsFrom}
        rows={field.dispositions}
        rowKey={({ code }) => code}
        empty={null}
        columns={[
          {
            key: 'name',
            title: t.field.disposition,
            kind: 'head',
            cell: ({ code, name }) => (
              <>
                <span className="num">{code}</span> {name}
              </>
            ),
          },
          { key: 'rule', title: t.field.rule, kind: 'long', cell: ({ rule }) => rule },
          { key: 'count', title: t.campaigns.howMany, kind: 'n', cell: (row) => count(row.count) },
        ]}
      />
      <details>
        <summary>{t.field.allRates}</summary>
        <Table
          title={t.field.allRates}
          summary={
            field.eligibleShare === null
              ? t.field.standard
              : `${t.field.standard} ${t.field.eligible(t.field.percent(field.eligibleShare))}`
          }
          tight
          rows={field.rates}
          rowKey={({ code }) => code}
          empty={null}
          columns={[
            { key: 'code', title: t.field.rateCode, kind: 'head', cell: ({ code }) => code },
            {
              key: 'what',
              title: t.field.rateWhat,
              cell: ({ code }) => t.field.rateNames[code],
            },
            {
              key: 'value',
              title: t.field.rateValue,
              kind: 'n',
              cell: ({ value }) => (value === null ? t.field.noValue : t.field.percent(value)),
            },
            {
              key: 'counts',
              title: t.field.rateCounts,
              kind: 'n',
              cell: ({ numerator, denominator }) => `${count(numerator)} / ${count(denominator)}`,
            },
          ]}
        />
      </details>
    </section>
  );
}
