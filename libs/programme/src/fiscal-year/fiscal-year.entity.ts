import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A fiscal year (April to March) with the fixed dates and limits of its guidelines. */
@Entity('fiscal_year')
export class FiscalYear {
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'fiscal_year_pk' })
  year!: number;

  @Column({ name: 'report_days', type: 'integer' })
  reportDays!: number;

  @Column({ name: 'report_fixed_date', type: 'date' })
  reportFixedDate!: string;

  @Column({ name: 'payment_fixed_date', type: 'date' })
  paymentFixedDate!: string;

  @Column({ name: 'refund_date', type: 'date' })
  refundDate!: string;

  @Column({ name: 'last_end_date', type: 'date' })
  lastEndDate!: string;

  @Column({ name: 'visa_lead_days', type: 'integer' })
  visaLeadDays!: number;

  @Column({ name: 'age_limit', type: 'integer' })
  ageLimit!: number;

  @Column({ name: 'short_stay_days', type: 'integer' })
  shortStayDays!: number;

  @Column({ name: 'childhood_age', type: 'integer' })
  childhoodAge!: number;

  @Column({ type: 'boolean' })
  provisional!: boolean;
}
