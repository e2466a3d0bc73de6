import { Building2, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useLateRead } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import { Button } from '../ui/button.js';
import { countryName } from '../ui/code-words.js';
import { SearchField } from '../ui/search-field.js';
import { InstitutionsDocument } from './plan-form.documents.js';

export interface ChosenInstitution {
  id: string;
  name: string;
  /** Empty where it is not at hand. */
  countryCode: string;
}

interface Props {
  id: string;
  label: string;
  chosen: ChosenInstitution | null;
  error?: string | undefined;
  /** Only this country; the host is always in Japan. */
  countryCode?: string;
  onChoose: (institution: ChosenInstitution | null) => void;
}

/** Search by part of a name, choose from the list that appears below. */
export function InstitutionField({ id, label, chosen, error, countryCode, onChoose }: Props) {
  const { t, locale } = useLanguage();
  const [words, setWords] = useState('');
  const listId = useId();
  const found = useLateRead(
    InstitutionsDocument,
    { search: words, countryCode: countryCode ?? null, first: 8 },
    { when: words.length > 0 && !chosen },
  );
  if (chosen)
    return (
      <div className="field">
        <span className="label">{label}</span>
        <div className="row">
          <span className="row">
            <Building2 size={18} aria-hidden="true" /> {chosen.name}
            {chosen.countryCode && ` (${countryName(chosen.countryCode, locale)})`}
          </span>
          <Button
            id={id}
            look="bare"
            small
            icon={<X size={16} aria-hidden="true" />}
            aria-label={`${t.plans.change}: ${chosen.name}`}
            onClick={() => onChoose(null)}
          >
            {t.plans.change}
          </Button>
        </div>
      </div>
    );
  const rows = words ? (found.data?.institutions ?? []) : [];
  return (
    <div className="stack">
      <SearchField
        id={id}
        label={label}
        value={words}
        hint={t.plans.searchInstitutionHint}
        error={error}
        onSearch={setWords}
      />
      <div role="status" className="hidden">
        {words && !found.isFetching && t.plans.institutionsFound(rows.length)}
      </div>
      {words && !found.isFetching && rows.length === 0 && (
        <p className="soft small">{t.plans.institutionsFound(0)}</p>
      )}
      <ul id={listId} className="plain-list choices">
        {rows.map((row) => (
          <li key={row.id}>
            <Button look="quiet" small onClick={() => onChoose(row)}>
              {row.name} ({countryName(row.countryCode, locale)})
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
