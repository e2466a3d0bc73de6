import type { Locale } from '@enishi/platform';
import { DateOnlyScalar, PageInfo } from '@enishi/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PlanStateEnum, ProgrammeTypeEnum } from '../plan/plan-enums.type.js';
import type { ParticipationPage } from './list-participations.js';
import {
  AcademicLevelEnum,
  FundingKindEnum,
  GenderEnum,
  InviteeRoleEnum,
  ParticipationStateEnum,
} from './participation-enums.type.js';
import type { ParticipationRow } from './participation.queries.js';

@ObjectType('ParticipationPerson', {
  description: 'The person who takes part. For officers, the secretariat and the plan’s host.',
})
export class ParticipationPersonType {
  @Field(() => ID, { description: 'Id of the person; the same in every plan.' })
  id!: string;
  @Field(() => String, { description: 'Name as in the passport.' })
  nameLatin!: string;
  @Field(() => String, { nullable: true, description: 'Name in its own script.' })
  nameNative!: string | null;
  @Field(() => DateOnlyScalar, { nullable: true, description: 'Date of birth.' })
  birthDate!: string | null;
  @Field(() => [String], { description: 'Nationalities, ISO 3166-1 alpha-2.' })
  nationalities!: string[];
  @Field(() => GenderEnum, { nullable: true, description: 'Gender, where said.' })
  gender!: string | null;
  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email!: string | null;
}

@ObjectType('ParticipationPlan', { description: 'The plan somebody takes part in.' })
export class ParticipationPlanType {
  @Field(() => ID, { description: 'Id of the plan.' })
  id!: string;
  @Field(() => String, { description: 'Reception number (受付番号).' })
  receptionNumber!: string;
  @Field(() => Int, { description: 'Fiscal year, by its April.' })
  fiscalYear!: number;
  @Field(() => ProgrammeTypeEnum, { description: 'Programme line.' })
  programmeType!: string;
  @Field(() => String, { description: 'Title: Japanese for readers of Japanese, else English.' })
  title!: string;
  @Field(() => PlanStateEnum, { description: 'Where the plan is in its life.' })
  state!: string;
  @Field(() => DateOnlyScalar, { description: 'First day of the visit.' })
  visitStart!: string;
  @Field(() => DateOnlyScalar, { description: 'Last day of the visit.' })
  visitEnd!: string;
}

@ObjectType('ParticipationInstitution', { description: 'Host or sending institution of a participation.' })
export class ParticipationInstitutionType {
  @Field(() => ID, { description: 'Id of the institution.' })
  id!: string;
  @Field(() => String, { description: 'Name in the reader’s language, or the nearest there is.' })
  name!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Country or region of a sending institution, ISO 3166-1 alpha-2.',
  })
  countryCode!: string | null;
}

@ObjectType('ParticipationCertificate', { description: 'How the certificate of a participation stands.' })
export class ParticipationCertificateType {
  @Field(() => String, { description: 'State of the certificate, as in the certificates’ own operations.' })
  state!: string;
  @Field(() => String, { description: 'Number printed on it.' })
  number!: string;
  @Field(() => Int, { description: 'Version that is valid; 0 before the first.' })
  version!: number;
  @Field(() => String, { description: 'Member ID printed on it.' })
  memberId!: string;
  @Field(() => Date, { nullable: true, description: 'When it went to the host.' })
  sentToHostAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When the host handed it over.' })
  handedOverAt!: Date | null;
}

@ObjectType('Participation', {
  description: 'One person in one plan. For officers, the secretariat and the plan’s host.',
})
export class ParticipationType {
  @Field(() => ID, { description: 'Id of the participation.' })
  id!: string;
  @Field(() => Int, { nullable: true, description: 'Number on the list.' })
  listNumber!: number | null;
  @Field(() => InviteeRoleEnum, { description: 'Main invitee or escort.' })
  role!: string;
  @Field(() => FundingKindEnum, { description: 'Who pays.' })
  funding!: string;
  @Field(() => ParticipationStateEnum, { description: 'Where it stands.' })
  state!: string;
  @Field(() => AcademicLevelEnum, { nullable: true, description: 'Academic level at the time.' })
  academicLevel!: string | null;
  @Field(() => String, { nullable: true, description: 'Faculty or department at the time.' })
  affiliation!: string | null;
  @Field(() => DateOnlyScalar, { nullable: true, description: 'Day of entry into Japan.' })
  entryDate!: string | null;
  @Field(() => DateOnlyScalar, { nullable: true, description: 'Day of departure.' })
  departureDate!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Earlier stays in Japan, as the list says (R03, R04).',
  })
  earlierStays!: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Visa support is wanted (R29).' })
  visaSupport!: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'A guardian’s consent is there; for minors.' })
  guardianConsent!: boolean | null;
  @Field(() => Boolean, {
    description: 'A certificate has gone out: the list cannot change it any more, a correction can.',
  })
  isLocked!: boolean;
  @Field(() => Int, { description: 'Version, for correcting it.' })
  version!: number;
  @Field(() => ParticipationPersonType, { description: 'The person.' })
  person!: ParticipationPersonType;
  @Field(() => ParticipationPlanType, { description: 'The plan.' })
  plan!: ParticipationPlanType;
  @Field(() => ParticipationInstitutionType, { description: 'Host institution (受入れ機関).' })
  host!: ParticipationInstitutionType;
  @Field(() => ParticipationInstitutionType, {
    nullable: true,
    description: 'Sending institution (送出し機関) among those of the plan.',
  })
  sender!: ParticipationInstitutionType | null;
  @Field(() => ParticipationCertificateType, {
    nullable: true,
    description: 'The certificate; empty before a member ID was allocated.',
  })
  certificate!: ParticipationCertificateType | null;
}

@ObjectType('ParticipationPage', { description: 'A page of participations.' })
export class ParticipationPageType {
  @Field(() => [ParticipationType], {
    description: 'The participations: within a plan in list order, else newest first.',
  })
  nodes!: ParticipationType[];
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

export function toParticipation(row: ParticipationRow, locale: Locale): ParticipationType {
  const ja = locale === 'ja';
  return {
    id: row.id,
    listNumber: row.listNumber,
    role: row.role,
    funding: row.funding,
    state: row.state,
    academicLevel: row.academicLevel,
    affiliation: row.affiliation,
    entryDate: row.entryDate,
    departureDate: row.departureDate,
    earlierStays: row.earlierStays,
    visaSupport: row.visaSupport,
    guardianConsent: row.guardianConsent,
    isLocked: row.isLocked,
    version: row.version,
    person: {
      id: row.personId,
      nameLatin: row.nameLatin,
      nameNative: row.nameNative,
      birthDate: row.birthDate,
      nationalities: row.nationalities,
      gender: row.gender,
      email: row.email,
    },
    plan: {
      id: row.planId,
      receptionNumber: row.receptionNumber,
      fiscalYear: row.fiscalYear,
      programmeType: row.programmeType,
      title: ja ? row.titleJa : row.titleEn,
      state: row.planState,
      visitStart: row.visitStart,
      visitEnd: row.visitEnd,
    },
    host: {
      id: row.hostId,
      name: (ja ? row.hostNameJa : row.hostNameEn) ?? row.hostNameJa ?? row.hostNameEn ?? '',
      countryCode: null,
    },
    sender: row.senderId && {
      id: row.senderId,
      name:
        (ja ? row.senderNameJa : row.senderNameEn) ??
        row.senderNameEn ??
        row.senderNameNative ??
        row.senderNameJa ??
        '',
      countryCode: row.senderCountryCode,
    },
    certificate: row.certificateState && {
      state: row.certificateState,
      number: row.certificateNumber!,
      version: row.certificateVersion!,
      memberId: row.memberId!,
      sentToHostAt: row.sentToHostAt,
      handedOverAt: row.handedOverAt,
    },
  } as ParticipationType;
}

@ObjectType('MyParticipation', { description: 'A visit of the signed-in member.' })
export class MyParticipationType {
  @Field(() => ID, { description: 'Id of the participation.' })
  id!: string;
  @Field(() => InviteeRoleEnum, { description: 'Main invitee or escort.' })
  role!: string;
  @Field(() => DateOnlyScalar, { description: 'Day of entry, or the first day of the visit.' })
  from!: string;
  @Field(() => DateOnlyScalar, { description: 'Day of departure, or the last day of the visit.' })
  to!: string;
  @Field(() => ParticipationPlanType, { description: 'The plan.' })
  plan!: ParticipationPlanType;
  @Field(() => ParticipationInstitutionType, { description: 'Host institution (受入れ機関).' })
  host!: ParticipationInstitutionType;
}

/** What the member sees of an own visit. */
export function toMyParticipation(row: ParticipationRow, locale: Locale): MyParticipationType {
  const { id, role, plan, host } = toParticipation(row, locale);
  return {
    id,
    role,
    plan,
    host,
    from: row.entryDate ?? row.visitStart,
    to: row.departureDate ?? row.visitEnd,
  };
}

export function toParticipationPage(
  { rows, pageInfo }: ParticipationPage,
  locale: Locale,
): ParticipationPageType {
  return { nodes: rows.map((row) => toParticipation(row, locale)), pageInfo };
}
