import { activateMember, allocateMemberIds, printedMemberId } from '@enishi/alumni';
import { makeCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { newId, sql } from '@enishi/platform';
import { planWithPeople } from '../certificates/plan-with-people.js';
import { as, startTestServer } from '../support/index.js';
import type { TestServer, Visitor } from '../support/index.js';

/** A member of the club, with a browser of their own. */
export interface Someone {
  personId: string;
  memberId: string;
  email: string;
  browser: Visitor;
}

export interface ChapterWorld {
  readonly test: TestServer;
  readonly system: Ctx;
  readonly secretariat: Visitor;
  readonly rows: <T extends Record<string, unknown>>(text: string, values?: unknown[]) => Promise<T[]>;
  /** Members with accounts, living in a country, who agreed that the chapter writes. */
  readonly members: (
    count: number,
    country: string,
    more?: { agrees?: boolean; birthDate?: string },
  ) => Promise<Someone[]>;
  readonly chapter: (
    slug: string,
    over?: Record<string, unknown>,
  ) => Promise<{ id: string; slug: string; version: number }>;
  /** Appoints somebody from today on; the browser holds the right afterwards. */
  readonly coordinator: (
    chapterId: string,
    someone: Someone,
    more?: Record<string, unknown>,
  ) => Promise<string>;
  readonly ask: <T = Record<string, unknown>>(
    query: string,
    variables?: object,
    visitor?: Visitor,
  ) => Promise<T>;
}

export const CHAPTER = {
  kind: 'COUNTRY',
  nameJa: 'インドネシア同窓会',
  nameEn: 'Indonesia chapter',
  nameZhHans: '印度尼西亚同学会',
  countries: ['ID'],
  fields: [],
  languages: ['en'],
  timeZone: 'Asia/Jakarta',
};

let people = 0;

/** A started server with a secretariat; chapters and members are made as a test needs them. */
export async function chapterWorld(): Promise<ChapterWorld> {
  const test = await startTestServer();
  const db = test.server.runtime.dataSource.manager;
  const system = makeCtx({ db, clock: test.clock, locale: 'en', actor: as.system() });
  const secretariat = await test.signIn([{ capacity: 'SECRETARIAT' }]);
  const rows = <T extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
    sql<T>(db, text, values);
  const ask = async <T = Record<string, unknown>>(query: string, variables = {}, visitor?: Visitor) => {
    const { data, errors } = await test.graphql<T>(query, variables, visitor);
    if (errors)
      throw new Error(errors.map(({ message, extensions }) => `${extensions.code} ${message}`).join());
    return data;
  };
  return {
    test,
    system,
    secretariat,
    rows,
    ask,
    async members(count, country, { agrees = true, birthDate = '1999-05-05' } = {}) {
      const guests = Array.from({ length: count }, () => ({
        name: `PERSON ${country} ${String((people += 1))}`,
        nationality: country,
        email: `person${people}@mail.example.org`,
      }));
      const plan = await planWithPeople(system, guests);
      await rows(`update person set birth_date = $2 where id = any($1::uuid[])`, [plan.personIds, birthDate]);
      const made = await allocateMemberIds(system, { personIds: plan.personIds });
      const all: Someone[] = [];
      for (const [place, personId] of plan.personIds.entries()) {
        const email = guests[place]!.email;
        await activateMember(system, { personId, emails: [email] });
        const browser = await test.signIn([{ capacity: 'MEMBER', scopeId: personId }], email);
        await rows(`update member set status = 'CLAIMED', account_id = $2 where person_id = $1`, [
          personId,
          browser.accountId,
        ]);
        if (agrees)
          await rows(
            `insert into consent (id, person_id, purpose, choice, text_version, language, channel, given_at)
             values ($1, $2, 'SHARE_WITH_CHAPTER', 'YES', 'CR-CONS-1', 'en', 'COMPLETION_REPORT', now())`,
            [newId(), personId],
          );
        const member = made.find((row) => row.personId === personId)!;
        all.push({ personId, memberId: printedMemberId(member.memberId), email, browser });
      }
      await test.drainJobs();
      return all;
    },
    async chapter(slug, over = {}) {
      const { openChapter } = await ask<{
        openChapter: { chapter: { id: string; slug: string; version: number } };
      }>(
        `mutation ($input: ChapterInput!) { openChapter(input: $input, isForming: false) {
           ... on ChapterSaved { chapter { id slug version } } } }`,
        { input: { ...CHAPTER, slug, ...over } },
        secretariat,
      );
      return openChapter.chapter;
    },
    async coordinator(chapterId, { memberId }, more = {}) {
      const { appointCoordinator } = await ask<{ appointCoordinator: { term: { id: string } } }>(
        `mutation ($input: AppointCoordinatorInput!) { appointCoordinator(input: $input) {
           __typename ... on TermSaved { term { id state } } ... on CoordinatorNotFound { message } } }`,
        {
          input: { chapterId, memberCode: memberId, role: 'MAIN', startsOn: '2026-01-01', ...more },
        },
        secretariat,
      );
      if (!appointCoordinator.term) throw new Error(JSON.stringify(appointCoordinator));
      return appointCoordinator.term.id;
    },
  };
}
