import { getRouteApi } from '@tanstack/react-router';
import { useLanguage } from './language.js';
import { TopicScreen } from './topic-screen.js';
import type { Block } from './topic-screen.js';

const route = getRouteApi('/figures/response');

const TOTALS = ['asked', 'response_rate', 'reachable_share', 'host_response_rate'] as const;
const BLOCKS: readonly Block[] = [
  { metric: 'response_rate', by: ['SURVEY_YEAR'] },
  { metric: 'response_rate', by: ['FISCAL_YEAR'] },
  { metric: 'response_rate', by: ['COUNTRY'] },
  { metric: 'response_rate', by: ['PROGRAMME_TYPE'] },
  { metric: 'host_response_rate', by: ['SURVEY_YEAR'] },
];

/** Who was asked, who answered, whose address works. */
export function ResponseScreen() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <TopicScreen
      title={t.dashboards.screens.response}
      intro={t.dashboards.intros.response}
      totals={TOTALS}
      blocks={BLOCKS}
      search={search}
      onSearch={(next) => void navigate({ search: next })}
    />
  );
}
