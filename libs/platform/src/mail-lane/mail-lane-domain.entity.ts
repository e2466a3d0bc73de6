import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How many mails of a lane went to one receiving domain in the present minute. */
@Entity('mail_lane_domain')
export class MailLaneDomain {
  @ForeignKey('MailLane', { name: 'mail_lane_domain_lane_fk' })
  @PrimaryColumn({ name: 'lane_id', type: 'uuid', primaryKeyConstraintName: 'mail_lane_domain_pk' })
  laneId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'mail_lane_domain_pk' })
  domain!: string;

  @Column({ type: 'timestamptz' })
  minute!: Date;

  @Column({ type: 'integer' })
  taken!: number;
}
