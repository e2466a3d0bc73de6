import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One change that happened; append-only by trigger. */
@Entity('audit_entry')
@Index('audit_entry_subject_ix', ['subjectType', 'subjectId', 'at'])
export class AuditEntry {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'audit_entry_pk' })
  id!: string;
  @Column({ type: 'timestamptz' })
  at!: Date;
  @Column({ type: 'text' })
  actor!: string;
  @Column({ type: 'text' })
  action!: string;
  @Column({ name: 'subject_type', type: 'text' })
  subjectType!: string;
  @Column({ name: 'subject_id', type: 'text' })
  subjectId!: string;
  @Column({ type: 'jsonb' })
  detail!: unknown;
  @Column({ name: 'request_id', type: 'text' })
  requestId!: string;
}
