import { getRouteApi } from '@tanstack/react-router';
import { usePages } from '../api/pages.js';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/surveys.js';
import { countryName, wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { Select } from '../ui/field.js';
import { MoreRows } from '../ui/more-rows.js';
import { Table } from '../ui/table.js';
import { CampaignDocument, ExclusionsDocument } from './campaigns.documents.js';
import type { ExclusionReason } from './campaigns.documents.js';

const route = getRouteApi('/campaigns/$campaignId/not-asked');
const MOST = 200;

/** Who of the cohorts is not asked, and why: what an office can mend before the launch. */
export function CampaignExclusions() {
  const { t, f, locale } = useLanguage();
  const { campaignId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { campaign } = useRead(CampaignDocument, { id: campaignId });
  const { nodes, totalCount, step } = usePages(
    ExclusionsDocument,
    { campaignId, reason: search.reason ?? null },
    { show: search.show, most: MOST, pick: ({ campaignExclusions }) => campaignExclusions },
  );
  const isHosts = campaign.audience === 'HOSTS';
  return (
    <section className="stack">
      <div className="filters">
        <Select
          label={t.campaigns.reason}
          value={search.reason ?? ''}
          empty={t.frame.all}
          options={Object.entries(t.campaigns.reasons).map(([value, label]) => ({ value, label }))}
          onChange={(event) =>
            void navigate({
              search: { reason: (event.currentTarget.value || undefined) as ExclusionReason | undefined },
              replace: true,
            })
          }
        />
      </div>
      <Table
        title={isHosts ? t.campaigns.notAskedTitleHosts : t.campaigns.notAskedTitle}
        summary={[
          t.frame.shownOf(nodes.length, totalCount),
          search.reason
            ? t.frame.filteredBy(wordFor(t.campaigns.reasons, search.reason))
            : t.frame.notFiltered,
        ].join(' · ')}
        rows={nodes}
        rowKey={({ subjectId }) => subjectId}
        empty={<EmptyState bloomed title={t.campaigns.notAskedEmpty} />}
        columns={[
          {
            key: 'name',
            title: isHosts ? t.campaigns.plan : t.campaigns.person,
            kind: 'head',
            cell: ({ name, memberId }) => (
              <>
                {name}
                {memberId && <div className="soft small code">{memberId}</div>}
              </>
            ),
          },
          {
            key: 'reason',
            title: t.campaigns.reason,
            cell: ({ reason, stoppedAt }) => (
              <>
                {wordFor(t.campaigns.reasons, reason)}
                {stoppedAt && (
                  <span className="sub">{t.campaigns.stoppedSince(f.date(dayInJapan(stoppedAt)))}</span>
                )}
              </>
            ),
          },
          { key: 'cohort', title: t.campaigns.cohort, cell: ({ cohortYear }) => f.fiscalYear(cohortYear) },
          {
            key: 'country',
            title: t.campaigns.country,
            cell: ({ countryCode }) => countryName(countryCode, locale),
          },
        ]}
      />
      <MoreRows
        shown={nodes.length}
        total={totalCount}
        step={step}
        onShow={(show) => void navigate({ search: { ...search, show }, replace: true })}
      />
    </section>
  );
}

/** The calendar day of a moment in Japan. */
const dayInJapan = (moment: string) =>
  new Date(Date.parse(moment) + 9 * 3_600_000).toISOString().slice(0, 10);
