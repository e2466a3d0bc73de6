import './events.css';
import { Link, getRouteApi } from '@tanstack/react-router';
import { CalendarArrowDown } from 'lucide-react';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/events.js';
import { holds, useMe } from '../session/me.js';
import { buttonClass } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { PageHead } from '../ui/page-head.js';
import { EventFeedbackForm } from './event-feedback-form.js';
import { languageTag } from './event-list-screen.js';
import { EventTabs } from './event-tabs.js';
import { EventTime } from './event-time.js';
import { EventState, freeWords, heldBy } from './event-words.js';
import { EventDocument } from './events.documents.js';
import { MyPlace } from './my-place.js';
import { RegisterForm } from './register-form.js';

const route = getRouteApi('/events/$slug');
const LIVE = ['CONFIRMED', 'WAITING', 'OFFERED'];

const lines = (text: string | null) => (text ?? '').split('\n').filter((line) => line.trim());

/** One event: when by both clocks, where, what; register in one tap, and everything about one's own place. */
export function EventScreen() {
  const { slug } = route.useParams();
  const { t, f, locale } = useLanguage();
  const words = t.events;
  const me = useMe();
  const { event } = useRead(EventDocument, { slug });
  const mine = event.myRegistration;
  const isLive = mine !== null && LIVE.includes(mine.state);
  const isOver = event.state === 'HELD' || event.state === 'REPORTED';
  return (
    <div className="stack-wide">
      <PageHead
        title={event.text.title}
        above={<Link to="/events">← {words.all}</Link>}
        below={<EventState state={event.state} />}
      />
      {event.mayOrganise && <EventTabs slug={slug} />}
      {event.cancelReason && <div className="notice warn">{words.cancelledBecause(event.cancelReason)}</div>}
      <dl className="facts">
        <dt>{words.when}</dt>
        <dd>
          <EventTime event={event} />
        </dd>
        {(event.venue || event.city) && (
          <>
            <dt>{words.place}</dt>
            <dd>
              {[event.venue, event.city].filter(Boolean).join(', ')}
              {event.address && <span className="sub">{event.address}</span>}
              {event.mapLink && (
                <a href={event.mapLink} rel="noopener noreferrer">
                  {words.map}
                </a>
              )}
            </dd>
          </>
        )}
        <dt>{words.heldBy}</dt>
        <dd>{heldBy(event, words, f)}</dd>
        {!isOver &&
          event.pools.map((pool) => (
            <PlaceFact
              key={pool.mode}
              title={`${words.places}: ${wordFor(words.modes, pool.mode)}`}
              value={freeWords(pool, words)}
            />
          ))}
        {event.countedAttendance !== null && (
          <PlaceFact title={words.came} value={words.attendance(event.countedAttendance)} />
        )}
        {event.remark && <PlaceFact title={words.source} value={event.remark} />}
      </dl>
      {event.knownTo === 'MINUTE' && !isOver && event.state !== 'DRAFT' && (
        <div>
          <a className={buttonClass('quiet', true)} href={`/events/${event.slug}/calendar.ics`} download>
            <CalendarArrowDown size={18} aria-hidden="true" />
            {words.calendarOne}
          </a>
        </div>
      )}
      {mine && <MyPlace event={event} mine={mine} />}
      {!isLive && !isOver && event.state !== 'CANCELLED' && holds(me, ['MEMBER']) && (
        <RegisterForm key={mine?.id ?? 'new'} event={event} />
      )}
      {isOver && mine?.state === 'CONFIRMED' && (mine.checkedInAt || mine.mode === 'STREAM') && (
        <EventFeedbackForm eventId={event.id} isGiven={mine.hasFeedback} />
      )}
      {event.text.summary && (
        <div lang={languageTag(event.text.language)} className="stack">
          {lines(event.text.summary).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {event.text.programme && (
        <section className="stack">
          <h2>{words.programme}</h2>
          <ul lang={languageTag(event.text.language)}>
            {lines(event.text.programme).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {event.report?.isPublished && (
        <section className="stack">
          <h2>{words.report}</h2>
          <div className="stack" lang={locale === 'ja' ? 'ja' : 'en'}>
            {lines(locale === 'ja' ? event.report.textJa : event.report.textEn).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </section>
      )}
    </div>
  );
}

function PlaceFact({ title, value }: { title: string; value: string }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{value}</dd>
    </>
  );
}
