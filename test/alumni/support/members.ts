import { newId, sql } from '@enishi/platform';
import { planWithPeople } from '../../certificates/plan-with-people.js';
import type { Guest } from '../../certificates/plan-with-people.js';
import { as, testCtx } from '../../support/index.js';
import type { TestServer, Visitor } from '../../support/index.js';

/** Somebody of the club at a browser. */
export interface MemberAtHome {
  readonly personId: string;
  readonly memberId: string;
  readonly planId: string;
  readonly email: string;
  readonly browser: Visitor;
}

export interface Wishes extends Partial<Guest> {
  birthDate?: string | null;
  academicLevel?: string;
  /** Purposes with the choice, as the member gave them; `byGuardian` for all of them. */
  consents?: Readonly<Record<string, string>>;
  byGuardian?: boolean;
  /** Facts of the profile. */
  facts?: Readonly<Record<string, unknown>>;
}

let count = 0;

/** A member with a claimed membership, a visit, and what they agreed to and told. */
export async function aMember(server: TestServer, wishes: Wishes = {}): Promise<MemberAtHome> {
  const { dataSource } = server.server.runtime;
  const db = dataSource.manager;
  const number = ++count;
  const email = `member-${number}@mail.example.org`;
  const plan = await planWithPeople(testCtx(dataSource, as.officer(), { clock: server.clock }), [
    { name: `MEMBER ${number}`, ...wishes },
  ]);
  const personId = plan.personIds[0]!;
  if (wishes.birthDate !== undefined)
    await sql(db, `update person set birth_date = $2 where id = $1`, [personId, wishes.birthDate]);
  if (wishes.academicLevel)
    await sql(db, `update participation set academic_level = $2 where person_id = $1`, [
      personId,
      wishes.academicLevel,
    ]);
  const browser = await server.signIn([{ capacity: 'MEMBER', scopeId: personId }], email);
  const memberId = `TST${String(number).padStart(6, '0')}`;
  await sql(
    db,
    `insert into member_id_ledger (id_key, member_id, person_id, legacy, given_at) values ($1, $1, $2, true, now())`,
    [memberId, personId],
  );
  await sql(
    db,
    `insert into member (id, person_id, member_id, id_key, kind, status, account_id, created_at)
     values ($1, $2, $3, $3, 'ALUMNUS', 'CLAIMED', $4, now())`,
    [newId(), personId, memberId, browser.accountId],
  );
  for (const [purpose, choice] of Object.entries(wishes.consents ?? {}))
    await agree(server, personId, purpose, choice, wishes.byGuardian);
  for (const [field, value] of Object.entries(wishes.facts ?? {}))
    await sql(
      db,
      `insert into profile_fact (id, person_id, field, value, source, told_at, confirmed_at)
       values ($1, $2, $3, $4, 'SELF', now(), now())`,
      [newId(), personId, field, JSON.stringify(value)],
    );
  return { personId, memberId, planId: plan.planId, email, browser };
}

/** Somebody agrees to something, or a guardian for them. */
export async function agree(
  server: TestServer,
  personId: string,
  purpose: string,
  choice = 'YES',
  byGuardian = false,
): Promise<void> {
  await sql(
    server.server.runtime.dataSource.manager,
    `insert into consent (id, person_id, purpose, choice, text_version, language, channel, by_guardian, given_at)
     values ($1, $2, $3, $4, 'T-1', 'en', 'MEMBER_AREA', $5, now())`,
    [newId(), personId, purpose, choice, byGuardian],
  );
}

/** Asks and gives the answer of the one field, whatever came of it. */
export const asking =
  (server: TestServer) =>
  async <T = Record<string, unknown>>(
    visitor: Visitor,
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<{ answer: T; code: string | undefined }> => {
    const { data, errors } = await server.graphql<{ answer: T } | null>(query, variables, visitor);
    if (errors && !errors[0]!.extensions?.code) throw new Error(JSON.stringify(errors));
    return { answer: (data?.answer ?? null) as T, code: errors?.[0]?.extensions.code };
  };
