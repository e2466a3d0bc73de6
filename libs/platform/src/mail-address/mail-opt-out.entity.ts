import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address whose owner asked for no more mail of a kind. */
@Entity('mail_opt_out')
export class MailOptOut {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'mail_opt_out_pk' })
  address!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'mail_opt_out_pk' })
  kind!: string;

  @Column({ name: 'opted_out_at', type: 'timestamptz' })
  optedOutAt!: Date;
}
