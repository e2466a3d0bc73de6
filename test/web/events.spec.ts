import { holdEventsThatAreOver } from '@enishi/alumni';
import { sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { addChapter, addMember, register } from '../alumni/events/club-for-events.js';
import { makeCtx } from '@enishi/accounts';
import { as, startTestServer } from '../support/index.js';
import type { Visitor } from '../support/index.js';
import { axeFindings, openBrowser, overflow, PHONE, settled, sitDown } from './support/browser.js';

const server = await startTestServer();
const db = server.server.runtime.dataSource.manager;
const browser = await openBrowser();
const chapterId = await addChapter(db, 'thailand', 'SSCAT');
const coordinator = await server.signIn([{ capacity: 'COORDINATOR', scopeId: chapterId }]);
const system = makeCtx({ db, clock: server.clock, locale: 'en', actor: as.system() });

describe('a chapter holds an evening', () => {
  it('from the form to the report: 30 register for 20 seats, two cancel, the line moves by itself, the door works offline', async () => {
    const desk = await sitDown(browser, server, coordinator, { viewport: PHONE });
    const { page } = desk;

    // a hybrid event is made and announced in one sitting
    await desk.go('/app/events');
    await page.getByRole('link', { name: 'New event' }).click();
    await page.getByLabel('Title').fill('Sakura Evening');
    await page.getByRole('radio', { name: 'In the room and online' }).check();
    await page.getByLabel('What it is about').fill('Meet, talk and plan the year.');
    await page.getByLabel('Start', { exact: true }).fill('2026-01-24T18:00');
    await page.getByLabel('End', { exact: true }).fill('2026-01-24T20:30');
    await page.getByLabel('Name of the place').fill('Japan Cultural Centre');
    await page.getByLabel('Seats in the room').fill('20');
    await page.getByLabel('Link to the stream').fill('https://stream.example.org/sakura');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('The event is announced; registration is open.').waitFor();
    const [event] = await sql<{ id: string; slug: string }>(db, 'select id, slug from event');
    expect(event!.slug).toBe('sakura-evening-2026-01-24');

    // thirty people, one of them at a screen
    const people: { personId: string; visitor: Visitor }[] = [];
    for (let i = 0; i < 29; i++) {
      const person = await addMember(server, `PERSON ${String(i + 1).padStart(2, '0')}`);
      await register(server, person.visitor, { eventId: event!.id, mode: 'SEAT' });
      people.push(person);
    }
    const anna = await addMember(server, 'ANNA');
    const phone = await sitDown(browser, server, anna.visitor, { viewport: PHONE });
    await phone.go(`/app/events/${event!.slug}`);
    await phone.page.getByRole('radio', { name: 'In the room (full, 9 waiting)' }).check();
    await phone.page.getByRole('button', { name: 'Join the waiting list' }).click();
    await phone.page.getByText('Your place in the line: 10').waitFor();
    expect(await axeFindings(phone.page)).toEqual([]);
    expect(await overflow(phone.page)).toBe(0);

    // two cancel, one by the link of the mail; two are offered their places by themselves
    await server.drainJobs();
    const link = (who: number) =>
      new URL(
        /http\S+\/registrations\/\S+/.exec(
          server.mails.find(({ to }) => to === `${people[who]!.personId.slice(-12)}@example.org`)!.text,
        )![0],
      ).pathname;
    const mailReader = await sitDown(browser, server, null, { viewport: PHONE });
    await mailReader.go(link(0));
    expect(await axeFindings(mailReader.page)).toEqual([]);
    await mailReader.page.getByRole('button', { name: 'Cancel my registration' }).click();
    await mailReader.page.getByText('Your registration is cancelled.').waitFor();
    const second = await sitDown(browser, server, people[1]!.visitor);
    await second.go(`/app/events/${event!.slug}`);
    await second.page.getByRole('button', { name: 'Cancel my registration' }).click();
    await second.page.getByText('the place goes to the next person').waitFor();
    await phone.page.reload();
    await phone.page.getByText('Your place in the line: 8').waitFor();
    for (const who of [20, 21]) {
      const lucky = await sitDown(browser, server, people[who]!.visitor, { viewport: PHONE });
      await lucky.go(`/app/events/${event!.slug}`);
      await lucky.page.getByRole('button', { name: 'Take the place' }).click();
      await lucky.page.getByRole('heading', { name: 'You have a place' }).waitFor();
      await lucky.page.getByRole('img', { name: 'QR code of your ticket' }).waitFor();
      await lucky.context.close();
    }

    // the desk sees it
    await desk.go(`/app/events/${event!.slug}/desk`);
    await page.getByText('31 in all').waitFor({ state: 'detached' });
    expect(await sql(db, `select taken, waiting from event_pool where mode = 'SEAT'`)).toEqual([
      { taken: 20, waiting: 8 },
    ]);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);

    // at the door without a connection: a ticket by picture, a name by list, the same ticket again
    const lucky = await sitDown(browser, server, people[20]!.visitor, { viewport: PHONE });
    await lucky.go(`/app/events/${event!.slug}`);
    const ticket = await lucky.page.getByRole('img', { name: 'QR code of your ticket' }).screenshot();
    await desk.go(`/app/events/${event!.slug}/door`);
    await page.getByText('0 of 20 are here').waitFor();
    // what reads pictures is there before the connection goes
    const picture = {
      name: 'ticket.png',
      mimeType: 'image/png',
      buffer: Buffer.from(await page.screenshot()),
    };
    const field = page.locator('input[type=file]');
    await field.setInputFiles(picture);
    await page.getByText('No code was found in the picture.').waitFor();
    await desk.context.setOffline(true);
    await field.setInputFiles({ ...picture, buffer: ticket });
    await page.getByText('PERSON 21: welcome.').waitFor();
    await page.getByRole('button', { name: 'Note as present: PERSON 03' }).click();
    await page.getByText('PERSON 03: welcome.').waitFor();
    await field.setInputFiles({ ...picture, buffer: ticket });
    await page.getByText('PERSON 21 was let in before.').waitFor();
    await page.getByText('2 arrivals are kept on this device, not sent yet.').waitFor();
    await page.getByText('2 of 20 are here').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const present = () =>
      sql<{ n: number }>(db, 'select count(*)::int as n from registration where checked_in_at is not null');
    expect(await present()).toEqual([{ n: 0 }]);
    await desk.context.setOffline(false);
    await page.getByText('Everything is sent.').waitFor();
    expect(await present()).toEqual([{ n: 2 }]);
    for (const who of [3, 4, 5])
      await page.getByRole('button', { name: `Note as present: PERSON 0${who + 1}` }).click();
    await page.getByText('5 of 20 are here').waitFor();
    await settled(page);

    // it is over: three questions, then the report
    server.clock.set('2026-01-24T14:00:00Z');
    await holdEventsThatAreOver(system);
    for (const who of [20, 2, 3, 4, 5]) {
      const guest = await sitDown(browser, server, people[who]!.visitor, { viewport: PHONE });
      await guest.go(`/app/events/${event!.slug}`);
      await guest.page.getByRole('radio', { name: 'Very good' }).check();
      await guest.page.getByRole('radio', { name: 'Yes, and I would help to run it' }).check();
      await guest.page.getByLabel('Words to the organisers').fill(`Thank you ${who}.`);
      await guest.page.getByRole('button', { name: 'Send' }).click();
      await guest.page.getByText('Thank you. Your answers are kept.').waitFor();
      await guest.context.close();
    }
    await desk.go(`/app/events/${event!.slug}/after`);
    await page.getByText('5 of 5 answered').waitFor();
    await page.getByText('Thank you 20.').waitFor();
    await page.getByLabel('In Japanese').fill('一年の計画を立てました。');
    await page.getByLabel('In English').fill('We planned the year.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Publish the report' }).click();
    await page.getByText('The report is published.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const visitor = await sitDown(browser, server, null, { viewport: PHONE, language: 'ja' });
    await visitor.go(`/events/${event!.slug}`);
    await visitor.page.getByText('一年の計画を立てました。').waitFor();
    expect(await axeFindings(visitor.page)).toEqual([]);
    expect(await overflow(visitor.page)).toBe(0);
    for (const { faults } of [desk, phone, mailReader, second, visitor])
      expect(faults.filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  }, 240_000);
});
