import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Every member ID that was ever given, for ever: the table takes no delete, so an ID cannot be given again even after
 * its person was erased. `personId` is therefore no foreign key.
 */
@Entity('member_id_ledger')
@Index('member_id_ledger_person_ix', ['personId'])
export class MemberIdLedger {
  @PrimaryColumn({ name: 'id_key', type: 'text', primaryKeyConstraintName: 'member_id_ledger_pk' })
  idKey!: string;

  @Column({ name: 'member_id', type: 'text' })
  memberId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'boolean', default: false })
  legacy!: boolean;

  @Column({ name: 'given_at', type: 'timestamptz' })
  givenAt!: Date;

  /** Set once when the ID was released unused: it opens nothing any more and stays taken. */
  @Column({ name: 'burned_at', type: 'timestamptz', nullable: true })
  burnedAt!: Date | null;
}
