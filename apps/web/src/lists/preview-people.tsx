import { useState } from 'react';
import { useLanguage } from '../locales/parts/lists.js';
import { Badge } from '../ui/badge.js';
import type { Tone } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { countryName, wordFor } from '../ui/code-words.js';
import { Table } from '../ui/table.js';
import { choosePerson, chosenPersons } from './chosen-persons.js';
import type { ListPreview, ListRow } from './lists.documents.js';
import { RecordFacts } from './record-facts.js';

const TONE: Record<ListRow['change'], Tone> = {
  ADDED: 'leaf',
  CHANGED: 'indigo',
  UNCHANGED: 'plain',
  LOCKED: 'amber',
};

/** The people of the list as they were understood: new, changed (what exactly), as before, or locked. */
export function PreviewPeople({ preview, more }: { preview: ListPreview; more: (() => void) | undefined }) {
  const { t, f, locale } = useLanguage();
  return (
    <section className="stack">
      <h2>{t.lists.people}</h2>
      <Table
        title={t.lists.people}
        summary={[
          t.frame.shownOf(preview.rows.length, preview.counts.people),
          t.frame.sortedBy(t.lists.rowNumber),
        ].join(' · ')}
        rows={preview.rows}
        rowKey={(row) => String(row.row)}
        empty={null}
        columns={[
          {
            key: 'name',
            title: t.plans.name,
            kind: 'head',
            cell: (row) => (
              <>
                {row.passportName ?? row.nativeName ?? t.frame.notKnown}
                <span className="sub">
                  {row.passportName && row.nativeName ? `${row.nativeName} · ` : ''}
                  {t.lists.rowN(row.row)}
                </span>
              </>
            ),
          },
          {
            key: 'change',
            title: t.lists.state,
            cell: (row) => (
              <>
                <Badge tone={TONE[row.change]}>{wordFor(t.lists.change, row.change)}</Badge>
                {row.changes.map(({ field, label, before, after }) => (
                  <span key={field} className="sub">
                    {label}: {before ?? t.lists.empty} → {after ?? t.lists.empty}
                  </span>
                ))}
              </>
            ),
          },
          {
            key: 'role',
            title: t.plans.role,
            cell: (row) => (
              <>
                {wordFor(t.codes.role, row.role)}
                <span className="sub">
                  {[wordFor(t.codes.funding, row.funding), wordFor(t.codes.level, row.level)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </>
            ),
          },
          {
            key: 'sender',
            title: t.plans.sender,
            cell: (row) => (
              <>
                {row.institution}
                <span className="sub">
                  {f.list(row.nationalities.map((code) => countryName(code, locale)))}
                </span>
              </>
            ),
          },
          {
            key: 'stay',
            title: t.plans.stay,
            cell: (row) =>
              row.entryDate && row.departureDate
                ? f.span(row.entryDate, row.departureDate)
                : (row.entryDate ?? row.departureDate),
          },
          {
            key: 'match',
            title: t.lists.matches,
            cell: (row) =>
              row.matches.length > 0 && row.change === 'ADDED' ? (
                <Matches previewId={preview.id} row={row} decided={preview.state !== 'PREVIEWED'} />
              ) : null,
          },
        ]}
      />
      {more && (
        <div>
          <Button look="quiet" onClick={more}>
            {t.frame.more}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Persons on record who may be this one, with the reason. Nothing is joined unless somebody says so. */
function Matches({ previewId, row, decided }: { previewId: string; row: ListRow; decided: boolean }) {
  const { t } = useLanguage();
  const [chosen, setChosen] = useState(
    () => chosenPersons(previewId).find((choice) => choice.row === row.row)?.personId ?? null,
  );
  const choose = (personId: string | null) => {
    choosePerson(previewId, row.row, personId);
    setChosen(personId);
  };
  return (
    <div className="stack">
      {row.matches.map(({ person, explanation }) => (
        <div key={person.id} className="match">
          <RecordFacts person={person} />
          <p className="soft small">{explanation}</p>
          {!decided && (
            <Button
              look={chosen === person.id ? 'main' : 'quiet'}
              small
              aria-pressed={chosen === person.id}
              onClick={() => choose(chosen === person.id ? null : person.id)}
            >
              {chosen === person.id ? t.lists.samePersonChosen : t.lists.samePerson}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}
