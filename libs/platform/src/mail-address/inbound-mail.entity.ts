import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A mail that came back, read once: its hash, what it was and what followed from it. */
@Entity('inbound_mail')
@Unique('inbound_mail_sha256_uq', ['sha256'])
@Check('inbound_mail_kind_ck', `kind in ('BOUNCE', 'DELAY', 'DELIVERED', 'OTHER')`)
export class InboundMail {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'inbound_mail_pk' })
  id!: string;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ name: 'mail_id', type: 'uuid', nullable: true })
  mailId!: string | null;

  @Column({ type: 'text' })
  result!: string;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;
}
