import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A return visit to Japan (再来日), as one source tells it. */
@Entity('revisit')
@Unique('revisit_source_ref_uq', ['sourceRef'])
@Index('revisit_plan_ix', ['planId'])
@Index('revisit_person_ix', ['personId'])
@Index('revisit_institution_ix', ['institutionId'])
@Index('revisit_duplicate_ix', ['duplicateOfId'])
@Index('revisit_corrects_ix', ['correctsId'])
@Index('revisit_return_visit_ix', ['returnVisitId'])
@Check('revisit_who_ck', `person_id is null or head_count = 1`)
@Check('revisit_heads_ck', `head_count > 0`)
@Check(
  'revisit_purpose_ck',
  `purpose in ('DEGREE_STUDY', 'NON_DEGREE_STUDY', 'RESEARCH_STUDENT', 'POSTDOC', 'FACULTY_OR_RESEARCHER_JOB', 'INDUSTRY_JOB', 'INTERNSHIP', 'JOINT_RESEARCH_VISIT', 'CONFERENCE', 'SSP_AGAIN', 'OTHER_PROGRAMME', 'TOURISM_FAMILY', 'OTHER')`,
)
@Check(
  'revisit_source_ck',
  `source in ('HOST', 'ALUMNUS', 'SECRETARIAT', 'SENDING_INSTITUTION', 'REGISTRY', 'COMPLETION_REPORT')`,
)
@Check('revisit_verification_ck', `verification in ('CLAIMED', 'CORROBORATED', 'VERIFIED', 'REJECTED')`)
@Check('revisit_state_ck', `state in ('DRAFT', 'SUBMITTED', 'VERIFIED', 'DUPLICATE', 'WITHDRAWN')`)
@Check('revisit_institution_reason_ck', `institution_reason in ('NOT_LISTED', 'NO_INSTITUTION')`)
@Check('revisit_duplicate_ck', `(state = 'DUPLICATE') = (duplicate_of_id is not null)`)
export class Revisit {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'revisit_pk' })
  id!: string;

  @ForeignKey('ExchangePlan', { name: 'revisit_plan_fk' })
  @Column({ name: 'plan_id', type: 'uuid', nullable: true })
  planId!: string | null;

  @ForeignKey('Person', { name: 'revisit_person_fk' })
  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ name: 'head_count', type: 'integer', default: 1 })
  headCount!: number;

  @Column({ type: 'text' })
  purpose!: string;

  @ForeignKey('Institution', { name: 'revisit_institution_fk' })
  @Column({ name: 'institution_id', type: 'uuid', nullable: true })
  institutionId!: string | null;

  @Column({ name: 'institution_name', type: 'text', nullable: true })
  institutionName!: string | null;

  @Column({ name: 'status_of_residence', type: 'text', nullable: true })
  statusOfResidence!: string | null;

  @Column({ type: 'text', nullable: true })
  funding!: string | null;

  @Column({ name: 'from_on', type: 'text', nullable: true })
  fromOn!: string | null;

  @Column({ name: 'from_earliest', type: 'date', nullable: true })
  fromEarliest!: string | null;

  @Column({ name: 'from_latest', type: 'date', nullable: true })
  fromLatest!: string | null;

  @Column({ name: 'to_on', type: 'text', nullable: true })
  toOn!: string | null;

  @Column({ name: 'to_earliest', type: 'date', nullable: true })
  toEarliest!: string | null;

  @Column({ name: 'to_latest', type: 'date', nullable: true })
  toLatest!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'text' })
  source!: string;

  @Column({ name: 'source_ref', type: 'text' })
  sourceRef!: string;

  @Column({ name: 'reported_by', type: 'text' })
  reportedBy!: string;

  @Column({ name: 'reported_at', type: 'timestamptz' })
  reportedAt!: Date;

  @Column({ type: 'text' })
  verification!: string;

  @Column({ type: 'text' })
  state!: string;

  @ForeignKey('Revisit', { name: 'revisit_duplicate_fk' })
  @Column({ name: 'duplicate_of_id', type: 'uuid', nullable: true })
  duplicateOfId!: string | null;

  @ForeignKey('Revisit', { name: 'revisit_corrects_fk' })
  @Column({ name: 'corrects_id', type: 'uuid', nullable: true })
  correctsId!: string | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'institution_reason', type: 'text', nullable: true })
  institutionReason!: string | null;

  /** The visit that it tells of, while it counts. */
  @ForeignKey('ReturnVisit', { name: 'revisit_return_visit_fk' })
  @Column({ name: 'return_visit_id', type: 'uuid', nullable: true })
  returnVisitId!: string | null;
}
