import { useLateRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/surveys.js';
import { wordFor } from '../ui/code-words.js';
import { Table } from '../ui/table.js';
import { CampaignMinutesDocument } from './campaigns.documents.js';
import type { CampaignFacts } from './campaigns.documents.js';

/** What people were promised, and what it took them: whether next year's promise has to change. */
export function CampaignMinutes({ campaign }: { campaign: CampaignFacts }) {
  const { t, f } = useLanguage();
  const read = useLateRead(CampaignMinutesDocument, { campaignId: campaign.id });
  const rows = read.data?.campaignMinutes ?? [];
  const isOver = campaign.state === 'CLOSED' || campaign.state === 'ARCHIVED';
  if (rows.length === 0) return null;
  const minutes = (n: number) => t.campaigns.minutes(f.number(n));
  return (
    <Table
      title={t.campaigns.minutesTitle}
      summary={t.campaigns.minutesWhy}
      rows={rows}
      rowKey={({ module }) => module}
      empty={null}
      columns={[
        {
          key: 'module',
          title: t.campaigns.minutesModule,
          kind: 'head',
          cell: ({ module }) => wordFor(t.field.modules, module),
        },
        {
          key: 'promised',
          title: t.campaigns.minutesPromised,
          kind: 'n',
          cell: ({ promised }) => minutes(promised),
        },
        {
          key: 'measured',
          title: t.campaigns.minutesMeasured,
          kind: 'n',
          cell: ({ measured, forms }) =>
            measured === null ? (
              <span className="soft">{isOver ? t.campaigns.minutesFew : t.campaigns.minutesLater}</span>
            ) : (
              <>
                {minutes(measured)}
                <span className="sub">{t.campaigns.minutesForms(forms ?? 0)}</span>
              </>
            ),
        },
      ]}
    />
  );
}
