import { Link, getRouteApi } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { given } from '../api/given.js';
import { usePages } from '../api/pages.js';
import { LANGUAGES } from '../locales/locale.js';
import { useLanguage } from '../locales/parts/news.js';
import type { OpportunitySearch } from '../search-params.js';
import { OFFICE, holds, useMe } from '../session/me.js';
import { Button, buttonClass } from '../ui/button.js';
import { countryName, wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { Checkbox, Select } from '../ui/field.js';
import { MoreRows } from '../ui/more-rows.js';
import { PageHead } from '../ui/page-head.js';
import { useCountryOptions } from './country-field.js';
import { OpportunitiesDocument } from './opportunities.documents.js';
import type { Opportunity } from './opportunities.documents.js';
import { OpportunityCard } from './opportunity-card.js';
import { OpportunityTabs } from './opportunity-tabs.js';
import { optionsOf } from './opportunity-words.js';

const route = getRouteApi('/opportunities');
const MOST = 100;

/** The board: scholarships, laboratories, posts and calls, the nearest deadline first. */
export function OpportunityListScreen() {
  const { t } = useLanguage();
  const words = t.opportunities;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const keeps = holds(useMe(), OFFICE);
  const { kind, field, level, country, language, state, mine } = search;
  const { nodes, totalCount, step } = usePages(
    OpportunitiesDocument,
    { filter: given({ kind, field, level, country, language, state, mine }) },
    { show: search.show, most: MOST, pick: ({ opportunities }) => opportunities },
  );
  const marked = nodes.find(({ id }) => id === search.open);
  const filters = useFilterWords(search);
  return (
    <div className="stack-wide">
      <PageHead
        title={words.title}
        below={words.intro}
        actions={
          keeps && (
            <Link to="/opportunities/new" className={buttonClass()}>
              <Plus size={18} aria-hidden="true" />
              {words.add}
            </Link>
          )
        }
      />
      <OpportunityTabs />
      <Filters />
      <p className="small">
        {[
          words.summary(nodes.length, totalCount),
          filters.length > 0 ? t.frame.filteredBy(filters.join(', ')) : t.frame.notFiltered,
          t.frame.sortedBy(words.sortedBy),
        ].join(' · ')}
      </p>
      {search.open && !marked && <p className="notice">{words.notThere}</p>}
      {nodes.length === 0 && (
        <EmptyState
          title={keeps && filters.length === 0 ? words.emptyOfficeTitle : words.emptyTitle}
          action={
            filters.length > 0 && (
              <Button look="quiet" onClick={() => void navigate({ search: {} })}>
                {t.frame.clearFilters}
              </Button>
            )
          }
        >
          {keeps && filters.length === 0 ? words.emptyOfficeNext : words.emptyNext}
        </EmptyState>
      )}
      <div className="stack">
        {markedFirst(nodes, marked).map((one) => (
          <OpportunityCard key={one.id} one={one} isMarked={one === marked} />
        ))}
      </div>
      <MoreRows
        shown={nodes.length}
        total={totalCount}
        step={step}
        onShow={(show) => void navigate({ search: { ...search, show }, replace: true })}
      />
    </div>
  );
}

const markedFirst = (nodes: readonly Opportunity[], marked: Opportunity | undefined): Opportunity[] =>
  marked ? [marked, ...nodes.filter((one) => one !== marked)] : [...nodes];

function useFilterWords(search: OpportunitySearch): string[] {
  const { t, locale } = useLanguage();
  const words = t.opportunities;
  return [
    wordFor(words.kinds, search.kind),
    wordFor(words.fieldsOfScience, search.field),
    wordFor(words.levels, search.level),
    countryName(search.country, locale),
    LANGUAGES.find(({ code }) => code === search.language)?.name ?? '',
    wordFor(words.states, search.state),
    search.mine ? words.mine : '',
  ].filter(Boolean);
}

function Filters() {
  const { t, locale } = useLanguage();
  const words = t.opportunities;
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const countries = useCountryOptions(locale);
  const set = (change: Partial<OpportunitySearch>) =>
    void navigate({ search: { ...search, show: undefined, open: undefined, ...change }, replace: true });
  return (
    <div className="filters" role="search">
      <Select
        label={words.kind}
        value={search.kind ?? ''}
        empty={t.frame.all}
        options={optionsOf(words.kinds)}
        onChange={(event) =>
          set({ kind: (event.currentTarget.value || undefined) as OpportunitySearch['kind'] })
        }
      />
      <Select
        label={words.field}
        value={search.field ?? ''}
        empty={t.frame.all}
        options={optionsOf(words.fieldsOfScience)}
        onChange={(event) =>
          set({ field: (event.currentTarget.value || undefined) as OpportunitySearch['field'] })
        }
      />
      <Select
        label={words.level}
        value={search.level ?? ''}
        empty={t.frame.all}
        options={optionsOf(words.levels)}
        onChange={(event) =>
          set({ level: (event.currentTarget.value || undefined) as OpportunitySearch['level'] })
        }
      />
      <Select
        label={words.country}
        value={search.country ?? ''}
        empty={t.frame.all}
        options={countries}
        onChange={(event) => set({ country: event.currentTarget.value || undefined })}
      />
      <Select
        label={words.language}
        value={search.language ?? ''}
        empty={t.frame.all}
        options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(event) =>
          set({ language: (event.currentTarget.value || undefined) as OpportunitySearch['language'] })
        }
      />
      {holds(me, OFFICE) && (
        <Select
          label={words.state}
          value={search.state ?? ''}
          empty={t.frame.all}
          options={optionsOf(words.states)}
          onChange={(event) =>
            set({ state: (event.currentTarget.value || undefined) as OpportunitySearch['state'] })
          }
        />
      )}
      {holds(me, ['MEMBER']) && (
        <Checkbox
          label={words.mine}
          checked={search.mine === true}
          onChange={(event) => set({ mine: event.currentTarget.checked || undefined })}
        />
      )}
    </div>
  );
}
