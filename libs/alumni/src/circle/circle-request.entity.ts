import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody asked for a circle and waits until there are enough others. */
@Entity('circle_request')
@Index('circle_request_waiting_uq', ['personId'], { unique: true, where: "state = 'WAITING'" })
@Check('circle_request_state_ck', `state in ('WAITING', 'PLACED', 'WITHDRAWN')`)
@Check('circle_request_field_ck', `field in ('FORD1', 'FORD2', 'FORD3', 'FORD4', 'FORD5', 'FORD6')`)
@Check('circle_request_language_ck', `language in ('ja', 'en', 'zh-Hans')`)
@Check('circle_request_place_ck', `(state = 'PLACED') = (circle_id is not null)`)
@Check('circle_request_settled_ck', `(state = 'WAITING') = (settled_at is null)`)
export class CircleRequest {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'circle_request_pk' })
  id!: string;

  @Index('circle_request_person_ix')
  @ForeignKey('Person', { name: 'circle_request_person_fk', onDelete: 'CASCADE' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  field!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ name: 'requested_at', type: 'timestamptz' })
  requestedAt!: Date;

  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true })
  settledAt!: Date | null;

  @Index('circle_request_circle_ix')
  @ForeignKey('FieldCircle', { name: 'circle_request_circle_fk', onDelete: 'CASCADE' })
  @Column({ name: 'circle_id', type: 'uuid', nullable: true })
  circleId!: string | null;
}
