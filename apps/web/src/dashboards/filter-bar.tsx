import { X } from 'lucide-react';
import { useRead } from '../api/queries.js';
import { useLanguage } from './language.js';
import { Button } from '../ui/button.js';
import { Segmented, Select } from '../ui/field.js';
import { useWide } from '../ui/use-wide.js';
import { FigureFiltersDocument } from './dashboards.documents.js';
import type { FigureFilters } from './dashboards.documents.js';
import { FILTER_KEYS, joined, partsOf } from './figure-state.js';
import type { FigureSearch } from './figure-state.js';

interface Choice {
  key: 'years' | 'regions' | 'countries' | 'lines' | 'fields' | 'levels' | 'host' | 'survey';
  label: string;
  options: { value: string; label: string }[];
  /** One value takes the place of the other. */
  isSingle?: boolean;
}

/** Filters that combine: choosing adds a value, a tap on it takes it away. All of it stands in the address. */
export function FilterBar(props: {
  search: FigureSearch;
  onChange: (search: FigureSearch) => void;
  /** Which filters say something here. */
  only?: readonly Choice['key'][];
}) {
  const { t } = useLanguage();
  const isWide = useWide();
  const { figureFilters } = useRead(FigureFiltersDocument, {});
  const { search, onChange } = props;
  const choices = useChoices(figureFilters, search).filter(
    ({ key, options }) => options.length > 0 && (!props.only || props.only.includes(key)),
  );
  const set = (change: FigureSearch) => onChange({ ...search, ...change, view: undefined });
  const chosen = choices.flatMap((choice) =>
    partsOf(search[choice.key] === undefined ? undefined : String(search[choice.key])).map((value) => ({
      choice,
      value,
    })),
  );
  const without = (choice: Choice, value: string) =>
    set({
      [choice.key]: choice.isSingle
        ? undefined
        : joined(partsOf(String(search[choice.key])).filter((part) => part !== value)),
    });
  const others = (['sender', 'plan'] as const).filter((key) => search[key] !== undefined);
  const fields = (
    <div className="filters">
      {choices.map((choice) => (
        <Select
          key={choice.key}
          label={choice.label}
          value=""
          empty={t.dashboards.addFilter}
          options={choice.options.filter(
            ({ value }) => !partsOf(String(search[choice.key] ?? '')).includes(value),
          )}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (!value) return;
            if (choice.key === 'survey') set({ survey: Number(value) });
            else if (choice.isSingle) set({ [choice.key]: value });
            else set({ [choice.key]: joined([...partsOf(search[choice.key]), value]) });
          }}
        />
      ))}
      <Segmented
        legend={t.dashboards.display}
        name="display"
        value={search.display ?? 'AUTO'}
        options={[
          { value: 'AUTO', label: t.dashboards.displayAuto },
          { value: 'TRUNCATE_1DP', label: t.dashboards.displayCut },
          { value: 'ROUND_1DP', label: t.dashboards.displayRound },
        ]}
        onChoose={(choice) => set({ display: choice === 'AUTO' ? undefined : choice })}
      />
    </div>
  );
  return (
    <div className="stack filter-bar" role="group" aria-label={t.dashboards.filters}>
      {isWide ? (
        fields
      ) : (
        // a phone shows numbers first; what is chosen stands below in any case
        <details>
          <summary>{t.dashboards.filters}</summary>
          {fields}
        </details>
      )}
      {(chosen.length > 0 || others.length > 0) && (
        <ul className="chips" aria-label={t.dashboards.chosenFilters}>
          {chosen.map(({ choice, value }) => {
            const label = choice.options.find((option) => option.value === value)?.label ?? value;
            return (
              <li key={`${choice.key}-${value}`}>
                <button type="button" className="chip" onClick={() => without(choice, value)}>
                  {choice.label}: {label}
                  <X size={14} aria-hidden="true" />
                  <span className="hidden">{t.frame.remove}</span>
                </button>
              </li>
            );
          })}
          {others.map((key) => (
            <li key={key}>
              <button type="button" className="chip" onClick={() => set({ [key]: undefined })}>
                {key === 'sender' ? t.dashboards.oneSender : t.dashboards.onePlan}
                <X size={14} aria-hidden="true" />
                <span className="hidden">{t.frame.remove}</span>
              </button>
            </li>
          ))}
          <li>
            <Button
              look="bare"
              small
              onClick={() => set(Object.fromEntries(FILTER_KEYS.map((key) => [key, undefined])))}
            >
              {t.frame.clearFilters}
            </Button>
          </li>
        </ul>
      )}
    </div>
  );
}

const plain = (options: readonly { code: string; label: string }[]) =>
  options.map(({ code, label }) => ({ value: code, label }));

function useChoices(filters: FigureFilters, search: FigureSearch): Choice[] {
  const { t, f } = useLanguage();
  const years = (list: readonly number[]) =>
    list.toReversed().map((year) => ({ value: String(year), label: f.fiscalYear(year) }));
  const regions = partsOf(search.regions);
  const inRegion = filters.countries.filter(({ region }) => regions.length === 0 || regions.includes(region));
  const { dimensions } = t.dashboards;
  return [
    { key: 'years', label: dimensions.FISCAL_YEAR, options: years(filters.fiscalYears) },
    { key: 'survey', label: dimensions.SURVEY_YEAR, options: years(filters.surveyYears), isSingle: true },
    { key: 'regions', label: dimensions.REGION, options: plain(filters.regions) },
    {
      key: 'countries',
      label: dimensions.COUNTRY,
      options: plain(inRegion).toSorted((a, b) => a.label.localeCompare(b.label)),
    },
    { key: 'lines', label: dimensions.PROGRAMME_TYPE, options: plain(filters.programmeTypes) },
    { key: 'fields', label: dimensions.FIELD, options: plain(filters.fields) },
    { key: 'levels', label: dimensions.ACADEMIC_LEVEL, options: plain(filters.academicLevels) },
    { key: 'host', label: dimensions.HOST, options: plain(filters.hosts), isSingle: true },
  ];
}
