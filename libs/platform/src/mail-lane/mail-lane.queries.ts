/** Lanes that run and have something due, the longest waiting first. */
export const LANES_WITH_WORK = `
  select l.id from mail_lane l
  where l.state = 'RUNNING' and l.kind = any($1::text[])
    and (exists (select 1 from outgoing_mail m where m.lane_id = l.id and m.state = 'PLANNED' and m.next_attempt_at <= $2)
      or exists (select 1 from outgoing_mail m where m.lane_id = l.id and m.state in ('RETRY', 'SENDING') and m.next_attempt_at <= $2))`;

/** The lane's row, for this transaction alone; another worker that holds it sees to the lane at this moment. */
export const LOCK_LANE = `
  select kind, per_second as "perSecond", per_day as "perDay", per_domain_per_minute as "perDomainPerMinute",
    least(0, allowance + extract(epoch from t.now - refilled_at)::float8 * per_second) as allowance, t.now::text as "countedAt",
    case when day = $2::date then taken_on_day else 0 end as "takenOnDay"
  from mail_lane, (select clock_timestamp() as now offset 0) as t
  where id = $1 and state = 'RUNNING' for update of mail_lane skip locked`;

export const TAKEN_BY_DOMAIN = `
  select domain, taken from mail_lane_domain where lane_id = $1 and minute = $2`;

const DUE = (states: string, order: string) => `
  select m.id, m.to_address as "to", m.locale, m.template, m.subject_ref as "subjectRef", m.dedupe_key as "dedupeKey",
    m.domain, m.attempts, m.sealed_model as "sealedModel", m.state,
    exists (select 1 from mail_address a where a.address = lower(trim(m.to_address))) as "isAddressDead",
    exists (select 1 from mail_opt_out o where o.address = lower(trim(m.to_address)) and o.kind = $5) as "isOptedOut"
  from outgoing_mail m
  where m.lane_id = $1 and m.state ${states} and m.next_attempt_at <= $2 and m.domain <> all($3::text[])
  order by ${order} limit $4 for update of m skip locked`;

/** Mails to try again, and those whose worker was never heard of again. */
export const DUE_AGAIN = DUE(`in ('RETRY', 'SENDING')`, 'm.next_attempt_at, m.id');
export const DUE_FIRST = DUE(`= 'PLANNED'`, 'm.next_attempt_at, m.id');

export const CANCEL = `
  update outgoing_mail set state = 'CANCELLED', failure = c.reason, sealed_model = null
  from unnest($1::uuid[], $2::text[]) as c(id, reason) where outgoing_mail.id = c.id`;

/** Claims with the words sealed: a try whose outcome nobody learns is repeated with them. */
export const CLAIM = `
  update outgoing_mail set state = 'SENDING', attempts = attempts + 1, next_attempt_at = $4, template = c.template,
    sealed_model = c.words
  from unnest($1::uuid[], $2::text[], $3::bytea[]) as c(id, template, words) where outgoing_mail.id = c.id`;

export const TAKE_FROM_LANE = `
  update mail_lane set allowance = $2, refilled_at = $3::timestamptz, day = $4, taken_on_day = $5 where id = $1`;

export const TAKE_FROM_DOMAINS = `
  insert into mail_lane_domain (lane_id, domain, minute, taken)
  select $1, d.domain, $2, d.taken from unnest($3::text[], $4::int[]) as d(domain, taken)
  on conflict (lane_id, domain) do update set minute = excluded.minute, taken = excluded.taken`;

const RECORDED = `
  m.id, m.to_address as "to", m.locale, m.template, m.subject_ref as "subjectRef", m.dedupe_key as "dedupeKey",
    (select l.kind from mail_lane l where l.id = m.lane_id) as kind`;

/** The server took them. Whoever comes second finds them SENT and tells nobody again. */
export const RECORD_SENT = `
  update outgoing_mail m set state = 'SENT', sent_at = s.at, failure = null, reply_code = 250,
    message_id = '<' || m.id || '@' || $3::text || '>',
    sealed_model = case when m.sensitive then null else m.sealed_model end
  from unnest($1::uuid[], $2::timestamptz[]) as s(id, at)
  where m.id = s.id and m.lane_id is not null and m.state in ('SENDING', 'RETRY')
  returning ${RECORDED}`;

/** A try that failed; counts for that try alone. */
export const RECORD_FAILED = `
  update outgoing_mail m set state = f.state, failure = f.failure, reply_code = f.code, next_attempt_at = f.at,
    sealed_model = case when f.state = 'RETRY' and f.keep then m.sealed_model end
  from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::int[], $6::timestamptz[], $7::boolean[])
    as f(id, attempts, state, failure, code, at, keep)
  where m.id = f.id and m.attempts = f.attempts and m.state = 'SENDING'
  returning m.state, ${RECORDED}`;

/** Tries that a worker began and did not live to end: due again at once, with the words that may have gone out. */
export const FREE_BEGUN = `
  update outgoing_mail m set state = 'RETRY', failure = 'worker gone', next_attempt_at = $3
  from unnest($1::uuid[], $2::int[]) as b(id, attempts)
  where m.id = b.id and m.attempts = b.attempts and m.state = 'SENDING'`;

export const RENEW_LEASES = `
  update outgoing_mail set next_attempt_at = $2 where id = any($1::uuid[]) and state = 'SENDING'`;
