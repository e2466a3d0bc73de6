import { grantCapacity } from '@enishi/accounts';
import {
  cancelRegistration,
  createEvent,
  momentAt,
  publishEvent,
  recordPastEvent,
  registerForEvent,
} from '@enishi/alumni';
import { addDays, newId } from '@enishi/platform';
import { findAccountsByEmail } from '../demo.queries.js';
import { PERSONAS } from '../personas.js';
import type { YearStage } from '../year/year-stage.js';
import { membersFrom } from './club.queries.js';
import { demoChapters } from './demo-chapters.js';
import { KNOWN_EVENTS } from './past-events.js';

const SEATS = 20;
const SEATED_AND_WAITING = 24;
const ONLINE = 6;

/** The events that were published, and one of the Thai chapter that is open today with a line before its door. */
export async function loadEvents(stage: YearStage, today: string): Promise<void> {
  const chapters = await demoChapters(stage.system());
  await recordKnown(stage, chapters);
  const chapterId = chapters.get('thailand')!;
  const accountId = (await findAccountsByEmail(stage.system(), [PERSONAS.coordinator.email])).get(
    PERSONAS.coordinator.email,
  );
  if (accountId)
    await grantCapacity(stage.system(), { accountId, capacity: 'COORDINATOR', scopeId: chapterId });
  const coordinator = stage.as(accountId ?? newId(), 'COORDINATOR', chapterId);
  stage.at(new Date(`${addDays(today, -9)}T10:00:00+07:00`));
  const eventId = await openEvening(coordinator, chapterId, today);
  await fillEvening(stage, eventId, today);
  stage.at(new Date(`${today}T09:00:00+09:00`));
  await stage.settle();
}

const words = (title: string) => ({ title, summary: '', programme: null });

async function recordKnown(stage: YearStage, chapters: ReadonlyMap<string, string>): Promise<void> {
  for (const known of KNOWN_EVENTS) {
    const [first = '', last = first] = known.on.split('/');
    const isMonth = first.length === 7;
    const [from, to] = isMonth ? [`${first}-01`, `${first}-28`] : [first, last];
    const [en, ja, zhHans] = known.title;
    await recordPastEvent(stage.system(), {
      slug: `${known.by.join('-')}-${first}`,
      format: known.format ?? 'ON_SITE',
      isBySecretariat: false,
      chapterIds: known.by.map((slug) => chapters.get(slug)!),
      words: { en: words(en), ja: words(ja), 'zh-Hans': words(zhHans) },
      timeZone: known.zone,
      startsAt: momentAt(`${from}T10:00`, known.zone)!,
      endsAt: momentAt(`${to}T16:00`, known.zone)!,
      knownTo: isMonth ? 'MONTH' : 'DAY',
      venue: known.venue ?? null,
      city: known.city ?? null,
      countryCode: known.country,
      attendance: known.came ?? null,
      remark: known.remark ?? null,
      source: known.source,
    });
  }
}

async function openEvening(
  coordinator: Parameters<typeof createEvent>[0],
  chapterId: string,
  today: string,
): Promise<string> {
  const day = addDays(today, 25);
  const made = await createEvent(coordinator, {
    format: 'HYBRID',
    chapterIds: [chapterId],
    words: [
      {
        language: 'en',
        title: 'Sakura Evening in Bangkok',
        summary: 'Meet old friends, hear three stories of return visits, and plan the year of the chapter.',
        programme:
          'Welcome by the coordinators\nThree stories of return visits\nStudy in Japan: questions and answers\nFood and photo',
      },
      {
        language: 'ja',
        title: 'バンコク桜の夕べ',
        summary: '旧友と再会し、再訪の体験談を3つ聞いて、同窓会の一年を一緒に考えます。',
        programme: '幹事あいさつ\n再訪の体験談（3名）\n日本留学の質問コーナー\n懇親会・写真撮影',
      },
      {
        language: 'zh-Hans',
        title: '曼谷樱花之夜',
        summary: '与老朋友重聚，听三位同学讲述再访日本的经历，一起规划同学会的一年。',
        programme: '干事致辞\n再访日本经历分享（三位）\n留学日本问答\n餐叙与合影',
      },
    ],
    timeZone: 'Asia/Bangkok',
    startsAt: `${day}T18:00`,
    endsAt: `${day}T20:30`,
    venue: 'Riverside Hall',
    address: '12 Example Road',
    city: 'Bangkok',
    countryCode: 'TH',
    streamLink: 'https://stream.example.org/sakura-evening',
    seats: SEATS,
    streams: 100,
    guestsAllowed: 1,
    offerHours: 48,
    questions: [
      {
        kind: 'TEXT',
        title: 'Where do you work or study?',
        choices: [],
        isRequired: false,
        from: 'AFFILIATION',
      },
      { kind: 'CHOICE', title: 'Food', choices: ['Anything', 'Vegetarian', 'Halal'], isRequired: false },
    ],
  });
  if (made.__typename !== 'EventSaved') throw new Error('the demo event was not taken');
  await publishEvent(coordinator, { eventId: made.event.id });
  return made.event.id;
}

/** People register over a week; one of those with a seat cannot come, so that the first in the line is offered it. */
async function fillEvening(stage: YearStage, eventId: string, today: string): Promise<void> {
  const people = await membersFrom(stage.system(), 'TH', SEATED_AND_WAITING + ONLINE);
  let third: { personId: string; registrationId: string } | undefined;
  for (const [index, personId] of people.entries()) {
    stage.at(new Date(Date.parse(`${addDays(today, -8)}T10:00:00+07:00`) + index * 5 * 3_600_000));
    const mode = index < SEATED_AND_WAITING ? 'SEAT' : 'STREAM';
    const member = stage.as(newId(), 'MEMBER', personId);
    const answer = await registerForEvent(member, { eventId, mode, timeZone: 'Asia/Bangkok' });
    if (answer.__typename === 'RegistrationKept' && index === 2)
      third = { personId, registrationId: answer.registration.id };
  }
  if (!third) return;
  stage.at(new Date(`${addDays(today, -1)}T12:00:00+07:00`));
  await cancelRegistration(stage.as(newId(), 'MEMBER', third.personId), {
    registrationId: third.registrationId,
  });
}
