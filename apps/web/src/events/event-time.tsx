import { useLanguage } from '../locales/parts/events.js';
import { tagOf } from '../locales/locale.js';
import type { Locale } from '../locales/locale.js';

interface Timed {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly knownTo: string;
  readonly timeZone: string;
}

/** The zone of the reader's own clock. */
export const readerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

const part = (format: Intl.DateTimeFormat, moment: Date, type: Intl.DateTimeFormatPartTypes) =>
  format.formatToParts(moment).find((one) => one.type === type)?.value ?? '';

function zoneWords(moment: Date, timeZone: string, locale: Locale): string {
  const tag = tagOf(locale);
  const name = part(
    new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: 'longGeneric' }),
    moment,
    'timeZoneName',
  );
  const offset = part(
    new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }),
    moment,
    'timeZoneName',
  )
    .replace('GMT', 'UTC')
    .replace('-', '−');
  return locale === 'en' ? ` (${name}, ${offset})` : `（${name}${locale === 'ja' ? '、' : '，'}${offset}）`;
}

/** From when to when by the clocks of one zone, as mails and public pages write it. */
export function spanIn({ startsAt, endsAt, knownTo }: Timed, timeZone: string, locale: Locale): string {
  const [from, to] = [new Date(startsAt), new Date(endsAt)];
  const tag = tagOf(locale);
  const month: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone };
  if (knownTo === 'MONTH') return new Intl.DateTimeFormat(tag, month).format(from);
  const date = new Intl.DateTimeFormat(tag, { ...month, day: 'numeric', weekday: 'short' });
  const [first, last] = [date.format(from), date.format(to)];
  if (knownTo === 'DAY') return first === last ? first : `${first} – ${last}`;
  const time = new Intl.DateTimeFormat(tag, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const gap = locale === 'en' ? ', ' : ' ';
  const end = first === last ? time.format(to) : ` ${last}${gap}${time.format(to)}`;
  return `${first}${gap}${time.format(from)}–${end}${zoneWords(from, timeZone, locale)}`;
}

/** One moment by the clocks of a zone, the zone named. */
export function momentIn(iso: string, timeZone: string, locale: Locale): string {
  const moment = new Date(iso);
  const format = new Intl.DateTimeFormat(tagOf(locale), {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  return format.format(moment) + zoneWords(moment, timeZone, locale);
}

/** The time of an event by its own clocks, and by the reader's where they read otherwise. */
export function EventTime({ event }: { event: Timed }) {
  const { t, locale } = useLanguage();
  const mine = readerZone();
  const plain = (zone: string) =>
    [event.startsAt, event.endsAt]
      .map((iso) => new Date(iso).toLocaleString('sv', { timeZone: zone }))
      .join();
  const isSame = event.knownTo !== 'MINUTE' || plain(mine) === plain(event.timeZone);
  return (
    <>
      {spanIn(event, event.timeZone, locale)}
      {!isSame && (
        <span className="sub">
          {t.events.yourTime}: {spanIn(event, mine, locale)}
        </span>
      )}
    </>
  );
}
