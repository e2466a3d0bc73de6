import { useCallback, useEffect, useRef, useState } from 'react';
import { failureOf, request } from '../api/request.js';
import { AttendeesDocument, CheckInDocument, UndoCheckInDocument } from './desk.documents.js';
import { keepBook, openBook, withArrival, withList, withoutArrival, withoutSent } from './door-book.js';
import type { Arrival, Book, Guest } from './door-book.js';

const RETRY_MS = 10_000;
const PAGE = 500;
/** As many as one mutation takes. */
const BATCH = 500;

/**
 * The book of the door on this device. It is written first and sent when there is a connection; what was sent twice, or by
 * two devices, the server counts once.
 */
export function useDoor(eventId: string, ticketKey: string | null) {
  const [book, setBook] = useState<Book>(() => openBook(eventId));
  const [isOffline, setOffline] = useState(!navigator.onLine);
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
      if (answer.__typename === 'AttendeesCheckedIn') write((now) => withoutSent(now, batch));
      setOffline(false);
    } catch (error) {
      if (failureOf(error).code === 'OFFLINE') setOffline(true);
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
      write((now) => withList(now, guests, new Date().toISOString(), ticketKey ?? now.ticketKey));
      setOffline(false);
    } catch (error) {
      if (failureOf(error).code === 'OFFLINE') setOffline(true);
    }
  }, [eventId, ticketKey, write]);

  useEffect(() => {
    void bring();
    const again = () => void send().then(bring);
    const lost = () => setOffline(true);
    addEventListener('online', again);
    addEventListener('offline', lost);
    const timer = setInterval(() => void send(), RETRY_MS);
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
  return { book, isOffline, note, takeBack, send, bring };
}

interface Page {
  nodes: readonly Guest[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
