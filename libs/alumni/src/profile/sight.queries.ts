import type { Viewer } from './sight.js';
import { placeOf } from './profile-fields.js';
import type { VisibleField } from './profile-fields.js';

/*
 * How the viewer stands to the person of an entry `e`, and how far a field of it reaches: the two parts of every
 * statement that shows a member to somebody. Parameters: $1 the viewer's person, $2 whether the viewer looks after
 * members, $3 today in Japan, $4 a rank to look as.
 */

const CAME = `state not in ('PLANNED', 'LISTED', 'WITHDRAWN', 'REPLACED')`;

export const viewerValues = (viewer: Viewer): unknown[] => [
  viewer.personId,
  viewer.isSecretariat,
  viewer.today,
  viewer.asRank,
];

/** Number of the first parameter that is free. */
export const FREE_PARAMETER = 5;

/** Who travelled with the viewer, and who belongs to a chapter of theirs; of somebody whose membership lives. */
export const VIEWER = `
  viewer as materialized (
    select exists (select from member m join person n on n.id = m.person_id and n.merged_into_id is null
      where m.person_id = $1 and m.status in ('ACTIVE', 'CLAIMED')) as is_member),
  group_mate as materialized (
    select distinct t.person_id from participation own join participation t on t.plan_id = own.plan_id and t.${CAME}
    where own.person_id = $1 and own.${CAME}),
  chapter_fellow as materialized (
    select distinct f.person_id from chapter_member own
      join chapter c on c.id = own.chapter_id and c.state <> 'CLOSED'
      join chapter_member f on f.chapter_id = own.chapter_id and f.left_at is null
    where own.person_id = $1 and own.left_at is null)`;

/** Rank of the viewer for the entry \`e\`; stands in \`relations\`. */
export const RANK = `(case
    when $4::int is not null then $4::int
    when e.person_id = $1 then 0
    when $2::boolean then 1
    when not (select is_member from viewer) then 5
    when e.person_id in (select person_id from group_mate) then 2
    when e.person_id in (select person_id from chapter_fellow) then 3
    else 4 end)`;

/** How far the fields reach today: while somebody is a minor, their own array counts. */
export const REACH = `(case when e.adult_on > $3::date then e.shown_minor else e.shown end)`;

/** True when a field of the entry reaches a viewer of the rank. The name is the door: without it nothing is seen. */
export const sees = (field: VisibleField, rank: string, reach = REACH): string =>
  `(${rank} = 0 or ${reach}[${placeOf(field)}] >= ${rank})`;
