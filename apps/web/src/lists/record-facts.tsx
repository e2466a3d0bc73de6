import { useLanguage } from '../locales/parts/lists.js';
import { countryName } from '../ui/code-words.js';
import type { PersonOnRecord } from './lists.documents.js';

/** What an officer needs to recognise somebody on record. */
export function RecordFacts({ person }: { person: PersonOnRecord }) {
  const { t, f, locale } = useLanguage();
  return (
    <div>
      <strong>{person.nameLatin}</strong>
      {person.nameNative && ` ${person.nameNative}`}
      <div className="soft small">
        {[
          person.birthDate && `${t.lists.born}: ${f.date(person.birthDate)}`,
          f.list(person.nationalities.map((code) => countryName(code, locale))),
          person.email,
        ]
          .filter(Boolean)
          .join(' · ')}
        {person.plans.map((plan) => (
          <div key={plan.planId}>
            {f.fiscalYear(plan.fiscalYear)} {plan.receptionNumber} {plan.title}
          </div>
        ))}
      </div>
    </div>
  );
}
