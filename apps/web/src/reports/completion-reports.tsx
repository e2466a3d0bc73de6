import { BellRing, Copy } from 'lucide-react';
import { useState } from 'react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/lists.js';
import type { PlanFacts } from '../plans/plan.documents.js';
import { ClockDue } from '../plans/plan-words.js';
import { OFFICE, holds, isHostOf, keepsPlans, useMe } from '../session/me.js';
import { Badge } from '../ui/badge.js';
import type { Tone } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { FailureNotice } from '../ui/failure.js';
import { Progress } from '../ui/progress.js';
import { RowMenu } from '../ui/row-menu.js';
import { Table } from '../ui/table.js';
import { useSay } from '../ui/toast.js';
import { RemindDocument, RequestReportsDocument } from './reports.documents.js';
import type { InviteeReport, ReportBoard } from './reports.documents.js';
import { WaiveReport } from './waive-report.js';

const TONE: Partial<Record<InviteeReport['state'], Tone>> = {
  SUBMITTED: 'bloom',
  ACCEPTED: 'bloom',
  DRAFT: 'indigo',
  REQUESTED: 'amber',
  UNDELIVERED: 'beni',
  RETURNED_FOR_FIX: 'amber',
};
const DONE: ReadonlySet<string> = new Set(['SUBMITTED', 'ACCEPTED', 'WAIVED']);

/** Who has handed in and who has not; one click reminds in each person's language. */
export function CompletionReports({ plan, board }: { plan: PlanFacts; board: ReportBoard }) {
  const { t } = useLanguage();
  const me = useMe();
  const say = useSay();
  const remind = useSend(RemindDocument);
  const ask = useSend(RequestReportsDocument);
  const { count } = board;
  const clock = plan.clocks.find(({ kind }) => kind === 'COMPLETION_REPORTS');
  const mayRemind = isHostOf(me, plan.id) || holds(me, [...OFFICE, 'ADMINISTRATOR']);
  const sendReminders = (reportIds: string[] | null) =>
    remind.mutate(
      { planId: plan.id, reportIds },
      {
        onSuccess: ({ remindMissingReports: sent }) =>
          say(
            [
              t.reports.reminded(sent.reminded),
              sent.tooSoon > 0 ? t.reports.tooSoon(sent.tooSoon) : '',
              sent.withoutAddress > 0 ? t.reports.withoutAddress(sent.withoutAddress) : '',
            ]
              .filter(Boolean)
              .join(' '),
          ),
      },
    );
  const failure = remind.error ?? ask.error;
  return (
    <section className="stack">
      <div className="row row-apart">
        <div>
          <h2>{t.reports.completionTitle}</h2>
          <p className="soft">{t.reports.completionIntro}</p>
        </div>
        {clock && <ClockDue clock={clock} />}
      </div>
      {count.asked > 0 && (
        <Progress
          done={count.handedIn + count.waived}
          total={count.asked}
          words={t.reports.summary(count.handedIn, count.asked - count.waived)}
        />
      )}
      {count.asked > 0 && count.missing === 0 && (
        <div className="notice bloom">
          <p>{t.reports.allIn}</p>
        </div>
      )}
      {failure && <FailureNotice error={failure} />}
      {mayRemind && count.missing > 0 && (
        <div className="row">
          <Button
            busy={remind.isPending}
            icon={<BellRing size={18} aria-hidden="true" />}
            onClick={() => sendReminders(null)}
          >
            {t.reports.remindAll(count.missing)}
          </Button>
          <p className="soft small">{t.reports.remindWhy}</p>
        </div>
      )}
      {count.asked > 0 && <InviteeLink address={board.inviteeLink} />}
      <ReportTable
        board={board}
        onRemind={mayRemind ? (id) => sendReminders([id]) : undefined}
        empty={
          <EmptyState
            title={t.reports.emptyTitle}
            action={
              holds(me, OFFICE) && plan.heads.total > 0 ? (
                <Button look="quiet" busy={ask.isPending} onClick={() => ask.mutate({ planId: plan.id })}>
                  {t.reports.askNow}
                </Button>
              ) : undefined
            }
          >
            {t.reports.emptyNext}
          </EmptyState>
        }
      />
    </section>
  );
}

function ReportTable(props: {
  board: ReportBoard;
  onRemind: ((id: string) => void) | undefined;
  empty: React.ReactNode;
}) {
  const { t, f } = useLanguage();
  const me = useMe();
  const [waiving, setWaiving] = useState<InviteeReport | null>(null);
  const { invitees } = props.board;
  return (
    <>
      <Table
        title={t.reports.completionTitle}
        summary={t.frame.shownOf(invitees.length, invitees.length)}
        rows={invitees}
        rowKey={({ id }) => id}
        empty={props.empty}
        columns={[
          {
            key: 'name',
            title: t.plans.name,
            kind: 'head',
            cell: ({ name, nameNative }) => (
              <>
                {name}
                {nameNative && <span className="sub">{nameNative}</span>}
              </>
            ),
          },
          {
            key: 'id',
            title: t.plans.memberId,
            cell: ({ memberId }) => memberId && <span className="code nowrap">{memberId}</span>,
          },
          {
            key: 'state',
            title: t.plans.state,
            cell: ({ state, submittedVia }) => (
              <>
                <Badge tone={TONE[state] ?? 'plain'}>{wordFor(t.codes.reportState, state)}</Badge>
                {submittedVia === 'HOST_PROXY' && <span className="sub">{t.reports.byHost}</span>}
              </>
            ),
          },
          {
            key: 'when',
            title: t.reports.submittedAt,
            cell: ({ submittedAt }) => submittedAt && t.frame.japanTime(f.moment(submittedAt)),
          },
          {
            key: 'reminded',
            title: t.reports.remindedAt,
            cell: ({ remindedAt, hasEmail, state }) =>
              DONE.has(state) ? null : remindedAt ? (
                t.frame.japanTime(f.moment(remindedAt))
              ) : hasEmail ? null : (
                <span className="soft">{t.reports.noAddress}</span>
              ),
          },
          {
            key: 'act',
            title: t.frame.actions,
            kind: 'act',
            cell: (row) => {
              if (DONE.has(row.state)) return null;
              const { onRemind } = props;
              return (
                <RowMenu
                  of={row.name}
                  items={[
                    ...(onRemind && row.hasEmail
                      ? [{ words: t.reports.remindOne, act: () => onRemind(row.id) }]
                      : []),
                    ...(row.fillInPath
                      ? [{ words: t.reports.fillIn, act: () => location.assign(row.fillInPath ?? '') }]
                      : []),
                    ...(keepsPlans(me) ? [{ words: t.reports.waive, act: () => setWaiving(row) }] : []),
                  ]}
                />
              );
            },
          },
        ]}
      />
      {waiving && <WaiveReport report={waiving} onClose={() => setWaiving(null)} />}
    </>
  );
}

/** Address that a host passes on; invitees type the member ID there. */
function InviteeLink({ address }: { address: string }) {
  const { t } = useLanguage();
  const say = useSay();
  return (
    <div className="notice">
      <p>
        {t.reports.link}: <a href={address}>{address}</a>
      </p>
      <p className="small">{t.reports.linkHint}</p>
      <div>
        <Button
          small
          look="quiet"
          icon={<Copy size={16} aria-hidden="true" />}
          onClick={() => void navigator.clipboard.writeText(address).then(() => say(t.reports.copied))}
        >
          {t.reports.copy}
        </Button>
      </div>
    </div>
  );
}
