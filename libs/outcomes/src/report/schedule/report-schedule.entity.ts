import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A report that somebody asked to be sent by itself. */
@Entity('report_schedule')
@Index('report_schedule_account_ix', ['accountId'])
@Index('report_schedule_country_ix', ['countryCode'])
@Index('report_schedule_host_ix', ['hostInstitutionId'])
@Index('report_schedule_due_ix', ['nextOn'], { where: 'ended_at is null' })
@Check('report_schedule_kind_ck', `kind in ('YEARLY', 'HOST', 'COUNTRY')`)
@Check(
  'report_schedule_about_ck',
  `(kind = 'COUNTRY') = (country_code is not null) and (kind = 'HOST') = (host_institution_id is not null)`,
)
@Check('report_schedule_language_ck', `language in ('ja', 'en')`)
@Check('report_schedule_format_ck', `format in ('PDF', 'XLSX')`)
@Check('report_schedule_cadence_ck', `cadence in ('MONTHLY', 'QUARTERLY', 'YEARLY')`)
@Check('report_schedule_end_ck', '(ended_at is null) = (end_reason is null)')
@Check('report_schedule_end_reason_ck', `end_reason in ('STOPPED', 'NO_RIGHT')`)
export class ReportSchedule {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'report_schedule_pk' })
  id!: string;

  @ForeignKey('Account', { name: 'report_schedule_account_fk' })
  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: string;

  @Column({ name: 'language', type: 'text' })
  language!: string;

  @Column({ name: 'format', type: 'text' })
  format!: string;

  @ForeignKey('Country', { name: 'report_schedule_country_fk' })
  @Column({ name: 'country_code', type: 'text', nullable: true })
  countryCode!: string | null;

  @ForeignKey('Institution', { name: 'report_schedule_host_fk' })
  @Column({ name: 'host_institution_id', type: 'uuid', nullable: true })
  hostInstitutionId!: string | null;

  @Column({ name: 'cadence', type: 'text' })
  cadence!: string;

  /** The next copy is made on this day, Japan time. */
  @Column({ name: 'next_on', type: 'date' })
  nextOn!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'end_reason', type: 'text', nullable: true })
  endReason!: string | null;
}
