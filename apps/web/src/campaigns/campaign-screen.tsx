import { Link, Outlet, getRouteApi } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/surveys.js';
import { OFFICE, holds, useMe } from '../session/me.js';
import { buttonClass } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { PageHead } from '../ui/page-head.js';
import { TabLinks } from '../ui/tab-links.js';
import { CampaignDocument } from './campaigns.documents.js';
import { CampaignStateBadge } from './campaign-words.js';

const route = getRouteApi('/campaigns/$campaignId');

/** One round of the follow-up survey and its parts, each with an address of its own. */
export function CampaignScreen() {
  const { t, f } = useLanguage();
  const me = useMe();
  const { campaignId } = route.useParams();
  const { campaign } = useRead(CampaignDocument, { id: campaignId });
  const isOffice = holds(me, OFFICE);
  const wasOpened = campaign.state !== 'DRAFT' && campaign.state !== 'SCHEDULED';
  return (
    <div className="stack">
      <PageHead
        title={campaign.name}
        above={<Link to="/campaigns">← {t.campaigns.all}</Link>}
        below={
          <span className="row">
            <span>{f.fiscalYear(campaign.fiscalYear)}</span>
            <span>{wordFor(t.campaigns.audiences, campaign.audience)}</span>
            <span>{f.span(campaign.opensOn, campaign.closesOn)}</span>
            <CampaignStateBadge state={campaign.state} />
          </span>
        }
        actions={
          isOffice &&
          campaign.state === 'DRAFT' && (
            <Link to="/campaigns/$campaignId/edit" params={{ campaignId }} className={buttonClass('quiet')}>
              <Pencil size={18} aria-hidden="true" />
              {t.campaigns.edit}
            </Link>
          )
        }
      />
      <TabLinks label={t.campaigns.tabsLabel}>
        <Link to="/campaigns/$campaignId" params={{ campaignId }} activeOptions={{ exact: true }}>
          {t.campaigns.tabOverview}
        </Link>
        {wasOpened && (
          <Link
            to="/campaigns/$campaignId/field"
            params={{ campaignId }}
            activeOptions={{ includeSearch: false }}
          >
            {t.campaigns.tabField}
          </Link>
        )}
        {wasOpened && isOffice && (
          <Link
            to="/campaigns/$campaignId/cases"
            params={{ campaignId }}
            activeOptions={{ includeSearch: false }}
          >
            {t.cases.tab}
          </Link>
        )}
        <Link
          to="/campaigns/$campaignId/mails"
          params={{ campaignId }}
          activeOptions={{ includeSearch: false }}
        >
          {t.campaigns.tabMails}
        </Link>
        {wasOpened && holds(me, [...OFFICE, 'ANALYST']) && (
          <Link to="/campaigns/$campaignId/data" params={{ campaignId }}>
            {t.campaigns.tabData}
          </Link>
        )}
        {isOffice && (
          <Link
            to="/campaigns/$campaignId/not-asked"
            params={{ campaignId }}
            activeOptions={{ includeSearch: false }}
          >
            {t.campaigns.tabNotAsked}
          </Link>
        )}
      </TabLinks>
      <Outlet />
    </div>
  );
}
