import { Link } from '@tanstack/react-router';
import { CalendarSync } from 'lucide-react';
import { useRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/events.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { FailureNotice } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { EventTime, momentIn } from './event-time.js';
import { MyRegistrationsDocument, RenewFeedDocument } from './events.documents.js';

const LIVE = ['CONFIRMED', 'WAITING', 'OFFERED'];

/** What the member comes to or waits for, and the address of their own calendar. */
export function MyRegistrations() {
  const { t, locale } = useLanguage();
  const words = t.events;
  const rows = useRead(MyRegistrationsDocument, {}).myRegistrations;
  const ahead = rows.filter(
    ({ state, event }) =>
      LIVE.includes(state) && event && !['HELD', 'REPORTED', 'CANCELLED'].includes(event.state),
  );
  const renew = useSend(RenewFeedDocument);
  return (
    <section className="card stack">
      <h2>{words.mineTitle}</h2>
      {ahead.length === 0 ? (
        <p className="soft">{words.mineNone}</p>
      ) : (
        <ul className="plain-list stack">
          {ahead.map(({ id, state, mode, place, offerUntil, event }) => (
            <li key={id}>
              <strong>
                <Link to="/events/$slug" params={{ slug: event!.slug }}>
                  {event!.text.title}
                </Link>
              </strong>{' '}
              · {wordFor(words.registrationStates, state)} ({wordFor(words.modes, mode)})
              {place !== null && <span className="sub">{words.waitingPlace(place)}</span>}
              {state === 'OFFERED' && offerUntil && (
                <span className="sub">{words.offerUntil(momentIn(offerUntil, event!.timeZone, locale))}</span>
              )}
              <span className="sub">
                <EventTime event={event!} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{words.calendarTitle}</summary>
        <div className="stack">
          <p>{words.calendarIntro}</p>
          {renew.data ? (
            <>
              <p role="status">{words.calendarMade}</p>
              <TextField
                label={words.calendarField}
                readOnly
                value={renew.data.renewCalendarFeed}
                onFocus={(event) => event.currentTarget.select()}
              />
            </>
          ) : (
            <div>
              <Button
                look="quiet"
                busy={renew.isPending}
                icon={<CalendarSync size={18} aria-hidden="true" />}
                onClick={() => renew.mutate({})}
              >
                {words.calendarMake}
              </Button>
            </div>
          )}
          {renew.error && <FailureNotice error={renew.error} />}
        </div>
      </details>
    </section>
  );
}
