import { characterName, DateOnlyScalar } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import { printedMemberId } from '@enishi/alumni';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { refusalSentence } from '../errors.js';
import { certificateLanguages } from '../document/certificate-facts.js';
import type { CertificateSource } from './certificate.queries.js';
import { certificateStates } from './certificate-states.js';
import type { PlanCertificate } from './plan-certificates.js';
import type { PlanDueForCertificates } from './plans-due.js';
import { noCertificateReasons } from './who-gets-a-certificate.js';

export const CertificateStateEnum = Object.fromEntries(certificateStates.map((state) => [state, state]));
registerEnumType(CertificateStateEnum, {
  name: 'CertificateState',
  description: 'Where a certificate is in its life.',
  valuesMap: {
    ID_ALLOCATED: { description: 'Ordered, waiting to be drawn.' },
    RENDERED: { description: 'Drawn; not sent yet.' },
    SENT_TO_HOST: { description: 'With the host institution.' },
    HANDED_OVER: { description: 'In the hands of the person.' },
    REFUSED: { description: 'Could not be drawn; the refusal says why and what to do.' },
    VOIDED: { description: 'Void for good.' },
  },
});

export const NoCertificateReasonEnum = Object.fromEntries(
  noCertificateReasons.map((reason) => [reason, reason]),
);
registerEnumType(NoCertificateReasonEnum, {
  name: 'NoCertificateReason',
  description: 'Why a person on the list gets no certificate (R26, R27, R40).',
  valuesMap: {
    ONLINE_ONLY: { description: 'The plan brings nobody to Japan.' },
    NOT_CONFIRMED: { description: 'The list is not confirmed yet.' },
    WITHDRAWN: { description: 'The person did not come.' },
    LEFT_EARLY: { description: 'The person left early; an officer decides, with a reason.' },
  },
});

/** GraphQL writes them without hyphen: JA_EN, ZH_EN. */
export const CertificateLanguagesEnum = { JA_EN: certificateLanguages[0], ZH_EN: certificateLanguages[1] };
registerEnumType(CertificateLanguagesEnum, {
  name: 'CertificateLanguages',
  description: 'The two languages of a certificate.',
  valuesMap: {
    JA_EN: { description: 'Japanese and English.' },
    ZH_EN: { description: 'Simplified Chinese and English.' },
  },
});

@ObjectType('Certificate', { description: 'The certificate of one person for one plan.' })
export class CertificateType {
  @Field(() => ID, { description: 'Its identifier; the PDF is at /certificates/<id>.pdf.' })
  id!: string;
  @Field(() => ID, { description: 'The participation it certifies.' })
  participationId!: string;
  @Field(() => String, { description: 'Printed number, e.g. SSP-2025-000123.' })
  number!: string;
  @Field(() => String, { description: 'Member ID as printed.' })
  memberId!: string;
  @Field(() => CertificateStateEnum, { description: 'Where it is in its life.' })
  state!: string;
  @Field(() => Int, { description: 'The version that is valid; 0 while the first is not drawn.' })
  version!: number;
  @Field(() => Boolean, { description: 'True while a first or corrected version waits to be drawn.' })
  beingDrawn!: boolean;
  @Field(() => Date, { nullable: true, description: 'When it was sent to the host.' })
  sentToHostAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When the person received it.' })
  handedOverAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it is void; for the office and the host.' })
  voidReason!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why the latest version could not be drawn and what to do, in the reader’s language.',
  })
  refusal!: string | null;
  @Field(() => String, { nullable: true, description: 'Address of the PDF; empty while there is none.' })
  pdfPath!: string | null;
}

@ObjectType('PlanCertificate', { description: 'One person on a plan’s list and the certificate, if any.' })
export class PlanCertificateType {
  @Field(() => ID, { description: 'The participation.' })
  participationId!: string;
  @Field(() => ID, { description: 'The person.' })
  personId!: string;
  @Field(() => String, { description: 'Name as in the passport.' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'Name in the person’s own script.' })
  nativeName!: string | null;
  @Field(() => String, { description: 'MAIN or ESCORT.' })
  role!: string;
  @Field(() => String, { description: 'JST or SELF.' })
  funding!: string;
  @Field(() => NoCertificateReasonEnum, {
    nullable: true,
    description: 'Why the person gets none; empty when they do.',
  })
  noCertificateReason!: string | null;
  @Field(() => CertificateType, {
    nullable: true,
    description: 'The certificate; empty before it is ordered.',
  })
  certificate!: CertificateType | null;
}

@ObjectType('PlanDueForCertificates', { description: 'A plan whose certificates are due (R24).' })
export class PlanDueForCertificatesType {
  @Field(() => ID, { description: 'The plan.' })
  planId!: string;
  @Field(() => String, { description: 'Reception number.' })
  receptionNumber!: string;
  @Field(() => String, { description: 'Title in Japanese.' })
  titleJa!: string;
  @Field(() => String, { description: 'Title in English.' })
  titleEn!: string;
  @Field(() => DateOnlyScalar, { description: 'The earlier of plan end and return, in Japan’s calendar.' })
  dueOn!: string;
  @Field(() => Int, { description: 'Days left, counted in Japan; negative when overdue.' })
  daysLeft!: number;
  @Field(() => Int, { description: 'People on the list who get a certificate.' })
  people!: number;
  @Field(() => Int, { description: 'Certificates drawn.' })
  drawn!: number;
  @Field(() => Int, { description: 'Certificates that could not be drawn.' })
  refused!: number;
  @Field(() => Int, { description: 'Certificates that are with the host.' })
  sent!: number;
}

export function toPlanDue(row: PlanDueForCertificates): PlanDueForCertificatesType {
  return { ...row };
}

export function toCertificate(row: CertificateSource, locale: Locale): CertificateType | null {
  if (!row.certificateId) return null;
  const drawn = (row.currentVersion ?? 0) > 0 && row.state !== 'VOIDED';
  return {
    id: row.certificateId,
    participationId: row.participationId,
    number: row.number!,
    memberId: row.memberId ? printedMemberId(row.memberId) : '',
    state: row.state!,
    version: row.currentVersion ?? 0,
    beingDrawn: row.pendingVersionId !== null,
    sentToHostAt: row.sentToHostAt,
    handedOverAt: row.handedOverAt,
    voidReason: row.voidReason,
    refusal: toRefusal(row.refusal, locale),
    pdfPath: drawn ? `/certificates/${row.certificateId}.pdf` : null,
  };
}

export function toPlanCertificate(row: PlanCertificate, locale: Locale): PlanCertificateType {
  const { participationId, personId, name, nativeName, role, funding, noCertificateReason } = row;
  const certificate = toCertificate(row, locale);
  return { participationId, personId, name, nativeName, role, funding, noCertificateReason, certificate };
}

/** The sentence of a refusal, with the characters named. */
export function toRefusal(refusal: CertificateSource['refusal'], locale: Locale): string | null {
  if (!refusal) return null;
  const characters = refusal.reason === 'MISSING_GLYPH' ? refusal.characters : [];
  return refusalSentence(refusal, characters.map(characterName).join(', '), locale);
}
