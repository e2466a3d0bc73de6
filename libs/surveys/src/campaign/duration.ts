import type { DateOnly } from '@enishi/platform';
import { addDays } from '@enishi/platform';
import { momentOf, nextSendingMoment } from '../contact/sending-time.js';
import { JAPAN_ZONE, timeZoneOf } from '../contact/time-zones.js';
import type { CampaignSettings } from './campaign-settings.js';
import type { FrameZoneRow } from './frame.queries.js';

export interface SendingEstimate {
  /** When the first and the last invitation would leave, at the limits. */
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly mails: number;
  /** Days of Japan on which mails leave. */
  readonly days: number;
}

type Limits = Pick<
  CampaignSettings,
  'perSecond' | 'perDay' | 'perDomainPerMinute' | 'hourFrom' | 'hourTo' | 'quietWeekdays' | 'quietDates'
>;

const HOUR = 3_600_000;

/**
 * How long the invitations take: hour by hour each zone that is awake takes its share of what the limits per second
 * and per day allow, and no domain more than its own limit. An estimate: other campaigns and slow servers are not seen.
 */
export function estimateSending(rows: readonly FrameZoneRow[], limits: Limits, from: Date): SendingEstimate {
  const waiting = rows.map((row) => ({
    zone: timeZoneOf(row.zoneCountry),
    domain: row.domain,
    left: row.contacts,
  }));
  const mails = rows.reduce((sum, row) => sum + row.contacts, 0);
  if (mails === 0) return { startsAt: null, endsAt: null, mails: 0, days: 0 };
  const zones = new Set(waiting.map(({ zone }) => zone));
  const first = Math.min(...[...zones].map((zone) => nextSendingMoment(from, zone, limits).getTime()));
  let endsAt = first;
  const onDay = new Map<DateOnly, number>();
  let left = mails;
  for (let hour = first; left > 0 && hour < first + 400 * 24 * HOUR; hour += HOUR) {
    const day = japanDay(hour);
    const awake = new Map(
      [...zones].map((zone) => [zone, nextSendingMoment(new Date(hour), zone, limits).getTime() === hour]),
    );
    let room = Math.min(limits.perSecond * 3600, limits.perDay - (onDay.get(day) ?? 0));
    let takenInHour = 0;
    const perDomain = new Map<string, number>();
    for (const row of waiting) {
      if (room <= 0) break;
      if (!awake.get(row.zone)) continue;
      const domainRoom = limits.perDomainPerMinute * 60 - (perDomain.get(row.domain) ?? 0);
      const taken = Math.max(0, Math.min(row.left, room, domainRoom));
      row.left -= taken;
      room -= taken;
      takenInHour += taken;
      perDomain.set(row.domain, (perDomain.get(row.domain) ?? 0) + taken);
    }
    if (takenInHour === 0) continue;
    left -= takenInHour;
    onDay.set(day, (onDay.get(day) ?? 0) + takenInHour);
    const slowest = Math.max(
      takenInHour / limits.perSecond,
      ...[...perDomain.values()].map((count) => (count / limits.perDomainPerMinute) * 60),
    );
    endsAt = hour + Math.min(HOUR, slowest * 1000);
  }
  return { startsAt: new Date(first), endsAt: new Date(endsAt), mails, days: onDay.size };
}

function japanDay(moment: number): DateOnly {
  return new Date(moment + 9 * HOUR).toISOString().slice(0, 10);
}

/** The moment at which a campaign opens by the calendar: 0:00 in Japan. */
export function openingMoment(opensOn: DateOnly): Date {
  return momentOf(opensOn, 0, JAPAN_ZONE);
}

/** The moment at which its last day is over in Japan. */
export function closingMoment(closesOn: DateOnly): Date {
  return momentOf(addDays(closesOn, 1), 0, JAPAN_ZONE);
}
