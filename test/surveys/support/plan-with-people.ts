import { allocateMemberIds } from '@enishi/alumni';
import { loadReferenceYears } from '@enishi/programme';
import { newId, sql } from '@enishi/platform';
import type { DataSource } from 'typeorm';
import { as, testCtx } from '../../support/index.js';

export interface Invited {
  personId: string;
  participationId: string;
  memberId: string;
  email: string | null;
}

export interface PlanWithPeople {
  planId: string;
  people: Invited[];
}

interface Wanted {
  heads: number;
  fiscalYear?: number;
  state?: string;
  programmeType?: string;
  language?: string | null;
  /** Everybody has an address unless said. */
  hasEmail?: boolean;
  /** Years of history have thousands of people whose IDs no test reads. */
  withMemberIds?: boolean;
}

let serial = 0;

/** A plan at an invented university with people who came, each with a member ID; written as rows. */
export async function planWithPeople(dataSource: DataSource, wanted: Wanted): Promise<PlanWithPeople> {
  const db = dataSource.manager;
  await loadReferenceYears(testCtx(dataSource, as.system()));
  const year = wanted.fiscalYear ?? 2025;
  const now = new Date('2025-06-01T00:00:00Z');
  const [host, planId] = [newId(), newId()];
  await sql(
    db,
    `insert into institution (id, kind, country_code, name_ja, name_en, created_at)
     values ($1, 'UNIVERSITY', 'JP', '例示大学', 'Example University', $2)`,
    [host, now],
  );
  await sql(
    db,
    `insert into exchange_plan (id, fiscal_year, reception_number, programme_type, title_ja, title_en,
       host_institution_id, state, visit_start, visit_end, created_at)
     values ($1, $2::int, $3, $4, '桜の実験', 'Experiments under the cherry trees', $5, $6,
       make_date($2::int + 1, 1, 8), make_date($2::int + 1, 1, 14), $7)`,
    [
      planId,
      year,
      `T-${planId.slice(-12)}`,
      wanted.programmeType ?? 'OPEN_A',
      host,
      wanted.state ?? 'REPORTING',
      now,
    ],
  );
  const people: (Invited & { name: string })[] = Array.from({ length: wanted.heads }, (_, index) => ({
    personId: newId(),
    participationId: newId(),
    memberId: '',
    email: wanted.hasEmail === false ? null : `invitee${(serial += 1)}@students.example.org`,
    name: `INVITEE Number${index + 1}`,
  }));
  const column = <K extends keyof (typeof people)[number]>(key: K) => people.map((person) => person[key]);
  await sql(
    db,
    `insert into person (id, name_latin, nationalities, email, preferred_language, created_at)
     select id, name, '{KH}', email, $4, $5 from unnest($1::uuid[], $2::text[], $3::text[]) as x(id, name, email)`,
    [
      column('personId'),
      column('name'),
      column('email'),
      wanted.language === undefined ? 'en' : wanted.language,
      now,
    ],
  );
  await sql(
    db,
    `insert into participation (id, plan_id, person_id, role, funding, state, departure_date, created_at)
     select id, $3, person_id, 'MAIN', 'JST', 'DEPARTED', make_date($4::int + 1, 1, 14), $5
     from unnest($1::uuid[], $2::uuid[]) as x(id, person_id)`,
    [column('participationId'), column('personId'), planId, year, now],
  );
  if (wanted.withMemberIds !== false) {
    const members = await allocateMemberIds(testCtx(dataSource, as.system()), {
      personIds: column('personId'),
    });
    const ids = new Map(members.map((member) => [member.personId, member.memberId]));
    for (const person of people) person.memberId = ids.get(person.personId) as string;
  }
  return { planId, people };
}

/** The least that a complete report holds. */
export const enough = {
  'CR.SAT.overall': 5,
  'CR.ATT.likeJapan': 5,
  'CR.RET.wish': 4,
  'CR.ID.name': 'SOK Dara',
  'CR.ID.email': 'dara@students.example.org',
  'CR.ID.affiliation': 'Example Institute of Technology',
} as const;
