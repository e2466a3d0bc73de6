import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An institution that sends invitees in a plan; mainland China carries a registration number (R20). */
@Entity('plan_sending_institution')
@Index('plan_sending_institution_institution_ix', ['institutionId'])
export class PlanSendingInstitution {
  @ForeignKey('ExchangePlan', { name: 'plan_sending_institution_plan_fk' })
  @PrimaryColumn({ name: 'plan_id', type: 'uuid', primaryKeyConstraintName: 'plan_sending_institution_pk' })
  planId!: string;

  @ForeignKey('Institution', { name: 'plan_sending_institution_institution_fk' })
  @PrimaryColumn({
    name: 'institution_id',
    type: 'uuid',
    primaryKeyConstraintName: 'plan_sending_institution_pk',
  })
  institutionId!: string;

  @Column({ name: 'china_registration_number', type: 'text', nullable: true })
  chinaRegistrationNumber!: string | null;
}
