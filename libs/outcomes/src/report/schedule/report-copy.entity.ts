import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A report that was made for a schedule, with its reader's rights on that day. */
@Entity('report_copy')
@Unique('report_copy_due_uq', ['scheduleId', 'dueOn'])
@Index('report_copy_file_ix', ['fileId'])
export class ReportCopy {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'report_copy_pk' })
  id!: string;

  @ForeignKey('ReportSchedule', { name: 'report_copy_schedule_fk' })
  @Column({ name: 'schedule_id', type: 'uuid' })
  scheduleId!: string;

  @Column({ name: 'due_on', type: 'date' })
  dueOn!: string;

  @ForeignKey('FileObject', { name: 'report_copy_file_fk' })
  @Column({ name: 'file_id', type: 'uuid' })
  fileId!: string;

  /** Check number over the figures: the next copy tells whether they have changed. */
  @Column({ name: 'digest', type: 'text' })
  digest!: string;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt!: Date;
}
