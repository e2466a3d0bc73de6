import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A view of the dashboards under a name: what stood in the address, never a number. */
@Entity('saved_view')
@Unique('saved_view_name_uq', ['accountId', 'name'])
@Index('saved_view_shared_ix', ['name'], { where: 'is_shared' })
@Check('saved_view_name_ck', `char_length(name) between 1 and 100`)
@Check('saved_view_screen_ck', `screen in ('OVERVIEW', 'EXPLORER')`)
export class SavedView {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'saved_view_pk' })
  id!: string;

  @ForeignKey('Account', { name: 'saved_view_account_fk' })
  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  screen!: string;

  @Column({ type: 'jsonb' })
  search!: Record<string, string>;

  /** Seen by everybody who works with all figures; each computes it with the own rights. */
  @Column({ name: 'is_shared', type: 'boolean' })
  isShared!: boolean;

  @Column({ name: 'saved_at', type: 'timestamptz' })
  savedAt!: Date;
}
