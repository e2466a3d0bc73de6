import { useLateRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/surveys.js';
import { holds, useMe } from '../session/me.js';
import { Waiting } from '../shell/screen-failed.js';
import { wordFor } from '../ui/code-words.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure.js';
import { Table } from '../ui/table.js';
import { CaseActions } from './case-actions.js';
import { CaseDocument } from './cases.documents.js';
import type { CaseInView } from './cases.documents.js';

/** One case: what can be done, its mails, and what happened. */
export function CaseDialog(props: { id: string; isClosed: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  const me = useMe();
  const read = useLateRead(CaseDocument, { assignmentId: props.id });
  const seen = read.data?.campaignCase;
  const title = seen ? (seen.case.name ?? seen.case.memberId ?? t.cases.noName) : t.cases.look;
  return (
    <Dialog title={title} open onClose={props.onClose} wide>
      {read.error && <FailureNotice error={read.error} again={() => void read.refetch()} />}
      {!seen && !read.error && <Waiting />}
      {seen && (
        <div className="stack">
          <p>
            {wordFor(t.cases.states, seen.case.state)} · <span className="num">{seen.case.disposition}</span>{' '}
            {seen.case.dispositionName}
          </p>
          {holds(me, ['OFFICER']) && <CaseActions row={seen.case} isClosed={props.isClosed} />}
          <Mails mails={seen.mails} />
          <Events events={seen.events} />
        </div>
      )}
    </Dialog>
  );
}

function Mails({ mails }: { mails: CaseInView['mails'] }) {
  const { t, f } = useLanguage();
  const at = (moment: string) => t.frame.japanTime(f.moment(moment));
  return (
    <Table
      title={t.cases.mails}
      summary={t.frame.shownOf(mails.length, mails.length)}
      rows={mails}
      rowKey={({ id }) => id}
      empty={<p className="soft">{t.cases.mailsNone}</p>}
      columns={[
        {
          key: 'kind',
          title: t.cases.mail,
          kind: 'head',
          cell: ({ kind, rung, address }) => (
            <>
              {rung > 0 ? t.cases.reminder(rung) : wordFor(t.cases.mailKinds, kind)}
              <span className="sub">{address}</span>
            </>
          ),
        },
        {
          key: 'state',
          title: t.cases.mailState,
          cell: ({ state, attempts, replyCode }) => (
            <>
              {wordFor(t.cases.mailStates, state)}
              {(attempts > 1 || replyCode !== null) && (
                <span className="sub">
                  {[t.cases.tries(attempts), replyCode !== null && t.cases.reply(replyCode)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'when',
          title: t.cases.when,
          cell: ({ plannedAt, sentAt, bouncedAt }) => {
            const moment = bouncedAt ?? sentAt;
            return moment ? at(moment) : plannedAt && t.cases.due(at(plannedAt));
          },
        },
      ]}
    />
  );
}

function Events({ events }: { events: CaseInView['events'] }) {
  const { t, f } = useLanguage();
  return (
    <Table
      title={t.cases.whatHappened}
      summary={t.frame.shownOf(events.length, events.length)}
      rows={events.map((event, place) => ({ ...event, place }))}
      rowKey={({ place }) => String(place)}
      empty={null}
      columns={[
        {
          key: 'what',
          title: t.cases.what,
          kind: 'head',
          cell: ({ kind, reason, isOffice }) => (
            <>
              {wordFor(t.cases.events, kind)}
              {(reason || isOffice) && (
                <span className="sub">
                  {[reason && wordFor(t.cases.reasons, reason), isOffice && t.cases.byOffice]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              )}
            </>
          ),
        },
        { key: 'when', title: t.cases.when, cell: ({ at }) => t.frame.japanTime(f.moment(at)) },
      ]}
    />
  );
}
