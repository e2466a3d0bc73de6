import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One reminder to one invitee; the number counts them per report. */
@Entity({ name: 'report_reminder' })
export class ReportReminder {
  @ForeignKey('CompletionReport', { name: 'report_reminder_report_fk' })
  @PrimaryColumn({ name: 'report_id', type: 'uuid', primaryKeyConstraintName: 'report_reminder_pk' })
  reportId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'report_reminder_pk' })
  number!: number;

  @Column({ type: 'text' })
  locale!: string;

  @Column({ name: 'reminded_at', type: 'timestamptz' })
  remindedAt!: Date;

  @Column({ name: 'reminded_by', type: 'text' })
  remindedBy!: string;
}
