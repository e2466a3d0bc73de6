import { cancelEvent, changeEvent } from '@enishi/alumni';
import { makeCtx } from '@enishi/accounts';
import { newId, sql } from '@enishi/platform';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { as, startTestServer } from '../../support/index.js';
import { addChapter, addMember, evening, openEvent, register } from './club-for-events.js';

const test = await startTestServer();
const db = test.server.runtime.dataSource.manager;
const chapterId = await addChapter(db, 'thailand', 'SSCAT');
const coordinator = makeCtx({ db, clock: test.clock, locale: 'en', actor: as.coordinator(chapterId) });

interface Entry {
  uid: string;
  sequence: number;
  summary: string;
  status: unknown;
  start: Date;
  end: Date;
  zone: string | undefined;
  text: string;
}

/** What another program reads in a calendar: with the zones that the file itself describes, and no others. */
async function read(path: string): Promise<{ entries: Entry[]; etag: string }> {
  const response = await test.http(path);
  expect(response.status, path).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const root = new ICAL.Component(ICAL.parse(await response.text()) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of root.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const entries = root.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      status: component.getFirstPropertyValue('status'),
      start: event.startDate.toJSDate(),
      end: event.endDate.toJSDate(),
      zone: event.startDate.zone?.tzid,
      text: `${event.description} ${event.location}`,
    };
  });
  return { entries, etag: response.headers.get('etag') ?? '' };
}

/** Somebody whose membership lives, as its own verbs would have written it. */
async function addClubMember(name: string) {
  const { personId, visitor } = await addMember(test, name);
  const key = personId.slice(-9).toUpperCase();
  await sql(
    db,
    `insert into member_id_ledger (id_key, member_id, person_id, legacy, given_at) values ($1, $1, $2, true, now())`,
    [key, personId],
  );
  await sql(
    db,
    `insert into member (id, person_id, member_id, id_key, kind, status, account_id, created_at)
     values ($1, $2, $3, $3, 'ALUMNUS', 'CLAIMED', $4, now())`,
    [newId(), personId, key, visitor.accountId],
  );
  return { personId, visitor };
}

const versionOf = async (id: string) =>
  (await sql<{ version: number }>(db, 'select version from event where id = $1', [id]))[0]!.version;

describe('Calendars', () => {
  it('show an event at its own clocks, with the zone described, in every zone that has changes of clocks', async () => {
    for (const [timeZone, startsAt, endsAt] of [
      ['Asia/Bangkok', '2026-02-14T18:00', '2026-02-14T20:30'],
      ['Europe/Berlin', '2026-03-29T01:30', '2026-03-29T03:30'],
      ['America/New_York', '2026-11-01T00:30', '2026-11-01T03:00'],
      ['Asia/Kathmandu', '2026-05-01T09:45', '2026-05-01T12:00'],
      ['Pacific/Auckland', '2026-04-05T01:30', '2026-04-05T04:00'],
      ['Africa/Casablanca', '2026-02-15T01:00', '2026-02-15T05:00'],
    ] as const) {
      const { slug, id } = await openEvent(coordinator, evening(chapterId, { timeZone, startsAt, endsAt }));
      const [row] = await sql<{ startsAt: Date; endsAt: Date }>(
        db,
        'select starts_at as "startsAt", ends_at as "endsAt" from event where id = $1',
        [id],
      );
      const { entries } = await read(`/events/${slug}/calendar.ics`);
      expect(entries).toMatchObject([
        { uid: `event-${id}@localhost`, sequence: 0, zone: timeZone, start: row!.startsAt, end: row!.endsAt },
      ]);
    }
  });

  it('keep the name of an event, count its changes up, and take it out when it is called off', async () => {
    const input = evening(chapterId, { words: [{ language: 'en', title: 'Before', summary: 'Words.' }] });
    const { slug, id } = await openEvent(coordinator, input);
    const { visitor } = await addClubMember('CALENDAR');
    await register(test, visitor, { eventId: id, mode: 'STREAM' });
    const link = await test.graphql<{ renewCalendarFeed: string }>(
      'mutation { renewCalendarFeed }',
      {},
      visitor,
    );
    const mine = new URL(link.data.renewCalendarFeed).pathname;
    const before = (await read(mine)).entries[0]!;
    expect(before).toMatchObject({ sequence: 0, summary: 'Before', status: 'CONFIRMED' });
    expect(before.text).toContain('https://stream.example.org/sakura');
    await changeEvent(coordinator, {
      eventId: id,
      version: await versionOf(id),
      event: { ...input, startsAt: '2026-02-14T19:00' },
    });
    const changed = (await read(mine)).entries[0]!;
    expect(changed).toMatchObject({ uid: before.uid, sequence: 1, start: new Date('2026-02-14T12:00:00Z') });
    await cancelEvent(coordinator, { eventId: id, reason: 'The room is not free.' });
    for (const path of [
      mine,
      `/events/${slug}/calendar.ics`,
      '/feeds/chapters/thailand.ics',
      '/feeds/events.ics',
    ])
      expect((await read(path)).entries.find(({ uid }) => uid === before.uid)).toMatchObject({
        sequence: 2,
        status: 'CANCELLED',
      });
    expect((await read('/feeds/events.ics')).entries.map(({ text }) => text).join()).not.toContain(
      'stream.example.org',
    );
  });

  it('answer a calendar that has everything already with nothing', async () => {
    const { etag } = await read('/feeds/events.ics');
    const again = await test.http('/feeds/events.ics', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('of a person open only by their secret address, and no longer by the one before', async () => {
    const { visitor, personId } = await addClubMember('SECRET');
    const renew = async () =>
      new URL(
        (await test.graphql<{ renewCalendarFeed: string }>('mutation { renewCalendarFeed }', {}, visitor))
          .data.renewCalendarFeed,
      ).pathname;
    const first = await renew();
    const second = await renew();
    expect((await test.http(first)).status).toBe(404);
    expect((await test.http(second)).status).toBe(200);
    await sql(db, `update account set disabled_at = now() where id = $1`, [visitor.accountId]);
    expect((await test.http(second)).status).toBe(404);
    await sql(db, `update account set disabled_at = null where id = $1`, [visitor.accountId]);
    await sql(db, `update member set status = 'OPTED_OUT' where person_id = $1`, [personId]);
    expect((await test.http(second)).status).toBe(404);
    const stored = await sql<{ text: string }>(
      db,
      'select row_to_json(f)::text as text from calendar_feed f',
    );
    expect(stored.map(({ text }) => text).join()).not.toContain(
      second.split('/').at(-1)!.replace('.ics', ''),
    );
  });
});
