import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A signed-in browser. The cookie carries `id.secret`; of the secret only the hash is kept. After a
 * rotation the former secret stays good until the new one has arrived (see `rotate-session.ts`).
 */
@Entity({ name: 'session' })
@Check('session_method_ck', `method in ('LINK', 'CODE', 'PASSKEY', 'DEMO')`)
export class Session {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'session_pk' })
  id!: string;
  @Index('session_account_ix')
  @ForeignKey('Account', { name: 'session_account_fk' })
  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;
  @Column({ name: 'token_hash', type: 'bytea' })
  tokenHash!: Buffer;
  @Column({ name: 'previous_token_hash', type: 'bytea', nullable: true })
  previousTokenHash!: Buffer | null;
  @Column({ name: 'previous_until', type: 'timestamptz', nullable: true })
  previousUntil!: Date | null;
  @Column({ name: 'rotate_after', type: 'timestamptz' })
  rotateAfter!: Date;
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  @Column({ name: 'last_seen_at', type: 'timestamptz' })
  lastSeenAt!: Date;
  @Index('session_expires_ix')
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
  @Column({ type: 'text' })
  method!: string;
  @Column({ type: 'text' })
  device!: string;
}
