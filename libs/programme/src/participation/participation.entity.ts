import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One person in one plan: role and funding are two things, nationality is not the sending country. */
@Entity('participation')
@Index('participation_person_ix', ['personId'])
@Index('participation_sender_ix', ['sendingInstitutionId'])
@Index('participation_import_ix', ['importBatchId'])
@Unique('participation_plan_person_uq', ['planId', 'personId'])
@Check('participation_role_ck', `role in ('MAIN', 'ESCORT')`)
@Check('participation_funding_ck', `funding in ('JST', 'SELF')`)
@Check(
  'participation_level_ck',
  `academic_level in ('HIGH_SCHOOL', 'KOSEN', 'UNDERGRADUATE', 'GRADUATE', 'MASTER', 'DOCTORAL', 'POSTDOC', 'TEACHER', 'PUBLIC_ST_STAFF', 'PRIVATE_EXCEPTION')`,
)
@Check(
  'participation_state_ck',
  `state in ('PLANNED', 'LISTED', 'CONFIRMED', 'ENTERED_JAPAN', 'EARLY_DEPARTURE', 'DEPARTED', 'RETURN_CONFIRMED', 'WITHDRAWN', 'REPLACED')`,
)
export class Participation {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'participation_pk' })
  id!: string;

  @ForeignKey('ExchangePlan', { name: 'participation_plan_fk' })
  @Column({ name: 'plan_id', type: 'uuid' })
  planId!: string;

  @ForeignKey('Person', { name: 'participation_person_fk' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  role!: string;

  @Column({ type: 'text' })
  funding!: string;

  @ForeignKey('Institution', { name: 'participation_sender_fk' })
  @Column({ name: 'sending_institution_id', type: 'uuid', nullable: true })
  sendingInstitutionId!: string | null;

  @Column({ type: 'text', nullable: true })
  affiliation!: string | null;

  @Column({ name: 'academic_level', type: 'text', nullable: true })
  academicLevel!: string | null;

  @Column({ name: 'entry_date', type: 'date', nullable: true })
  entryDate!: string | null;

  @Column({ name: 'departure_date', type: 'date', nullable: true })
  departureDate!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ name: 'earlier_stays', type: 'text', nullable: true })
  earlierStays!: string | null;

  @Column({ name: 'visa_support', type: 'boolean', nullable: true })
  visaSupport!: boolean | null;

  @Column({ name: 'guardian_consent', type: 'boolean', nullable: true })
  guardianConsent!: boolean | null;

  @Column({ name: 'list_number', type: 'integer', nullable: true })
  listNumber!: number | null;

  @ForeignKey('ImportBatch', { name: 'participation_import_fk' })
  @Column({ name: 'import_batch_id', type: 'uuid', nullable: true })
  importBatchId!: string | null;

  @Column({ name: 'locked_at', type: 'timestamptz', nullable: true })
  lockedAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
