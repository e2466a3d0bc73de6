import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Somebody who can sign in. Names and visits stand in programme; here is only what sign-in needs. */
@Entity({ name: 'account' })
@Unique('account_email_uq', ['email'])
@Check('account_email_ck', `email = lower(email)`)
@Check('account_locale_ck', `locale in ('ja', 'en', 'zh-Hans')`)
export class Account {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'account_pk' })
  id!: string;
  @Column({ type: 'text' })
  email!: string;
  @Column({ name: 'display_name', type: 'text' })
  displayName!: string;
  @Column({ type: 'text' })
  locale!: string;
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt!: Date | null;
}
