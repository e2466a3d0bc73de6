import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import { REGISTRATION_COLUMNS } from './registration.queries.js';
import type { RegistrationRow } from './registration.queries.js';

export interface RecipientRow extends RegistrationRow {
  version: number;
  name: string;
  email: string | null;
}

/** Registrations with the name and the one address that their person reads: that of the account, else the given one. */
export function recipients(
  ctx: BaseCtx,
  which: { registrationId?: string; eventId?: string; onlyWhoCame?: boolean },
): Promise<RecipientRow[]> {
  return sql<RecipientRow>(
    ctx.db,
    `select ${REGISTRATION_COLUMNS}, r.version, coalesce(told.value #>> '{}', person.name_latin) as name,
       coalesce(account.email, member.contact_email, person.email) as email
     from registration r join event_pool p on p.id = r.pool_id join person on person.id = r.person_id
       left join member on member.person_id = person.id left join account on account.id = member.account_id
       left join profile_fact told on told.person_id = person.id and told.field = 'DISPLAY_NAME' and told.superseded_at is null
     where ($1::uuid is null or r.id = $1)
       and ($2::uuid is null or (r.event_id = $2 and r.state in ('CONFIRMED', 'WAITING', 'OFFERED')))
       and (not $3::boolean or (r.state = 'CONFIRMED' and (r.checked_in_at is not null or p.mode = 'STREAM')))
     order by r.id`,
    [which.registrationId ?? null, which.eventId ?? null, which.onlyWhoCame ?? false],
  );
}
