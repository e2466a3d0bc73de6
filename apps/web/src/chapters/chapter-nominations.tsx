import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/chapters.js';
import { OFFICE, holds, useMe } from '../session/me.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { Checkbox } from '../ui/field.js';
import { Table } from '../ui/table.js';
import { CallForm } from './call-form.js';
import { CallStateBadge, NominationStateBadge } from './chapter-words.js';
import type { Call } from './chapters.documents.js';
import {
  CancelNominationCallDocument,
  DecideNominationCallDocument,
  HandInNominationRankingDocument,
  NominationCallsDocument,
} from './chapters.documents.js';
import { Confirm } from './confirm.js';
import { useAct } from './use-act.js';
import { useChapter } from './use-chapter.js';

/** Calls of the chapter: opened here, ranked by the coordinators, decided by the secretariat. */
export function ChapterNominations() {
  const { t } = useLanguage();
  const words = t.chapters;
  const { id: chapterId } = useChapter();
  const { nominationCalls } = useRead(NominationCallsDocument, { chapterId });
  const [opens, setOpens] = useState(false);
  return (
    <div className="stack-wide">
      <div className="row row-apart">
        <h2>{words.callsTitle}</h2>
        {!opens && <Button onClick={() => setOpens(true)}>{words.callNew}</Button>}
      </div>
      {opens && <CallForm chapterId={chapterId} onClose={() => setOpens(false)} />}
      {nominationCalls.length === 0 && !opens && <EmptyState title={words.callsNone} />}
      {nominationCalls.map((call) => (
        <CallCard key={call.id} call={call} />
      ))}
    </div>
  );
}

function CallCard({ call }: { call: Call }) {
  const { t, f } = useLanguage();
  const me = useMe();
  const words = t.chapters;
  const [asks, setAsks] = useState(false);
  const cancel = useAct(CancelNominationCallDocument, words.callCancelled);
  const isOver = call.state === 'DECIDED' || call.state === 'CANCELLED';
  return (
    <article className="card stack">
      <div className="row row-apart">
        <h3>{call.title}</h3>
        <CallStateBadge state={call.state} />
      </div>
      <p className="soft small">
        {words.places(call.places)} · {words.applyUntil(f.date(call.appliesUntil))} ·{' '}
        {words.rankUntil(f.date(call.rankedUntil))}
      </p>
      {call.state === 'OPEN' && <p className="soft">{words.applicationsHidden}</p>}
      {call.state === 'RANKING' && <Ranking call={call} />}
      {call.state === 'HANDED_IN' && <Decision call={call} mayDecide={holds(me, OFFICE)} />}
      {call.state === 'DECIDED' && <Applications call={call} />}
      {!isOver && (
        <div className="row">
          <Button
            look="quiet"
            aria-label={`${words.callCancel}: ${call.title}`}
            onClick={() => setAsks(true)}
          >
            {words.callCancel}
          </Button>
        </div>
      )}
      {asks && (
        <Confirm
          title={call.title}
          question={words.callCancelAsk}
          act={words.callCancel}
          danger
          busy={cancel.busy}
          notice={cancel.notice}
          onAct={() => cancel.act({ callId: call.id }, () => setAsks(false))}
          onClose={() => setAsks(false)}
        />
      )}
    </article>
  );
}

type Nomination = Call['nominations'][number];

function Applications({
  call,
  rows = call.nominations,
  act,
}: {
  call: Call;
  rows?: readonly Nomination[];
  act?: (nomination: Nomination, place: number) => React.ReactNode;
}) {
  const { t } = useLanguage();
  const words = t.chapters;
  return (
    <Table
      title={`${words.applicationsTo(call.title)} (${wordFor(words.callStates, call.state)})`}
      summary={[t.frame.shownOf(rows.length, rows.length), t.frame.sortedBy(words.rank)].join(' · ')}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p className="soft">{words.applicationsNone}</p>}
      columns={[
        { key: 'name', title: words.person, kind: 'head', cell: ({ name }) => name },
        { key: 'place', title: words.rank, kind: 'n', cell: (one) => String(rows.indexOf(one) + 1) },
        {
          key: 'statement',
          title: words.statement,
          kind: 'long',
          cell: ({ host, statement }) => (
            <>
              <span className="mail-text">{statement}</span>
              <span className="sub">
                {words.hostWish} {host}
              </span>
            </>
          ),
        },
        { key: 'state', title: words.state, cell: ({ state }) => <NominationStateBadge state={state} /> },
        ...(act
          ? [
              {
                key: 'act',
                title: t.frame.actions,
                kind: 'act' as const,
                cell: (one: Nomination) => act(one, rows.indexOf(one)),
              },
            ]
          : []),
      ]}
    />
  );
}

/** The coordinators put the applications into an order. */
function Ranking({ call }: { call: Call }) {
  const { t } = useLanguage();
  const words = t.chapters;
  const open = call.nominations.filter(({ state }) => state === 'APPLIED');
  const [order, setOrder] = useState(() => open.map(({ id }) => id));
  const handIn = useAct(HandInNominationRankingDocument, words.rankingDone);
  const rows = open.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const move = (from: number, to: number) => {
    const next = rows.map(({ id }) => id);
    const [moved] = next.splice(from, 1);
    if (moved === undefined || to < 0 || to > next.length) return;
    next.splice(to, 0, moved);
    setOrder(next);
  };
  return (
    <div className="stack">
      <Applications
        call={call}
        rows={rows}
        act={({ name }, place) => (
          <span className="row">
            <Button
              look="quiet"
              small
              aria-label={words.up(name)}
              icon={<ArrowUp size={18} aria-hidden="true" />}
              onClick={() => move(place, place - 1)}
            >
              {words.upWord}
            </Button>
            <Button
              look="quiet"
              small
              aria-label={words.down(name)}
              icon={<ArrowDown size={18} aria-hidden="true" />}
              onClick={() => move(place, place + 1)}
            >
              {words.downWord}
            </Button>
          </span>
        )}
      />
      {handIn.notice}
      <div className="row">
        <Button
          busy={handIn.busy}
          onClick={() => handIn.act({ callId: call.id, nominationIds: rows.map(({ id }) => id) })}
        >
          {words.handInRanking}
        </Button>
      </div>
    </div>
  );
}

/** The secretariat chooses; coordinators see what they handed in. */
function Decision({ call, mayDecide }: { call: Call; mayDecide: boolean }) {
  const { t } = useLanguage();
  const words = t.chapters;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const decide = useAct(DecideNominationCallDocument, words.decided);
  const rows = call.nominations.filter(({ state }) => state === 'APPLIED');
  if (!mayDecide) return <Applications call={call} rows={rows} />;
  return (
    <div className="stack">
      <p className="soft">{words.decideIntro(call.places)}</p>
      <Applications
        call={call}
        rows={rows}
        act={({ id, name }) => (
          <Checkbox
            label={words.choose(name)}
            checked={chosen.includes(id)}
            onChange={(event) =>
              setChosen(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        )}
      />
      {decide.notice}
      <div className="row">
        <Button
          busy={decide.busy}
          onClick={() => decide.act({ callId: call.id, nominationIds: [...chosen] })}
        >
          {words.decide}
        </Button>
      </div>
    </div>
  );
}
