import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/events.js';
import { Button, buttonClass } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure.js';
import { TextArea } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import { CancelEventDocument, CloseEventDocument, PublishEventDocument } from './desk.documents.js';
import type { EventShown } from './events.documents.js';

/** What may be done with an event as it stands: publish, close, change, call off. */
export function EventLife({ event, registered }: { event: EventShown; registered: number }) {
  const { t } = useLanguage();
  const words = t.events;
  const say = useSay();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [isCalling, setCalling] = useState(false);
  const publish = useSend(PublishEventDocument);
  const close = useSend(CloseEventDocument);
  const isOpen = event.state === 'PUBLISHED' || event.state === 'FULL';
  const isAhead = isOpen || event.state === 'CLOSED' || event.state === 'DRAFT';
  if (!isAhead) return null;
  const which = { eventId: event.id };
  const error = publish.error ?? close.error;
  return (
    <section className="stack">
      {refusals.length > 0 && (
        <div className="notice warn" role="alert">
          {refusals.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {error && <FailureNotice error={error} />}
      <div className="row">
        {!isOpen && (
          <Button
            busy={publish.isPending}
            onClick={() =>
              publish.mutate(which, {
                onSuccess: ({ publishEvent: answer }) => {
                  if (answer.__typename === 'EventSaved') {
                    setRefusals([]);
                    return say(words.published);
                  }
                  const labels: Record<string, string> = {
                    startsAt: words.starts,
                    summary: words.summary,
                    venue: words.venue,
                    streamLink: words.streamLink,
                  };
                  setRefusals([
                    answer.message,
                    ...(answer.__typename === 'EventNotValid'
                      ? answer.problems.map(({ field, message }) => `${labels[field] ?? field}: ${message}`)
                      : []),
                  ]);
                },
              })
            }
          >
            {event.state === 'DRAFT' ? words.publish : words.reopen}
          </Button>
        )}
        {isOpen && (
          <Button
            look="quiet"
            busy={close.isPending}
            onClick={() =>
              close.mutate(which, {
                onSuccess: () => say(words.closed, () => publish.mutate(which)),
              })
            }
          >
            {words.close}
          </Button>
        )}
        <Link to="/events/$slug/edit" params={{ slug: event.slug }} className={buttonClass('quiet')}>
          {words.edit}
        </Link>
        <Button look="danger" onClick={() => setCalling(true)}>
          {words.callOff}
        </Button>
      </div>
      <CallOff event={event} registered={registered} open={isCalling} onClose={() => setCalling(false)} />
    </section>
  );
}

function CallOff(props: { event: EventShown; registered: number; open: boolean; onClose: () => void }) {
  const { t } = useLanguage();
  const words = t.events;
  const say = useSay();
  const [reason, setReason] = useState('');
  const cancel = useSend(CancelEventDocument);
  return (
    <Dialog title={words.callOffTitle} open={props.open} onClose={props.onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!reason.trim() || cancel.isPending) return;
          cancel.mutate(
            { eventId: props.event.id, reason },
            {
              onSuccess: () => {
                say(words.calledOff);
                props.onClose();
              },
            },
          );
        }}
      >
        <p>{words.callOffText(props.registered)}</p>
        <TextArea
          label={words.callOffReason}
          required
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {cancel.error && <FailureNotice error={cancel.error} />}
        <div className="row">
          <Button look="danger" type="submit" busy={cancel.isPending}>
            {words.callOffDo}
          </Button>
          <Button look="quiet" onClick={props.onClose}>
            {t.frame.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
