import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a member did with an opportunity: applied, was accepted. Taken back, the row stays. */
@Entity('opportunity_step')
@Index('opportunity_step_current_uq', ['opportunityId', 'personId', 'step'], {
  unique: true,
  where: 'undone_at is null',
})
@Check('opportunity_step_step_ck', `step in ('APPLIED', 'ACCEPTED')`)
export class OpportunityStep {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'opportunity_step_pk' })
  id!: string;

  @ForeignKey('Opportunity', { name: 'opportunity_step_opportunity_fk' })
  @Column({ name: 'opportunity_id', type: 'uuid' })
  opportunityId!: string;

  @Index('opportunity_step_person_ix')
  @ForeignKey('Person', { name: 'opportunity_step_person_fk', onDelete: 'CASCADE' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  step!: string;

  @Index('opportunity_step_account_ix')
  @ForeignKey('Account', { name: 'opportunity_step_account_fk' })
  @Column({ name: 'told_by', type: 'uuid' })
  toldBy!: string;

  @Column({ name: 'told_at', type: 'timestamptz' })
  toldAt!: Date;

  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true })
  undoneAt!: Date | null;
}
