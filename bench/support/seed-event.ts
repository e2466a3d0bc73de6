import { createEvent, publishEvent } from '@enishi/alumni';
import { execute, newId, sql } from '@enishi/platform';
import type { BenchDatabase } from './bench-database.js';
import { benchCtx, signIn } from './visitor.js';

/** Members with a browser each: the `Cookie` header and the person. Nobody of them exists. */
export async function seedMembers(
  database: BenchDatabase,
  amount: number,
): Promise<{ personId: string; cookie: string }[]> {
  const db = database.dataSource.manager;
  await execute(
    db,
    `insert into person (id, name_latin, nationalities, email, created_at)
     select gen_random_uuid(), 'SAMPLE Member ' || n, '{TH}', 'member' || n || '@bench.example', now()
     from generate_series(1, $1::int) as n`,
    [amount],
  );
  const people = await sql<{ id: string }>(db, 'select id from person order by id');
  const members: { personId: string; cookie: string }[] = [];
  for (const { id } of people)
    members.push({ personId: id, cookie: await signIn(database, [{ capacity: 'MEMBER', scopeId: id }]) });
  await sql(db, 'vacuum analyze');
  return members;
}

/** A chapter of the bench. */
export async function seedChapter(database: BenchDatabase): Promise<string> {
  const id = newId();
  await execute(
    database.dataSource.manager,
    `insert into chapter (id, slug, kind, name_ja, name_en, name_zh_hans, time_zone, state, created_at)
     values ($1, 'bench', 'FIELD', '例示', 'Bench', '示例', 'Asia/Bangkok', 'ACTIVE', now())`,
    [id],
  );
  return id;
}

/** An event in a year that takes registrations; returns its id. */
export async function seedEvent(database: BenchDatabase, chapterId: string, seats: number): Promise<string> {
  const day = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
  const ctx = benchCtx(database);
  const made = await createEvent(ctx, {
    format: 'ON_SITE',
    chapterIds: [chapterId],
    words: [
      { language: 'en', title: `Bench ${newId().slice(-12)}`, summary: 'A meeting that nobody holds.' },
    ],
    timeZone: 'Europe/Berlin',
    startsAt: `${day}T18:00`,
    endsAt: `${day}T20:00`,
    venue: 'Example Hall',
    seats,
  });
  if (made.__typename !== 'EventSaved') throw new Error(JSON.stringify(made));
  await publishEvent(ctx, { eventId: made.event.id });
  return made.event.id;
}
