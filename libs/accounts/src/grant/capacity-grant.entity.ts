import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A capacity that an account holds or held; a revoked row stays, so that it can be said who could do what
 * when. The unique index over the live ones (`capacity_grant_live_uq`) is an expression and stands in
 * the migration alone.
 */
@Entity({ name: 'capacity_grant' })
@Check(
  'capacity_grant_capacity_ck',
  `capacity in ('MEMBER', 'HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'COORDINATOR', 'SECRETARIAT', 'OFFICER', 'ANALYST', 'ADMINISTRATOR')`,
)
@Check(
  'capacity_grant_scope_ck',
  `(scope_id is not null) = (capacity in ('MEMBER', 'HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'COORDINATOR'))`,
)
@Index('capacity_grant_live_uq', { synchronize: false })
export class CapacityGrant {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'capacity_grant_pk' })
  id!: string;
  @Index('capacity_grant_account_ix')
  @ForeignKey('Account', { name: 'capacity_grant_account_fk' })
  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;
  @Column({ type: 'text' })
  capacity!: string;
  @Index('capacity_grant_scope_ix')
  @Column({ name: 'scope_id', type: 'uuid', nullable: true })
  scopeId!: string | null;
  @Column({ name: 'granted_at', type: 'timestamptz' })
  grantedAt!: Date;
  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
