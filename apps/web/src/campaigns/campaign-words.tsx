import { Link } from '@tanstack/react-router';
import { useLanguage } from '../locales/parts/surveys.js';
import { Badge } from '../ui/badge.js';
import type { Tone } from '../ui/badge.js';
import { wordFor } from '../ui/code-words.js';
import type { CampaignState } from './campaigns.documents.js';

const TONES: Partial<Record<CampaignState, Tone>> = {
  SCHEDULED: 'indigo',
  OPEN: 'leaf',
  PAUSED: 'amber',
};

export function CampaignStateBadge({ state }: { state: CampaignState }) {
  const { t } = useLanguage();
  return <Badge tone={TONES[state] ?? 'plain'}>{wordFor(t.campaigns.states, state)}</Badge>;
}

export function CampaignName({ campaign }: { campaign: { id: string; name: string; isAnonymous: boolean } }) {
  const { t } = useLanguage();
  return (
    <>
      <Link to="/campaigns/$campaignId" params={{ campaignId: campaign.id }}>
        {campaign.name}
      </Link>
      {campaign.isAnonymous && <div className="soft small">{t.campaigns.anonymous}</div>}
    </>
  );
}
