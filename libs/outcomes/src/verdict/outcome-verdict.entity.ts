import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What the other side said about a reported outcome or return visit. */
@Entity('outcome_verdict')
@Unique('outcome_verdict_source_ref_uq', ['sourceRef'])
@Index('outcome_verdict_outcome_ix', ['outcomeId'])
@Index('outcome_verdict_revisit_ix', ['revisitId'])
@Check('outcome_verdict_about_ck', `(outcome_id is null) <> (revisit_id is null)`)
@Check('outcome_verdict_verdict_ck', `verdict in ('CONFIRM', 'CORRECT', 'DENY')`)
@Check(
  'outcome_verdict_source_ck',
  `source in ('HOST', 'ALUMNUS', 'SECRETARIAT', 'SENDING_INSTITUTION', 'REGISTRY')`,
)
export class OutcomeVerdict {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'outcome_verdict_pk' })
  id!: string;

  @ForeignKey('Outcome', { name: 'outcome_verdict_outcome_fk' })
  @Column({ name: 'outcome_id', type: 'uuid', nullable: true })
  outcomeId!: string | null;

  @ForeignKey('Revisit', { name: 'outcome_verdict_revisit_fk' })
  @Column({ name: 'revisit_id', type: 'uuid', nullable: true })
  revisitId!: string | null;

  @Column({ type: 'text' })
  verdict!: string;

  @Column({ type: 'text' })
  source!: string;

  @Column({ name: 'source_ref', type: 'text' })
  sourceRef!: string;

  @Column({ name: 'given_by', type: 'text' })
  givenBy!: string;

  @Column({ name: 'given_at', type: 'timestamptz' })
  givenAt!: Date;
}
