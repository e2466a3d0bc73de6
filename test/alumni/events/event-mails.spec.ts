import { EVENT_MAILS, cancelEvent, changeEvent, rollOffers, sendReminders } from '@enishi/alumni';
import { makeCtx } from '@enishi/accounts';
import { LOCALES, renderMail, sql } from '@enishi/platform';
import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import { TEST_NOW, as, startTestServer } from '../../support/index.js';
import { addChapter, addMember, evening, openEvent, register } from './club-for-events.js';

const test = await startTestServer();
const db = test.server.runtime.dataSource.manager;
const chapterId = await addChapter(db, 'thailand', 'SSCAT');
const coordinator = makeCtx({ db, clock: test.clock, locale: 'en', actor: as.coordinator(chapterId) });
afterEach(() => test.clock.set(TEST_NOW));

/** Mails to somebody since the last look, after everything recorded has run. */
async function mailsTo(personId: string) {
  await test.drainJobs();
  const mine = test.mails.filter(({ to }) => to === `${personId.slice(-12)}@example.org`);
  for (const mail of mine) test.mails.splice(test.mails.indexOf(mail), 1);
  return mine;
}
const linkIn = (text: string) => new URL(/http\S+\/registrations\/\S+/.exec(text)![0]).pathname;
const post = (path: string, what: string) =>
  test.http(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `do=${what}`,
  });
const versionOf = async (id: string) =>
  (await sql<{ version: number }>(db, 'select version from event where id = $1', [id]))[0]!.version;

describe('Mails about events', () => {
  it('say in each language when by both clocks, where, who holds it, and how to cancel', async () => {
    const texts = Object.entries(EVENT_MAILS).flatMap(([kind, mail]) =>
      LOCALES.map((locale) => {
        const { subject, text } = renderMail(mail.name, locale, mail.sample(locale));
        return `${kind} ${locale}\n${subject}\n\n${text}`;
      }),
    );
    for (const text of texts) {
      expect(text).toMatch(/UTC\+07:00/);
      expect(text).toMatch(/UTC\+09:00/);
      expect(text).toMatch(/Asok Road 10/);
      expect(text).toMatch(/SSCAT/);
      expect(text).toMatch(/https:\/\/enishi\.example\.org/);
    }
    await expect(texts.join('\n\n──────────\n\n')).toMatchFileSnapshot('event-mails.snapshot.txt');
  });

  it('confirm a place with ticket and calendar entry; one POST without signing in cancels it, looking does not', async () => {
    const { id: eventId } = await openEvent(coordinator, evening(chapterId));
    const { personId, visitor } = await addMember(test, 'CONFIRMED');
    await register(test, visitor, { eventId, mode: 'SEAT' });
    const [mail, ...others] = await mailsTo(personId);
    expect(others).toEqual([]);
    expect(mail!.subject).toBe('You are registered: Sakura Evening');
    expect(mail!.text).toContain('Sat, 14 February 2026, 18:00–20:30 (Indochina Time, UTC+07:00)');
    expect(mail!.text).toContain('Your time: Sat, 14 February 2026, 20:00–22:30');
    const [file] = mail!.attachments!;
    const entry = new ICAL.Component(ICAL.parse(file!.content) as unknown[]).getFirstSubcomponent('vevent')!;
    expect(new ICAL.Event(entry).uid).toBe(`event-${eventId}@localhost`);
    const path = linkIn(mail!.text);
    for (let look = 0; look < 2; look++) {
      const page = await (await test.http(path)).text();
      expect(page).toContain('You have a place');
      expect(page).toContain('<svg');
    }
    expect(await (await post(path, 'cancel')).text()).toContain('Your registration is cancelled');
    expect(await (await post(path, 'cancel')).text()).toContain('Cancelled');
    expect((await mailsTo(personId)).map(({ subject }) => subject)).toEqual([
      'Your registration is cancelled: Sakura Evening',
    ]);
    const changed = `${path.slice(0, -2)}${path.at(-2) === 'A' ? 'B' : 'A'}${path.at(-1)}`;
    expect([(await test.http(changed)).status, (await post(changed, 'cancel')).status]).toEqual([404, 404]);
  });

  it('offer a place with its end, take it by the link, and pass it on when the time is over', async () => {
    const { id: eventId } = await openEvent(coordinator, evening(chapterId, { seats: 1 }));
    const [holder, next, last] = [
      await addMember(test, 'HOLDER'),
      await addMember(test, 'NEXT'),
      await addMember(test, 'LAST'),
    ];
    for (const { visitor } of [holder, next, last]) await register(test, visitor, { eventId, mode: 'SEAT' });
    const [held] = await mailsTo(holder.personId);
    expect((await mailsTo(last.personId))[0]!.text).toContain('Your place in the line is 2');
    await mailsTo(next.personId);
    await post(linkIn(held!.text), 'cancel');
    const [offer] = await mailsTo(next.personId);
    expect(offer!.subject).toBe('A place is free for you: Sakura Evening');
    expect(offer!.text).toContain('Wed, 21 January 2026');
    test.clock.advance(25 * 3_600_000);
    await rollOffers(coordinator);
    expect((await mailsTo(next.personId)).map(({ subject }) => subject)).toEqual([
      'The place was passed on: Sakura Evening',
    ]);
    const [second] = await mailsTo(last.personId);
    expect(await (await post(linkIn(offer!.text), 'accept')).text()).toContain(
      'The time for this offer is over',
    );
    expect(await (await post(linkIn(second!.text), 'accept')).text()).toContain('You have a place');
  });

  it('remind once, a day before; tell a change once, and what was called off with its reason', async () => {
    const input = evening(chapterId);
    const { id: eventId } = await openEvent(coordinator, input);
    const { personId, visitor } = await addMember(test, 'REMINDED');
    await register(test, visitor, { eventId, mode: 'STREAM' });
    await mailsTo(personId);
    const change = async (startsAt: string) =>
      changeEvent(coordinator, { eventId, version: await versionOf(eventId), event: { ...input, startsAt } });
    await change('2026-02-14T17:00');
    await change('2026-02-14T17:30');
    const changed = await mailsTo(personId);
    expect(changed.map(({ subject }) => subject)).toEqual(['Changed: Sakura Evening']);
    expect(changed[0]!.text).toContain('17:30–20:30');
    expect(changed[0]!.text).toContain('https://stream.example.org/sakura');
    expect(await sendReminders(coordinator)).toBe(0);
    test.clock.set('2026-02-13T12:00:00Z');
    const sent = await Promise.all([sendReminders(coordinator), sendReminders(coordinator)]);
    expect(sent[0] + sent[1]).toBeGreaterThan(0);
    expect((await mailsTo(personId)).map(({ subject }) => subject)).toEqual(['Tomorrow: Sakura Evening']);
    await cancelEvent(coordinator, { eventId, reason: 'The hall is closed.' });
    const [off] = await mailsTo(personId);
    expect(off!.text).toContain('The hall is closed.');
    expect(off!.attachments![0]!.content).toContain('STATUS:CANCELLED');
  });
});
