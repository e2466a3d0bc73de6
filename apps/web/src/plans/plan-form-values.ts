import type { VariablesOf } from 'gql.tada';
import type { Texts } from '../locales/texts.js';
import type { FieldProblem } from '../ui/error-summary.js';
import type { ChosenInstitution } from './institution-field.js';
import type { PlanFacts, ProgrammeType } from './plan.documents.js';
import type { CreatePlanDocument } from './plan-form.documents.js';

/** What the form holds: everything as text until it is sent. */
export interface PlanValues {
  fiscalYear: string;
  callRound: string;
  receptionNumber: string;
  programmeType: ProgrammeType | '';
  titleJa: string;
  titleEn: string;
  field: string;
  host: ChosenInstitution | null;
  hostUnitJa: string;
  hostUnitEn: string;
  visitStart: string;
  visitEnd: string;
  postOnlineEnd: string;
  farTravel: boolean;
  listDueDate: string;
  priorityFlags: string[];
  senders: { institution: ChosenInstitution; chinaRegistrationNumber: string }[];
}

export function emptyPlan(fiscalYear: number): PlanValues {
  return {
    fiscalYear: String(fiscalYear),
    callRound: '',
    receptionNumber: '',
    programmeType: '',
    titleJa: '',
    titleEn: '',
    field: '',
    host: null,
    hostUnitJa: '',
    hostUnitEn: '',
    visitStart: '',
    visitEnd: '',
    postOnlineEnd: '',
    farTravel: false,
    listDueDate: '',
    priorityFlags: [],
    senders: [],
  };
}

export function fieldsOf(plan: PlanFacts): PlanValues {
  return {
    fiscalYear: String(plan.fiscalYear),
    callRound: plan.callRound ? String(plan.callRound) : '',
    receptionNumber: plan.receptionNumber,
    programmeType: plan.programmeType,
    titleJa: plan.titleJa,
    titleEn: plan.titleEn,
    field: plan.field ?? '',
    host: plan.host,
    hostUnitJa: plan.hostUnitJa ?? '',
    hostUnitEn: plan.hostUnitEn ?? '',
    visitStart: plan.visitStart,
    visitEnd: plan.visitEnd,
    postOnlineEnd: plan.postOnlineEnd ?? '',
    farTravel: plan.farTravel,
    listDueDate: plan.listDueDate ?? '',
    priorityFlags: [...plan.priorityFlags],
    senders: plan.senders.map(({ institution, chinaRegistrationNumber }) => ({
      institution,
      chinaRegistrationNumber: chinaRegistrationNumber ?? '',
    })),
  };
}

const orNull = (text: string) => text.trim() || null;

/** As it is sent; call only when `fieldProblems` found nothing. */
export function inputOf(values: PlanValues): VariablesOf<typeof CreatePlanDocument>['input'] {
  return {
    fiscalYear: Number(values.fiscalYear),
    callRound: Number(values.callRound) || null,
    receptionNumber: values.receptionNumber.trim(),
    programmeType: values.programmeType as ProgrammeType,
    titleJa: values.titleJa.trim(),
    titleEn: values.titleEn.trim(),
    field: orNull(values.field),
    hostInstitutionId: values.host?.id ?? '',
    hostUnitJa: orNull(values.hostUnitJa),
    hostUnitEn: orNull(values.hostUnitEn),
    visitStart: values.visitStart,
    visitEnd: values.visitEnd,
    postOnlineEnd: orNull(values.postOnlineEnd),
    farTravel: values.farTravel,
    listDueDate: orNull(values.listDueDate),
    priorityFlags: values.priorityFlags,
    senders: values.senders.map(({ institution, chinaRegistrationNumber }) => ({
      institutionId: institution.id,
      chinaRegistrationNumber: orNull(chinaRegistrationNumber),
    })),
  };
}

/** What is missing; the server knows the rest of the rules. */
export function fieldProblems(values: PlanValues, t: Texts): FieldProblem[] {
  const needed: [keyof PlanValues, string, string][] = [
    ['receptionNumber', 'plan-receptionNumber', t.plans.receptionNumber],
    ['programmeType', 'plan-programmeType', t.plans.programmeType],
    ['titleJa', 'plan-titleJa', t.plans.titleJa],
    ['titleEn', 'plan-titleEn', t.plans.titleEn],
    ['host', 'plan-hostInstitutionId', t.plans.host],
    ['visitStart', 'plan-visitStart', t.plans.visitStart],
    ['visitEnd', 'plan-visitEnd', t.plans.visitEnd],
  ];
  const problems = needed
    .filter(([key]) => !values[key] || (typeof values[key] === 'string' && !values[key].trim()))
    .map(([, field, label]) => ({ field, words: t.plans.needed(label) }));
  if (values.visitStart && values.visitEnd && values.visitEnd < values.visitStart)
    problems.push({ field: 'plan-visitEnd', words: t.plans.endBeforeStart });
  return problems;
}
