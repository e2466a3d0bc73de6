import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One uploaded invitee list from preview to confirmation or undoing. */
@Entity('import_batch')
@Index('import_batch_plan_ix', ['planId', 'createdAt'])
@Index('import_batch_file_ix', ['fileId'])
@Check('import_batch_state_ck', `state in ('PREVIEWED', 'CONFIRMED', 'DISCARDED', 'UNDONE')`)
export class ImportBatch {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'import_batch_pk' })
  id!: string;

  @ForeignKey('ExchangePlan', { name: 'import_batch_plan_fk' })
  @Column({ name: 'plan_id', type: 'uuid' })
  planId!: string;

  @ForeignKey('FileObject', { name: 'import_batch_file_fk' })
  @Column({ name: 'file_id', type: 'uuid' })
  fileId!: string;

  @Column({ name: 'file_sha256', type: 'text' })
  fileSha256!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'jsonb' })
  preview!: unknown;

  @Column({ type: 'jsonb', nullable: true })
  undo!: unknown;

  @Column({ name: 'created_by', type: 'text' })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;

  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true })
  undoneAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
