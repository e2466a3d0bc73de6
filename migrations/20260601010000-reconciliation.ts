import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What really happened once, out of what several sources tell. A return visit is folded from the claims that belong
 * to it, by the database itself, so that it is right after every change by whatever path: forms, reports, decisions
 * of the office, rows written directly. Which claims belong together is decided by the reconciliation; until it has
 * looked, a claim is a visit of its own, under the id of its first version.
 *
 * `reconciliation_due` is only ever appended to by writers, so that nobody waits for another: it names the blocks
 * (a person, the unnamed heads of a plan, the outcomes of a plan) whose claims have changed.
 */
export class Reconciliation20260601010000 implements MigrationInterface {
  readonly name = 'Reconciliation20260601010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(FOLDING);
    await runner.query(FOLLOWING);
    await runner.query(OUTCOMES);
    await runner.query(TRIGGERS);
    await runner.query(`
      select follow_revisits(array(select id from revisit), '{}');
      select follow_outcomes(array(select id from outcome));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger revisit_insert_followed on revisit;
      drop trigger revisit_update_followed on revisit;
      drop trigger revisit_delete_followed on revisit;
      drop trigger outcome_insert_followed on outcome;
      drop trigger outcome_update_followed on outcome;
      drop trigger outcome_verdict_insert_followed on outcome_verdict;
      drop trigger outcome_verdict_update_followed on outcome_verdict;
      drop trigger outcome_verdict_delete_followed on outcome_verdict;
      drop trigger person_merge_followed on person;
      drop function person_merge_is_followed, outcome_verdict_is_followed, outcome_is_followed, revisit_is_followed;
      drop function follow_outcomes, outcome_sources, outcome_root, outcome_counts;
      drop function follow_revisits, fold_return_visits, absorb_heads, revisit_root, revisit_counts, standing_person;
      alter table revisit drop column return_visit_id;
      alter table outcome drop column joined_into_id;
      drop table reconciliation_due; drop table outcome_pair; drop table revisit_pair; drop table return_visit;
    `);
  }
}

const PAIR = (table: 'revisit' | 'outcome'): string => `
  create table ${table}_pair (
    id uuid not null,
    a_id uuid not null,
    b_id uuid not null,
    weight numeric(6, 2) not null,
    parts jsonb not null,
    band text not null,
    state text not null,
    how text,
    decided_by text,
    decided_at timestamptz,
    later_at timestamptz,
    version integer not null default 1,
    constraint ${table}_pair_pk primary key (id),
    constraint ${table}_pair_uq unique (a_id, b_id),
    constraint ${table}_pair_a_fk foreign key (a_id) references ${table} (id),
    constraint ${table}_pair_b_fk foreign key (b_id) references ${table} (id),
    constraint ${table}_pair_order_ck check (a_id < b_id),
    constraint ${table}_pair_band_ck check (band in ('JOIN', 'REVIEW', 'APART')),
    constraint ${table}_pair_state_ck check (state in ('OPEN', 'JOINED', 'APART')),
    constraint ${table}_pair_how_ck check (how in ('RULE', 'HAND') and (state = 'OPEN') = (how is null)
      and (how is null) = (decided_at is null))
  );
  create index ${table}_pair_b_ix on ${table}_pair (b_id);
  create index ${table}_pair_state_ix on ${table}_pair (state, decided_at);`;

const TABLES = `
  create table return_visit (
    id uuid not null,
    person_id uuid,
    plan_id uuid,
    head_count integer not null,
    told_heads integer not null,
    within_id uuid,
    purpose text not null,
    institution_id uuid,
    institution_name text,
    from_earliest date,
    from_latest date,
    to_earliest date,
    to_latest date,
    sources text[] not null,
    verification text not null,
    counts_published boolean not null,
    state text not null,
    constraint return_visit_pk primary key (id),
    constraint return_visit_person_fk foreign key (person_id) references person (id),
    constraint return_visit_plan_fk foreign key (plan_id) references exchange_plan (id),
    constraint return_visit_institution_fk foreign key (institution_id) references institution (id),
    constraint return_visit_within_fk foreign key (within_id) references return_visit (id),
    constraint return_visit_heads_ck check (head_count between 0 and told_heads),
    constraint return_visit_who_ck check (person_id is null or head_count = 1),
    constraint return_visit_within_ck check (within_id is null or person_id is not null),
    constraint return_visit_purpose_ck check (purpose in
      ('DEGREE_STUDY', 'NON_DEGREE_STUDY', 'RESEARCH_STUDENT', 'POSTDOC', 'FACULTY_OR_RESEARCHER_JOB', 'INDUSTRY_JOB',
       'INTERNSHIP', 'JOINT_RESEARCH_VISIT', 'CONFERENCE', 'SSP_AGAIN', 'OTHER_PROGRAMME', 'TOURISM_FAMILY', 'OTHER')),
    constraint return_visit_verification_ck check (verification in ('CLAIMED', 'CORROBORATED', 'VERIFIED')),
    constraint return_visit_state_ck check (state in ('LIVE', 'GONE'))
  );
  create index return_visit_person_ix on return_visit (person_id);
  create index return_visit_plan_ix on return_visit (plan_id);
  create index return_visit_institution_ix on return_visit (institution_id);
  create index return_visit_within_ix on return_visit (within_id);

  alter table revisit add column return_visit_id uuid,
    add constraint revisit_return_visit_fk foreign key (return_visit_id) references return_visit (id);
  create index revisit_return_visit_ix on revisit (return_visit_id);
  alter table outcome add column joined_into_id uuid,
    add constraint outcome_joined_into_fk foreign key (joined_into_id) references outcome (id),
    add constraint outcome_joined_into_ck check (joined_into_id <> id);
  create index outcome_joined_into_ix on outcome (joined_into_id);

  create table reconciliation_due (
    id bigint generated always as identity,
    block text not null,
    constraint reconciliation_due_pk primary key (id)
  );
  create index reconciliation_due_block_ix on reconciliation_due (block);
  ${PAIR('revisit')}
  ${PAIR('outcome')}
`;

/** From claims to visits. */
const FOLDING = `
  -- the person whom somebody merged into another lives on in
  create function standing_person(person uuid) returns uuid language sql stable as $$
    with recursive up as (
      select id, merged_into_id from person where id = $1
      union select p.id, p.merged_into_id from up join person p on p.id = up.merged_into_id)
    select id from up where merged_into_id is null limit 1 $$;

  -- counts in figures; the same rule as COUNTS in visible.queries.ts, compared by a test
  create function revisit_counts(c revisit) returns boolean language sql stable as $$
    select c.state in ('SUBMITTED', 'VERIFIED') and c.verification <> 'REJECTED'
      and not exists (select from revisit n where n.corrects_id = c.id and n.state in ('SUBMITTED', 'VERIFIED'))
      and not exists (select from outcome_verdict v where v.revisit_id = c.id and v.verdict = 'DENY' and v.source = c.source) $$;

  -- the first version of a claim: corrections keep its place
  create function revisit_root(claim uuid) returns uuid language sql stable as $$
    with recursive up as (
      select id, corrects_id from revisit where id = $1
      union select r.id, r.corrects_id from up join revisit r on r.id = up.corrects_id)
    select id from up order by (corrects_id is null) desc, id limit 1 $$;

  -- Named people of the same plan and purpose and of an overlapping year are some of the heads that a host counts
  -- without naming them; not those whom the same form names beside the heads.
  create function absorb_heads(plans uuid[]) returns void language plpgsql as $$
  declare
    crowd record;
    named uuid[];
    taken uuid[] := '{}';
  begin
    if not exists (select from return_visit where plan_id = any(plans) and person_id is null) then return; end if;
    for crowd in
      select * from return_visit where plan_id = any(plans) and person_id is null and state = 'LIVE'
      order by plan_id, from_earliest nulls last, id
    loop
      select coalesce(array_agg(x.id), '{}') into named from (
        select v.id from return_visit v
        where v.plan_id = crowd.plan_id and v.person_id is not null and v.state = 'LIVE' and v.purpose = crowd.purpose
          and v.id <> all(taken)
          and coalesce(extract(year from v.from_earliest) <= extract(year from crowd.from_latest), true)
          and coalesce(extract(year from v.from_latest) >= extract(year from crowd.from_earliest), true)
          and not exists (
            select from revisit n join revisit h on h.return_visit_id = crowd.id
              and split_part(h.source_ref, ':', 2) = split_part(n.source_ref, ':', 2)
            where n.return_visit_id = v.id and n.source_ref like 'survey:%' and h.source_ref like 'survey:%')
        order by v.from_earliest nulls last, v.id limit crowd.told_heads) x;
      taken := taken || named;
      update return_visit set within_id = crowd.id where id = any(named) and within_id is distinct from crowd.id;
      update return_visit set within_id = null where within_id = crowd.id and id <> all(named);
      update return_visit set head_count = told_heads - cardinality(named)
      where id = crowd.id and head_count <> told_heads - cardinality(named);
    end loop;
    update return_visit v set within_id = null from return_visit told
    where told.id = v.within_id and told.plan_id = any(plans) and told.state = 'GONE';
  end $$;

  -- Writes what the claims of some visits amount to. Of differing words that of the surest source is shown, dates as
  -- narrow as all of them allow.
  create function fold_return_visits(ids uuid[]) returns void language plpgsql as $$
  declare
    plans uuid[];
  begin
    perform from return_visit where id = any(ids) order by id for update;
    select array_agg(distinct plan_id) into plans from return_visit where id = any(ids) and plan_id is not null;
    with recursive claim as (
      select c.*, row_number() over (partition by c.return_visit_id order by (c.verification = 'VERIFIED') desc,
        array_position(array['REGISTRY', 'SECRETARIAT', 'ALUMNUS', 'HOST', 'SENDING_INSTITUTION', 'COMPLETION_REPORT'], c.source),
        c.reported_at, c.id) as rank
      from revisit c where c.return_visit_id = any(ids)
    ), teller as (
      select return_visit_id, source, corrects_id from claim
      union
      select t.return_visit_id, r.source, r.corrects_id from teller t join revisit r on r.id = t.corrects_id
      where r.state in ('SUBMITTED', 'VERIFIED', 'DUPLICATE') and r.verification <> 'REJECTED'
    ), said as (
      select return_visit_id, source from teller
      union select c.return_visit_id, v.source from claim c join outcome_verdict v on v.revisit_id = c.id
      where v.verdict = 'CONFIRM'
    ), source as (
      select return_visit_id, array_agg(distinct source order by source) as sources from said group by return_visit_id
    ), folded as (
      select c.return_visit_id as id,
        standing_person((array_agg(c.person_id order by c.rank))[1]) as person_id,
        (array_agg(c.plan_id order by c.rank) filter (where c.plan_id is not null))[1] as plan_id,
        max(c.head_count) as told_heads,
        (array_agg(c.purpose order by c.purpose = 'OTHER', c.rank))[1] as purpose,
        (array_agg(c.institution_id order by c.rank) filter (where c.institution_id is not null))[1] as institution_id,
        (array_agg(c.institution_name order by c.rank) filter (where c.institution_name is not null))[1] as institution_name,
        case when max(c.from_earliest) <= min(c.from_latest) then max(c.from_earliest)
          else (array_agg(c.from_earliest order by c.rank) filter (where c.from_earliest is not null))[1] end as from_earliest,
        case when max(c.from_earliest) <= min(c.from_latest) then min(c.from_latest)
          else (array_agg(c.from_latest order by c.rank) filter (where c.from_latest is not null))[1] end as from_latest,
        case when max(c.to_earliest) <= min(c.to_latest) then max(c.to_earliest)
          else (array_agg(c.to_earliest order by c.rank) filter (where c.to_earliest is not null))[1] end as to_earliest,
        case when max(c.to_earliest) <= min(c.to_latest) then min(c.to_latest)
          else (array_agg(c.to_latest order by c.rank) filter (where c.to_latest is not null))[1] end as to_latest,
        bool_or(c.verification = 'VERIFIED') as is_verified, bool_or(c.verification = 'CORROBORATED') as is_corroborated
      from claim c group by c.return_visit_id
    ), amounts as (
      select f.id, f.person_id, f.plan_id,
        case when f.person_id is not null then 1
          else greatest(0, f.told_heads - (select count(*)::int from return_visit w where w.within_id = f.id)) end as head_count,
        f.told_heads, case when f.person_id is not null then v.within_id end as within_id, f.purpose, f.institution_id,
        case when f.institution_id is null then f.institution_name end as institution_name,
        f.from_earliest, f.from_latest, f.to_earliest, f.to_latest, s.sources,
        case when f.is_verified then 'VERIFIED' when f.is_corroborated or cardinality(s.sources) > 1 then 'CORROBORATED'
          else 'CLAIMED' end as verification,
        f.purpose in ('DEGREE_STUDY', 'NON_DEGREE_STUDY', 'RESEARCH_STUDENT', 'POSTDOC', 'FACULTY_OR_RESEARCHER_JOB')
          as counts_published, 'LIVE' as state
      from folded f join source s on s.return_visit_id = f.id join return_visit v on v.id = f.id
    )
    update return_visit v set person_id = a.person_id, plan_id = a.plan_id, head_count = a.head_count,
      told_heads = a.told_heads, within_id = a.within_id, purpose = a.purpose, institution_id = a.institution_id,
      institution_name = a.institution_name, from_earliest = a.from_earliest, from_latest = a.from_latest,
      to_earliest = a.to_earliest, to_latest = a.to_latest, sources = a.sources, verification = a.verification,
      counts_published = a.counts_published, state = a.state
    from amounts a where v.id = a.id and v is distinct from
      row(a.id, a.person_id, a.plan_id, a.head_count, a.told_heads, a.within_id, a.purpose, a.institution_id,
        a.institution_name, a.from_earliest, a.from_latest, a.to_earliest, a.to_latest, a.sources, a.verification,
        a.counts_published, a.state)::return_visit;
    update return_visit v set state = 'GONE', within_id = null
    where v.id = any(ids) and v.state = 'LIVE' and not exists (select from revisit c where c.return_visit_id = v.id);
    select array_agg(distinct p) into plans from (
      select unnest(plans) union select plan_id from return_visit where id = any(ids)) x(p) where p is not null;
    perform absorb_heads(plans);
  end $$;
`;

/** What a change of claims does at once: who counts is in a visit, who does not has left it. */
const FOLLOWING = `
  create function follow_revisits(changed uuid[], left_visits uuid[]) returns void language plpgsql as $$
  declare
    claims uuid[] := changed;
    visits uuid[] := left_visits;
    mixed uuid[];
    found uuid[];
  begin
    with gone as (
      update revisit c set return_visit_id = null
      from (select id, return_visit_id from revisit where id = any(claims) and return_visit_id is not null) was
      where c.id = was.id and not revisit_counts(c) returning was.return_visit_id)
    select coalesce(array_agg(return_visit_id), '{}') into found from gone;
    visits := visits || found;

    -- a visit whose claims are no longer of one person, or of one plan's heads, is taken apart
    select coalesce(array_agg(distinct v.id), '{}') into mixed
    from revisit c join return_visit v on v.id = c.return_visit_id
    where c.id = any(claims) and (standing_person(c.person_id) is distinct from v.person_id
      or (c.person_id is null and c.plan_id is distinct from v.plan_id));
    with parted as (update revisit set return_visit_id = null where return_visit_id = any(mixed) returning id)
    select coalesce(array_agg(id), '{}') into found from parted;
    claims := claims || found;
    visits := visits || mixed;

    insert into return_visit (id, person_id, plan_id, head_count, told_heads, purpose, sources, verification,
      counts_published, state)
    select distinct on (root) root, standing_person(person_id), plan_id, head_count, head_count, purpose, array[source],
      'CLAIMED', false, 'LIVE'
    from (select c.*, revisit_root(c.id) as root from revisit c
      where c.id = any(claims) and c.return_visit_id is null and revisit_counts(c)) x
    order by root, id
    on conflict (id) do nothing;
    with entered as (
      update revisit c set return_visit_id = revisit_root(c.id)
      where c.id = any(claims) and c.return_visit_id is null and revisit_counts(c) returning c.return_visit_id)
    select coalesce(array_agg(return_visit_id), '{}') into found from entered;
    visits := visits || found;
    visits := visits || array(select return_visit_id from revisit where id = any(claims) and return_visit_id is not null);

    perform fold_return_visits(visits);

    insert into reconciliation_due (block)
    select distinct block from (
      select case when person_id is not null then 'person:' || standing_person(person_id) else 'heads:' || plan_id end
      from revisit where id = any(claims)
      union all
      select case when person_id is not null then 'person:' || person_id else 'heads:' || plan_id end
      from return_visit where id = any(visits)) x(block)
    where block is not null order by block;
  end $$;
`;

/** Outcomes that are one thing stand behind one of them. */
const OUTCOMES = `
  create function outcome_counts(c outcome) returns boolean language sql stable as $$
    select c.state in ('SUBMITTED', 'VERIFIED') and c.verification <> 'REJECTED'
      and not exists (select from outcome n where n.corrects_id = c.id and n.state in ('SUBMITTED', 'VERIFIED'))
      and not exists (select from outcome_verdict v where v.outcome_id = c.id and v.verdict = 'DENY' and v.source = c.source) $$;

  create function outcome_root(claim uuid) returns uuid language sql stable as $$
    with recursive up as (
      select id, corrects_id from outcome where id = $1
      union select r.id, r.corrects_id from up join outcome r on r.id = up.corrects_id)
    select id from up order by (corrects_id is null) desc, id limit 1 $$;

  -- who told it: the claims that stand behind this one, what they correct, and who confirmed
  create function outcome_sources(standing uuid) returns text[] language sql stable as $$
    with recursive teller as (
      select id, source, corrects_id, true as is_claim from outcome where id = $1 or joined_into_id = $1
      union
      select r.id, r.source, r.corrects_id, false from teller t join outcome r on r.id = t.corrects_id
      where r.state in ('SUBMITTED', 'VERIFIED', 'DUPLICATE') and r.verification <> 'REJECTED'),
    said as (
      select source from teller
      union select v.source from teller t join outcome_verdict v on v.outcome_id = t.id
      where t.is_claim and v.verdict = 'CONFIRM')
    select array_agg(source order by source) from said $$;

  create function follow_outcomes(changed uuid[]) returns void language plpgsql as $$
  begin
    update outcome c set joined_into_id = null
    where c.id = any(changed) and c.joined_into_id is not null and not outcome_counts(c);
    -- where the one that stands for others counts no more, the next takes its place
    update outcome f set joined_into_id = nullif(heir.id, f.id)
    from (select o.joined_into_id as standing, (array_agg(o.id order by o.id))[1] as id from outcome o
      join outcome s on s.id = o.joined_into_id where s.id = any(changed) and not outcome_counts(s) group by 1) heir
    where f.joined_into_id = heir.standing;
    insert into reconciliation_due (block)
    select distinct 'outcome:' || coalesce(plan_id::text, 'none') from outcome where id = any(changed) order by 1;
  end $$;
`;

const FOLLOWED = (table: string, verb: 'insert' | 'update' | 'delete'): string => `
  create trigger ${table}_${verb}_followed after ${verb} on ${table}
  referencing ${[verb === 'insert' ? '' : 'old table as old_rows', verb === 'delete' ? '' : 'new table as new_rows'].join(' ')}
  for each statement execute function ${table}_is_followed();`;

const SAID = (row: string): string =>
  [
    'state',
    'verification',
    'source',
    'corrects_id',
    'plan_id',
    'person_id',
    'head_count',
    'purpose',
    'institution_id',
    'institution_name',
    'from_earliest',
    'from_latest',
    'to_earliest',
    'to_latest',
  ]
    .map((column) => `${row}.${column}`)
    .join(', ');

const OUTCOME_SAID = (row: string): string =>
  [
    'state',
    'verification',
    'source',
    'corrects_id',
    'plan_id',
    'type',
    'title',
    'institution_id',
    'institution_name',
    'evidence_kind',
    'evidence',
    'arisen_from',
    'arisen_to',
  ]
    .map((column) => `${row}.${column}`)
    .join(', ');

const TRIGGERS = `
  create function revisit_is_followed() returns trigger language plpgsql as $$
  declare
    changed uuid[];
    visits uuid[] := '{}';
  begin
    if tg_op = 'INSERT' then
      select array_agg(x.id) into changed from (select id from new_rows union select corrects_id from new_rows) x(id);
    elsif tg_op = 'UPDATE' then
      select array_agg(x.id) into changed from (
        select unnest(array[n.id, n.corrects_id, o.corrects_id]) from new_rows n join old_rows o using (id)
        where (${SAID('n')}) is distinct from (${SAID('o')})) x(id);
    else
      select array_agg(corrects_id), coalesce(array_agg(return_visit_id), '{}') into changed, visits from old_rows;
    end if;
    changed := array_remove(changed, null);
    visits := array_remove(visits, null);
    if cardinality(changed || visits) > 0 then perform follow_revisits(changed, visits); end if;
    return null;
  end $$;

  create function outcome_is_followed() returns trigger language plpgsql as $$
  declare
    changed uuid[];
  begin
    if tg_op = 'INSERT' then
      select array_agg(x.id) into changed from (select id from new_rows union select corrects_id from new_rows) x(id);
    else
      select array_agg(x.id) into changed from (
        select unnest(array[n.id, n.corrects_id, o.corrects_id]) from new_rows n join old_rows o using (id)
        where (${OUTCOME_SAID('n')}) is distinct from (${OUTCOME_SAID('o')})) x(id);
    end if;
    changed := array_remove(changed, null);
    if cardinality(changed) > 0 then perform follow_outcomes(changed); end if;
    return null;
  end $$;

  create function outcome_verdict_is_followed() returns trigger language plpgsql as $$
  declare
    visits uuid[];
    outcomes uuid[];
  begin
    if tg_op = 'INSERT' then
      select array_agg(revisit_id), array_agg(outcome_id) into visits, outcomes from new_rows;
    elsif tg_op = 'UPDATE' then
      select array_agg(revisit_id), array_agg(outcome_id) into visits, outcomes
      from (select * from new_rows union all select * from old_rows) x;
    else
      select array_agg(revisit_id), array_agg(outcome_id) into visits, outcomes from old_rows;
    end if;
    visits := array_remove(visits, null);
    outcomes := array_remove(outcomes, null);
    if cardinality(visits) > 0 then perform follow_revisits(visits, '{}'); end if;
    if cardinality(outcomes) > 0 then perform follow_outcomes(outcomes); end if;
    return null;
  end $$;

  create function person_merge_is_followed() returns trigger language plpgsql as $$
  begin
    perform follow_revisits(array(select id from revisit where person_id = new.id), '{}');
    return null;
  end $$;

  ${FOLLOWED('revisit', 'insert')}
  ${FOLLOWED('revisit', 'update')}
  ${FOLLOWED('revisit', 'delete')}
  ${FOLLOWED('outcome', 'insert')}
  ${FOLLOWED('outcome', 'update')}
  ${FOLLOWED('outcome_verdict', 'insert')}
  ${FOLLOWED('outcome_verdict', 'update')}
  ${FOLLOWED('outcome_verdict', 'delete')}
  create trigger person_merge_followed after update of merged_into_id on person
  for each row when (old.merged_into_id is distinct from new.merged_into_id)
  execute function person_merge_is_followed();
`;
