import { getRouteApi } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { given } from '../api/given.js';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/surveys.js';
import type { FieldSearch } from '../search-params.js';
import { Button } from '../ui/button.js';
import { Select } from '../ui/field.js';
import { FieldDays } from './field-days.js';
import { CampaignFieldDocument } from './field.documents.js';
import type { CampaignField as Field, FieldDimension, FieldFilter } from './field.documents.js';
import { FieldFunnel } from './field-funnel.js';
import { FieldPages } from './field-pages.js';
import { FieldRates } from './field-rates.js';
import { FieldStrata } from './field-strata.js';
import { stratumName } from './field-words.js';

const route = getRouteApi('/campaigns/$campaignId/field');

/** The field filter that an address asks for. */
function filterOf(search: FieldSearch): FieldFilter {
  return given({
    cohort: search.cohort,
    country: search.country,
    programmeType: search.line,
    module: search.module,
    language: search.language,
    device: search.device,
  });
}

/** The state of the field: counted anew while one looks; filters stand in the address. */
export function CampaignFieldTab() {
  const { t, f } = useLanguage();
  const { campaignId } = route.useParams();
  const search = route.useSearch();
  const filter = filterOf(search);
  // the choices are those of the whole campaign, whatever is chosen
  const { campaignField: whole } = useRead(CampaignFieldDocument, { campaignId, filter: {} });
  const { campaignField: field } = useRead(
    CampaignFieldDocument,
    { campaignId, filter },
    { every: whole.isClosed ? false : 15_000 },
  );
  return (
    <div className="stack-wide">
      <p className="soft">
        {t.field.asOf(f.moment(field.asOf))} {field.isClosed ? t.field.closed : t.field.live}{' '}
        {field.isRounded && t.field.rounded}
      </p>
      <Filters whole={whole} />
      <Alarms field={field} />
      <FieldFunnel field={field} />
      <FieldDays field={field} />
      <FieldStrata field={field} by={search.by ?? 'COUNTRY'} />
      <FieldRates field={field} />
      <FieldPages field={field} />
    </div>
  );
}

const FILTERS = [
  ['cohort', 'COHORT'],
  ['country', 'COUNTRY'],
  ['line', 'PROGRAMME_TYPE'],
  ['module', 'MODULE'],
  ['language', 'LANGUAGE'],
  ['device', 'DEVICE'],
] as const satisfies readonly (readonly [keyof FieldSearch, FieldDimension])[];

function Filters({ whole }: { whole: Field }) {
  const { t, f, locale } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isFiltered = FILTERS.some(([key]) => search[key] !== undefined);
  return (
    <div className="filters" role="search">
      {FILTERS.map(([key, dimension]) => {
        const strata = whole.strata.filter((one) => one.dimension === dimension && one.value !== null);
        if (strata.length < 2 && search[key] === undefined) return null;
        return (
          <Select
            key={key}
            label={t.field.dimensions[dimension]}
            value={search[key] ?? ''}
            empty={t.frame.all}
            options={strata
              .map((one) => ({ value: one.value ?? '', label: stratumName(one, { t, f, locale }) }))
              .toSorted((a, b) => a.label.localeCompare(b.label, locale))}
            onChange={(event) => {
              const value = event.currentTarget.value || undefined;
              const chosen = key === 'cohort' && value ? Number(value) : value;
              void navigate({ search: { ...search, [key]: chosen }, replace: true });
            }}
          />
        );
      })}
      {isFiltered && (
        <Button look="quiet" onClick={() => void navigate({ search: { by: search.by }, replace: true })}>
          {t.frame.clearFilters}
        </Button>
      )}
    </div>
  );
}

function Alarms({ field }: { field: Field }) {
  const { t, f, locale } = useLanguage();
  if (field.alarms.length === 0) return null;
  return (
    <section className="notice warn">
      <h2>
        <TriangleAlert size={18} aria-hidden="true" /> {t.field.alarmsTitle(field.alarms.length)}
      </h2>
      <ul>
        {field.alarms.map((alarm) => (
          <li key={alarm.dimension + alarm.value}>
            {t.field.alarm(
              stratumName(alarm, { t, f, locale }),
              t.field.percent(alarm.rate ?? 0),
              t.field.percent(alarm.lastRate ?? 0),
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
