import './events.css';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/events.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { SearchField } from '../ui/search-field.js';
import { Table } from '../ui/table.js';
import { AttendeeName } from './desk-screen.js';
import { DeskHead } from './desk-head.js';
import type { Guest } from './door-book.js';
import { EventDocument } from './events.documents.js';
import type { EventShown } from './events.documents.js';
import { readTicket } from './ticket-check.js';
import { TicketScanner } from './ticket-scanner.js';
import { useDoor } from './use-door.js';

const route = getRouteApi('/events/$slug/door');

type Seen =
  | { kind: 'IN' | 'ALREADY_IN' | 'NOT_CONFIRMED'; who: string }
  | { kind: 'FORGED' | 'OTHER_EVENT' | 'UNREADABLE' };

/** The door: tickets by camera, names by list, with or without a connection. */
export function DoorScreen() {
  const { slug } = route.useParams();
  const { event } = useRead(EventDocument, { slug });
  return <Door key={event.id} event={event} />;
}

function Door({ event }: { event: EventShown }) {
  const { t, f } = useLanguage();
  const words = t.events;
  const { book, isOffline, doubts, refusal, note, takeBack, send, bring } = useDoor(
    event.id,
    event.endsAt,
    event.ticketKey,
  );
  const [seen, setSeen] = useState<Seen | null>(null);
  const [search, setSearch] = useState('');
  const nameOf = (registrationId: string) =>
    book.guests.find((one) => one.registrationId === registrationId)?.name ?? words.somebody;
  const letIn = (registrationId: string, isByTicket: boolean) => {
    const guest = book.guests.find((one) => one.registrationId === registrationId);
    const who = guest?.name ?? words.somebody;
    if (guest && guest.state !== 'CONFIRMED') return setSeen({ kind: 'NOT_CONFIRMED', who });
    const isIn = guest?.checkedInAt || book.queue.some((one) => one.registrationId === registrationId);
    if (isIn) return setSeen({ kind: 'ALREADY_IN', who });
    note({ registrationId, at: new Date().toISOString(), isByTicket });
    setSeen({ kind: 'IN', who });
  };
  const take = async (text: string | null) => {
    const key = event.ticketKey ?? book.ticketKey;
    if (text === null || !key) return setSeen({ kind: 'UNREADABLE' });
    const ticket = await readTicket(text, key);
    if (!ticket) return setSeen({ kind: 'FORGED' });
    if (ticket.eventId !== event.id) return setSeen({ kind: 'OTHER_EVENT' });
    letIn(ticket.registrationId, true);
  };
  const confirmed = book.guests.filter(({ state }) => state === 'CONFIRMED');
  const shown = confirmed.filter(({ name }) => (name ?? '').toLowerCase().includes(search.toLowerCase()));
  const present = confirmed.filter(({ checkedInAt }) => checkedInAt !== null).length;
  return (
    <div className="stack-wide">
      <DeskHead event={event} below={words.doorIntro} />
      <TicketScanner onCode={(text) => void take(text)} />
      <div role="status" aria-live="assertive">
        {seen && (
          <p className={`notice ${seen.kind === 'IN' ? 'bloom' : 'warn'}`}>{sentence(seen, words.seen)}</p>
        )}
        {refusal && <p className="notice warn">{refusal}</p>}
        {doubts.length > 0 && (
          <ul className="notice warn">
            {doubts.map(({ registrationId, answer }, place) => (
              <li key={`${registrationId}:${place}`}>
                {sentence(doubted(answer, nameOf(registrationId)), words.seen)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <section className="stack">
        {isOffline && <p className="notice warn">{words.offline}</p>}
        <p>
          <strong>{words.presentCount(present, confirmed.length)}</strong> · {words.queued(book.queue.length)}
          {book.asOf && (
            <span className="sub">
              {words.listAsOf(t.frame.japanTime(f.moment(book.asOf)), book.guests.length)}
            </span>
          )}
        </p>
        <div className="row">
          {book.queue.length > 0 && (
            <Button look="quiet" small onClick={() => void send()}>
              {words.sendNow}
            </Button>
          )}
          <Button look="quiet" small onClick={() => void bring()}>
            {words.loadList}
          </Button>
        </div>
        <SearchField label={words.name} value={search} onSearch={setSearch} />
        <Table
          title={words.list}
          summary={[
            t.frame.shownOf(shown.length, confirmed.length),
            search ? t.frame.filteredBy(`“${search}”`) : t.frame.notFiltered,
            t.frame.sortedBy(words.listSorted),
          ].join(' · ')}
          rows={shown}
          rowKey={({ registrationId }) => registrationId}
          empty={<EmptyState title={search ? t.frame.nothingFoundTitle : words.listNone} />}
          columns={[
            {
              key: 'name',
              title: words.name,
              kind: 'head',
              cell: (guest) => <AttendeeName attendee={guest} />,
            },
            { key: 'mode', title: words.mode, cell: ({ mode }) => wordFor(words.modes, mode) },
            { key: 'party', title: words.party, kind: 'n', cell: ({ party }) => f.number(party) },
            {
              key: 'state',
              title: words.state,
              cell: ({ checkedInAt }) => checkedInAt && <Badge tone="leaf">{words.isIn}</Badge>,
            },
            {
              key: 'act',
              title: t.frame.actions,
              kind: 'act',
              cell: (guest: Guest) =>
                guest.checkedInAt ? (
                  <Button
                    look="quiet"
                    small
                    aria-label={`${words.takeBack}: ${guest.name ?? words.minor}`}
                    onClick={() => void takeBack(guest.registrationId)}
                  >
                    {words.takeBack}
                  </Button>
                ) : (
                  <Button
                    small
                    aria-label={`${words.letIn}: ${guest.name ?? words.minor}`}
                    onClick={() => letIn(guest.registrationId, false)}
                  >
                    {words.letIn}
                  </Button>
                ),
            },
          ]}
        />
      </section>
    </div>
  );
}

interface SeenWords {
  IN: (who: string) => string;
  ALREADY_IN: (who: string) => string;
  NOT_CONFIRMED: (who: string) => string;
  FORGED: string;
  OTHER_EVENT: string;
  UNREADABLE: string;
}

/** What the server answered, in the words of this screen. */
const doubted = (answer: string, who: string): Seen =>
  answer === 'NOT_OF_THIS_EVENT'
    ? { kind: 'OTHER_EVENT' }
    : { kind: answer === 'ALREADY_IN' ? 'ALREADY_IN' : 'NOT_CONFIRMED', who };

const sentence = (seen: Seen, words: SeenWords): string =>
  'who' in seen ? words[seen.kind](seen.who) : words[seen.kind];
