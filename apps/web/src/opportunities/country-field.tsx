import { useMemo } from 'react';
import { X } from 'lucide-react';
import { useLanguage } from '../locales/parts/news.js';
import type { Locale } from '../locales/locale.js';
import { Button } from '../ui/button.js';
import { countryName } from '../ui/code-words.js';
import { Select } from '../ui/field.js';

const A = 'A'.charCodeAt(0);
/** Codes of two letters that are no country. */
const NOT_COUNTRIES = new Set([
  'EU',
  'EZ',
  'UN',
  'XA',
  'XB',
  'ZZ',
  'QO',
  'UK',
  'FX',
  'AN',
  'CS',
  'DD',
  'NT',
  'SU',
  'TP',
  'YD',
  'YU',
  'ZR',
  'BU',
  'VD',
  'DY',
  'HV',
  'NH',
  'RH',
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'IC',
  'TA',
]);

/** Countries and regions by name, in the order of the language, as the browser knows them. */
export function useCountryOptions(locale: Locale): { value: string; label: string }[] {
  return useMemo(() => {
    const options: { value: string; label: string }[] = [];
    for (let first = 0; first < 26; first++)
      for (let second = 0; second < 26; second++) {
        const value = String.fromCharCode(A + first, A + second);
        const label = countryName(value, locale);
        if (label !== value && !NOT_COUNTRIES.has(value)) options.push({ value, label });
      }
    return options.toSorted((a, b) => a.label.localeCompare(b.label, locale));
  }, [locale]);
}

/** Several countries and regions; none means all. */
export function CountryField(props: {
  value: readonly string[];
  /** What none chosen means; all, where nothing else is said. */
  noneMeans?: string;
  onChange: (codes: string[]) => void;
}) {
  const { t, locale } = useLanguage();
  const words = t.opportunities;
  const options = useCountryOptions(locale);
  return (
    <div className="stack">
      <Select
        label={words.country}
        hint={props.noneMeans ?? words.noneMeansAll}
        value=""
        empty={words.countriesAdd}
        options={options.filter(({ value }) => !props.value.includes(value))}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value) props.onChange([...props.value, value]);
        }}
      />
      <div className="row">
        {props.value.length === 0 && !props.noneMeans && (
          <span className="soft small">{words.countriesNone}</span>
        )}
        {props.value.map((code) => (
          <Button
            key={code}
            look="quiet"
            small
            icon={<X size={14} aria-hidden="true" />}
            aria-label={words.remove(countryName(code, locale))}
            onClick={() => props.onChange(props.value.filter((other) => other !== code))}
          >
            {countryName(code, locale)}
          </Button>
        ))}
      </div>
    </div>
  );
}
