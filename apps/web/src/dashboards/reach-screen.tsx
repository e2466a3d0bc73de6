import { getRouteApi } from '@tanstack/react-router';
import { useLanguage } from './language.js';
import { TopicScreen } from './topic-screen.js';
import type { Block } from './topic-screen.js';

const route = getRouteApi('/figures/reach');

const TOTALS = [
  'invitees',
  'invitee_countries',
  'plans',
  'sending_institutions',
  'host_institutions',
] as const;
const BLOCKS: readonly Block[] = [
  { metric: 'invitees', by: ['FISCAL_YEAR'] },
  { metric: 'invitees', by: ['COUNTRY'] },
  { metric: 'region_share', by: ['REGION'] },
  { metric: 'invitees', by: ['PROGRAMME_TYPE'] },
  { metric: 'invitees', by: ['FIELD'] },
  { metric: 'invitees', by: ['FISCAL_YEAR', 'REGION'], kind: 'MULTIPLES' },
];

/** Who came, from where, to whom, in which field. */
export function ReachScreen() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <TopicScreen
      title={t.dashboards.screens.reach}
      intro={t.dashboards.intros.reach}
      totals={TOTALS}
      blocks={BLOCKS}
      search={search}
      onSearch={(next) => void navigate({ search: next })}
      only={['years', 'regions', 'countries', 'lines', 'fields', 'levels', 'host']}
    />
  );
}
