import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A block of claims that changed and is to be looked at; written by triggers, only ever appended to. */
@Entity('reconciliation_due')
@Index('reconciliation_due_block_ix', ['block'])
export class ReconciliationDue {
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'reconciliation_due_pk',
  })
  id!: string;

  /** `person:<id>`, `heads:<plan>` or `outcome:<plan>`. */
  @Column({ type: 'text' })
  block!: string;
}
