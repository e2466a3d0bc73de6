import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PairColumns } from './pair-columns.js';

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
export class RevisitPair extends PairColumns {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'revisit_pair_pk' })
  id!: string;

  @ForeignKey('Revisit', { name: 'revisit_pair_a_fk' })
  @Column({ name: 'a_id', type: 'uuid' })
  aId!: string;

  @ForeignKey('Revisit', { name: 'revisit_pair_b_fk' })
  @Column({ name: 'b_id', type: 'uuid' })
  bId!: string;
}
