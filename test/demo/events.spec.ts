import { allocateMemberIds, activateMember } from '@enishi/alumni';
import { newId, sql } from '@enishi/platform';
import { loadReferenceYears } from '@enishi/programme';
import { describe, expect, it } from 'vitest';
import { loadEvents } from '../../apps/server/src/demo/club/load-events.js';
import { YearStage } from '../../apps/server/src/demo/year/year-stage.js';
import { freshDatabase } from '../support/index.js';

const { dataSource } = await freshDatabase();
const db = dataSource.manager;
const stage = new YearStage(db, []);

describe('the events of the demo', () => {
  it('are the twenty-six that were published, each with its source, and one with a line before its door', async () => {
    stage.at(new Date('2026-01-20T00:00:00Z'));
    await loadReferenceYears(stage.system());
    for (let i = 0; i < 34; i++) {
      const personId = newId();
      await sql(
        db,
        `insert into person (id, name_latin, nationalities, birth_date, created_at) values ($1, $2, '{TH}', '1999-01-01', now())`,
        [personId, `SAMPLE ${String(i).padStart(2, '0')}`],
      );
      await allocateMemberIds(stage.system(), { personIds: [personId] });
      await activateMember(stage.system(), { personId, emails: [] });
    }
    await loadEvents(stage, '2026-01-20');
    await loadEvents(stage, '2026-01-20').catch(() => undefined);
    const [past] = await sql(
      db,
      `select count(*)::int as events, count(source)::int as sources, count(distinct c.slug)::int as chapters,
         sum(counted_attendance)::int as people, count(*) filter (where format <> 'ON_SITE')::int as online
       from event e join lateral (select min(c.slug) as slug from event_organiser o join chapter c on c.id = o.chapter_id
         where o.event_id = e.id) c on true where state = 'HELD'`,
    );
    expect(past).toEqual({ events: 26, sources: 26, chapters: 10, people: 1184, online: 7 });
    const open = await sql(
      db,
      `select p.mode, p.capacity, p.taken, p.waiting, count(*) filter (where r.state = 'OFFERED')::int as offered,
         count(*) filter (where r.state = 'CANCELLED')::int as cancelled
       from event e join event_pool p on p.event_id = e.id join registration r on r.pool_id = p.id
       where e.state = 'PUBLISHED' and e.slug = 'sakura-evening-in-bangkok-2026-02-14' group by p.id order by p.mode`,
    );
    expect(open).toEqual([
      { mode: 'SEAT', capacity: 20, taken: 20, waiting: 3, offered: 1, cancelled: 1 },
      { mode: 'STREAM', capacity: 100, taken: 6, waiting: 0, offered: 0, cancelled: 0 },
    ]);
  });
});
