import { getRouteApi } from '@tanstack/react-router';
import { useLanguage } from './language.js';
import { TopicScreen } from './topic-screen.js';
import type { Block } from './topic-screen.js';

const route = getRouteApi('/figures/collaborations');

const TOTALS = [
  'outcomes',
  'outcomes_verified',
  'joint_research_share',
  'co_publication_share',
  'host_contact_share',
  'host_took_students',
] as const;
const BLOCKS: readonly Block[] = [
  { metric: 'outcomes', by: ['OUTCOME_TYPE'] },
  { metric: 'host_took_students', by: ['FISCAL_YEAR'] },
  { metric: 'host_joint_research_share', by: ['SURVEY_YEAR'] },
  { metric: 'joint_research_share', by: ['REGION'] },
  { metric: 'host_contact_share', by: ['FISCAL_YEAR'] },
  { metric: 'influence', by: ['ANSWER'] },
];

/** What was done together afterwards: joint research, papers, agreements, continued exchange, students taken in. */
export function CollaborationsScreen() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <TopicScreen
      title={t.dashboards.screens.collaborations}
      intro={t.dashboards.intros.collaborations}
      totals={TOTALS}
      blocks={BLOCKS}
      search={search}
      onSearch={(next) => void navigate({ search: next })}
    />
  );
}
