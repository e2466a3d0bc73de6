import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import type { AssignmentState, SurveyModule } from '../assignment/assignment-states.js';
import { DISPOSITION, TOLD, TOLD_OF_PAGE, UNFIT, place } from '../field/disposition.queries.js';
import { DISPOSITION_CODES } from '../field/dispositions.js';
import type { DispositionCode } from '../field/dispositions.js';
import type { EventKind } from '../field/event-kinds.js';

export interface CaseListRow {
  id: string;
  contactId: string;
  /** Name of the person, or the plan's title; empty when the person was erased since. */
  name: string;
  nameEn: string;
  memberId: string | null;
  isPerson: boolean;
  state: AssignmentState;
  disposition: DispositionCode;
  cohortYear: number;
  countryCode: string | null;
  module: SurveyModule;
  sentAt: Date | null;
  openedAt: Date | null;
  startedAt: Date | null;
  answeredAt: Date | null;
  /** What the office noted and has not taken back. */
  mark: string | null;
  totalCount: number;
}

export interface WantedCases {
  readonly campaignId: string;
  readonly isClosed: boolean;
  /** Questions required of everybody, for what an unfinished form counts as. */
  readonly essential: readonly string[];
  readonly state: AssignmentState | null;
  readonly disposition: DispositionCode | null;
  readonly cohortYear: number | null;
  readonly countryCode: string | null;
  /** Beginning of a member ID, or part of a name where names may be searched. */
  readonly words: string | null;
  readonly byName: boolean;
  readonly caseId: string | null;
  readonly first: number;
  readonly after: readonly [string, string] | null;
}

const TELLING = `left join told on told.assignment_id = c.id left join unfit on unfit.assignment_id = c.id
       left join survey_form form on form.assignment_id = c.id`;

/** What the office noted last of a case and did not take back. */
const MARK = `(select e.detail ->> 'mark' from survey_event e
    where e.assignment_id = c.id and (e.detail ? 'mark' or e.kind = 'REOPENED') order by e.at desc, e.id desc limit 1)`;

/**
 * A page of the cases of a campaign, by name, with their dispositions. Only where one disposition is wanted are those of
 * all cases derived; else those of the page alone.
 */
export async function selectCampaignCases(ctx: BaseCtx, wanted: WantedCases): Promise<CaseListRow[]> {
  const all = `
    select a.*, coalesce(person.name_latin, plan.title_ja, '') as name, coalesce(person.name_latin, plan.title_en, '') as name_en,
      member.member_id
    from survey_assignment a left join person on person.id = a.person_id left join exchange_plan plan on plan.id = a.plan_id
      left join member on member.person_id = a.person_id
    where a.campaign_id = $1 and ($4::text is null or a.state = $4) and ($5::int is null or a.cohort_year = $5)
      and ($6::text is null or a.country_code = $6) and ($12::uuid is null or a.id = $12)
      and ($7::text is null or member.member_id like upper($7) || '%'
        or ($8::boolean and coalesce(person.name_latin, plan.title_ja || ' ' || plan.title_en) ilike '%' || $7 || '%'))`;
  const told =
    wanted.disposition === null
      ? `matching as materialized (${all})`
      : `told as (${TOLD}), unfit as (${UNFIT}), listed as (${all}),
         matching as materialized (select c.* from listed c ${TELLING} where ${DISPOSITION} = ${place(wanted.disposition)})`;
  const rows = await sql<Omit<CaseListRow, 'disposition'> & { place: number }>(
    ctx.db,
    `with ${told},
       page as (select * from matching where $9::text is null or (name, id) > ($9::text, $10::uuid) order by name, id limit $11)
       ${wanted.disposition === null ? `, told as (${TOLD_OF_PAGE}), unfit as (${UNFIT})` : ''}
     select c.id, c.contact_id as "contactId", c.name, c.name_en as "nameEn", c.member_id as "memberId",
       c.person_id is not null as "isPerson", c.state, ${DISPOSITION} as place, c.cohort_year as "cohortYear",
       c.country_code as "countryCode", c.module, c.sent_at as "sentAt", c.opened_at as "openedAt",
       c.started_at as "startedAt", c.answered_at as "answeredAt", ${MARK} as mark,
       (select count(*)::int from matching) as "totalCount"
     from page c ${TELLING}
     order by c.name, c.id`,
    [
      wanted.campaignId,
      wanted.isClosed,
      wanted.essential,
      wanted.state,
      wanted.cohortYear,
      wanted.countryCode,
      wanted.words,
      wanted.byName,
      wanted.after?.[0] ?? null,
      wanted.after?.[1] ?? null,
      wanted.first,
      wanted.caseId,
    ],
  );
  return rows.map(({ place: at, ...row }) => ({ ...row, disposition: DISPOSITION_CODES[at]! }));
}

/** The campaign of a case; undefined when there is no such case. */
export async function findCampaignOfCase(ctx: BaseCtx, caseId: string): Promise<string | undefined> {
  const [row] = await sql<{ campaignId: string }>(
    ctx.db,
    `select campaign_id as "campaignId" from survey_assignment where id = $1`,
    [caseId],
  );
  return row?.campaignId;
}

export interface CaseEventRow {
  kind: EventKind;
  at: Date;
  /** A closed word: what the office noted, or why no more mail is sent. */
  reason: string | null;
  /** The office did it. */
  isOffice: boolean;
}

/** What happened to a case, the latest first. */
export function selectCaseEvents(ctx: BaseCtx, caseId: string): Promise<CaseEventRow[]> {
  return sql<CaseEventRow>(
    ctx.db,
    `select kind, at, coalesce(detail ->> 'mark', detail ->> 'reason') as reason, coalesce(detail ->> 'by' = 'OFFICE', false) as "isOffice"
     from survey_event where assignment_id = $1 order by at desc, id desc limit 200`,
    [caseId],
  );
}

export interface CaseMailRow {
  id: string;
  template: string;
  dedupeKey: string;
  state: string;
  locale: string;
  plannedAt: Date;
  sentAt: Date | null;
  bouncedAt: Date | null;
  attempts: number;
  replyCode: number | null;
  address: string;
}

/**
 * Mails to the contact of a case, the latest first. What a mail server said is not among it: such sentences name
 * addresses.
 */
export function selectCaseMails(ctx: BaseCtx, contactId: string): Promise<CaseMailRow[]> {
  return sql<CaseMailRow>(
    ctx.db,
    `select id, template, dedupe_key as "dedupeKey", state, locale, next_attempt_at as "plannedAt", sent_at as "sentAt",
       bounced_at as "bouncedAt", attempts, reply_code as "replyCode", to_address as address
     from outgoing_mail where subject_ref = 'survey_contact:' || $1 order by created_at desc, id desc limit 100`,
    [contactId],
  );
}
