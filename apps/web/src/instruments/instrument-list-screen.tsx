import { Link } from '@tanstack/react-router';
import { useRead } from '../api/queries.js';
import { LANGUAGES } from '../locales/locale.js';
import { useLanguage } from '../locales/parts/surveys.js';
import { holds, useMe } from '../session/me.js';
import { wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHead } from '../ui/page-head.js';
import { Table } from '../ui/table.js';
import { InstrumentStateBadge, Minutes } from './instrument-words.js';
import { InstrumentsDocument } from './instruments.documents.js';
import { UploadInstrument } from './upload-instrument.js';

/** Every version of every questionnaire; officers add to them. */
export function InstrumentListScreen() {
  const { t, f } = useLanguage();
  const me = useMe();
  const { instruments } = useRead(InstrumentsDocument, {});
  const words = t.instruments;
  return (
    <div className="stack-wide">
      <PageHead
        title={words.title}
        above={<Link to="/campaigns">← {t.campaigns.all}</Link>}
        below={words.intro}
      />
      <Table
        title={words.title}
        summary={[
          t.frame.shownOf(instruments.length, instruments.length),
          t.frame.notFiltered,
          t.frame.sortedBy(words.sortedBy),
        ].join(' · ')}
        rows={instruments}
        rowKey={({ code, version }) => `${code} ${version}`}
        empty={<EmptyState title={words.emptyTitle}>{words.emptyNext}</EmptyState>}
        columns={[
          {
            key: 'name',
            title: words.name,
            kind: 'head',
            cell: ({ code, version, title }) => (
              <>
                <Link to="/instruments/$code/$version" params={{ code, version: String(version) }}>
                  {words.versionN(code, version)}
                </Link>
                <span className="sub">{title}</span>
              </>
            ),
          },
          { key: 'state', title: words.state, cell: ({ state }) => <InstrumentStateBadge state={state} /> },
          { key: 'origin', title: words.origin, cell: ({ origin }) => wordFor(words.origins, origin) },
          {
            key: 'languages',
            title: words.languages,
            cell: ({ languages }) =>
              f.list(LANGUAGES.filter(({ code }) => languages.includes(code)).map(({ name }) => name)),
          },
          { key: 'items', title: words.questions, kind: 'n', cell: ({ items }) => f.number(items.length) },
          { key: 'minutes', title: words.minutes, cell: ({ burden }) => <Minutes burden={burden} /> },
        ]}
      />
      {holds(me, ['OFFICER']) && <UploadInstrument />}
    </div>
  );
}
