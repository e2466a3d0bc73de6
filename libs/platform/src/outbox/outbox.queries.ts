/** Rows handed over but not finished after this long are handed over again: the queue may have been wiped. */
export const RELAY_AGAIN_AFTER = "interval '10 minutes'";

/** Claims due rows for the queue; rows stay until their job has finished. */
export const CLAIM_DUE = `
  update outbox set relayed_at = now()
  where id in (
    select id from outbox
    where failed_at is null
      and (not_before is null or not_before <= now())
      and (relayed_at is null or relayed_at < now() - ${RELAY_AGAIN_AFTER})
    order by id limit $1 for update skip locked)
  returning id, queue, name, payload`;

export const FINISH = `delete from outbox where id = $1`;

export const MARK_FAILED = `update outbox set failed_at = now(), failure = $2 where id = $1`;
