import type { BaseCtx, LocalizedText } from '@enishi/platform';
import { execute, sql, tokyoDate } from '@enishi/platform';
import type { AssignmentState } from '../assignment/assignment-states.js';
import type { CampaignState } from '../campaign/campaign-states.js';
import { ASKABLE } from '../contact/askable.js';
import { heldBecause, heldValues } from '../contact/held.queries.js';
import { SURVEY_LANE } from '../contact/survey-mail-keys.js';
import { takesNewForms } from '../response/form-window.js';

/** A case as the office finds it when it acts, held until the transaction ends. */
export interface OfficeCaseRow {
  contactId: string;
  state: AssignmentState;
  campaignState: CampaignState;
  campaign: LocalizedText;
  /** `YYYY-MM-DD`, the last day in Japan. */
  closesOn: string;
  /** Forms may be opened now. */
  isTaken: boolean;
  address: string | null;
  name: string;
  locale: string;
  /** Mail to the address comes back. */
  isDead: boolean;
  /** Nothing may be written: the address wants no surveys, or what is known of the person forbids it. */
  isHeld: boolean;
  /** What the office noted last and did not take back. */
  mark: string | null;
}

export async function lockCase(ctx: BaseCtx, caseId: string): Promise<OfficeCaseRow | undefined> {
  const now = ctx.clock.now();
  const [row] = await sql<OfficeCaseRow>(
    ctx.db,
    `select a.contact_id as "contactId", a.state, c.state as "campaignState", c.closes_on::text as "closesOn",
       jsonb_build_object('ja', c.name_ja, 'en', c.name_en, 'zh-Hans', c.name_zh_hans) as campaign,
       ${takesNewForms('$2')} as "isTaken", k.address, k.name, k.locale,
       exists (select from mail_address d where d.address = lower(k.address)) as "isDead",
       exists (select from mail_opt_out o where o.address = lower(k.address) and o.kind = '${SURVEY_LANE}')
         or ${heldBecause(3)} is not null as "isHeld",
       (select e.detail ->> 'mark' from survey_event e
        where e.assignment_id = a.id and (e.detail ? 'mark' or e.kind = 'REOPENED') order by e.at desc, e.id desc limit 1) as mark
     from survey_assignment a join survey_campaign c on c.id = a.campaign_id join survey_contact k on k.id = a.contact_id
     where a.id = $1 for update of a`,
    [caseId, now, ...heldValues(tokyoDate(now))],
  );
  return row;
}

/** Ends a case as the office was told. A draft stays until the campaign is over: the note can be taken back. */
export async function endCase(ctx: BaseCtx, caseId: string, state: 'DECLINED' | 'EXPIRED'): Promise<void> {
  await execute(ctx.db, `update survey_assignment set state = $2 where id = $1 and state <> 'ANSWERED'`, [
    caseId,
    state,
  ]);
}

/** Writes no more to a contact that has no case left to be asked about. */
export async function stopContactOf(
  ctx: BaseCtx,
  contactId: string,
  reason: 'DECLINED' | 'LEFT',
): Promise<boolean> {
  const changed = await execute(
    ctx.db,
    `update survey_contact k set stopped_at = coalesce(stopped_at, $2), stop_reason = coalesce(stop_reason, $3), next_contact_at = null
     where k.id = $1 and not exists (select from survey_assignment a where a.contact_id = k.id and a.state in ${ASKABLE})`,
    [contactId, ctx.clock.now(), reason],
  );
  return changed === 1;
}

/** Takes links and open browsers of a contact back. */
export async function closeLinksOf(ctx: BaseCtx, contactId: string): Promise<void> {
  await execute(
    ctx.db,
    `update survey_link l set revoked_at = $2
     where l.revoked_at is null and (l.contact_id = $1
       or l.assignment_id in (select id from survey_assignment where contact_id = $1))`,
    [contactId, ctx.clock.now()],
  );
  await execute(
    ctx.db,
    `delete from survey_session where contact_id = $1
       or assignment_id in (select id from survey_assignment where contact_id = $1)`,
    [contactId],
  );
}

/** Puts a case back to how far it was, and lets mails go to its contact again when somebody asks for one. */
export async function putBack(ctx: BaseCtx, caseId: string, contactId: string): Promise<void> {
  await execute(
    ctx.db,
    `update survey_assignment set state = case when started_at is not null then 'PARTIAL' when opened_at is not null then 'OPENED'
       when sent_at is not null then 'SENT' else 'SCHEDULED' end
     where id = $1 and state in ('DECLINED', 'EXPIRED')`,
    [caseId],
  );
  await execute(
    ctx.db,
    `update survey_contact set stopped_at = null, stop_reason = null
     where id = $1 and stop_reason in ('DECLINED', 'LEFT')`,
    [contactId],
  );
}

/** The link was sent: who was not written to yet is now. */
export async function noteLinkSent(ctx: BaseCtx, caseId: string): Promise<void> {
  await execute(
    ctx.db,
    `update survey_assignment set state = 'SENT', sent_at = coalesce(sent_at, $2)
     where id = $1 and state in ('SCHEDULED', 'UNDELIVERABLE')`,
    [caseId, ctx.clock.now()],
  );
}
