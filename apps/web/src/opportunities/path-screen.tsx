import { Link, getRouteApi } from '@tanstack/react-router';
import { ExternalLink } from 'lucide-react';
import { given } from '../api/given.js';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/news.js';
import type { PathSearch } from '../search-params.js';
import { buttonClass } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { Select } from '../ui/field.js';
import { PageHead } from '../ui/page-head.js';
import { useCountryOptions } from './country-field.js';
import { OpportunitiesDocument, PathDocument } from './opportunities.documents.js';
import type { PathFound } from './opportunities.documents.js';
import { OpportunityCard } from './opportunity-card.js';
import { OpportunityTabs } from './opportunity-tabs.js';
import { optionsOf } from './opportunity-words.js';

const route = getRouteApi('/opportunities/path');
const FIRST = 5;

/** My level, my field and my country: what is open to me, who would have me, who has gone this way. */
export function PathScreen() {
  const { t, locale } = useLanguage();
  const words = t.opportunities;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { pathToJapan: path } = useRead(PathDocument, given(search));
  const { field, level, country } = path;
  const filter = given({ field, level, country });
  const { opportunities } = useRead(OpportunitiesDocument, { filter, first: FIRST });
  const countries = useCountryOptions(locale);
  const set = (change: PathSearch) =>
    void navigate({ search: { ...given({ field, level, country }), ...change }, replace: true });
  return (
    <div className="stack-wide">
      <PageHead title={words.pathTitle} below={words.pathIntro} />
      <OpportunityTabs />
      <div className="filters" role="search">
        <Select
          label={words.field}
          value={field ?? ''}
          empty={words.choose}
          options={optionsOf(words.fieldsOfScience)}
          onChange={(event) =>
            set({ field: (event.currentTarget.value || undefined) as PathSearch['field'] })
          }
        />
        <Select
          label={words.level}
          value={level ?? ''}
          empty={words.choose}
          options={optionsOf(words.levels)}
          onChange={(event) =>
            set({ level: (event.currentTarget.value || undefined) as PathSearch['level'] })
          }
        />
        <Select
          label={words.country}
          value={country ?? ''}
          empty={words.choose}
          options={countries}
          onChange={(event) => set({ country: event.currentTarget.value || undefined })}
        />
      </div>
      <section className="stack">
        <h2>{words.pathOpen}</h2>
        {opportunities.nodes.length === 0 && (
          <EmptyState title={words.emptyTitle}>{words.emptyNext}</EmptyState>
        )}
        {opportunities.nodes.map((one) => (
          <OpportunityCard key={one.id} one={one} />
        ))}
        {opportunities.pageInfo.totalCount > FIRST && (
          <p>
            <Link to="/opportunities" search={filter} className={buttonClass('quiet')}>
              {words.pathOpenAll(opportunities.pageInfo.totalCount)}
            </Link>
          </p>
        )}
      </section>
      {field ? (
        <Others path={path} />
      ) : (
        <EmptyState title={words.pathNoField}>{words.pathNoFieldNext}</EmptyState>
      )}
    </div>
  );
}

function Others({ path }: { path: PathFound }) {
  const { t, f } = useLanguage();
  const words = t.opportunities;
  return (
    <>
      <section className="stack">
        <h2>{words.pathHosts}</h2>
        {path.hosts.length === 0 && <p className="soft">{words.pathHostsNone}</p>}
        {path.hosts.map(({ planId, host, unit, planTitle, fiscalYear, note, pageUrl }) => (
          <article key={planId} className="card stack">
            <h3>{[host, unit].filter(Boolean).join(' · ')}</h3>
            <p className="soft small">{words.pathPlan(planTitle, f.fiscalYear(fiscalYear))}</p>
            {note && <p>{note}</p>}
            {pageUrl && (
              <p>
                <a href={pageUrl} target="_blank" rel="noopener noreferrer" className="block-link">
                  <ExternalLink size={16} aria-hidden="true" />
                  {words.pathHostPage}
                  <span className="hidden"> {host}</span>
                </a>
              </p>
            )}
          </article>
        ))}
      </section>
      <section className="stack">
        <h2>{words.pathAccepted}</h2>
        <dl className="facts">
          {path.accepted.map(({ kind, count }) => (
            <div key={kind} className="row">
              <dt>{wordFor(words.kinds, kind)}</dt>
              <dd>{count === null ? words.pathFew : words.pathCount(count)}</dd>
            </div>
          ))}
        </dl>
        <p className="soft small">{words.pathCountHint}</p>
        <h3>{words.pathHelpers}</h3>
        {path.helpers.length === 0 ? (
          <p className="soft">{words.pathHelpersNone}</p>
        ) : (
          <ul>
            {path.helpers.map(({ personId, name, kinds }) => (
              <li key={personId}>
                {name}{' '}
                <span className="soft small">
                  {kinds.map((kind) => wordFor(words.kinds, kind)).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
