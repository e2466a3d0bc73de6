import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A clock of a plan that has been met, and when; written by the verb of the lib that knows. */
@Entity('plan_settlement')
@Check(
  'plan_settlement_clock_ck',
  `clock in ('VISA_SUPPORT_LIST', 'INVITEE_LIST', 'CERTIFICATES', 'RETURN_REPORT', 'COMPLETION_REPORTS', 'HOST_REPORTS', 'INTERIM_EXPENSE_REPORT', 'PAYMENT', 'REFUND')`,
)
export class PlanSettlement {
  @ForeignKey('ExchangePlan', { name: 'plan_settlement_plan_fk' })
  @PrimaryColumn({ name: 'plan_id', type: 'uuid', primaryKeyConstraintName: 'plan_settlement_pk' })
  planId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'plan_settlement_pk' })
  clock!: string;

  @Column({ name: 'settled_on', type: 'date' })
  settledOn!: string;
}
