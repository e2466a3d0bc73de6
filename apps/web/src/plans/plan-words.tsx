import { Link } from '@tanstack/react-router';
import { useLanguage } from '../locales/language.js';
import { Badge } from '../ui/badge.js';
import type { Tone } from '../ui/badge.js';
import { wordFor } from '../ui/code-words.js';
import { DueDate } from '../ui/due-date.js';
import type { Clock, PlanRow, PlanState } from './plan.documents.js';

const STATE_TONE: Partial<Record<PlanState, Tone>> = {
  IN_PROGRESS: 'indigo',
  REPORTING: 'amber',
  REPORTS_COMPLETE: 'bloom',
  CLOSED: 'bloom',
  FOLLOW_UP: 'bloom',
  SUSPENDED: 'beni',
  TERMINATED: 'beni',
};

export function PlanStateBadge({ state }: { state: PlanState }) {
  const { t } = useLanguage();
  return <Badge tone={STATE_TONE[state] ?? 'plain'}>{wordFor(t.codes.planState, state)}</Badge>;
}

/** The plan by its title, with number and host below; leads to its page. */
export function PlanName({ plan }: { plan: Pick<PlanRow, 'id' | 'title' | 'receptionNumber' | 'host'> }) {
  return (
    <>
      <Link to="/plans/$planId" params={{ planId: plan.id }}>
        {plan.title}
      </Link>
      <span className="sub">
        <span className="num">{plan.receptionNumber}</span> · {plan.host.name}
      </span>
    </>
  );
}

export function ClockDue({ clock }: { clock: Clock }) {
  return <DueDate date={clock.dueOn} doneOn={clock.settledOn} optional={clock.state === 'PASSED'} />;
}
