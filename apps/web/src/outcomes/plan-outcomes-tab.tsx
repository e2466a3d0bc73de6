import { Link, getRouteApi } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { useLanguage } from '../locales/parts/outcomes.js';
import { OFFICE, holds, isHostOf, useMe } from '../session/me.js';
import { buttonClass } from '../ui/button.js';
import { Claims } from './claims.js';

const route = getRouteApi('/plans/$planId/outcomes');

/** What came of one plan, for its host and the office. */
export function PlanOutcomesTab() {
  const { t } = useLanguage();
  const me = useMe();
  const { planId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const tells = isHostOf(me, planId) || holds(me, OFFICE);
  const hasSheet = tells || holds(me, ['ADMINISTRATOR']);
  return (
    <div className="stack-wide">
      <div>
        <h2>{t.outcomes.title}</h2>
        <p className="soft">{t.outcomes.intro}</p>
      </div>
      {hasSheet && (
        <div className="row">
          <FileText size={18} aria-hidden="true" />
          <span>{t.outcomes.impact}</span>
          {(['ja', 'en'] as const).map((sheet) => (
            <a
              key={sheet}
              className={buttonClass('quiet', true)}
              href={`/plans/${planId}/impact.pdf?sheet=${sheet}`}
              hrefLang={sheet}
            >
              {sheet === 'ja' ? t.outcomes.impactJa : t.outcomes.impactEn}
            </a>
          ))}
          {isHostOf(me, planId) && (
            <Link to="/figures/own" search={{ plan: planId }}>
              {t.outcomes.beside}
            </Link>
          )}
        </div>
      )}
      <Claims
        planId={planId}
        tells={tells}
        search={search}
        set={(next, options) => void navigate({ search: next, ...options })}
      />
    </div>
  );
}
