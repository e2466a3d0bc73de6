import { DateOnlyScalar } from '@enishi/platform';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrivalStateEnum,
  ContactRoleEnum,
  LocaleEnum,
  PlanStateEnum,
  ProgrammeTypeEnum,
} from './plan-enums.type.js';
import type { ContactRole } from './plan-contact.queries.js';
import type { ARRIVAL_STATES, PlanState } from './plan-states.js';
import type { ProgrammeType } from './programme-line.js';
import type { Locale } from '@enishi/platform';

@InputType({ description: 'What a list of plans is narrowed to; everything left out narrows nothing.' })
export class PlanFilterInput {
  @Field(() => Int, { nullable: true, description: 'Fiscal year, by its April.' })
  fiscalYear?: number;
  @Field(() => [PlanStateEnum], { nullable: true, description: 'States.' })
  states?: PlanState[];
  @Field(() => [ProgrammeTypeEnum], { nullable: true, description: 'Programme lines.' })
  programmeTypes?: ProgrammeType[];
  @Field(() => ID, { nullable: true, description: 'Host institution.' })
  hostInstitutionId?: string;
  @Field(() => String, {
    nullable: true,
    description: 'Country or region of a sending institution, ISO 3166-1 alpha-2.',
  })
  senderCountry?: string;
  @Field(() => String, { nullable: true, description: 'Part of the reception number, title or host’s name.' })
  search?: string;
}

@InputType({ description: 'An institution that sends invitees.' })
export class PlanSenderInput {
  @Field(() => ID, { description: 'Id of the institution.' })
  institutionId!: string;
  @Field(() => String, {
    nullable: true,
    description: 'China registration number (R20); mainland China only.',
  })
  chinaRegistrationNumber?: string | null;
}

@InputType({ isAbstract: true })
class PlanFieldsInput {
  @Field(() => Int, { description: 'Fiscal year, by its April.' })
  fiscalYear!: number;
  @Field(() => Int, { nullable: true, description: 'Round of the open call.' })
  callRound?: number | null;
  @Field(() => String, { description: 'Reception number (受付番号).' })
  receptionNumber!: string;
  @Field(() => ProgrammeTypeEnum, { description: 'Programme line.' })
  programmeType!: ProgrammeType;
  @Field(() => String, { description: 'Title in Japanese.' })
  titleJa!: string;
  @Field(() => String, { description: 'Title in English, as it will be printed on certificates.' })
  titleEn!: string;
  @Field(() => String, { nullable: true, description: 'Field of science.' })
  field?: string | null;
  @Field(() => ID, { description: 'Host institution.' })
  hostInstitutionId!: string;
  @Field(() => String, { nullable: true, description: 'Faculty or department, in Japanese.' })
  hostUnitJa?: string | null;
  @Field(() => String, { nullable: true, description: 'Faculty or department, in English.' })
  hostUnitEn?: string | null;
  @Field(() => DateOnlyScalar, { description: 'First day of the visit.' })
  visitStart!: string;
  @Field(() => DateOnlyScalar, { description: 'Last day of the visit.' })
  visitEnd!: string;
  @Field(() => DateOnlyScalar, {
    nullable: true,
    description: 'Last day of online exchange after the visit.',
  })
  postOnlineEnd?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Domestic travel of 80 km or more from the arrival airport.',
  })
  farTravel!: boolean;
  @Field(() => [String], { defaultValue: [], description: 'Priorities of the year that apply.' })
  priorityFlags!: string[];
  @Field(() => DateOnlyScalar, { nullable: true, description: 'Day by which the invitee list is wanted.' })
  listDueDate?: string | null;
  @Field(() => [PlanSenderInput], { description: 'Sending institutions, each once.' })
  senders!: PlanSenderInput[];
}

@InputType({ description: 'A plan as adopted.' })
export class CreatePlanInput extends PlanFieldsInput {
  @Field(() => ArrivalStateEnum, { defaultValue: 'ADOPTED', description: 'State in which it is entered.' })
  state!: (typeof ARRIVAL_STATES)[number];
}

@InputType({ description: 'A plan as it shall be; everything is replaced.' })
export class UpdatePlanInput extends PlanFieldsInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId!: string;
  @Field(() => Int, { description: 'Version that was read; a plan changed since is not overwritten.' })
  version!: number;
}

@InputType({ description: 'Somebody who stands for the host.' })
export class PlanContactInput {
  @Field(() => ContactRoleEnum, { description: 'Part in the plan.' })
  role!: ContactRole;
  @Field(() => String, { description: 'Name.' })
  name!: string;
  @Field(() => String, { description: 'E-mail address; the capacity is granted to its account.' })
  email!: string;
  @Field(() => LocaleEnum, { description: 'Language for mails.' })
  locale!: Locale;
}
