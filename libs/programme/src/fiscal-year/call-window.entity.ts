import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One round of the open call: when it takes applications and from when its visits may start (R19). */
@Entity('call_window')
export class CallWindow {
  @ForeignKey('FiscalYear', { name: 'call_window_fiscal_year_fk' })
  @PrimaryColumn({ name: 'fiscal_year', type: 'integer', primaryKeyConstraintName: 'call_window_pk' })
  fiscalYear!: number;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'call_window_pk' })
  round!: number;

  @Column({ name: 'opens_on', type: 'date' })
  opensOn!: string;

  @Column({ name: 'closes_on', type: 'date' })
  closesOn!: string;

  @Column({ name: 'visits_from', type: 'date' })
  visitsFrom!: string;

  @Column({ name: 'list_due_date', type: 'date', nullable: true })
  listDueDate!: string | null;
}
