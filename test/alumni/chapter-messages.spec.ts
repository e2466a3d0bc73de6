import { clubLane, mailStopToken } from '@enishi/alumni';
import { newId, optOutOfMail } from '@enishi/platform';
import type { PlannedMail } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { chapterWorld } from './chapter-world.js';
import type { Someone } from './chapter-world.js';

const world = await chapterWorld();
const { ask, chapter, coordinator, members, rows, system, test } = world;

const SEND = `mutation ($input: ChapterMessageInput!) { sendChapterMessage(input: $input) {
  __typename ... on MessageSent { sent { id stoppedAt } } ... on MessageNotComplete { message } ... on MessagesUsedUp { message } } }`;
const TEXTS = [
  { language: 'en', subject: 'Meeting in May', body: 'We meet in May.\n\nPlease come.' },
  { language: 'ja', subject: '5月の会', body: '5月に集まります。' },
];

const message = (chapterId: string, over: object = {}) => ({
  input: { key: newId(), chapterId, purpose: 'INVITATION', texts: TEXTS, ...over },
});
const planned = () =>
  rows<PlannedMail & Record<string, unknown>>(
    `select id, to_address as "to", locale, template, subject_ref as "subjectRef", dedupe_key as "dedupeKey"
     from outgoing_mail where template = 'alumni/chapter-message' and state = 'PLANNED' order by to_address`,
  );
const clear = () => rows(`delete from outgoing_mail where template = 'alumni/chapter-message'`);

let named = 0;
/** A chapter with so many members, one of whom runs it. */
async function running(country: string, count: number) {
  const made = await chapter(`writing-${String((named += 1))}`, { countries: [country] });
  const [leader, ...others] = await members(count, country);
  await coordinator(made.id, leader!);
  const desk = await test.signIn([
    { capacity: 'MEMBER', scopeId: leader!.personId },
    { capacity: 'COORDINATOR', scopeId: made.id },
  ]);
  return { ...made, leader: leader!, others, desk };
}

describe('a coordinator', () => {
  it('writes to the chapter: each in their language, with a link to stop, and without an address in the answer', async () => {
    const { id, desk, others } = await running('TH', 3);
    await rows(`update person set preferred_language = 'ja' where id = $1`, [others[0]!.personId]);
    await clear();

    const answer = await ask(SEND, message(id), desk);

    const mails = await planned();
    expect(mails.map(({ to }) => to)).toHaveLength(3);
    const composed = await clubLane.compose(system, mails);
    const [japanese] = mails.filter(({ locale }) => locale === 'ja');
    const words = composed.get(japanese!.id);
    expect(words).toMatchObject({
      model: { subject: '5月の会', paragraphs: ['5月に集まります。'] },
      headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    });
    expect(JSON.stringify(words)).toContain(`/club-mails/${mailStopToken(others[0]!.personId, 'club')}`);
    expect(JSON.stringify(answer)).not.toContain('@');
  });

  it('reaches nobody who is minor, did not agree, stopped the mails, left the chapter or has a dead address', async () => {
    const { id, desk, leader } = await running('VN', 1);
    await members(1, 'VN', { birthDate: '2010-03-03' });
    await members(1, 'VN', { agrees: false });
    const [stopped, left, dead, out] = (await members(4, 'VN')) as [Someone, Someone, Someone, Someone];
    await ask(`mutation { chooseClubMails(kind: club, wanted: false) }`, {}, stopped.browser);
    await ask(
      `mutation ($id: ID!) { leaveChapter(chapterId: $id) { chapter { id } } }`,
      { id },
      left.browser,
    );
    await rows(
      `insert into mail_address (address, undeliverable_at, reason) values ($1, now(), 'no such user')`,
      [dead.email],
    );
    await optOutOfMail(system, out.email, 'club');
    await clear();

    await ask(SEND, message(id), desk);

    expect([...new Set((await planned()).map((mail) => mail.to))]).toEqual([leader.email]);
  });

  it('loses a reader in the last second: who stops the mails after the message was planned gets none', async () => {
    const { id, desk, others } = await running('KH', 2);
    await clear();
    await ask(SEND, message(id), desk);
    await ask(`mutation { chooseClubMails(kind: club, wanted: false) }`, {}, others[0]!.browser);

    const mails = await planned();
    const composed = await clubLane.compose(system, mails);

    expect(composed.get(mails.find(({ to }) => to === others[0]!.email)!.id)).toBe('DROP');
  });

  it('sends the same message once, however often it is clicked, and no more than four in 30 days', async () => {
    const { id, desk } = await running('LA', 1);
    const one = message(id);
    const answers = await Promise.all([1, 2, 3].map(() => ask<Answer>(SEND, one, desk)));
    expect(new Set(answers.map(({ sendChapterMessage }) => sendChapterMessage.sent?.id)).size).toBe(1);

    const more = await Promise.all([1, 2, 3, 4, 5].map(() => ask<Answer>(SEND, message(id), desk)));
    expect(more.map(({ sendChapterMessage }) => sendChapterMessage.__typename).toSorted()).toEqual([
      'MessageSent',
      'MessageSent',
      'MessageSent',
      'MessagesUsedUp',
      'MessagesUsedUp',
    ]);
    const [{ count }] = (await rows(`select count(*)::int from chapter_message where chapter_id = $1`, [
      id,
    ])) as [{ count: number }];
    expect(count).toBe(4);
  });

  it('is told when English is missing, and can stop a message before the first mail leaves', async () => {
    const { id, desk } = await running('MM', 2);
    await clear();
    const half = await ask<Answer>(SEND, message(id, { texts: [TEXTS[1]] }), desk);
    const written = await ask<Answer>(SEND, message(id), desk);
    const messageId = written.sendChapterMessage.sent!.id;
    const stop = `mutation ($messageId: ID!) { stopChapterMessage(messageId: $messageId) { sent { stoppedAt } } }`;

    const [first, second] = [await ask(stop, { messageId }, desk), await ask(stop, { messageId }, desk)];

    expect(half.sendChapterMessage.__typename).toBe('MessageNotComplete');
    expect(second).toEqual(first);
    expect(await planned()).toEqual([]);
  });

  it('of another chapter, a member or a stranger writes nothing and reads nothing; the answer is that of no chapter', async () => {
    const { id, others } = await running('PH', 2);
    const other = await running('SG', 1);
    const codes = new Set<string | undefined>();
    for (const visitor of [other.desk, others[0]!.browser])
      for (const chapterId of [id, newId()])
        for (const query of [
          [SEND, message(chapterId)],
          [
            `query ($chapterId: ID!) { chapterMessages(chapterId: $chapterId) { nodes { id } } }`,
            { chapterId },
          ],
          [
            `query ($chapterId: ID!) { chapterMessageOutlook(chapterId: $chapterId) { left } }`,
            { chapterId },
          ],
          [
            `query ($chapterId: ID!) { chapterMemberCounts(chapterId: $chapterId) { isExact } }`,
            { chapterId },
          ],
          [`query ($chapterId: ID!) { demandMeter(chapterId: $chapterId) { months } }`, { chapterId }],
        ] as const) {
          const { errors } = await test.graphql(query[0], query[1], visitor);
          codes.add(errors?.[0]?.extensions.code);
        }
    expect([...codes]).toEqual(['NOT_FOUND']);
  });
});

interface Answer {
  sendChapterMessage: { __typename: string; sent?: { id: string } };
}

const stops = (personId: string) => rows(`select kind from club_mail_stop where person_id = $1`, [personId]);

describe('the link at the foot of a mail', () => {
  it('stops nothing when it is looked at, and everything when a mail program posts to it; twice is once', async () => {
    const [one] = await members(1, 'BN');
    const path = `/club-mails/${mailStopToken(one!.personId, 'club')}`;
    const post = () =>
      fetch(test.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      });

    const page = await test.http(path);
    expect(await page.text()).toContain('Stop these mails');
    expect(await stops(one!.personId)).toEqual([]);
    expect((await post()).status).toBe(200);
    expect((await post()).status).toBe(200);

    expect(await stops(one!.personId)).toEqual([{ kind: 'club' }]);
    const audited = await rows(
      `select 1 from audit_entry where subject_id = $1 and action = 'club_mails.stopped'`,
      [one!.personId],
    );
    expect(audited).toHaveLength(1);
  });

  it('that we did not make gets the same answer and stops nothing', async () => {
    const [one] = await members(1, 'TL');
    const right = mailStopToken(one!.personId, 'club');
    const wrong = right.slice(0, -3) + (right.endsWith('AAA') ? 'BBB' : 'AAA');
    const answers = await Promise.all(
      [wrong, 'x'.repeat(44), right].map((token) =>
        fetch(`${test.url}/club-mails/${token}`, { method: 'POST' }).then((answer) => answer.text()),
      ),
    );
    expect(new Set(answers).size).toBe(1);
    expect(await stops(one!.personId)).toEqual([{ kind: 'club' }]);
  });

  it('holds for the person, whatever address is given later, until the person wants the mails again', async () => {
    const { id, desk, others } = await running('NP', 2);
    const [one] = others as [Someone];
    await fetch(`${test.url}/club-mails/${mailStopToken(one.personId, 'club')}`, { method: 'POST' });
    await rows(`update member set contact_email = 'new.one@mail.example.org' where person_id = $1`, [
      one.personId,
    ]);
    await clear();
    await ask(SEND, message(id), desk);
    const before = (await planned()).map(({ to }) => to);
    await ask(`mutation { chooseClubMails(kind: club, wanted: true) }`, {}, one.browser);
    await clear();
    await ask(SEND, message(id), desk);

    expect(before).not.toContain('new.one@mail.example.org');
    expect((await planned()).map(({ to }) => to)).toContain('new.one@mail.example.org');
  });
});

describe('“I would come”', () => {
  const TELL = `mutation ($cityId: ID!, $month: Date!, $wouldCome: Boolean!) {
    tellDemand(cityId: $cityId, month: $month, wouldCome: $wouldCome) { told { cityId month } } }`;
  const ADD = `mutation ($chapterId: ID!, $name: String!) { addChapterCity(chapterId: $chapterId, name: $name) {
    __typename ... on CitiesSaved { cities { id name } } } }`;
  const METER = `query ($chapterId: ID!) { demandMeter(chapterId: $chapterId) { counts { isExact total { people }
    rowTotals { key people } cells { key people } } } }`;
  type Meter = {
    demandMeter: {
      counts: {
        isExact: boolean;
        total: { people: number | null };
        cells: { key: string[]; people: number | null }[];
      };
    };
  };

  it('is one tap, counted to the nearest five for the coordinator and exactly for the secretariat; few are not shown', async () => {
    const { id, desk, others } = await running('ID', 29);
    const [jakarta, yogya] = await Promise.all(
      ['Jakarta', 'Yogyakarta'].map(async (name) => {
        const { addChapterCity } = await ask<{ addChapterCity: { cities: { id: string; name: string }[] } }>(
          ADD,
          { chapterId: id, name },
          desk,
        );
        return addChapterCity.cities.find((city) => city.name === name)!.id;
      }),
    );
    const again = await ask(ADD, { chapterId: id, name: ' jakarta ' }, desk);
    expect(again).toMatchObject({ addChapterCity: { __typename: 'CityListed' } });
    for (const [place, one] of others.entries()) {
      const month = '2026-03-01';
      await ask(TELL, { cityId: yogya, month, wouldCome: true }, one.browser);
      await ask(TELL, { cityId: yogya, month, wouldCome: true }, one.browser);
      if (place < 3) await ask(TELL, { cityId: jakarta, month: '2026-04-01', wouldCome: true }, one.browser);
    }
    await ask(TELL, { cityId: yogya, month: '2026-03-01', wouldCome: false }, others[27]!.browser);

    const seen = (await ask<Meter>(METER, { chapterId: id }, desk)).demandMeter.counts;
    const exact = (await ask<Meter>(METER, { chapterId: id }, world.secretariat)).demandMeter.counts;
    const of = (counts: Meter['demandMeter']['counts'], city: string | undefined, month: string) =>
      counts.cells.find(({ key }) => key[0] === city && key[1] === month)?.people ?? null;

    expect(seen.isExact).toBe(false);
    expect(of(seen, yogya, '2026-03-01')).toBe(25);
    expect(of(seen, jakarta, '2026-04-01')).toBeNull();
    expect(exact.isExact).toBe(true);
    expect(of(exact, yogya, '2026-03-01')).toBe(27);
    expect(of(exact, jakarta, '2026-04-01')).toBe(3);
    expect(exact.total.people).toBe(27);
  });

  it('is for members of the chapter and the months that are asked about; nobody else, and nobody for another', async () => {
    const { id, desk } = await running('MY', 1);
    const [stranger] = await members(1, 'IN');
    const { addChapterCity } = await ask<{ addChapterCity: { cities: { id: string }[] } }>(
      ADD,
      { chapterId: id, name: 'Penang' },
      desk,
    );
    const cityId = addChapterCity.cities[0]!.id;
    const codes: (string | undefined)[] = [];
    for (const [visitor, month] of [
      [stranger!.browser, '2026-03-01'],
      [desk, '2025-12-01'],
      [desk, '2026-03-02'],
      [desk, '2027-06-01'],
    ] as const)
      codes.push(
        (await test.graphql(TELL, { cityId, month, wouldCome: true }, visitor)).errors?.[0]?.extensions.code,
      );
    codes.push(
      (await test.graphql(ADD, { chapterId: id, name: 'Ipoh' }, stranger!.browser)).errors?.[0]?.extensions
        .code,
    );
    expect(codes).toEqual(Array.from({ length: 5 }, () => 'NOT_FOUND'));
    expect(await rows(`select 1 from demand where city_id = $1`, [cityId])).toEqual([]);
  });
});
