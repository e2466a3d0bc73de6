import { getRouteApi } from '@tanstack/react-router';
import { useRead } from '../api/queries.js';
import { LANGUAGES } from '../locales/locale.js';
import { useLanguage } from '../locales/parts/surveys.js';
import { OFFICE, holds, useMe } from '../session/me.js';
import { Progress } from '../ui/progress.js';
import { CampaignLife } from './campaign-life.js';
import { CampaignMinutes } from './campaign-minutes.js';
import { CampaignPreviewCard } from './campaign-preview.js';
import { CampaignDocument } from './campaigns.documents.js';
import type { CampaignFacts } from './campaigns.documents.js';

const route = getRouteApi('/campaigns/$campaignId/');
const COUNTS = [
  'total',
  'scheduled',
  'sent',
  'begun',
  'answered',
  'declined',
  'undeliverable',
  'expired',
] as const;

/** Where a campaign stands, what to do next, and before it opens: who would be asked. */
export function CampaignOverview() {
  const me = useMe();
  const { campaignId } = route.useParams();
  const { campaign } = useRead(
    CampaignDocument,
    { id: campaignId },
    // mails leave and answers come in while one looks
    { every: 15_000 },
  );
  const isBefore = campaign.state === 'DRAFT' || campaign.state === 'SCHEDULED';
  return (
    <div className="stack-wide">
      {!isBefore && <Standing campaign={campaign} />}
      {holds(me, OFFICE) && <CampaignLife campaign={campaign} />}
      {isBefore && <CampaignPreviewCard campaign={campaign} />}
      {!isBefore && <CampaignMinutes campaign={campaign} />}
      <Settings campaign={campaign} />
    </div>
  );
}

function Standing({ campaign: { caseCounts } }: { campaign: CampaignFacts }) {
  const { t, f } = useLanguage();
  return (
    <section className="card stack">
      <h2>{t.campaigns.progressTitle}</h2>
      <Progress
        done={caseCounts.answered}
        total={caseCounts.total}
        words={t.campaigns.progress(caseCounts.answered, caseCounts.total)}
      />
      <dl className="tiles">
        {COUNTS.map((key) => (
          <div key={key}>
            <dt>{t.campaigns.counts[key]}</dt>
            <dd className="num">{f.number(caseCounts[key])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Settings({ campaign }: { campaign: CampaignFacts }) {
  const { t, f } = useLanguage();
  const languages = LANGUAGES.filter(({ code }) =>
    (campaign.languages as readonly string[]).includes(LOCALE[code]),
  );
  return (
    <section className="card stack">
      <h2>{t.campaigns.settingsTitle}</h2>
      <dl className="facts">
        <dt>{t.campaigns.instrument}</dt>
        <dd>{t.campaigns.instrumentVersion(campaign.instrumentCode, campaign.instrumentVersion)}</dd>
        <dt>{t.campaigns.cohorts}</dt>
        <dd>{f.list(campaign.cohorts.map((year) => f.fiscalYear(year)))}</dd>
        <dt>{t.campaigns.languages}</dt>
        <dd>{f.list(languages.map(({ name }) => name))}</dd>
        <dt>{t.campaigns.reminders}</dt>
        <dd>
          {campaign.reminderDays.length > 0
            ? t.campaigns.reminderDays(f.list(campaign.reminderDays.map(String)))
            : t.campaigns.noReminders}
        </dd>
        <dt>{t.campaigns.limits}</dt>
        <dd>{t.campaigns.limitsSaid(campaign.perSecond, campaign.perDay, campaign.perDomainPerMinute)}</dd>
        <dt>{t.campaigns.hours}</dt>
        <dd>{t.campaigns.hoursSaid(campaign.hourFrom, campaign.hourTo)}</dd>
        {campaign.isAnonymous && (
          <>
            <dt>{t.campaigns.anonymous}</dt>
            <dd>{t.campaigns.isAnonymousHint}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** GraphQL writes languages as enum words. */
export const LOCALE = { ja: 'JA', en: 'EN', 'zh-Hans': 'ZH_HANS' } as const;
