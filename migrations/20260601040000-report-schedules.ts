import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports that come by themselves: what somebody asked for, and the copies that were made of it. */
export class ReportSchedules20260601040000 implements MigrationInterface {
  readonly name = 'ReportSchedules20260601040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table report_schedule (
        id uuid not null,
        account_id uuid not null,
        kind text not null,
        language text not null,
        format text not null,
        country_code text,
        host_institution_id uuid,
        cadence text not null,
        next_on date not null,
        created_at timestamptz not null,
        ended_at timestamptz,
        end_reason text,
        constraint report_schedule_pk primary key (id),
        constraint report_schedule_account_fk foreign key (account_id) references account (id),
        constraint report_schedule_country_fk foreign key (country_code) references country (code),
        constraint report_schedule_host_fk foreign key (host_institution_id) references institution (id),
        constraint report_schedule_kind_ck check (kind in ('YEARLY', 'HOST', 'COUNTRY')),
        constraint report_schedule_about_ck check ((kind = 'COUNTRY') = (country_code is not null)
          and (kind = 'HOST') = (host_institution_id is not null)),
        constraint report_schedule_language_ck check (language in ('ja', 'en')),
        constraint report_schedule_format_ck check (format in ('PDF', 'XLSX')),
        constraint report_schedule_cadence_ck check (cadence in ('MONTHLY', 'QUARTERLY', 'YEARLY')),
        constraint report_schedule_end_ck check ((ended_at is null) = (end_reason is null)),
        constraint report_schedule_end_reason_ck check (end_reason in ('STOPPED', 'NO_RIGHT'))
      );
      create index report_schedule_account_ix on report_schedule (account_id);
      create index report_schedule_country_ix on report_schedule (country_code);
      create index report_schedule_host_ix on report_schedule (host_institution_id);
      create index report_schedule_due_ix on report_schedule (next_on) where ended_at is null;

      create table report_copy (
        id uuid not null,
        schedule_id uuid not null,
        due_on date not null,
        file_id uuid not null,
        digest text not null,
        made_at timestamptz not null,
        constraint report_copy_pk primary key (id),
        constraint report_copy_due_uq unique (schedule_id, due_on),
        constraint report_copy_schedule_fk foreign key (schedule_id) references report_schedule (id),
        constraint report_copy_file_fk foreign key (file_id) references file_object (id)
      );
      create index report_copy_file_ix on report_copy (file_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table report_copy; drop table report_schedule;`);
  }
}
