import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address that does not take mail any more: no lane writes to it again. */
@Entity('mail_address')
export class MailAddress {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'mail_address_pk' })
  address!: string;

  @Column({ name: 'undeliverable_at', type: 'timestamptz' })
  undeliverableAt!: Date;

  @Column({ type: 'text', nullable: true })
  code!: string | null;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ name: 'mail_id', type: 'uuid', nullable: true })
  mailId!: string | null;
}
