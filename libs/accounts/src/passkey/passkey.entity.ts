import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A passkey that may open an account. Only the public half is here. */
@Entity({ name: 'passkey' })
@Unique('passkey_credential_uq', ['credentialId'])
export class Passkey {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'passkey_pk' })
  id!: string;
  @Index('passkey_account_ix')
  @ForeignKey('Account', { name: 'passkey_account_fk' })
  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;
  @Column({ name: 'credential_id', type: 'text' })
  credentialId!: string;
  @Column({ name: 'public_key', type: 'bytea' })
  publicKey!: Buffer;
  @Column({ type: 'bigint' })
  counter!: string;
  @Column({ type: 'text', array: true })
  transports!: string[];
  @Column({ type: 'text' })
  label!: string;
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  @Column({ name: 'last_used_at', type: 'timestamptz', nullable: true })
  lastUsedAt!: Date | null;
}
