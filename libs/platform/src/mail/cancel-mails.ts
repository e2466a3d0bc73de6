import type { BaseCtx } from '../context/base-ctx.js';
import { execute } from '../database/sql.js';
import type { MailDefinition } from './mail-definition.js';

/**
 * Takes back mails of one kind about one subject that have not gone out yet, because what they ask for
 * has been done meanwhile. A mail that is being sent at this moment goes out.
 * @returns how many were taken back
 */
export function cancelMails(
  ctx: BaseCtx,
  mail: Pick<MailDefinition, 'name'>,
  subjectRef: string,
): Promise<number> {
  return execute(
    ctx.db,
    `update outgoing_mail set state = 'CANCELLED'
     where subject_ref = $1 and template = $2 and state in ('PLANNED', 'QUEUED', 'RETRY')`,
    [subjectRef, mail.name],
  );
}
