import type { BaseCtx, DateOnly } from '@enishi/platform';
import { execute, sql } from '@enishi/platform';
import { BORN_ON, GROWN_UP_AGE } from '../member/minor.queries.js';
import type { Grouped, Waiting } from './group-circles.js';

/** One process at a time forms circles; the lock ends with the transaction. */
export async function holdCircles(ctx: BaseCtx): Promise<void> {
  await sql(ctx.db, `select pg_advisory_xact_lock(hashtext('circles'))`);
}

/** Holds a person still until the transaction ends, so that two requests do not cross. */
export async function lockPerson(ctx: BaseCtx, personId: string): Promise<void> {
  await sql(ctx.db, `select 1 from person where id = $1 for no key update`, [personId]);
}

const AGE_ON = (day: string) => `(${BORN_ON('p')} <= (${day})::date - interval '${GROWN_UP_AGE} years')`;
const GUARDIAN_AGREES = `exists (select from consent c where c.person_id = p.id and c.purpose = 'HELP_OTHERS'
  and c.choice = 'YES' and c.by_guardian and c.withdrawn_at is null)`;

/** How old somebody is, as far as circles ask: null when it is not known. */
export async function ageOf(
  ctx: BaseCtx,
  personId: string,
  today: DateOnly,
): Promise<{ isGrownUp: boolean | null; guardianAgrees: boolean } | undefined> {
  const [row] = await sql<{ isGrownUp: boolean | null; guardianAgrees: boolean }>(
    ctx.db,
    `select ${AGE_ON('$2')} as "isGrownUp", ${GUARDIAN_AGREES} as "guardianAgrees" from person p where p.id = $1`,
    [personId, today],
  );
  return row;
}

/** A person waits, or is in a circle that runs. */
export async function isTakenUp(ctx: BaseCtx, personId: string): Promise<boolean> {
  const rows = await sql(
    ctx.db,
    `select 1 from circle_request where person_id = $1 and state = 'WAITING'
     union all select 1 from circle_member k join field_circle c on c.id = k.circle_id
       where k.person_id = $1 and k.left_at is null and c.state = 'RUNNING' limit 1`,
    [personId],
  );
  return rows.length > 0;
}

export function insertRequest(
  ctx: BaseCtx,
  row: { id: string; personId: string; field: string; language: string },
): Promise<number> {
  return execute(
    ctx.db,
    `insert into circle_request (id, person_id, field, language, state, requested_at) values ($1, $2, $3, $4, 'WAITING', $5)
     on conflict (person_id) where state = 'WAITING' do nothing`,
    [row.id, row.personId, row.field, row.language, ctx.clock.now()],
  );
}

export function withdrawRequest(ctx: BaseCtx, personId: string): Promise<number> {
  return execute(
    ctx.db,
    `update circle_request set state = 'WITHDRAWN', settled_at = $2 where person_id = $1 and state = 'WAITING'`,
    [personId, ctx.clock.now()],
  );
}

/**
 * Who waits and may be placed now, held: members who did not leave, grown-ups, and minors whose guardian agrees. Minor is
 * who stays under 18 to the last day, grown up who is 18 on the first; whoever comes of age in between waits.
 */
export function lockWaiting(ctx: BaseCtx, startsOn: DateOnly, endsOn: DateOnly): Promise<Waiting[]> {
  return sql<Waiting>(
    ctx.db,
    `select r.id as "requestId", p.id as "personId", r.field, r.language, r.requested_at as "requestedAt",
       case when ${AGE_ON('$1')} then false when not ${AGE_ON('$2')} then true end as "isMinor"
     from circle_request r join person p on p.id = r.person_id
       join member m on m.person_id = p.id and m.status in ('ACTIVE', 'CLAIMED')
     where r.state = 'WAITING' and p.merged_into_id is null and ${BORN_ON('p')} is not null
       and (${AGE_ON('$1')} or ${GUARDIAN_AGREES})
     order by r.requested_at, r.id for update of r`,
    [startsOn, endsOn],
  );
}

export async function insertCircle(
  ctx: BaseCtx,
  id: string,
  group: Grouped,
  span: { startsOn: DateOnly; endsOn: DateOnly },
): Promise<void> {
  const now = ctx.clock.now();
  await execute(
    ctx.db,
    `insert into field_circle (id, field, language, for_minors, state, starts_on, ends_on, formed_at)
     values ($1, $2, $3, $4, 'RUNNING', $5, $6, $7)`,
    [id, group.field, group.language, group.forMinors, span.startsOn, span.endsOn, now],
  );
  const personIds = group.people.map(({ personId }) => personId);
  await execute(
    ctx.db,
    `insert into circle_member (circle_id, person_id, joined_at) select $1, person_id, $3 from unnest($2::uuid[]) as g(person_id)`,
    [id, personIds, now],
  );
  await execute(
    ctx.db,
    `update circle_request set state = 'PLACED', circle_id = $1, settled_at = $3
     where id = any($2::uuid[]) and state = 'WAITING'`,
    [id, group.people.map(({ requestId }) => requestId), now],
  );
}

export interface CircleRow {
  id: string;
  field: string;
  language: string;
  forMinors: boolean;
  state: string;
  startsOn: DateOnly;
  endsOn: DateOnly;
  weekTold: number;
}

const COLUMNS = `c.id, c.field, c.language, c.for_minors as "forMinors", c.state, c.starts_on::text as "startsOn",
  c.ends_on::text as "endsOn", c.week_told as "weekTold"`;

/** Running circles whose next question is due today, or that are over; held, the oldest first. */
export function lockDueCircles(ctx: BaseCtx, today: DateOnly, most: number): Promise<CircleRow[]> {
  return sql<CircleRow>(
    ctx.db,
    `select ${COLUMNS} from field_circle c
     where c.state = 'RUNNING' and (c.ends_on < $1::date
       or (c.week_told < 4 and c.starts_on + 7 * c.week_told <= $1::date))
     order by c.starts_on, c.id limit $2 for update skip locked`,
    [today, most],
  );
}

export async function lockCircle(ctx: BaseCtx, id: string): Promise<CircleRow | undefined> {
  return (
    await sql<CircleRow>(ctx.db, `select ${COLUMNS} from field_circle c where c.id = $1 for update`, [id])
  )[0];
}

export function noteWeek(ctx: BaseCtx, id: string, week: number): Promise<number> {
  return execute(ctx.db, `update field_circle set week_told = $2 where id = $1 and week_told < $2`, [
    id,
    week,
  ]);
}

export function endCircle(ctx: BaseCtx, id: string): Promise<number> {
  return execute(
    ctx.db,
    `update field_circle set state = 'ENDED', ended_at = $2 where id = $1 and state = 'RUNNING'`,
    [id, ctx.clock.now()],
  );
}

/** True for a person whose membership was hidden, by themselves or by the office: named to no other member. */
export const IS_HIDDEN = (person: string): string =>
  `exists (select from member h where h.person_id = ${person}.id
     and (h.hidden_by_self_at is not null or h.hidden_by_office_at is not null))`;

export interface CirclePerson {
  personId: string;
  name: string;
  email: string | null;
  locale: string | null;
  isHidden: boolean;
}

/** Who is in a circle and has not left, with the address for its mails. */
export function peopleOfCircle(ctx: BaseCtx, id: string): Promise<CirclePerson[]> {
  return sql<CirclePerson>(
    ctx.db,
    `select p.id as "personId", p.name_latin as name, coalesce(a.email, m.contact_email, p.email) as email, a.locale,
       ${IS_HIDDEN('p')} as "isHidden"
     from circle_member k join person p on p.id = k.person_id left join member m on m.person_id = p.id
       left join account a on a.id = m.account_id and a.disabled_at is null
     where k.circle_id = $1 and k.left_at is null and (m.status is null or m.status in ('ACTIVE', 'CLAIMED'))
     order by p.id`,
    [id],
  );
}

export function leaveCircleAs(ctx: BaseCtx, circleId: string, personId: string): Promise<number> {
  return execute(
    ctx.db,
    `update circle_member set left_at = $3 where circle_id = $1 and person_id = $2 and left_at is null`,
    [circleId, personId, ctx.clock.now()],
  );
}

export function putNote(
  ctx: BaseCtx,
  note: { id: string; circleId: string; personId: string; week: number; words: string },
): Promise<number> {
  return execute(
    ctx.db,
    `insert into circle_note (id, circle_id, person_id, week, words, written_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (circle_id, person_id, week) do update set words = excluded.words, written_at = excluded.written_at
     where circle_note.words <> excluded.words`,
    [note.id, note.circleId, note.personId, note.week, note.words, ctx.clock.now()],
  );
}

export function deleteNote(ctx: BaseCtx, circleId: string, personId: string, week: number): Promise<number> {
  return execute(ctx.db, `delete from circle_note where circle_id = $1 and person_id = $2 and week = $3`, [
    circleId,
    personId,
    week,
  ]);
}

/** True for whoever is in the circle now. */
export async function isInCircle(ctx: BaseCtx, circleId: string, personId: string): Promise<boolean> {
  const rows = await sql(
    ctx.db,
    `select 1 from circle_member where circle_id = $1 and person_id = $2 and left_at is null`,
    [circleId, personId],
  );
  return rows.length > 0;
}

/** True for whoever is or was in the circle. */
export async function wasInCircle(ctx: BaseCtx, circleId: string, personId: string): Promise<boolean> {
  const rows = await sql(ctx.db, `select 1 from circle_member where circle_id = $1 and person_id = $2`, [
    circleId,
    personId,
  ]);
  return rows.length > 0;
}
