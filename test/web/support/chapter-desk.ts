import { newId, sql } from '@enishi/platform';
import type { Visitor } from '../../support/index.js';
import type { Office } from './office.js';

/**
 * A chapter with everything on its desk: a term, cities, demand, a message, reports and calls in several states. The
 * member belongs to it and has a term of their own that is over; the coordinator runs it.
 */
export async function openChapterDesk(
  { server, officer }: Office,
  member: Visitor,
  personId: string,
): Promise<{ coordinator: Visitor; slug: string }> {
  const db = server.server.runtime.dataSource.manager;
  const rows = <T extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
    sql<T>(db, text, values);
  const ask = async (query: string, variables: Record<string, unknown>, visitor: Visitor) => {
    const { data, errors } = await server.graphql<Record<string, Record<string, { id: string }>>>(
      query,
      variables,
      visitor,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0]!;
  };
  const { chapter } = await ask(
    `mutation ($input: ChapterInput!) { openChapter(input: $input, isForming: false) { ... on ChapterSaved { chapter { id } } } }`,
    {
      input: {
        slug: 'mexico',
        kind: 'COUNTRY',
        nameJa: 'メキシコ同窓会',
        nameEn: 'Mexico chapter',
        nameZhHans: '墨西哥同学会',
        acronym: 'SSCM',
        countries: ['MX'],
        fields: [],
        languages: ['en'],
        timeZone: 'America/Mexico_City',
      },
    },
    officer,
  );
  const chapterId = chapter!.id;
  await rows(`update member set status = 'CLAIMED', account_id = $2 where person_id = $1`, [
    personId,
    member.accountId,
  ]);
  await ask(
    `mutation ($id: ID!) { joinChapter(chapterId: $id) { chapter { id } } }`,
    { id: chapterId },
    member,
  );
  await rows(
    `insert into chapter_term (id, chapter_id, person_id, role, duty, starts_on, ends_on, state, is_named, handover_note, budget_note, created_at)
     values ($1, $2, $3, 'MAIN', 'Events', '2023-04-01', '2025-03-31', 'ENDED', true, 'Ask the embassy early.', '200 dollars', now()),
       ($4, $2, $3, 'DEPUTY', null, '2025-04-01', null, 'RUNNING', true, null, null, now())`,
    [newId(), chapterId, personId, newId()],
  );
  const coordinator = await server.signIn(
    [{ capacity: 'COORDINATOR', scopeId: chapterId }],
    'coordinator@office.example.org',
  );
  const cityId = newId();
  await rows(
    `insert into chapter_city (id, chapter_id, name, name_key, created_at) values ($1, $2, 'Guadalajara', 'guadalajara', now())`,
    [cityId, chapterId],
  );
  await rows(`insert into demand (city_id, person_id, month, told_at) values ($1, $2, '2026-03-01', now())`, [
    cityId,
    personId,
  ]);
  const message = [{ language: 'en', subject: 'Meeting in March', body: 'Please come.' }];
  await ask(
    `mutation ($input: ChapterMessageInput!) { sendChapterMessage(input: $input) { ... on MessageSent { sent { id } } } }`,
    { input: { key: newId(), chapterId, purpose: 'NEWS', texts: message } },
    coordinator,
  );
  const words = JSON.stringify({ en: 'We met in Guadalajara.', ja: 'グアダラハラで会を開きました。' });
  for (const [quarter, state] of [
    [1, 'PUBLISHED'],
    [2, 'SUBMITTED'],
    [3, 'RETURNED'],
  ] as const)
    await rows(
      `insert into chapter_report (id, chapter_id, fiscal_year, quarter, state, activities, participants, results, plans, needs,
         return_note, created_at, submitted_at, published_at)
       values ($1, $2, 2025, $3, $4, $5, 40, $5, $5, 'A speaker.', case when $4 = 'RETURNED' then 'Please add the date.' end, now(), now(),
         case when $4 = 'PUBLISHED' then now() end)`,
      [newId(), chapterId, quarter, state, words],
    );
  const texts = JSON.stringify({ en: { title: 'Back to Japan', about: 'A stay of 14 to 45 days.' } });
  for (const state of ['OPEN', 'RANKING', 'HANDED_IN', 'DECIDED']) {
    const callId = newId();
    await rows(
      `insert into nomination_call (id, chapter_id, state, texts, places, applies_until, ranked_until, created_at)
       values ($1, $2, $3, $4, 2, '2026-02-01', '2026-03-01', now())`,
      [callId, chapterId, state, texts],
    );
    await rows(
      `insert into nomination (id, call_id, person_id, state, statement, host, place, applied_at)
       values ($1, $2, $3, $4, 'I study how maize grows in dry soil.', 'Chiba University', $5, now())`,
      [
        newId(),
        callId,
        personId,
        state === 'DECIDED' ? 'CHOSEN' : 'APPLIED',
        state === 'HANDED_IN' || state === 'DECIDED' ? 1 : null,
      ],
    );
  }
  return { coordinator, slug: 'mexico' };
}
