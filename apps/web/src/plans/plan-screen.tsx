import { Link, Outlet, getRouteApi } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import { OFFICE, holds, keepsPlans, useMe } from '../session/me.js';
import { buttonClass } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { PageHead } from '../ui/page-head.js';
import { TabLinks } from '../ui/tab-links.js';
import { PlanDocument } from './plan.documents.js';
import { PlanStateBadge } from './plan-words.js';

const route = getRouteApi('/plans/$planId');

/** One plan: what it is, and its parts, each with an address of its own. */
export function PlanScreen() {
  const { t, f } = useLanguage();
  const me = useMe();
  const { planId } = route.useParams();
  const { plan } = useRead(PlanDocument, { id: planId });
  const exact = { exact: true };
  const office = holds(me, [...OFFICE, 'ANALYST', 'ADMINISTRATOR']);
  return (
    <div className="stack">
      <PageHead
        title={plan.title}
        above={
          office ? (
            <Link to="/plans">← {t.plans.allPlans}</Link>
          ) : (
            <Link to="/board">← {t.plans.myPlans}</Link>
          )
        }
        below={
          <span className="row">
            <span className="num">{plan.receptionNumber}</span>
            <span>{plan.host.name}</span>
            <span>{wordFor(t.codes.programmeType, plan.programmeType)}</span>
            <span>{f.span(plan.visitStart, plan.visitEnd)}</span>
            <PlanStateBadge state={plan.state} />
          </span>
        }
        actions={
          keepsPlans(me) && (
            <Link to="/plans/$planId/edit" params={{ planId }} className={buttonClass('quiet')}>
              <Pencil size={18} aria-hidden="true" />
              {t.frame.edit}
            </Link>
          )
        }
      />
      <TabLinks label={t.plans.tabsLabel}>
        <Link to="/plans/$planId" params={{ planId }} activeOptions={exact}>
          {t.plans.overview}
        </Link>
        <Link to="/plans/$planId/people" params={{ planId }}>
          {t.plans.tabPeople}
        </Link>
        <Link to="/plans/$planId/invitees" params={{ planId }} activeOptions={{ includeSearch: false }}>
          {t.plans.tabList}
        </Link>
        <Link to="/plans/$planId/certificates" params={{ planId }}>
          {t.plans.tabCertificates}
        </Link>
        <Link to="/plans/$planId/reports" params={{ planId }}>
          {t.plans.tabReports}
        </Link>
        <Link to="/plans/$planId/outcomes" params={{ planId }} activeOptions={{ includeSearch: false }}>
          {t.plans.outcomesTab}
        </Link>
      </TabLinks>
      <Outlet />
    </div>
  );
}
