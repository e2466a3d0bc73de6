import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * One request to sign in. The row exists for known and unknown addresses alike; only the mail differs.
 * Link, code and the browser's request token are kept as hashes; `sealed` holds them until the mail is
 * written and is null from then on.
 */
@Entity({ name: 'sign_in_code' })
@Unique('sign_in_code_link_uq', ['linkHash'])
@Unique('sign_in_code_request_uq', ['requestHash'])
@Check('sign_in_code_tries_ck', `tries between 0 and 5`)
@Check('sign_in_code_next_path_ck', `next_path like '/%'`)
export class SignInCode {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'sign_in_code_pk' })
  id!: string;
  @Index('sign_in_code_account_ix')
  @ForeignKey('Account', { name: 'sign_in_code_account_fk' })
  @Column({ name: 'account_id', type: 'uuid', nullable: true })
  accountId!: string | null;
  @Column({ name: 'email_hash', type: 'bytea' })
  emailHash!: Buffer;
  @Column({ name: 'code_hash', type: 'bytea' })
  codeHash!: Buffer;
  @Column({ name: 'link_hash', type: 'bytea' })
  linkHash!: Buffer;
  @Column({ name: 'request_hash', type: 'bytea' })
  requestHash!: Buffer;
  @Column({ type: 'bytea', nullable: true })
  sealed!: Buffer | null;
  @Column({ name: 'next_path', type: 'text' })
  nextPath!: string;
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  @Index('sign_in_code_expires_ix')
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
  @Column({ name: 'spent_at', type: 'timestamptz', nullable: true })
  spentAt!: Date | null;
  @Column({ type: 'integer', default: 0 })
  tries!: number;
}
