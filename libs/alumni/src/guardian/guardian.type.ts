import { Field, ObjectType, createUnionType } from '@nestjs/graphql';
import { ConsentNotKnownType, ConsentType, toConsent } from '../consent/consent.type.js';
import type { ConsentNotKnown, NotAMinor } from '../errors.js';
import type { GuardianConsentsRecorded } from './record-guardian-consents.js';

@ObjectType('GuardianConsentsRecorded', { description: 'What the guardian agreed to is recorded.' })
export class GuardianConsentsRecordedType {
  @Field(() => [ConsentType], { description: 'Everything that is agreed to for the minor now.' })
  consents!: ConsentType[];
}

@ObjectType('NotAMinor', { description: 'The person decides alone; nothing was recorded.' })
export class NotAMinorType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}

export const RecordGuardianConsentsResult = createUnionType({
  name: 'RecordGuardianConsentsResult',
  description: 'The consents, or why nothing was recorded.',
  types: () => [GuardianConsentsRecordedType, NotAMinorType, ConsentNotKnownType] as const,
  resolveType: (value: { __typename: string }) => value.__typename,
});

export function toGuardianResult(
  result: GuardianConsentsRecorded | NotAMinor | ConsentNotKnown,
): typeof RecordGuardianConsentsResult {
  return result.__typename === 'GuardianConsentsRecorded'
    ? { ...result, consents: result.consents.map(toConsent) }
    : result;
}
