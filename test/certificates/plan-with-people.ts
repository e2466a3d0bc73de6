import type { Ctx } from '@enishi/accounts';
import { newId, sql } from '@enishi/platform';
import { loadReferenceYears } from '@enishi/programme';

export interface Guest {
  name: string;
  nativeName?: string | null;
  nativeLanguage?: string | null;
  nationality?: string;
  language?: string | null;
  email?: string | null;
  role?: 'MAIN' | 'ESCORT';
  funding?: 'JST' | 'SELF';
  state?: string;
  departure?: string;
}

export interface PlanWithPeople {
  planId: string;
  participationIds: string[];
  personIds: string[];
}

let receptions = 0;

/** A plan whose list is confirmed, with these people on it, as the programme lib would have written them. */
export async function planWithPeople(
  ctx: Ctx,
  guests: readonly Guest[],
  over: Partial<Record<'type' | 'titleEn' | 'titleJa' | 'hostEn' | 'hostJa', string>> & {
    from?: string;
    to?: string;
    postOnlineEnd?: string;
  } = {},
): Promise<PlanWithPeople> {
  const { db } = ctx;
  const now = ctx.clock.now();
  await loadReferenceYears(ctx);
  const [planId, hostId] = [newId(), newId()];
  const { from = '2026-01-12', to = '2026-01-21' } = over;
  await sql(
    db,
    `insert into institution (id, kind, country_code, name_ja, name_en, created_at) values ($1, 'UNIVERSITY', 'JP', $2, $3, $4)`,
    [hostId, over.hostJa ?? '九州大学', over.hostEn ?? 'Kyushu University', now],
  );
  await sql(
    db,
    `insert into exchange_plan (id, fiscal_year, call_round, reception_number, programme_type, title_ja, title_en,
       host_institution_id, state, visit_start, visit_end, post_online_end, created_at)
     values ($1, 2025, 2, $2, $3, $4, $5, $6, 'IN_PROGRESS', $7, $8, $9, $10)`,
    [
      planId,
      `S2025F${String(++receptions).padStart(4, '0')}`,
      over.type ?? 'OPEN_B',
      over.titleJa ?? 'グリーン水素と触媒化学',
      over.titleEn ?? 'Green Hydrogen and Catalysis',
      hostId,
      from,
      to,
      over.postOnlineEnd ?? null,
      now,
    ],
  );
  const personIds: string[] = [];
  const participationIds: string[] = [];
  for (const [place, guest] of guests.entries()) {
    const [personId, participationId] = [newId(), newId()];
    await sql(
      db,
      `insert into person (id, name_latin, name_native, name_native_lang, birth_date, nationalities, email, preferred_language, created_at)
       values ($1, $2, $3, $4, '2001-05-05', $5, $6, $7, $8)`,
      [
        personId,
        guest.name,
        guest.nativeName ?? null,
        guest.nativeLanguage ?? null,
        [guest.nationality ?? 'VN'],
        guest.email ?? null,
        guest.language ?? null,
        now,
      ],
    );
    await sql(
      db,
      `insert into participation (id, plan_id, person_id, role, funding, entry_date, departure_date, state, list_number, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        participationId,
        planId,
        personId,
        guest.role ?? 'MAIN',
        guest.funding ?? 'JST',
        from,
        guest.departure ?? to,
        guest.state ?? 'CONFIRMED',
        place + 1,
        now,
      ],
    );
    personIds.push(personId);
    participationIds.push(participationId);
  }
  return { planId, participationIds, personIds };
}
