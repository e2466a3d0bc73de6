import { Link } from '@tanstack/react-router';
import { useRead } from '../api/queries.js';
import { FollowUps } from '../follow-ups/follow-ups.js';
import { useLanguage } from '../locales/language.js';
import type { Texts } from '../locales/texts.js';
import { BoardDocument } from '../plans/plan.documents.js';
import type { BoardPlan, ClockKind } from '../plans/plan.documents.js';
import { PlanName, PlanStateBadge } from '../plans/plan-words.js';
import { useToday } from '../session/site.js';
import { Badge } from '../ui/badge.js';
import { buttonClass } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { DueDate } from '../ui/due-date.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHead } from '../ui/page-head.js';
import { Table } from '../ui/table.js';

/** Clocks that every plan has; the others stand on the plan's own page. */
const SHOWN = [
  'INVITEE_LIST',
  'CERTIFICATES',
  'RETURN_REPORT',
  'COMPLETION_REPORTS',
  'HOST_REPORTS',
] as const;

/** The host's plans: one row each, clocks as days left, who is missing, the next step as one button. */
export function BoardScreen() {
  const { t } = useLanguage();
  const { plans } = useRead(BoardDocument, { filter: {}, first: 100 }).plans;
  const rows = plans.toSorted((a, b) => (a.next?.dueOn ?? '9').localeCompare(b.next?.dueOn ?? '9'));
  return (
    <div className="stack-wide">
      <PageHead title={t.plans.boardTitle} below={t.plans.boardIntro} />
      <FollowUps of="host" />
      <Table
        title={t.plans.boardTitle}
        summary={[
          t.frame.shownOf(rows.length, rows.length),
          t.frame.sortedBy(t.plans.order.DUE),
          t.plans.clocksHint,
        ].join(' · ')}
        tight
        rows={rows}
        rowKey={(plan) => plan.id}
        empty={<EmptyState title={t.plans.boardEmptyTitle}>{t.plans.boardEmptyNext}</EmptyState>}
        columns={[
          {
            key: 'plan',
            title: t.plans.plan,
            kind: 'head',
            cell: (plan) => (
              <>
                <PlanName plan={plan} />
                <PlanStateBadge state={plan.state} />
              </>
            ),
          },
          ...SHOWN.map((kind) => ({
            key: kind,
            title: wordFor(t.plans.clockShort, kind),
            cell: (plan: BoardPlan) => clockCell(plan, kind, t),
          })),
          {
            key: 'next',
            title: t.plans.nextAction,
            kind: 'act' as const,
            cell: (plan) => <NextStep plan={plan} />,
          },
        ]}
      />
    </div>
  );
}

/**
 * Days left of one clock, and how many are missing; a list that is confirmed says how many people it has. Empty
 * where nothing is owed.
 */
function clockCell(plan: BoardPlan, kind: ClockKind, t: Texts) {
  const clock = plan.clocks.find((one) => one.kind === kind);
  if (kind === 'INVITEE_LIST' && plan.heads.total > 0)
    return <Badge tone="leaf">{t.plans.linesDone(plan.heads.total)}</Badge>;
  if (!clock || (clock.state === 'ANYTIME' && plan.heads.total === 0)) return null;
  const missing = kind === 'COMPLETION_REPORTS' && !clock.settledOn ? plan.reportCount.missing : 0;
  return (
    <>
      <DueDate date={clock.dueOn} doneOn={clock.settledOn} short />
      {missing > 0 && <span className="sub nowrap">{t.plans.missingShort(missing)}</span>}
    </>
  );
}

/** The one thing to do next for this plan, as one button; a blossom when nothing is left. */
function NextStep({ plan }: { plan: BoardPlan }) {
  const { t } = useLanguage();
  const kind = nextKind(plan, useToday());
  if (!kind) return <Badge tone="bloom">{t.plans.allDoneShort}</Badge>;
  return (
    <Link to={placeOf(kind)} params={{ planId: plan.id }} className={buttonClass('main', true)}>
      {wordFor(t.plans.action, kind)}
    </Link>
  );
}

/**
 * What the host does next: the list while there is none, the return once everybody has left (no day is printed
 * for it), then its own clock that is due first. What the office owes comes last.
 */
function nextKind(plan: BoardPlan, today: string): ClockKind | null {
  const isOpen = (kind: ClockKind) => plan.clocks.some((clock) => clock.kind === kind && !clock.settledOn);
  if (BEFORE_LIST.has(plan.state))
    return isOpen('INVITEE_LIST') || plan.heads.total === 0 ? 'INVITEE_LIST' : null;
  if (plan.visitEnd < today && isOpen('RETURN_REPORT')) return 'RETURN_REPORT';
  const own = plan.clocks
    .filter((clock) => clock.actor === 'HOST' && clock.dueOn && NEEDED.has(clock.kind) && !clock.settledOn)
    .toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));
  if (own[0]) return own[0].kind;
  return isOpen('CERTIFICATES') ? 'CERTIFICATES' : null;
}

const BEFORE_LIST: ReadonlySet<string> = new Set(['ADOPTED', 'WORK_PLAN_APPROVED', 'AGREEMENT_SIGNED']);
const NEEDED: ReadonlySet<string> = new Set(['INVITEE_LIST', 'COMPLETION_REPORTS', 'HOST_REPORTS']);

function placeOf(kind: ClockKind) {
  switch (kind) {
    case 'INVITEE_LIST':
      return '/plans/$planId/invitees';
    case 'CERTIFICATES':
      return '/plans/$planId/certificates';
    case 'RETURN_REPORT':
    case 'COMPLETION_REPORTS':
    case 'HOST_REPORTS':
    case 'INTERIM_EXPENSE_REPORT':
      return '/plans/$planId/reports';
    default:
      return '/plans/$planId';
  }
}
