import { useState } from 'react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import { useToday } from '../session/site.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure.js';
import { Select, TextField } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import type { PlanFacts, PlanState } from './plan.documents.js';
import { ChangePlanStateDocument, StopPlanDocument } from './plan-form.documents.js';

/** Steps that an officer records by hand; lists, the calendar and reports bring about the others. */
const BY_HAND: Partial<Record<PlanState, PlanState>> = {
  ADOPTED: 'WORK_PLAN_APPROVED',
  WORK_PLAN_APPROVED: 'AGREEMENT_SIGNED',
  REPORTS_COMPLETE: 'CLOSED',
  SUSPENDED: 'CLOSED',
  TERMINATED: 'CLOSED',
  CLOSED: 'FOLLOW_UP',
};
const STOPPABLE: ReadonlySet<PlanState> = new Set([
  'ADOPTED',
  'WORK_PLAN_APPROVED',
  'AGREEMENT_SIGNED',
  'INVITEE_LIST_CONFIRMED',
  'IN_PROGRESS',
  'VISIT_ENDED',
]);

/** For officers: the next step of the plan's life, and the two ways of stopping it. */
export function PlanLife({ plan }: { plan: PlanFacts }) {
  const { t } = useLanguage();
  const say = useSay();
  const move = useSend(ChangePlanStateDocument);
  const [stopping, setStopping] = useState(false);
  const next = BY_HAND[plan.state];
  const answer = move.data?.changePlanState;
  if (!next && !STOPPABLE.has(plan.state)) return null;
  return (
    <section className="card stack">
      <h2>{t.plans.life}</h2>
      <p className="soft">{t.plans.lifeNow(wordFor(t.codes.planState, plan.state))}</p>
      {answer?.__typename === 'PlanCannotMove' && (
        <div className="notice warn" role="alert">
          {answer.message}
        </div>
      )}
      {move.error && <FailureNotice error={move.error} />}
      <div className="row">
        {next && (
          <Button
            look="quiet"
            busy={move.isPending}
            onClick={() =>
              move.mutate(
                { planId: plan.id, to: next },
                {
                  onSuccess: ({ changePlanState }) => {
                    if (changePlanState.__typename === 'PlanMoved')
                      say(t.plans.moved(wordFor(t.codes.planState, next)));
                  },
                },
              )
            }
          >
            {t.plans.record(wordFor(t.codes.planState, next))}
          </Button>
        )}
        {STOPPABLE.has(plan.state) && (
          <Button look="bare" onClick={() => setStopping(true)}>
            {t.plans.stop}
          </Button>
        )}
      </div>
      {stopping && <StopPlan plan={plan} onClose={() => setStopping(false)} />}
    </section>
  );
}

/** 中止 or 解除: reports and certificates of those who came stay due, from the day of the stop. */
function StopPlan({ plan, onClose }: { plan: PlanFacts; onClose: () => void }) {
  const { t } = useLanguage();
  const say = useSay();
  const today = useToday();
  const send = useSend(StopPlanDocument);
  const [kind, setKind] = useState<'SUSPENDED' | 'TERMINATED'>('SUSPENDED');
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const answer = send.data?.stopPlan;
  return (
    <Dialog title={t.plans.stopTitle} open onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!reason.trim() || !on || send.isPending) return;
          send.mutate(
            { planId: plan.id, kind, on, reason: reason.trim() },
            {
              onSuccess: ({ stopPlan }) => {
                if (stopPlan.__typename !== 'PlanMoved') return;
                onClose();
                say(t.plans.moved(wordFor(t.codes.planState, kind)));
              },
            },
          );
        }}
      >
        <p>{t.plans.stopWhy}</p>
        <Select
          label={t.plans.stopKind}
          value={kind}
          options={[
            { value: 'SUSPENDED', label: t.codes.planState.SUSPENDED },
            { value: 'TERMINATED', label: t.codes.planState.TERMINATED },
          ]}
          onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
        />
        <TextField
          type="date"
          label={t.plans.stopOn}
          value={on}
          max={today}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <TextField
          label={t.certificates.reason}
          maxLength={500}
          value={reason}
          error={asked && !reason.trim() ? t.plans.needed(t.certificates.reason) : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {answer && answer.__typename !== 'PlanMoved' && (
          <div className="notice warn" role="alert">
            {answer.message}
          </div>
        )}
        {send.error && <FailureNotice error={send.error} />}
        <div className="dialog-end">
          <Button look="quiet" onClick={onClose}>
            {t.frame.cancel}
          </Button>
          <Button type="submit" look="danger" busy={send.isPending}>
            {t.plans.stop}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
