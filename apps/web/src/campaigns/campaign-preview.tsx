import { Link } from '@tanstack/react-router';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/surveys.js';
import { OFFICE, holds, useMe } from '../session/me.js';
import { countryName, wordFor } from '../ui/code-words.js';
import { Table } from '../ui/table.js';
import { CampaignPreviewDocument } from './campaigns.documents.js';
import type { CampaignFacts, CampaignPreview } from './campaigns.documents.js';

const LINES = 60;

/** Before the launch: who would be asked, who not and why, and how long the mails would take. */
export function CampaignPreviewCard({ campaign }: { campaign: CampaignFacts }) {
  const { t, f } = useLanguage();
  const { campaignPreview: preview } = useRead(CampaignPreviewDocument, { campaignId: campaign.id });
  const { sending } = preview;
  return (
    <section className="card stack">
      <h2>{t.campaigns.previewTitle}</h2>
      <dl className="tiles">
        <div>
          <dt>{t.campaigns.asked}</dt>
          <dd className="num">{f.number(preview.asked)}</dd>
        </div>
        <div>
          <dt>{t.campaigns.notAsked}</dt>
          <dd className="num">{f.number(preview.notAsked)}</dd>
        </div>
        <div>
          <dt>{t.campaigns.tabMails}</dt>
          <dd className="num">{f.number(preview.contacts)}</dd>
        </div>
      </dl>
      {sending.endsAt && <p>{t.campaigns.sendingEstimate(sending.days, f.moment(sending.endsAt))}</p>}
      <Reasons campaign={campaign} preview={preview} />
      <Strata preview={preview} />
    </section>
  );
}

function Reasons({ campaign, preview }: { campaign: CampaignFacts; preview: CampaignPreview }) {
  const { t, f } = useLanguage();
  const me = useMe();
  if (preview.reasons.length === 0) return null;
  return (
    <Table
      title={t.campaigns.whyNot}
      summary={t.frame.shownOf(preview.reasons.length, preview.reasons.length)}
      rows={preview.reasons}
      rowKey={({ reason }) => reason}
      empty={null}
      columns={[
        {
          key: 'reason',
          title: t.campaigns.reason,
          kind: 'head',
          cell: ({ reason }) => wordFor(t.campaigns.reasons, reason),
        },
        { key: 'count', title: t.campaigns.howMany, kind: 'n', cell: ({ count }) => f.number(count) },
        {
          key: 'names',
          title: t.campaigns.showNames,
          kind: 'act',
          cell: ({ reason }) =>
            holds(me, OFFICE) && (
              <Link
                to="/campaigns/$campaignId/not-asked"
                params={{ campaignId: campaign.id }}
                search={{ reason }}
                aria-label={`${t.campaigns.showNames}: ${wordFor(t.campaigns.reasons, reason)}`}
              >
                {t.campaigns.showNames}
              </Link>
            ),
        },
      ]}
    />
  );
}

function Strata({ preview }: { preview: CampaignPreview }) {
  const { t, f, locale } = useLanguage();
  const rows = preview.strata.toSorted((a, b) => b.cohortYear - a.cohortYear || b.asked - a.asked);
  return (
    <details>
      <summary>{t.campaigns.strataTitle}</summary>
      <Table
        title={t.campaigns.strataTitle}
        summary={t.frame.shownOf(Math.min(rows.length, LINES), rows.length)}
        tight
        rows={rows.slice(0, LINES)}
        rowKey={({ cohortYear, countryCode }) => `${cohortYear} ${countryCode}`}
        empty={null}
        columns={[
          {
            key: 'country',
            title: t.campaigns.country,
            kind: 'head',
            cell: ({ countryCode }) =>
              countryCode ? countryName(countryCode, locale) : t.campaigns.countryUnknown,
          },
          {
            key: 'cohort',
            title: t.campaigns.cohort,
            cell: ({ cohortYear }) => f.fiscalYear(cohortYear),
          },
          { key: 'asked', title: t.campaigns.asked, kind: 'n', cell: ({ asked }) => f.number(asked) },
          { key: 'not', title: t.campaigns.notAsked, kind: 'n', cell: ({ notAsked }) => f.number(notAsked) },
        ]}
      />
      {rows.length > LINES && <p className="soft small">{t.campaigns.strataMore(rows.length - LINES)}</p>}
    </details>
  );
}
