import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Work that follows a change; written with it, deleted when the job has finished. */
@Entity('outbox')
@Index('outbox_name_key_uq', ['name', 'key'], {
  unique: true,
  where: '((key IS NOT NULL) AND (relayed_at IS NULL))',
})
@Index('outbox_due_ix', ['id'], { where: '(failed_at IS NULL)' })
export class Outbox {
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'outbox_pk',
  })
  id!: string;
  @Column({ type: 'text' })
  queue!: string;
  @Column({ type: 'text' })
  name!: string;
  @Column({ type: 'jsonb' })
  payload!: unknown;
  @Column({ type: 'text', nullable: true })
  key!: string | null;
  @Column({ name: 'not_before', type: 'timestamptz', nullable: true })
  notBefore!: Date | null;
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  @Column({ name: 'relayed_at', type: 'timestamptz', nullable: true })
  relayedAt!: Date | null;
  @Column({ name: 'failed_at', type: 'timestamptz', nullable: true })
  failedAt!: Date | null;
  @Column({ type: 'text', nullable: true })
  failure!: string | null;
}
