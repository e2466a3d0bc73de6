import { defineMail } from '@enishi/platform';
import type { Locale } from '@enishi/platform';

/** What every mail about an event says; the words are finished. */
export interface EventMailModel {
  name: string;
  title: string;
  /** By the event's clocks, the zone named. */
  there: string;
  /** By the reader's clocks; empty when they read the same. */
  here: string;
  place: string;
  mapLink: string;
  streamLink: string;
  organisers: string;
  /** The registration without signing in, or the event. */
  link: string;
  /** Who comes along; empty for nobody. */
  guests: string;
  position: string;
  until: string;
  reason: string;
}

const SAMPLE: Record<Locale, EventMailModel> = {
  ja: {
    name: 'THIRI AUNG',
    title: 'バンコク桜の夕べ',
    there: '2026年2月14日(土) 18:00–20:30（インドシナ時間、UTC+07:00）',
    here: '2026年2月14日(土) 20:00–22:30（日本標準時、UTC+09:00）',
    place: '日本文化センター、Asok Road 10、Bangkok',
    mapLink: 'https://www.openstreetmap.org/?mlat=13.74&mlon=100.56',
    streamLink: '',
    organisers: 'タイ同窓会（SSCAT）',
    link: 'https://enishi.example.org/registrations/example',
    guests: '同伴者1名',
    position: '3',
    until: '2026年2月1日(日) 18:00（インドシナ時間、UTC+07:00）',
    reason: '会場が使えなくなりました。',
  },
  en: {
    name: 'THIRI AUNG',
    title: 'Sakura Evening in Bangkok',
    there: 'Sat, 14 February 2026, 18:00–20:30 (Indochina Time, UTC+07:00)',
    here: 'Sat, 14 February 2026, 20:00–22:30 (Japan Standard Time, UTC+09:00)',
    place: 'Japan Cultural Centre, Asok Road 10, Bangkok',
    mapLink: 'https://www.openstreetmap.org/?mlat=13.74&mlon=100.56',
    streamLink: '',
    organisers: 'Thailand (SSCAT)',
    link: 'https://enishi.example.org/registrations/example',
    guests: '1 guest',
    position: '3',
    until: 'Sun, 1 February 2026, 18:00 (Indochina Time, UTC+07:00)',
    reason: 'The room cannot be used.',
  },
  'zh-Hans': {
    name: 'THIRI AUNG',
    title: '曼谷樱花之夜',
    there: '2026年2月14日周六 18:00–20:30（中南半岛时间，UTC+07:00）',
    here: '2026年2月14日周六 20:00–22:30（日本标准时间，UTC+09:00）',
    place: '日本文化中心，Asok Road 10，Bangkok',
    mapLink: 'https://www.openstreetmap.org/?mlat=13.74&mlon=100.56',
    streamLink: '',
    organisers: '泰国同学会（SSCAT）',
    link: 'https://enishi.example.org/registrations/example',
    guests: '同行1人',
    position: '3',
    until: '2026年2月1日周日 18:00（中南半岛时间，UTC+07:00）',
    reason: '会场无法使用。',
  },
};

const mail = (name: string) =>
  // the link opens the registration: erased after sending
  defineMail<EventMailModel>({ name: `alumni/${name}`, sensitive: true, sample: (locale) => SAMPLE[locale] });

/** Mails about an event by what happened. None of them is stopped by an opt-out: each follows a registration. */
export const EVENT_MAILS = {
  CONFIRMED: mail('event-registered'),
  WAITING: mail('event-waiting'),
  OFFERED: mail('event-offer'),
  LAPSED: mail('event-offer-ended'),
  CANCELLED: mail('event-left'),
  REMINDER: mail('event-reminder'),
  CHANGED: mail('event-changed'),
  CALLED_OFF: mail('event-called-off'),
  FEEDBACK: mail('event-feedback'),
} as const;
export type EventMailKind = keyof typeof EVENT_MAILS;
