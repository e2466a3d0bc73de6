import { Download, MapPinPlus } from 'lucide-react';
import { useState } from 'react';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/chapters.js';
import { Button, buttonClass } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { TextField } from '../ui/field.js';
import { RowMenu } from '../ui/row-menu.js';
import { Table } from '../ui/table.js';
import { People, monthName } from './chapter-words.js';
import {
  AddChapterCityDocument,
  ChapterDeskDocument,
  RemoveChapterCityDocument,
} from './chapters.documents.js';
import { useAct } from './use-act.js';
import { useChapter } from './use-chapter.js';

/** The desk of those who run a chapter: how many belong, where they would come, what to hand over. */
export function ChapterDesk() {
  const { t } = useLanguage();
  const words = t.chapters;
  const { id: chapterId } = useChapter();
  const { chapterMemberCounts: members, demandMeter } = useRead(ChapterDeskDocument, { chapterId });
  const { isExact } = members;
  const years = members.rowTotals.filter(({ people }) => people !== null && people > 0);
  const mayWrite = members.columnTotals.find(({ key }) => key[0] === 'YES')?.people ?? null;
  return (
    <div className="stack-wide">
      <section className="stack">
        <div>
          <h2>{words.countsTitle}</h2>
          <p className="soft">{isExact ? words.countsExact : words.countsIntro}</p>
        </div>
        <dl className="tiles">
          <div>
            <dt>{words.total}</dt>
            <dd>
              <People people={members.total.people} isExact={isExact} />
            </dd>
          </div>
          <div>
            <dt>{words.mayWriteCount}</dt>
            <dd>
              <People people={mayWrite} isExact={isExact} />
            </dd>
          </div>
        </dl>
        <Table
          title={words.byYear}
          summary={t.frame.shownOf(years.length, years.length)}
          rows={years}
          rowKey={({ key }) => key.join()}
          empty={null}
          columns={[
            { key: 'year', title: words.year, kind: 'head', cell: ({ key }) => <Year code={key[0] ?? ''} /> },
            {
              key: 'people',
              title: words.people,
              kind: 'n',
              cell: ({ people }) => <People people={people} isExact={isExact} />,
            },
          ]}
        />
      </section>
      <Meter chapterId={chapterId} meter={demandMeter} isExact={isExact} />
      <section className="card stack">
        <div>
          <h2>{words.kitTitle}</h2>
          <p className="soft">{words.kitIntro}</p>
        </div>
        <div className="row">
          {(['en', 'ja'] as const).map((sheet) => (
            <a
              key={sheet}
              className={buttonClass('quiet')}
              href={`/chapter-kits/${chapterId}?sheet=${sheet}`}
              download
            >
              <Download size={18} aria-hidden="true" />
              {sheet === 'ja' ? words.kitJa : words.kitEn}
            </a>
          ))}
        </div>
      </section>
    </div>
  );
}

function Year({ code }: { code: string }) {
  const { t, f } = useLanguage();
  return <>{code === 'NONE' ? t.chapters.noVisit : f.fiscalYear(Number(code))}</>;
}

interface MeterProps {
  chapterId: string;
  meter: {
    readonly cities: readonly { readonly id: string; readonly name: string; readonly isOpen: boolean }[];
    readonly months: readonly string[];
    readonly counts: {
      readonly cells: readonly { readonly key: readonly string[]; readonly people: number | null }[];
      readonly rowTotals: readonly { readonly key: readonly string[]; readonly people: number | null }[];
    };
  };
  isExact: boolean;
}

/** How many would come, by city and month; cities are added and taken off here. */
function Meter({ chapterId, meter, isExact }: MeterProps) {
  const { t, locale } = useLanguage();
  const words = t.chapters;
  const [name, setName] = useState('');
  const add = useAct(AddChapterCityDocument, words.cityAdded);
  const remove = useAct(RemoveChapterCityDocument, words.removed);
  const { cities, months, counts } = meter;
  const people = (cityId: string, month?: string) =>
    month
      ? counts.cells.find(({ key }) => key[0] === cityId && key[1] === month)?.people
      : counts.rowTotals.find(({ key }) => key[0] === cityId)?.people;
  // months of which nothing can be shown would be columns of dashes
  const shown = months.filter((month) => cities.some(({ id }) => people(id, month)));
  return (
    <section className="stack">
      <div>
        <h2>{words.meterTitle}</h2>
        <p className="soft">{words.meterIntro}</p>
      </div>
      <Table
        title={words.meterTitle}
        tight
        summary={[t.frame.shownOf(cities.length, cities.length), t.frame.sortedBy(words.name)].join(' · ')}
        rows={cities}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.meterNone} />}
        columns={[
          {
            key: 'city',
            title: words.city,
            kind: 'head',
            cell: (city) => (
              <>
                {city.name}
                {!city.isOpen && <span className="sub">{words.cityOff}</span>}
              </>
            ),
          },
          {
            key: 'any',
            title: words.allMonths,
            kind: 'n',
            cell: ({ id }) => <People people={people(id) ?? null} isExact={isExact} />,
          },
          ...shown.map((month) => ({
            key: month,
            title: monthName(month, locale),
            kind: 'n' as const,
            cell: ({ id }: { id: string }) => {
              const found = people(id, month);
              return found ? <People people={found} isExact={isExact} /> : '–';
            },
          })),
          {
            key: 'act',
            title: t.frame.actions,
            kind: 'act',
            cell: (city) =>
              city.isOpen && (
                <RowMenu
                  of={city.name}
                  items={[{ words: words.removeCity(city.name), act: () => remove.act({ cityId: city.id }) }]}
                />
              ),
          },
        ]}
      />
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') add.act({ chapterId, name }, () => setName(''));
        }}
      >
        <TextField
          label={words.cityName}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" look="quiet" busy={add.busy} icon={<MapPinPlus size={18} aria-hidden="true" />}>
          {words.addCity}
        </Button>
      </form>
      {add.notice}
      {remove.notice}
    </section>
  );
}
