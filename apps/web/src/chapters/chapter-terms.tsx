import { useState } from 'react';
import { useLanguage } from '../locales/parts/chapters.js';
import { OFFICE, holds, useMe } from '../session/me.js';
import { useToday } from '../session/site.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { Select, TextField } from '../ui/field.js';
import { Table } from '../ui/table.js';
import { useDraft } from '../ui/use-draft.js';
import { TermStateBadge } from './chapter-words.js';
import type { ChapterTerm } from './chapters.documents.js';
import { AppointCoordinatorDocument, EndChapterTermDocument } from './chapters.documents.js';
import { Confirm } from './confirm.js';
import { HandoverForm } from './handover-form.js';
import { useAct } from './use-act.js';
import { useChapter } from './use-chapter.js';

/** Who runs the chapter, who did, and what they left for those who follow. */
export function ChapterTerms() {
  const { t, f } = useLanguage();
  const me = useMe();
  const words = t.chapters;
  const { id: chapterId, terms } = useChapter();
  const isOffice = holds(me, OFFICE);
  const [ends, setEnds] = useState<ChapterTerm | null>(null);
  const end = useAct(EndChapterTermDocument, words.termEnded);
  const mine = terms.filter(({ isMine }) => isMine);
  return (
    <div className="stack-wide">
      <Table
        title={words.termsTitle}
        summary={[t.frame.shownOf(terms.length, terms.length), t.frame.sortedBy(words.state)].join(' · ')}
        rows={terms}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.coordinatorsNone} />}
        columns={[
          {
            key: 'name',
            title: words.person,
            kind: 'head',
            cell: ({ name, role, duty }) => (
              <>
                {name ?? words.notNamed}
                <span className="sub">{[wordFor(words.roles, role), duty].filter(Boolean).join(' · ')}</span>
              </>
            ),
          },
          {
            key: 'term',
            title: words.term,
            cell: ({ startsOn, endsOn }) =>
              endsOn ? f.span(startsOn, endsOn) : `${f.date(startsOn)} – ${words.noEnd}`,
          },
          { key: 'state', title: words.state, cell: ({ state }) => <TermStateBadge state={state} /> },
          {
            key: 'act',
            title: t.frame.actions,
            kind: 'act',
            cell: (term) =>
              isOffice &&
              (term.state === 'RUNNING' || term.state === 'PLANNED') && (
                <Button
                  look="quiet"
                  small
                  aria-label={`${words.endTerm}: ${term.name ?? ''}`}
                  onClick={() => setEnds(term)}
                >
                  {words.endTerm}
                </Button>
              ),
          },
        ]}
      />
      {ends && (
        <Confirm
          title={words.endTerm}
          question={words.endTermAsk(ends.name ?? '')}
          act={words.endTerm}
          danger
          busy={end.busy}
          notice={end.notice}
          onAct={() => end.act({ termId: ends.id }, () => setEnds(null))}
          onClose={() => setEnds(null)}
        />
      )}
      {terms
        .filter(({ handoverNote, budgetNote, isMine }) => !isMine && (handoverNote ?? budgetNote))
        .map((term) => (
          <Notes key={term.id} term={term} />
        ))}
      {mine.map((term) => (
        <section key={term.id} className="card stack">
          <h2>{words.handover}</h2>
          <HandoverForm term={term} />
        </section>
      ))}
      {isOffice && <Appoint chapterId={chapterId} />}
    </div>
  );
}

/** What somebody who served left for those who follow. */
function Notes({ term }: { term: ChapterTerm }) {
  const { t } = useLanguage();
  const words = t.chapters;
  return (
    <section className="card stack">
      <h2>{[wordFor(words.roles, term.role), term.name].filter(Boolean).join(' · ')}</h2>
      {term.handoverNote && (
        <div>
          <h3>{words.handover}</h3>
          <p className="mail-text">{term.handoverNote}</p>
        </div>
      )}
      {term.budgetNote && (
        <div>
          <h3>{words.budget}</h3>
          <p className="mail-text">{term.budgetNote}</p>
        </div>
      )}
    </section>
  );
}

interface Appointment {
  memberCode: string;
  role: 'MAIN' | 'DEPUTY' | 'COORDINATOR';
  duty: string;
  startsOn: string;
  endsOn: string;
}

function Appoint({ chapterId }: { chapterId: string }) {
  const { t } = useLanguage();
  const words = t.chapters;
  const today = useToday();
  const form = useDraft<Appointment>(`appoint:${chapterId}`, {
    memberCode: '',
    role: 'COORDINATOR',
    duty: '',
    startsOn: today,
    endsOn: '',
  });
  const [round, setRound] = useState(0);
  const appoint = useAct(AppointCoordinatorDocument, words.appointed);
  const { value } = form;
  return (
    <form
      key={round}
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        appoint.act({ input: { chapterId, ...value, endsOn: value.endsOn || null } }, () => {
          form.change({ memberCode: '', duty: '' });
          setRound(round + 1);
        });
      }}
    >
      <div className="stack form-width">
        <h2>{words.appoint}</h2>
        <TextField
          label={words.memberCode}
          hint={words.memberHint}
          maxLength={40}
          required
          autoComplete="off"
          value={value.memberCode}
          onChange={(event) => form.change({ memberCode: event.currentTarget.value })}
        />
        <Select
          label={words.role}
          value={value.role}
          options={Object.entries(words.roles).map(([code, label]) => ({ value: code, label }))}
          onChange={(event) => form.change({ role: event.currentTarget.value as typeof value.role })}
        />
        <TextField
          label={words.duty}
          hint={words.dutyHint}
          optional
          maxLength={120}
          value={value.duty}
          onChange={(event) => form.change({ duty: event.currentTarget.value })}
        />
        <TextField
          label={words.from}
          type="date"
          required
          value={value.startsOn}
          onChange={(event) => form.change({ startsOn: event.currentTarget.value })}
        />
        <TextField
          label={words.to}
          type="date"
          optional
          min={value.startsOn}
          value={value.endsOn}
          onChange={(event) => form.change({ endsOn: event.currentTarget.value })}
        />
        {appoint.notice}
        <div className="row">
          <Button type="submit" busy={appoint.busy}>
            {words.appoint}
          </Button>
        </div>
      </div>
    </form>
  );
}
