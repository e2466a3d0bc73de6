import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who stands for the host in a plan; the e-mail address is what the capacity is granted to. */
@Entity('plan_contact')
@Index('plan_contact_plan_ix', ['planId'])
@Check('plan_contact_role_ck', `role in ('PI', 'CONTACT', 'ADMIN', 'SIGNATORY')`)
@Check('plan_contact_locale_ck', `locale in ('ja', 'en', 'zh-Hans')`)
export class PlanContact {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'plan_contact_pk' })
  id!: string;

  @ForeignKey('ExchangePlan', { name: 'plan_contact_plan_fk' })
  @Column({ name: 'plan_id', type: 'uuid' })
  planId!: string;

  @Column({ type: 'text' })
  role!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  locale!: string;
}
