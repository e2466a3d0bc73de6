import { getRouteApi } from '@tanstack/react-router';
import { useLanguage } from './language.js';
import { TopicScreen } from './topic-screen.js';
import type { Block } from './topic-screen.js';

const route = getRouteApi('/figures/network');

const TOTALS = [
  'host_institutions',
  'sending_institutions',
  'host_sender_pairs',
  'peer_contact_share',
  'shared_share',
] as const;
const BLOCKS: readonly Block[] = [
  { metric: 'invitees', by: ['COUNTRY', 'HOST'], kind: 'FLOW' },
  { metric: 'invitees', by: ['SENDING_INSTITUTION', 'HOST'], kind: 'FLOW' },
  { metric: 'host_sender_pairs', by: ['HOST'] },
];

/** Which hosts and sending institutions are tied together, and how strongly. */
export function NetworkScreen() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <TopicScreen
      title={t.dashboards.screens.network}
      intro={t.dashboards.intros.network}
      totals={TOTALS}
      blocks={BLOCKS}
      search={search}
      onSearch={(next) => void navigate({ search: next })}
      only={['years', 'regions', 'countries', 'lines', 'fields', 'host']}
    />
  );
}
