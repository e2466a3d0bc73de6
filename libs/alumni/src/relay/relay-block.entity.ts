import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody wants to hear no more of somebody else, who is not told. */
@Entity('relay_block')
export class RelayBlock {
  @ForeignKey('Person', { name: 'relay_block_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'relay_block_pk' })
  personId!: string;

  @Index('relay_block_blocked_ix')
  @ForeignKey('Person', { name: 'relay_block_blocked_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'blocked_id', type: 'uuid', primaryKeyConstraintName: 'relay_block_pk' })
  blockedId!: string;

  @Column({ name: 'blocked_at', type: 'timestamptz' })
  blockedAt!: Date;
}
