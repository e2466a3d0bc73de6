-- Written by the schema test from the migrated database; do not edit.

-- absorb_heads
function   CREATE OR REPLACE FUNCTION public.absorb_heads(plans uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
      -- a statement that changes nothing would still set off those who follow the visits
      if exists (select from return_visit where id = any(named) and within_id is distinct from crowd.id) then
        update return_visit set within_id = crowd.id where id = any(named) and within_id is distinct from crowd.id;
      end if;
      if exists (select from return_visit where within_id = crowd.id and id <> all(named)) then
        update return_visit set within_id = null where within_id = crowd.id and id <> all(named);
      end if;
      if crowd.head_count <> crowd.told_heads - cardinality(named) then
        update return_visit set head_count = told_heads - cardinality(named) where id = crowd.id;
      end if;
    end loop;
    update return_visit v set within_id = null from return_visit told
    where told.id = v.within_id and told.plan_id = any(plans) and told.state = 'GONE';
  end $function$

-- account
table      id uuid not null
table      email text not null
table      display_name text not null
table      locale text not null
table      created_at timestamp with time zone not null
table      disabled_at timestamp with time zone
index      CREATE UNIQUE INDEX account_email_uq ON public.account USING btree (email)
index      CREATE UNIQUE INDEX account_pk ON public.account USING btree (id)
constraint account_email_ck CHECK ((email = lower(email)))
constraint account_email_uq UNIQUE (email)
constraint account_locale_ck CHECK ((locale = ANY (ARRAY['ja'::text, 'en'::text, 'zh-Hans'::text])))
constraint account_pk PRIMARY KEY (id)

-- allowance
table      bucket bytea not null
table      window_start timestamp with time zone not null
table      window_end timestamp with time zone not null
table      taken integer not null
index      CREATE INDEX allowance_window_end_ix ON public.allowance USING btree (window_end)
index      CREATE UNIQUE INDEX allowance_pk ON public.allowance USING btree (bucket, window_start)
constraint allowance_pk PRIMARY KEY (bucket, window_start)

-- appreciation
table      id uuid not null
table      term_id uuid not null
table      person_id uuid not null
table      number text not null
table      code text not null
table      facts jsonb not null
table      issued_on date not null
table      file_id uuid
table      sha256 text
table      refusal jsonb
table      ordered_at timestamp with time zone not null
table      rendered_at timestamp with time zone
index      CREATE INDEX appreciation_file_ix ON public.appreciation USING btree (file_id)
index      CREATE INDEX appreciation_person_ix ON public.appreciation USING btree (person_id)
index      CREATE UNIQUE INDEX appreciation_code_uq ON public.appreciation USING btree (code)
index      CREATE UNIQUE INDEX appreciation_number_uq ON public.appreciation USING btree (number)
index      CREATE UNIQUE INDEX appreciation_pk ON public.appreciation USING btree (id)
index      CREATE UNIQUE INDEX appreciation_term_uq ON public.appreciation USING btree (term_id)
constraint appreciation_code_uq UNIQUE (code)
constraint appreciation_file_ck CHECK (((rendered_at IS NULL) = (file_id IS NULL)))
constraint appreciation_file_fk FOREIGN KEY (file_id) REFERENCES file_object(id)
constraint appreciation_number_uq UNIQUE (number)
constraint appreciation_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
constraint appreciation_pk PRIMARY KEY (id)
constraint appreciation_term_fk FOREIGN KEY (term_id) REFERENCES chapter_term(id) ON DELETE CASCADE
constraint appreciation_term_uq UNIQUE (term_id)

-- appreciation_serial
table      fiscal_year integer not null
table      last integer not null
index      CREATE UNIQUE INDEX appreciation_serial_pk ON public.appreciation_serial USING btree (fiscal_year)
constraint appreciation_serial_pk PRIMARY KEY (fiscal_year)

-- audit_entry
trigger    CREATE TRIGGER audit_entry_append_only BEFORE DELETE OR UPDATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_append_only()
table      id uuid not null
table      at timestamp with time zone not null
table      actor text not null
table      action text not null
table      subject_type text not null
table      subject_id text not null
table      detail jsonb not null
table      request_id text not null
index      CREATE INDEX audit_entry_subject_ix ON public.audit_entry USING btree (subject_type, subject_id, at)
index      CREATE UNIQUE INDEX audit_entry_pk ON public.audit_entry USING btree (id)
constraint audit_entry_pk PRIMARY KEY (id)

-- audit_entry_is_append_only
function   CREATE OR REPLACE FUNCTION public.audit_entry_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin raise exception 'audit_entry takes no % ', tg_op; end $function$

-- broad_asked
table      cohort_year integer
table      audience text
table      country_code text
table      region text
table      programme_type text
table      asked integer
table      answered integer
table      declined integer
table      undeliverable integer

-- broad_first_return
table      fiscal_year integer
table      programme_type text
table      left_years numeric(4,2)
table      right_years numeric(4,2)
table      persons integer

-- broad_follow_up
table      cohort_year integer
table      country_code text
table      region text
table      programme_type text
table      answers integer
table      returned_yes integer
table      returned_no integer
table      joint_research_yes integer
table      joint_research_no integer
table      co_publication_yes integer
table      co_publication_no integer
table      host_contact_yes integer
table      host_contact_no integer
table      peer_contact_yes integer
table      peer_contact_no integer
table      shared_yes integer
table      shared_no integer
table      influence_5 integer
table      influence_4 integer
table      influence_3 integer
table      influence_2 integer
table      influence_1 integer

-- calendar_feed
table      person_id uuid not null
table      token_hash bytea not null
table      created_at timestamp with time zone not null
index      CREATE UNIQUE INDEX calendar_feed_pk ON public.calendar_feed USING btree (person_id)
index      CREATE UNIQUE INDEX calendar_feed_token_uq ON public.calendar_feed USING btree (token_hash)
constraint calendar_feed_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
constraint calendar_feed_pk PRIMARY KEY (person_id)
constraint calendar_feed_token_uq UNIQUE (token_hash)

-- call_window
table      fiscal_year integer not null
table      round integer not null
table      opens_on date not null
table      closes_on date not null
table      visits_from date not null
table      list_due_date date
index      CREATE UNIQUE INDEX call_window_pk ON public.call_window USING btree (fiscal_year, round)
constraint call_window_fiscal_year_fk FOREIGN KEY (fiscal_year) REFERENCES fiscal_year(year)
constraint call_window_pk PRIMARY KEY (fiscal_year, round)

-- capacity_grant
table      id uuid not null
table      account_id uuid not null
table      capacity text not null
table      scope_id uuid
table      granted_at timestamp with time zone not null
table      revoked_at timestamp with time zone
index      CREATE INDEX capacity_grant_account_ix ON public.capacity_grant USING btree (account_id)
index      CREATE INDEX capacity_grant_scope_ix ON public.capacity_grant USING btree (scope_id)
index      CREATE UNIQUE INDEX capacity_grant_live_uq ON public.capacity_grant USING btree (account_id, capacity, COALESCE(scope_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE (revoked_at IS NULL)
index      CREATE UNIQUE INDEX capacity_grant_pk ON public.capacity_grant USING btree (id)
constraint capacity_grant_account_fk FOREIGN KEY (account_id) REFERENCES account(id)
constraint capacity_grant_capacity_ck CHECK ((capacity = ANY (ARRAY['MEMBER'::text, 'HOST_PI'::text, 'HOST_CONTACT'::text, 'HOST_ADMIN'::text, 'COORDINATOR'::text, 'SECRETARIAT'::text, 'OFFICER'::text, 'ANALYST'::text, 'ADMINISTRATOR'::text])))
constraint capacity_grant_pk PRIMARY KEY (id)
constraint capacity_grant_scope_ck CHECK (((scope_id IS NOT NULL) = (capacity = ANY (ARRAY['MEMBER'::text, 'HOST_PI'::text, 'HOST_CONTACT'::text, 'HOST_ADMIN'::text, 'COORDINATOR'::text]))))

-- certificate
table      id uuid not null
table      participation_id uuid not null
table      member_id text not null
table      number text not null
table      state text not null
table      current_version integer not null default 0
table      sent_to_host_at timestamp with time zone
table      handed_over_at timestamp with time zone
table      voided_at timestamp with time zone
table      void_reason text
table      created_at timestamp with time zone not null
table      version integer not null default 1
index      CREATE UNIQUE INDEX certificate_number_uq ON public.certificate USING btree (number)
index      CREATE UNIQUE INDEX certificate_participation_uq ON public.certificate USING btree (participation_id)
index      CREATE UNIQUE INDEX certificate_pk ON public.certificate USING btree (id)
constraint certificate_number_uq UNIQUE (number)
constraint certificate_participation_fk FOREIGN KEY (participation_id) REFERENCES participation(id)
constraint certificate_participation_uq UNIQUE (participation_id)
constraint certificate_pk PRIMARY KEY (id)
constraint certificate_state_ck CHECK ((state = ANY (ARRAY['ID_ALLOCATED'::text, 'RENDERED'::text, 'SENT_TO_HOST'::text, 'HANDED_OVER'::text, 'REFUSED'::text, 'VOIDED'::text])))
constraint certificate_void_ck CHECK (((state = 'VOIDED'::text) = (void_reason IS NOT NULL)))

-- certificate_serial
table      fiscal_year integer not null
table      last_serial integer not null
index      CREATE UNIQUE INDEX certificate_serial_pk ON public.certificate_serial USING btree (fiscal_year)
constraint certificate_serial_pk PRIMARY KEY (fiscal_year)

-- certificate_version
table      id uuid not null
table      certificate_id uuid not null
table      version integer not null
table      issue_run_id uuid
table      code text not null
table      facts jsonb not null
table      languages text not null
table      file_id uuid
table      sha256 text
table      issued_on date not null
table      ordered_at timestamp with time zone not null
table      rendered_at timestamp with time zone
table      refused_at timestamp with time zone
table      refusal jsonb
table      superseded_at timestamp with time zone
table      reason text
index      CREATE INDEX certificate_version_file_ix ON public.certificate_version USING btree (file_id)
index      CREATE INDEX certificate_version_run_ix ON public.certificate_version USING btree (issue_run_id)
index      CREATE UNIQUE INDEX certificate_version_code_uq ON public.certificate_version USING btree (code)
index      CREATE UNIQUE INDEX certificate_version_number_uq ON public.certificate_version USING btree (certificate_id, version)
index      CREATE UNIQUE INDEX certificate_version_pending_uq ON public.certificate_version USING btree (certificate_id) WHERE ((rendered_at IS NULL) AND (refused_at IS NULL))
index      CREATE UNIQUE INDEX certificate_version_pk ON public.certificate_version USING btree (id)
constraint certificate_version_certificate_fk FOREIGN KEY (certificate_id) REFERENCES certificate(id)
constraint certificate_version_code_uq UNIQUE (code)
constraint certificate_version_file_ck CHECK (((rendered_at IS NULL) = (file_id IS NULL)))
constraint certificate_version_file_fk FOREIGN KEY (file_id) REFERENCES file_object(id)
constraint certificate_version_languages_ck CHECK ((languages = ANY (ARRAY['ja-en'::text, 'zh-en'::text])))
constraint certificate_version_number_uq UNIQUE (certificate_id, version)
constraint certificate_version_outcome_ck CHECK (((rendered_at IS NULL) OR (refused_at IS NULL)))
constraint certificate_version_pk PRIMARY KEY (id)
constraint certificate_version_run_fk FOREIGN KEY (issue_run_id) REFERENCES issue_run(id)

-- chapter
table      id uuid not null
table      slug text not null
table      kind text not null
table      parent_id uuid
table      acronym text
table      name_ja text not null
table      name_en text not null
table      name_zh_hans text not null
table      own_name text
table      countries text[] not null default '{}'::text[]
table      place text
table      fields text[] not null default '{}'::text[]
table      languages text[] not null default '{en}'::text[]
table      time_zone text not null
table      founded_on text
table      registered_on text
table      registered_with text
table      state text not null
table      created_at timestamp with time zone not null
table      version integer not null default 1
index      CREATE INDEX chapter_parent_ix ON public.chapter USING btree (parent_id)
index      CREATE UNIQUE INDEX chapter_pk ON public.chapter USING btree (id)
index      CREATE UNIQUE INDEX chapter_slug_uq ON public.chapter USING btree (slug)
constraint chapter_branch_ck CHECK (((kind = 'BRANCH'::text) = (parent_id IS NOT NULL)))
constraint chapter_kind_ck CHECK ((kind = ANY (ARRAY['COUNTRY'::text, 'BRANCH'::text, 'COUNTRIES'::text, 'FIELD'::text])))
constraint chapter_parent_fk FOREIGN KEY (parent_id) REFERENCES chapter(id)
constraint chapter_pk PRIMARY KEY (id)
constraint chapter_slug_ck CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
constraint chapter_slug_uq UNIQUE (slug)
constraint chapter_state_ck CHECK ((state = ANY (ARRAY['FORMING'::text, 'ACTIVE'::text, 'RESTING'::text, 'CLOSED'::text])))

-- chapter_city
table      id uuid not null
table      chapter_id uuid not null
table      name text not null
table      name_key text not null
table      is_open boolean not null default true
table      created_at timestamp with time zone not null
index      CREATE UNIQUE INDEX chapter_city_name_uq ON public.chapter_city USING btree (chapter_id, name_key)
index      CREATE UNIQUE INDEX chapter_city_pk ON public.chapter_city USING btree (id)
constraint chapter_city_chapter_fk FOREIGN KEY (chapter_id) REFERENCES chapter(id)
constraint chapter_city_name_uq UNIQUE (chapter_id, name_key)
constraint chapter_city_pk PRIMARY KEY (id)

-- chapter_member
table      chapter_id uuid not null
table      person_id uuid not null
table      source text not null
table      joined_at timestamp with time zone not null
table      left_at timestamp with time zone
index      CREATE INDEX chapter_member_person_ix ON public.chapter_member USING btree (person_id)
index      CREATE UNIQUE INDEX chapter_member_pk ON public.chapter_member USING btree (chapter_id, person_id)
constraint chapter_member_chapter_fk FOREIGN KEY (chapter_id) REFERENCES chapter(id)
constraint chapter_member_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
constraint chapter_member_pk PRIMARY KEY (chapter_id, person_id)
constraint chapter_member_source_ck CHECK ((source = ANY (ARRAY['COUNTRY'::text, 'CHOSEN'::text])))

-- chapter_message
table      id uuid not null
table      chapter_id uuid not null
table      purpose text not null
table      texts jsonb not null
table      mail_lane_id uuid
table      recipients integer not null
table      written_by uuid not null
table      sent_at timestamp with time zone not null
table      stopped_at timestamp with time zone
index      CREATE INDEX chapter_message_account_ix ON public.chapter_message USING btree (written_by)
index      CREATE INDEX chapter_message_chapter_ix ON public.chapter_message USING btree (chapter_id, sent_at)
index      CREATE INDEX chapter_message_lane_ix ON public.chapter_message USING btree (mail_lane_id)
index      CREATE UNIQUE INDEX chapter_message_pk ON public.chapter_message USING btree (id)
constraint chapter_message_account_fk FOREIGN KEY (written_by) REFERENCES account(id)
constraint chapter_message_chapter_fk FOREIGN KEY (chapter_id) REFERENCES chapter(id)
constraint chapter_message_lane_fk FOREIGN KEY (mail_lane_id) REFERENCES mail_lane(id)
constraint chapter_message_pk PRIMARY KEY (id)
constraint chapter_message_purpose_ck CHECK ((purpose = ANY (ARRAY['NEWS'::text, 'INVITATION'::text])))

-- chapter_report
table      id uuid not null
table      chapter_id uuid not null
table      fiscal_year integer not null
table      quarter integer not null
table      state text not null
table      activities jsonb not null
table      participants integer not null
table      results jsonb not null
table      plans jsonb not null
table      needs text not null
table      return_note text
table      created_at timestamp with time zone not null
table      submitted_at timestamp with time zone
table      published_at timestamp with time zone
table      version integer not null default 1
index      CREATE UNIQUE INDEX chapter_report_pk ON public.chapter_report USING btree (id)
index      CREATE UNIQUE INDEX chapter_report_quarter_uq ON public.chapter_report USING btree (chapter_id, fiscal_year, quarter)
constraint chapter_report_chapter_fk FOREIGN KEY (chapter_id) REFERENCES chapter(id)
constraint chapter_report_participants_ck CHECK ((participants >= 0))
constraint chapter_report_pk PRIMARY KEY (id)
constraint chapter_report_quarter_ck CHECK (((quarter >= 1) AND (quarter <= 4)))
constraint chapter_report_quarter_uq UNIQUE (chapter_id, fiscal_year, quarter)
constraint chapter_report_state_ck CHECK ((state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'RETURNED'::text, 'PUBLISHED'::text])))

-- chapter_term
table      id uuid not null
table      chapter_id uuid not null
table      person_id uuid not null
table      role text not null
table      duty text
table      starts_on date not null
table      ends_on date
table      created_at timestamp with time zone not null
table      version integer not null default 1
table      state text not null
table      is_named boolean not null default false
table      handover_note text
table      budget_note text
index      CREATE INDEX chapter_term_chapter_ix ON public.chapter_term USING btree (chapter_id, starts_on)
index      CREATE INDEX chapter_term_due_ix ON public.chapter_term USING btree (starts_on) WHERE (state = ANY (ARRAY['PLANNED'::text, 'RUNNING'::text]))
index      CREATE INDEX chapter_term_person_ix ON public.chapter_term USING btree (person_id)
index      CREATE UNIQUE INDEX chapter_term_pk ON public.chapter_term USING btree (id)
index      CREATE UNIQUE INDEX chapter_term_running_uq ON public.chapter_term USING btree (chapter_id, person_id) WHERE (state = ANY (ARRAY['PLANNED'::text, 'RUNNING'::text]))
constraint chapter_term_chapter_fk FOREIGN KEY (chapter_id) REFERENCES chapter(id)
constraint chapter_term_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
constraint chapter_term_pk PRIMARY KEY (id)
constraint chapter_term_role_ck CHECK ((role = ANY (ARRAY['MAIN'::text, 'DEPUTY'::text, 'COORDINATOR'::text])))
constraint chapter_term_span_ck CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
constraint chapter_term_state_ck CHECK ((state = ANY (ARRAY['PLANNED'::text, 'RUNNING'::text, 'ENDED'::text, 'CANCELLED'::text])))

-- circle_member
table      circle_id uuid not null
table      person_id uuid not null
table      joined_at timestamp with time zone not null
table      left_at timestamp with time zone
index      CREATE INDEX circle_member_person_ix ON public.circle_member USING btree (person_id)
index      CREATE UNIQUE INDEX circle_member_pk ON public.circle_member USING btree (circle_id, person_id)
constraint circle_member_circle_fk FOREIGN KEY (circle_id) REFERENCES field_circle(id) ON DELETE CASCADE
constraint circle_member_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
constraint circle_member_pk PRIMARY KEY (circle_id, person_id)

-- circle_note
table      id uuid not null
table      circle_id uuid not null
table      person_id uuid not null
table      week integer not null
table      words text not null
table      written_at timestamp with time zone not null
index      CREATE UNIQUE INDEX circle_note_once_uq ON public.circle_note USING btree (circle_id, person_id, week)
index      CREATE UNIQUE INDEX circle_note_pk ON public.circle_note USING btree (id)
constraint circle_note_member_fk FOREIGN KEY (circle_id, person_id) REFERENCES circle_member(circle_id, person_id) ON DELETE CASCADE
constraint circle_note_pk PRIMARY KEY (id)
constraint circle_note_week_ck CHECK (((week >= 1) AND (week <= 4)))

-- circle_request
table      id uuid not null
table      person_id uuid not null
table      field text not null
table      language text not null
table      state text not null
table      requested_at timestamp with time zone not null
table      settled_at timestamp with time zone
table      circle_id uuid
index      CREATE INDEX circle_request_circle_ix ON public.circle_request USING btree (circle_id)
index      CREATE INDEX circle_request_person_ix ON public.circle_request USING btree (person_id)
index      CREATE UNIQUE INDEX circle_request_pk ON public.circle_request USING btree (id)
index      CREATE UNIQUE INDEX circle_request_waiting_uq ON public.circle_request USING btree (person_id) WHERE (state = 'WAITING'::text)
constraint circle_request_circle_fk FOREIGN KEY (circle_id) REFERENCES field_circle(id) ON DELETE CASCADE
constraint circle_request_field_ck CHECK ((field = ANY (ARRAY['FORD1'::text, 'FORD2'::text, 'FORD3'::text, 'FORD4'::text, 'FORD5'::text, 'FORD6'::text])))
constraint circle_request_language_ck CHECK ((language = ANY (ARRAY['ja'::text, 'en'::text, 'zh-Hans'::text])))
constraint circle_request_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
constraint circle_request_pk PRIMARY KEY (id)
constraint circle_request_place_ck CHECK (((state = 'PLACED'::text) = (circle_id IS NOT NULL)))
constraint circle_request_settled_ck CHECK (((state = 'WAITING'::text) = (settled_at IS NULL)))
constraint circle_request_state_ck CHECK ((state = ANY (ARRAY['WAITING'::text, 'PLACED'::text, 'WITHDRAWN'::text])))

-- club_mail_stop
table      person_id uuid not null
table      kind text not null
table      stopped_at timestamp with time zone not null
index      CREATE UNIQUE INDEX club_mail_stop_pk ON public.club_mail_stop USING btree (person_id, kind)
constraint club_mail_stop_kind_ck CHECK ((kind = ANY (ARRAY['club'::text, 'digest'::text])))
constraint club_mail_stop_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
constraint club_mail_stop_pk PRIMARY KEY (person_id, kind)

-- completion_report
trigger    CREATE TRIGGER completion_report_facts_delete AFTER DELETE ON public.completion_report REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION completion_report_to_facts()
trigger    CREATE TRIGGER completion_report_facts_insert AFTER INSERT ON public.completion_report REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION completion_report_to_facts()
trigger    CREATE TRIGGER completion_report_facts_update AFTER UPDATE ON public.completion_report REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION completion_report_to_facts()
table      id uuid not null
table      participation_id uuid not null
table      instrument_code text not null
table      instrument_version integer not null
table      state text not null
table      language text
table      place text
table      member_id text
table      answers jsonb not null default '{}'::jsonb
table      changed_at jsonb not null default '{}'::jsonb
table      draft_version integer not null default 0
table      submitted_via text
table      submission_key text
table      receipt_number text
table      requested_at timestamp with time zone
table      opened_at timestamp with time zone
table      submitted_at timestamp with time zone
table      waive_reason text
table      reminded_at timestamp with time zone
table      reminder_count integer not null default 0
index      CREATE INDEX completion_report_instrument_ix ON public.completion_report USING btree (instrument_code, instrument_version)
index      CREATE UNIQUE INDEX completion_report_participation_uq ON public.completion_report USING btree (participation_id)
index      CREATE UNIQUE INDEX completion_report_pk ON public.completion_report USING btree (id)
index      CREATE UNIQUE INDEX completion_report_receipt_uq ON public.completion_report USING btree (receipt_number)
constraint completion_report_handed_in_ck CHECK (((state <> ALL (ARRAY['SUBMITTED'::text, 'ACCEPTED'::text])) OR ((submitted_at IS NOT NULL) AND (receipt_number IS NOT NULL) AND (submitted_via IS NOT NULL))))
constraint completion_report_instrument_fk FOREIGN KEY (instrument_code, instrument_version) REFERENCES survey_instrument(code, version)
constraint completion_report_language_ck CHECK ((language = ANY (ARRAY['ja'::text, 'en'::text, 'zh-Hans'::text])))
constraint completion_report_participation_fk FOREIGN KEY (participation_id) REFERENCES participation(id)
constraint completion_report_participation_uq UNIQUE (participation_id)
constraint completion_report_pk PRIMARY KEY (id)
constraint completion_report_receipt_uq UNIQUE (receipt_number)
constraint completion_report_state_ck CHECK ((state = ANY (ARRAY['NOT_INVITED'::text, 'REQUESTED'::text, 'DRAFT'::text, 'SUBMITTED'::text, 'ACCEPTED'::text, 'UNDELIVERED'::text, 'RETURNED_FOR_FIX'::text, 'WAIVED'::text])))
constraint completion_report_via_ck CHECK ((submitted_via = ANY (ARRAY['SELF'::text, 'HOST_PROXY'::text])))
constraint completion_report_waived_ck CHECK (((state = 'WAIVED'::text) = (waive_reason IS NOT NULL)))

-- completion_report_to_facts
function   CREATE OR REPLACE FUNCTION public.completion_report_to_facts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare keys uuid[]; 
begin
  if tg_op = 'INSERT' then keys := array(select distinct r.id from new_rows r where r.id is not null);
  elsif tg_op = 'DELETE' then keys := array(select distinct r.id from old_rows r where r.id is not null);
  else keys := array(
    select d.id from (select id, participation_id, state, answers from new_rows except select id, participation_id, state, answers from old_rows) d);
  end if;
  if cardinality(keys) = 0 then return null; end if;
  perform refresh_fact_report(keys);
  return null;
end $function$

-- consent
trigger    CREATE TRIGGER consent_entry_delete AFTER DELETE ON public.consent REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION profile_row_to_entry()
trigger    CREATE TRIGGER consent_entry_insert AFTER INSERT ON public.consent REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION profile_row_to_entry()
trigger    CREATE TRIGGER consent_entry_update AFTER UPDATE ON public.consent REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION profile_row_to_entry()
table      id uuid not null
table      person_id uuid not null
table      purpose text not null
table      choice text not null
table      text_version text not null
table      language text not null
table      channel text not null
table      by_guardian boolean not null default false
table      given_at timestamp with time zone not null
table      withdrawn_at timestamp with time zone
index      CREATE INDEX consent_person_ix ON public.consent USING btree (person_id, purpose, given_at)
index      CREATE UNIQUE INDEX consent_current_uq ON public.consent USING btree (person_id, purpose) WHERE (withdrawn_at IS NULL)
index      CREATE UNIQUE INDEX consent_pk ON public.consent USING btree (id)
constraint consent_channel_ck CHECK ((channel = ANY (ARRAY['COMPLETION_REPORT'::text, 'MEMBER_AREA'::text, 'OFFICE'::text, 'SURVEY'::text])))
constraint consent_language_ck CHECK ((language = ANY (ARRAY['ja'::text, 'en'::text, 'zh-Hans'::text])))
constraint consent_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
constraint consent_pk PRIMARY KEY (id)
constraint consent_purpose_ck CHECK ((purpose = ANY (ARRAY['CLUB_CONTACT'::text, 'DIRECTORY_VISIBILITY'::text, 'SURVEY_CONTACT'::text, 'PUBLISH_STORY'::text, 'PUBLISH_PHOTO'::text, 'HELP_OTHERS'::text, 'SHARE_WITH_HOST'::text, 'SHARE_WITH_CHAPTER'::text, 'PARTNER_INFO'::text, 'RESEARCH_REUSE'::text, 'PAPER_LOOKUP'::text, 'PROFILE_FROM_ANSWERS'::text])))

-- counted_change
table      source text not null
table      changes bigint not null
constraint counted_change_source_ck CHECK ((source = ANY (ARRAY['visit'::text, 'report'::text, 'followUp'::text, 'asked'::text, 'hostAnswer'::text, 'return'::text, 'outcome'::text, 'firstReturn'::text])))

-- country
trigger    CREATE TRIGGER country_facts_update AFTER UPDATE ON public.country REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION country_to_facts()
table      code text not null
table      name_ja text not null
table      name_en text not null
table      name_zh_hans text not null
table      region text not null
table      part_of text
index      CREATE INDEX country_part_of_ix ON public.country USING btree (part_of)
index      CREATE UNIQUE INDEX country_pk ON public.country USING btree (code)
constraint country_code_ck CHECK ((code ~ '^[A-Z]{2}$'::text))
constraint country_part_of_fk FOREIGN KEY (part_of) REFERENCES country(code)
constraint country_pk PRIMARY KEY (code)

-- country_to_facts
function   CREATE OR REPLACE FUNCTION public.country_to_facts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare keys uuid[]; codes text[];
begin
  codes := array(select n.code from new_rows n join old_rows o on o.code = n.code where n.region is distinct from o.region);
  if cardinality(codes) = 0 then return null; end if;
  perform refresh_fact_visit(array(select f.participation_id from fact_visit f where f.country_code = any(codes)));
  perform refresh_fact_follow_up(array(select f.response_id from fact_follow_up f where f.country_code = any(codes)));
  perform refresh_fact_host_answer(array(select f.response_id from fact_host_answer f where f.country_code = any(codes)));
  perform refresh_fact_return(array(select f.return_visit_id from fact_return f where f.country_code = any(codes)));
  perform refresh_fact_outcome(array(select f.outcome_id from fact_outcome f where f.country_code = any(codes)));
  perform repair_rollup_asked();
  return null;
end $function$

-- course_rule
table      fiscal_year integer not null
table      programme_type text not null
table      max_days integer
table      max_days_far integer
table      max_heads integer
table      max_heads_several integer
table      max_heads_per_sender integer
table      max_escorts_per_sender integer
table      max_escorts integer
table      first_visit_applies boolean not null
index      CREATE UNIQUE INDEX course_rule_pk ON public.course_rule USING btree (fiscal_year, programme_type)
constraint course_rule_fiscal_year_fk FOREIGN KEY (fiscal_year) REFERENCES fiscal_year(year)
constraint course_rule_pk PRIMARY KEY (fiscal_year, programme_type)

-- demand
table      city_id uuid not null
table      person_id uuid not null
table      month date not null
table      told_at timestamp with time zone not null
index      CREATE INDEX demand_person_ix ON public.demand USING btree (person_id)
index      CREATE UNIQUE INDEX demand_pk ON public.demand USING btree (city_id, person_id, month)
constraint demand_city_fk FOREIGN KEY (city_id) REFERENCES chapter_city(id)
constraint demand_month_ck CHECK ((EXTRACT(day FROM month) = (1)::numeric))
constraint demand_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
constraint demand_pk PRIMARY KEY (city_id, person_id, month)

-- digest_issue
table      person_id uuid not null
table      month text not null
table      items jsonb not null
table      planned_at timestamp with time zone not null
table      sent_at timestamp with time zone
index      CREATE INDEX digest_issue_month_ix ON public.digest_issue USING btree (month)
index      CREATE UNIQUE INDEX digest_issue_pk ON public.digest_issue USING btree (person_id, month)
constraint digest_issue_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
constraint digest_issue_pk PRIMARY KEY (person_id, month)
constraint digest_issue_run_fk FOREIGN KEY (month) REFERENCES digest_run(month)

-- digest_refusal
table      person_id uuid not null
table      refused_at timestamp with time zone not null
table      refused_by text not null
index      CREATE UNIQUE INDEX digest_refusal_pk ON public.digest_refusal USING btree (person_id)
constraint digest_refusal_by_ck CHECK ((refused_by = ANY (ARRAY['LINK'::text, 'MEMBER_AREA'::text])))
constraint digest_refusal_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
constraint digest_refusal_pk PRIMARY KEY (person_id)

-- digest_run
table      month text not null
table      begun_at timestamp with time zone not null
table      after_person_id uuid
table      planned_at timestamp with time zone
index      CREATE UNIQUE INDEX digest_run_pk ON public.digest_run USING btree (month)
constraint digest_run_month_ck CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
constraint digest_run_pk PRIMARY KEY (month)

-- eligible_country
table      fiscal_year integer not null
table      country_code text not null
table      priority boolean not null default false
index      CREATE INDEX eligible_country_country_ix ON public.eligible_country USING btree (country_code)
index      CREATE UNIQUE INDEX eligible_country_pk ON public.eligible_country USING btree (fiscal_year, country_code)
constraint eligible_country_country_fk FOREIGN KEY (country_code) REFERENCES country(code)
constraint eligible_country_fiscal_year_fk FOREIGN KEY (fiscal_year) REFERENCES fiscal_year(year)
constraint eligible_country_pk PRIMARY KEY (fiscal_year, country_code)

-- event
table      id uuid not null
table      slug text not null
table      state text not null
table      format text not null
table      is_by_secretariat boolean not null
table      languages text[] not null
table      words jsonb not null
table      time_zone text not null
table      starts_at timestamp with time zone not null
table      ends_at timestamp with time zone not null
table      known_to text not null default 'MINUTE'::text
table      venue text
table      address text
table      city text
table      country_code text
table      map_link text
table      stream_link text
table      closes_at timestamp with time zone
table      guests_allowed integer not null default 0
table      offer_hours integer not null default 24
table      questions jsonb
table      change_count integer not null default 0
table      changed_at timestamp with time zone not null
table      cancel_reason text
table      counted_attendance integer
table      remark text
table      source text
table      ticket_key bytea not null
table      ticket_public_key text not null
table      created_at timestamp with time zone not null
table      published_at timestamp with time zone
table      version integer not null default 1
index      CREATE INDEX event_country_ix ON public.event USING btree (country_code)
index      CREATE INDEX event_end_ix ON public.event USING btree (ends_at) WHERE (state = ANY (ARRAY['PUBLISHED'::text, 'CLOSED'::text]))
index      CREATE INDEX event_start_ix ON public.event USING btree (starts_at, id)
index      CREATE UNIQUE INDEX event_pk ON public.event USING btree (id)
index      CREATE UNIQUE INDEX event_slug_uq ON public.event USING btree (slug)
constraint event_country_fk FOREIGN KEY (country_code) REFERENCES country(code)
constraint event_format_ck CHECK ((format = ANY (ARRAY['ON_SITE'::text, 'ONLINE'::text, 'HYBRID'::text])))
constraint event_guests_ck CHECK (((guests_allowed >= 0) AND (guests_allowed <= 5)))
constraint event_known_to_ck CHECK ((known_to = ANY (ARRAY['MINUTE'::text, 'DAY'::text, 'MONTH'::text])))
constraint event_offer_ck CHECK (((offer_hours >= 1) AND (offer_hours <= 168)))
constraint event_pk PRIMARY KEY (id)
constraint event_slug_ck CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
constraint event_slug_uq UNIQUE (slug)
constraint event_span_ck CHECK ((ends_at >= starts_at))
constraint event_state_ck CHECK ((state = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text, 'CLOSED'::text, 'HELD'::text, 'REPORTED'::text, 'CANCELLED'::text])))

-- event_feedback
table      registration_id uuid not null
table      event_id uuid not null
table      answers jsonb not null
table      language text not null
table      given_at timestamp with time zone not null
index      CREATE INDEX event_feedback_event_ix ON public.event_feedback USING btree (event_id)
index      CREATE UNIQUE INDEX event_feedback_pk ON public.event_feedback USING btree (registration_id)
constraint event_feedback_event_fk FOREIGN KEY (event_id) REFERENCES event(id)
constraint event_feedback_pk PRIMARY KEY (registration_id)
constraint event_feedback_registration_fk FOREIGN KEY (registration_id) REFERENCES registration(id) ON DELETE CASCADE

-- event_organiser
table      event_id uuid not null
table      chapter_id uuid not null
index      CREATE INDEX event_organiser_chapter_ix ON public.event_organiser USING btree (chapter_id)
index      CREATE UNIQUE INDEX event_organiser_pk ON public.event_organiser USING btree (event_id, chapter_id)
constraint event_organiser_chapter_fk FOREIGN KEY (chapter_id) REFERENCES chapter(id)
constraint event_organiser_event_fk FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE
constraint event_organiser_pk PRIMARY KEY (event_id, chapter_id)

-- event_pool
table      id uuid not null
table      event_id uuid not null
table      mode text not null
table      capacity integer
table      taken integer not null default 0
table      waiting integer not null default 0
table      next_turn integer not null default 1
index      CREATE UNIQUE INDEX event_pool_mode_uq ON public.event_pool USING btree (event_id, mode)
index      CREATE UNIQUE INDEX event_pool_pk ON public.event_pool USING btree (id)
constraint event_pool_event_fk FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE
constraint event_pool_mode_ck CHECK ((mode = ANY (ARRAY['SEAT'::text, 'STREAM'::text])))
constraint event_pool_mode_uq UNIQUE (event_id, mode)
constraint event_pool_pk PRIMARY KEY (id)
constraint event_pool_taken_ck CHECK (((taken >= 0) AND (waiting >= 0) AND ((capacity IS NULL) OR (taken <= capacity))))

-- event_report
table      event_id uuid not null
table      state text not null
table      text_ja text not null
table      text_en text not null
table      photos jsonb not null default '[]'::jsonb
table      saved_at timestamp with time zone not null
table      published_at timestamp with time zone
table      version integer not null default 1
index      CREATE UNIQUE INDEX event_report_pk ON public.event_report USING btree (event_id)
constraint event_report_event_fk FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE
constraint event_report_pk PRIMARY KEY (event_id)
constraint event_report_state_ck CHECK ((state = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text])))

-- evidence_lookup
table      source text not null
table      key text not null
table      answer text not null
table      works jsonb not null
table      reason text
table      asked_at timestamp with time zone not null
index      CREATE INDEX evidence_lookup_asked_ix ON public.evidence_lookup USING btree (asked_at)
index      CREATE UNIQUE INDEX evidence_lookup_pk ON public.evidence_lookup USING btree (source, key)
constraint evidence_lookup_answer_ck CHECK ((answer = ANY (ARRAY['FOUND'::text, 'NOT_FOUND'::text, 'FAILED'::text])))
constraint evidence_lookup_pk PRIMARY KEY (source, key)
constraint evidence_lookup_reason_ck CHECK (((answer = 'FAILED'::text) = (reason IS NOT NULL)))
constraint evidence_lookup_source_ck CHECK ((source = ANY (ARRAY['CROSSREF'::text, 'OPENALEX'::text, 'ORCID'::text])))

-- evidence_suggestion
table      id uuid not null
table      outcome_id uuid
table      person_id uuid
table      plan_id uuid
table      source text not null
table      doi text not null
table      is_found boolean not null
table      title text
table      year integer
table      journal text
table      authors text[] not null default '{}'::text[]
table      author_count integer not null default 0
table      countries text[] not null default '{}'::text[]
table      names_host boolean not null default false
table      state text not null
table      suggested_at timestamp with time zone not null
table      decided_by text
table      decided_at timestamp with time zone
table      claim_id uuid
index      CREATE INDEX evidence_suggestion_claim_ix ON public.evidence_suggestion USING btree (claim_id)
index      CREATE INDEX evidence_suggestion_plan_ix ON public.evidence_suggestion USING btree (plan_id)
index      CREATE UNIQUE INDEX evidence_suggestion_outcome_uq ON public.evidence_suggestion USING btree (outcome_id, source, doi)
index      CREATE UNIQUE INDEX evidence_suggestion_person_uq ON public.evidence_suggestion USING btree (person_id, doi)
index      CREATE UNIQUE INDEX evidence_suggestion_pk ON public.evidence_suggestion USING btree (id)
constraint evidence_suggestion_about_ck CHECK (((outcome_id IS NULL) <> (person_id IS NULL)))
constraint evidence_suggestion_claim_ck CHECK (((state = 'ACCEPTED'::text) = (claim_id IS NOT NULL)))
constraint evidence_suggestion_claim_fk FOREIGN KEY (claim_id) REFERENCES outcome(id)
constraint evidence_suggestion_decided_ck CHECK (((state = 'SUGGESTED'::text) = (decided_at IS NULL)))
constraint evidence_suggestion_found_ck CHECK ((is_found OR (state <> 'ACCEPTED'::text)))
constraint evidence_suggestion_outcome_fk FOREIGN KEY (outcome_id) REFERENCES outcome(id)
constraint evidence_suggestion_outcome_uq UNIQUE (outcome_id, source, doi)
constraint evidence_suggestion_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
constraint evidence_suggestion_person_uq UNIQUE (person_id, doi)
constraint evidence_suggestion_pk PRIMARY KEY (id)
constraint evidence_suggestion_plan_fk FOREIGN KEY (plan_id) REFERENCES exchange_plan(id)
constraint evidence_suggestion_source_ck CHECK ((source = ANY (ARRAY['CROSSREF'::text, 'OPENALEX'::text, 'ORCID'::text])))
constraint evidence_suggestion_state_ck CHECK ((state = ANY (ARRAY['SUGGESTED'::text, 'ACCEPTED'::text, 'DISMISSED'::text])))

-- exchange_plan
trigger    CREATE TRIGGER exchange_plan_entry_update AFTER UPDATE ON public.exchange_plan REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION plan_to_profile_entry()
trigger    CREATE TRIGGER exchange_plan_facts_update AFTER UPDATE ON public.exchange_plan REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION exchange_plan_to_facts()
trigger    CREATE TRIGGER exchange_plan_note_update AFTER UPDATE ON public.exchange_plan REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_exchange_plan_change()
table      id uuid not null
table      fiscal_year integer not null
table      call_round integer
table      reception_number text not null
table      programme_type text not null
table      title_ja text not null
table      title_en text not null
table      field text
table      host_institution_id uuid not null
table      host_unit_ja text
table      host_unit_en text
table      state text not null
table      visit_start date not null
table      visit_end date not null
table      post_online_end date
table      stop_date date
table      stop_kind text
table      stop_reason text
table      far_travel boolean not null default false
table      priority_flags text[] not null default '{}'::text[]
table      list_due_date date
table      return_confirmed_on date
table      created_at timestamp with time zone not null
table      version integer not null default 1
index      CREATE INDEX exchange_plan_host_ix ON public.exchange_plan USING btree (host_institution_id)
index      CREATE INDEX exchange_plan_state_ix ON public.exchange_plan USING btree (state)
index      CREATE INDEX exchange_plan_year_ix ON public.exchange_plan USING btree (fiscal_year, visit_end)
index      CREATE UNIQUE INDEX exchange_plan_pk ON public.exchange_plan USING btree (id)
index      CREATE UNIQUE INDEX exchange_plan_reception_uq ON public.exchange_plan USING btree (fiscal_year, reception_number)
constraint exchange_plan_fiscal_year_fk FOREIGN KEY (fiscal_year) REFERENCES fiscal_year(year)
constraint exchange_plan_host_fk FOREIGN KEY (host_institution_id) REFERENCES institution(id)
constraint exchange_plan_pk PRIMARY KEY (id)
constraint exchange_plan_programme_type_ck CHECK ((programme_type = ANY (ARRAY['OPEN_A'::text, 'OPEN_B'::text, 'OPEN_C'::text, 'OPEN_D'::text, 'OPEN_ONLINE'::text, 'DIRECT_HS'::text, 'DIRECT_STP'::text, 'NEXUS_YTP'::text])))
constraint exchange_plan_reception_uq UNIQUE (fiscal_year, reception_number)
constraint exchange_plan_state_ck CHECK ((state = ANY (ARRAY['ADOPTED'::text, 'WORK_PLAN_APPROVED'::text, 'AGREEMENT_SIGNED'::text, 'INVITEE_LIST_CONFIRMED'::text, 'IN_PROGRESS'::text, 'VISIT_ENDED'::text, 'ENDED'::text, 'REPORTING'::text, 'REPORTS_COMPLETE'::text, 'CLOSED'::text, 'FOLLOW_UP'::text, 'SUSPENDED'::text, 'TERMINATED'::text])))
constraint exchange_plan_stop_ck CHECK (((stop_date IS NULL) = (stop_kind IS NULL)))
constraint exchange_plan_stop_kind_ck CHECK ((stop_kind = ANY (ARRAY['SUSPENDED'::text, 'TERMINATED'::text])))
constraint exchange_plan_visit_ck CHECK ((visit_start <= visit_end))

-- exchange_plan_to_facts
function   CREATE OR REPLACE FUNCTION public.exchange_plan_to_facts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare keys uuid[]; 
begin
  if tg_op = 'INSERT' then keys := array(select distinct r.id from new_rows r where r.id is not null);
  elsif tg_op = 'DELETE' then keys := array(select distinct r.id from old_rows r where r.id is not null);
  else keys := array(
    select d.id from (select id, fiscal_year, programme_type, field, host_institution_id, visit_end from new_rows except select id, fiscal_year, programme_type, field, host_institution_id, visit_end from old_rows) d);
  end if;
  if cardinality(keys) = 0 then return null; end if;
  perform refresh_fact_visit(array(select t.id from participation t where t.plan_id = any(keys)));
  perform refresh_fact_host_answer(array(select r.id from survey_assignment a join survey_response r on r.assignment_id = a.id
    where a.plan_id = any(keys)));
  perform refresh_fact_return(array(select w.id from return_visit w where w.plan_id = any(keys)));
  perform refresh_fact_outcome(array(select c.id from outcome c where c.plan_id = any(keys)));
  return null;
end $function$

-- fact_first_return
trigger    CREATE TRIGGER fact_first_return_note_delete AFTER DELETE ON public.fact_first_return REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_fact_change('firstReturn')
trigger    CREATE TRIGGER fact_first_return_note_insert AFTER INSERT ON public.fact_first_return REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_fact_change('firstReturn')
trigger    CREATE TRIGGER fact_first_return_note_update AFTER UPDATE ON public.fact_first_return REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_fact_change('firstReturn')
trigger    CREATE TRIGGER fact_first_return_rollup_delete AFTER DELETE ON public.fact_first_return REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_first_return_to_rollup()
trigger    CREATE TRIGGER fact_first_return_rollup_insert AFTER INSERT ON public.fact_first_return REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_first_return_to_rollup()
trigger    CREATE TRIGGER fact_first_return_rollup_update AFTER UPDATE ON public.fact_first_return REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_first_return_to_rollup()
table      person_id uuid not null
table      plan_id uuid
table      fiscal_year integer not null
table      country_code text
table      region text
table      programme_type text
table      field text
table      host_institution_id uuid
table      sending_institution_id uuid
table      academic_level text
table      left_years numeric(4,2) not null
table      right_years numeric(4,2)
index      CREATE INDEX fact_first_return_country_ix ON public.fact_first_return USING btree (country_code, fiscal_year)
index      CREATE INDEX fact_first_return_host_ix ON public.fact_first_return USING btree (host_institution_id)
index      CREATE INDEX fact_first_return_plan_ix ON public.fact_first_return USING btree (plan_id)
index      CREATE UNIQUE INDEX fact_first_return_pk ON public.fact_first_return USING btree (person_id)
constraint fact_first_return_pk PRIMARY KEY (person_id)

-- fact_first_return_now
function   CREATE OR REPLACE FUNCTION public.fact_first_return_now()
 RETURNS TABLE(person_id uuid, plan_id uuid, fiscal_year integer, country_code text, region text, programme_type text, field text, host_institution_id uuid, sending_institution_id uuid, academic_level text, left_years numeric, right_years numeric)
 LANGUAGE sql
 STABLE
AS $function$
select v.person_id, v.plan_id, v.fiscal_year, v.country_code, v.region, v.programme_type, v.field, v.host_institution_id,
    v.sending_institution_id, v.academic_level,
    case when told.right_years <= coalesce(said.yes_year - v.fiscal_year, told.right_years)
        then least(told.left_years, told.right_years)
      when said.yes_year is not null then greatest(coalesce(before.no_year - v.fiscal_year, 0), 0)
      else greatest(said.no_year - v.fiscal_year, 0) end::numeric(4,2),
    least(told.right_years, case when said.yes_year is not null then greatest(said.yes_year - v.fiscal_year, 0) end)::numeric(4,2)
  from fact_visit v
    cross join lateral (
      select min(u.survey_year) filter (where u.returned) as yes_year,
        max(u.survey_year) filter (where not u.returned) as no_year
      from fact_follow_up u where u.person_id = v.person_id) said
    cross join lateral (
      select max(u.survey_year) as no_year from fact_follow_up u
      where u.person_id = v.person_id and not u.returned and u.survey_year < said.yes_year) before
    left join lateral (
      select floor(greatest(w.from_earliest - v.ended_on, 0) / 365.25 * 4) / 4 as left_years,
        ceil(greatest(w.from_latest - v.ended_on, 0) / 365.25 * 4) / 4 as right_years
      from fact_return w where w.person_id = v.person_id and w.from_latest is not null
      order by w.from_latest, w.from_earliest limit 1) told on true
  where (said.yes_year is not null or said.no_year is not null)
    and not exists (select from fact_visit e where e.person_id = v.person_id
      and (e.ended_on, e.participation_id) < (v.ended_on, v.participation_id))
$function$

-- fact_first_return_to_rollup
function   CREATE OR REPLACE FUNCTION public.fact_first_return_to_rollup()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    insert into rollup_first_return (fiscal_year, country_code, region, programme_type, left_years, right_years, persons)
    select fiscal_year, country_code, region, programme_type, left_years, right_years, sum(d.persons) from (select fiscal_year, country_code, region, programme_type, left_years, right_years, 1 as persons from new_rows r) d group by fiscal_year, country_code, region, programme_type, left_years, right_years;
  elsif tg_op = 'DELETE' then
    insert into rollup_first_return (fiscal_year, country_code, region, programme_type, left_years, right_years, persons)
    select fiscal_year, country_code, region, programme_type, left_years, right_years, sum(d.persons) from (select fiscal_year, country_code, region, programme_type, left_years, right_years, -(1) as persons from old_rows r) d group by fiscal_year, country_code, region, programme_type, left_years, right_years;
  else
    insert into rollup_first_return (fiscal_year, country_code, region, programme_type, left_years, right_years, persons)
    select fiscal_year, country_code, region, programme_type, left_years, right_years, sum(d.persons) from (
      select fiscal_year, country_code, region, programme_type, left_years, right_years, 1 as persons from new_rows r union all select fiscal_year, country_code, region, programme_type, left_years, right_years, -(1) as persons from old_rows r) d
    group by fiscal_year, country_code, region, programme_type, left_years, right_years having sum(d.persons) <> 0;
  end if;
  return null;
end $function$

-- fact_follow_up
trigger    CREATE TRIGGER fact_follow_up_facts_delete AFTER DELETE ON public.fact_follow_up REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_follow_up_to_facts()
trigger    CREATE TRIGGER fact_follow_up_facts_insert AFTER INSERT ON public.fact_follow_up REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_follow_up_to_facts()
trigger    CREATE TRIGGER fact_follow_up_facts_update AFTER UPDATE ON public.fact_follow_up REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_follow_up_to_facts()
trigger    CREATE TRIGGER fact_follow_up_note_delete AFTER DELETE ON public.fact_follow_up REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_fact_change('followUp')
trigger    CREATE TRIGGER fact_follow_up_note_insert AFTER INSERT ON public.fact_follow_up REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_fact_change('followUp')
trigger    CREATE TRIGGER fact_follow_up_note_update AFTER UPDATE ON public.fact_follow_up REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_fact_change('followUp')
trigger    CREATE TRIGGER fact_follow_up_rollup_delete AFTER DELETE ON public.fact_follow_up REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_follow_up_to_rollup()
trigger    CREATE TRIGGER fact_follow_up_rollup_insert AFTER INSERT ON public.fact_follow_up REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_follow_up_to_rollup()
trigger    CREATE TRIGGER fact_follow_up_rollup_update AFTER UPDATE ON public.fact_follow_up REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_follow_up_to_rollup()
table      response_id uuid not null
table      person_id uuid not null
table      plan_id uuid
table      survey_year integer not null
table      cohort_year integer not null
table      country_code text
table      region text
table      programme_type text
table      field text
table      host_institution_id uuid
table      sending_institution_id uuid
table      academic_level text
table      role text
table      gender text
table      module text not null
table      returned boolean
table      joint_research boolean
table      co_publication boolean
table      host_contact boolean
table      peer_contact boolean
table      shared boolean
table      influence smallint
index      CREATE INDEX fact_follow_up_country_ix ON public.fact_follow_up USING btree (country_code, cohort_year)
index      CREATE INDEX fact_follow_up_host_ix ON public.fact_follow_up USING btree (host_institution_id)
index      CREATE INDEX fact_follow_up_person_ix ON public.fact_follow_up USING btree (person_id)
index      CREATE INDEX fact_follow_up_plan_ix ON public.fact_follow_up USING btree (plan_id)
index      CREATE UNIQUE INDEX fact_follow_up_pk ON public.fact_follow_up USING btree (response_id)
constraint fact_follow_up_pk PRIMARY KEY (response_id)

-- fact_follow_up_now
function   CREATE OR REPLACE FUNCTION public.fact_follow_up_now()
 RETURNS TABLE(response_id uuid, person_id uuid, plan_id uuid, survey_year integer, cohort_year integer, country_code text, region text, programme_type text, field text, host_institution_id uuid, sending_institution_id uuid, academic_level text, role text, gender text, module text, returned boolean, joint_research boolean, co_publication boolean, host_contact boolean, peer_contact boolean, shared boolean, influence smallint)
 LANGUAGE sql
 STABLE
AS $function$
select r.id, coalesce(q.merged_into_id, q.id), v.plan_id, c.fiscal_year, a.cohort_year, a.country_code, k.region,
    a.programme_type, v.field, a.host_institution_id, v.sending_institution_id, v.academic_level, v.role, q.gender, r.module,
    case r.answers ->> 'A.REV.any' when 'YES' then true when 'NO' then false end,
    case when jsonb_typeof(r.answers -> 'A.COL.any') = 'array' then r.answers -> 'A.COL.any' ? 'JOINT_RESEARCH' end,
    case when jsonb_typeof(r.answers -> 'A.COL.any') = 'array' then r.answers -> 'A.COL.any' ? 'PAPER' end,
    case when r.answers #>> '{A.NET,host}' ~ '^[0-3]$' then r.answers #>> '{A.NET,host}' <> '0' end,
    case when r.answers #>> '{A.NET,peers}' ~ '^[0-3]$' then r.answers #>> '{A.NET,peers}' <> '0' end,
    case when jsonb_typeof(r.answers -> 'A.MULT.shared') = 'array'
      then jsonb_array_length((r.answers -> 'A.MULT.shared') - 'NONE') > 0 end,
    case when r.answers ->> 'A.INFL' ~ '^[1-5]$' then (r.answers ->> 'A.INFL')::smallint end
  from survey_response r join survey_assignment a on a.id = r.assignment_id join survey_campaign c on c.id = a.campaign_id
    join person q on q.id = a.person_id left join country k on k.code = a.country_code
    left join lateral (select f.* from fact_visit f
      where f.person_id = coalesce(q.merged_into_id, q.id) and f.fiscal_year = a.cohort_year
      order by f.ended_on desc, f.participation_id limit 1) v on true
  where not c.is_anonymous
$function$

-- fact_follow_up_to_facts
function   CREATE OR REPLACE FUNCTION public.fact_follow_up_to_facts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare keys uuid[]; 
begin
  if tg_op = 'INSERT' then keys := array(select distinct r.person_id from new_rows r where r.person_id is not null);
  elsif tg_op = 'DELETE' then keys := array(select distinct r.person_id from old_rows r where r.person_id is not null);
  else keys := array(select r.person_id from new_rows r where r.person_id is not null
    union select r.person_id from old_rows r where r.person_id is not null);
  end if;
  if cardinality(keys) = 0 then return null; end if;
  perform refresh_fact_first_return(keys);
  return null;
end $function$

-- fact_follow_up_to_rollup
function   CREATE OR REPLACE FUNCTION public.fact_follow_up_to_rollup()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    insert into rollup_follow_up (survey_year, cohort_year, country_code, region, programme_type, gender, answers, returned_yes, returned_no, joint_research_yes, joint_research_no, co_publication_yes, co_publication_no, host_contact_yes, host_contact_no, peer_contact_yes, peer_contact_no, shared_yes, shared_no, influence_5, influence_4, influence_3, influence_2, influence_1)
    select survey_year, cohort_year, country_code, region, programme_type, gender, sum(d.answers), sum(d.returned_yes), sum(d.returned_no), sum(d.joint_research_yes), sum(d.joint_research_no), sum(d.co_publication_yes), sum(d.co_publication_no), sum(d.host_contact_yes), sum(d.host_contact_no), sum(d.peer_contact_yes), sum(d.peer_contact_no), sum(d.shared_yes), sum(d.shared_no), sum(d.influence_5), sum(d.influence_4), sum(d.influence_3), sum(d.influence_2), sum(d.influence_1) from (select survey_year, cohort_year, country_code, region, programme_type, gender, 1 as answers, case when r.returned then 1 else 0 end as returned_yes, case when not r.returned then 1 else 0 end as returned_no, case when r.joint_research then 1 else 0 end as joint_research_yes, case when not r.joint_research then 1 else 0 end as joint_research_no, case when r.co_publication then 1 else 0 end as co_publication_yes, case when not r.co_publication then 1 else 0 end as co_publication_no, case when r.host_contact then 1 else 0 end as host_contact_yes, case when not r.host_contact then 1 else 0 end as host_contact_no, case when r.peer_contact then 1 else 0 end as peer_contact_yes, case when not r.peer_contact then 1 else 0 end as peer_contact_no, case when r.shared then 1 else 0 end as shared_yes, case when not r.shared then 1 else 0 end as shared_no, case when r.influence = 5 then 1 else 0 end as influence_5, case when r.influence = 4 then 1 else 0 end as influence_4, case when r.influence = 3 then 1 else 0 end as influence_3, case when r.influence = 2 then 1 else 0 end as influence_2, case when r.influence = 1 then 1 else 0 end as influence_1 from new_rows r) d group by survey_year, cohort_year, country_code, region, programme_type, gender;
  elsif tg_op = 'DELETE' then
    insert into rollup_follow_up (survey_year, cohort_year, country_code, region, programme_type, gender, answers, returned_yes, returned_no, joint_research_yes, joint_research_no, co_publication_yes, co_publication_no, host_contact_yes, host_contact_no, peer_contact_yes, peer_contact_no, shared_yes, shared_no, influence_5, influence_4, influence_3, influence_2, influence_1)
    select survey_year, cohort_year, country_code, region, programme_type, gender, sum(d.answers), sum(d.returned_yes), sum(d.returned_no), sum(d.joint_research_yes), sum(d.joint_research_no), sum(d.co_publication_yes), sum(d.co_publication_no), sum(d.host_contact_yes), sum(d.host_contact_no), sum(d.peer_contact_yes), sum(d.peer_contact_no), sum(d.shared_yes), sum(d.shared_no), sum(d.influence_5), sum(d.influence_4), sum(d.influence_3), sum(d.influence_2), sum(d.influence_1) from (select survey_year, cohort_year, country_code, region, programme_type, gender, -(1) as answers, -(case when r.returned then 1 else 0 end) as returned_yes, -(case when not r.returned then 1 else 0 end) as returned_no, -(case when r.joint_research then 1 else 0 end) as joint_research_yes, -(case when not r.joint_research then 1 else 0 end) as joint_research_no, -(case when r.co_publication then 1 else 0 end) as co_publication_yes, -(case when not r.co_publication then 1 else 0 end) as co_publication_no, -(case when r.host_contact then 1 else 0 end) as host_contact_yes, -(case when not r.host_contact then 1 else 0 end) as host_contact_no, -(case when r.peer_contact then 1 else 0 end) as peer_contact_yes, -(case when not r.peer_contact then 1 else 0 end) as peer_contact_no, -(case when r.shared then 1 else 0 end) as shared_yes, -(case when not r.shared then 1 else 0 end) as shared_no, -(case when r.influence = 5 then 1 else 0 end) as influence_5, -(case when r.influence = 4 then 1 else 0 end) as influence_4, -(case when r.influence = 3 then 1 else 0 end) as influence_3, -(case when r.influence = 2 then 1 else 0 end) as influence_2, -(case when r.influence = 1 then 1 else 0 end) as influence_1 from old_rows r) d group by survey_year, cohort_year, country_code, region, programme_type, gender;
  else
    insert into rollup_follow_up (survey_year, cohort_year, country_code, region, programme_type, gender, answers, returned_yes, returned_no, joint_research_yes, joint_research_no, co_publication_yes, co_publication_no, host_contact_yes, host_contact_no, peer_contact_yes, peer_contact_no, shared_yes, shared_no, influence_5, influence_4, influence_3, influence_2, influence_1)
    select survey_year, cohort_year, country_code, region, programme_type, gender, sum(d.answers), sum(d.returned_yes), sum(d.returned_no), sum(d.joint_research_yes), sum(d.joint_research_no), sum(d.co_publication_yes), sum(d.co_publication_no), sum(d.host_contact_yes), sum(d.host_contact_no), sum(d.peer_contact_yes), sum(d.peer_contact_no), sum(d.shared_yes), sum(d.shared_no), sum(d.influence_5), sum(d.influence_4), sum(d.influence_3), sum(d.influence_2), sum(d.influence_1) from (
      select survey_year, cohort_year, country_code, region, programme_type, gender, 1 as answers, case when r.returned then 1 else 0 end as returned_yes, case when not r.returned then 1 else 0 end as returned_no, case when r.joint_research then 1 else 0 end as joint_research_yes, case when not r.joint_research then 1 else 0 end as joint_research_no, case when r.co_publication then 1 else 0 end as co_publication_yes, case when not r.co_publication then 1 else 0 end as co_publication_no, case when r.host_contact then 1 else 0 end as host_contact_yes, case when not r.host_contact then 1 else 0 end as host_contact_no, case when r.peer_contact then 1 else 0 end as peer_contact_yes, case when not r.peer_contact then 1 else 0 end as peer_contact_no, case when r.shared then 1 else 0 end as shared_yes, case when not r.shared then 1 else 0 end as shared_no, case when r.influence = 5 then 1 else 0 end as influence_5, case when r.influence = 4 then 1 else 0 end as influence_4, case when r.influence = 3 then 1 else 0 end as influence_3, case when r.influence = 2 then 1 else 0 end as influence_2, case when r.influence = 1 then 1 else 0 end as influence_1 from new_rows r union all select survey_year, cohort_year, country_code, region, programme_type, gender, -(1) as answers, -(case when r.returned then 1 else 0 end) as returned_yes, -(case when not r.returned then 1 else 0 end) as returned_no, -(case when r.joint_research then 1 else 0 end) as joint_research_yes, -(case when not r.joint_research then 1 else 0 end) as joint_research_no, -(case when r.co_publication then 1 else 0 end) as co_publication_yes, -(case when not r.co_publication then 1 else 0 end) as co_publication_no, -(case when r.host_contact then 1 else 0 end) as host_contact_yes, -(case when not r.host_contact then 1 else 0 end) as host_contact_no, -(case when r.peer_contact then 1 else 0 end) as peer_contact_yes, -(case when not r.peer_contact then 1 else 0 end) as peer_contact_no, -(case when r.shared then 1 else 0 end) as shared_yes, -(case when not r.shared then 1 else 0 end) as shared_no, -(case when r.influence = 5 then 1 else 0 end) as influence_5, -(case when r.influence = 4 then 1 else 0 end) as influence_4, -(case when r.influence = 3 then 1 else 0 end) as influence_3, -(case when r.influence = 2 then 1 else 0 end) as influence_2, -(case when r.influence = 1 then 1 else 0 end) as influence_1 from old_rows r) d
    group by survey_year, cohort_year, country_code, region, programme_type, gender having sum(d.answers) <> 0 or sum(d.returned_yes) <> 0 or sum(d.returned_no) <> 0 or sum(d.joint_research_yes) <> 0 or sum(d.joint_research_no) <> 0 or sum(d.co_publication_yes) <> 0 or sum(d.co_publication_no) <> 0 or sum(d.host_contact_yes) <> 0 or sum(d.host_contact_no) <> 0 or sum(d.peer_contact_yes) <> 0 or sum(d.peer_contact_no) <> 0 or sum(d.shared_yes) <> 0 or sum(d.shared_no) <> 0 or sum(d.influence_5) <> 0 or sum(d.influence_4) <> 0 or sum(d.influence_3) <> 0 or sum(d.influence_2) <> 0 or sum(d.influence_1) <> 0;
  end if;
  return null;
end $function$

-- fact_host_answer
trigger    CREATE TRIGGER fact_host_answer_note_delete AFTER DELETE ON public.fact_host_answer REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_fact_change('hostAnswer')
trigger    CREATE TRIGGER fact_host_answer_note_insert AFTER INSERT ON public.fact_host_answer REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_fact_change('hostAnswer')
trigger    CREATE TRIGGER fact_host_answer_note_update AFTER UPDATE ON public.fact_host_answer REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_fact_change('hostAnswer')
trigger    CREATE TRIGGER fact_host_answer_rollup_delete AFTER DELETE ON public.fact_host_answer REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_host_answer_to_rollup()
trigger    CREATE TRIGGER fact_host_answer_rollup_insert AFTER INSERT ON public.fact_host_answer REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_host_answer_to_rollup()
trigger    CREATE TRIGGER fact_host_answer_rollup_update AFTER UPDATE ON public.fact_host_answer REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_host_answer_to_rollup()
table      response_id uuid not null
table      plan_id uuid not null
table      survey_year integer not null
table      cohort_year integer not null
table      country_code text
table      region text
table      programme_type text
table      field text
table      host_institution_id uuid
table      took_students text
table      student_number integer
table      joint_research text
table      globalisation smallint
table      visibility smallint
index      CREATE INDEX fact_host_answer_country_ix ON public.fact_host_answer USING btree (country_code, cohort_year)
index      CREATE INDEX fact_host_answer_host_ix ON public.fact_host_answer USING btree (host_institution_id)
index      CREATE INDEX fact_host_answer_plan_ix ON public.fact_host_answer USING btree (plan_id)
index      CREATE UNIQUE INDEX fact_host_answer_pk ON public.fact_host_answer USING btree (response_id)
constraint fact_host_answer_pk PRIMARY KEY (response_id)

-- fact_host_answer_now
function   CREATE OR REPLACE FUNCTION public.fact_host_answer_now()
 RETURNS TABLE(response_id uuid, plan_id uuid, survey_year integer, cohort_year integer, country_code text, region text, programme_type text, field text, host_institution_id uuid, took_students text, student_number integer, joint_research text, globalisation smallint, visibility smallint)
 LANGUAGE sql
 STABLE
AS $function$
select r.id, a.plan_id, c.fiscal_year, a.cohort_year, a.country_code, k.region, a.programme_type, p.field,
    a.host_institution_id,
    case when r.answers ->> 'H.ADM.intlStudents' in ('YES', 'NO', 'NOT_YET') then r.answers ->> 'H.ADM.intlStudents' end,
    case when r.answers ->> 'H.ADM.number' ~ '^[0-9]{1,4}$' then (r.answers ->> 'H.ADM.number')::integer end,
    case when r.answers ->> 'H.JR.state' in ('NONE', 'UNDER_DISCUSSION', 'STARTED', 'CONTINUING', 'ENDED')
      then r.answers ->> 'H.JR.state' end,
    case when r.answers #>> '{H.ORG,globalisation}' ~ '^[1-5]$' then (r.answers #>> '{H.ORG,globalisation}')::smallint end,
    case when r.answers #>> '{H.ORG,visibility}' ~ '^[1-5]$' then (r.answers #>> '{H.ORG,visibility}')::smallint end
  from survey_response r join survey_assignment a on a.id = r.assignment_id join survey_campaign c on c.id = a.campaign_id
    join exchange_plan p on p.id = a.plan_id left join country k on k.code = a.country_code
  where not c.is_anonymous
$function$

-- fact_host_answer_to_rollup
function   CREATE OR REPLACE FUNCTION public.fact_host_answer_to_rollup()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    insert into rollup_host_answer (survey_year, cohort_year, country_code, region, programme_type, answers, took_students_yes, took_students_no, took_students_not_yet, student_number, joint_research_none, joint_research_under_discussion, joint_research_started, joint_research_continuing, joint_research_ended, globalisation_5, globalisation_4, globalisation_3, globalisation_2, globalisation_1, visibility_5, visibility_4, visibility_3, visibility_2, visibility_1)
    select survey_year, cohort_year, country_code, region, programme_type, sum(d.answers), sum(d.took_students_yes), sum(d.took_students_no), sum(d.took_students_not_yet), sum(d.student_number), sum(d.joint_research_none), sum(d.joint_research_under_discussion), sum(d.joint_research_started), sum(d.joint_research_continuing), sum(d.joint_research_ended), sum(d.globalisation_5), sum(d.globalisation_4), sum(d.globalisation_3), sum(d.globalisation_2), sum(d.globalisation_1), sum(d.visibility_5), sum(d.visibility_4), sum(d.visibility_3), sum(d.visibility_2), sum(d.visibility_1) from (select survey_year, cohort_year, country_code, region, programme_type, 1 as answers, case when r.took_students = 'YES' then 1 else 0 end as took_students_yes, case when r.took_students = 'NO' then 1 else 0 end as took_students_no, case when r.took_students = 'NOT_YET' then 1 else 0 end as took_students_not_yet, coalesce(r.student_number, 0) as student_number, case when r.joint_research = 'NONE' then 1 else 0 end as joint_research_none, case when r.joint_research = 'UNDER_DISCUSSION' then 1 else 0 end as joint_research_under_discussion, case when r.joint_research = 'STARTED' then 1 else 0 end as joint_research_started, case when r.joint_research = 'CONTINUING' then 1 else 0 end as joint_research_continuing, case when r.joint_research = 'ENDED' then 1 else 0 end as joint_research_ended, case when r.globalisation = 5 then 1 else 0 end as globalisation_5, case when r.globalisation = 4 then 1 else 0 end as globalisation_4, case when r.globalisation = 3 then 1 else 0 end as globalisation_3, case when r.globalisation = 2 then 1 else 0 end as globalisation_2, case when r.globalisation = 1 then 1 else 0 end as globalisation_1, case when r.visibility = 5 then 1 else 0 end as visibility_5, case when r.visibility = 4 then 1 else 0 end as visibility_4, case when r.visibility = 3 then 1 else 0 end as visibility_3, case when r.visibility = 2 then 1 else 0 end as visibility_2, case when r.visibility = 1 then 1 else 0 end as visibility_1 from new_rows r) d group by survey_year, cohort_year, country_code, region, programme_type;
  elsif tg_op = 'DELETE' then
    insert into rollup_host_answer (survey_year, cohort_year, country_code, region, programme_type, answers, took_students_yes, took_students_no, took_students_not_yet, student_number, joint_research_none, joint_research_under_discussion, joint_research_started, joint_research_continuing, joint_research_ended, globalisation_5, globalisation_4, globalisation_3, globalisation_2, globalisation_1, visibility_5, visibility_4, visibility_3, visibility_2, visibility_1)
    select survey_year, cohort_year, country_code, region, programme_type, sum(d.answers), sum(d.took_students_yes), sum(d.took_students_no), sum(d.took_students_not_yet), sum(d.student_number), sum(d.joint_research_none), sum(d.joint_research_under_discussion), sum(d.joint_research_started), sum(d.joint_research_continuing), sum(d.joint_research_ended), sum(d.globalisation_5), sum(d.globalisation_4), sum(d.globalisation_3), sum(d.globalisation_2), sum(d.globalisation_1), sum(d.visibility_5), sum(d.visibility_4), sum(d.visibility_3), sum(d.visibility_2), sum(d.visibility_1) from (select survey_year, cohort_year, country_code, region, programme_type, -(1) as answers, -(case when r.took_students = 'YES' then 1 else 0 end) as took_students_yes, -(case when r.took_students = 'NO' then 1 else 0 end) as took_students_no, -(case when r.took_students = 'NOT_YET' then 1 else 0 end) as took_students_not_yet, -(coalesce(r.student_number, 0)) as student_number, -(case when r.joint_research = 'NONE' then 1 else 0 end) as joint_research_none, -(case when r.joint_research = 'UNDER_DISCUSSION' then 1 else 0 end) as joint_research_under_discussion, -(case when r.joint_research = 'STARTED' then 1 else 0 end) as joint_research_started, -(case when r.joint_research = 'CONTINUING' then 1 else 0 end) as joint_research_continuing, -(case when r.joint_research = 'ENDED' then 1 else 0 end) as joint_research_ended, -(case when r.globalisation = 5 then 1 else 0 end) as globalisation_5, -(case when r.globalisation = 4 then 1 else 0 end) as globalisation_4, -(case when r.globalisation = 3 then 1 else 0 end) as globalisation_3, -(case when r.globalisation = 2 then 1 else 0 end) as globalisation_2, -(case when r.globalisation = 1 then 1 else 0 end) as globalisation_1, -(case when r.visibility = 5 then 1 else 0 end) as visibility_5, -(case when r.visibility = 4 then 1 else 0 end) as visibility_4, -(case when r.visibility = 3 then 1 else 0 end) as visibility_3, -(case when r.visibility = 2 then 1 else 0 end) as visibility_2, -(case when r.visibility = 1 then 1 else 0 end) as visibility_1 from old_rows r) d group by survey_year, cohort_year, country_code, region, programme_type;
  else
    insert into rollup_host_answer (survey_year, cohort_year, country_code, region, programme_type, answers, took_students_yes, took_students_no, took_students_not_yet, student_number, joint_research_none, joint_research_under_discussion, joint_research_started, joint_research_continuing, joint_research_ended, globalisation_5, globalisation_4, globalisation_3, globalisation_2, globalisation_1, visibility_5, visibility_4, visibility_3, visibility_2, visibility_1)
    select survey_year, cohort_year, country_code, region, programme_type, sum(d.answers), sum(d.took_students_yes), sum(d.took_students_no), sum(d.took_students_not_yet), sum(d.student_number), sum(d.joint_research_none), sum(d.joint_research_under_discussion), sum(d.joint_research_started), sum(d.joint_research_continuing), sum(d.joint_research_ended), sum(d.globalisation_5), sum(d.globalisation_4), sum(d.globalisation_3), sum(d.globalisation_2), sum(d.globalisation_1), sum(d.visibility_5), sum(d.visibility_4), sum(d.visibility_3), sum(d.visibility_2), sum(d.visibility_1) from (
      select survey_year, cohort_year, country_code, region, programme_type, 1 as answers, case when r.took_students = 'YES' then 1 else 0 end as took_students_yes, case when r.took_students = 'NO' then 1 else 0 end as took_students_no, case when r.took_students = 'NOT_YET' then 1 else 0 end as took_students_not_yet, coalesce(r.student_number, 0) as student_number, case when r.joint_research = 'NONE' then 1 else 0 end as joint_research_none, case when r.joint_research = 'UNDER_DISCUSSION' then 1 else 0 end as joint_research_under_discussion, case when r.joint_research = 'STARTED' then 1 else 0 end as joint_research_started, case when r.joint_research = 'CONTINUING' then 1 else 0 end as joint_research_continuing, case when r.joint_research = 'ENDED' then 1 else 0 end as joint_research_ended, case when r.globalisation = 5 then 1 else 0 end as globalisation_5, case when r.globalisation = 4 then 1 else 0 end as globalisation_4, case when r.globalisation = 3 then 1 else 0 end as globalisation_3, case when r.globalisation = 2 then 1 else 0 end as globalisation_2, case when r.globalisation = 1 then 1 else 0 end as globalisation_1, case when r.visibility = 5 then 1 else 0 end as visibility_5, case when r.visibility = 4 then 1 else 0 end as visibility_4, case when r.visibility = 3 then 1 else 0 end as visibility_3, case when r.visibility = 2 then 1 else 0 end as visibility_2, case when r.visibility = 1 then 1 else 0 end as visibility_1 from new_rows r union all select survey_year, cohort_year, country_code, region, programme_type, -(1) as answers, -(case when r.took_students = 'YES' then 1 else 0 end) as took_students_yes, -(case when r.took_students = 'NO' then 1 else 0 end) as took_students_no, -(case when r.took_students = 'NOT_YET' then 1 else 0 end) as took_students_not_yet, -(coalesce(r.student_number, 0)) as student_number, -(case when r.joint_research = 'NONE' then 1 else 0 end) as joint_research_none, -(case when r.joint_research = 'UNDER_DISCUSSION' then 1 else 0 end) as joint_research_under_discussion, -(case when r.joint_research = 'STARTED' then 1 else 0 end) as joint_research_started, -(case when r.joint_research = 'CONTINUING' then 1 else 0 end) as joint_research_continuing, -(case when r.joint_research = 'ENDED' then 1 else 0 end) as joint_research_ended, -(case when r.globalisation = 5 then 1 else 0 end) as globalisation_5, -(case when r.globalisation = 4 then 1 else 0 end) as globalisation_4, -(case when r.globalisation = 3 then 1 else 0 end) as globalisation_3, -(case when r.globalisation = 2 then 1 else 0 end) as globalisation_2, -(case when r.globalisation = 1 then 1 else 0 end) as globalisation_1, -(case when r.visibility = 5 then 1 else 0 end) as visibility_5, -(case when r.visibility = 4 then 1 else 0 end) as visibility_4, -(case when r.visibility = 3 then 1 else 0 end) as visibility_3, -(case when r.visibility = 2 then 1 else 0 end) as visibility_2, -(case when r.visibility = 1 then 1 else 0 end) as visibility_1 from old_rows r) d
    group by survey_year, cohort_year, country_code, region, programme_type having sum(d.answers) <> 0 or sum(d.took_students_yes) <> 0 or sum(d.took_students_no) <> 0 or sum(d.took_students_not_yet) <> 0 or sum(d.student_number) <> 0 or sum(d.joint_research_none) <> 0 or sum(d.joint_research_under_discussion) <> 0 or sum(d.joint_research_started) <> 0 or sum(d.joint_research_continuing) <> 0 or sum(d.joint_research_ended) <> 0 or sum(d.globalisation_5) <> 0 or sum(d.globalisation_4) <> 0 or sum(d.globalisation_3) <> 0 or sum(d.globalisation_2) <> 0 or sum(d.globalisation_1) <> 0 or sum(d.visibility_5) <> 0 or sum(d.visibility_4) <> 0 or sum(d.visibility_3) <> 0 or sum(d.visibility_2) <> 0 or sum(d.visibility_1) <> 0;
  end if;
  return null;
end $function$

-- fact_outcome
trigger    CREATE TRIGGER fact_outcome_note_delete AFTER DELETE ON public.fact_outcome REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_fact_change('outcome')
trigger    CREATE TRIGGER fact_outcome_note_insert AFTER INSERT ON public.fact_outcome REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_fact_change('outcome')
trigger    CREATE TRIGGER fact_outcome_note_update AFTER UPDATE ON public.fact_outcome REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_fact_change('outcome')
table      outcome_id uuid not null
table      person_id uuid
table      plan_id uuid
table      fiscal_year integer
table      country_code text
table      region text
table      programme_type text
table      field text
table      host_institution_id uuid
table      sending_institution_id uuid
table      academic_level text
table      type text not null
table      verification text not null
table      sources text[] not null
table      arisen_from date
index      CREATE INDEX fact_outcome_host_ix ON public.fact_outcome USING btree (host_institution_id)
index      CREATE INDEX fact_outcome_person_ix ON public.fact_outcome USING btree (person_id)
index      CREATE INDEX fact_outcome_plan_ix ON public.fact_outcome USING btree (plan_id)
index      CREATE INDEX fact_outcome_type_ix ON public.fact_outcome USING btree (type, fiscal_year)
index      CREATE UNIQUE INDEX fact_outcome_pk ON public.fact_outcome USING btree (outcome_id)
constraint fact_outcome_pk PRIMARY KEY (outcome_id)

-- fact_outcome_now
function   CREATE OR REPLACE FUNCTION public.fact_outcome_now()
 RETURNS TABLE(outcome_id uuid, person_id uuid, plan_id uuid, fiscal_year integer, country_code text, region text, programme_type text, field text, host_institution_id uuid, sending_institution_id uuid, academic_level text, type text, verification text, sources text[], arisen_from date)
 LANGUAGE sql
 STABLE
AS $function$
select c.id, who.person_id, coalesce(c.plan_id, v.plan_id), coalesce(p.fiscal_year, v.fiscal_year),
    coalesce(v.country_code, k.code), coalesce(v.region, k.region), coalesce(p.programme_type, v.programme_type),
    coalesce(p.field, v.field), coalesce(p.host_institution_id, v.host_institution_id), v.sending_institution_id,
    v.academic_level, c.type, c.verification,
    coalesce(outcome_sources(c.id), array[c.source]), c.arisen_from
  from outcome c
    left join lateral (select coalesce(q.merged_into_id, q.id) as person_id from outcome_person o
        join person q on q.id = o.person_id where o.outcome_id = c.id order by o.person_id limit 1) who on true
    left join lateral (select f.* from fact_visit f
      where f.person_id = who.person_id order by f.ended_on, f.participation_id limit 1) v on true
    left join exchange_plan p on p.id = c.plan_id
    left join lateral (select i.country_code from plan_sending_institution s
        join institution i on i.id = s.institution_id
      where s.plan_id = p.id group by i.country_code order by count(*) desc, i.country_code limit 1) main on true
    left join country k on k.code = main.country_code
  where outcome_counts(c) and c.joined_into_id is null
$function$

-- fact_report
trigger    CREATE TRIGGER fact_report_note_delete AFTER DELETE ON public.fact_report REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_fact_change('report')
trigger    CREATE TRIGGER fact_report_note_insert AFTER INSERT ON public.fact_report REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_fact_change('report')
trigger    CREATE TRIGGER fact_report_note_update AFTER UPDATE ON public.fact_report REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_fact_change('report')
trigger    CREATE TRIGGER fact_report_rollup_delete AFTER DELETE ON public.fact_report REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_report_to_rollup()
trigger    CREATE TRIGGER fact_report_rollup_insert AFTER INSERT ON public.fact_report REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_report_to_rollup()
trigger    CREATE TRIGGER fact_report_rollup_update AFTER UPDATE ON public.fact_report REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_report_to_rollup()
table      completion_report_id uuid not null
table      participation_id uuid not null
table      person_id uuid not null
table      plan_id uuid not null
table      fiscal_year integer not null
table      country_code text
table      region text
table      programme_type text
table      field text
table      host_institution_id uuid
table      sending_institution_id uuid
table      academic_level text
table      role text not null
table      funding text not null
table      gender text
table      satisfaction smallint
table      wish smallint
table      liking smallint
index      CREATE INDEX fact_report_country_ix ON public.fact_report USING btree (country_code, fiscal_year)
index      CREATE INDEX fact_report_host_ix ON public.fact_report USING btree (host_institution_id)
index      CREATE INDEX fact_report_participation_ix ON public.fact_report USING btree (participation_id)
index      CREATE INDEX fact_report_person_ix ON public.fact_report USING btree (person_id)
index      CREATE INDEX fact_report_plan_ix ON public.fact_report USING btree (plan_id)
index      CREATE UNIQUE INDEX fact_report_pk ON public.fact_report USING btree (completion_report_id)
constraint fact_report_pk PRIMARY KEY (completion_report_id)

-- fact_report_now
function   CREATE OR REPLACE FUNCTION public.fact_report_now()
 RETURNS TABLE(completion_report_id uuid, participation_id uuid, person_id uuid, plan_id uuid, fiscal_year integer, country_code text, region text, programme_type text, field text, host_institution_id uuid, sending_institution_id uuid, academic_level text, role text, funding text, gender text, satisfaction smallint, wish smallint, liking smallint)
 LANGUAGE sql
 STABLE
AS $function$
select r.id, f.participation_id, f.person_id, f.plan_id, f.fiscal_year, f.country_code, f.region, f.programme_type, f.field,
    f.host_institution_id, f.sending_institution_id, f.academic_level, f.role, f.funding, f.gender,
    case when r.answers ->> 'CR.SAT.overall' ~ '^[1-5]$' then (r.answers ->> 'CR.SAT.overall')::smallint end,
    case when r.answers ->> 'CR.RET.wish' ~ '^[1-5]$' then (r.answers ->> 'CR.RET.wish')::smallint end,
    case when r.answers ->> 'CR.ATT.likeJapan' ~ '^[1-5]$' then (r.answers ->> 'CR.ATT.likeJapan')::smallint end
  from completion_report r join fact_visit f on f.participation_id = r.participation_id
  where r.state in ('SUBMITTED', 'ACCEPTED')
$function$

-- fact_report_to_rollup
function   CREATE OR REPLACE FUNCTION public.fact_report_to_rollup()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    insert into rollup_report (fiscal_year, country_code, region, programme_type, gender, reports, satisfaction_5, satisfaction_4, satisfaction_3, satisfaction_2, satisfaction_1, wish_5, wish_4, wish_3, wish_2, wish_1, liking_5, liking_4, liking_3, liking_2, liking_1)
    select fiscal_year, country_code, region, programme_type, gender, sum(d.reports), sum(d.satisfaction_5), sum(d.satisfaction_4), sum(d.satisfaction_3), sum(d.satisfaction_2), sum(d.satisfaction_1), sum(d.wish_5), sum(d.wish_4), sum(d.wish_3), sum(d.wish_2), sum(d.wish_1), sum(d.liking_5), sum(d.liking_4), sum(d.liking_3), sum(d.liking_2), sum(d.liking_1) from (select fiscal_year, country_code, region, programme_type, gender, 1 as reports, case when r.satisfaction = 5 then 1 else 0 end as satisfaction_5, case when r.satisfaction = 4 then 1 else 0 end as satisfaction_4, case when r.satisfaction = 3 then 1 else 0 end as satisfaction_3, case when r.satisfaction = 2 then 1 else 0 end as satisfaction_2, case when r.satisfaction = 1 then 1 else 0 end as satisfaction_1, case when r.wish = 5 then 1 else 0 end as wish_5, case when r.wish = 4 then 1 else 0 end as wish_4, case when r.wish = 3 then 1 else 0 end as wish_3, case when r.wish = 2 then 1 else 0 end as wish_2, case when r.wish = 1 then 1 else 0 end as wish_1, case when r.liking = 5 then 1 else 0 end as liking_5, case when r.liking = 4 then 1 else 0 end as liking_4, case when r.liking = 3 then 1 else 0 end as liking_3, case when r.liking = 2 then 1 else 0 end as liking_2, case when r.liking = 1 then 1 else 0 end as liking_1 from new_rows r) d group by fiscal_year, country_code, region, programme_type, gender;
  elsif tg_op = 'DELETE' then
    insert into rollup_report (fiscal_year, country_code, region, programme_type, gender, reports, satisfaction_5, satisfaction_4, satisfaction_3, satisfaction_2, satisfaction_1, wish_5, wish_4, wish_3, wish_2, wish_1, liking_5, liking_4, liking_3, liking_2, liking_1)
    select fiscal_year, country_code, region, programme_type, gender, sum(d.reports), sum(d.satisfaction_5), sum(d.satisfaction_4), sum(d.satisfaction_3), sum(d.satisfaction_2), sum(d.satisfaction_1), sum(d.wish_5), sum(d.wish_4), sum(d.wish_3), sum(d.wish_2), sum(d.wish_1), sum(d.liking_5), sum(d.liking_4), sum(d.liking_3), sum(d.liking_2), sum(d.liking_1) from (select fiscal_year, country_code, region, programme_type, gender, -(1) as reports, -(case when r.satisfaction = 5 then 1 else 0 end) as satisfaction_5, -(case when r.satisfaction = 4 then 1 else 0 end) as satisfaction_4, -(case when r.satisfaction = 3 then 1 else 0 end) as satisfaction_3, -(case when r.satisfaction = 2 then 1 else 0 end) as satisfaction_2, -(case when r.satisfaction = 1 then 1 else 0 end) as satisfaction_1, -(case when r.wish = 5 then 1 else 0 end) as wish_5, -(case when r.wish = 4 then 1 else 0 end) as wish_4, -(case when r.wish = 3 then 1 else 0 end) as wish_3, -(case when r.wish = 2 then 1 else 0 end) as wish_2, -(case when r.wish = 1 then 1 else 0 end) as wish_1, -(case when r.liking = 5 then 1 else 0 end) as liking_5, -(case when r.liking = 4 then 1 else 0 end) as liking_4, -(case when r.liking = 3 then 1 else 0 end) as liking_3, -(case when r.liking = 2 then 1 else 0 end) as liking_2, -(case when r.liking = 1 then 1 else 0 end) as liking_1 from old_rows r) d group by fiscal_year, country_code, region, programme_type, gender;
  else
    insert into rollup_report (fiscal_year, country_code, region, programme_type, gender, reports, satisfaction_5, satisfaction_4, satisfaction_3, satisfaction_2, satisfaction_1, wish_5, wish_4, wish_3, wish_2, wish_1, liking_5, liking_4, liking_3, liking_2, liking_1)
    select fiscal_year, country_code, region, programme_type, gender, sum(d.reports), sum(d.satisfaction_5), sum(d.satisfaction_4), sum(d.satisfaction_3), sum(d.satisfaction_2), sum(d.satisfaction_1), sum(d.wish_5), sum(d.wish_4), sum(d.wish_3), sum(d.wish_2), sum(d.wish_1), sum(d.liking_5), sum(d.liking_4), sum(d.liking_3), sum(d.liking_2), sum(d.liking_1) from (
      select fiscal_year, country_code, region, programme_type, gender, 1 as reports, case when r.satisfaction = 5 then 1 else 0 end as satisfaction_5, case when r.satisfaction = 4 then 1 else 0 end as satisfaction_4, case when r.satisfaction = 3 then 1 else 0 end as satisfaction_3, case when r.satisfaction = 2 then 1 else 0 end as satisfaction_2, case when r.satisfaction = 1 then 1 else 0 end as satisfaction_1, case when r.wish = 5 then 1 else 0 end as wish_5, case when r.wish = 4 then 1 else 0 end as wish_4, case when r.wish = 3 then 1 else 0 end as wish_3, case when r.wish = 2 then 1 else 0 end as wish_2, case when r.wish = 1 then 1 else 0 end as wish_1, case when r.liking = 5 then 1 else 0 end as liking_5, case when r.liking = 4 then 1 else 0 end as liking_4, case when r.liking = 3 then 1 else 0 end as liking_3, case when r.liking = 2 then 1 else 0 end as liking_2, case when r.liking = 1 then 1 else 0 end as liking_1 from new_rows r union all select fiscal_year, country_code, region, programme_type, gender, -(1) as reports, -(case when r.satisfaction = 5 then 1 else 0 end) as satisfaction_5, -(case when r.satisfaction = 4 then 1 else 0 end) as satisfaction_4, -(case when r.satisfaction = 3 then 1 else 0 end) as satisfaction_3, -(case when r.satisfaction = 2 then 1 else 0 end) as satisfaction_2, -(case when r.satisfaction = 1 then 1 else 0 end) as satisfaction_1, -(case when r.wish = 5 then 1 else 0 end) as wish_5, -(case when r.wish = 4 then 1 else 0 end) as wish_4, -(case when r.wish = 3 then 1 else 0 end) as wish_3, -(case when r.wish = 2 then 1 else 0 end) as wish_2, -(case when r.wish = 1 then 1 else 0 end) as wish_1, -(case when r.liking = 5 then 1 else 0 end) as liking_5, -(case when r.liking = 4 then 1 else 0 end) as liking_4, -(case when r.liking = 3 then 1 else 0 end) as liking_3, -(case when r.liking = 2 then 1 else 0 end) as liking_2, -(case when r.liking = 1 then 1 else 0 end) as liking_1 from old_rows r) d
    group by fiscal_year, country_code, region, programme_type, gender having sum(d.reports) <> 0 or sum(d.satisfaction_5) <> 0 or sum(d.satisfaction_4) <> 0 or sum(d.satisfaction_3) <> 0 or sum(d.satisfaction_2) <> 0 or sum(d.satisfaction_1) <> 0 or sum(d.wish_5) <> 0 or sum(d.wish_4) <> 0 or sum(d.wish_3) <> 0 or sum(d.wish_2) <> 0 or sum(d.wish_1) <> 0 or sum(d.liking_5) <> 0 or sum(d.liking_4) <> 0 or sum(d.liking_3) <> 0 or sum(d.liking_2) <> 0 or sum(d.liking_1) <> 0;
  end if;
  return null;
end $function$

-- fact_return
trigger    CREATE TRIGGER fact_return_facts_delete AFTER DELETE ON public.fact_return REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_return_to_facts()
trigger    CREATE TRIGGER fact_return_facts_insert AFTER INSERT ON public.fact_return REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_return_to_facts()
trigger    CREATE TRIGGER fact_return_facts_update AFTER UPDATE ON public.fact_return REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_return_to_facts()
trigger    CREATE TRIGGER fact_return_note_delete AFTER DELETE ON public.fact_return REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_fact_change('return')
trigger    CREATE TRIGGER fact_return_note_insert AFTER INSERT ON public.fact_return REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_fact_change('return')
trigger    CREATE TRIGGER fact_return_note_update AFTER UPDATE ON public.fact_return REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_fact_change('return')
trigger    CREATE TRIGGER fact_return_rollup_delete AFTER DELETE ON public.fact_return REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_return_to_rollup()
trigger    CREATE TRIGGER fact_return_rollup_insert AFTER INSERT ON public.fact_return REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_return_to_rollup()
trigger    CREATE TRIGGER fact_return_rollup_update AFTER UPDATE ON public.fact_return REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_return_to_rollup()
table      return_visit_id uuid not null
table      person_id uuid
table      plan_id uuid
table      fiscal_year integer
table      country_code text
table      region text
table      programme_type text
table      field text
table      host_institution_id uuid
table      sending_institution_id uuid
table      academic_level text
table      head_count integer not null
table      purpose text not null
table      counts_published boolean not null
table      several_sources boolean not null
table      years_since numeric(6,2)
table      from_earliest date
table      from_latest date
index      CREATE INDEX fact_return_country_ix ON public.fact_return USING btree (country_code, fiscal_year)
index      CREATE INDEX fact_return_host_ix ON public.fact_return USING btree (host_institution_id)
index      CREATE INDEX fact_return_person_ix ON public.fact_return USING btree (person_id)
index      CREATE INDEX fact_return_plan_ix ON public.fact_return USING btree (plan_id)
index      CREATE UNIQUE INDEX fact_return_pk ON public.fact_return USING btree (return_visit_id)
constraint fact_return_pk PRIMARY KEY (return_visit_id)

-- fact_return_now
function   CREATE OR REPLACE FUNCTION public.fact_return_now()
 RETURNS TABLE(return_visit_id uuid, person_id uuid, plan_id uuid, fiscal_year integer, country_code text, region text, programme_type text, field text, host_institution_id uuid, sending_institution_id uuid, academic_level text, head_count integer, purpose text, counts_published boolean, several_sources boolean, years_since numeric, from_earliest date, from_latest date)
 LANGUAGE sql
 STABLE
AS $function$
select w.id, coalesce(q.merged_into_id, q.id), coalesce(w.plan_id, v.plan_id), coalesce(v.fiscal_year, p.fiscal_year),
    coalesce(v.country_code, k.code), coalesce(v.region, k.region), coalesce(v.programme_type, p.programme_type),
    coalesce(v.field, p.field), coalesce(v.host_institution_id, p.host_institution_id), v.sending_institution_id,
    v.academic_level, w.head_count, w.purpose, w.counts_published, cardinality(w.sources) > 1,
    round(((w.from_earliest - coalesce(v.ended_on, p.visit_end)) / 365.25)::numeric, 2), w.from_earliest, w.from_latest
  from return_visit w left join person q on q.id = w.person_id
    left join lateral (select f.* from fact_visit f
      where f.person_id = coalesce(q.merged_into_id, q.id) order by f.ended_on, f.participation_id limit 1) v on true
    left join exchange_plan p on p.id = w.plan_id
    left join lateral (select i.country_code from plan_sending_institution s
        join institution i on i.id = s.institution_id
      where s.plan_id = p.id group by i.country_code order by count(*) desc, i.country_code limit 1) main on true
    left join country k on k.code = main.country_code
  where w.state = 'LIVE' and w.head_count > 0
$function$

-- fact_return_to_facts
function   CREATE OR REPLACE FUNCTION public.fact_return_to_facts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare keys uuid[]; 
begin
  if tg_op = 'INSERT' then keys := array(select distinct r.person_id from new_rows r where r.person_id is not null);
  elsif tg_op = 'DELETE' then keys := array(select distinct r.person_id from old_rows r where r.person_id is not null);
  else keys := array(select r.person_id from new_rows r where r.person_id is not null
    union select r.person_id from old_rows r where r.person_id is not null);
  end if;
  if cardinality(keys) = 0 then return null; end if;
  perform refresh_fact_first_return(keys);
  return null;
end $function$

-- fact_return_to_rollup
function   CREATE OR REPLACE FUNCTION public.fact_return_to_rollup()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    insert into rollup_return (fiscal_year, country_code, region, programme_type, purpose, visits, person_times, published_visits, published_person_times, several_sources)
    select fiscal_year, country_code, region, programme_type, purpose, sum(d.visits), sum(d.person_times), sum(d.published_visits), sum(d.published_person_times), sum(d.several_sources) from (select fiscal_year, country_code, region, programme_type, purpose, 1 as visits, r.head_count as person_times, case when r.counts_published then 1 else 0 end as published_visits, case when r.counts_published then r.head_count else 0 end as published_person_times, case when r.several_sources then 1 else 0 end as several_sources from new_rows r) d group by fiscal_year, country_code, region, programme_type, purpose;
  elsif tg_op = 'DELETE' then
    insert into rollup_return (fiscal_year, country_code, region, programme_type, purpose, visits, person_times, published_visits, published_person_times, several_sources)
    select fiscal_year, country_code, region, programme_type, purpose, sum(d.visits), sum(d.person_times), sum(d.published_visits), sum(d.published_person_times), sum(d.several_sources) from (select fiscal_year, country_code, region, programme_type, purpose, -(1) as visits, -(r.head_count) as person_times, -(case when r.counts_published then 1 else 0 end) as published_visits, -(case when r.counts_published then r.head_count else 0 end) as published_person_times, -(case when r.several_sources then 1 else 0 end) as several_sources from old_rows r) d group by fiscal_year, country_code, region, programme_type, purpose;
  else
    insert into rollup_return (fiscal_year, country_code, region, programme_type, purpose, visits, person_times, published_visits, published_person_times, several_sources)
    select fiscal_year, country_code, region, programme_type, purpose, sum(d.visits), sum(d.person_times), sum(d.published_visits), sum(d.published_person_times), sum(d.several_sources) from (
      select fiscal_year, country_code, region, programme_type, purpose, 1 as visits, r.head_count as person_times, case when r.counts_published then 1 else 0 end as published_visits, case when r.counts_published then r.head_count else 0 end as published_person_times, case when r.several_sources then 1 else 0 end as several_sources from new_rows r union all select fiscal_year, country_code, region, programme_type, purpose, -(1) as visits, -(r.head_count) as person_times, -(case when r.counts_published then 1 else 0 end) as published_visits, -(case when r.counts_published then r.head_count else 0 end) as published_person_times, -(case when r.several_sources then 1 else 0 end) as several_sources from old_rows r) d
    group by fiscal_year, country_code, region, programme_type, purpose having sum(d.visits) <> 0 or sum(d.person_times) <> 0 or sum(d.published_visits) <> 0 or sum(d.published_person_times) <> 0 or sum(d.several_sources) <> 0;
  end if;
  return null;
end $function$

-- fact_visit
trigger    CREATE TRIGGER fact_visit_facts_delete AFTER DELETE ON public.fact_visit REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_visit_to_facts()
trigger    CREATE TRIGGER fact_visit_facts_insert AFTER INSERT ON public.fact_visit REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_visit_to_facts()
trigger    CREATE TRIGGER fact_visit_facts_update AFTER UPDATE ON public.fact_visit REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_visit_to_facts()
trigger    CREATE TRIGGER fact_visit_note_delete AFTER DELETE ON public.fact_visit REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_fact_change('visit')
trigger    CREATE TRIGGER fact_visit_note_insert AFTER INSERT ON public.fact_visit REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_fact_change('visit')
trigger    CREATE TRIGGER fact_visit_note_update AFTER UPDATE ON public.fact_visit REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_fact_change('visit')
trigger    CREATE TRIGGER fact_visit_rollup_delete AFTER DELETE ON public.fact_visit REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_visit_to_rollup()
trigger    CREATE TRIGGER fact_visit_rollup_insert AFTER INSERT ON public.fact_visit REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_visit_to_rollup()
trigger    CREATE TRIGGER fact_visit_rollup_update AFTER UPDATE ON public.fact_visit REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION fact_visit_to_rollup()
table      participation_id uuid not null
table      person_id uuid not null
table      plan_id uuid not null
table      fiscal_year integer not null
table      country_code text
table      region text
table      programme_type text
table      field text
table      host_institution_id uuid
table      sending_institution_id uuid
table      academic_level text
table      role text not null
table      funding text not null
table      gender text
table      ended_on date not null
index      CREATE INDEX fact_visit_country_ix ON public.fact_visit USING btree (country_code, fiscal_year)
index      CREATE INDEX fact_visit_host_ix ON public.fact_visit USING btree (host_institution_id, fiscal_year)
index      CREATE INDEX fact_visit_person_ix ON public.fact_visit USING btree (person_id, ended_on)
index      CREATE INDEX fact_visit_plan_ix ON public.fact_visit USING btree (plan_id)
index      CREATE INDEX fact_visit_sender_ix ON public.fact_visit USING btree (sending_institution_id)
index      CREATE UNIQUE INDEX fact_visit_pk ON public.fact_visit USING btree (participation_id)
constraint fact_visit_pk PRIMARY KEY (participation_id)

-- fact_visit_now
function   CREATE OR REPLACE FUNCTION public.fact_visit_now()
 RETURNS TABLE(participation_id uuid, person_id uuid, plan_id uuid, fiscal_year integer, country_code text, region text, programme_type text, field text, host_institution_id uuid, sending_institution_id uuid, academic_level text, role text, funding text, gender text, ended_on date)
 LANGUAGE sql
 STABLE
AS $function$
select t.id, t.person_id, t.plan_id, p.fiscal_year, k.code, k.region, p.programme_type, p.field, p.host_institution_id,
    t.sending_institution_id, t.academic_level, t.role, t.funding, q.gender, coalesce(t.departure_date, p.visit_end)
  from participation t join exchange_plan p on p.id = t.plan_id join person q on q.id = t.person_id
    left join institution i on i.id = t.sending_institution_id
    left join country k on k.code = coalesce(i.country_code, q.nationalities[1])
  where t.state not in ('PLANNED', 'LISTED', 'WITHDRAWN', 'REPLACED') and p.programme_type <> 'OPEN_ONLINE'
$function$

-- fact_visit_to_facts
function   CREATE OR REPLACE FUNCTION public.fact_visit_to_facts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare keys uuid[]; people uuid[]; plans uuid[];
begin
  if tg_op = 'INSERT' then keys := array(select distinct r.participation_id from new_rows r where r.participation_id is not null);
  elsif tg_op = 'DELETE' then keys := array(select distinct r.participation_id from old_rows r where r.participation_id is not null);
  else keys := array(select r.participation_id from new_rows r where r.participation_id is not null
    union select r.participation_id from old_rows r where r.participation_id is not null);
  end if;
  if cardinality(keys) = 0 then return null; end if;
  if tg_op = 'DELETE' then
    people := array(select distinct r.person_id from old_rows r); plans := array(select distinct r.plan_id from old_rows r);
  elsif tg_op = 'INSERT' then
    people := array(select distinct r.person_id from new_rows r); plans := array(select distinct r.plan_id from new_rows r);
  else
    people := array(select r.person_id from old_rows r union select r.person_id from new_rows r);
    plans := array(select r.plan_id from old_rows r union select r.plan_id from new_rows r);
  end if;
  keys := array(select r.id from completion_report r where r.participation_id = any(keys));
  if cardinality(keys) > 0 then perform refresh_fact_report(keys); end if;
  keys := array(select r.id from survey_assignment a join survey_response r on r.assignment_id = a.id
    where a.person_id = any(people) or a.person_id in (select q.id from person q where q.merged_into_id = any(people)));
  if cardinality(keys) > 0 then perform refresh_fact_follow_up(keys); end if;
  keys := array(select w.id from return_visit w where w.person_id = any(people)
    or w.person_id in (select q.id from person q where q.merged_into_id = any(people)));
  if cardinality(keys) > 0 then perform refresh_fact_return(keys); end if;
  keys := array(select o.outcome_id from outcome_person o where o.person_id = any(people)
    or o.person_id in (select q.id from person q where q.merged_into_id = any(people)));
  if cardinality(keys) > 0 then perform refresh_fact_outcome(keys); end if;
  keys := array(select u.person_id from fact_follow_up u where u.person_id = any(people));
  if cardinality(keys) > 0 then perform refresh_fact_first_return(keys); end if;
  return null;
end $function$

-- fact_visit_to_rollup
function   CREATE OR REPLACE FUNCTION public.fact_visit_to_rollup()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' then
    insert into rollup_visit (fiscal_year, country_code, region, programme_type, gender, invitees, main, escorts, self_funded, female)
    select fiscal_year, country_code, region, programme_type, gender, sum(d.invitees), sum(d.main), sum(d.escorts), sum(d.self_funded), sum(d.female) from (select fiscal_year, country_code, region, programme_type, gender, 1 as invitees, case when r.role = 'MAIN' then 1 else 0 end as main, case when r.role = 'ESCORT' then 1 else 0 end as escorts, case when r.funding = 'SELF' then 1 else 0 end as self_funded, case when r.gender = 'FEMALE' then 1 else 0 end as female from new_rows r) d group by fiscal_year, country_code, region, programme_type, gender;
  elsif tg_op = 'DELETE' then
    insert into rollup_visit (fiscal_year, country_code, region, programme_type, gender, invitees, main, escorts, self_funded, female)
    select fiscal_year, country_code, region, programme_type, gender, sum(d.invitees), sum(d.main), sum(d.escorts), sum(d.self_funded), sum(d.female) from (select fiscal_year, country_code, region, programme_type, gender, -(1) as invitees, -(case when r.role = 'MAIN' then 1 else 0 end) as main, -(case when r.role = 'ESCORT' then 1 else 0 end) as escorts, -(case when r.funding = 'SELF' then 1 else 0 end) as self_funded, -(case when r.gender = 'FEMALE' then 1 else 0 end) as female from old_rows r) d group by fiscal_year, country_code, region, programme_type, gender;
  else
    insert into rollup_visit (fiscal_year, country_code, region, programme_type, gender, invitees, main, escorts, self_funded, female)
    select fiscal_year, country_code, region, programme_type, gender, sum(d.invitees), sum(d.main), sum(d.escorts), sum(d.self_funded), sum(d.female) from (
      select fiscal_year, country_code, region, programme_type, gender, 1 as invitees, case when r.role = 'MAIN' then 1 else 0 end as main, case when r.role = 'ESCORT' then 1 else 0 end as escorts, case when r.funding = 'SELF' then 1 else 0 end as self_funded, case when r.gender = 'FEMALE' then 1 else 0 end as female from new_rows r union all select fiscal_year, country_code, region, programme_type, gender, -(1) as invitees, -(case when r.role = 'MAIN' then 1 else 0 end) as main, -(case when r.role = 'ESCORT' then 1 else 0 end) as escorts, -(case when r.funding = 'SELF' then 1 else 0 end) as self_funded, -(case when r.gender = 'FEMALE' then 1 else 0 end) as female from old_rows r) d
    group by fiscal_year, country_code, region, programme_type, gender having sum(d.invitees) <> 0 or sum(d.main) <> 0 or sum(d.escorts) <> 0 or sum(d.self_funded) <> 0 or sum(d.female) <> 0;
  end if;
  return null;
end $function$

-- field_circle
table      id uuid not null
table      field text not null
table      language text not null
table      for_minors boolean not null
table      state text not null
table      starts_on date not null
table      ends_on date not null
table      formed_at timestamp with time zone not null
table      week_told integer not null default 0
table      ended_at timestamp with time zone
index      CREATE INDEX field_circle_running_ix ON public.field_circle USING btree (state, starts_on)
index      CREATE UNIQUE INDEX field_circle_pk ON public.field_circle USING btree (id)
constraint field_circle_end_ck CHECK (((state = 'ENDED'::text) = (ended_at IS NOT NULL)))
constraint field_circle_field_ck CHECK ((field = ANY (ARRAY['FORD1'::text, 'FORD2'::text, 'FORD3'::text, 'FORD4'::text, 'FORD5'::text, 'FORD6'::text])))
constraint field_circle_language_ck CHECK ((language = ANY (ARRAY['ja'::text, 'en'::text, 'zh-Hans'::text])))
constraint field_circle_pk PRIMARY KEY (id)
constraint field_circle_span_ck CHECK ((ends_on > starts_on))
constraint field_circle_state_ck CHECK ((state = ANY (ARRAY['RUNNING'::text, 'ENDED'::text])))

-- file_object
table      id uuid not null
table      sha256 text not null
table      bytes bigint not null
table      media_type text not null
table      name text not null
table      purpose text not null
table      created_at timestamp with time zone not null
index      CREATE INDEX file_object_sha256_ix ON public.file_object USING btree (sha256)
index      CREATE UNIQUE INDEX file_object_pk ON public.file_object USING btree (id)
constraint file_object_pk PRIMARY KEY (id)

-- fiscal_year
table      year integer not null
table      report_days integer not null
table      report_fixed_date date not null
table      payment_fixed_date date not null
table      refund_date date not null
table      last_end_date date not null
table      visa_lead_days integer not null
table      age_limit integer not null
table      short_stay_days integer not null
table      childhood_age integer not null
table      provisional boolean not null
index      CREATE UNIQUE INDEX fiscal_year_pk ON public.fiscal_year USING btree (year)
constraint fiscal_year_pk PRIMARY KEY (year)

-- fold_counted_change
function   CREATE OR REPLACE FUNCTION public.fold_counted_change()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
      declare folded integer;
      begin
        perform pg_advisory_xact_lock(hashtextextended('counted_change', 0));
        with taken as (delete from counted_change returning *)
        insert into counted_change (source, changes) select t.source, sum(t.changes) from taken t group by t.source;
        get diagnostics folded = row_count;
        return folded;
      end $function$

-- fold_return_visits
function   CREATE OR REPLACE FUNCTION public.fold_return_visits(ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
  end $function$

-- fold_rollup_asked
function   CREATE OR REPLACE FUNCTION public.fold_rollup_asked()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
    declare years integer[]; folded integer;
    begin
      perform pg_advisory_xact_lock(hashtextextended('rollup_asked', 0));
      years := array(select distinct coalesce(cohort_year, 0) from rollup_asked where not is_folded);
      if cardinality(years) = 0 then return 0; end if;
      with taken as (delete from rollup_asked where coalesce(cohort_year, 0) = any(years) returning *)
      insert into rollup_asked (survey_year, cohort_year, audience, country_code, region, programme_type, asked, answered, declined, undeliverable, is_folded)
      select survey_year, cohort_year, audience, country_code, region, programme_type, sum(d.asked), sum(d.answered), sum(d.declined), sum(d.undeliverable), true from taken d
      group by survey_year, cohort_year, audience, country_code, region, programme_type having sum(d.asked) <> 0 or sum(d.answered) <> 0 or sum(d.declined) <> 0 or sum(d.undeliverable) <> 0 order by country_code, cohort_year;
      get diagnostics folded = row_count;
      delete from rollup_asked_broad where coalesce(cohort_year, 0) = any(years);
      insert into rollup_asked_broad (cohort_year, audience, country_code, region, programme_type, asked, answered, declined, undeliverable) select cohort_year, audience, country_code, region, programme_type, sum(asked)::integer as asked, sum(answered)::integer as answered, sum(declined)::integer as declined, sum(undeliverable)::integer as undeliverable
    from rollup_asked where is_folded and coalesce(cohort_year, 0) = any(years) group by cohort_year, audience, country_code, region, programme_type
    having sum(asked) <> 0 or sum(answered) <> 0 or sum(declined) <> 0 or sum(undeliverable) <> 0 order by country_code, cohort_year;
      return folded;
    end $function$

-- fold_rollup_first_return
function   CREATE OR REPLACE FUNCTION public.fold_rollup_first_return()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
    declare years integer[]; folded integer;
    begin
      perform pg_advisory_xact_lock(hashtextextended('rollup_first_return', 0));
      years := array(select distinct coalesce(fiscal_year, 0) from rollup_first_return where not is_folded);
      if cardinality(years) = 0 then return 0; end if;
      with taken as (delete from rollup_first_return where coalesce(fiscal_year, 0) = any(years) returning *)
      insert into rollup_first_return (fiscal_year, country_code, region, programme_type, left_years, right_years, persons, is_folded)
      select fiscal_year, country_code, region, programme_type, left_years, right_years, sum(d.persons), true from taken d
      group by fiscal_year, country_code, region, programme_type, left_years, right_years having sum(d.persons) <> 0 order by fiscal_year;
      get diagnostics folded = row_count;
      delete from rollup_first_return_broad where coalesce(fiscal_year, 0) = any(years);
      insert into rollup_first_return_broad (fiscal_year, programme_type, left_years, right_years, persons) select fiscal_year, programme_type, left_years, right_years, sum(persons)::integer as persons
    from rollup_first_return where is_folded and coalesce(fiscal_year, 0) = any(years) group by fiscal_year, programme_type, left_years, right_years
    having sum(persons) <> 0 order by fiscal_year;
      return folded;
    end $function$

-- fold_rollup_follow_up
function   CREATE OR REPLACE FUNCTION public.fold_rollup_follow_up()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
    declare years integer[]; folded integer;
    begin
      perform pg_advisory_xact_lock(hashtextextended('rollup_follow_up', 0));
      years := array(select distinct coalesce(cohort_year, 0) from rollup_follow_up where not is_folded);
      if cardinality(years) = 0 then return 0; end if;
      with taken as (delete from rollup_follow_up where coalesce(cohort_year, 0) = any(years) returning *)
      insert into rollup_follow_up (survey_year, cohort_year, country_code, region, programme_type, gender, answers, returned_yes, returned_no, joint_research_yes, joint_research_no, co_publication_yes, co_publication_no, host_contact_yes, host_contact_no, peer_contact_yes, peer_contact_no, shared_yes, shared_no, influence_5, influence_4, influence_3, influence_2, influence_1, is_folded)
      select survey_year, cohort_year, country_code, region, programme_type, gender, sum(d.answers), sum(d.returned_yes), sum(d.returned_no), sum(d.joint_research_yes), sum(d.joint_research_no), sum(d.co_publication_yes), sum(d.co_publication_no), sum(d.host_contact_yes), sum(d.host_contact_no), sum(d.peer_contact_yes), sum(d.peer_contact_no), sum(d.shared_yes), sum(d.shared_no), sum(d.influence_5), sum(d.influence_4), sum(d.influence_3), sum(d.influence_2), sum(d.influence_1), true from taken d
      group by survey_year, cohort_year, country_code, region, programme_type, gender having sum(d.answers) <> 0 or sum(d.returned_yes) <> 0 or sum(d.returned_no) <> 0 or sum(d.joint_research_yes) <> 0 or sum(d.joint_research_no) <> 0 or sum(d.co_publication_yes) <> 0 or sum(d.co_publication_no) <> 0 or sum(d.host_contact_yes) <> 0 or sum(d.host_contact_no) <> 0 or sum(d.peer_contact_yes) <> 0 or sum(d.peer_contact_no) <> 0 or sum(d.shared_yes) <> 0 or sum(d.shared_no) <> 0 or sum(d.influence_5) <> 0 or sum(d.influence_4) <> 0 or sum(d.influence_3) <> 0 or sum(d.influence_2) <> 0 or sum(d.influence_1) <> 0 order by country_code, cohort_year;
      get diagnostics folded = row_count;
      delete from rollup_follow_up_broad where coalesce(cohort_year, 0) = any(years);
      insert into rollup_follow_up_broad (cohort_year, country_code, region, programme_type, answers, returned_yes, returned_no, joint_research_yes, joint_research_no, co_publication_yes, co_publication_no, host_contact_yes, host_contact_no, peer_contact_yes, peer_contact_no, shared_yes, shared_no, influence_5, influence_4, influence_3, influence_2, influence_1) select cohort_year, country_code, region, programme_type, sum(answers)::integer as answers, sum(returned_yes)::integer as returned_yes, sum(returned_no)::integer as returned_no, sum(joint_research_yes)::integer as joint_research_yes, sum(joint_research_no)::integer as joint_research_no, sum(co_publication_yes)::integer as co_publication_yes, sum(co_publication_no)::integer as co_publication_no, sum(host_contact_yes)::integer as host_contact_yes, sum(host_contact_no)::integer as host_contact_no, sum(peer_contact_yes)::integer as peer_contact_yes, sum(peer_contact_no)::integer as peer_contact_no, sum(shared_yes)::integer as shared_yes, sum(shared_no)::integer as shared_no, sum(influence_5)::integer as influence_5, sum(influence_4)::integer as influence_4, sum(influence_3)::integer as influence_3, sum(influence_2)::integer as influence_2, sum(influence_1)::integer as influence_1
    from rollup_follow_up where is_folded and coalesce(cohort_year, 0) = any(years) group by cohort_year, country_code, region, programme_type
    having sum(answers) <> 0 or sum(returned_yes) <> 0 or sum(returned_no) <> 0 or sum(joint_research_yes) <> 0 or sum(joint_research_no) <> 0 or sum(co_publication_yes) <> 0 or sum(co_publication_no) <> 0 or sum(host_contact_yes) <> 0 or sum(host_contact_no) <> 0 or sum(peer_contact_yes) <> 0 or sum(peer_contact_no) <> 0 or sum(shared_yes) <> 0 or sum(shared_no) <> 0 or sum(influence_5) <> 0 or sum(influence_4) <> 0 or sum(influence_3) <> 0 or sum(influence_2) <> 0 or sum(influence_1) <> 0 order by country_code, cohort_year;
      return folded;
    end $function$

-- fold_rollup_host_answer
function   CREATE OR REPLACE FUNCTION public.fold_rollup_host_answer()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare years integer[]; folded integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('rollup_host_answer', 0));
  years := array(select distinct coalesce(cohort_year, 0) from rollup_host_answer where not is_folded);
  if cardinality(years) = 0 then return 0; end if;
  with taken as (delete from rollup_host_answer where coalesce(cohort_year, 0) = any(years) returning *)
  insert into rollup_host_answer (survey_year, cohort_year, country_code, region, programme_type, answers, took_students_yes, took_students_no, took_students_not_yet, student_number, joint_research_none, joint_research_under_discussion, joint_research_started, joint_research_continuing, joint_research_ended, globalisation_5, globalisation_4, globalisation_3, globalisation_2, globalisation_1, visibility_5, visibility_4, visibility_3, visibility_2, visibility_1, is_folded)
  select survey_year, cohort_year, country_code, region, programme_type, sum(d.answers), sum(d.took_students_yes), sum(d.took_students_no), sum(d.took_students_not_yet), sum(d.student_number), sum(d.joint_research_none), sum(d.joint_research_under_discussion), sum(d.joint_research_started), sum(d.joint_research_continuing), sum(d.joint_research_ended), sum(d.globalisation_5), sum(d.globalisation_4), sum(d.globalisation_3), sum(d.globalisation_2), sum(d.globalisation_1), sum(d.visibility_5), sum(d.visibility_4), sum(d.visibility_3), sum(d.visibility_2), sum(d.visibility_1), true from taken d
  group by survey_year, cohort_year, country_code, region, programme_type having sum(d.answers) <> 0 or sum(d.took_students_yes) <> 0 or sum(d.took_students_no) <> 0 or sum(d.took_students_not_yet) <> 0 or sum(d.student_number) <> 0 or sum(d.joint_research_none) <> 0 or sum(d.joint_research_under_discussion) <> 0 or sum(d.joint_research_started) <> 0 or sum(d.joint_research_continuing) <> 0 or sum(d.joint_research_ended) <> 0 or sum(d.globalisation_5) <> 0 or sum(d.globalisation_4) <> 0 or sum(d.globalisation_3) <> 0 or sum(d.globalisation_2) <> 0 or sum(d.globalisation_1) <> 0 or sum(d.visibility_5) <> 0 or sum(d.visibility_4) <> 0 or sum(d.visibility_3) <> 0 or sum(d.visibility_2) <> 0 or sum(d.visibility_1) <> 0;
  get diagnostics folded = row_count;
  return folded;
end $function$

-- fold_rollup_report
function   CREATE OR REPLACE FUNCTION public.fold_rollup_report()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare years integer[]; folded integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('rollup_report', 0));
  years := array(select distinct coalesce(fiscal_year, 0) from rollup_report where not is_folded);
  if cardinality(years) = 0 then return 0; end if;
  with taken as (delete from rollup_report where coalesce(fiscal_year, 0) = any(years) returning *)
  insert into rollup_report (fiscal_year, country_code, region, programme_type, gender, reports, satisfaction_5, satisfaction_4, satisfaction_3, satisfaction_2, satisfaction_1, wish_5, wish_4, wish_3, wish_2, wish_1, liking_5, liking_4, liking_3, liking_2, liking_1, is_folded)
  select fiscal_year, country_code, region, programme_type, gender, sum(d.reports), sum(d.satisfaction_5), sum(d.satisfaction_4), sum(d.satisfaction_3), sum(d.satisfaction_2), sum(d.satisfaction_1), sum(d.wish_5), sum(d.wish_4), sum(d.wish_3), sum(d.wish_2), sum(d.wish_1), sum(d.liking_5), sum(d.liking_4), sum(d.liking_3), sum(d.liking_2), sum(d.liking_1), true from taken d
  group by fiscal_year, country_code, region, programme_type, gender having sum(d.reports) <> 0 or sum(d.satisfaction_5) <> 0 or sum(d.satisfaction_4) <> 0 or sum(d.satisfaction_3) <> 0 or sum(d.satisfaction_2) <> 0 or sum(d.satisfaction_1) <> 0 or sum(d.wish_5) <> 0 or sum(d.wish_4) <> 0 or sum(d.wish_3) <> 0 or sum(d.wish_2) <> 0 or sum(d.wish_1) <> 0 or sum(d.liking_5) <> 0 or sum(d.liking_4) <> 0 or sum(d.liking_3) <> 0 or sum(d.liking_2) <> 0 or sum(d.liking_1) <> 0;
  get diagnostics folded = row_count;
  return folded;
end $function$

-- fold_rollup_return
function   CREATE OR REPLACE FUNCTION public.fold_rollup_return()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare years integer[]; folded integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('rollup_return', 0));
  years := array(select distinct coalesce(fiscal_year, 0) from rollup_return where not is_folded);
  if cardinality(years) = 0 then return 0; end if;
  with taken as (delete from rollup_return where coalesce(fiscal_year, 0) = any(years) returning *)
  insert into rollup_return (fiscal_year, country_code, region, programme_type, purpose, visits, person_times, published_visits, published_person_times, several_sources, is_folded)
  select fiscal_year, country_code, region, programme_type, purpose, sum(d.visits), sum(d.person_times), sum(d.published_visits), sum(d.published_person_times), sum(d.several_sources), true from taken d
  group by fiscal_year, country_code, region, programme_type, purpose having sum(d.visits) <> 0 or sum(d.person_times) <> 0 or sum(d.published_visits) <> 0 or sum(d.published_person_times) <> 0 or sum(d.several_sources) <> 0;
  get diagnostics folded = row_count;
  return folded;
end $function$

-- fold_rollup_visit
function   CREATE OR REPLACE FUNCTION public.fold_rollup_visit()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare years integer[]; folded integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('rollup_visit', 0));
  years := array(select distinct coalesce(fiscal_year, 0) from rollup_visit where not is_folded);
  if cardinality(years) = 0 then return 0; end if;
  with taken as (delete from rollup_visit where coalesce(fiscal_year, 0) = any(years) returning *)
  insert into rollup_visit (fiscal_year, country_code, region, programme_type, gender, invitees, main, escorts, self_funded, female, is_folded)
  select fiscal_year, country_code, region, programme_type, gender, sum(d.invitees), sum(d.main), sum(d.escorts), sum(d.self_funded), sum(d.female), true from taken d
  group by fiscal_year, country_code, region, programme_type, gender having sum(d.invitees) <> 0 or sum(d.main) <> 0 or sum(d.escorts) <> 0 or sum(d.self_funded) <> 0 or sum(d.female) <> 0;
  get diagnostics folded = row_count;
  return folded;
end $function$

-- follow_outcomes
function   CREATE OR REPLACE FUNCTION public.follow_outcomes(changed uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
  end $function$

-- follow_revisits
function   CREATE OR REPLACE FUNCTION public.follow_revisits(changed uuid[], left_visits uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
  begin
    for at in 1 .. greatest(cardinality(changed), 1) by 300 loop
      perform follow_some_revisits(changed[at:at + 299], case when at = 1 then left_visits else '{}' end);
    end loop;
  end $function$

-- follow_some_revisits
function   CREATE OR REPLACE FUNCTION public.follow_some_revisits(changed uuid[], left_visits uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
  end $function$

-- guardian_age
table      country_code text not null
table      age smallint not null
table      source text not null
index      CREATE UNIQUE INDEX guardian_age_pk ON public.guardian_age USING btree (country_code)
constraint guardian_age_age_ck CHECK (((age >= 18) AND (age <= 25)))
constraint guardian_age_country_ck CHECK ((country_code ~ '^[A-Z]{2}$'::text))
constraint guardian_age_pk PRIMARY KEY (country_code)

-- host_report
table      id uuid not null
table      plan_id uuid not null
table      kind text not null
table      state text not null
table      file_id uuid
table      answers jsonb
table      submission_key text not null
table      receipt_number text not null
table      received_at timestamp with time zone not null
table      received_from text not null
index      CREATE INDEX host_report_file_ix ON public.host_report USING btree (file_id)
index      CREATE UNIQUE INDEX host_report_pk ON public.host_report USING btree (id)
index      CREATE UNIQUE INDEX host_report_receipt_uq ON public.host_report USING btree (receipt_number)
index      CREATE UNIQUE INDEX host_report_submission_uq ON public.host_report USING btree (plan_id, kind, submission_key)
constraint host_report_content_ck CHECK (((file_id IS NULL) <> (answers IS NULL)))
constraint host_report_file_fk FOREIGN KEY (file_id) REFERENCES file_object(id)
constraint host_report_kind_ck CHECK ((kind = ANY (ARRAY['END_REPORT'::text, 'EXPENSE_REPORT'::text, 'PI_END_REPORT'::text, 'INTERIM_EXPENSE_REPORT'::text])))
constraint host_report_pk PRIMARY KEY (id)
constraint host_report_plan_fk FOREIGN KEY (plan_id) REFERENCES exchange_plan(id)
constraint host_report_receipt_uq UNIQUE (receipt_number)
constraint host_report_state_ck CHECK ((state = ANY (ARRAY['RECEIVED'::text, 'ACCEPTED'::text, 'RETURNED'::text])))
constraint host_report_submission_uq UNIQUE (plan_id, kind, submission_key)

-- import_batch
table      id uuid not null
table      plan_id uuid not null
table      file_id uuid not null
table      file_sha256 text not null
table      state text not null
table      preview jsonb not null
table      undo jsonb
table      created_by text not null
table      created_at timestamp with time zone not null
table      confirmed_at timestamp with time zone
table      undone_at timestamp with time zone
table      version integer not null default 1
index      CREATE INDEX import_batch_file_ix ON public.import_batch USING btree (file_id)
index      CREATE INDEX import_batch_plan_ix ON public.import_batch USING btree (plan_id, created_at)
index      CREATE UNIQUE INDEX import_batch_pk ON public.import_batch USING btree (id)
constraint import_batch_file_fk FOREIGN KEY (file_id) REFERENCES file_object(id)
constraint import_batch_pk PRIMARY KEY (id)
constraint import_batch_plan_fk FOREIGN KEY (plan_id) REFERENCES exchange_plan(id)
constraint import_batch_state_ck CHECK ((state = ANY (ARRAY['PREVIEWED'::text, 'CONFIRMED'::text, 'DISCARDED'::text, 'UNDONE'::text])))

-- inbound_mail
table      id uuid not null
table      sha256 text not null
table      kind text not null
table      mail_id uuid
table      result text not null
table      received_at timestamp with time zone not null
index      CREATE UNIQUE INDEX inbound_mail_pk ON public.inbound_mail USING btree (id)
index      CREATE UNIQUE INDEX inbound_mail_sha256_uq ON public.inbound_mail USING btree (sha256)
constraint inbound_mail_kind_ck CHECK ((kind = ANY (ARRAY['BOUNCE'::text, 'DELAY'::text, 'DELIVERED'::text, 'OTHER'::text])))
constraint inbound_mail_pk PRIMARY KEY (id)
constraint inbound_mail_sha256_uq UNIQUE (sha256)

-- institution
trigger    CREATE TRIGGER institution_facts_update AFTER UPDATE ON public.institution REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION institution_to_facts()
table      id uuid not null
table      kind text not null
table      country_code text not null
table      name_ja text
table      name_en text
table      name_native text
table      name_zh_hans text
table      aliases text[] not null default '{}'::text[]
table      match_keys text[] not null default '{}'::text[]
table      ror text
table      corporate_number text
table      foreign_user_list boolean not null default false
table      created_at timestamp with time zone not null
index      CREATE INDEX institution_country_ix ON public.institution USING btree (country_code)
index      CREATE INDEX institution_match_keys_ix ON public.institution USING gin (match_keys)
index      CREATE UNIQUE INDEX institution_pk ON public.institution USING btree (id)
constraint institution_country_fk FOREIGN KEY (country_code) REFERENCES country(code)
constraint institution_name_ck CHECK ((COALESCE(name_ja, name_en, name_native) IS NOT NULL))
constraint institution_pk PRIMARY KEY (id)

-- institution_to_facts
function   CREATE OR REPLACE FUNCTION public.institution_to_facts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare keys uuid[]; 
begin
  if tg_op = 'INSERT' then keys := array(select distinct r.id from new_rows r where r.id is not null);
  elsif tg_op = 'DELETE' then keys := array(select distinct r.id from old_rows r where r.id is not null);
  else keys := array(
    select d.id from (select id, country_code from new_rows except select id, country_code from old_rows) d);
  end if;
  if cardinality(keys) = 0 then return null; end if;
  perform refresh_fact_visit(array(select t.id from participation t where t.sending_institution_id = any(keys)));
  keys := array(select s.plan_id from plan_sending_institution s where s.institution_id = any(keys));
  perform refresh_fact_return(array(select w.id from return_visit w where w.plan_id = any(keys)));
  perform refresh_fact_outcome(array(select c.id from outcome c where c.plan_id = any(keys)));
  return null;
end $function$

-- issuance_log
trigger    CREATE TRIGGER issuance_log_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.issuance_log FOR EACH STATEMENT EXECUTE FUNCTION issuance_log_is_append_only()
table      position bigint not null
table      certificate_version_id uuid not null
table      event text not null
table      sha256 text
table      at timestamp with time zone not null
table      previous_hash bytea not null
table      entry_hash bytea not null
index      CREATE UNIQUE INDEX issuance_log_once_uq ON public.issuance_log USING btree (certificate_version_id, event)
index      CREATE UNIQUE INDEX issuance_log_pk ON public.issuance_log USING btree ("position")
constraint issuance_log_event_ck CHECK ((event = ANY (ARRAY['ISSUED'::text, 'SUPERSEDED'::text, 'VOIDED'::text])))
constraint issuance_log_once_uq UNIQUE (certificate_version_id, event)
constraint issuance_log_pk PRIMARY KEY ("position")
constraint issuance_log_version_fk FOREIGN KEY (certificate_version_id) REFERENCES certificate_version(id)

-- issuance_log_is_append_only
function   CREATE OR REPLACE FUNCTION public.issuance_log_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin raise exception 'issuance_log takes no % ', tg_op; end $function$

-- issue_run
table      id uuid not null
table      plan_id uuid not null
table      ordered integer not null
table      started_by text not null
table      started_at timestamp with time zone not null
index      CREATE INDEX issue_run_plan_ix ON public.issue_run USING btree (plan_id, started_at)
index      CREATE UNIQUE INDEX issue_run_pk ON public.issue_run USING btree (id)
constraint issue_run_pk PRIMARY KEY (id)
constraint issue_run_plan_fk FOREIGN KEY (plan_id) REFERENCES exchange_plan(id)

-- keep_profile_entries
function   CREATE OR REPLACE FUNCTION public.keep_profile_entries(keys uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
      declare standing uuid[];
      begin
        standing := array(select distinct coalesce(n.merged_into_id, n.id) from person n where n.id = any(keys)) || keys;
        perform from person n where n.id = any(standing) order by n.id for no key update;
        perform refresh_profile_entry(standing);
      end $function$

-- mail_address
table      address text not null
table      undeliverable_at timestamp with time zone not null
table      code text
table      reason text not null
table      mail_id uuid
index      CREATE UNIQUE INDEX mail_address_pk ON public.mail_address USING btree (address)
constraint mail_address_pk PRIMARY KEY (address)

-- mail_lane
table      id uuid not null
table      kind text not null
table      state text not null
table      per_second integer not null
table      per_day integer not null
table      per_domain_per_minute integer not null
table      allowance double precision not null default 0
table      refilled_at timestamp with time zone not null
table      day date not null
table      taken_on_day integer not null default 0
table      created_at timestamp with time zone not null
index      CREATE UNIQUE INDEX mail_lane_pk ON public.mail_lane USING btree (id)
constraint mail_lane_limits_ck CHECK (((per_second > 0) AND (per_day > 0) AND (per_domain_per_minute > 0)))
constraint mail_lane_pk PRIMARY KEY (id)
constraint mail_lane_state_ck CHECK ((state = ANY (ARRAY['RUNNING'::text, 'PAUSED'::text, 'ENDED'::text])))

-- mail_lane_domain
table      lane_id uuid not null
table      domain text not null
table      minute timestamp with time zone not null
table      taken integer not null
index      CREATE UNIQUE INDEX mail_lane_domain_pk ON public.mail_lane_domain USING btree (lane_id, domain)
constraint mail_lane_domain_lane_fk FOREIGN KEY (lane_id) REFERENCES mail_lane(id)
constraint mail_lane_domain_pk PRIMARY KEY (lane_id, domain)

-- mail_opt_out
table      address text not null
table      kind text not null
table      opted_out_at timestamp with time zone not null
index      CREATE UNIQUE INDEX mail_opt_out_pk ON public.mail_opt_out USING btree (address, kind)
constraint mail_opt_out_pk PRIMARY KEY (address, kind)

-- member
trigger    CREATE TRIGGER member_entry_delete AFTER DELETE ON public.member REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION profile_row_to_entry()
trigger    CREATE TRIGGER member_entry_insert AFTER INSERT ON public.member REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION profile_row_to_entry()
trigger    CREATE TRIGGER member_entry_update AFTER UPDATE ON public.member REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION profile_row_to_entry()
table      id uuid not null
table      person_id uuid not null
table      member_id text not null
table      id_key text not null
table      kind text not null
table      status text not null
table      since date
table      account_id uuid
table      contact_email text
table      contact_email_second text
table      created_at timestamp with time zone not null
table      version integer not null default 1
table      hidden_by_self_at timestamp with time zone
table      hidden_by_office_at timestamp with time zone
table      majority_told_at timestamp with time zone
index      CREATE INDEX member_account_ix ON public.member USING btree (account_id)
index      CREATE UNIQUE INDEX member_id_key_uq ON public.member USING btree (id_key)
index      CREATE UNIQUE INDEX member_person_uq ON public.member USING btree (person_id)
index      CREATE UNIQUE INDEX member_pk ON public.member USING btree (id)
constraint member_account_fk FOREIGN KEY (account_id) REFERENCES account(id)
constraint member_id_key_fk FOREIGN KEY (id_key) REFERENCES member_id_ledger(id_key)
constraint member_id_key_uq UNIQUE (id_key)
constraint member_kind_ck CHECK ((kind = ANY (ARRAY['ALUMNUS'::text, 'SUPPORTER'::text])))
constraint member_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
constraint member_person_uq UNIQUE (person_id)
constraint member_pk PRIMARY KEY (id)
constraint member_status_ck CHECK ((status = ANY (ARRAY['RESERVED'::text, 'ACTIVE'::text, 'CLAIMED'::text, 'OPTED_OUT'::text, 'DECEASED'::text, 'MERGED'::text, 'RELEASED'::text])))

-- member_id_ledger
trigger    CREATE TRIGGER member_id_ledger_append_only BEFORE DELETE OR UPDATE ON public.member_id_ledger FOR EACH ROW EXECUTE FUNCTION member_id_ledger_keeps_every_id()
table      id_key text not null
table      member_id text not null
table      person_id uuid not null
table      legacy boolean not null default false
table      given_at timestamp with time zone not null
table      burned_at timestamp with time zone
index      CREATE INDEX member_id_ledger_person_ix ON public.member_id_ledger USING btree (person_id)
index      CREATE UNIQUE INDEX member_id_ledger_pk ON public.member_id_ledger USING btree (id_key)
constraint member_id_ledger_pk PRIMARY KEY (id_key)

-- member_id_ledger_keeps_every_id
function   CREATE OR REPLACE FUNCTION public.member_id_ledger_keeps_every_id()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        if tg_op = 'UPDATE' and old.burned_at is null
           and (new.id_key, new.member_id, new.person_id, new.legacy, new.given_at)
               is not distinct from (old.id_key, old.member_id, old.person_id, old.legacy, old.given_at) then
          return new;
        end if;
        raise exception 'member_id_ledger takes no % ', tg_op;
      end $function$

-- nomination
table      id uuid not null
table      call_id uuid not null
table      person_id uuid not null
table      state text not null
table      statement text not null
table      host text not null
table      place integer
table      applied_at timestamp with time zone not null
table      version integer not null default 1
index      CREATE INDEX nomination_person_ix ON public.nomination USING btree (person_id)
index      CREATE UNIQUE INDEX nomination_once_uq ON public.nomination USING btree (call_id, person_id)
index      CREATE UNIQUE INDEX nomination_pk ON public.nomination USING btree (id)
index      CREATE UNIQUE INDEX nomination_place_uq ON public.nomination USING btree (call_id, place) WHERE (place IS NOT NULL)
constraint nomination_call_fk FOREIGN KEY (call_id) REFERENCES nomination_call(id)
constraint nomination_once_uq UNIQUE (call_id, person_id)
constraint nomination_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
constraint nomination_pk PRIMARY KEY (id)
constraint nomination_state_ck CHECK ((state = ANY (ARRAY['APPLIED'::text, 'WITHDRAWN'::text, 'CHOSEN'::text, 'NOT_CHOSEN'::text])))

-- nomination_call
table      id uuid not null
table      chapter_id uuid not null
table      state text not null
table      texts jsonb not null
table      places integer not null
table      applies_until date not null
table      ranked_until date not null
table      created_at timestamp with time zone not null
table      handed_in_at timestamp with time zone
table      decided_at timestamp with time zone
table      version integer not null default 1
index      CREATE INDEX nomination_call_chapter_ix ON public.nomination_call USING btree (chapter_id, created_at)
index      CREATE INDEX nomination_call_due_ix ON public.nomination_call USING btree (applies_until) WHERE (state = 'OPEN'::text)
index      CREATE UNIQUE INDEX nomination_call_pk ON public.nomination_call USING btree (id)
constraint nomination_call_chapter_fk FOREIGN KEY (chapter_id) REFERENCES chapter(id)
constraint nomination_call_dates_ck CHECK ((ranked_until >= applies_until))
constraint nomination_call_pk PRIMARY KEY (id)
constraint nomination_call_places_ck CHECK (((places >= 1) AND (places <= 50)))
constraint nomination_call_state_ck CHECK ((state = ANY (ARRAY['OPEN'::text, 'RANKING'::text, 'HANDED_IN'::text, 'DECIDED'::text, 'CANCELLED'::text])))

-- note_exchange_plan_change
function   CREATE OR REPLACE FUNCTION public.note_exchange_plan_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        begin
          if exists (select id, field from new_rows except select id, field from old_rows)
            then insert into counted_change (source, changes) values ('asked', 1); end if;
          return null;
        end $function$

-- note_fact_change
function   CREATE OR REPLACE FUNCTION public.note_fact_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        if tg_op = 'DELETE' then
          if not exists (select from old_rows) then return null; end if;
        elsif not exists (select from new_rows) then return null;
        end if;
        insert into counted_change (source, changes) values (tg_argv[0], 1);
        return null;
      end $function$

-- note_rollup_change
function   CREATE OR REPLACE FUNCTION public.note_rollup_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        if exists (select from new_rows where not is_folded) then insert into counted_change (source, changes) values (tg_argv[0], 1); end if;
        return null;
      end $function$

-- note_survey_assignment_change
function   CREATE OR REPLACE FUNCTION public.note_survey_assignment_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        begin
          if exists (select id, person_id, plan_id, host_institution_id from new_rows except select id, person_id, plan_id, host_institution_id from old_rows)
            then insert into counted_change (source, changes) values ('asked', 1); end if;
          return null;
        end $function$

-- note_survey_campaign_change
function   CREATE OR REPLACE FUNCTION public.note_survey_campaign_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        begin
          if exists (select id, fiscal_year, audience from new_rows except select id, fiscal_year, audience from old_rows)
            then insert into counted_change (source, changes) values ('asked', 1); end if;
          return null;
        end $function$

-- notebook.asked
view       SELECT NULLIF(keys[1], ''::text) AS audience, (keys[2])::integer AS survey_year, NULLIF(keys[3], ''::text) AS region, numbers[1] AS asked, numbers[2] AS answered FROM notebook_row r WHERE (part = 'asked'::text);

-- notebook.follow_up
view       SELECT (keys[1])::integer AS survey_year, (keys[2])::integer AS cohort_year, NULLIF(keys[3], ''::text) AS region, numbers[1] AS answers, numbers[2] AS returned, numbers[3] AS joint_research, numbers[4] AS co_publication FROM notebook_row r WHERE (part = 'follow_up'::text);

-- notebook.host_answers
view       SELECT (keys[1])::integer AS survey_year, (keys[2])::integer AS cohort_year, numbers[1] AS plans, numbers[2] AS took_students FROM notebook_row r WHERE (part = 'host_answers'::text);

-- notebook.reports
view       SELECT (keys[1])::integer AS fiscal_year, NULLIF(keys[2], ''::text) AS region, numbers[1] AS answers, numbers[2] AS satisfied, numbers[3] AS wishing_to_return, numbers[4] AS liking_japan_more FROM notebook_row r WHERE (part = 'reports'::text);

-- notebook.returns
view       SELECT (keys[1])::integer AS fiscal_year, NULLIF(keys[2], ''::text) AS purpose, numbers[1] AS person_times FROM notebook_row r WHERE (part = 'returns'::text);

-- notebook.visits
view       SELECT (keys[1])::integer AS fiscal_year, NULLIF(keys[2], ''::text) AS region, NULLIF(keys[3], ''::text) AS programme_type, numbers[1] AS invitees FROM notebook_row r WHERE (part = 'visits'::text);

-- notebook_row
table      part text not null
table      keys text[] not null
table      numbers integer[] not null
index      CREATE UNIQUE INDEX notebook_row_pk ON public.notebook_row USING btree (part, keys)
constraint notebook_row_part_ck CHECK ((part = ANY (ARRAY['visits'::text, 'reports'::text, 'follow_up'::text, 'asked'::text, 'host_answers'::text, 'returns'::text])))
constraint notebook_row_pk PRIMARY KEY (part, keys)

-- opportunity
table      id uuid not null
table      kind text not null
table      provider text not null
table      provider_name text not null
table      title_ja text not null
table      title_en text not null
table      title_zh_hans text
table      summary_ja text not null
table      summary_en text not null
table      summary_zh_hans text
table      fields text[] not null default '{}'::text[]
table      levels text[] not null default '{}'::text[]
table      countries text[] not null default '{}'::text[]
table      languages text[] not null default '{}'::text[]
table      closes_at timestamp with time zone
table      time_zone text not null
table      expires_at timestamp with time zone not null
table      source_url text not null
table      plan_id uuid
table      state text not null
table      created_by uuid not null
table      created_at timestamp with time zone not null
table      published_at timestamp with time zone
table      version integer not null default 1
index      CREATE INDEX opportunity_account_ix ON public.opportunity USING btree (created_by)
index      CREATE INDEX opportunity_board_ix ON public.opportunity USING btree (state, closes_at, id)
index      CREATE INDEX opportunity_plan_ix ON public.opportunity USING btree (plan_id)
index      CREATE UNIQUE INDEX opportunity_pk ON public.opportunity USING btree (id)
constraint opportunity_account_fk FOREIGN KEY (created_by) REFERENCES account(id)
constraint opportunity_kind_ck CHECK ((kind = ANY (ARRAY['SCHOLARSHIP'::text, 'LABORATORY'::text, 'POST'::text, 'CALL'::text])))
constraint opportunity_pk PRIMARY KEY (id)
constraint opportunity_plan_fk FOREIGN KEY (plan_id) REFERENCES exchange_plan(id)
constraint opportunity_provider_ck CHECK ((provider = ANY (ARRAY['JASSO'::text, 'MEXT'::text, 'JSPS'::text, 'JST'::text, 'UNIVERSITY'::text, 'OTHER'::text])))
constraint opportunity_source_ck CHECK ((source_url ~ '^https://'::text))
constraint opportunity_state_ck CHECK ((state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'PUBLISHED'::text, 'EXPIRED'::text, 'WITHDRAWN'::text])))

-- opportunity_step
table      id uuid not null
table      opportunity_id uuid not null
table      person_id uuid not null
table      step text not null
table      told_by uuid not null
table      told_at timestamp with time zone not null
table      undone_at timestamp with time zone
index      CREATE INDEX opportunity_step_account_ix ON public.opportunity_step USING btree (told_by)
index      CREATE INDEX opportunity_step_person_ix ON public.opportunity_step USING btree (person_id)
index      CREATE UNIQUE INDEX opportunity_step_current_uq ON public.opportunity_step USING btree (opportunity_id, person_id, step) WHERE (undone_at IS NULL)
index      CREATE UNIQUE INDEX opportunity_step_pk ON public.opportunity_step USING btree (id)
constraint opportunity_step_account_fk FOREIGN KEY (told_by) REFERENCES account(id)
constraint opportunity_step_opportunity_fk FOREIGN KEY (opportunity_id) REFERENCES opportunity(id)
constraint opportunity_step_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
constraint opportunity_step_pk PRIMARY KEY (id)
constraint opportunity_step_step_ck CHECK ((step = ANY (ARRAY['APPLIED'::text, 'ACCEPTED'::text])))

-- outbox
table      id bigint not null identity
table      queue text not null
table      name text not null
table      payload jsonb not null
table      key text
table      not_before timestamp with time zone
table      created_at timestamp with time zone not null
table      relayed_at timestamp with time zone
table      failed_at timestamp with time zone
table      failure text
index      CREATE INDEX outbox_due_ix ON public.outbox USING btree (id) WHERE (failed_at IS NULL)
index      CREATE UNIQUE INDEX outbox_name_key_uq ON public.outbox USING btree (name, key) WHERE ((key IS NOT NULL) AND (relayed_at IS NULL))
index      CREATE UNIQUE INDEX outbox_pk ON public.outbox USING btree (id)
constraint outbox_pk PRIMARY KEY (id)

-- outcome
trigger    CREATE TRIGGER outcome_facts_delete AFTER DELETE ON public.outcome REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION outcome_to_facts()
trigger    CREATE TRIGGER outcome_facts_insert AFTER INSERT ON public.outcome REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION outcome_to_facts()
trigger    CREATE TRIGGER outcome_facts_update AFTER UPDATE ON public.outcome REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION outcome_to_facts()
trigger    CREATE TRIGGER outcome_insert_followed AFTER INSERT ON public.outcome REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION outcome_is_followed()
trigger    CREATE TRIGGER outcome_update_followed AFTER UPDATE ON public.outcome REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION outcome_is_followed()
table      id uuid not null
table      plan_id uuid
table      type text not null
table      title text
table      arisen_on text
table      arisen_from date
table      arisen_to date
table      institution_id uuid
table      institution_name text
table      institution_country text
table      evidence_kind text
table      evidence text
table      file_id uuid
table      note text
table      attribution text not null default 'UNKNOWN'::text
table      source text not null
table      source_ref text not null
table      reported_by text not null
table      reported_at timestamp with time zone not null
table      verification text not null
table      state text not null
table      duplicate_of_id uuid
table      corrects_id uuid
table      version integer not null default 1
table      ended_on text
table      ended_from date
table      ended_to date
table      head_count integer
table      detail text
table      funding text
table      institution_reason text
table      joined_into_id uuid
index      CREATE INDEX outcome_corrects_ix ON public.outcome USING btree (corrects_id)
index      CREATE INDEX outcome_country_ix ON public.outcome USING btree (institution_country)
index      CREATE INDEX outcome_doi_ix ON public.outcome USING btree (evidence) WHERE (evidence_kind = 'DOI'::text)
index      CREATE INDEX outcome_duplicate_ix ON public.outcome USING btree (duplicate_of_id)
index      CREATE INDEX outcome_file_ix ON public.outcome USING btree (file_id)
index      CREATE INDEX outcome_institution_ix ON public.outcome USING btree (institution_id)
index      CREATE INDEX outcome_joined_into_ix ON public.outcome USING btree (joined_into_id)
index      CREATE INDEX outcome_plan_ix ON public.outcome USING btree (plan_id, type)
index      CREATE UNIQUE INDEX outcome_pk ON public.outcome USING btree (id)
index      CREATE UNIQUE INDEX outcome_source_ref_uq ON public.outcome USING btree (source_ref)
constraint outcome_attribution_ck CHECK ((attribution = ANY (ARRAY['CAUSED'::text, 'CONTRIBUTED'::text, 'UNRELATED'::text, 'UNKNOWN'::text])))
constraint outcome_corrects_fk FOREIGN KEY (corrects_id) REFERENCES outcome(id)
constraint outcome_country_fk FOREIGN KEY (institution_country) REFERENCES country(code)
constraint outcome_detail_ck CHECK ((detail = ANY (ARRAY['UNIVERSITY'::text, 'FACULTY'::text, 'OTHER'::text, 'TO_JAPAN'::text, 'FROM_JAPAN'::text, 'ONLINE'::text])))
constraint outcome_duplicate_ck CHECK (((state = 'DUPLICATE'::text) = (duplicate_of_id IS NOT NULL)))
constraint outcome_duplicate_fk FOREIGN KEY (duplicate_of_id) REFERENCES outcome(id)
constraint outcome_evidence_ck CHECK (((evidence_kind = ANY (ARRAY['DOI'::text, 'URL'::text, 'FILE'::text])) AND ((evidence_kind = 'FILE'::text) = (file_id IS NOT NULL)) AND ((evidence_kind <> 'FILE'::text) = (evidence IS NOT NULL))))
constraint outcome_file_fk FOREIGN KEY (file_id) REFERENCES file_object(id)
constraint outcome_heads_ck CHECK ((head_count > 0))
constraint outcome_institution_fk FOREIGN KEY (institution_id) REFERENCES institution(id)
constraint outcome_institution_reason_ck CHECK ((institution_reason = ANY (ARRAY['NOT_LISTED'::text, 'NO_INSTITUTION'::text])))
constraint outcome_joined_into_ck CHECK ((joined_into_id <> id))
constraint outcome_joined_into_fk FOREIGN KEY (joined_into_id) REFERENCES outcome(id)
constraint outcome_pk PRIMARY KEY (id)
constraint outcome_plan_fk FOREIGN KEY (plan_id) REFERENCES exchange_plan(id)
constraint outcome_source_ck CHECK ((source = ANY (ARRAY['HOST'::text, 'ALUMNUS'::text, 'SECRETARIAT'::text, 'SENDING_INSTITUTION'::text, 'REGISTRY'::text, 'COMPLETION_REPORT'::text])))
constraint outcome_source_ref_uq UNIQUE (source_ref)
constraint outcome_state_ck CHECK ((state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'VERIFIED'::text, 'DUPLICATE'::text, 'WITHDRAWN'::text])))
constraint outcome_type_ck CHECK ((type = ANY (ARRAY['STUDY_IN_JAPAN'::text, 'EMPLOYMENT_IN_JAPAN'::text, 'RESEARCH_STAY'::text, 'JOINT_RESEARCH_START'::text, 'CO_PUBLICATION'::text, 'AGREEMENT_NEW'::text, 'AGREEMENT_STRENGTHENED'::text, 'DOUBLE_DEGREE_OR_CREDIT'::text, 'CONTINUED_EXCHANGE'::text, 'OUTBOUND_FROM_JAPAN'::text, 'HOST_GLOBALISATION'::text, 'VISIBILITY'::text, 'JAPANESE_STUDENT_EFFECT'::text, 'FOLLOW_ON_GRANT'::text, 'PATENT'::text, 'OTHER'::text])))
constraint outcome_verification_ck CHECK ((verification = ANY (ARRAY['CLAIMED'::text, 'CORROBORATED'::text, 'VERIFIED'::text, 'REJECTED'::text])))

-- outcome_counts
function   CREATE OR REPLACE FUNCTION public.outcome_counts(c outcome)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
    select c.state in ('SUBMITTED', 'VERIFIED') and c.verification <> 'REJECTED'
      and not exists (select from outcome n where n.corrects_id = c.id and n.state in ('SUBMITTED', 'VERIFIED'))
      and not exists (select from outcome_verdict v where v.outcome_id = c.id and v.verdict = 'DENY' and v.source = c.source) $function$

-- outcome_is_followed
function   CREATE OR REPLACE FUNCTION public.outcome_is_followed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare
    changed uuid[];
  begin
    if tg_op = 'INSERT' then
      select array_agg(x.id) into changed from (select id from new_rows union select corrects_id from new_rows) x(id);
    else
      select array_agg(x.id) into changed from (
        select unnest(array[n.id, n.corrects_id, o.corrects_id]) from new_rows n join old_rows o using (id)
        where (n.state, n.verification, n.source, n.corrects_id, n.plan_id, n.type, n.title, n.institution_id, n.institution_name, n.evidence_kind, n.evidence, n.arisen_from, n.arisen_to) is distinct from (o.state, o.verification, o.source, o.corrects_id, o.plan_id, o.type, o.title, o.institution_id, o.institution_name, o.evidence_kind, o.evidence, o.arisen_from, o.arisen_to)) x(id);
    end if;
    changed := array_remove(changed, null);
    if cardinality(changed) > 0 then perform follow_outcomes(changed); end if;
    return null;
  end $function$

-- outcome_kin
function   CREATE OR REPLACE FUNCTION public.outcome_kin(claims uuid[])
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
  with recursive kin(id) as (
    select unnest(claims)
    union
    select k.id from kin join outcome c on c.id = kin.id or c.corrects_id = kin.id
      cross join lateral (values (c.id), (c.corrects_id), (c.joined_into_id)) k(id) where k.id is not null)
  select array_agg(id) from kin
$function$

-- outcome_pair
table      id uuid not null
table      a_id uuid not null
table      b_id uuid not null
table      weight numeric(6,2) not null
table      parts jsonb not null
table      band text not null
table      state text not null
table      how text
table      decided_by text
table      decided_at timestamp with time zone
table      later_at timestamp with time zone
table      version integer not null default 1
index      CREATE INDEX outcome_pair_b_ix ON public.outcome_pair USING btree (b_id)
index      CREATE INDEX outcome_pair_state_ix ON public.outcome_pair USING btree (state, decided_at)
index      CREATE UNIQUE INDEX outcome_pair_pk ON public.outcome_pair USING btree (id)
index      CREATE UNIQUE INDEX outcome_pair_uq ON public.outcome_pair USING btree (a_id, b_id)
constraint outcome_pair_a_fk FOREIGN KEY (a_id) REFERENCES outcome(id)
constraint outcome_pair_b_fk FOREIGN KEY (b_id) REFERENCES outcome(id)
constraint outcome_pair_band_ck CHECK ((band = ANY (ARRAY['JOIN'::text, 'REVIEW'::text, 'APART'::text])))
constraint outcome_pair_how_ck CHECK (((how = ANY (ARRAY['RULE'::text, 'HAND'::text])) AND ((state = 'OPEN'::text) = (how IS NULL)) AND ((how IS NULL) = (decided_at IS NULL))))
constraint outcome_pair_order_ck CHECK ((a_id < b_id))
constraint outcome_pair_pk PRIMARY KEY (id)
constraint outcome_pair_state_ck CHECK ((state = ANY (ARRAY['OPEN'::text, 'JOINED'::text, 'APART'::text])))
constraint outcome_pair_uq UNIQUE (a_id, b_id)

-- outcome_person
trigger    CREATE TRIGGER outcome_person_facts_delete AFTER DELETE ON public.outcome_person REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION outcome_person_to_facts()
trigger    CREATE TRIGGER outcome_person_facts_insert AFTER INSERT ON public.outcome_person REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION outcome_person_to_facts()
trigger    CREATE TRIGGER outcome_person_facts_update AFTER UPDATE ON public.outcome_person REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION outcome_person_to_facts()
table      outcome_id uuid not null
table      person_id uuid not null
index      CREATE INDEX outcome_person_person_ix ON public.outcome_person USING btree (person_id)
index      CREATE UNIQUE INDEX outcome_person_pk ON public.outcome_person USING btree (outcome_id, person_id)
constraint outcome_person_outcome_fk FOREIGN KEY (outcome_id) REFERENCES outcome(id)
constraint outcome_person_person_fk FOREIGN KEY (person_id) REFERENCES person(id)
constraint outcome_person_pk PRIMARY KEY (outcome_id, person_id)

-- outcome_person_to_facts
function   CREATE OR REPLACE FUNCTION public.outcome_person_to_facts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare keys uuid[]; 
begin
  if tg_op = 'INSERT' then keys := array(select distinct r.outcome_id from new_rows r where r.outcome_id is not null);
  elsif tg_op = 'DELETE' then keys := array(select distinct r.outcome_id from old_rows r where r.outcome_id is not null);
  else keys := array(select r.outcome_id from new_rows r where r.outcome_id is not null
    union select r.outcome_id from old_rows r where r.outcome_id is not null);
  end if;
  if cardinality(keys) = 0 then return null; end if;
  perform refresh_fact_outcome(keys);
  return null;
end $function$

-- outcome_root
function   CREATE OR REPLACE FUNCTION public.outcome_root(claim uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
    with recursive up as (
      select id, corrects_id from outcome where id = $1
      union select r.id, r.corrects_id from up join outcome r on r.id = up.corrects_id)
    select id from up order by (corrects_id is null) desc, id limit 1 $function$

-- outcome_sources
function   CREATE OR REPLACE FUNCTION public.outcome_sources(standing uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE
AS $function$
    with recursive teller as (
      select id, source, corrects_id, true as is_claim from outcome where id = $1 or joined_into_id = $1
      union
      select r.id, r.source, r.corrects_id, false from teller t join outcome r on r.id = t.corrects_id
      where r.state in ('SUBMITTED', 'VERIFIED', 'DUPLICATE') and r.verification <> 'REJECTED'),
    said as (
      select source from teller
      union select v.source from teller t join outcome_verdict v on v.outcome_id = t.id
      where t.is_claim and v.verdict = 'CONFIRM')
    select array_agg(source order by source) from said $function$

-- outcome_to_facts
function   CREATE OR REPLACE FUNCTION public.outcome_to_facts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare keys uuid[]; old_keys uuid[] := '{}';
begin
  if tg_op <> 'INSERT' then
    old_keys := array(select k.key from old_rows r
      cross join lateral (values (r.id), (r.corrects_id), (r.joined_into_id)) k(key) where k.key is not null);
  end if;
  if tg_op <> 'DELETE' then
    keys := array(select k.key from new_rows r
      cross join lateral (values (r.id), (r.corrects_id), (r.joined_into_id)) k(key) where k.key is not null);
  end if;
  keys := old_keys || keys;
  if cardinality(keys) > 0 then perform refresh_fact_outcome(outcome_kin(keys)); end if;
  return null;
end $function$

-- outcome_verdict
trigger    CREATE TRIGGER outcome_verdict_delete_followed AFTER DELETE ON public.outcome_verdict REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION outcome_verdict_is_followed()
trigger    CREATE TRIGGER outcome_verdict_facts_delete AFTER DELETE ON public.outcome_verdict REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION outcome_verdict_to_facts()
trigger    CREATE TRIGGER outcome_verdict_facts_insert AFTER INSERT ON public.outcome_verdict REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION outcome_verdict_to_facts()
trigger    CREATE TRIGGER outcome_verdict_facts_update AFTER UPDATE ON public.outcome_verdict REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION outcome_verdict_to_facts()
trigger    CREATE TRIGGER outcome_verdict_insert_followed AFTER INSERT ON public.outcome_verdict REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION outcome_verdict_is_followed()
trigger    CREATE TRIGGER outcome_verdict_update_followed AFTER UPDATE ON public.outcome_verdict REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION outcome_verdict_is_followed()
table      id uuid not null
table      outcome_id uuid
table      revisit_id uuid
table      verdict text not null
table      source text not null
table      source_ref text not null
table      given_by text not null
table      given_at timestamp with time zone not null
index      CREATE INDEX outcome_verdict_outcome_ix ON public.outcome_verdict USING btree (outcome_id)
index      CREATE INDEX outcome_verdict_revisit_ix ON public.outcome_verdict USING btree (revisit_id)
index      CREATE UNIQUE INDEX outcome_verdict_pk ON public.outcome_verdict USING btree (id)
index      CREATE UNIQUE INDEX outcome_verdict_source_ref_uq ON public.outcome_verdict USING btree (source_ref)
constraint outcome_verdict_about_ck CHECK (((outcome_id IS NULL) <> (revisit_id IS NULL)))
constraint outcome_verdict_outcome_fk FOREIGN KEY (outcome_id) REFERENCES outcome(id)
constraint outcome_verdict_pk PRIMARY KEY (id)
constraint outcome_verdict_revisit_fk FOREIGN KEY (revisit_id) REFERENCES revisit(id)
constraint outcome_verdict_source_ck CHECK ((source = ANY (ARRAY['HOST'::text, 'ALUMNUS'::text, 'SECRETARIAT'::text, 'SENDING_INSTITUTION'::text, 'REGISTRY'::text])))
constraint outcome_verdict_source_ref_uq UNIQUE (source_ref)
constraint outcome_verdict_verdict_ck CHECK ((verdict = ANY (ARRAY['CONFIRM'::text, 'CORRECT'::text, 'DENY'::text])))

-- outcome_verdict_is_followed
function   CREATE OR REPLACE FUNCTION public.outcome_verdict_is_followed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
  end $function$

-- outcome_verdict_to_facts
function   CREATE OR REPLACE FUNCTION public.outcome_verdict_to_facts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare keys uuid[]; 
begin
  if tg_op = 'INSERT' then keys := array(select distinct r.outcome_id from new_rows r where r.outcome_id is not null);
  elsif tg_op = 'DELETE' then keys := array(select distinct r.outcome_id from old_rows r where r.outcome_id is not null);
  else keys := array(select r.outcome_id from new_rows r where r.outcome_id is not null
    union select r.outcome_id from old_rows r where r.outcome_id is not null);
  end if;
  if cardinality(keys) = 0 then return null; end if;
  perform refresh_fact_outcome(outcome_kin(keys));
  return null;
end $function$

-- outgoing_mail
table      id uuid not null
table      template text not null
table      locale text not null
table      to_address text not null
table      sealed_model bytea
table      sensitive boolean not null
table      state text not null
table      dedupe_key text not null
table      subject_ref text
table      message_id text
table      attempts integer not null default 0
table      created_at timestamp with time zone not null
table      next_attempt_at timestamp with time zone not null
table      sent_at timestamp with time zone
table      failure text
table      lane_id uuid
table      domain text
table      bounced_at timestamp with time zone
table      reply_code integer
index      CREATE INDEX outgoing_mail_due_ix ON public.outgoing_mail USING btree (next_attempt_at) WHERE (state = ANY (ARRAY['RETRY'::text, 'SENDING'::text]))
index      CREATE INDEX outgoing_mail_lane_ix ON public.outgoing_mail USING btree (lane_id, state)
index      CREATE INDEX outgoing_mail_planned_ix ON public.outgoing_mail USING btree (lane_id, next_attempt_at, id) WHERE (state = 'PLANNED'::text)
index      CREATE INDEX outgoing_mail_subject_ix ON public.outgoing_mail USING btree (subject_ref)
index      CREATE UNIQUE INDEX outgoing_mail_dedupe_uq ON public.outgoing_mail USING btree (dedupe_key)
index      CREATE UNIQUE INDEX outgoing_mail_pk ON public.outgoing_mail USING btree (id)
constraint outgoing_mail_dedupe_uq UNIQUE (dedupe_key)
constraint outgoing_mail_lane_domain_ck CHECK (((lane_id IS NULL) = (domain IS NULL)))
constraint outgoing_mail_lane_fk FOREIGN KEY (lane_id) REFERENCES mail_lane(id)
constraint outgoing_mail_locale_ck CHECK ((locale = ANY (ARRAY['ja'::text, 'en'::text, 'zh-Hans'::text])))
constraint outgoing_mail_pk PRIMARY KEY (id)
constraint outgoing_mail_state_ck CHECK ((state = ANY (ARRAY['PLANNED'::text, 'QUEUED'::text, 'SENDING'::text, 'SENT'::text, 'RETRY'::text, 'FAILED'::text, 'CANCELLED'::text, 'BOUNCED'::text])))

-- participation
trigger    CREATE TRIGGER participation_entry_delete AFTER DELETE ON public.participation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION profile_row_to_entry()
trigger    CREATE TRIGGER participation_entry_insert AFTER INSERT ON public.participation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION profile_row_to_entry()
trigger    CREATE TRIGGER participation_entry_update AFTER UPDATE ON public.participation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION profile_row_to_entry()
trigger    CREATE TRIGGER participation_facts_delete AFTER DELETE ON public.participation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION participation_to_facts()
trigger    CREATE TRIGGER participation_facts_insert AFTER INSERT ON public.participation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION participation_to_facts()
trigger    CREATE TRIGGER participation_facts_update AFTER UPDATE ON public.participation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION participation_to_facts()
table      id uuid not null
table      plan_id uuid not null
table      person_id uuid not null
table      role text not null
table      funding text not null
table      sending_institution_id uuid
table      affiliation text
table      academic_level text
table      entry_date date
table      departure_date date
table      state text not null
table      earlier_stays text
table      visa_support boolean
table      guardian_consent boolean
table      list_number integer
table      import_batch_id uuid
table      locked_at timestamp with time zone
table      created_at timestamp with time zone not null
table      version integer not null default 1
index      CREATE INDEX participation_import_ix ON public.participation USING btree (import_batch_id)
index      CREATE INDEX participation_person_ix ON public.participation USING btree (person_id)
index      CREATE INDEX participation_sender_ix ON public.participation USING btree (sending_institution_id)
index      CREATE UNIQUE INDEX participation_pk ON public.participation USING btree (id)
index      CREATE UNIQUE INDEX participation_plan_person_uq ON public.participation USING btree (plan_id, person_id)
constraint participation_funding_ck CHECK ((funding = ANY (ARRAY['JST'::text, 'SELF'::text])))
constraint participation_import_fk FOREIGN KEY (import_batch_id) REFERENCES import_batch(id)
constraint participation_level_ck CHECK ((academic_level = ANY (ARRAY['HIGH_SCHOOL'::text, 'KOSEN'::text, 'UNDERGRADUATE'::text, 'GRADUATE'::text, 'MASTER'::text, 'DOCTORAL'::text, 'POSTDOC'::text, 'TEACHER'::text, 'PUBLIC_ST_STAFF'::text, 'PRIVATE_EXCEPTION'::text])))
constraint participation_person_fk FOREIGN KEY (person_id) REFERENCES person(id)
constraint participation_pk PRIMARY KEY (id)
constraint participation_plan_fk FOREIGN KEY (plan_id) REFERENCES exchange_plan(id)
constraint participation_plan_person_uq UNIQUE (plan_id, person_id)
constraint participation_role_ck CHECK ((role = ANY (ARRAY['MAIN'::text, 'ESCORT'::text])))
constraint participation_sender_fk FOREIGN KEY (sending_institution_id) REFERENCES institution(id)
constraint participation_state_ck CHECK ((state = ANY (ARRAY['PLANNED'::text, 'LISTED'::text, 'CONFIRMED'::text, 'ENTERED_JAPAN'::text, 'EARLY_DEPARTURE'::text, 'DEPARTED'::text, 'RETURN_CONFIRMED'::text, 'WITHDRAWN'::text, 'REPLACED'::text])))

-- participation_to_facts
function   CREATE OR REPLACE FUNCTION public.participation_to_facts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare keys uuid[]; 
begin
  if tg_op = 'INSERT' then keys := array(select distinct r.id from new_rows r where r.id is not null);
  elsif tg_op = 'DELETE' then keys := array(select distinct r.id from old_rows r where r.id is not null);
  else keys := array(
    select d.id from (select id, plan_id, person_id, sending_institution_id, academic_level, role, funding, departure_date, state from new_rows except select id, plan_id, person_id, sending_institution_id, academic_level, role, funding, departure_date, state from old_rows) d);
  end if;
  if cardinality(keys) = 0 then return null; end if;
  perform refresh_fact_visit(keys);
  return null;
end $function$

-- passkey
table      id uuid not null
table      account_id uuid not null
table      credential_id text not null
table      public_key bytea not null
table      counter bigint not null
table      transports text[] not null
table      label text not null
table      created_at timestamp with time zone not null
table      last_used_at timestamp with time zone
index      CREATE INDEX passkey_account_ix ON public.passkey USING btree (account_id)
index      CREATE UNIQUE INDEX passkey_credential_uq ON public.passkey USING btree (credential_id)
index      CREATE UNIQUE INDEX passkey_pk ON public.passkey USING btree (id)
constraint passkey_account_fk FOREIGN KEY (account_id) REFERENCES account(id)
constraint passkey_credential_uq UNIQUE (credential_id)
constraint passkey_pk PRIMARY KEY (id)

-- passkey_challenge
table      id uuid not null
table      account_id uuid
table      challenge text not null
table      created_at timestamp with time zone not null
table      expires_at timestamp with time zone not null
table      spent_at timestamp with time zone
index      CREATE INDEX passkey_challenge_account_ix ON public.passkey_challenge USING btree (account_id)
index      CREATE INDEX passkey_challenge_expires_ix ON public.passkey_challenge USING btree (expires_at)
index      CREATE UNIQUE INDEX passkey_challenge_pk ON public.passkey_challenge USING btree (id)
constraint passkey_challenge_account_fk FOREIGN KEY (account_id) REFERENCES account(id)
constraint passkey_challenge_pk PRIMARY KEY (id)

-- path_host
table      plan_id uuid not null
table      fields text[] not null
table      note text
table      page_url text
table      opened_by uuid not null
table      opened_at timestamp with time zone not null
table      closed_at timestamp with time zone
index      CREATE INDEX path_host_account_ix ON public.path_host USING btree (opened_by)
index      CREATE UNIQUE INDEX path_host_pk ON public.path_host USING btree (plan_id)
constraint path_host_account_fk FOREIGN KEY (opened_by) REFERENCES account(id)
constraint path_host_fields_ck CHECK ((cardinality(fields) > 0))
constraint path_host_page_ck CHECK ((page_url ~ '^https://'::text))
constraint path_host_pk PRIMARY KEY (plan_id)
constraint path_host_plan_fk FOREIGN KEY (plan_id) REFERENCES exchange_plan(id)

-- person
trigger    CREATE TRIGGER person_entry_update AFTER UPDATE ON public.person REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION person_to_profile_entry()
trigger    CREATE TRIGGER person_facts_update AFTER UPDATE ON public.person REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION person_to_facts()
trigger    CREATE TRIGGER person_merge_followed AFTER UPDATE OF merged_into_id ON public.person FOR EACH ROW WHEN ((old.merged_into_id IS DISTINCT FROM new.merged_into_id)) EXECUTE FUNCTION person_merge_is_followed()
table      id uuid not null
table      name_latin text not null
table      name_native text
table      name_native_lang text
table      birth_date date
table      nationalities text[] not null
table      gender text
table      email text
table      email_second text
table      preferred_language text
table      match_keys text[] not null default '{}'::text[]
table      merged_into_id uuid
table      created_at timestamp with time zone not null
table      version integer not null default 1
index      CREATE INDEX person_birth_date_ix ON public.person USING btree (birth_date)
index      CREATE INDEX person_email_ix ON public.person USING btree (lower(email))
index      CREATE INDEX person_match_keys_ix ON public.person USING gin (match_keys)
index      CREATE INDEX person_merged_into_ix ON public.person USING btree (merged_into_id)
index      CREATE UNIQUE INDEX person_pk ON public.person USING btree (id)
constraint person_gender_ck CHECK ((gender = ANY (ARRAY['FEMALE'::text, 'MALE'::text, 'OTHER'::text, 'UNDISCLOSED'::text])))
constraint person_merged_into_fk FOREIGN KEY (merged_into_id) REFERENCES person(id)
constraint person_pk PRIMARY KEY (id)

-- person_merge
table      id uuid not null
table      kept_person_id uuid not null
table      merged_person_id uuid not null
table      reason jsonb not null
table      undo jsonb not null
table      merged_by text not null
table      merged_at timestamp with time zone not null
table      undone_at timestamp with time zone
index      CREATE INDEX person_merge_kept_ix ON public.person_merge USING btree (kept_person_id)
index      CREATE INDEX person_merge_merged_ix ON public.person_merge USING btree (merged_person_id)
index      CREATE UNIQUE INDEX person_merge_pk ON public.person_merge USING btree (id)
constraint person_merge_kept_fk FOREIGN KEY (kept_person_id) REFERENCES person(id)
constraint person_merge_merged_fk FOREIGN KEY (merged_person_id) REFERENCES person(id)
constraint person_merge_pk PRIMARY KEY (id)

-- person_merge_is_followed
function   CREATE OR REPLACE FUNCTION public.person_merge_is_followed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    perform follow_revisits(array(select id from revisit where person_id = new.id), '{}');
    return null;
  end $function$

-- person_orcid
table      person_id uuid not null
table      orcid text not null
table      given_at timestamp with time zone not null
table      looked_up_at timestamp with time zone
index      CREATE UNIQUE INDEX person_orcid_pk ON public.person_orcid USING btree (person_id)
constraint person_orcid_orcid_ck CHECK ((orcid ~ '^(\d{4}-){3}\d{3}[\dX]$'::text))
constraint person_orcid_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
constraint person_orcid_pk PRIMARY KEY (person_id)

-- person_to_facts
function   CREATE OR REPLACE FUNCTION public.person_to_facts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare keys uuid[]; 
begin
  if tg_op = 'INSERT' then keys := array(select distinct r.id from new_rows r where r.id is not null);
  elsif tg_op = 'DELETE' then keys := array(select distinct r.id from old_rows r where r.id is not null);
  else keys := array(
    select d.id from (select id, gender, nationalities, merged_into_id from new_rows except select id, gender, nationalities, merged_into_id from old_rows) d);
  end if;
  if cardinality(keys) = 0 then return null; end if;
  perform refresh_fact_visit(array(select t.id from participation t where t.person_id = any(keys)));
  perform refresh_fact_follow_up(array(select r.id from survey_assignment a join survey_response r on r.assignment_id = a.id
    where a.person_id = any(keys)));
  perform refresh_fact_return(array(select w.id from return_visit w where w.person_id = any(keys)));
  perform refresh_fact_outcome(array(select o.outcome_id from outcome_person o where o.person_id = any(keys)));
  return null;
end $function$

-- person_to_profile_entry
function   CREATE OR REPLACE FUNCTION public.person_to_profile_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        perform keep_profile_entries(array(
          select n.id from new_rows n join old_rows o on o.id = n.id
          where (n.name_latin, n.name_native, n.name_native_lang, n.birth_date, n.nationalities, n.match_keys, n.merged_into_id)
            is distinct from
            (o.name_latin, o.name_native, o.name_native_lang, o.birth_date, o.nationalities, o.match_keys, o.merged_into_id)
          union select o.merged_into_id from new_rows n join old_rows o on o.id = n.id
          where o.merged_into_id is not null and n.merged_into_id is distinct from o.merged_into_id));
        return null;
      end $function$

-- plan_contact
table      id uuid not null
table      plan_id uuid not null
table      role text not null
table      name text not null
table      email text not null
table      locale text not null
index      CREATE INDEX plan_contact_plan_ix ON public.plan_contact USING btree (plan_id)
index      CREATE UNIQUE INDEX plan_contact_pk ON public.plan_contact USING btree (id)
constraint plan_contact_locale_ck CHECK ((locale = ANY (ARRAY['ja'::text, 'en'::text, 'zh-Hans'::text])))
constraint plan_contact_pk PRIMARY KEY (id)
constraint plan_contact_plan_fk FOREIGN KEY (plan_id) REFERENCES exchange_plan(id)
constraint plan_contact_role_ck CHECK ((role = ANY (ARRAY['PI'::text, 'CONTACT'::text, 'ADMIN'::text, 'SIGNATORY'::text])))

-- plan_sending_institution
trigger    CREATE TRIGGER plan_sending_institution_facts_delete AFTER DELETE ON public.plan_sending_institution REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION plan_sending_institution_to_facts()
trigger    CREATE TRIGGER plan_sending_institution_facts_insert AFTER INSERT ON public.plan_sending_institution REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION plan_sending_institution_to_facts()
trigger    CREATE TRIGGER plan_sending_institution_facts_update AFTER UPDATE ON public.plan_sending_institution REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION plan_sending_institution_to_facts()
table      plan_id uuid not null
table      institution_id uuid not null
table      china_registration_number text
index      CREATE INDEX plan_sending_institution_institution_ix ON public.plan_sending_institution USING btree (institution_id)
index      CREATE UNIQUE INDEX plan_sending_institution_pk ON public.plan_sending_institution USING btree (plan_id, institution_id)
constraint plan_sending_institution_institution_fk FOREIGN KEY (institution_id) REFERENCES institution(id)
constraint plan_sending_institution_pk PRIMARY KEY (plan_id, institution_id)
constraint plan_sending_institution_plan_fk FOREIGN KEY (plan_id) REFERENCES exchange_plan(id)

-- plan_sending_institution_to_facts
function   CREATE OR REPLACE FUNCTION public.plan_sending_institution_to_facts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare keys uuid[]; 
begin
  if tg_op = 'INSERT' then keys := array(select distinct r.plan_id from new_rows r where r.plan_id is not null);
  elsif tg_op = 'DELETE' then keys := array(select distinct r.plan_id from old_rows r where r.plan_id is not null);
  else keys := array(select r.plan_id from new_rows r where r.plan_id is not null
    union select r.plan_id from old_rows r where r.plan_id is not null);
  end if;
  if cardinality(keys) = 0 then return null; end if;
  perform refresh_fact_return(array(select w.id from return_visit w where w.plan_id = any(keys)));
  perform refresh_fact_outcome(array(select c.id from outcome c where c.plan_id = any(keys)));
  return null;
end $function$

-- plan_settlement
table      plan_id uuid not null
table      clock text not null
table      settled_on date not null
index      CREATE UNIQUE INDEX plan_settlement_pk ON public.plan_settlement USING btree (plan_id, clock)
constraint plan_settlement_clock_ck CHECK ((clock = ANY (ARRAY['VISA_SUPPORT_LIST'::text, 'INVITEE_LIST'::text, 'CERTIFICATES'::text, 'RETURN_REPORT'::text, 'COMPLETION_REPORTS'::text, 'HOST_REPORTS'::text, 'INTERIM_EXPENSE_REPORT'::text, 'PAYMENT'::text, 'REFUND'::text])))
constraint plan_settlement_pk PRIMARY KEY (plan_id, clock)
constraint plan_settlement_plan_fk FOREIGN KEY (plan_id) REFERENCES exchange_plan(id)

-- plan_to_profile_entry
function   CREATE OR REPLACE FUNCTION public.plan_to_profile_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        perform keep_profile_entries(array(
          select distinct t.person_id from new_rows n join old_rows o on o.id = n.id join participation t on t.plan_id = n.id
          where (n.fiscal_year, n.host_institution_id, n.visit_start)
            is distinct from (o.fiscal_year, o.host_institution_id, o.visit_start)));
        return null;
      end $function$

-- profile_audience
trigger    CREATE TRIGGER profile_audience_entry_delete AFTER DELETE ON public.profile_audience REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION profile_row_to_entry()
trigger    CREATE TRIGGER profile_audience_entry_insert AFTER INSERT ON public.profile_audience REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION profile_row_to_entry()
trigger    CREATE TRIGGER profile_audience_entry_update AFTER UPDATE ON public.profile_audience REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION profile_row_to_entry()
table      person_id uuid not null
table      field text not null
table      audience text not null
table      chosen_at timestamp with time zone not null
index      CREATE UNIQUE INDEX profile_audience_pk ON public.profile_audience USING btree (person_id, field)
constraint profile_audience_audience_ck CHECK ((audience = ANY (ARRAY['ONLY_ME'::text, 'SECRETARIAT'::text, 'GROUP'::text, 'CHAPTER'::text, 'MEMBERS'::text, 'PUBLIC'::text])))
constraint profile_audience_field_ck CHECK ((field = ANY (ARRAY['DISPLAY_NAME'::text, 'ABOUT'::text, 'COUNTRY'::text, 'CITY'::text, 'AFFILIATION'::text, 'POSITION'::text, 'LEVEL'::text, 'FIELDS'::text, 'LANGUAGES'::text, 'IN_JAPAN'::text, 'OFFERS_HELP'::text, 'LINKS'::text, 'VISITS'::text])))
constraint profile_audience_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
constraint profile_audience_pk PRIMARY KEY (person_id, field)

-- profile_entry
table      person_id uuid not null
table      member_id uuid not null
table      adult_on date
table      shown smallint[] not null
table      shown_minor smallint[] not null
table      name text not null
table      name_native text
table      name_native_lang text
table      name_key text not null
table      sort_key text not null
table      facts jsonb not null
table      country_code text
table      level text
table      fields text[] not null
table      languages text[] not null
table      is_in_japan boolean not null
table      offers_help boolean not null
table      plan_ids uuid[] not null
table      host_ids uuid[] not null
table      years integer[] not null
index      CREATE INDEX profile_entry_member_ix ON public.profile_entry USING btree (member_id)
index      CREATE INDEX profile_entry_name_ix ON public.profile_entry USING gin (name_key extensions.gin_trgm_ops)
index      CREATE INDEX profile_entry_sort_ix ON public.profile_entry USING btree (sort_key COLLATE "C", person_id)
index      CREATE UNIQUE INDEX profile_entry_pk ON public.profile_entry USING btree (person_id)
constraint profile_entry_pk PRIMARY KEY (person_id)

-- profile_entry_now
function   CREATE OR REPLACE FUNCTION public.profile_entry_now()
 RETURNS TABLE(person_id uuid, member_id uuid, adult_on date, shown smallint[], shown_minor smallint[], name text, name_native text, name_native_lang text, name_key text, sort_key text, facts jsonb, country_code text, level text, fields text[], languages text[], is_in_japan boolean, offers_help boolean, plan_ids uuid[], host_ids uuid[], years integer[])
 LANGUAGE sql
 STABLE
AS $function$
select m.person_id, m.id as member_id, grown.adult_on, reach.shown, reach.shown_minor,
  coalesce(told.facts ->> 'DISPLAY_NAME', n.name_latin) as name,
  case when told.facts ->> 'DISPLAY_NAME' is null then n.name_native end as name_native,
  case when told.facts ->> 'DISPLAY_NAME' is null then n.name_native_lang end as name_native_lang,
  lower(' ' || coalesce(told.name_key, concat_ws(' ', n.name_latin, n.name_native,
    (select string_agg(substr(k, 3), ' ' order by k) from unnest(n.match_keys) k where k ~ '^[nsv]:')))) as name_key,
  lower(coalesce(told.facts ->> 'DISPLAY_NAME', n.name_latin)) as sort_key, told.facts,
  coalesce(told.facts ->> 'COUNTRY', visits.country_code) as country_code,
  told.facts ->> 'LEVEL' as level,
  array(select jsonb_array_elements_text(coalesce(told.facts -> 'FIELDS', '[]'))) as fields,
  array(select jsonb_array_elements_text(coalesce(told.facts -> 'LANGUAGES', '[]'))) as languages,
  coalesce((told.facts ->> 'IN_JAPAN')::boolean, false) as is_in_japan,
  jsonb_array_length(coalesce(told.facts -> 'OFFERS_HELP', '[]')) > 0 as offers_help,
  visits.plan_ids, visits.host_ids, visits.years
from member m
  join person n on n.id = m.person_id and n.merged_into_id is null
  cross join lateral (
    select coalesce(jsonb_object_agg(f.field, f.value), '{}') as facts, max(f.search_key) as name_key
    from (select distinct on (field) field, value, search_key from profile_fact
      where person_id in (select m.person_id union all select x.id from person x where x.merged_into_id = m.person_id) and superseded_at is null order by field, confirmed_at desc, id desc) f) told
  cross join lateral (
    select coalesce(array_agg(p.id order by p.visit_start desc, p.id), '{}') as plan_ids,
      coalesce(array_agg(distinct p.host_institution_id), '{}') as host_ids,
      coalesce(array_agg(distinct p.fiscal_year), '{}') as years,
      (array_agg(i.country_code order by p.visit_start desc) filter (where i.country_code is not null))[1] as country_code,
      min(make_date(p.fiscal_year - 15, 4, 1)) filter (where t.academic_level = 'HIGH_SCHOOL') as assumed_birth
    from participation t
      -- looked up one by one, also before the planner has counted the tables
      cross join lateral (select * from exchange_plan own where own.id = t.plan_id offset 0) p
      left join institution i on i.id = t.sending_institution_id
    where t.person_id = m.person_id and t.state not in ('PLANNED', 'LISTED', 'WITHDRAWN', 'REPLACED')) visits
  cross join lateral (
    select (coalesce(n.birth_date, visits.assumed_birth) + make_interval(years => greatest(18, (
      select max(g.age) from guardian_age g
      where g.country_code = any(n.nationalities) or g.country_code = told.facts ->> 'COUNTRY'))))::date as adult_on) grown
  left join lateral (
    select c.choice, c.by_guardian, c.withdrawn_at is null as holds,
      grown.adult_on is null or (c.given_at at time zone 'Asia/Tokyo')::date >= grown.adult_on as is_adults
    from consent c where c.purpose = 'DIRECTORY_VISIBILITY' and c.person_id in (select m.person_id union all select x.id from person x where x.merged_into_id = m.person_id)
    order by c.person_id = m.person_id desc, c.given_at desc, c.id desc limit 1) agreed on true
  cross join lateral (
    select case when m.hidden_by_self_at is not null or m.hidden_by_office_at is not null then 1
        when agreed.holds and agreed.is_adults and not agreed.by_guardian
          then case agreed.choice when 'ALL_MEMBERS' then 5 when 'CHAPTER' then 3 when 'SAME_PLAN' then 2 else 1 end
        else 1 end as adult,
      case when m.hidden_by_self_at is null and m.hidden_by_office_at is null and agreed.holds and agreed.by_guardian
        then 2 else 1 end as minor,
      exists (select from consent h where h.person_id in (select m.person_id union all select x.id from person x where x.merged_into_id = m.person_id) and h.purpose = 'HELP_OTHERS' and h.withdrawn_at is null
        and not h.by_guardian
        and (grown.adult_on is null or (h.given_at at time zone 'Asia/Tokyo')::date >= grown.adult_on)) as helps) ceiling
  cross join lateral (
    select array_agg(least(ceiling.adult, greatest(r.adult, r.floor), r.name_adult)::smallint order by r.place) as shown,
      array_agg(least(ceiling.minor, greatest(r.minor, r.floor), r.name_minor)::smallint order by r.place) as shown_minor
    from (
      select d.place, case when d.place = 1 then 1 else 0 end as floor,
        least(coalesce(chosen.adult, d.usual),
          case when d.field = 'OFFERS_HELP' and not ceiling.helps then 1 else 5 end) as adult,
        case when d.field = 'OFFERS_HELP' then 1 else coalesce(chosen.minor, 2) end as minor,
        greatest(1, first_value(coalesce(chosen.adult, d.usual)) over (order by d.place)) as name_adult,
        greatest(1, first_value(coalesce(chosen.minor, 2)) over (order by d.place)) as name_minor
      from (values (1, 'DISPLAY_NAME', 4), (2, 'ABOUT', 4), (3, 'COUNTRY', 4), (4, 'CITY', 2), (5, 'AFFILIATION', 3), (6, 'POSITION', 3), (7, 'LEVEL', 3), (8, 'FIELDS', 4), (9, 'LANGUAGES', 4), (10, 'IN_JAPAN', 3), (11, 'OFFERS_HELP', 4), (12, 'LINKS', 3), (13, 'VISITS', 4)) d(place, field, usual)
        left join (
          select c.field, min(a.rank) filter (where grown.adult_on is null
              or (c.chosen_at at time zone 'Asia/Tokyo')::date >= grown.adult_on) as adult, min(a.rank) as minor
          from profile_audience c join (values ('ONLY_ME', 0), ('SECRETARIAT', 1), ('GROUP', 2), ('CHAPTER', 3), ('MEMBERS', 4), ('PUBLIC', 5)) a(word, rank) on a.word = c.audience
          where c.person_id in (select m.person_id union all select x.id from person x where x.merged_into_id = m.person_id) group by c.field) chosen on chosen.field = d.field) r) reach
where m.status in ('ACTIVE', 'CLAIMED')
$function$

-- profile_fact
trigger    CREATE TRIGGER profile_fact_entry_delete AFTER DELETE ON public.profile_fact REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION profile_row_to_entry()
trigger    CREATE TRIGGER profile_fact_entry_insert AFTER INSERT ON public.profile_fact REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION profile_row_to_entry()
trigger    CREATE TRIGGER profile_fact_entry_update AFTER UPDATE ON public.profile_fact REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION profile_row_to_entry()
table      id uuid not null
table      person_id uuid not null
table      field text not null
table      value jsonb not null
table      source text not null
table      source_ref text
table      valid_from date
table      told_at timestamp with time zone not null
table      confirmed_at timestamp with time zone not null
table      superseded_at timestamp with time zone
table      search_key text
index      CREATE INDEX profile_fact_person_ix ON public.profile_fact USING btree (person_id, field, told_at)
index      CREATE UNIQUE INDEX profile_fact_current_uq ON public.profile_fact USING btree (person_id, field) WHERE (superseded_at IS NULL)
index      CREATE UNIQUE INDEX profile_fact_pk ON public.profile_fact USING btree (id)
constraint profile_fact_field_ck CHECK ((field = ANY (ARRAY['DISPLAY_NAME'::text, 'ABOUT'::text, 'COUNTRY'::text, 'CITY'::text, 'AFFILIATION'::text, 'POSITION'::text, 'LEVEL'::text, 'FIELDS'::text, 'LANGUAGES'::text, 'IN_JAPAN'::text, 'OFFERS_HELP'::text, 'LINKS'::text])))
constraint profile_fact_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
constraint profile_fact_pk PRIMARY KEY (id)
constraint profile_fact_source_ck CHECK ((source = ANY (ARRAY['SELF'::text, 'SURVEY'::text, 'COMPLETION_REPORT'::text, 'OFFICE'::text])))

-- profile_row_to_entry
function   CREATE OR REPLACE FUNCTION public.profile_row_to_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        if tg_op = 'INSERT' then perform keep_profile_entries(array(select distinct person_id from new_rows));
        elsif tg_op = 'DELETE' then perform keep_profile_entries(array(select distinct person_id from old_rows));
        else perform keep_profile_entries(array(
          select person_id from new_rows union select person_id from old_rows));
        end if;
        return null;
      end $function$

-- reconciliation_due
table      id bigint not null identity
table      block text not null
index      CREATE INDEX reconciliation_due_block_ix ON public.reconciliation_due USING btree (block)
index      CREATE UNIQUE INDEX reconciliation_due_pk ON public.reconciliation_due USING btree (id)
constraint reconciliation_due_pk PRIMARY KEY (id)

-- reconnect_link
table      id uuid not null
table      person_id uuid not null
table      helper_person_id uuid not null
table      token_hash bytea not null
table      created_at timestamp with time zone not null
table      expires_at timestamp with time zone not null
table      code_hash bytea
table      code_tries integer not null default 0
table      code_expires_at timestamp with time zone
table      sealed_address bytea
table      used_at timestamp with time zone
table      proof_tries integer not null default 0
table      locked_at timestamp with time zone
index      CREATE INDEX reconnect_link_helper_ix ON public.reconnect_link USING btree (helper_person_id)
index      CREATE INDEX reconnect_link_person_ix ON public.reconnect_link USING btree (person_id)
index      CREATE UNIQUE INDEX reconnect_link_pk ON public.reconnect_link USING btree (id)
index      CREATE UNIQUE INDEX reconnect_link_token_uq ON public.reconnect_link USING btree (token_hash)
constraint reconnect_link_helper_fk FOREIGN KEY (helper_person_id) REFERENCES person(id)
constraint reconnect_link_person_fk FOREIGN KEY (person_id) REFERENCES person(id)
constraint reconnect_link_pk PRIMARY KEY (id)
constraint reconnect_link_token_uq UNIQUE (token_hash)

-- refresh_fact_first_return
function   CREATE OR REPLACE FUNCTION public.refresh_fact_first_return(keys uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  delete from fact_first_return f where f.person_id = any(keys)
    and f.person_id not in (select n.person_id from fact_first_return_now() n where n.person_id = any(keys));
  insert into fact_first_return (person_id, plan_id, fiscal_year, country_code, region, programme_type, field, host_institution_id, sending_institution_id, academic_level, left_years, right_years)
  select n.person_id, n.plan_id, n.fiscal_year, n.country_code, n.region, n.programme_type, n.field, n.host_institution_id, n.sending_institution_id, n.academic_level, n.left_years, n.right_years from fact_first_return_now() n where n.person_id = any(keys) order by n.person_id
  on conflict (person_id) do update set plan_id = excluded.plan_id, fiscal_year = excluded.fiscal_year, country_code = excluded.country_code, region = excluded.region, programme_type = excluded.programme_type, field = excluded.field, host_institution_id = excluded.host_institution_id, sending_institution_id = excluded.sending_institution_id, academic_level = excluded.academic_level, left_years = excluded.left_years, right_years = excluded.right_years
  where (fact_first_return.plan_id, fact_first_return.fiscal_year, fact_first_return.country_code, fact_first_return.region, fact_first_return.programme_type, fact_first_return.field, fact_first_return.host_institution_id, fact_first_return.sending_institution_id, fact_first_return.academic_level, fact_first_return.left_years, fact_first_return.right_years) is distinct from (excluded.plan_id, excluded.fiscal_year, excluded.country_code, excluded.region, excluded.programme_type, excluded.field, excluded.host_institution_id, excluded.sending_institution_id, excluded.academic_level, excluded.left_years, excluded.right_years);
end $function$

-- refresh_fact_follow_up
function   CREATE OR REPLACE FUNCTION public.refresh_fact_follow_up(keys uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  delete from fact_follow_up f where f.response_id = any(keys)
    and f.response_id not in (select n.response_id from fact_follow_up_now() n where n.response_id = any(keys));
  insert into fact_follow_up (response_id, person_id, plan_id, survey_year, cohort_year, country_code, region, programme_type, field, host_institution_id, sending_institution_id, academic_level, role, gender, module, returned, joint_research, co_publication, host_contact, peer_contact, shared, influence)
  select n.response_id, n.person_id, n.plan_id, n.survey_year, n.cohort_year, n.country_code, n.region, n.programme_type, n.field, n.host_institution_id, n.sending_institution_id, n.academic_level, n.role, n.gender, n.module, n.returned, n.joint_research, n.co_publication, n.host_contact, n.peer_contact, n.shared, n.influence from fact_follow_up_now() n where n.response_id = any(keys) order by n.response_id
  on conflict (response_id) do update set person_id = excluded.person_id, plan_id = excluded.plan_id, survey_year = excluded.survey_year, cohort_year = excluded.cohort_year, country_code = excluded.country_code, region = excluded.region, programme_type = excluded.programme_type, field = excluded.field, host_institution_id = excluded.host_institution_id, sending_institution_id = excluded.sending_institution_id, academic_level = excluded.academic_level, role = excluded.role, gender = excluded.gender, module = excluded.module, returned = excluded.returned, joint_research = excluded.joint_research, co_publication = excluded.co_publication, host_contact = excluded.host_contact, peer_contact = excluded.peer_contact, shared = excluded.shared, influence = excluded.influence
  where (fact_follow_up.person_id, fact_follow_up.plan_id, fact_follow_up.survey_year, fact_follow_up.cohort_year, fact_follow_up.country_code, fact_follow_up.region, fact_follow_up.programme_type, fact_follow_up.field, fact_follow_up.host_institution_id, fact_follow_up.sending_institution_id, fact_follow_up.academic_level, fact_follow_up.role, fact_follow_up.gender, fact_follow_up.module, fact_follow_up.returned, fact_follow_up.joint_research, fact_follow_up.co_publication, fact_follow_up.host_contact, fact_follow_up.peer_contact, fact_follow_up.shared, fact_follow_up.influence) is distinct from (excluded.person_id, excluded.plan_id, excluded.survey_year, excluded.cohort_year, excluded.country_code, excluded.region, excluded.programme_type, excluded.field, excluded.host_institution_id, excluded.sending_institution_id, excluded.academic_level, excluded.role, excluded.gender, excluded.module, excluded.returned, excluded.joint_research, excluded.co_publication, excluded.host_contact, excluded.peer_contact, excluded.shared, excluded.influence);
end $function$

-- refresh_fact_host_answer
function   CREATE OR REPLACE FUNCTION public.refresh_fact_host_answer(keys uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  delete from fact_host_answer f where f.response_id = any(keys)
    and f.response_id not in (select n.response_id from fact_host_answer_now() n where n.response_id = any(keys));
  insert into fact_host_answer (response_id, plan_id, survey_year, cohort_year, country_code, region, programme_type, field, host_institution_id, took_students, student_number, joint_research, globalisation, visibility)
  select n.response_id, n.plan_id, n.survey_year, n.cohort_year, n.country_code, n.region, n.programme_type, n.field, n.host_institution_id, n.took_students, n.student_number, n.joint_research, n.globalisation, n.visibility from fact_host_answer_now() n where n.response_id = any(keys) order by n.response_id
  on conflict (response_id) do update set plan_id = excluded.plan_id, survey_year = excluded.survey_year, cohort_year = excluded.cohort_year, country_code = excluded.country_code, region = excluded.region, programme_type = excluded.programme_type, field = excluded.field, host_institution_id = excluded.host_institution_id, took_students = excluded.took_students, student_number = excluded.student_number, joint_research = excluded.joint_research, globalisation = excluded.globalisation, visibility = excluded.visibility
  where (fact_host_answer.plan_id, fact_host_answer.survey_year, fact_host_answer.cohort_year, fact_host_answer.country_code, fact_host_answer.region, fact_host_answer.programme_type, fact_host_answer.field, fact_host_answer.host_institution_id, fact_host_answer.took_students, fact_host_answer.student_number, fact_host_answer.joint_research, fact_host_answer.globalisation, fact_host_answer.visibility) is distinct from (excluded.plan_id, excluded.survey_year, excluded.cohort_year, excluded.country_code, excluded.region, excluded.programme_type, excluded.field, excluded.host_institution_id, excluded.took_students, excluded.student_number, excluded.joint_research, excluded.globalisation, excluded.visibility);
end $function$

-- refresh_fact_outcome
function   CREATE OR REPLACE FUNCTION public.refresh_fact_outcome(keys uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  delete from fact_outcome f where f.outcome_id = any(keys)
    and f.outcome_id not in (select n.outcome_id from fact_outcome_now() n where n.outcome_id = any(keys));
  insert into fact_outcome (outcome_id, person_id, plan_id, fiscal_year, country_code, region, programme_type, field, host_institution_id, sending_institution_id, academic_level, type, verification, sources, arisen_from)
  select n.outcome_id, n.person_id, n.plan_id, n.fiscal_year, n.country_code, n.region, n.programme_type, n.field, n.host_institution_id, n.sending_institution_id, n.academic_level, n.type, n.verification, n.sources, n.arisen_from from fact_outcome_now() n where n.outcome_id = any(keys) order by n.outcome_id
  on conflict (outcome_id) do update set person_id = excluded.person_id, plan_id = excluded.plan_id, fiscal_year = excluded.fiscal_year, country_code = excluded.country_code, region = excluded.region, programme_type = excluded.programme_type, field = excluded.field, host_institution_id = excluded.host_institution_id, sending_institution_id = excluded.sending_institution_id, academic_level = excluded.academic_level, type = excluded.type, verification = excluded.verification, sources = excluded.sources, arisen_from = excluded.arisen_from
  where (fact_outcome.person_id, fact_outcome.plan_id, fact_outcome.fiscal_year, fact_outcome.country_code, fact_outcome.region, fact_outcome.programme_type, fact_outcome.field, fact_outcome.host_institution_id, fact_outcome.sending_institution_id, fact_outcome.academic_level, fact_outcome.type, fact_outcome.verification, fact_outcome.sources, fact_outcome.arisen_from) is distinct from (excluded.person_id, excluded.plan_id, excluded.fiscal_year, excluded.country_code, excluded.region, excluded.programme_type, excluded.field, excluded.host_institution_id, excluded.sending_institution_id, excluded.academic_level, excluded.type, excluded.verification, excluded.sources, excluded.arisen_from);
end $function$

-- refresh_fact_report
function   CREATE OR REPLACE FUNCTION public.refresh_fact_report(keys uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  delete from fact_report f where f.completion_report_id = any(keys)
    and f.completion_report_id not in (select n.completion_report_id from fact_report_now() n where n.completion_report_id = any(keys));
  insert into fact_report (completion_report_id, participation_id, person_id, plan_id, fiscal_year, country_code, region, programme_type, field, host_institution_id, sending_institution_id, academic_level, role, funding, gender, satisfaction, wish, liking)
  select n.completion_report_id, n.participation_id, n.person_id, n.plan_id, n.fiscal_year, n.country_code, n.region, n.programme_type, n.field, n.host_institution_id, n.sending_institution_id, n.academic_level, n.role, n.funding, n.gender, n.satisfaction, n.wish, n.liking from fact_report_now() n where n.completion_report_id = any(keys) order by n.completion_report_id
  on conflict (completion_report_id) do update set participation_id = excluded.participation_id, person_id = excluded.person_id, plan_id = excluded.plan_id, fiscal_year = excluded.fiscal_year, country_code = excluded.country_code, region = excluded.region, programme_type = excluded.programme_type, field = excluded.field, host_institution_id = excluded.host_institution_id, sending_institution_id = excluded.sending_institution_id, academic_level = excluded.academic_level, role = excluded.role, funding = excluded.funding, gender = excluded.gender, satisfaction = excluded.satisfaction, wish = excluded.wish, liking = excluded.liking
  where (fact_report.participation_id, fact_report.person_id, fact_report.plan_id, fact_report.fiscal_year, fact_report.country_code, fact_report.region, fact_report.programme_type, fact_report.field, fact_report.host_institution_id, fact_report.sending_institution_id, fact_report.academic_level, fact_report.role, fact_report.funding, fact_report.gender, fact_report.satisfaction, fact_report.wish, fact_report.liking) is distinct from (excluded.participation_id, excluded.person_id, excluded.plan_id, excluded.fiscal_year, excluded.country_code, excluded.region, excluded.programme_type, excluded.field, excluded.host_institution_id, excluded.sending_institution_id, excluded.academic_level, excluded.role, excluded.funding, excluded.gender, excluded.satisfaction, excluded.wish, excluded.liking);
end $function$

-- refresh_fact_return
function   CREATE OR REPLACE FUNCTION public.refresh_fact_return(keys uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  delete from fact_return f where f.return_visit_id = any(keys)
    and f.return_visit_id not in (select n.return_visit_id from fact_return_now() n where n.return_visit_id = any(keys));
  insert into fact_return (return_visit_id, person_id, plan_id, fiscal_year, country_code, region, programme_type, field, host_institution_id, sending_institution_id, academic_level, head_count, purpose, counts_published, several_sources, years_since, from_earliest, from_latest)
  select n.return_visit_id, n.person_id, n.plan_id, n.fiscal_year, n.country_code, n.region, n.programme_type, n.field, n.host_institution_id, n.sending_institution_id, n.academic_level, n.head_count, n.purpose, n.counts_published, n.several_sources, n.years_since, n.from_earliest, n.from_latest from fact_return_now() n where n.return_visit_id = any(keys) order by n.return_visit_id
  on conflict (return_visit_id) do update set person_id = excluded.person_id, plan_id = excluded.plan_id, fiscal_year = excluded.fiscal_year, country_code = excluded.country_code, region = excluded.region, programme_type = excluded.programme_type, field = excluded.field, host_institution_id = excluded.host_institution_id, sending_institution_id = excluded.sending_institution_id, academic_level = excluded.academic_level, head_count = excluded.head_count, purpose = excluded.purpose, counts_published = excluded.counts_published, several_sources = excluded.several_sources, years_since = excluded.years_since, from_earliest = excluded.from_earliest, from_latest = excluded.from_latest
  where (fact_return.person_id, fact_return.plan_id, fact_return.fiscal_year, fact_return.country_code, fact_return.region, fact_return.programme_type, fact_return.field, fact_return.host_institution_id, fact_return.sending_institution_id, fact_return.academic_level, fact_return.head_count, fact_return.purpose, fact_return.counts_published, fact_return.several_sources, fact_return.years_since, fact_return.from_earliest, fact_return.from_latest) is distinct from (excluded.person_id, excluded.plan_id, excluded.fiscal_year, excluded.country_code, excluded.region, excluded.programme_type, excluded.field, excluded.host_institution_id, excluded.sending_institution_id, excluded.academic_level, excluded.head_count, excluded.purpose, excluded.counts_published, excluded.several_sources, excluded.years_since, excluded.from_earliest, excluded.from_latest);
end $function$

-- refresh_fact_visit
function   CREATE OR REPLACE FUNCTION public.refresh_fact_visit(keys uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  delete from fact_visit f where f.participation_id = any(keys)
    and f.participation_id not in (select n.participation_id from fact_visit_now() n where n.participation_id = any(keys));
  insert into fact_visit (participation_id, person_id, plan_id, fiscal_year, country_code, region, programme_type, field, host_institution_id, sending_institution_id, academic_level, role, funding, gender, ended_on)
  select n.participation_id, n.person_id, n.plan_id, n.fiscal_year, n.country_code, n.region, n.programme_type, n.field, n.host_institution_id, n.sending_institution_id, n.academic_level, n.role, n.funding, n.gender, n.ended_on from fact_visit_now() n where n.participation_id = any(keys) order by n.participation_id
  on conflict (participation_id) do update set person_id = excluded.person_id, plan_id = excluded.plan_id, fiscal_year = excluded.fiscal_year, country_code = excluded.country_code, region = excluded.region, programme_type = excluded.programme_type, field = excluded.field, host_institution_id = excluded.host_institution_id, sending_institution_id = excluded.sending_institution_id, academic_level = excluded.academic_level, role = excluded.role, funding = excluded.funding, gender = excluded.gender, ended_on = excluded.ended_on
  where (fact_visit.person_id, fact_visit.plan_id, fact_visit.fiscal_year, fact_visit.country_code, fact_visit.region, fact_visit.programme_type, fact_visit.field, fact_visit.host_institution_id, fact_visit.sending_institution_id, fact_visit.academic_level, fact_visit.role, fact_visit.funding, fact_visit.gender, fact_visit.ended_on) is distinct from (excluded.person_id, excluded.plan_id, excluded.fiscal_year, excluded.country_code, excluded.region, excluded.programme_type, excluded.field, excluded.host_institution_id, excluded.sending_institution_id, excluded.academic_level, excluded.role, excluded.funding, excluded.gender, excluded.ended_on);
end $function$

-- refresh_profile_entry
function   CREATE OR REPLACE FUNCTION public.refresh_profile_entry(keys uuid[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
      begin
        delete from profile_entry f where f.person_id = any(keys) and not exists (
          select from member m join person n on n.id = m.person_id and n.merged_into_id is null
          where m.person_id = f.person_id and m.status in ('ACTIVE', 'CLAIMED'));
        insert into profile_entry select n.* from profile_entry_now() n where n.person_id = any(keys) order by n.person_id
        on conflict (person_id) do update set member_id = excluded.member_id, adult_on = excluded.adult_on, shown = excluded.shown, shown_minor = excluded.shown_minor, name = excluded.name, name_native = excluded.name_native, name_native_lang = excluded.name_native_lang, name_key = excluded.name_key, sort_key = excluded.sort_key, facts = excluded.facts, country_code = excluded.country_code, level = excluded.level, fields = excluded.fields, languages = excluded.languages, is_in_japan = excluded.is_in_japan, offers_help = excluded.offers_help, plan_ids = excluded.plan_ids, host_ids = excluded.host_ids, years = excluded.years
        where (profile_entry.member_id, profile_entry.adult_on, profile_entry.shown, profile_entry.shown_minor, profile_entry.name, profile_entry.name_native, profile_entry.name_native_lang, profile_entry.name_key, profile_entry.sort_key, profile_entry.facts, profile_entry.country_code, profile_entry.level, profile_entry.fields, profile_entry.languages, profile_entry.is_in_japan, profile_entry.offers_help, profile_entry.plan_ids, profile_entry.host_ids, profile_entry.years)
          is distinct from (excluded.member_id, excluded.adult_on, excluded.shown, excluded.shown_minor, excluded.name, excluded.name_native, excluded.name_native_lang, excluded.name_key, excluded.sort_key, excluded.facts, excluded.country_code, excluded.level, excluded.fields, excluded.languages, excluded.is_in_japan, excluded.offers_help, excluded.plan_ids, excluded.host_ids, excluded.years);
      end $function$

-- registration
table      id uuid not null
table      event_id uuid not null
table      pool_id uuid not null
table      person_id uuid
table      state text not null
table      party integer not null
table      turn integer not null
table      answers jsonb not null default '{}'::jsonb
table      language text not null
table      time_zone text not null
table      registered_at timestamp with time zone not null
table      offered_at timestamp with time zone
table      offer_until timestamp with time zone
table      ended_at timestamp with time zone
table      remind_at timestamp with time zone
table      checked_in_at timestamp with time zone
table      checked_in_by text
table      version integer not null default 1
index      CREATE INDEX registration_event_ix ON public.registration USING btree (event_id, state, id)
index      CREATE INDEX registration_line_ix ON public.registration USING btree (pool_id, turn) WHERE (state = 'WAITING'::text)
index      CREATE INDEX registration_offer_ix ON public.registration USING btree (offer_until) WHERE (state = 'OFFERED'::text)
index      CREATE INDEX registration_person_ix ON public.registration USING btree (person_id, event_id)
index      CREATE INDEX registration_pool_ix ON public.registration USING btree (pool_id)
index      CREATE INDEX registration_remind_ix ON public.registration USING btree (remind_at) WHERE ((state = 'CONFIRMED'::text) AND (remind_at IS NOT NULL))
index      CREATE UNIQUE INDEX registration_live_uq ON public.registration USING btree (event_id, person_id) WHERE (state = ANY (ARRAY['CONFIRMED'::text, 'WAITING'::text, 'OFFERED'::text]))
index      CREATE UNIQUE INDEX registration_pk ON public.registration USING btree (id)
constraint registration_event_fk FOREIGN KEY (event_id) REFERENCES event(id)
constraint registration_language_ck CHECK ((language = ANY (ARRAY['ja'::text, 'en'::text, 'zh-Hans'::text])))
constraint registration_offer_ck CHECK (((state = 'OFFERED'::text) <= (offer_until IS NOT NULL)))
constraint registration_party_ck CHECK (((party >= 1) AND (party <= 6)))
constraint registration_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE SET NULL
constraint registration_pk PRIMARY KEY (id)
constraint registration_pool_fk FOREIGN KEY (pool_id) REFERENCES event_pool(id)
constraint registration_state_ck CHECK ((state = ANY (ARRAY['CONFIRMED'::text, 'WAITING'::text, 'OFFERED'::text, 'CANCELLED'::text, 'LAPSED'::text])))

-- relay
table      id uuid not null
table      from_person_id uuid not null
table      to_person_id uuid not null
table      kind text not null
table      state text not null
table      is_withheld boolean not null default false
table      created_at timestamp with time zone not null
table      answered_at timestamp with time zone
table      ends_at timestamp with time zone not null
table      version integer not null default 1
index      CREATE INDEX relay_ends_ix ON public.relay USING btree (ends_at) WHERE (state = ANY (ARRAY['OPEN'::text, 'ACCEPTED'::text]))
index      CREATE INDEX relay_from_ix ON public.relay USING btree (from_person_id, created_at)
index      CREATE INDEX relay_to_ix ON public.relay USING btree (to_person_id, created_at)
index      CREATE UNIQUE INDEX relay_living_uq ON public.relay USING btree (from_person_id, to_person_id) WHERE (state = ANY (ARRAY['OPEN'::text, 'ACCEPTED'::text]))
index      CREATE UNIQUE INDEX relay_pk ON public.relay USING btree (id)
constraint relay_from_fk FOREIGN KEY (from_person_id) REFERENCES person(id) ON DELETE CASCADE
constraint relay_kind_ck CHECK ((kind = ANY (ARRAY['INTRODUCTION'::text, 'MENTORING'::text])))
constraint relay_pk PRIMARY KEY (id)
constraint relay_state_ck CHECK ((state = ANY (ARRAY['OPEN'::text, 'ACCEPTED'::text, 'DECLINED'::text, 'EXPIRED'::text, 'ENDED'::text])))
constraint relay_to_fk FOREIGN KEY (to_person_id) REFERENCES person(id) ON DELETE CASCADE

-- relay_bar
table      person_id uuid not null
table      barred_at timestamp with time zone not null
index      CREATE UNIQUE INDEX relay_bar_pk ON public.relay_bar USING btree (person_id)
constraint relay_bar_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
constraint relay_bar_pk PRIMARY KEY (person_id)

-- relay_block
table      person_id uuid not null
table      blocked_id uuid not null
table      blocked_at timestamp with time zone not null
index      CREATE INDEX relay_block_blocked_ix ON public.relay_block USING btree (blocked_id)
index      CREATE UNIQUE INDEX relay_block_pk ON public.relay_block USING btree (person_id, blocked_id)
constraint relay_block_blocked_fk FOREIGN KEY (blocked_id) REFERENCES person(id) ON DELETE CASCADE
constraint relay_block_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
constraint relay_block_pk PRIMARY KEY (person_id, blocked_id)

-- relay_message
table      id uuid not null
table      relay_id uuid not null
table      author_id uuid not null
table      body text not null
table      sent_at timestamp with time zone not null
index      CREATE INDEX relay_message_author_ix ON public.relay_message USING btree (author_id)
index      CREATE INDEX relay_message_relay_ix ON public.relay_message USING btree (relay_id, sent_at)
index      CREATE UNIQUE INDEX relay_message_pk ON public.relay_message USING btree (id)
constraint relay_message_author_fk FOREIGN KEY (author_id) REFERENCES person(id) ON DELETE CASCADE
constraint relay_message_body_ck CHECK (((char_length(body) >= 1) AND (char_length(body) <= 2000)))
constraint relay_message_pk PRIMARY KEY (id)
constraint relay_message_relay_fk FOREIGN KEY (relay_id) REFERENCES relay(id) ON DELETE CASCADE

-- relay_report
table      id uuid not null
table      relay_id uuid not null
table      reporter_id uuid not null
table      reason text not null
table      reported_at timestamp with time zone not null
table      outcome text
table      settled_at timestamp with time zone
table      settled_by text
index      CREATE INDEX relay_report_open_ix ON public.relay_report USING btree (reported_at) WHERE (settled_at IS NULL)
index      CREATE INDEX relay_report_reporter_ix ON public.relay_report USING btree (reporter_id)
index      CREATE UNIQUE INDEX relay_report_once_uq ON public.relay_report USING btree (relay_id, reporter_id)
index      CREATE UNIQUE INDEX relay_report_pk ON public.relay_report USING btree (id)
constraint relay_report_once_uq UNIQUE (relay_id, reporter_id)
constraint relay_report_outcome_ck CHECK ((outcome = ANY (ARRAY['NO_ACTION'::text, 'STOPPED'::text])))
constraint relay_report_pk PRIMARY KEY (id)
constraint relay_report_relay_fk FOREIGN KEY (relay_id) REFERENCES relay(id) ON DELETE CASCADE
constraint relay_report_reporter_fk FOREIGN KEY (reporter_id) REFERENCES person(id) ON DELETE CASCADE
constraint relay_report_settled_ck CHECK (((outcome IS NULL) = (settled_at IS NULL)))

-- repair_fact_first_return
function   CREATE OR REPLACE FUNCTION public.repair_fact_first_return()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare wrong uuid[];
begin
  wrong := array(select coalesce(n.person_id, f.person_id) from fact_first_return_now() n full join fact_first_return f on f.person_id = n.person_id
    where (n.person_id, n.plan_id, n.fiscal_year, n.country_code, n.region, n.programme_type, n.field, n.host_institution_id, n.sending_institution_id, n.academic_level, n.left_years, n.right_years) is distinct from (f.person_id, f.plan_id, f.fiscal_year, f.country_code, f.region, f.programme_type, f.field, f.host_institution_id, f.sending_institution_id, f.academic_level, f.left_years, f.right_years));
  if cardinality(wrong) > 0 then perform refresh_fact_first_return(wrong); end if;
  return cardinality(wrong);
end $function$

-- repair_fact_follow_up
function   CREATE OR REPLACE FUNCTION public.repair_fact_follow_up()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare wrong uuid[];
begin
  wrong := array(select coalesce(n.response_id, f.response_id) from fact_follow_up_now() n full join fact_follow_up f on f.response_id = n.response_id
    where (n.response_id, n.person_id, n.plan_id, n.survey_year, n.cohort_year, n.country_code, n.region, n.programme_type, n.field, n.host_institution_id, n.sending_institution_id, n.academic_level, n.role, n.gender, n.module, n.returned, n.joint_research, n.co_publication, n.host_contact, n.peer_contact, n.shared, n.influence) is distinct from (f.response_id, f.person_id, f.plan_id, f.survey_year, f.cohort_year, f.country_code, f.region, f.programme_type, f.field, f.host_institution_id, f.sending_institution_id, f.academic_level, f.role, f.gender, f.module, f.returned, f.joint_research, f.co_publication, f.host_contact, f.peer_contact, f.shared, f.influence));
  if cardinality(wrong) > 0 then perform refresh_fact_follow_up(wrong); end if;
  return cardinality(wrong);
end $function$

-- repair_fact_host_answer
function   CREATE OR REPLACE FUNCTION public.repair_fact_host_answer()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare wrong uuid[];
begin
  wrong := array(select coalesce(n.response_id, f.response_id) from fact_host_answer_now() n full join fact_host_answer f on f.response_id = n.response_id
    where (n.response_id, n.plan_id, n.survey_year, n.cohort_year, n.country_code, n.region, n.programme_type, n.field, n.host_institution_id, n.took_students, n.student_number, n.joint_research, n.globalisation, n.visibility) is distinct from (f.response_id, f.plan_id, f.survey_year, f.cohort_year, f.country_code, f.region, f.programme_type, f.field, f.host_institution_id, f.took_students, f.student_number, f.joint_research, f.globalisation, f.visibility));
  if cardinality(wrong) > 0 then perform refresh_fact_host_answer(wrong); end if;
  return cardinality(wrong);
end $function$

-- repair_fact_outcome
function   CREATE OR REPLACE FUNCTION public.repair_fact_outcome()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare wrong uuid[];
begin
  wrong := array(select coalesce(n.outcome_id, f.outcome_id) from fact_outcome_now() n full join fact_outcome f on f.outcome_id = n.outcome_id
    where (n.outcome_id, n.person_id, n.plan_id, n.fiscal_year, n.country_code, n.region, n.programme_type, n.field, n.host_institution_id, n.sending_institution_id, n.academic_level, n.type, n.verification, n.sources, n.arisen_from) is distinct from (f.outcome_id, f.person_id, f.plan_id, f.fiscal_year, f.country_code, f.region, f.programme_type, f.field, f.host_institution_id, f.sending_institution_id, f.academic_level, f.type, f.verification, f.sources, f.arisen_from));
  if cardinality(wrong) > 0 then perform refresh_fact_outcome(wrong); end if;
  return cardinality(wrong);
end $function$

-- repair_fact_report
function   CREATE OR REPLACE FUNCTION public.repair_fact_report()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare wrong uuid[];
begin
  wrong := array(select coalesce(n.completion_report_id, f.completion_report_id) from fact_report_now() n full join fact_report f on f.completion_report_id = n.completion_report_id
    where (n.completion_report_id, n.participation_id, n.person_id, n.plan_id, n.fiscal_year, n.country_code, n.region, n.programme_type, n.field, n.host_institution_id, n.sending_institution_id, n.academic_level, n.role, n.funding, n.gender, n.satisfaction, n.wish, n.liking) is distinct from (f.completion_report_id, f.participation_id, f.person_id, f.plan_id, f.fiscal_year, f.country_code, f.region, f.programme_type, f.field, f.host_institution_id, f.sending_institution_id, f.academic_level, f.role, f.funding, f.gender, f.satisfaction, f.wish, f.liking));
  if cardinality(wrong) > 0 then perform refresh_fact_report(wrong); end if;
  return cardinality(wrong);
end $function$

-- repair_fact_return
function   CREATE OR REPLACE FUNCTION public.repair_fact_return()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare wrong uuid[];
begin
  wrong := array(select coalesce(n.return_visit_id, f.return_visit_id) from fact_return_now() n full join fact_return f on f.return_visit_id = n.return_visit_id
    where (n.return_visit_id, n.person_id, n.plan_id, n.fiscal_year, n.country_code, n.region, n.programme_type, n.field, n.host_institution_id, n.sending_institution_id, n.academic_level, n.head_count, n.purpose, n.counts_published, n.several_sources, n.years_since, n.from_earliest, n.from_latest) is distinct from (f.return_visit_id, f.person_id, f.plan_id, f.fiscal_year, f.country_code, f.region, f.programme_type, f.field, f.host_institution_id, f.sending_institution_id, f.academic_level, f.head_count, f.purpose, f.counts_published, f.several_sources, f.years_since, f.from_earliest, f.from_latest));
  if cardinality(wrong) > 0 then perform refresh_fact_return(wrong); end if;
  return cardinality(wrong);
end $function$

-- repair_fact_visit
function   CREATE OR REPLACE FUNCTION public.repair_fact_visit()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare wrong uuid[];
begin
  wrong := array(select coalesce(n.participation_id, f.participation_id) from fact_visit_now() n full join fact_visit f on f.participation_id = n.participation_id
    where (n.participation_id, n.person_id, n.plan_id, n.fiscal_year, n.country_code, n.region, n.programme_type, n.field, n.host_institution_id, n.sending_institution_id, n.academic_level, n.role, n.funding, n.gender, n.ended_on) is distinct from (f.participation_id, f.person_id, f.plan_id, f.fiscal_year, f.country_code, f.region, f.programme_type, f.field, f.host_institution_id, f.sending_institution_id, f.academic_level, f.role, f.funding, f.gender, f.ended_on));
  if cardinality(wrong) > 0 then perform refresh_fact_visit(wrong); end if;
  return cardinality(wrong);
end $function$

-- repair_profile_entry
function   CREATE OR REPLACE FUNCTION public.repair_profile_entry()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare wrong uuid[];
begin
  wrong := array(select coalesce(n.person_id, f.person_id) from profile_entry_now() n full join profile_entry f on f.person_id = n.person_id
    where (n.person_id, n.member_id, n.adult_on, n.shown, n.shown_minor, n.name, n.name_native, n.name_native_lang, n.name_key, n.sort_key, n.facts, n.country_code, n.level, n.fields, n.languages, n.is_in_japan, n.offers_help, n.plan_ids, n.host_ids, n.years) is distinct from (f.person_id, f.member_id, f.adult_on, f.shown, f.shown_minor, f.name, f.name_native, f.name_native_lang, f.name_key, f.sort_key, f.facts, f.country_code, f.level, f.fields, f.languages, f.is_in_japan, f.offers_help, f.plan_ids, f.host_ids, f.years));
  if cardinality(wrong) > 0 then perform refresh_profile_entry(wrong); end if;
  return cardinality(wrong);
end $function$

-- repair_rollup_asked
function   CREATE OR REPLACE FUNCTION public.repair_rollup_asked()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare wrong integer;
begin
  insert into rollup_asked (survey_year, cohort_year, audience, country_code, region, programme_type, asked, answered, declined, undeliverable)
  select survey_year, cohort_year, audience, country_code, region, programme_type, sum(d.asked), sum(d.answered), sum(d.declined), sum(d.undeliverable) from (
    select c.fiscal_year as survey_year, r.cohort_year, c.audience, r.country_code, k.region, r.programme_type,
      sum(r.sign) as asked, sum(case when r.state = 'ANSWERED' then r.sign else 0 end) as answered,
      sum(case when r.state = 'DECLINED' then r.sign else 0 end) as declined,
      sum(case when r.state = 'UNDELIVERABLE' then r.sign else 0 end) as undeliverable
    from (select campaign_id, cohort_year, country_code, programme_type, state, 1 as sign from survey_assignment) r join survey_campaign c on c.id = r.campaign_id left join country k on k.code = r.country_code
    group by 1, 2, 3, 4, 5, 6
    union all select survey_year, cohort_year, audience, country_code, region, programme_type, -asked, -answered, -declined, -undeliverable from rollup_asked) d
  group by survey_year, cohort_year, audience, country_code, region, programme_type having sum(d.asked) <> 0 or sum(d.answered) <> 0 or sum(d.declined) <> 0 or sum(d.undeliverable) <> 0;
  get diagnostics wrong = row_count;
  return wrong;
end $function$

-- repair_rollup_asked_broad
function   CREATE OR REPLACE FUNCTION public.repair_rollup_asked_broad()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
    declare wrong integer;
    begin
      perform pg_advisory_xact_lock(hashtextextended('rollup_asked', 0));
      select count(*) into wrong from (
        select from ((select cohort_year, audience, country_code, region, programme_type, sum(asked)::integer as asked, sum(answered)::integer as answered, sum(declined)::integer as declined, sum(undeliverable)::integer as undeliverable
    from rollup_asked where is_folded group by cohort_year, audience, country_code, region, programme_type
    having sum(asked) <> 0 or sum(answered) <> 0 or sum(declined) <> 0 or sum(undeliverable) <> 0 order by country_code, cohort_year) union all
          select cohort_year, audience, country_code, region, programme_type, -asked, -answered, -declined, -undeliverable from rollup_asked_broad) d
        group by d.cohort_year, d.audience, d.country_code, d.region, d.programme_type having sum(d.asked) <> 0 or sum(d.answered) <> 0 or sum(d.declined) <> 0 or sum(d.undeliverable) <> 0) x;
      if wrong > 0 then
        delete from rollup_asked_broad;
        insert into rollup_asked_broad (cohort_year, audience, country_code, region, programme_type, asked, answered, declined, undeliverable) select cohort_year, audience, country_code, region, programme_type, sum(asked)::integer as asked, sum(answered)::integer as answered, sum(declined)::integer as declined, sum(undeliverable)::integer as undeliverable
    from rollup_asked where is_folded group by cohort_year, audience, country_code, region, programme_type
    having sum(asked) <> 0 or sum(answered) <> 0 or sum(declined) <> 0 or sum(undeliverable) <> 0 order by country_code, cohort_year;
      end if;
      return wrong;
    end $function$

-- repair_rollup_first_return
function   CREATE OR REPLACE FUNCTION public.repair_rollup_first_return()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare wrong integer;
begin
  insert into rollup_first_return (fiscal_year, country_code, region, programme_type, left_years, right_years, persons)
  select fiscal_year, country_code, region, programme_type, left_years, right_years, sum(d.persons) from (
    select fiscal_year, country_code, region, programme_type, left_years, right_years, 1 as persons from fact_first_return r
    union all select fiscal_year, country_code, region, programme_type, left_years, right_years, -persons from rollup_first_return) d
  group by fiscal_year, country_code, region, programme_type, left_years, right_years having sum(d.persons) <> 0;
  get diagnostics wrong = row_count;
  return wrong;
end $function$

-- repair_rollup_first_return_broad
function   CREATE OR REPLACE FUNCTION public.repair_rollup_first_return_broad()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
    declare wrong integer;
    begin
      perform pg_advisory_xact_lock(hashtextextended('rollup_first_return', 0));
      select count(*) into wrong from (
        select from ((select fiscal_year, programme_type, left_years, right_years, sum(persons)::integer as persons
    from rollup_first_return where is_folded group by fiscal_year, programme_type, left_years, right_years
    having sum(persons) <> 0 order by fiscal_year) union all
          select fiscal_year, programme_type, left_years, right_years, -persons from rollup_first_return_broad) d
        group by d.fiscal_year, d.programme_type, d.left_years, d.right_years having sum(d.persons) <> 0) x;
      if wrong > 0 then
        delete from rollup_first_return_broad;
        insert into rollup_first_return_broad (fiscal_year, programme_type, left_years, right_years, persons) select fiscal_year, programme_type, left_years, right_years, sum(persons)::integer as persons
    from rollup_first_return where is_folded group by fiscal_year, programme_type, left_years, right_years
    having sum(persons) <> 0 order by fiscal_year;
      end if;
      return wrong;
    end $function$

-- repair_rollup_follow_up
function   CREATE OR REPLACE FUNCTION public.repair_rollup_follow_up()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare wrong integer;
begin
  insert into rollup_follow_up (survey_year, cohort_year, country_code, region, programme_type, gender, answers, returned_yes, returned_no, joint_research_yes, joint_research_no, co_publication_yes, co_publication_no, host_contact_yes, host_contact_no, peer_contact_yes, peer_contact_no, shared_yes, shared_no, influence_5, influence_4, influence_3, influence_2, influence_1)
  select survey_year, cohort_year, country_code, region, programme_type, gender, sum(d.answers), sum(d.returned_yes), sum(d.returned_no), sum(d.joint_research_yes), sum(d.joint_research_no), sum(d.co_publication_yes), sum(d.co_publication_no), sum(d.host_contact_yes), sum(d.host_contact_no), sum(d.peer_contact_yes), sum(d.peer_contact_no), sum(d.shared_yes), sum(d.shared_no), sum(d.influence_5), sum(d.influence_4), sum(d.influence_3), sum(d.influence_2), sum(d.influence_1) from (
    select survey_year, cohort_year, country_code, region, programme_type, gender, 1 as answers, case when r.returned then 1 else 0 end as returned_yes, case when not r.returned then 1 else 0 end as returned_no, case when r.joint_research then 1 else 0 end as joint_research_yes, case when not r.joint_research then 1 else 0 end as joint_research_no, case when r.co_publication then 1 else 0 end as co_publication_yes, case when not r.co_publication then 1 else 0 end as co_publication_no, case when r.host_contact then 1 else 0 end as host_contact_yes, case when not r.host_contact then 1 else 0 end as host_contact_no, case when r.peer_contact then 1 else 0 end as peer_contact_yes, case when not r.peer_contact then 1 else 0 end as peer_contact_no, case when r.shared then 1 else 0 end as shared_yes, case when not r.shared then 1 else 0 end as shared_no, case when r.influence = 5 then 1 else 0 end as influence_5, case when r.influence = 4 then 1 else 0 end as influence_4, case when r.influence = 3 then 1 else 0 end as influence_3, case when r.influence = 2 then 1 else 0 end as influence_2, case when r.influence = 1 then 1 else 0 end as influence_1 from fact_follow_up r
    union all select survey_year, cohort_year, country_code, region, programme_type, gender, -answers, -returned_yes, -returned_no, -joint_research_yes, -joint_research_no, -co_publication_yes, -co_publication_no, -host_contact_yes, -host_contact_no, -peer_contact_yes, -peer_contact_no, -shared_yes, -shared_no, -influence_5, -influence_4, -influence_3, -influence_2, -influence_1 from rollup_follow_up) d
  group by survey_year, cohort_year, country_code, region, programme_type, gender having sum(d.answers) <> 0 or sum(d.returned_yes) <> 0 or sum(d.returned_no) <> 0 or sum(d.joint_research_yes) <> 0 or sum(d.joint_research_no) <> 0 or sum(d.co_publication_yes) <> 0 or sum(d.co_publication_no) <> 0 or sum(d.host_contact_yes) <> 0 or sum(d.host_contact_no) <> 0 or sum(d.peer_contact_yes) <> 0 or sum(d.peer_contact_no) <> 0 or sum(d.shared_yes) <> 0 or sum(d.shared_no) <> 0 or sum(d.influence_5) <> 0 or sum(d.influence_4) <> 0 or sum(d.influence_3) <> 0 or sum(d.influence_2) <> 0 or sum(d.influence_1) <> 0;
  get diagnostics wrong = row_count;
  return wrong;
end $function$

-- repair_rollup_follow_up_broad
function   CREATE OR REPLACE FUNCTION public.repair_rollup_follow_up_broad()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
    declare wrong integer;
    begin
      perform pg_advisory_xact_lock(hashtextextended('rollup_follow_up', 0));
      select count(*) into wrong from (
        select from ((select cohort_year, country_code, region, programme_type, sum(answers)::integer as answers, sum(returned_yes)::integer as returned_yes, sum(returned_no)::integer as returned_no, sum(joint_research_yes)::integer as joint_research_yes, sum(joint_research_no)::integer as joint_research_no, sum(co_publication_yes)::integer as co_publication_yes, sum(co_publication_no)::integer as co_publication_no, sum(host_contact_yes)::integer as host_contact_yes, sum(host_contact_no)::integer as host_contact_no, sum(peer_contact_yes)::integer as peer_contact_yes, sum(peer_contact_no)::integer as peer_contact_no, sum(shared_yes)::integer as shared_yes, sum(shared_no)::integer as shared_no, sum(influence_5)::integer as influence_5, sum(influence_4)::integer as influence_4, sum(influence_3)::integer as influence_3, sum(influence_2)::integer as influence_2, sum(influence_1)::integer as influence_1
    from rollup_follow_up where is_folded group by cohort_year, country_code, region, programme_type
    having sum(answers) <> 0 or sum(returned_yes) <> 0 or sum(returned_no) <> 0 or sum(joint_research_yes) <> 0 or sum(joint_research_no) <> 0 or sum(co_publication_yes) <> 0 or sum(co_publication_no) <> 0 or sum(host_contact_yes) <> 0 or sum(host_contact_no) <> 0 or sum(peer_contact_yes) <> 0 or sum(peer_contact_no) <> 0 or sum(shared_yes) <> 0 or sum(shared_no) <> 0 or sum(influence_5) <> 0 or sum(influence_4) <> 0 or sum(influence_3) <> 0 or sum(influence_2) <> 0 or sum(influence_1) <> 0 order by country_code, cohort_year) union all
          select cohort_year, country_code, region, programme_type, -answers, -returned_yes, -returned_no, -joint_research_yes, -joint_research_no, -co_publication_yes, -co_publication_no, -host_contact_yes, -host_contact_no, -peer_contact_yes, -peer_contact_no, -shared_yes, -shared_no, -influence_5, -influence_4, -influence_3, -influence_2, -influence_1 from rollup_follow_up_broad) d
        group by d.cohort_year, d.country_code, d.region, d.programme_type having sum(d.answers) <> 0 or sum(d.returned_yes) <> 0 or sum(d.returned_no) <> 0 or sum(d.joint_research_yes) <> 0 or sum(d.joint_research_no) <> 0 or sum(d.co_publication_yes) <> 0 or sum(d.co_publication_no) <> 0 or sum(d.host_contact_yes) <> 0 or sum(d.host_contact_no) <> 0 or sum(d.peer_contact_yes) <> 0 or sum(d.peer_contact_no) <> 0 or sum(d.shared_yes) <> 0 or sum(d.shared_no) <> 0 or sum(d.influence_5) <> 0 or sum(d.influence_4) <> 0 or sum(d.influence_3) <> 0 or sum(d.influence_2) <> 0 or sum(d.influence_1) <> 0) x;
      if wrong > 0 then
        delete from rollup_follow_up_broad;
        insert into rollup_follow_up_broad (cohort_year, country_code, region, programme_type, answers, returned_yes, returned_no, joint_research_yes, joint_research_no, co_publication_yes, co_publication_no, host_contact_yes, host_contact_no, peer_contact_yes, peer_contact_no, shared_yes, shared_no, influence_5, influence_4, influence_3, influence_2, influence_1) select cohort_year, country_code, region, programme_type, sum(answers)::integer as answers, sum(returned_yes)::integer as returned_yes, sum(returned_no)::integer as returned_no, sum(joint_research_yes)::integer as joint_research_yes, sum(joint_research_no)::integer as joint_research_no, sum(co_publication_yes)::integer as co_publication_yes, sum(co_publication_no)::integer as co_publication_no, sum(host_contact_yes)::integer as host_contact_yes, sum(host_contact_no)::integer as host_contact_no, sum(peer_contact_yes)::integer as peer_contact_yes, sum(peer_contact_no)::integer as peer_contact_no, sum(shared_yes)::integer as shared_yes, sum(shared_no)::integer as shared_no, sum(influence_5)::integer as influence_5, sum(influence_4)::integer as influence_4, sum(influence_3)::integer as influence_3, sum(influence_2)::integer as influence_2, sum(influence_1)::integer as influence_1
    from rollup_follow_up where is_folded group by cohort_year, country_code, region, programme_type
    having sum(answers) <> 0 or sum(returned_yes) <> 0 or sum(returned_no) <> 0 or sum(joint_research_yes) <> 0 or sum(joint_research_no) <> 0 or sum(co_publication_yes) <> 0 or sum(co_publication_no) <> 0 or sum(host_contact_yes) <> 0 or sum(host_contact_no) <> 0 or sum(peer_contact_yes) <> 0 or sum(peer_contact_no) <> 0 or sum(shared_yes) <> 0 or sum(shared_no) <> 0 or sum(influence_5) <> 0 or sum(influence_4) <> 0 or sum(influence_3) <> 0 or sum(influence_2) <> 0 or sum(influence_1) <> 0 order by country_code, cohort_year;
      end if;
      return wrong;
    end $function$

-- repair_rollup_host_answer
function   CREATE OR REPLACE FUNCTION public.repair_rollup_host_answer()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare wrong integer;
begin
  insert into rollup_host_answer (survey_year, cohort_year, country_code, region, programme_type, answers, took_students_yes, took_students_no, took_students_not_yet, student_number, joint_research_none, joint_research_under_discussion, joint_research_started, joint_research_continuing, joint_research_ended, globalisation_5, globalisation_4, globalisation_3, globalisation_2, globalisation_1, visibility_5, visibility_4, visibility_3, visibility_2, visibility_1)
  select survey_year, cohort_year, country_code, region, programme_type, sum(d.answers), sum(d.took_students_yes), sum(d.took_students_no), sum(d.took_students_not_yet), sum(d.student_number), sum(d.joint_research_none), sum(d.joint_research_under_discussion), sum(d.joint_research_started), sum(d.joint_research_continuing), sum(d.joint_research_ended), sum(d.globalisation_5), sum(d.globalisation_4), sum(d.globalisation_3), sum(d.globalisation_2), sum(d.globalisation_1), sum(d.visibility_5), sum(d.visibility_4), sum(d.visibility_3), sum(d.visibility_2), sum(d.visibility_1) from (
    select survey_year, cohort_year, country_code, region, programme_type, 1 as answers, case when r.took_students = 'YES' then 1 else 0 end as took_students_yes, case when r.took_students = 'NO' then 1 else 0 end as took_students_no, case when r.took_students = 'NOT_YET' then 1 else 0 end as took_students_not_yet, coalesce(r.student_number, 0) as student_number, case when r.joint_research = 'NONE' then 1 else 0 end as joint_research_none, case when r.joint_research = 'UNDER_DISCUSSION' then 1 else 0 end as joint_research_under_discussion, case when r.joint_research = 'STARTED' then 1 else 0 end as joint_research_started, case when r.joint_research = 'CONTINUING' then 1 else 0 end as joint_research_continuing, case when r.joint_research = 'ENDED' then 1 else 0 end as joint_research_ended, case when r.globalisation = 5 then 1 else 0 end as globalisation_5, case when r.globalisation = 4 then 1 else 0 end as globalisation_4, case when r.globalisation = 3 then 1 else 0 end as globalisation_3, case when r.globalisation = 2 then 1 else 0 end as globalisation_2, case when r.globalisation = 1 then 1 else 0 end as globalisation_1, case when r.visibility = 5 then 1 else 0 end as visibility_5, case when r.visibility = 4 then 1 else 0 end as visibility_4, case when r.visibility = 3 then 1 else 0 end as visibility_3, case when r.visibility = 2 then 1 else 0 end as visibility_2, case when r.visibility = 1 then 1 else 0 end as visibility_1 from fact_host_answer r
    union all select survey_year, cohort_year, country_code, region, programme_type, -answers, -took_students_yes, -took_students_no, -took_students_not_yet, -student_number, -joint_research_none, -joint_research_under_discussion, -joint_research_started, -joint_research_continuing, -joint_research_ended, -globalisation_5, -globalisation_4, -globalisation_3, -globalisation_2, -globalisation_1, -visibility_5, -visibility_4, -visibility_3, -visibility_2, -visibility_1 from rollup_host_answer) d
  group by survey_year, cohort_year, country_code, region, programme_type having sum(d.answers) <> 0 or sum(d.took_students_yes) <> 0 or sum(d.took_students_no) <> 0 or sum(d.took_students_not_yet) <> 0 or sum(d.student_number) <> 0 or sum(d.joint_research_none) <> 0 or sum(d.joint_research_under_discussion) <> 0 or sum(d.joint_research_started) <> 0 or sum(d.joint_research_continuing) <> 0 or sum(d.joint_research_ended) <> 0 or sum(d.globalisation_5) <> 0 or sum(d.globalisation_4) <> 0 or sum(d.globalisation_3) <> 0 or sum(d.globalisation_2) <> 0 or sum(d.globalisation_1) <> 0 or sum(d.visibility_5) <> 0 or sum(d.visibility_4) <> 0 or sum(d.visibility_3) <> 0 or sum(d.visibility_2) <> 0 or sum(d.visibility_1) <> 0;
  get diagnostics wrong = row_count;
  return wrong;
end $function$

-- repair_rollup_report
function   CREATE OR REPLACE FUNCTION public.repair_rollup_report()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare wrong integer;
begin
  insert into rollup_report (fiscal_year, country_code, region, programme_type, gender, reports, satisfaction_5, satisfaction_4, satisfaction_3, satisfaction_2, satisfaction_1, wish_5, wish_4, wish_3, wish_2, wish_1, liking_5, liking_4, liking_3, liking_2, liking_1)
  select fiscal_year, country_code, region, programme_type, gender, sum(d.reports), sum(d.satisfaction_5), sum(d.satisfaction_4), sum(d.satisfaction_3), sum(d.satisfaction_2), sum(d.satisfaction_1), sum(d.wish_5), sum(d.wish_4), sum(d.wish_3), sum(d.wish_2), sum(d.wish_1), sum(d.liking_5), sum(d.liking_4), sum(d.liking_3), sum(d.liking_2), sum(d.liking_1) from (
    select fiscal_year, country_code, region, programme_type, gender, 1 as reports, case when r.satisfaction = 5 then 1 else 0 end as satisfaction_5, case when r.satisfaction = 4 then 1 else 0 end as satisfaction_4, case when r.satisfaction = 3 then 1 else 0 end as satisfaction_3, case when r.satisfaction = 2 then 1 else 0 end as satisfaction_2, case when r.satisfaction = 1 then 1 else 0 end as satisfaction_1, case when r.wish = 5 then 1 else 0 end as wish_5, case when r.wish = 4 then 1 else 0 end as wish_4, case when r.wish = 3 then 1 else 0 end as wish_3, case when r.wish = 2 then 1 else 0 end as wish_2, case when r.wish = 1 then 1 else 0 end as wish_1, case when r.liking = 5 then 1 else 0 end as liking_5, case when r.liking = 4 then 1 else 0 end as liking_4, case when r.liking = 3 then 1 else 0 end as liking_3, case when r.liking = 2 then 1 else 0 end as liking_2, case when r.liking = 1 then 1 else 0 end as liking_1 from fact_report r
    union all select fiscal_year, country_code, region, programme_type, gender, -reports, -satisfaction_5, -satisfaction_4, -satisfaction_3, -satisfaction_2, -satisfaction_1, -wish_5, -wish_4, -wish_3, -wish_2, -wish_1, -liking_5, -liking_4, -liking_3, -liking_2, -liking_1 from rollup_report) d
  group by fiscal_year, country_code, region, programme_type, gender having sum(d.reports) <> 0 or sum(d.satisfaction_5) <> 0 or sum(d.satisfaction_4) <> 0 or sum(d.satisfaction_3) <> 0 or sum(d.satisfaction_2) <> 0 or sum(d.satisfaction_1) <> 0 or sum(d.wish_5) <> 0 or sum(d.wish_4) <> 0 or sum(d.wish_3) <> 0 or sum(d.wish_2) <> 0 or sum(d.wish_1) <> 0 or sum(d.liking_5) <> 0 or sum(d.liking_4) <> 0 or sum(d.liking_3) <> 0 or sum(d.liking_2) <> 0 or sum(d.liking_1) <> 0;
  get diagnostics wrong = row_count;
  return wrong;
end $function$

-- repair_rollup_return
function   CREATE OR REPLACE FUNCTION public.repair_rollup_return()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare wrong integer;
begin
  insert into rollup_return (fiscal_year, country_code, region, programme_type, purpose, visits, person_times, published_visits, published_person_times, several_sources)
  select fiscal_year, country_code, region, programme_type, purpose, sum(d.visits), sum(d.person_times), sum(d.published_visits), sum(d.published_person_times), sum(d.several_sources) from (
    select fiscal_year, country_code, region, programme_type, purpose, 1 as visits, r.head_count as person_times, case when r.counts_published then 1 else 0 end as published_visits, case when r.counts_published then r.head_count else 0 end as published_person_times, case when r.several_sources then 1 else 0 end as several_sources from fact_return r
    union all select fiscal_year, country_code, region, programme_type, purpose, -visits, -person_times, -published_visits, -published_person_times, -several_sources from rollup_return) d
  group by fiscal_year, country_code, region, programme_type, purpose having sum(d.visits) <> 0 or sum(d.person_times) <> 0 or sum(d.published_visits) <> 0 or sum(d.published_person_times) <> 0 or sum(d.several_sources) <> 0;
  get diagnostics wrong = row_count;
  return wrong;
end $function$

-- repair_rollup_visit
function   CREATE OR REPLACE FUNCTION public.repair_rollup_visit()
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare wrong integer;
begin
  insert into rollup_visit (fiscal_year, country_code, region, programme_type, gender, invitees, main, escorts, self_funded, female)
  select fiscal_year, country_code, region, programme_type, gender, sum(d.invitees), sum(d.main), sum(d.escorts), sum(d.self_funded), sum(d.female) from (
    select fiscal_year, country_code, region, programme_type, gender, 1 as invitees, case when r.role = 'MAIN' then 1 else 0 end as main, case when r.role = 'ESCORT' then 1 else 0 end as escorts, case when r.funding = 'SELF' then 1 else 0 end as self_funded, case when r.gender = 'FEMALE' then 1 else 0 end as female from fact_visit r
    union all select fiscal_year, country_code, region, programme_type, gender, -invitees, -main, -escorts, -self_funded, -female from rollup_visit) d
  group by fiscal_year, country_code, region, programme_type, gender having sum(d.invitees) <> 0 or sum(d.main) <> 0 or sum(d.escorts) <> 0 or sum(d.self_funded) <> 0 or sum(d.female) <> 0;
  get diagnostics wrong = row_count;
  return wrong;
end $function$

-- report_copy
table      id uuid not null
table      schedule_id uuid not null
table      due_on date not null
table      file_id uuid not null
table      digest text not null
table      made_at timestamp with time zone not null
index      CREATE INDEX report_copy_file_ix ON public.report_copy USING btree (file_id)
index      CREATE UNIQUE INDEX report_copy_due_uq ON public.report_copy USING btree (schedule_id, due_on)
index      CREATE UNIQUE INDEX report_copy_pk ON public.report_copy USING btree (id)
constraint report_copy_due_uq UNIQUE (schedule_id, due_on)
constraint report_copy_file_fk FOREIGN KEY (file_id) REFERENCES file_object(id)
constraint report_copy_pk PRIMARY KEY (id)
constraint report_copy_schedule_fk FOREIGN KEY (schedule_id) REFERENCES report_schedule(id)

-- report_reminder
table      report_id uuid not null
table      number integer not null
table      locale text not null
table      reminded_at timestamp with time zone not null
table      reminded_by text not null
index      CREATE UNIQUE INDEX report_reminder_pk ON public.report_reminder USING btree (report_id, number)
constraint report_reminder_pk PRIMARY KEY (report_id, number)
constraint report_reminder_report_fk FOREIGN KEY (report_id) REFERENCES completion_report(id)

-- report_schedule
table      id uuid not null
table      account_id uuid not null
table      kind text not null
table      language text not null
table      format text not null
table      country_code text
table      host_institution_id uuid
table      cadence text not null
table      next_on date not null
table      created_at timestamp with time zone not null
table      ended_at timestamp with time zone
table      end_reason text
index      CREATE INDEX report_schedule_account_ix ON public.report_schedule USING btree (account_id)
index      CREATE INDEX report_schedule_country_ix ON public.report_schedule USING btree (country_code)
index      CREATE INDEX report_schedule_due_ix ON public.report_schedule USING btree (next_on) WHERE (ended_at IS NULL)
index      CREATE INDEX report_schedule_host_ix ON public.report_schedule USING btree (host_institution_id)
index      CREATE UNIQUE INDEX report_schedule_pk ON public.report_schedule USING btree (id)
constraint report_schedule_about_ck CHECK ((((kind = 'COUNTRY'::text) = (country_code IS NOT NULL)) AND ((kind = 'HOST'::text) = (host_institution_id IS NOT NULL))))
constraint report_schedule_account_fk FOREIGN KEY (account_id) REFERENCES account(id)
constraint report_schedule_cadence_ck CHECK ((cadence = ANY (ARRAY['MONTHLY'::text, 'QUARTERLY'::text, 'YEARLY'::text])))
constraint report_schedule_country_fk FOREIGN KEY (country_code) REFERENCES country(code)
constraint report_schedule_end_ck CHECK (((ended_at IS NULL) = (end_reason IS NULL)))
constraint report_schedule_end_reason_ck CHECK ((end_reason = ANY (ARRAY['STOPPED'::text, 'NO_RIGHT'::text])))
constraint report_schedule_format_ck CHECK ((format = ANY (ARRAY['PDF'::text, 'XLSX'::text])))
constraint report_schedule_host_fk FOREIGN KEY (host_institution_id) REFERENCES institution(id)
constraint report_schedule_kind_ck CHECK ((kind = ANY (ARRAY['YEARLY'::text, 'HOST'::text, 'COUNTRY'::text])))
constraint report_schedule_language_ck CHECK ((language = ANY (ARRAY['ja'::text, 'en'::text])))
constraint report_schedule_pk PRIMARY KEY (id)

-- respondent_session
table      id uuid not null
table      report_id uuid not null
table      token_hash bytea not null
table      via text not null
table      seen_from integer not null
table      created_at timestamp with time zone not null
table      expires_at timestamp with time zone not null
index      CREATE INDEX respondent_session_report_ix ON public.respondent_session USING btree (report_id)
index      CREATE UNIQUE INDEX respondent_session_pk ON public.respondent_session USING btree (id)
index      CREATE UNIQUE INDEX respondent_session_token_uq ON public.respondent_session USING btree (token_hash)
constraint respondent_session_pk PRIMARY KEY (id)
constraint respondent_session_report_fk FOREIGN KEY (report_id) REFERENCES completion_report(id)
constraint respondent_session_token_uq UNIQUE (token_hash)
constraint respondent_session_via_ck CHECK ((via = ANY (ARRAY['SELF'::text, 'HOST_PROXY'::text])))

-- return_visit
trigger    CREATE TRIGGER return_visit_facts_delete AFTER DELETE ON public.return_visit REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION return_visit_to_facts()
trigger    CREATE TRIGGER return_visit_facts_insert AFTER INSERT ON public.return_visit REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION return_visit_to_facts()
trigger    CREATE TRIGGER return_visit_facts_update AFTER UPDATE ON public.return_visit REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION return_visit_to_facts()
table      id uuid not null
table      person_id uuid
table      plan_id uuid
table      head_count integer not null
table      told_heads integer not null
table      within_id uuid
table      purpose text not null
table      institution_id uuid
table      institution_name text
table      from_earliest date
table      from_latest date
table      to_earliest date
table      to_latest date
table      sources text[] not null
table      verification text not null
table      counts_published boolean not null
table      state text not null
index      CREATE INDEX return_visit_institution_ix ON public.return_visit USING btree (institution_id)
index      CREATE INDEX return_visit_person_ix ON public.return_visit USING btree (person_id)
index      CREATE INDEX return_visit_plan_ix ON public.return_visit USING btree (plan_id)
index      CREATE INDEX return_visit_within_ix ON public.return_visit USING btree (within_id)
index      CREATE UNIQUE INDEX return_visit_pk ON public.return_visit USING btree (id)
constraint return_visit_heads_ck CHECK (((head_count >= 0) AND (head_count <= told_heads)))
constraint return_visit_institution_fk FOREIGN KEY (institution_id) REFERENCES institution(id)
constraint return_visit_person_fk FOREIGN KEY (person_id) REFERENCES person(id)
constraint return_visit_pk PRIMARY KEY (id)
constraint return_visit_plan_fk FOREIGN KEY (plan_id) REFERENCES exchange_plan(id)
constraint return_visit_purpose_ck CHECK ((purpose = ANY (ARRAY['DEGREE_STUDY'::text, 'NON_DEGREE_STUDY'::text, 'RESEARCH_STUDENT'::text, 'POSTDOC'::text, 'FACULTY_OR_RESEARCHER_JOB'::text, 'INDUSTRY_JOB'::text, 'INTERNSHIP'::text, 'JOINT_RESEARCH_VISIT'::text, 'CONFERENCE'::text, 'SSP_AGAIN'::text, 'OTHER_PROGRAMME'::text, 'TOURISM_FAMILY'::text, 'OTHER'::text])))
constraint return_visit_state_ck CHECK ((state = ANY (ARRAY['LIVE'::text, 'GONE'::text])))
constraint return_visit_verification_ck CHECK ((verification = ANY (ARRAY['CLAIMED'::text, 'CORROBORATED'::text, 'VERIFIED'::text])))
constraint return_visit_who_ck CHECK (((person_id IS NULL) OR (head_count = 1)))
constraint return_visit_within_ck CHECK (((within_id IS NULL) OR (person_id IS NOT NULL)))
constraint return_visit_within_fk FOREIGN KEY (within_id) REFERENCES return_visit(id)

-- return_visit_to_facts
function   CREATE OR REPLACE FUNCTION public.return_visit_to_facts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare keys uuid[]; 
begin
  if tg_op = 'INSERT' then keys := array(select distinct r.id from new_rows r where r.id is not null);
  elsif tg_op = 'DELETE' then keys := array(select distinct r.id from old_rows r where r.id is not null);
  else keys := array(select r.id from new_rows r where r.id is not null
    union select r.id from old_rows r where r.id is not null);
  end if;
  if cardinality(keys) = 0 then return null; end if;
  perform refresh_fact_return(keys);
  return null;
end $function$

-- revisit
trigger    CREATE TRIGGER revisit_delete_followed AFTER DELETE ON public.revisit REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION revisit_is_followed()
trigger    CREATE TRIGGER revisit_insert_followed AFTER INSERT ON public.revisit REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION revisit_is_followed()
trigger    CREATE TRIGGER revisit_update_followed AFTER UPDATE ON public.revisit REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION revisit_is_followed()
table      id uuid not null
table      plan_id uuid
table      person_id uuid
table      head_count integer not null default 1
table      purpose text not null
table      institution_id uuid
table      institution_name text
table      status_of_residence text
table      funding text
table      from_on text
table      from_earliest date
table      from_latest date
table      to_on text
table      to_earliest date
table      to_latest date
table      note text
table      source text not null
table      source_ref text not null
table      reported_by text not null
table      reported_at timestamp with time zone not null
table      verification text not null
table      state text not null
table      duplicate_of_id uuid
table      corrects_id uuid
table      version integer not null default 1
table      institution_reason text
table      return_visit_id uuid
index      CREATE INDEX revisit_corrects_ix ON public.revisit USING btree (corrects_id)
index      CREATE INDEX revisit_duplicate_ix ON public.revisit USING btree (duplicate_of_id)
index      CREATE INDEX revisit_institution_ix ON public.revisit USING btree (institution_id)
index      CREATE INDEX revisit_person_ix ON public.revisit USING btree (person_id)
index      CREATE INDEX revisit_plan_ix ON public.revisit USING btree (plan_id)
index      CREATE INDEX revisit_return_visit_ix ON public.revisit USING btree (return_visit_id)
index      CREATE UNIQUE INDEX revisit_pk ON public.revisit USING btree (id)
index      CREATE UNIQUE INDEX revisit_source_ref_uq ON public.revisit USING btree (source_ref)
constraint revisit_corrects_fk FOREIGN KEY (corrects_id) REFERENCES revisit(id)
constraint revisit_duplicate_ck CHECK (((state = 'DUPLICATE'::text) = (duplicate_of_id IS NOT NULL)))
constraint revisit_duplicate_fk FOREIGN KEY (duplicate_of_id) REFERENCES revisit(id)
constraint revisit_heads_ck CHECK ((head_count > 0))
constraint revisit_institution_fk FOREIGN KEY (institution_id) REFERENCES institution(id)
constraint revisit_institution_reason_ck CHECK ((institution_reason = ANY (ARRAY['NOT_LISTED'::text, 'NO_INSTITUTION'::text])))
constraint revisit_person_fk FOREIGN KEY (person_id) REFERENCES person(id)
constraint revisit_pk PRIMARY KEY (id)
constraint revisit_plan_fk FOREIGN KEY (plan_id) REFERENCES exchange_plan(id)
constraint revisit_purpose_ck CHECK ((purpose = ANY (ARRAY['DEGREE_STUDY'::text, 'NON_DEGREE_STUDY'::text, 'RESEARCH_STUDENT'::text, 'POSTDOC'::text, 'FACULTY_OR_RESEARCHER_JOB'::text, 'INDUSTRY_JOB'::text, 'INTERNSHIP'::text, 'JOINT_RESEARCH_VISIT'::text, 'CONFERENCE'::text, 'SSP_AGAIN'::text, 'OTHER_PROGRAMME'::text, 'TOURISM_FAMILY'::text, 'OTHER'::text])))
constraint revisit_return_visit_fk FOREIGN KEY (return_visit_id) REFERENCES return_visit(id)
constraint revisit_source_ck CHECK ((source = ANY (ARRAY['HOST'::text, 'ALUMNUS'::text, 'SECRETARIAT'::text, 'SENDING_INSTITUTION'::text, 'REGISTRY'::text, 'COMPLETION_REPORT'::text])))
constraint revisit_source_ref_uq UNIQUE (source_ref)
constraint revisit_state_ck CHECK ((state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'VERIFIED'::text, 'DUPLICATE'::text, 'WITHDRAWN'::text])))
constraint revisit_verification_ck CHECK ((verification = ANY (ARRAY['CLAIMED'::text, 'CORROBORATED'::text, 'VERIFIED'::text, 'REJECTED'::text])))
constraint revisit_who_ck CHECK (((person_id IS NULL) OR (head_count = 1)))

-- revisit_counts
function   CREATE OR REPLACE FUNCTION public.revisit_counts(c revisit)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
    select c.state in ('SUBMITTED', 'VERIFIED') and c.verification <> 'REJECTED'
      and not exists (select from revisit n where n.corrects_id = c.id and n.state in ('SUBMITTED', 'VERIFIED'))
      and not exists (select from outcome_verdict v where v.revisit_id = c.id and v.verdict = 'DENY' and v.source = c.source) $function$

-- revisit_is_followed
function   CREATE OR REPLACE FUNCTION public.revisit_is_followed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare
    changed uuid[];
    visits uuid[] := '{}';
  begin
    if tg_op = 'INSERT' then
      select array_agg(x.id) into changed from (select id from new_rows union select corrects_id from new_rows) x(id);
    elsif tg_op = 'UPDATE' then
      select array_agg(x.id) into changed from (
        select unnest(array[n.id, n.corrects_id, o.corrects_id]) from new_rows n join old_rows o using (id)
        where (n.state, n.verification, n.source, n.corrects_id, n.plan_id, n.person_id, n.head_count, n.purpose, n.institution_id, n.institution_name, n.from_earliest, n.from_latest, n.to_earliest, n.to_latest) is distinct from (o.state, o.verification, o.source, o.corrects_id, o.plan_id, o.person_id, o.head_count, o.purpose, o.institution_id, o.institution_name, o.from_earliest, o.from_latest, o.to_earliest, o.to_latest)) x(id);
    else
      select array_agg(corrects_id), coalesce(array_agg(return_visit_id), '{}') into changed, visits from old_rows;
    end if;
    changed := array_remove(changed, null);
    visits := array_remove(visits, null);
    if cardinality(changed || visits) > 0 then perform follow_revisits(changed, visits); end if;
    return null;
  end $function$

-- revisit_pair
table      id uuid not null
table      a_id uuid not null
table      b_id uuid not null
table      weight numeric(6,2) not null
table      parts jsonb not null
table      band text not null
table      state text not null
table      how text
table      decided_by text
table      decided_at timestamp with time zone
table      later_at timestamp with time zone
table      version integer not null default 1
index      CREATE INDEX revisit_pair_b_ix ON public.revisit_pair USING btree (b_id)
index      CREATE INDEX revisit_pair_state_ix ON public.revisit_pair USING btree (state, decided_at)
index      CREATE UNIQUE INDEX revisit_pair_pk ON public.revisit_pair USING btree (id)
index      CREATE UNIQUE INDEX revisit_pair_uq ON public.revisit_pair USING btree (a_id, b_id)
constraint revisit_pair_a_fk FOREIGN KEY (a_id) REFERENCES revisit(id)
constraint revisit_pair_b_fk FOREIGN KEY (b_id) REFERENCES revisit(id)
constraint revisit_pair_band_ck CHECK ((band = ANY (ARRAY['JOIN'::text, 'REVIEW'::text, 'APART'::text])))
constraint revisit_pair_how_ck CHECK (((how = ANY (ARRAY['RULE'::text, 'HAND'::text])) AND ((state = 'OPEN'::text) = (how IS NULL)) AND ((how IS NULL) = (decided_at IS NULL))))
constraint revisit_pair_order_ck CHECK ((a_id < b_id))
constraint revisit_pair_pk PRIMARY KEY (id)
constraint revisit_pair_state_ck CHECK ((state = ANY (ARRAY['OPEN'::text, 'JOINED'::text, 'APART'::text])))
constraint revisit_pair_uq UNIQUE (a_id, b_id)

-- revisit_root
function   CREATE OR REPLACE FUNCTION public.revisit_root(claim uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
    with recursive up as (
      select id, corrects_id from revisit where id = $1
      union select r.id, r.corrects_id from up join revisit r on r.id = up.corrects_id)
    select id from up order by (corrects_id is null) desc, id limit 1 $function$

-- rollup_asked
trigger    CREATE TRIGGER rollup_asked_note_insert AFTER INSERT ON public.rollup_asked REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_rollup_change('asked')
table      survey_year integer not null
table      cohort_year integer not null
table      audience text not null
table      country_code text
table      region text
table      programme_type text
table      asked integer not null
table      answered integer not null
table      declined integer not null
table      undeliverable integer not null
table      is_folded boolean not null default false
index      CREATE INDEX rollup_asked_country_ix ON public.rollup_asked USING btree (country_code, cohort_year)
index      CREATE INDEX rollup_asked_fold_ix ON public.rollup_asked USING btree (cohort_year) WHERE (NOT is_folded)

-- rollup_asked_broad
table      cohort_year integer
table      audience text
table      country_code text
table      region text
table      programme_type text
table      asked integer not null
table      answered integer not null
table      declined integer not null
table      undeliverable integer not null
index      CREATE INDEX rollup_asked_broad_country_ix ON public.rollup_asked_broad USING btree (country_code, cohort_year)

-- rollup_first_return
trigger    CREATE TRIGGER rollup_first_return_note_insert AFTER INSERT ON public.rollup_first_return REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION note_rollup_change('firstReturn')
table      fiscal_year integer
table      country_code text
table      region text
table      programme_type text
table      left_years numeric(4,2)
table      right_years numeric(4,2)
table      persons integer not null
table      is_folded boolean not null default false
index      CREATE INDEX rollup_first_return_country_ix ON public.rollup_first_return USING btree (country_code, fiscal_year)
index      CREATE INDEX rollup_first_return_fold_ix ON public.rollup_first_return USING btree (fiscal_year) WHERE (NOT is_folded)

-- rollup_first_return_broad
table      fiscal_year integer
table      programme_type text
table      left_years numeric(4,2)
table      right_years numeric(4,2)
table      persons integer not null
index      CREATE INDEX rollup_first_return_broad_year_ix ON public.rollup_first_return_broad USING btree (fiscal_year)

-- rollup_follow_up
trigger    CREATE TRIGGER rollup_follow_up_note_insert AFTER INSERT ON public.rollup_follow_up REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION note_rollup_change('followUp')
table      survey_year integer
table      cohort_year integer
table      country_code text
table      region text
table      programme_type text
table      gender text
table      answers integer not null
table      returned_yes integer not null
table      returned_no integer not null
table      joint_research_yes integer not null
table      joint_research_no integer not null
table      co_publication_yes integer not null
table      co_publication_no integer not null
table      host_contact_yes integer not null
table      host_contact_no integer not null
table      peer_contact_yes integer not null
table      peer_contact_no integer not null
table      shared_yes integer not null
table      shared_no integer not null
table      influence_5 integer not null
table      influence_4 integer not null
table      influence_3 integer not null
table      influence_2 integer not null
table      influence_1 integer not null
table      is_folded boolean not null default false
index      CREATE INDEX rollup_follow_up_country_ix ON public.rollup_follow_up USING btree (country_code, cohort_year)
index      CREATE INDEX rollup_follow_up_fold_ix ON public.rollup_follow_up USING btree (cohort_year) WHERE (NOT is_folded)

-- rollup_follow_up_broad
table      cohort_year integer
table      country_code text
table      region text
table      programme_type text
table      answers integer not null
table      returned_yes integer not null
table      returned_no integer not null
table      joint_research_yes integer not null
table      joint_research_no integer not null
table      co_publication_yes integer not null
table      co_publication_no integer not null
table      host_contact_yes integer not null
table      host_contact_no integer not null
table      peer_contact_yes integer not null
table      peer_contact_no integer not null
table      shared_yes integer not null
table      shared_no integer not null
table      influence_5 integer not null
table      influence_4 integer not null
table      influence_3 integer not null
table      influence_2 integer not null
table      influence_1 integer not null
index      CREATE INDEX rollup_follow_up_broad_country_ix ON public.rollup_follow_up_broad USING btree (country_code, cohort_year)

-- rollup_host_answer
trigger    CREATE TRIGGER rollup_host_answer_note_insert AFTER INSERT ON public.rollup_host_answer REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION note_rollup_change('hostAnswer')
table      survey_year integer
table      cohort_year integer
table      country_code text
table      region text
table      programme_type text
table      answers integer not null
table      took_students_yes integer not null
table      took_students_no integer not null
table      took_students_not_yet integer not null
table      student_number integer not null
table      joint_research_none integer not null
table      joint_research_under_discussion integer not null
table      joint_research_started integer not null
table      joint_research_continuing integer not null
table      joint_research_ended integer not null
table      globalisation_5 integer not null
table      globalisation_4 integer not null
table      globalisation_3 integer not null
table      globalisation_2 integer not null
table      globalisation_1 integer not null
table      visibility_5 integer not null
table      visibility_4 integer not null
table      visibility_3 integer not null
table      visibility_2 integer not null
table      visibility_1 integer not null
table      is_folded boolean not null default false
index      CREATE INDEX rollup_host_answer_country_ix ON public.rollup_host_answer USING btree (country_code, cohort_year)
index      CREATE INDEX rollup_host_answer_fold_ix ON public.rollup_host_answer USING btree (cohort_year) WHERE (NOT is_folded)

-- rollup_report
trigger    CREATE TRIGGER rollup_report_note_insert AFTER INSERT ON public.rollup_report REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION note_rollup_change('report')
table      fiscal_year integer
table      country_code text
table      region text
table      programme_type text
table      gender text
table      reports integer not null
table      satisfaction_5 integer not null
table      satisfaction_4 integer not null
table      satisfaction_3 integer not null
table      satisfaction_2 integer not null
table      satisfaction_1 integer not null
table      wish_5 integer not null
table      wish_4 integer not null
table      wish_3 integer not null
table      wish_2 integer not null
table      wish_1 integer not null
table      liking_5 integer not null
table      liking_4 integer not null
table      liking_3 integer not null
table      liking_2 integer not null
table      liking_1 integer not null
table      is_folded boolean not null default false
index      CREATE INDEX rollup_report_country_ix ON public.rollup_report USING btree (country_code, fiscal_year)
index      CREATE INDEX rollup_report_fold_ix ON public.rollup_report USING btree (fiscal_year) WHERE (NOT is_folded)

-- rollup_return
trigger    CREATE TRIGGER rollup_return_note_insert AFTER INSERT ON public.rollup_return REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION note_rollup_change('return')
table      fiscal_year integer
table      country_code text
table      region text
table      programme_type text
table      purpose text
table      visits integer not null
table      person_times integer not null
table      published_visits integer not null
table      published_person_times integer not null
table      several_sources integer not null
table      is_folded boolean not null default false
index      CREATE INDEX rollup_return_country_ix ON public.rollup_return USING btree (country_code, fiscal_year)
index      CREATE INDEX rollup_return_fold_ix ON public.rollup_return USING btree (fiscal_year) WHERE (NOT is_folded)

-- rollup_visit
trigger    CREATE TRIGGER rollup_visit_note_insert AFTER INSERT ON public.rollup_visit REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION note_rollup_change('visit')
table      fiscal_year integer
table      country_code text
table      region text
table      programme_type text
table      gender text
table      invitees integer not null
table      main integer not null
table      escorts integer not null
table      self_funded integer not null
table      female integer not null
table      is_folded boolean not null default false
index      CREATE INDEX rollup_visit_country_ix ON public.rollup_visit USING btree (country_code, fiscal_year)
index      CREATE INDEX rollup_visit_fold_ix ON public.rollup_visit USING btree (fiscal_year) WHERE (NOT is_folded)

-- saved_view
table      id uuid not null
table      account_id uuid not null
table      name text not null
table      screen text not null
table      search jsonb not null
table      is_shared boolean not null
table      saved_at timestamp with time zone not null
index      CREATE INDEX saved_view_shared_ix ON public.saved_view USING btree (name) WHERE is_shared
index      CREATE UNIQUE INDEX saved_view_name_uq ON public.saved_view USING btree (account_id, name)
index      CREATE UNIQUE INDEX saved_view_pk ON public.saved_view USING btree (id)
constraint saved_view_account_fk FOREIGN KEY (account_id) REFERENCES account(id)
constraint saved_view_name_ck CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100)))
constraint saved_view_name_uq UNIQUE (account_id, name)
constraint saved_view_pk PRIMARY KEY (id)
constraint saved_view_screen_ck CHECK ((screen = ANY (ARRAY['OVERVIEW'::text, 'EXPLORER'::text])))

-- session
table      id uuid not null
table      account_id uuid not null
table      token_hash bytea not null
table      previous_token_hash bytea
table      previous_until timestamp with time zone
table      rotate_after timestamp with time zone not null
table      created_at timestamp with time zone not null
table      last_seen_at timestamp with time zone not null
table      expires_at timestamp with time zone not null
table      revoked_at timestamp with time zone
table      method text not null
table      device text not null
index      CREATE INDEX session_account_ix ON public.session USING btree (account_id)
index      CREATE INDEX session_expires_ix ON public.session USING btree (expires_at)
index      CREATE UNIQUE INDEX session_pk ON public.session USING btree (id)
constraint session_account_fk FOREIGN KEY (account_id) REFERENCES account(id)
constraint session_method_ck CHECK ((method = ANY (ARRAY['LINK'::text, 'CODE'::text, 'PASSKEY'::text, 'DEMO'::text])))
constraint session_pk PRIMARY KEY (id)

-- sign_in_code
table      id uuid not null
table      account_id uuid
table      email_hash bytea not null
table      code_hash bytea not null
table      link_hash bytea not null
table      request_hash bytea not null
table      sealed bytea
table      next_path text not null
table      created_at timestamp with time zone not null
table      expires_at timestamp with time zone not null
table      spent_at timestamp with time zone
table      tries integer not null default 0
index      CREATE INDEX sign_in_code_account_ix ON public.sign_in_code USING btree (account_id)
index      CREATE INDEX sign_in_code_expires_ix ON public.sign_in_code USING btree (expires_at)
index      CREATE UNIQUE INDEX sign_in_code_link_uq ON public.sign_in_code USING btree (link_hash)
index      CREATE UNIQUE INDEX sign_in_code_pk ON public.sign_in_code USING btree (id)
index      CREATE UNIQUE INDEX sign_in_code_request_uq ON public.sign_in_code USING btree (request_hash)
constraint sign_in_code_account_fk FOREIGN KEY (account_id) REFERENCES account(id)
constraint sign_in_code_link_uq UNIQUE (link_hash)
constraint sign_in_code_next_path_ck CHECK ((next_path ~~ '/%'::text))
constraint sign_in_code_pk PRIMARY KEY (id)
constraint sign_in_code_request_uq UNIQUE (request_hash)
constraint sign_in_code_tries_ck CHECK (((tries >= 0) AND (tries <= 5)))

-- standing_person
function   CREATE OR REPLACE FUNCTION public.standing_person(person uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
    with recursive up as (
      select id, merged_into_id from person where id = $1
      union select p.id, p.merged_into_id from up join person p on p.id = up.merged_into_id)
    select id from up where merged_into_id is null limit 1 $function$

-- story
table      id uuid not null
table      slug text not null
table      kind text not null
table      state text not null
table      chapter_id uuid
table      fields text[] not null default '{}'::text[]
table      countries text[] not null default '{}'::text[]
table      created_by uuid not null
table      created_at timestamp with time zone not null
table      published_at timestamp with time zone
table      version integer not null default 1
index      CREATE INDEX story_account_ix ON public.story USING btree (created_by)
index      CREATE INDEX story_chapter_ix ON public.story USING btree (chapter_id)
index      CREATE INDEX story_public_ix ON public.story USING btree (state, published_at, id)
index      CREATE UNIQUE INDEX story_pk ON public.story USING btree (id)
index      CREATE UNIQUE INDEX story_slug_uq ON public.story USING btree (slug)
constraint story_account_fk FOREIGN KEY (created_by) REFERENCES account(id)
constraint story_chapter_fk FOREIGN KEY (chapter_id) REFERENCES chapter(id)
constraint story_kind_ck CHECK ((kind = ANY (ARRAY['STORY'::text, 'NEWS'::text])))
constraint story_pk PRIMARY KEY (id)
constraint story_published_ck CHECK (((state <> 'PUBLISHED'::text) OR (published_at IS NOT NULL)))
constraint story_slug_ck CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
constraint story_slug_uq UNIQUE (slug)
constraint story_state_ck CHECK ((state = ANY (ARRAY['DRAFT'::text, 'REVIEW'::text, 'PUBLISHED'::text, 'WITHDRAWN'::text])))

-- story_person
table      id uuid not null
table      story_id uuid not null
table      person_id uuid not null
table      appears text not null
table      photo_id uuid
table      added_at timestamp with time zone not null
index      CREATE INDEX story_person_person_ix ON public.story_person USING btree (person_id)
index      CREATE INDEX story_person_photo_ix ON public.story_person USING btree (photo_id)
index      CREATE INDEX story_person_story_ix ON public.story_person USING btree (story_id)
index      CREATE UNIQUE INDEX story_person_photo_uq ON public.story_person USING btree (photo_id, person_id) WHERE (photo_id IS NOT NULL)
index      CREATE UNIQUE INDEX story_person_pk ON public.story_person USING btree (id)
index      CREATE UNIQUE INDEX story_person_text_uq ON public.story_person USING btree (story_id, person_id) WHERE (photo_id IS NULL)
constraint story_person_appears_ck CHECK ((appears = ANY (ARRAY['NAMED'::text, 'ANONYMOUS'::text, 'PHOTO'::text])))
constraint story_person_person_fk FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
constraint story_person_photo_fk FOREIGN KEY (photo_id) REFERENCES story_photo(id) ON DELETE CASCADE
constraint story_person_pk PRIMARY KEY (id)
constraint story_person_story_fk FOREIGN KEY (story_id) REFERENCES story(id) ON DELETE CASCADE
constraint story_person_where_ck CHECK (((appears = 'PHOTO'::text) = (photo_id IS NOT NULL)))

-- story_photo
table      id uuid not null
table      story_id uuid not null
table      file_id uuid not null
table      small_file_id uuid not null
table      width integer not null
table      height integer not null
table      alt_ja text not null default ''::text
table      alt_en text not null default ''::text
table      alt_zh_hans text not null default ''::text
table      shows_nobody boolean not null default false
table      added_at timestamp with time zone not null
table      taken_out_at timestamp with time zone
table      taken_out_why text
index      CREATE INDEX story_photo_file_ix ON public.story_photo USING btree (file_id)
index      CREATE INDEX story_photo_small_ix ON public.story_photo USING btree (small_file_id)
index      CREATE INDEX story_photo_story_ix ON public.story_photo USING btree (story_id)
index      CREATE UNIQUE INDEX story_photo_pk ON public.story_photo USING btree (id)
constraint story_photo_file_fk FOREIGN KEY (file_id) REFERENCES file_object(id)
constraint story_photo_out_ck CHECK (((taken_out_at IS NULL) = (taken_out_why IS NULL)))
constraint story_photo_pk PRIMARY KEY (id)
constraint story_photo_small_fk FOREIGN KEY (small_file_id) REFERENCES file_object(id)
constraint story_photo_story_fk FOREIGN KEY (story_id) REFERENCES story(id) ON DELETE CASCADE
constraint story_photo_why_ck CHECK ((taken_out_why = ANY (ARRAY['REMOVED'::text, 'CONSENT_WITHDRAWN'::text])))

-- story_text
table      story_id uuid not null
table      language text not null
table      title text not null
table      lead text not null
table      body jsonb not null
table      updated_at timestamp with time zone not null
table      version integer not null default 1
index      CREATE UNIQUE INDEX story_text_pk ON public.story_text USING btree (story_id, language)
constraint story_text_language_ck CHECK ((language = ANY (ARRAY['ja'::text, 'en'::text, 'zh-Hans'::text])))
constraint story_text_pk PRIMARY KEY (story_id, language)
constraint story_text_story_fk FOREIGN KEY (story_id) REFERENCES story(id) ON DELETE CASCADE

-- survey_anonymous_pool
table      id uuid not null
table      campaign_id uuid not null
table      instrument_code text not null
table      instrument_version integer not null
table      module text not null
table      answers jsonb not null
table      language text not null
index      CREATE INDEX survey_anonymous_pool_campaign_ix ON public.survey_anonymous_pool USING btree (campaign_id)
index      CREATE UNIQUE INDEX survey_anonymous_pool_pk ON public.survey_anonymous_pool USING btree (id)
constraint survey_anonymous_pool_campaign_fk FOREIGN KEY (campaign_id) REFERENCES survey_campaign(id)
constraint survey_anonymous_pool_pk PRIMARY KEY (id)

-- survey_answer
table      response_id uuid not null
table      item text not null
table      line integer not null default 0
table      place integer not null default 0
table      code text
table      number double precision
table      text text
table      from_date date
table      to_date date
index      CREATE INDEX survey_answer_item_ix ON public.survey_answer USING btree (item, code)
index      CREATE UNIQUE INDEX survey_answer_pk ON public.survey_answer USING btree (response_id, item, line, place)
constraint survey_answer_pk PRIMARY KEY (response_id, item, line, place)
constraint survey_answer_response_fk FOREIGN KEY (response_id) REFERENCES survey_response(id) ON DELETE CASCADE
constraint survey_answer_value_ck CHECK ((num_nonnulls(code, number, text) >= 1))

-- survey_assignment
trigger    CREATE TRIGGER survey_assignment_facts_delete AFTER DELETE ON public.survey_assignment REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION survey_assignment_to_facts()
trigger    CREATE TRIGGER survey_assignment_facts_insert AFTER INSERT ON public.survey_assignment REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION survey_assignment_to_facts()
trigger    CREATE TRIGGER survey_assignment_facts_update AFTER UPDATE ON public.survey_assignment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION survey_assignment_to_facts()
trigger    CREATE TRIGGER survey_assignment_note_update AFTER UPDATE ON public.survey_assignment REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_survey_assignment_change()
table      id uuid not null
table      campaign_id uuid not null
table      contact_id uuid not null
table      person_id uuid
table      plan_id uuid
table      cohort_year integer not null
table      country_code text
table      host_institution_id uuid not null
table      programme_type text not null
table      module text not null
table      minutes numeric(4,1) not null
table      state text not null
table      sent_at timestamp with time zone
table      opened_at timestamp with time zone
table      started_at timestamp with time zone
table      answered_at timestamp with time zone
index      CREATE INDEX survey_assignment_contact_ix ON public.survey_assignment USING btree (contact_id)
index      CREATE INDEX survey_assignment_country_ix ON public.survey_assignment USING btree (country_code)
index      CREATE INDEX survey_assignment_host_ix ON public.survey_assignment USING btree (host_institution_id)
index      CREATE INDEX survey_assignment_person_ix ON public.survey_assignment USING btree (person_id)
index      CREATE INDEX survey_assignment_plan_ix ON public.survey_assignment USING btree (plan_id)
index      CREATE INDEX survey_assignment_state_ix ON public.survey_assignment USING btree (campaign_id, state)
index      CREATE UNIQUE INDEX survey_assignment_person_uq ON public.survey_assignment USING btree (campaign_id, person_id)
index      CREATE UNIQUE INDEX survey_assignment_pk ON public.survey_assignment USING btree (id)
index      CREATE UNIQUE INDEX survey_assignment_plan_uq ON public.survey_assignment USING btree (campaign_id, plan_id)
constraint survey_assignment_campaign_fk FOREIGN KEY (campaign_id) REFERENCES survey_campaign(id)
constraint survey_assignment_contact_fk FOREIGN KEY (contact_id) REFERENCES survey_contact(id)
constraint survey_assignment_country_fk FOREIGN KEY (country_code) REFERENCES country(code)
constraint survey_assignment_host_fk FOREIGN KEY (host_institution_id) REFERENCES institution(id)
constraint survey_assignment_module_ck CHECK ((module = ANY (ARRAY['PULSE'::text, 'FULL'::text, 'HOST'::text])))
constraint survey_assignment_person_fk FOREIGN KEY (person_id) REFERENCES person(id)
constraint survey_assignment_person_uq UNIQUE (campaign_id, person_id)
constraint survey_assignment_pk PRIMARY KEY (id)
constraint survey_assignment_plan_fk FOREIGN KEY (plan_id) REFERENCES exchange_plan(id)
constraint survey_assignment_plan_uq UNIQUE (campaign_id, plan_id)
constraint survey_assignment_state_ck CHECK ((state = ANY (ARRAY['SCHEDULED'::text, 'SENT'::text, 'OPENED'::text, 'PARTIAL'::text, 'ANSWERED'::text, 'DECLINED'::text, 'UNDELIVERABLE'::text, 'EXPIRED'::text])))
constraint survey_assignment_who_ck CHECK (((person_id IS NULL) <> (plan_id IS NULL)))

-- survey_assignment_to_facts
function   CREATE OR REPLACE FUNCTION public.survey_assignment_to_facts()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare keys uuid[];
begin
  if tg_op = 'INSERT' then
    insert into rollup_asked (survey_year, cohort_year, audience, country_code, region, programme_type, asked, answered, declined, undeliverable)
    select d.* from (
    select c.fiscal_year as survey_year, r.cohort_year, c.audience, r.country_code, k.region, r.programme_type,
      sum(r.sign) as asked, sum(case when r.state = 'ANSWERED' then r.sign else 0 end) as answered,
      sum(case when r.state = 'DECLINED' then r.sign else 0 end) as declined,
      sum(case when r.state = 'UNDELIVERABLE' then r.sign else 0 end) as undeliverable
    from (select campaign_id, cohort_year, country_code, programme_type, state, 1 as sign from new_rows) r join survey_campaign c on c.id = r.campaign_id left join country k on k.code = r.country_code
    group by 1, 2, 3, 4, 5, 6) d where (d.asked, d.answered, d.declined, d.undeliverable) <> (0, 0, 0, 0);
  elsif tg_op = 'DELETE' then
    insert into rollup_asked (survey_year, cohort_year, audience, country_code, region, programme_type, asked, answered, declined, undeliverable)
    select d.* from (
    select c.fiscal_year as survey_year, r.cohort_year, c.audience, r.country_code, k.region, r.programme_type,
      sum(r.sign) as asked, sum(case when r.state = 'ANSWERED' then r.sign else 0 end) as answered,
      sum(case when r.state = 'DECLINED' then r.sign else 0 end) as declined,
      sum(case when r.state = 'UNDELIVERABLE' then r.sign else 0 end) as undeliverable
    from (select campaign_id, cohort_year, country_code, programme_type, state, -1 as sign from old_rows) r join survey_campaign c on c.id = r.campaign_id left join country k on k.code = r.country_code
    group by 1, 2, 3, 4, 5, 6) d where (d.asked, d.answered, d.declined, d.undeliverable) <> (0, 0, 0, 0);
  else
    insert into rollup_asked (survey_year, cohort_year, audience, country_code, region, programme_type, asked, answered, declined, undeliverable)
    select d.* from (
    select c.fiscal_year as survey_year, r.cohort_year, c.audience, r.country_code, k.region, r.programme_type,
      sum(r.sign) as asked, sum(case when r.state = 'ANSWERED' then r.sign else 0 end) as answered,
      sum(case when r.state = 'DECLINED' then r.sign else 0 end) as declined,
      sum(case when r.state = 'UNDELIVERABLE' then r.sign else 0 end) as undeliverable
    from (select campaign_id, cohort_year, country_code, programme_type, state, 1 as sign from new_rows union all select campaign_id, cohort_year, country_code, programme_type, state, -1 as sign from old_rows) r join survey_campaign c on c.id = r.campaign_id left join country k on k.code = r.country_code
    group by 1, 2, 3, 4, 5, 6) d where (d.asked, d.answered, d.declined, d.undeliverable) <> (0, 0, 0, 0);
    keys := array(select r.id from (select id, person_id, plan_id, cohort_year, country_code, host_institution_id, programme_type from new_rows except select id, person_id, plan_id, cohort_year, country_code, host_institution_id, programme_type from old_rows) n
      join survey_response r on r.assignment_id = n.id);
    if cardinality(keys) > 0 then
      perform refresh_fact_follow_up(keys);
      perform refresh_fact_host_answer(keys);
    end if;
  end if;
  return null;
end $function$

-- survey_campaign
trigger    CREATE TRIGGER survey_campaign_note_update AFTER UPDATE ON public.survey_campaign REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_survey_campaign_change()
table      id uuid not null
table      fiscal_year integer not null
table      audience text not null
table      state text not null
table      name_ja text not null
table      name_en text not null
table      name_zh_hans text not null
table      instrument_code text not null
table      instrument_version integer not null
table      cohorts integer[] not null
table      languages text[] not null
table      opens_on date not null
table      closes_on date not null
table      is_anonymous boolean not null default false
table      reminder_days integer[] not null
table      per_second integer not null
table      per_day integer not null
table      per_domain_per_minute integer not null
table      hour_from integer not null
table      hour_to integer not null
table      quiet_weekdays integer[] not null default '{}'::integer[]
table      quiet_dates date[] not null default '{}'::date[]
table      mail_texts jsonb not null default '{}'::jsonb
table      mail_lane_id uuid
table      created_at timestamp with time zone not null
table      opened_at timestamp with time zone
table      closed_at timestamp with time zone
table      archived_at timestamp with time zone
table      version integer not null default 1
index      CREATE INDEX survey_campaign_fiscal_year_ix ON public.survey_campaign USING btree (fiscal_year)
index      CREATE INDEX survey_campaign_instrument_ix ON public.survey_campaign USING btree (instrument_code, instrument_version)
index      CREATE INDEX survey_campaign_lane_ix ON public.survey_campaign USING btree (mail_lane_id)
index      CREATE UNIQUE INDEX survey_campaign_pk ON public.survey_campaign USING btree (id)
constraint survey_campaign_audience_ck CHECK ((audience = ANY (ARRAY['ALUMNI'::text, 'HOSTS'::text])))
constraint survey_campaign_fiscal_year_fk FOREIGN KEY (fiscal_year) REFERENCES fiscal_year(year)
constraint survey_campaign_hours_ck CHECK (((hour_from >= 0) AND (hour_from < hour_to) AND (hour_to <= 24)))
constraint survey_campaign_instrument_fk FOREIGN KEY (instrument_code, instrument_version) REFERENCES survey_instrument(code, version)
constraint survey_campaign_lane_fk FOREIGN KEY (mail_lane_id) REFERENCES mail_lane(id)
constraint survey_campaign_limits_ck CHECK (((per_second > 0) AND (per_day > 0) AND (per_domain_per_minute > 0)))
constraint survey_campaign_opened_ck CHECK (((state = ANY (ARRAY['DRAFT'::text, 'SCHEDULED'::text])) = (opened_at IS NULL)))
constraint survey_campaign_pk PRIMARY KEY (id)
constraint survey_campaign_state_ck CHECK ((state = ANY (ARRAY['DRAFT'::text, 'SCHEDULED'::text, 'OPEN'::text, 'PAUSED'::text, 'CLOSED'::text, 'ARCHIVED'::text])))
constraint survey_campaign_window_ck CHECK ((opens_on <= closes_on))

-- survey_contact
table      id uuid not null
table      campaign_id uuid not null
table      person_id uuid
table      address text
table      name text not null
table      locale text not null
table      time_zone text not null
table      rung integer not null default 0
table      next_contact_at timestamp with time zone
table      stopped_at timestamp with time zone
table      stop_reason text
index      CREATE INDEX survey_contact_campaign_ix ON public.survey_contact USING btree (campaign_id, address)
index      CREATE INDEX survey_contact_due_ix ON public.survey_contact USING btree (next_contact_at) WHERE (next_contact_at IS NOT NULL)
index      CREATE INDEX survey_contact_person_ix ON public.survey_contact USING btree (person_id)
index      CREATE UNIQUE INDEX survey_contact_pk ON public.survey_contact USING btree (id)
constraint survey_contact_campaign_fk FOREIGN KEY (campaign_id) REFERENCES survey_campaign(id)
constraint survey_contact_locale_ck CHECK ((locale = ANY (ARRAY['ja'::text, 'en'::text, 'zh-Hans'::text])))
constraint survey_contact_person_fk FOREIGN KEY (person_id) REFERENCES person(id)
constraint survey_contact_pk PRIMARY KEY (id)
constraint survey_contact_stop_ck CHECK (((stopped_at IS NULL) = (stop_reason IS NULL)))
constraint survey_contact_stop_reason_ck CHECK ((stop_reason = ANY (ARRAY['ANSWERED'::text, 'DECLINED'::text, 'UNSUBSCRIBED'::text, 'UNDELIVERABLE'::text, 'CLOSED'::text, 'NO_CONSENT'::text, 'MINOR'::text, 'LEFT'::text])))

-- survey_event
table      id bigint not null identity
table      campaign_id uuid not null
table      assignment_id uuid not null
table      kind text not null
table      at timestamp with time zone not null
table      detail jsonb
index      CREATE INDEX survey_event_assignment_ix ON public.survey_event USING btree (assignment_id, at)
index      CREATE INDEX survey_event_campaign_ix ON public.survey_event USING btree (campaign_id, kind, at)
index      CREATE INDEX survey_event_case_ix ON public.survey_event USING btree (campaign_id, assignment_id, kind, at)
index      CREATE UNIQUE INDEX survey_event_pk ON public.survey_event USING btree (id)
constraint survey_event_assignment_fk FOREIGN KEY (assignment_id) REFERENCES survey_assignment(id)
constraint survey_event_campaign_fk FOREIGN KEY (campaign_id) REFERENCES survey_campaign(id)
constraint survey_event_kind_ck CHECK ((kind = ANY (ARRAY['ASKED'::text, 'SENT'::text, 'REMINDED'::text, 'DELAYED'::text, 'BOUNCED'::text, 'OPENED'::text, 'STARTED'::text, 'SUBMITTED'::text, 'CORRECTED'::text, 'WITHDRAWN'::text, 'DECLINED'::text, 'UNSUBSCRIBED'::text, 'HANDED_ON'::text, 'RECONNECTED'::text, 'NOT_ELIGIBLE'::text, 'REOPENED'::text, 'EXPIRED'::text])))
constraint survey_event_pk PRIMARY KEY (id)

-- survey_exclusion
table      campaign_id uuid not null
table      subject_id uuid not null
table      reason text not null
table      cohort_year integer not null
table      country_code text
index      CREATE INDEX survey_exclusion_country_ix ON public.survey_exclusion USING btree (country_code)
index      CREATE UNIQUE INDEX survey_exclusion_pk ON public.survey_exclusion USING btree (campaign_id, subject_id)
constraint survey_exclusion_campaign_fk FOREIGN KEY (campaign_id) REFERENCES survey_campaign(id)
constraint survey_exclusion_country_fk FOREIGN KEY (country_code) REFERENCES country(code)
constraint survey_exclusion_pk PRIMARY KEY (campaign_id, subject_id)
constraint survey_exclusion_reason_ck CHECK ((reason = ANY (ARRAY['NO_CONSENT'::text, 'NO_ADDRESS'::text, 'UNDELIVERABLE'::text, 'UNSUBSCRIBED'::text, 'MINOR'::text, 'ASKED_THIS_YEAR'::text, 'BURDEN'::text, 'LEFT'::text])))

-- survey_form
table      assignment_id uuid not null
table      given jsonb not null
table      draft jsonb not null default '{}'::jsonb
table      changed_at jsonb not null default '{}'::jsonb
table      draft_version integer not null default 0
table      place text
table      language text not null
table      device text
table      is_measured boolean not null default true
table      seconds integer not null default 0
table      submission_key text
table      receipt_number text
table      revision integer not null default 0
table      submitted_at timestamp with time zone
table      withdrawn_at timestamp with time zone
table      created_at timestamp with time zone not null
table      typed_in jsonb not null default '{}'::jsonb
table      reopened_at timestamp with time zone
index      CREATE UNIQUE INDEX survey_form_pk ON public.survey_form USING btree (assignment_id)
index      CREATE UNIQUE INDEX survey_form_receipt_uq ON public.survey_form USING btree (receipt_number)
constraint survey_form_assignment_fk FOREIGN KEY (assignment_id) REFERENCES survey_assignment(id)
constraint survey_form_device_ck CHECK ((device = ANY (ARRAY['PHONE'::text, 'TABLET'::text, 'COMPUTER'::text, 'UNKNOWN'::text])))
constraint survey_form_language_ck CHECK ((language = ANY (ARRAY['ja'::text, 'en'::text, 'zh-Hans'::text])))
constraint survey_form_pk PRIMARY KEY (assignment_id)
constraint survey_form_receipt_uq UNIQUE (receipt_number)
constraint survey_form_reopened_ck CHECK (((reopened_at IS NULL) OR (submitted_at IS NOT NULL)))
constraint survey_form_submitted_ck CHECK (((submitted_at IS NULL) = (receipt_number IS NULL)))
constraint survey_form_withdrawn_ck CHECK (((withdrawn_at IS NULL) OR (submitted_at IS NOT NULL)))

-- survey_instrument
table      code text not null
table      version integer not null
table      definition jsonb not null
table      locked_at timestamp with time zone
table      origin text not null default 'SHIPPED'::text
table      state text not null default 'PUBLISHED'::text
table      texts jsonb
table      created_at timestamp with time zone
index      CREATE UNIQUE INDEX survey_instrument_pk ON public.survey_instrument USING btree (code, version)
constraint survey_instrument_locked_ck CHECK (((state = 'PUBLISHED'::text) = (locked_at IS NOT NULL)))
constraint survey_instrument_origin_ck CHECK ((origin = ANY (ARRAY['SHIPPED'::text, 'UPLOADED'::text])))
constraint survey_instrument_pk PRIMARY KEY (code, version)
constraint survey_instrument_state_ck CHECK ((state = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text])))

-- survey_link
table      token_hash bytea not null
table      purpose text not null
table      contact_id uuid
table      assignment_id uuid
table      mail_id uuid
table      made_by text not null
table      created_at timestamp with time zone not null
table      expires_at timestamp with time zone not null
table      revoked_at timestamp with time zone
table      campaign_id uuid
table      address text
index      CREATE INDEX survey_link_assignment_ix ON public.survey_link USING btree (assignment_id)
index      CREATE INDEX survey_link_campaign_ix ON public.survey_link USING btree (campaign_id)
index      CREATE INDEX survey_link_contact_ix ON public.survey_link USING btree (contact_id)
index      CREATE UNIQUE INDEX survey_link_pk ON public.survey_link USING btree (token_hash)
constraint survey_link_assignment_fk FOREIGN KEY (assignment_id) REFERENCES survey_assignment(id)
constraint survey_link_campaign_ck CHECK (((campaign_id IS NULL) OR (purpose = 'TEST'::text)))
constraint survey_link_campaign_fk FOREIGN KEY (campaign_id) REFERENCES survey_campaign(id)
constraint survey_link_contact_fk FOREIGN KEY (contact_id) REFERENCES survey_contact(id)
constraint survey_link_pk PRIMARY KEY (token_hash)
constraint survey_link_purpose_ck CHECK ((purpose = ANY (ARRAY['INVITATION'::text, 'REMINDER'::text, 'COLLEAGUE'::text, 'TEST'::text])))
constraint survey_link_target_ck CHECK ((num_nonnulls(contact_id, assignment_id, campaign_id) = 1))

-- survey_page_visit
table      assignment_id uuid not null
table      page text not null
table      visits integer not null
table      seconds integer not null
table      problems integer not null default 0
index      CREATE UNIQUE INDEX survey_page_visit_pk ON public.survey_page_visit USING btree (assignment_id, page)
constraint survey_page_visit_assignment_fk FOREIGN KEY (assignment_id) REFERENCES survey_assignment(id)
constraint survey_page_visit_pk PRIMARY KEY (assignment_id, page)

-- survey_response
trigger    CREATE TRIGGER survey_response_facts_delete AFTER DELETE ON public.survey_response REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION survey_response_to_facts()
trigger    CREATE TRIGGER survey_response_facts_insert AFTER INSERT ON public.survey_response REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION survey_response_to_facts()
trigger    CREATE TRIGGER survey_response_facts_update AFTER UPDATE ON public.survey_response REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION survey_response_to_facts()
table      id uuid not null
table      campaign_id uuid not null
table      assignment_id uuid
table      instrument_code text not null
table      instrument_version integer not null
table      module text not null
table      answers jsonb not null
table      language text not null
table      revision integer not null default 1
table      submitted_at timestamp with time zone
index      CREATE INDEX survey_response_campaign_ix ON public.survey_response USING btree (campaign_id)
index      CREATE INDEX survey_response_instrument_ix ON public.survey_response USING btree (instrument_code, instrument_version)
index      CREATE UNIQUE INDEX survey_response_assignment_uq ON public.survey_response USING btree (assignment_id)
index      CREATE UNIQUE INDEX survey_response_pk ON public.survey_response USING btree (id)
constraint survey_response_assignment_fk FOREIGN KEY (assignment_id) REFERENCES survey_assignment(id)
constraint survey_response_assignment_uq UNIQUE (assignment_id)
constraint survey_response_campaign_fk FOREIGN KEY (campaign_id) REFERENCES survey_campaign(id)
constraint survey_response_instrument_fk FOREIGN KEY (instrument_code, instrument_version) REFERENCES survey_instrument(code, version)
constraint survey_response_language_ck CHECK ((language = ANY (ARRAY['ja'::text, 'en'::text, 'zh-Hans'::text])))
constraint survey_response_module_ck CHECK ((module = ANY (ARRAY['PULSE'::text, 'FULL'::text, 'HOST'::text])))
constraint survey_response_pk PRIMARY KEY (id)
constraint survey_response_time_ck CHECK (((assignment_id IS NULL) = (submitted_at IS NULL)))

-- survey_response_to_facts
function   CREATE OR REPLACE FUNCTION public.survey_response_to_facts()
 RETURNS trigger
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare keys uuid[]; 
begin
  if tg_op = 'INSERT' then keys := array(select distinct r.id from new_rows r where r.id is not null);
  elsif tg_op = 'DELETE' then keys := array(select distinct r.id from old_rows r where r.id is not null);
  else keys := array(select r.id from new_rows r where r.id is not null
    union select r.id from old_rows r where r.id is not null);
  end if;
  if cardinality(keys) = 0 then return null; end if;
  if tg_op = 'DELETE' then
    perform refresh_fact_follow_up(keys);
    perform refresh_fact_host_answer(keys);
    return null;
  end if;
  if exists (select from new_rows r where r.module <> 'HOST') then perform refresh_fact_follow_up(keys); end if;
  if exists (select from new_rows r where r.module = 'HOST') then perform refresh_fact_host_answer(keys); end if;
  return null;
end $function$

-- survey_session
table      id uuid not null
table      token_hash bytea not null
table      contact_id uuid
table      assignment_id uuid
table      via text not null
table      opened_by text not null
table      code_hash bytea
table      code_tries integer not null default 0
table      code_expires_at timestamp with time zone
table      verified_at timestamp with time zone
table      created_at timestamp with time zone not null
table      expires_at timestamp with time zone not null
table      campaign_id uuid
table      address text
index      CREATE INDEX survey_session_assignment_ix ON public.survey_session USING btree (assignment_id)
index      CREATE INDEX survey_session_campaign_ix ON public.survey_session USING btree (campaign_id)
index      CREATE INDEX survey_session_contact_ix ON public.survey_session USING btree (contact_id)
index      CREATE INDEX survey_session_expires_ix ON public.survey_session USING btree (expires_at)
index      CREATE UNIQUE INDEX survey_session_pk ON public.survey_session USING btree (id)
index      CREATE UNIQUE INDEX survey_session_token_uq ON public.survey_session USING btree (token_hash)
constraint survey_session_assignment_fk FOREIGN KEY (assignment_id) REFERENCES survey_assignment(id)
constraint survey_session_campaign_fk FOREIGN KEY (campaign_id) REFERENCES survey_campaign(id)
constraint survey_session_contact_fk FOREIGN KEY (contact_id) REFERENCES survey_contact(id)
constraint survey_session_pk PRIMARY KEY (id)
constraint survey_session_target_ck CHECK ((num_nonnulls(contact_id, assignment_id, campaign_id) = 1))
constraint survey_session_token_uq UNIQUE (token_hash)
constraint survey_session_via_ck CHECK ((via = ANY (ARRAY['LINK'::text, 'COLLEAGUE'::text, 'ACCOUNT'::text])))
