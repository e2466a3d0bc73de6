import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A person who wants no mails of a kind, whatever address they give us later. */
@Entity('club_mail_stop')
@Check('club_mail_stop_kind_ck', `kind in ('club', 'digest')`)
export class ClubMailStop {
  @ForeignKey('Person', { name: 'club_mail_stop_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'club_mail_stop_pk' })
  personId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'club_mail_stop_pk' })
  kind!: string;

  @Column({ name: 'stopped_at', type: 'timestamptz' })
  stoppedAt!: Date;
}
