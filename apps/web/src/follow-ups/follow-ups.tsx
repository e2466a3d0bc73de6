import { ClipboardPen } from 'lucide-react';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/lists.js';
import { Badge } from '../ui/badge.js';
import type { Tone } from '../ui/badge.js';
import { buttonClass } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { DueDate } from '../ui/due-date.js';
import { EmptyState } from '../ui/empty-state.js';
import { Table } from '../ui/table.js';
import { MyFollowUpsDocument } from './follow-ups.documents.js';
import type { FollowUp } from './follow-ups.documents.js';

interface Props {
  /** `own`: a member's own forms; `host`: what is open for all my plans; otherwise all of one plan. */
  of: 'own' | 'host' | { planId: string };
  /** Say so when there is none; otherwise nothing is shown. */
  sayNone?: boolean;
}

/** The yearly forms that I may answer: until when, how long it takes, how far I am. */
export function FollowUps({ of, sayNone = false }: Props) {
  const { t } = useLanguage();
  const words = t.followUps;
  const { myFollowUps } = useRead(MyFollowUpsDocument, {});
  const rows = myFollowUps
    .filter(({ planId, isOpen }) =>
      of === 'own' ? planId === null : of === 'host' ? planId !== null && isOpen : planId === of.planId,
    )
    .toSorted((a, b) => Number(waits(b)) - Number(waits(a)) || a.dueOn.localeCompare(b.dueOn));
  if (rows.length === 0 && !sayNone) return null;
  const isHost = of !== 'own';
  return (
    <section className="stack">
      <div>
        <h2>{words.title}</h2>
        <p className="soft">{isHost ? words.hostIntro : words.memberIntro}</p>
      </div>
      <Table
        title={words.survey}
        summary={[
          t.frame.shownOf(rows.length, rows.length),
          words.summaryOpen(rows.filter(waits).length, rows.length),
          t.frame.sortedBy(words.sortedBy),
        ].join(' · ')}
        rows={rows}
        rowKey={({ assignmentId }) => assignmentId}
        empty={<EmptyState title={words.noneTitle}>{words.noneNext}</EmptyState>}
        columns={[
          {
            key: 'survey',
            title: words.survey,
            kind: 'head',
            cell: ({ name, planTitle }) => (
              <>
                {of === 'host' ? (planTitle ?? name) : name}
                {of === 'host' && planTitle && <span className="sub">{name}</span>}
              </>
            ),
          },
          {
            key: 'due',
            title: words.due,
            cell: (one) => (one.isOpen ? <DueDate date={one.dueOn} /> : <Ended followUp={one} />),
          },
          {
            key: 'minutes',
            title: words.minutes,
            cell: (one) => waits(one) && words.about(one.minutes),
          },
          { key: 'state', title: words.state, cell: (one) => <State followUp={one} /> },
          {
            key: 'act',
            title: words.action,
            kind: 'act',
            cell: (one) => one.isOpen && <Enter followUp={one} />,
          },
        ]}
      />
    </section>
  );
}

/** Open, and nothing has been handed in. */
const waits = ({ isOpen, state }: FollowUp) => isOpen && (state === 'NOT_BEGUN' || state === 'BEGUN');

function Ended({ followUp }: { followUp: FollowUp }) {
  const { t, f } = useLanguage();
  return (
    <span className="due">
      <span className="left">{t.followUps.closed}</span>
      <span className="when">{f.date(followUp.dueOn)}</span>
    </span>
  );
}

const TONES: Partial<Record<FollowUp['state'], Tone>> = { BEGUN: 'amber', SUBMITTED: 'bloom' };

function State({ followUp: { state, receiptNumber, submittedAt } }: { followUp: FollowUp }) {
  const { t, f } = useLanguage();
  return (
    <>
      <Badge tone={TONES[state] ?? 'plain'}>{wordFor(t.followUps.states, state)}</Badge>
      {receiptNumber && (state === 'SUBMITTED' || state === 'WITHDRAWN') && (
        <span className="sub">
          <span className="nowrap">{t.followUps.receipt(receiptNumber)}</span>
          {submittedAt && <> · {t.frame.japanTime(f.moment(submittedAt))}</>}
        </span>
      )}
    </>
  );
}

/** A plain form: the answering pages are not part of this application. */
function Enter({ followUp }: { followUp: FollowUp }) {
  const { t } = useLanguage();
  const { answer, goOn, change, answerAfterAll, answerNamed } = t.followUps;
  const word = {
    NOT_BEGUN: answer,
    BEGUN: goOn,
    SUBMITTED: change,
    WITHDRAWN: answer,
    DECLINED: answerAfterAll,
  }[followUp.state];
  return (
    <form method="post" action={followUp.enterPath}>
      <input type="hidden" name="assignmentId" value={followUp.assignmentId} />
      <button
        type="submit"
        className={buttonClass(waits(followUp) ? 'main' : 'quiet', true)}
        aria-label={answerNamed(word, followUp.planTitle ?? followUp.name)}
      >
        <ClipboardPen size={18} aria-hidden="true" />
        {word}
      </button>
    </form>
  );
}
