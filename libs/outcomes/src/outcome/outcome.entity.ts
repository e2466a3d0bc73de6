import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ClaimColumns } from '../claim/claim-columns.js';

/** Something that a visit led to, as one source tells it. */
@Entity('outcome')
@Unique('outcome_source_ref_uq', ['sourceRef'])
@Index('outcome_plan_ix', ['planId', 'type'])
@Index('outcome_institution_ix', ['institutionId'])
@Index('outcome_country_ix', ['institutionCountry'])
@Index('outcome_file_ix', ['fileId'])
@Index('outcome_doi_ix', ['evidence'], { where: `evidence_kind = 'DOI'` })
@Index('outcome_duplicate_ix', ['duplicateOfId'])
@Index('outcome_corrects_ix', ['correctsId'])
@Index('outcome_joined_into_ix', ['joinedIntoId'])
@Check('outcome_joined_into_ck', `joined_into_id <> id`)
@Check(
  'outcome_type_ck',
  `type in ('STUDY_IN_JAPAN', 'EMPLOYMENT_IN_JAPAN', 'RESEARCH_STAY', 'JOINT_RESEARCH_START', 'CO_PUBLICATION', 'AGREEMENT_NEW', 'AGREEMENT_STRENGTHENED', 'DOUBLE_DEGREE_OR_CREDIT', 'CONTINUED_EXCHANGE', 'OUTBOUND_FROM_JAPAN', 'HOST_GLOBALISATION', 'VISIBILITY', 'JAPANESE_STUDENT_EFFECT', 'FOLLOW_ON_GRANT', 'PATENT', 'OTHER')`,
)
@Check(
  'outcome_evidence_ck',
  `evidence_kind in ('DOI', 'URL', 'FILE') and (evidence_kind = 'FILE') = (file_id is not null) and (evidence_kind <> 'FILE') = (evidence is not null)`,
)
@Check('outcome_attribution_ck', `attribution in ('CAUSED', 'CONTRIBUTED', 'UNRELATED', 'UNKNOWN')`)
@Check(
  'outcome_source_ck',
  `source in ('HOST', 'ALUMNUS', 'SECRETARIAT', 'SENDING_INSTITUTION', 'REGISTRY', 'COMPLETION_REPORT')`,
)
@Check('outcome_verification_ck', `verification in ('CLAIMED', 'CORROBORATED', 'VERIFIED', 'REJECTED')`)
@Check('outcome_state_ck', `state in ('DRAFT', 'SUBMITTED', 'VERIFIED', 'DUPLICATE', 'WITHDRAWN')`)
@Check('outcome_heads_ck', `head_count > 0`)
@Check(
  'outcome_detail_ck',
  `detail in ('UNIVERSITY', 'FACULTY', 'OTHER', 'TO_JAPAN', 'FROM_JAPAN', 'ONLINE')`,
)
@Check('outcome_institution_reason_ck', `institution_reason in ('NOT_LISTED', 'NO_INSTITUTION')`)
@Check('outcome_duplicate_ck', `(state = 'DUPLICATE') = (duplicate_of_id is not null)`)
export class Outcome extends ClaimColumns {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'outcome_pk' })
  id!: string;

  @ForeignKey('ExchangePlan', { name: 'outcome_plan_fk' })
  @Column({ name: 'plan_id', type: 'uuid', nullable: true })
  planId!: string | null;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'text', nullable: true })
  title!: string | null;

  @Column({ name: 'arisen_on', type: 'text', nullable: true })
  arisenOn!: string | null;

  @Column({ name: 'arisen_from', type: 'date', nullable: true })
  arisenFrom!: string | null;

  @Column({ name: 'arisen_to', type: 'date', nullable: true })
  arisenTo!: string | null;

  @ForeignKey('Institution', { name: 'outcome_institution_fk' })
  @Column({ name: 'institution_id', type: 'uuid', nullable: true })
  institutionId!: string | null;

  @ForeignKey('Country', { name: 'outcome_country_fk' })
  @Column({ name: 'institution_country', type: 'text', nullable: true })
  institutionCountry!: string | null;

  @Column({ name: 'evidence_kind', type: 'text', nullable: true })
  evidenceKind!: string | null;

  @Column({ type: 'text', nullable: true })
  evidence!: string | null;

  @ForeignKey('FileObject', { name: 'outcome_file_fk' })
  @Column({ name: 'file_id', type: 'uuid', nullable: true })
  fileId!: string | null;

  @Column({ type: 'text', default: 'UNKNOWN' })
  attribution!: string;

  @ForeignKey('Outcome', { name: 'outcome_duplicate_fk' })
  @Column({ name: 'duplicate_of_id', type: 'uuid', nullable: true })
  duplicateOfId!: string | null;

  @ForeignKey('Outcome', { name: 'outcome_corrects_fk' })
  @Column({ name: 'corrects_id', type: 'uuid', nullable: true })
  correctsId!: string | null;

  @Column({ name: 'ended_on', type: 'text', nullable: true })
  endedOn!: string | null;

  @Column({ name: 'ended_from', type: 'date', nullable: true })
  endedFrom!: string | null;

  @Column({ name: 'ended_to', type: 'date', nullable: true })
  endedTo!: string | null;

  /** How many people, where nobody is named. */
  @Column({ name: 'head_count', type: 'integer', nullable: true })
  headCount!: number | null;

  /** Level of an agreement, or way of an exchange. */
  @Column({ type: 'text', nullable: true })
  detail!: string | null;

  /** The outcome that stands for this one in figures, where both are one thing. */
  @ForeignKey('Outcome', { name: 'outcome_joined_into_fk' })
  @Column({ name: 'joined_into_id', type: 'uuid', nullable: true })
  joinedIntoId!: string | null;
}
