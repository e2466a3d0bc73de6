import { useState } from 'react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/lists.js';
import type { PlanFacts } from '../plans/plan.documents.js';
import { isHostOf, keepsPlans, useMe } from '../session/me.js';
import { useToday } from '../session/site.js';
import { Button } from '../ui/button.js';
import { FailureNotice } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import { ReopenClockDocument, SettleClockDocument } from './reports.documents.js';

/** Word that everybody is home safely (R32); can be taken back. */
export function ReturnConfirmation({ plan }: { plan: PlanFacts }) {
  const { t, f } = useLanguage();
  const me = useMe();
  const say = useSay();
  const today = useToday();
  const { lastDeparture } = plan.deadlines;
  const [on, setOn] = useState(lastDeparture <= today ? lastDeparture : '');
  const [asked, setAsked] = useState(false);
  const settle = useSend(SettleClockDocument);
  const reopen = useSend(ReopenClockDocument);
  const mayConfirm = keepsPlans(me) || isHostOf(me, plan.id);
  const clock = plan.clocks.find(({ kind }) => kind === 'RETURN_REPORT');
  if (!clock || plan.heads.total === 0) return null;
  const problem = !asked
    ? undefined
    : !on
      ? t.plans.needed(t.reports.returnDate)
      : on < lastDeparture
        ? t.reports.returnEarly
        : undefined;
  const confirmedOn = plan.returnConfirmedOn ?? clock.settledOn;
  const failure = settle.error ?? reopen.error;
  const takeBack = () =>
    reopen.mutate({ planId: plan.id, clock: 'RETURN_REPORT' }, { onSuccess: () => say(t.frame.undone) });
  return (
    <section className="card stack">
      <div>
        <h2>{t.reports.returnTitle}</h2>
        {!confirmedOn && <p className="soft">{t.reports.returnIntro}</p>}
      </div>
      {failure && <FailureNotice error={failure} />}
      {confirmedOn ? (
        <>
          <div className="notice bloom">
            <p>{t.reports.returnDone(f.date(confirmedOn))}</p>
          </div>
          {mayConfirm && (
            <div>
              <Button look="bare" small busy={reopen.isPending} onClick={takeBack}>
                {t.reports.returnUndo}
              </Button>
            </div>
          )}
        </>
      ) : lastDeparture > today ? (
        <p className="soft">{t.reports.returnLater(f.date(lastDeparture))}</p>
      ) : (
        mayConfirm && (
          <form
            className="stack"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              setAsked(true);
              if (!on || on < lastDeparture || settle.isPending) return;
              settle.mutate(
                { planId: plan.id, clock: 'RETURN_REPORT', on },
                { onSuccess: () => say(t.reports.returnSent, takeBack) },
              );
            }}
          >
            <TextField
              type="date"
              label={t.reports.returnDate}
              value={on}
              min={lastDeparture}
              max={today}
              error={problem}
              onChange={(event) => setOn(event.currentTarget.value)}
            />
            <div>
              <Button type="submit" busy={settle.isPending}>
                {t.reports.returnSend}
              </Button>
            </div>
          </form>
        )
      )}
    </section>
  );
}
