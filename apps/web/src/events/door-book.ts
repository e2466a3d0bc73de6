/** Somebody on the list of the door. */
export interface Guest {
  readonly registrationId: string;
  readonly name: string | null;
  readonly isMinor: boolean;
  readonly state: string;
  readonly mode: string;
  readonly party: number;
  readonly checkedInAt: string | null;
}

export interface Arrival {
  readonly registrationId: string;
  readonly at: string;
  readonly isByTicket: boolean;
}

/** What a device at the door keeps: the list as it was brought, and what it has seen and not sent yet. */
export interface Book {
  readonly asOf: string | null;
  /** When the event ends, so that the list does not stay for ever. */
  readonly endsAt: string | null;
  readonly ticketKey: string | null;
  readonly guests: readonly Guest[];
  readonly queue: readonly Arrival[];
}

const EMPTY: Book = { asOf: null, endsAt: null, ticketKey: null, guests: [], queue: [] };
const PREFIX = 'door:';
const nameOf = (eventId: string) => `${PREFIX}${eventId}`;
const DAY_MS = 86_400_000;

export function openBook(eventId: string): Book {
  try {
    return { ...EMPTY, ...(JSON.parse(localStorage.getItem(nameOf(eventId)) ?? '{}') as Partial<Book>) };
  } catch {
    return EMPTY;
  }
}

export function keepBook(eventId: string, book: Book): void {
  localStorage.setItem(nameOf(eventId), JSON.stringify(book));
}

const keptEvents = () =>
  Object.keys(localStorage).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []));

/** Takes the lists of events that ended more than a day ago off this device, unless something is still to be sent. */
export function forgetOldBooks(now: Date): void {
  for (const eventId of keptEvents()) {
    const { endsAt, asOf, queue } = openBook(eventId);
    const until = endsAt ?? asOf;
    const isOver = until === null || now.getTime() - Date.parse(until) > DAY_MS;
    if (isOver && queue.length === 0) localStorage.removeItem(nameOf(eventId));
  }
}

/** Takes every list off this device; what was seen and not sent yet stays, without names, for the next to sign in. */
export function closeBooks(): void {
  for (const eventId of keptEvents()) {
    const { queue, endsAt } = openBook(eventId);
    if (queue.length === 0) localStorage.removeItem(nameOf(eventId));
    else keepBook(eventId, { ...EMPTY, endsAt, queue });
  }
}

/** The list as brought, with what this device has not sent yet kept in front of it. */
export function withList(
  book: Book,
  guests: readonly Guest[],
  of: Pick<Book, 'asOf' | 'endsAt' | 'ticketKey'>,
): Book {
  return { ...book, ...of, guests: marked(guests, book.queue) };
}

const marked = (guests: readonly Guest[], queue: readonly Arrival[]): Guest[] => {
  const seen = new Map(queue.map(({ registrationId, at }) => [registrationId, at]));
  return guests.map((guest) => ({
    ...guest,
    checkedInAt: guest.checkedInAt ?? seen.get(guest.registrationId) ?? null,
  }));
};

/** Notes an arrival once; the first moment counts. */
export function withArrival(book: Book, arrival: Arrival): Book {
  if (book.queue.some(({ registrationId }) => registrationId === arrival.registrationId)) return book;
  return { ...book, queue: [...book.queue, arrival], guests: marked(book.guests, [arrival]) };
}

/** Takes what was sent out of the queue; what came meanwhile stays. */
export function withoutSent(book: Book, sent: readonly Arrival[]): Book {
  const gone = new Set(sent.map(({ registrationId }) => registrationId));
  return { ...book, queue: book.queue.filter(({ registrationId }) => !gone.has(registrationId)) };
}

/** Takes an arrival back on this device. */
export function withoutArrival(book: Book, registrationId: string): Book {
  return {
    ...book,
    queue: book.queue.filter((one) => one.registrationId !== registrationId),
    guests: book.guests.map((guest) =>
      guest.registrationId === registrationId ? { ...guest, checkedInAt: null } : guest,
    ),
  };
}
