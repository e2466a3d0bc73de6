import { Link, getRouteApi } from '@tanstack/react-router';
import { useLanguage } from '../locales/parts/outcomes.js';
import { PageHead } from '../ui/page-head.js';
import { Claims } from './claims.js';
import { MyPapers } from './my-papers.js';

const route = getRouteApi('/my/outcomes');

/** What came of my own visits. */
export function MyOutcomesScreen() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <div className="stack-wide">
      <PageHead
        title={t.mine.outcomesTitle}
        above={<Link to="/my">← {t.outcomes.backMine}</Link>}
        below={t.mine.outcomesIntro}
      />
      <p className="soft">{t.outcomes.mineShared}</p>
      <Claims
        planId={null}
        tells
        search={search}
        set={(next, options) => void navigate({ search: next, ...options })}
      />
      {!search.tell && !search.correct && <MyPapers />}
    </div>
  );
}
