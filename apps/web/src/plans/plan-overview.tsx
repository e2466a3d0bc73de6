import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead, useSend } from '../api/queries.js';
import { FollowUps } from '../follow-ups/follow-ups.js';
import { useLanguage } from '../locales/language.js';
import { isHostOf, keepsPlans, useMe } from '../session/me.js';
import { Button } from '../ui/button.js';
import { countryName, wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { Table } from '../ui/table.js';
import { useSay } from '../ui/toast.js';
import { ReopenClockDocument, SettleClockDocument } from '../reports/reports.documents.js';
import { ContactsDialog } from './contacts-dialog.js';
import { PlanDocument } from './plan.documents.js';
import type { Clock, PlanFacts } from './plan.documents.js';
import { PlanLife } from './plan-life.js';
import { ClockDue } from './plan-words.js';

const route = getRouteApi('/plans/$planId');

/** Facts, deadlines and contacts of a plan. */
export function PlanOverview() {
  const { t } = useLanguage();
  const { planId } = route.useParams();
  const { plan } = useRead(PlanDocument, { id: planId });
  const me = useMe();
  const keeper = keepsPlans(me);
  const [editing, setEditing] = useState(false);
  return (
    <div className="stack-wide">
      {keeper && plan.problems.length > 0 && (
        <div className="notice warn">
          <ul>
            {plan.problems.map(({ code, message }) => (
              <li key={code + message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      {isHostOf(me, planId) && <FollowUps of={{ planId }} />}
      <section className="stack">
        <Table
          title={t.plans.clocks}
          summary={t.plans.clocksHint}
          rows={plan.clocks}
          rowKey={(clock) => clock.kind}
          empty={null}
          columns={[
            {
              key: 'what',
              title: t.plans.whatNext,
              kind: 'head',
              cell: (clock) => (
                <>
                  {wordFor(t.plans.clock, clock.kind)}
                  <span className="sub">{wordFor(t.plans.clockWhy, clock.kind)}</span>
                </>
              ),
            },
            { key: 'due', title: t.plans.due, cell: (clock) => <ClockDue clock={clock} /> },
            { key: 'who', title: t.plans.whoActs, cell: (clock) => wordFor(t.plans.actor, clock.actor) },
            {
              key: 'act',
              title: t.frame.actions,
              kind: 'act',
              cell: (clock) =>
                SAID_BY_HOST.has(clock.kind) && (keeper || isHostOf(me, planId)) ? (
                  <SayDone planId={planId} clock={clock} />
                ) : null,
            },
          ]}
        />
      </section>
      <section className="card stack">
        <h2>{t.plans.facts}</h2>
        <Facts plan={plan} />
      </section>
      <section className="stack">
        <div className="row row-apart">
          <h2>{t.plans.contacts}</h2>
          {keeper && (
            <Button look="quiet" small onClick={() => setEditing(true)}>
              {t.plans.editContacts}
            </Button>
          )}
        </div>
        <Contacts plan={plan} />
      </section>
      {keeper && <PlanLife plan={plan} />}
      {editing && <ContactsDialog plan={plan} onClose={() => setEditing(false)} />}
    </div>
  );
}

/** Known to the host alone: nothing in the service shows that money was paid or returned. */
const SAID_BY_HOST: ReadonlySet<string> = new Set(['PAYMENT', 'REFUND']);

function SayDone({ planId, clock }: { planId: string; clock: Clock }) {
  const { t } = useLanguage();
  const say = useSay();
  const settle = useSend(SettleClockDocument);
  const reopen = useSend(ReopenClockDocument);
  const what = wordFor(t.plans.clock, clock.kind);
  const takeBack = () =>
    reopen.mutate({ planId, clock: clock.kind }, { onSuccess: () => say(t.frame.undone) });
  return clock.settledOn ? (
    <Button look="bare" small aria-label={`${t.frame.undo}: ${what}`} onClick={takeBack}>
      {t.frame.undo}
    </Button>
  ) : (
    <Button
      look="quiet"
      small
      busy={settle.isPending}
      aria-label={`${t.plans.sayDone}: ${what}`}
      onClick={() =>
        settle.mutate(
          { planId, clock: clock.kind, on: null },
          { onSuccess: () => say(t.plans.saidDone(what), takeBack) },
        )
      }
    >
      {t.plans.sayDone}
    </Button>
  );
}

function Facts({ plan }: { plan: PlanFacts }) {
  const { t, f } = useLanguage();
  return (
    <dl className="facts">
      <dt>{t.plans.receptionNumber}</dt>
      <dd className="num">{plan.receptionNumber}</dd>
      <dt>{t.plans.fiscalYear}</dt>
      <dd>
        {f.fiscalYear(plan.fiscalYear)}
        {plan.callRound && ` · ${t.plans.callRoundN(plan.callRound)}`}
      </dd>
      <dt>{t.plans.programmeType}</dt>
      <dd>{wordFor(t.codes.programmeType, plan.programmeType)}</dd>
      <dt>{t.plans.titleJa}</dt>
      <dd lang="ja">{plan.titleJa}</dd>
      <dt>{t.plans.titleEn}</dt>
      <dd lang="en">{plan.titleEn}</dd>
      <dt>{t.plans.host}</dt>
      <dd>
        {plan.host.name} {f.either(plan.hostUnitJa, plan.hostUnitEn)}
      </dd>
      {plan.field && (
        <>
          <dt>{t.plans.field}</dt>
          <dd>{plan.field}</dd>
        </>
      )}
      <dt>{t.plans.visit}</dt>
      <dd>{f.span(plan.visitStart, plan.visitEnd)}</dd>
      {plan.postOnlineEnd && (
        <>
          <dt>{t.plans.postOnlineEnd}</dt>
          <dd>{f.date(plan.postOnlineEnd)}</dd>
        </>
      )}
      <dt>{t.plans.planEnd}</dt>
      <dd>{f.date(plan.deadlines.planEnd)}</dd>
      {plan.stopDate && (
        <>
          <dt>{wordFor(t.codes.planState, plan.stopKind)}</dt>
          <dd>{f.date(plan.stopDate)}</dd>
        </>
      )}
      <dt>{t.plans.senders}</dt>
      <dd>
        <Senders plan={plan} />
      </dd>
    </dl>
  );
}

function Senders({ plan }: { plan: PlanFacts }) {
  const { t, locale } = useLanguage();
  return (
    <ul className="plain-list">
      {plan.senders.map(({ institution, chinaRegistrationNumber }) => (
        <li key={institution.id}>
          {institution.name} ({countryName(institution.countryCode, locale)})
          {chinaRegistrationNumber && (
            <span className="soft">
              {' '}
              {t.plans.chinaNumber}: <span className="num">{chinaRegistrationNumber}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Contacts({ plan }: { plan: PlanFacts }) {
  const { t } = useLanguage();
  return (
    <Table
      title={t.plans.contacts}
      summary={t.frame.shownOf(plan.contacts.length, plan.contacts.length)}
      rows={plan.contacts}
      rowKey={(contact) => contact.id}
      empty={<EmptyState title={t.plans.contactsEmpty} />}
      columns={[
        { key: 'name', title: t.plans.name, kind: 'head', cell: (contact) => contact.name },
        {
          key: 'role',
          title: t.accounts.role,
          cell: (contact) => wordFor(t.codes.contactRole, contact.role),
        },
        {
          key: 'mail',
          title: t.plans.email,
          cell: (contact) => <a href={`mailto:${contact.email}`}>{contact.email}</a>,
        },
      ]}
    />
  );
}
