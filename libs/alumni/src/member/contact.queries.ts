import type { BaseCtx, Locale } from '@enishi/platform';
import { sql } from '@enishi/platform';

export interface ContactRow {
  personId: string;
  name: string;
  locale: Locale;
  /** Where mail of the club goes: the address of the account, else what the person gave, else that of the list. */
  address: string;
}

/**
 * How living members are reached, for mails alone: no address leaves the statements that write mails. Who has no
 * address, or one that takes no mail, is left out.
 */
export function contactsOf(ctx: BaseCtx, personIds: readonly string[]): Promise<ContactRow[]> {
  return sql<ContactRow>(
    ctx.db,
    `select m.person_id as "personId", coalesce(f.value #>> '{}', n.name_latin) as name,
       coalesce(a.locale, case when n.preferred_language in ('ja', 'en', 'zh-Hans') then n.preferred_language end, 'en')
         as locale, reach.address
     from member m join person n on n.id = m.person_id left join account a on a.id = m.account_id
       left join profile_fact f on f.person_id = m.person_id and f.field = 'DISPLAY_NAME' and f.superseded_at is null
       cross join lateral (select coalesce(a.email, m.contact_email, n.email) as address) reach
     where m.person_id = any($1::uuid[]) and m.status in ('ACTIVE', 'CLAIMED') and n.merged_into_id is null
       and reach.address is not null
       and not exists (select from mail_address d where d.address = lower(reach.address) and d.undeliverable_at is not null)`,
    [personIds],
  );
}
