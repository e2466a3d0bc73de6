import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One thing that one of the two wrote. */
@Entity('relay_message')
@Index('relay_message_relay_ix', ['relayId', 'sentAt'])
@Check('relay_message_body_ck', `char_length(body) between 1 and 2000`)
export class RelayMessage {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'relay_message_pk' })
  id!: string;

  @ForeignKey('Relay', { name: 'relay_message_relay_fk', onDelete: 'CASCADE' })
  @Column({ name: 'relay_id', type: 'uuid' })
  relayId!: string;

  @Index('relay_message_author_ix')
  @ForeignKey('Person', { name: 'relay_message_author_fk', onDelete: 'CASCADE' })
  @Column({ name: 'author_id', type: 'uuid' })
  authorId!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt!: Date;
}
