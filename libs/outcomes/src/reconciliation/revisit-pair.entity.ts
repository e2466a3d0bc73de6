import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * Two reports that may tell of one return visit, by the first versions of both: what speaks for it, and what was decided.
 * `band` is what the rule says; `state` what holds.
 */
@Entity('revisit_pair')
@Unique('revisit_pair_uq', ['aId', 'bId'])
@Index('revisit_pair_b_ix', ['bId'])
@Index('revisit_pair_state_ix', ['state', 'decidedAt'])
@Check('revisit_pair_order_ck', `a_id < b_id`)
@Check('revisit_pair_band_ck', `band in ('JOIN', 'REVIEW', 'APART')`)
@Check('revisit_pair_state_ck', `state in ('OPEN', 'JOINED', 'APART')`)
@Check(
  'revisit_pair_how_ck',
  `how in ('RULE', 'HAND') and (state = 'OPEN') = (how is null) and (how is null) = (decided_at is null)`,
)
export class RevisitPair {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'revisit_pair_pk' })
  id!: string;

  @ForeignKey('Revisit', { name: 'revisit_pair_a_fk' })
  @Column({ name: 'a_id', type: 'uuid' })
  aId!: string;

  @ForeignKey('Revisit', { name: 'revisit_pair_b_fk' })
  @Column({ name: 'b_id', type: 'uuid' })
  bId!: string;

  /** Sum of the weights of the fields, in bits. */
  @Column({ type: 'numeric', precision: 6, scale: 2 })
  weight!: string;

  /** Level and weight of each field that was compared. */
  @Column({ type: 'jsonb' })
  parts!: { field: string; level: string; weight: number }[];

  @Column({ type: 'text' })
  band!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', nullable: true })
  how!: string | null;

  @Column({ name: 'decided_by', type: 'text', nullable: true })
  decidedBy!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  /** When somebody put it off. */
  @Column({ name: 'later_at', type: 'timestamptz', nullable: true })
  laterAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
