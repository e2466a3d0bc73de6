import { useState } from 'react';
import { useLateRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/surveys.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { FailureNotice } from '../ui/failure.js';
import { Table } from '../ui/table.js';
import { minutes } from './instrument-words.js';
import { InstrumentRehearsalDocument } from './instruments.documents.js';
import type { Rehearsal } from './instruments.documents.js';

/** Invented respondents walk through it; started by hand, because it takes a while. */
export function InstrumentRehearsal({ code, version }: { code: string; version: number }) {
  const { t } = useLanguage();
  const [isWanted, setIsWanted] = useState(false);
  const read = useLateRead(InstrumentRehearsalDocument, { code, version }, { when: isWanted });
  const rehearsal = read.data?.instrumentRehearsal;
  const words = t.instruments;
  return (
    <section className="card stack">
      <div>
        <h2>{words.rehearsalTitle}</h2>
        <p className="soft">{words.rehearsalIntro}</p>
      </div>
      {!rehearsal && (
        <div className="row">
          <Button look="quiet" busy={read.isFetching} onClick={() => setIsWanted(true)}>
            {words.rehearse}
          </Button>
        </div>
      )}
      <div role="status">{isWanted && read.isFetching && !rehearsal && <p>{words.rehearsing}</p>}</div>
      {read.error && <FailureNotice error={read.error} again={() => void read.refetch()} />}
      {rehearsal && <RehearsalResult rehearsal={rehearsal} />}
    </section>
  );
}

function RehearsalResult({ rehearsal }: { rehearsal: Rehearsal }) {
  const { t, f } = useLanguage();
  const words = t.instruments;
  const { deadBranches, unreachableItems, stuckItems } = rehearsal;
  const found: readonly [string, readonly string[]][] = [
    [words.dead, deadBranches],
    [words.unreachable, unreachableItems],
    [words.stuck, stuckItems],
  ];
  const isSound = found.every(([, names]) => names.length === 0);
  return (
    <>
      <dl className="tiles">
        <div>
          <dt>{words.respondents}</dt>
          <dd className="num">{f.number(rehearsal.respondents)}</dd>
        </div>
        <div>
          <dt>{words.routes}</dt>
          <dd className="num">{f.number(rehearsal.routes)}</dd>
        </div>
        {found.map(([title, names]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd className="num">{f.number(names.length)}</dd>
          </div>
        ))}
      </dl>
      {isSound && <div className="notice good">{words.sound}</div>}
      {found.map(
        ([title, names]) =>
          names.length > 0 && (
            <div key={title}>
              <h3>
                {title} ({words.findings(names.length)})
              </h3>
              <ul>
                {names.map((name) => (
                  <li key={name} className="code">
                    {name}
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
      <Table
        title={words.minutes}
        summary={t.frame.shownOf(rehearsal.burden.length, rehearsal.burden.length)}
        rows={rehearsal.burden}
        rowKey={({ module }) => module}
        empty={null}
        columns={[
          {
            key: 'module',
            title: words.module,
            kind: 'head',
            cell: ({ module }) => wordFor(words.modules, module),
          },
          {
            key: 'questions',
            title: words.medianQuestions,
            kind: 'n',
            cell: ({ medianQuestions }) => f.number(medianQuestions),
          },
          {
            key: 'typical',
            title: words.typical,
            kind: 'n',
            cell: ({ medianMinutes }) => minutes(medianMinutes),
          },
          {
            key: 'longest',
            title: words.longest,
            kind: 'n',
            cell: ({ longestMinutes }) => minutes(longestMinutes),
          },
        ]}
      />
    </>
  );
}
