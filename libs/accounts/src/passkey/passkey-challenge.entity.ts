import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a device is asked to sign; good once, for five minutes. Without account: for signing in. */
@Entity({ name: 'passkey_challenge' })
export class PasskeyChallenge {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'passkey_challenge_pk' })
  id!: string;
  @Index('passkey_challenge_account_ix')
  @ForeignKey('Account', { name: 'passkey_challenge_account_fk' })
  @Column({ name: 'account_id', type: 'uuid', nullable: true })
  accountId!: string | null;
  @Column({ type: 'text' })
  challenge!: string;
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  @Index('passkey_challenge_expires_ix')
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
  @Column({ name: 'spent_at', type: 'timestamptz', nullable: true })
  spentAt!: Date | null;
}
