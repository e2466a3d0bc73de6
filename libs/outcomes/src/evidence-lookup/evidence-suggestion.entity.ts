import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What a register knows about a claim, or about a person who agreed to be looked up. Counts nowhere. */
@Entity('evidence_suggestion')
@Unique('evidence_suggestion_outcome_uq', ['outcomeId', 'source', 'doi'])
@Unique('evidence_suggestion_person_uq', ['personId', 'doi'])
@Index('evidence_suggestion_plan_ix', ['planId'])
@Index('evidence_suggestion_claim_ix', ['claimId'])
@Check('evidence_suggestion_about_ck', `(outcome_id is null) <> (person_id is null)`)
@Check('evidence_suggestion_source_ck', `source in ('CROSSREF', 'OPENALEX', 'ORCID')`)
@Check('evidence_suggestion_state_ck', `state in ('SUGGESTED', 'ACCEPTED', 'DISMISSED')`)
@Check('evidence_suggestion_decided_ck', `(state = 'SUGGESTED') = (decided_at is null)`)
@Check('evidence_suggestion_claim_ck', `(state = 'ACCEPTED') = (claim_id is not null)`)
@Check('evidence_suggestion_found_ck', `is_found or state <> 'ACCEPTED'`)
export class EvidenceSuggestion {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'evidence_suggestion_pk' })
  id!: string;

  @ForeignKey('Outcome', { name: 'evidence_suggestion_outcome_fk' })
  @Column({ name: 'outcome_id', type: 'uuid', nullable: true })
  outcomeId!: string | null;

  @ForeignKey('Person', { name: 'evidence_suggestion_person_fk', onDelete: 'CASCADE' })
  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  /** The visit that a paper of a person may be due to. */
  @ForeignKey('ExchangePlan', { name: 'evidence_suggestion_plan_fk' })
  @Column({ name: 'plan_id', type: 'uuid', nullable: true })
  planId!: string | null;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'text' })
  doi!: string;

  /** False where the register does not know the DOI. */
  @Column({ name: 'is_found', type: 'boolean' })
  isFound!: boolean;

  @Column({ type: 'text', nullable: true })
  title!: string | null;

  @Column({ type: 'integer', nullable: true })
  year!: number | null;

  @Column({ type: 'text', nullable: true })
  journal!: string | null;

  @Column({ type: 'text', array: true, default: '{}' })
  authors!: string[];

  @Column({ name: 'author_count', type: 'integer', default: 0 })
  authorCount!: number;

  @Column({ type: 'text', array: true, default: '{}' })
  countries!: string[];

  /** An author belongs to the host of the person's visit. */
  @Column({ name: 'names_host', type: 'boolean', default: false })
  namesHost!: boolean;

  @Column({ type: 'text' })
  state!: string;

  @Column({ name: 'suggested_at', type: 'timestamptz' })
  suggestedAt!: Date;

  @Column({ name: 'decided_by', type: 'text', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  /** The claim that it became, or the one that it confirmed. */
  @ForeignKey('Outcome', { name: 'evidence_suggestion_claim_fk' })
  @Column({ name: 'claim_id', type: 'uuid', nullable: true })
  claimId!: string | null;
}
