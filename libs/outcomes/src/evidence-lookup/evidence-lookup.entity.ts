import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a register answered, kept for a month so that it is not asked twice. */
@Entity('evidence_lookup')
@Index('evidence_lookup_asked_ix', ['askedAt'])
@Check('evidence_lookup_source_ck', `source in ('CROSSREF', 'OPENALEX', 'ORCID')`)
@Check('evidence_lookup_answer_ck', `answer in ('FOUND', 'NOT_FOUND', 'FAILED')`)
@Check('evidence_lookup_reason_ck', `(answer = 'FAILED') = (reason is not null)`)
export class EvidenceLookup {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'evidence_lookup_pk' })
  source!: string;

  /** `doi:<doi>` or `orcid:<orcid>`. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'evidence_lookup_pk' })
  key!: string;

  @Column({ type: 'text' })
  answer!: string;

  @Column({ type: 'jsonb' })
  works!: unknown;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;
}
