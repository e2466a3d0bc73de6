import { useState } from 'react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/events.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { FailureNotice } from '../ui/failure.js';
import { useSay } from '../ui/toast.js';
import { momentIn, readerZone } from './event-time.js';
import {
  AcceptOfferDocument,
  CancelRegistrationDocument,
  RegisterDocument,
  SwitchDocument,
} from './events.documents.js';
import type { EventShown, MyRegistration } from './events.documents.js';
import { Ticket } from './ticket.js';

const LIVE = ['CONFIRMED', 'WAITING', 'OFFERED'];

/** The member's own place: ticket or line, the way out, and the change between room and stream. */
export function MyPlace({ event, mine }: { event: EventShown; mine: MyRegistration }) {
  const { t, locale } = useLanguage();
  const words = t.events;
  const isAhead = ['PUBLISHED', 'FULL', 'CLOSED'].includes(event.state);
  const isLive = LIVE.includes(mine.state);
  const isOpen = event.state === 'PUBLISHED' || event.state === 'FULL';
  return (
    <section className="card stack" aria-labelledby="my-place">
      <h2 id="my-place">{wordFor(words.registrationStates, mine.state)}</h2>
      {isLive && (
        <p>
          {wordFor(words.modes, mine.mode)}
          {mine.party > 1 && ` · ${words.withGuests(mine.party)}`}
        </p>
      )}
      {mine.place !== null && (
        <p>
          <strong>{words.waitingPlace(mine.place)}</strong> {words.waitingNext}
        </p>
      )}
      {mine.state === 'OFFERED' && mine.offerUntil && (
        <p>{words.offerUntil(momentIn(mine.offerUntil, event.timeZone, locale))}</p>
      )}
      {mine.ticket && isAhead && <Ticket text={mine.ticket} />}
      {mine.streamLink && (
        <p>
          {words.stream}:{' '}
          <a href={mine.streamLink} rel="noopener noreferrer">
            {mine.streamLink}
          </a>
        </p>
      )}
      {isAhead && isLive && (
        <Actions event={event} mine={mine} canComeBack={isOpen && mine.state === 'CONFIRMED'} />
      )}
    </section>
  );
}

function Actions(props: { event: EventShown; mine: MyRegistration; canComeBack: boolean }) {
  const { event, mine, canComeBack } = props;
  const { t } = useLanguage();
  const words = t.events;
  const say = useSay();
  const [refusal, setRefusal] = useState<string | null>(null);
  const accept = useSend(AcceptOfferDocument);
  const cancel = useSend(CancelRegistrationDocument);
  const change = useSend(SwitchDocument);
  const again = useSend(RegisterDocument);
  const other = event.pools.find(({ mode }) => mode !== mine.mode);
  const which = { registrationId: mine.id };
  const leave = () =>
    cancel.mutate(which, {
      onSuccess: ({ cancelRegistration: answer }) => {
        if (answer.__typename === 'RegistrationNotCancellable') return setRefusal(answer.message);
        say(
          words.cancelled,
          // answers would be asked again; without questions the way back is one tap
          canComeBack && event.questions.length === 0
            ? () =>
                again.mutate({
                  eventId: event.id,
                  mode: mine.mode,
                  guests: mine.party - 1,
                  answers: [],
                  timeZone: readerZone(),
                })
            : undefined,
        );
      },
    });
  const error = accept.error ?? cancel.error ?? change.error;
  return (
    <>
      {refusal && (
        <div className="notice warn" role="alert">
          {refusal}
        </div>
      )}
      {error && <FailureNotice error={error} />}
      <div className="row">
        {mine.state === 'OFFERED' && (
          <Button
            busy={accept.isPending}
            onClick={() =>
              accept.mutate(which, {
                onSuccess: ({ acceptEventOffer: answer }) =>
                  setRefusal(answer.__typename === 'OfferEnded' ? answer.message : null),
              })
            }
          >
            {words.accept}
          </Button>
        )}
        {other && (
          <Button
            look="quiet"
            busy={change.isPending}
            onClick={() =>
              change.mutate(
                { ...which, mode: other.mode },
                {
                  onSuccess: ({ switchRegistration: answer }) => {
                    const isRefused = answer.__typename === 'PoolFull' || answer.__typename === 'OfferEnded';
                    setRefusal(isRefused ? answer.message : null);
                    if (!isRefused) say(words.switched);
                  },
                },
              )
            }
          >
            {words.switchTo[other.mode]}
          </Button>
        )}
        <Button look="quiet" busy={cancel.isPending} onClick={leave}>
          {mine.state === 'WAITING'
            ? words.leaveLine
            : mine.state === 'OFFERED'
              ? words.decline
              : words.cancel}
        </Button>
      </div>
    </>
  );
}
