import { IS_MINOR } from '../member/minor.queries.js';

/*
 * Who appears in a story agrees to it at this moment, or does not appear. Pieces of SQL; `a` is a row of story_person
 * and $1 today. The consent to be named covers being told of without a name; that of a minor counts when a guardian
 * gave it. Whoever left the club, died or was merged away agrees to nothing any more.
 */

const PURPOSE = `case a.appears when 'PHOTO' then 'PUBLISH_PHOTO' else 'PUBLISH_STORY' end`;
const CHOICE = `(a.appears <> 'NAMED' or c.choice = 'NAMED')`;

/** Consent of the person of `a`, and of a guardian where one is needed: `NO`, `GUARDIAN` (missing) or `YES`. */
export const AGREEMENT = (today: string): string => `(
  select case
      when person.merged_into_id is not null
        or exists (select from member m where m.person_id = person.id and m.status in ('OPTED_OUT', 'DECEASED', 'MERGED')) then 'NO'
      when agreed.by_guardian is null then 'NO'
      when ${IS_MINOR('person', today)} and not agreed.by_guardian then 'GUARDIAN'
      else 'YES' end
  from person left join lateral (
    select bool_or(c.by_guardian) as by_guardian from consent c
    where c.person_id = person.id and c.purpose = ${PURPOSE} and ${CHOICE} and c.withdrawn_at is null) agreed on true
  where person.id = a.person_id)`;

/** Everybody named or told of in the text of story `s` agrees. */
export const TEXT_AGREED = (today: string): string =>
  `not exists (select from story_person a where a.story_id = s.id and a.photo_id is null and ${AGREEMENT(today)} <> 'YES')`;

/** Photograph `f` may be shown: it was not taken out, it says who is on it, and they agree. */
export const PHOTO_AGREED = (today: string): string =>
  `(f.taken_out_at is null
    and (f.shows_nobody or exists (select from story_person a where a.photo_id = f.id))
    and not exists (select from story_person a where a.photo_id = f.id and ${AGREEMENT(today)} <> 'YES'))`;
