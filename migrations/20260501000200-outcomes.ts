import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a visit led to: outcomes and return visits to Japan as each source tells them, and what the other side said
 * about them. A report is never overwritten by another's: it is confirmed, corrected beside it, or denied.
 */
export class Outcomes20260501000200 implements MigrationInterface {
  readonly name = 'Outcomes20260501000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outcome (
        id uuid not null,
        plan_id uuid,
        type text not null,
        title text,
        arisen_on text,
        arisen_from date,
        arisen_to date,
        institution_id uuid,
        institution_name text,
        institution_country text,
        evidence_kind text,
        evidence text,
        file_id uuid,
        note text,
        attribution text not null default 'UNKNOWN',
        source text not null,
        source_ref text not null,
        reported_by text not null,
        reported_at timestamptz not null,
        verification text not null,
        state text not null,
        duplicate_of_id uuid,
        corrects_id uuid,
        version integer not null default 1,
        constraint outcome_pk primary key (id),
        constraint outcome_source_ref_uq unique (source_ref),
        constraint outcome_plan_fk foreign key (plan_id) references exchange_plan (id),
        constraint outcome_institution_fk foreign key (institution_id) references institution (id),
        constraint outcome_country_fk foreign key (institution_country) references country (code),
        constraint outcome_file_fk foreign key (file_id) references file_object (id),
        constraint outcome_duplicate_fk foreign key (duplicate_of_id) references outcome (id),
        constraint outcome_corrects_fk foreign key (corrects_id) references outcome (id),
        constraint outcome_type_ck check (type in
          ('STUDY_IN_JAPAN', 'EMPLOYMENT_IN_JAPAN', 'RESEARCH_STAY', 'JOINT_RESEARCH_START', 'CO_PUBLICATION', 'AGREEMENT_NEW',
           'AGREEMENT_STRENGTHENED', 'DOUBLE_DEGREE_OR_CREDIT', 'CONTINUED_EXCHANGE', 'OUTBOUND_FROM_JAPAN',
           'HOST_GLOBALISATION', 'VISIBILITY', 'JAPANESE_STUDENT_EFFECT', 'FOLLOW_ON_GRANT', 'PATENT', 'OTHER')),
        constraint outcome_evidence_ck check (evidence_kind in ('DOI', 'URL', 'FILE')
          and (evidence_kind = 'FILE') = (file_id is not null) and (evidence_kind <> 'FILE') = (evidence is not null)),
        constraint outcome_attribution_ck check (attribution in ('CAUSED', 'CONTRIBUTED', 'UNRELATED', 'UNKNOWN')),
        constraint outcome_source_ck check (source in
          ('HOST', 'ALUMNUS', 'SECRETARIAT', 'SENDING_INSTITUTION', 'REGISTRY', 'COMPLETION_REPORT')),
        constraint outcome_verification_ck check (verification in ('CLAIMED', 'CORROBORATED', 'VERIFIED', 'REJECTED')),
        constraint outcome_state_ck check (state in ('DRAFT', 'SUBMITTED', 'VERIFIED', 'DUPLICATE', 'WITHDRAWN')),
        constraint outcome_duplicate_ck check ((state = 'DUPLICATE') = (duplicate_of_id is not null))
      );
      create index outcome_plan_ix on outcome (plan_id, type);
      create index outcome_institution_ix on outcome (institution_id);
      create index outcome_country_ix on outcome (institution_country);
      create index outcome_file_ix on outcome (file_id);
      create index outcome_duplicate_ix on outcome (duplicate_of_id);
      create index outcome_corrects_ix on outcome (corrects_id);

      create table outcome_person (
        outcome_id uuid not null,
        person_id uuid not null,
        constraint outcome_person_pk primary key (outcome_id, person_id),
        constraint outcome_person_outcome_fk foreign key (outcome_id) references outcome (id),
        constraint outcome_person_person_fk foreign key (person_id) references person (id)
      );
      create index outcome_person_person_ix on outcome_person (person_id);

      create table revisit (
        id uuid not null,
        plan_id uuid,
        person_id uuid,
        head_count integer not null default 1,
        purpose text not null,
        institution_id uuid,
        institution_name text,
        status_of_residence text,
        funding text,
        from_on text,
        from_earliest date,
        from_latest date,
        to_on text,
        to_earliest date,
        to_latest date,
        note text,
        source text not null,
        source_ref text not null,
        reported_by text not null,
        reported_at timestamptz not null,
        verification text not null,
        state text not null,
        duplicate_of_id uuid,
        corrects_id uuid,
        version integer not null default 1,
        constraint revisit_pk primary key (id),
        constraint revisit_source_ref_uq unique (source_ref),
        constraint revisit_plan_fk foreign key (plan_id) references exchange_plan (id),
        constraint revisit_person_fk foreign key (person_id) references person (id),
        constraint revisit_institution_fk foreign key (institution_id) references institution (id),
        constraint revisit_duplicate_fk foreign key (duplicate_of_id) references revisit (id),
        constraint revisit_corrects_fk foreign key (corrects_id) references revisit (id),
        constraint revisit_who_ck check (person_id is null or head_count = 1),
        constraint revisit_heads_ck check (head_count > 0),
        constraint revisit_purpose_ck check (purpose in
          ('DEGREE_STUDY', 'NON_DEGREE_STUDY', 'RESEARCH_STUDENT', 'POSTDOC', 'FACULTY_OR_RESEARCHER_JOB', 'INDUSTRY_JOB',
           'INTERNSHIP', 'JOINT_RESEARCH_VISIT', 'CONFERENCE', 'SSP_AGAIN', 'OTHER_PROGRAMME', 'TOURISM_FAMILY', 'OTHER')),
        constraint revisit_source_ck check (source in
          ('HOST', 'ALUMNUS', 'SECRETARIAT', 'SENDING_INSTITUTION', 'REGISTRY', 'COMPLETION_REPORT')),
        constraint revisit_verification_ck check (verification in ('CLAIMED', 'CORROBORATED', 'VERIFIED', 'REJECTED')),
        constraint revisit_state_ck check (state in ('DRAFT', 'SUBMITTED', 'VERIFIED', 'DUPLICATE', 'WITHDRAWN')),
        constraint revisit_duplicate_ck check ((state = 'DUPLICATE') = (duplicate_of_id is not null))
      );
      create index revisit_plan_ix on revisit (plan_id);
      create index revisit_person_ix on revisit (person_id);
      create index revisit_institution_ix on revisit (institution_id);
      create index revisit_duplicate_ix on revisit (duplicate_of_id);
      create index revisit_corrects_ix on revisit (corrects_id);

      create table outcome_verdict (
        id uuid not null,
        outcome_id uuid,
        revisit_id uuid,
        verdict text not null,
        source text not null,
        source_ref text not null,
        given_by text not null,
        given_at timestamptz not null,
        constraint outcome_verdict_pk primary key (id),
        constraint outcome_verdict_source_ref_uq unique (source_ref),
        constraint outcome_verdict_outcome_fk foreign key (outcome_id) references outcome (id),
        constraint outcome_verdict_revisit_fk foreign key (revisit_id) references revisit (id),
        constraint outcome_verdict_about_ck check ((outcome_id is null) <> (revisit_id is null)),
        constraint outcome_verdict_verdict_ck check (verdict in ('CONFIRM', 'CORRECT', 'DENY')),
        constraint outcome_verdict_source_ck check (source in
          ('HOST', 'ALUMNUS', 'SECRETARIAT', 'SENDING_INSTITUTION', 'REGISTRY'))
      );
      create index outcome_verdict_outcome_ix on outcome_verdict (outcome_id);
      create index outcome_verdict_revisit_ix on outcome_verdict (revisit_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table outcome_verdict; drop table revisit; drop table outcome_person; drop table outcome;`,
    );
  }
}
