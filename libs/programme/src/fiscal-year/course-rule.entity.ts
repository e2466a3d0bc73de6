import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Limits of one programme line in one fiscal year (R14-R18); null where the guidelines print none. */
@Entity('course_rule')
export class CourseRule {
  @ForeignKey('FiscalYear', { name: 'course_rule_fiscal_year_fk' })
  @PrimaryColumn({ name: 'fiscal_year', type: 'integer', primaryKeyConstraintName: 'course_rule_pk' })
  fiscalYear!: number;

  @PrimaryColumn({ name: 'programme_type', type: 'text', primaryKeyConstraintName: 'course_rule_pk' })
  programmeType!: string;

  @Column({ name: 'max_days', type: 'integer', nullable: true })
  maxDays!: number | null;

  @Column({ name: 'max_days_far', type: 'integer', nullable: true })
  maxDaysFar!: number | null;

  @Column({ name: 'max_heads', type: 'integer', nullable: true })
  maxHeads!: number | null;

  @Column({ name: 'max_heads_several', type: 'integer', nullable: true })
  maxHeadsSeveral!: number | null;

  @Column({ name: 'max_heads_per_sender', type: 'integer', nullable: true })
  maxHeadsPerSender!: number | null;

  @Column({ name: 'max_escorts_per_sender', type: 'integer', nullable: true })
  maxEscortsPerSender!: number | null;

  @Column({ name: 'max_escorts', type: 'integer', nullable: true })
  maxEscorts!: number | null;

  @Column({ name: 'first_visit_applies', type: 'boolean' })
  firstVisitApplies!: boolean;
}
