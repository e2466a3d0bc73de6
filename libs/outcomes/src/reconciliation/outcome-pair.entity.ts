import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PairColumns } from './pair-columns.js';

/**
 * Two reports that may tell of one outcome, by the first versions of both: what speaks for it, and what was decided.
 * `band` is what the rule says; `state` what holds.
 */
@Entity('outcome_pair')
@Unique('outcome_pair_uq', ['aId', 'bId'])
@Index('outcome_pair_b_ix', ['bId'])
@Index('outcome_pair_state_ix', ['state', 'decidedAt'])
@Check('outcome_pair_order_ck', `a_id < b_id`)
@Check('outcome_pair_band_ck', `band in ('JOIN', 'REVIEW', 'APART')`)
@Check('outcome_pair_state_ck', `state in ('OPEN', 'JOINED', 'APART')`)
@Check(
  'outcome_pair_how_ck',
  `how in ('RULE', 'HAND') and (state = 'OPEN') = (how is null) and (how is null) = (decided_at is null)`,
)
export class OutcomePair extends PairColumns {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'outcome_pair_pk' })
  id!: string;

  @ForeignKey('Outcome', { name: 'outcome_pair_a_fk' })
  @Column({ name: 'a_id', type: 'uuid' })
  aId!: string;

  @ForeignKey('Outcome', { name: 'outcome_pair_b_fk' })
  @Column({ name: 'b_id', type: 'uuid' })
  bId!: string;
}
