import {
  chooseAudiences,
  tellFacts,
  viewProfileAs,
  viewpoints,
  visibleFields,
  visibleProfiles,
} from '@enishi/alumni';
import type { Audience, VisibleField } from '@enishi/alumni';
import { FixedClock, onStatement, sql } from '@enishi/platform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEST_NOW, as, freshDatabase, testCtx } from '../support/index.js';
import { agree, chapterOf, clubPeople } from './club-people.js';

const { dataSource } = await freshDatabase();
const clock = new FixedClock(TEST_NOW);
const ctxOf = (actor: ReturnType<typeof as.system>) => testCtx(dataSource, actor, { clock });
const system = ctxOf(as.system());

const AUDIENCES = ['ONLY_ME', 'SECRETARIAT', 'GROUP', 'CHAPTER', 'MEMBERS', 'PUBLIC'] as const;
const RANKS = { SECRETARIAT: 1, GROUP: 2, CHAPTER: 3, MEMBERS: 4, PUBLIC: 5 } as const;
const CEILING = { SAME_PLAN: 2, CHAPTER: 3, ALL_MEMBERS: 5 } as const;

/** What somebody has told: a word that is found in an answer only when its field is. */
const FACTS = [
  ['ABOUT', 'about-word'],
  ['COUNTRY', 'VN'],
  ['CITY', 'city-word'],
  ['AFFILIATION', 'affiliation-word'],
  ['POSITION', 'position-word'],
  ['LEVEL', 'DOCTORAL'],
  ['FIELDS', ['FORD1']],
  ['LANGUAGES', ['vi']],
  ['IN_JAPAN', true],
  ['LINKS', ['https://link-word.example']],
] as const;

describe('Looking at the own profile as somebody else', { timeout: 240_000 }, async () => {
  const [owner, mate] = await clubPeople(system, [{ name: 'OWNER' }, { name: 'MATE' }]);
  const [fellow, stranger] = await clubPeople(system, [{ name: 'FELLOW' }, { name: 'STRANGER' }]);
  await chapterOf(system, [owner!.personId, fellow!.personId]);
  const personId = owner!.personId;
  await tellFacts(system, {
    personId,
    facts: FACTS.map(([field, value]) => ({ field, value })),
    source: 'SELF',
  });
  const me = ctxOf(as.member(personId));
  const real = {
    SECRETARIAT: ctxOf(as.secretariat()),
    GROUP: ctxOf(as.member(mate!.personId)),
    CHAPTER: ctxOf(as.member(fellow!.personId)),
    MEMBERS: ctxOf(as.member(stranger!.personId)),
    PUBLIC: ctxOf(as.hostAdmin(owner!.planId)),
  };

  /** What a viewer may see, worked out from the rules and not from the rows that are searched. */
  function allowed(
    viewpoint: keyof typeof RANKS,
    { choices, visibility, isHidden, isMinor, byGuardian }: Settings,
  ): Set<VisibleField> {
    const rank = RANKS[viewpoint];
    let ceiling: number = visibility ? CEILING[visibility] : 1;
    if (isMinor) ceiling = visibility && byGuardian ? 2 : 1;
    else if (byGuardian) ceiling = 1;
    if (isHidden) ceiling = 1;
    const usual: Record<string, number> = {
      CITY: 2,
      AFFILIATION: 3,
      POSITION: 3,
      LEVEL: 3,
      IN_JAPAN: 3,
      LINKS: 3,
    };
    const wish = (field: VisibleField) =>
      choices[field] ? AUDIENCES.indexOf(choices[field]) : isMinor ? 2 : (usual[field] ?? 4);
    const name = Math.max(1, wish('DISPLAY_NAME'));
    const reach = (field: VisibleField) =>
      Math.min(ceiling, name, field === 'DISPLAY_NAME' ? name : wish(field));
    return reach('DISPLAY_NAME') < rank
      ? new Set()
      : new Set(visibleFields.filter((field) => reach(field) >= rank));
  }

  interface Settings {
    choices: Partial<Record<VisibleField, Audience>>;
    visibility: keyof typeof CEILING | null;
    isHidden: boolean;
    isMinor: boolean;
    byGuardian: boolean;
  }

  const settings: fc.Arbitrary<Settings> = fc.record({
    choices: fc.dictionary(fc.constantFrom(...visibleFields), fc.constantFrom(...AUDIENCES), { maxKeys: 13 }),
    visibility: fc.constantFrom('SAME_PLAN', 'CHAPTER', 'ALL_MEMBERS', 'ALL_MEMBERS', null),
    isHidden: fc.constantFrom(true, false, false, false),
    isMinor: fc.constantFrom(true, false, false),
    byGuardian: fc.constantFrom(true, false, false),
  });

  async function put({ choices, visibility, isHidden, isMinor, byGuardian }: Settings): Promise<void> {
    const db = dataSource.manager;
    await sql(db, `update person set birth_date = $2 where id = $1`, [
      personId,
      isMinor ? '2010-04-01' : '1998-04-01',
    ]);
    await sql(db, `delete from consent where person_id = $1`, [personId]);
    if (visibility) await agree(system, personId, visibility, byGuardian);
    await sql(db, `update member set hidden_by_self_at = case when $2 then now() end where person_id = $1`, [
      personId,
      isHidden,
    ]);
    await sql(db, `delete from profile_audience where person_id = $1`, [personId]);
    await chooseAudiences(me, {
      personId,
      choices: Object.entries(choices).map(([field, audience]) => ({
        field: field as VisibleField,
        audience,
      })),
    });
  }

  it('shows exactly what that viewer gets, and that is what the rules allow', async () => {
    await fc.assert(
      fc.asyncProperty(settings, fc.constantFrom(...viewpoints), async (given, viewpoint) => {
        await put(given);
        const looked = await viewProfileAs(me, { personId, viewpoint });
        const got = (await visibleProfiles(real[viewpoint], [personId])).get(personId);
        expect(looked).toEqual(got);
        const fields = allowed(viewpoint, given);
        expect(got !== undefined).toBe(fields.has('DISPLAY_NAME'));
        if (!got) return;
        const told = new Set(Object.keys(got.facts));
        for (const [field] of FACTS) expect([field, told.has(field)]).toEqual([field, fields.has(field)]);
        expect(got.country).toBe(fields.has('COUNTRY') ? 'VN' : null);
        expect(got.visits !== null).toBe(fields.has('VISITS'));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the row that is searched in step with the rows it comes from, whoever writes them', async () => {
    const repaired = await sql<{ n: number }>(dataSource.manager, `select repair_profile_entry() as n`);
    expect(repaired).toEqual([{ n: 0 }]);
  });

  it('is for the person alone', async () => {
    for (const actor of [as.member(mate!.personId), as.secretariat(), as.stranger()])
      await expect(viewProfileAs(ctxOf(actor), { personId, viewpoint: 'PUBLIC' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
  });

  it('takes one statement for fifty profiles as for one', async () => {
    const many = await clubPeople(
      system,
      Array.from({ length: 50 }, (_, n) => ({ name: `PERSON ${n}`, visibility: 'ALL_MEMBERS' as const })),
    );
    const heard: string[] = [];
    const stop = onStatement((text) => heard.push(text), dataSource);
    const seen = await visibleProfiles(
      real.MEMBERS,
      many.map((one) => one.personId),
    );
    stop();
    expect([seen.size, heard.length]).toEqual([50, 1]);
  });
});
