import { useCallback, useEffect, useRef, useState } from 'react';
import { failureOf, request } from '../api/request.js';
import { AttendeesDocument, CheckInDocument, UndoCheckInDocument } from './desk.documents.js';
import {
  forgetOldBooks,
  keepBook,
  openBook,
  withArrival,
  withList,
  withoutArrival,
  withoutSent,
} from './door-book.js';
import type { Arrival, Book, Guest } from './door-book.js';

const RETRY_MS = 10_000;
const PAGE = 500;
const MOST_DOUBTS = 20;
/** Sent again, these come back the same. */
const REFUSALS = ['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED', 'INVALID_INPUT'];
/** As many as one mutation takes. */
const BATCH = 500;

/**
 * The book of the door on this device. It is written first and sent when there is a connection; what was sent twice, or by
 * two devices, the server counts once.
 */
export function useDoor(eventId: string, endsAt: string, ticketKey: string | null) {
  const [book, setBook] = useState<Book>(() => openBook(eventId));
  const [isOffline, setOffline] = useState(!navigator.onLine);
  /** What the server did not count as an entry, the latest last. */
  const [doubts, setDoubts] = useState<readonly Doubt[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  // what was refused would be refused again: it waits until somebody sends it
  const isRefused = useRef(false);
  const latest = useRef(book);
  const isSending = useRef(false);

  const write = useCallback(
    (change: (book: Book) => Book) => {
      latest.current = change(latest.current);
      keepBook(eventId, latest.current);
      setBook(latest.current);
    },
    [eventId],
  );

  const send = useCallback(async () => {
    const batch = latest.current.queue.slice(0, BATCH);
    if (batch.length === 0 || isSending.current) return;
    isSending.current = true;
    try {
      const { checkInAttendees: answer } = await request(CheckInDocument, { eventId, entries: [...batch] });
      isRefused.current = answer.__typename !== 'AttendeesCheckedIn';
      setRefusal(answer.__typename === 'AttendeesCheckedIn' ? null : answer.message);
      if (answer.__typename === 'AttendeesCheckedIn') {
        const open = answer.results.filter((one) => one.answer !== 'IN');
        const notIn = open.filter((one) => one.answer !== 'ALREADY_IN');
        write((now) =>
          notIn.reduce((rest, one) => withoutArrival(rest, one.registrationId), withoutSent(now, batch)),
        );
        if (open.length > 0) setDoubts((before) => [...before, ...open].slice(-MOST_DOUBTS));
      }
      setOffline(false);
    } catch (error) {
      const { code } = failureOf(error);
      if (code === 'OFFLINE') setOffline(true);
      else isRefused.current = REFUSALS.includes(code);
    } finally {
      isSending.current = false;
    }
  }, [eventId, write]);

  const bring = useCallback(async () => {
    try {
      const guests: Guest[] = [];
      let after: string | null = null;
      do {
        const page: Page = (
          await request(AttendeesDocument, { eventId, filter: { mode: 'SEAT' }, first: PAGE, after })
        ).eventAttendees;
        guests.push(...page.nodes);
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      write((now) =>
        withList(now, guests, {
          asOf: new Date().toISOString(),
          endsAt,
          ticketKey: ticketKey ?? now.ticketKey,
        }),
      );
      setOffline(false);
    } catch (error) {
      if (failureOf(error).code === 'OFFLINE') setOffline(true);
    }
  }, [eventId, endsAt, ticketKey, write]);

  useEffect(() => {
    forgetOldBooks(new Date());
    void bring();
    const again = () => void send().then(bring);
    const lost = () => setOffline(true);
    addEventListener('online', again);
    addEventListener('offline', lost);
    const timer = setInterval(() => {
      if (!isRefused.current) void send();
    }, RETRY_MS);
    return () => {
      removeEventListener('online', again);
      removeEventListener('offline', lost);
      clearInterval(timer);
    };
  }, [bring, send]);

  const note = (arrival: Arrival) => {
    write((now) => withArrival(now, arrival));
    void send();
  };
  const takeBack = async (registrationId: string) => {
    const wasQueued = latest.current.queue.some((one) => one.registrationId === registrationId);
    if (!wasQueued) await request(UndoCheckInDocument, { eventId, registrationId });
    write((now) => withoutArrival(now, registrationId));
  };
  return { book, isOffline, doubts, refusal, note, takeBack, send, bring };
}

export interface Doubt {
  readonly registrationId: string;
  readonly answer: string;
}

interface Page {
  nodes: readonly Guest[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
