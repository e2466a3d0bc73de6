import { Field, ID, Int, ObjectType, createUnionType } from '@nestjs/graphql';

const resolveType = (value: { __typename: string }) => value.__typename;

@ObjectType('CertificatesOrdered', { description: 'The certificates of a plan are being made.' })
export class CertificatesOrderedType {
  @Field(() => ID, { description: 'The run; its progress can be read at any time.' })
  runId!: string;
  @Field(() => Int, { description: 'Certificates ordered by this call.' })
  ordered!: number;
  @Field(() => Int, { description: 'Certificates ordered before and still waiting; asked for again.' })
  resumed!: number;
}

@ObjectType('CertificatesMarked', { description: 'The certificates were marked.' })
export class CertificatesMarkedType {
  @Field(() => ID, { description: 'The plan.' })
  planId!: string;
  @Field(() => Int, { description: 'How many changed by this call.' })
  marked!: number;
}

@ObjectType('CertificateCorrected', { description: 'A new version is being made.' })
export class CertificateCorrectedType {
  @Field(() => ID, { description: 'The certificate.' })
  certificateId!: string;
  @Field(() => Int, {
    description: 'Number of the new version; the one before stays valid until it is drawn.',
  })
  version!: number;
}

@ObjectType('CertificateVoided', { description: 'The certificate is void.' })
export class CertificateVoidedType {
  @Field(() => ID, { description: 'The certificate.' })
  certificateId!: string;
}

@ObjectType('NobodyToCertify', { description: 'Nobody on the list gets a certificate; nothing was issued.' })
export class NobodyToCertifyType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}

@ObjectType('NothingToCorrect', { description: 'The certificate already says exactly this.' })
export class NothingToCorrectType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}

@ObjectType('CertificateBeingDrawn', {
  description: 'A version is being drawn right now; nothing was changed.',
})
export class CertificateBeingDrawnType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}

@ObjectType('CertificateIsVoid', { description: 'A void certificate is not corrected.' })
export class CertificateIsVoidType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}

@ObjectType('NoCertificatesYet', { description: 'There is no certificate to send or hand over yet.' })
export class NoCertificatesYetType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}

export const IssueCertificatesResult = createUnionType({
  name: 'IssueCertificatesResult',
  description: 'The run, or why nothing was issued.',
  types: () => [CertificatesOrderedType, NobodyToCertifyType] as const,
  resolveType,
});

export const MarkCertificatesResult = createUnionType({
  name: 'MarkCertificatesResult',
  description: 'How many were marked, or why none.',
  types: () => [CertificatesMarkedType, NoCertificatesYetType] as const,
  resolveType,
});

export const CorrectCertificateResult = createUnionType({
  name: 'CorrectCertificateResult',
  description: 'The new version, or why none is made.',
  types: () =>
    [
      CertificateCorrectedType,
      NothingToCorrectType,
      CertificateBeingDrawnType,
      CertificateIsVoidType,
    ] as const,
  resolveType,
});
