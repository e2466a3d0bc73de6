import { activateMember, allocateMemberIds, giveConsents } from '@enishi/alumni';
import type { Ctx } from '@enishi/accounts';
import { newId, sql } from '@enishi/platform';
import { personMatchKeys } from '@enishi/programme';
import { planWithPeople } from '../certificates/plan-with-people.js';

export interface ClubPerson {
  personId: string;
  memberKey: string;
  planId: string;
}

type Visibility = 'SAME_PLAN' | 'CHAPTER' | 'ALL_MEMBERS' | null;

export interface Newcomer {
  name: string;
  nativeName?: string;
  birthDate?: string | null;
  nationality?: string;
  visibility?: Visibility;
  email?: string;
}

/** People of one plan who have completed, with what they agreed to about the list of members. */
export async function clubPeople(system: Ctx, newcomers: readonly Newcomer[]): Promise<ClubPerson[]> {
  const plan = await planWithPeople(
    system,
    newcomers.map(({ name, nativeName, nationality, email }) => ({
      name,
      nativeName: nativeName ?? null,
      nationality: nationality ?? 'VN',
      email: email ?? null,
      state: 'RETURN_CONFIRMED',
    })),
  );
  const people: ClubPerson[] = [];
  for (const [place, personId] of plan.personIds.entries()) {
    const { name, nativeName = null, birthDate = '1999-09-09', visibility = null } = newcomers[place]!;
    const keys = personMatchKeys({ nameLatin: name, nameNative: nativeName, email: null });
    await sql(system.db, `update person set birth_date = $2, match_keys = $3 where id = $1`, [
      personId,
      birthDate,
      keys,
    ]);
    const [member] = await allocateMemberIds(system, { personIds: [personId] });
    await activateMember(system, { personId, emails: [newcomers[place]!.email ?? `${newId()}@example.org`] });
    if (visibility) await agree(system, personId, visibility);
    people.push({ personId, memberKey: member!.id, planId: plan.planId });
  }
  return people;
}

/** What somebody says about the list of members. */
export async function agree(
  system: Ctx,
  personId: string,
  choice: NonNullable<Visibility>,
  byGuardian = false,
): Promise<void> {
  await giveConsents(system, {
    personId,
    consents: [{ purpose: 'DIRECTORY_VISIBILITY', choice, textVersion: 'CR-CONS-1' }],
    language: 'en',
    channel: 'COMPLETION_REPORT',
    byGuardian,
  });
}

let chapters = 0;

/** A chapter with these people in it. */
export async function chapterOf({ db, clock }: Ctx, personIds: readonly string[]): Promise<string> {
  const chapterId = newId();
  const slug = `chapter-${++chapters}`;
  await sql(
    db,
    `insert into chapter (id, slug, kind, name_ja, name_en, name_zh_hans, countries, time_zone, state, created_at)
     values ($1, $2, 'COUNTRY', $2, $2, $2, '{VN}', 'Asia/Ho_Chi_Minh', 'ACTIVE', $3)`,
    [chapterId, slug, clock.now()],
  );
  for (const personId of personIds)
    await sql(
      db,
      `insert into chapter_member (chapter_id, person_id, source, joined_at) values ($1, $2, 'COUNTRY', $3)`,
      [chapterId, personId, clock.now()],
    );
  return chapterId;
}
