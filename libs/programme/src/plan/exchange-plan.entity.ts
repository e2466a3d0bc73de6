import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One exchange plan (件): the unit of agreement, deadlines, reports and host-side figures. */
@Entity('exchange_plan')
@Index('exchange_plan_host_ix', ['hostInstitutionId'])
@Index('exchange_plan_year_ix', ['fiscalYear', 'visitEnd'])
@Index('exchange_plan_state_ix', ['state'])
@Unique('exchange_plan_reception_uq', ['fiscalYear', 'receptionNumber'])
@Check(
  'exchange_plan_programme_type_ck',
  `programme_type in ('OPEN_A', 'OPEN_B', 'OPEN_C', 'OPEN_D', 'OPEN_ONLINE', 'DIRECT_HS', 'DIRECT_STP', 'NEXUS_YTP')`,
)
@Check(
  'exchange_plan_state_ck',
  `state in ('ADOPTED', 'WORK_PLAN_APPROVED', 'AGREEMENT_SIGNED', 'INVITEE_LIST_CONFIRMED', 'IN_PROGRESS', 'VISIT_ENDED', 'ENDED', 'REPORTING', 'REPORTS_COMPLETE', 'CLOSED', 'FOLLOW_UP', 'SUSPENDED', 'TERMINATED')`,
)
@Check('exchange_plan_stop_ck', '(stop_date is null) = (stop_kind is null)')
@Check('exchange_plan_stop_kind_ck', `stop_kind in ('SUSPENDED', 'TERMINATED')`)
@Check('exchange_plan_visit_ck', 'visit_start <= visit_end')
export class ExchangePlan {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'exchange_plan_pk' })
  id!: string;

  @ForeignKey('FiscalYear', { name: 'exchange_plan_fiscal_year_fk' })
  @Column({ name: 'fiscal_year', type: 'integer' })
  fiscalYear!: number;

  @Column({ name: 'call_round', type: 'integer', nullable: true })
  callRound!: number | null;

  @Column({ name: 'reception_number', type: 'text' })
  receptionNumber!: string;

  @Column({ name: 'programme_type', type: 'text' })
  programmeType!: string;

  @Column({ name: 'title_ja', type: 'text' })
  titleJa!: string;

  @Column({ name: 'title_en', type: 'text' })
  titleEn!: string;

  @Column({ type: 'text', nullable: true })
  field!: string | null;

  @ForeignKey('Institution', { name: 'exchange_plan_host_fk' })
  @Column({ name: 'host_institution_id', type: 'uuid' })
  hostInstitutionId!: string;

  @Column({ name: 'host_unit_ja', type: 'text', nullable: true })
  hostUnitJa!: string | null;

  @Column({ name: 'host_unit_en', type: 'text', nullable: true })
  hostUnitEn!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ name: 'visit_start', type: 'date' })
  visitStart!: string;

  @Column({ name: 'visit_end', type: 'date' })
  visitEnd!: string;

  @Column({ name: 'post_online_end', type: 'date', nullable: true })
  postOnlineEnd!: string | null;

  @Column({ name: 'stop_date', type: 'date', nullable: true })
  stopDate!: string | null;

  @Column({ name: 'stop_kind', type: 'text', nullable: true })
  stopKind!: string | null;

  @Column({ name: 'stop_reason', type: 'text', nullable: true })
  stopReason!: string | null;

  @Column({ name: 'far_travel', type: 'boolean', default: false })
  farTravel!: boolean;

  @Column({ name: 'priority_flags', type: 'text', array: true, default: '{}' })
  priorityFlags!: string[];

  @Column({ name: 'list_due_date', type: 'date', nullable: true })
  listDueDate!: string | null;

  @Column({ name: 'return_confirmed_on', type: 'date', nullable: true })
  returnConfirmedOn!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
