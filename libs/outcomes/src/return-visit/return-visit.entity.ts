import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A return visit as it happened once, folded by the database from the claims that belong to it
 * (`fold_return_visits`); nothing else writes here. One of a named person counts one; one of unnamed heads counts
 * those of `told_heads` that no named visit within it stands for.
 */
@Entity('return_visit')
@Index('return_visit_person_ix', ['personId'])
@Index('return_visit_plan_ix', ['planId'])
@Index('return_visit_institution_ix', ['institutionId'])
@Index('return_visit_within_ix', ['withinId'])
@Check('return_visit_heads_ck', `head_count between 0 and told_heads`)
@Check('return_visit_who_ck', `person_id is null or head_count = 1`)
@Check('return_visit_within_ck', `within_id is null or person_id is not null`)
@Check(
  'return_visit_purpose_ck',
  `purpose in ('DEGREE_STUDY', 'NON_DEGREE_STUDY', 'RESEARCH_STUDENT', 'POSTDOC', 'FACULTY_OR_RESEARCHER_JOB', 'INDUSTRY_JOB', 'INTERNSHIP', 'JOINT_RESEARCH_VISIT', 'CONFERENCE', 'SSP_AGAIN', 'OTHER_PROGRAMME', 'TOURISM_FAMILY', 'OTHER')`,
)
@Check('return_visit_verification_ck', `verification in ('CLAIMED', 'CORROBORATED', 'VERIFIED')`)
@Check('return_visit_state_ck', `state in ('LIVE', 'GONE')`)
export class ReturnVisit {
  /** The id of the first version of its earliest claim. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'return_visit_pk' })
  id!: string;

  /** The person as on record today, after merges; null for heads that nobody named. */
  @ForeignKey('Person', { name: 'return_visit_person_fk' })
  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  @ForeignKey('ExchangePlan', { name: 'return_visit_plan_fk' })
  @Column({ name: 'plan_id', type: 'uuid', nullable: true })
  planId!: string | null;

  /** Person-times that this row adds to figures. */
  @Column({ name: 'head_count', type: 'integer' })
  headCount!: number;

  @Column({ name: 'told_heads', type: 'integer' })
  toldHeads!: number;

  /** The unnamed heads of which this person is one. */
  @ForeignKey('ReturnVisit', { name: 'return_visit_within_fk' })
  @Column({ name: 'within_id', type: 'uuid', nullable: true })
  withinId!: string | null;

  @Column({ type: 'text' })
  purpose!: string;

  @ForeignKey('Institution', { name: 'return_visit_institution_fk' })
  @Column({ name: 'institution_id', type: 'uuid', nullable: true })
  institutionId!: string | null;

  @Column({ name: 'institution_name', type: 'text', nullable: true })
  institutionName!: string | null;

  @Column({ name: 'from_earliest', type: 'date', nullable: true })
  fromEarliest!: string | null;

  @Column({ name: 'from_latest', type: 'date', nullable: true })
  fromLatest!: string | null;

  @Column({ name: 'to_earliest', type: 'date', nullable: true })
  toEarliest!: string | null;

  @Column({ name: 'to_latest', type: 'date', nullable: true })
  toLatest!: string | null;

  /** Who told or confirmed it, sorted. */
  @Column({ type: 'text', array: true })
  sources!: string[];

  @Column({ type: 'text' })
  verification!: string;

  /** Published figures count students and researchers (domain.md 3.2). */
  @Column({ name: 'counts_published', type: 'boolean' })
  countsPublished!: boolean;

  @Column({ type: 'text' })
  state!: string;
}
