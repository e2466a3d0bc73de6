import { Field, GraphQLISODateTime, ID, InputType, ObjectType, createUnionType } from '@nestjs/graphql';
import type { PasskeyRow } from './passkey.queries.js';

@ObjectType('Passkey', { description: 'A passkey with which I can sign in.' })
export class PasskeyType {
  @Field(() => ID, { description: 'Id of the passkey here; not its credential id.' })
  id!: string;
  @Field(() => String, { description: 'How I call the device.' })
  label!: string;
  @Field(() => GraphQLISODateTime, { description: 'When it was added.' })
  createdAt!: Date;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it last signed me in; null if never.',
  })
  lastUsedAt!: Date | null;
}

export function toPasskey(row: PasskeyRow): PasskeyType {
  return { id: row.id, label: row.label, createdAt: row.createdAt, lastUsedAt: row.lastUsedAt };
}

@ObjectType({ description: 'What the browser needs to make a passkey. Good once, for five minutes.' })
export class PasskeyBegun {
  @Field(() => ID, { description: 'To be sent back with the answer.' })
  challengeId!: string;
  @Field(() => String, { description: 'Options for `navigator.credentials.create`, as JSON (WebAuthn).' })
  options!: string;
}

@ObjectType({ description: 'The answer of the device did not fit the challenge.' })
export class PasskeyNotVerified {
  @Field(() => String, { description: "What happened and what to do, in the reader's language." })
  message!: string;
}

@ObjectType({ description: 'There are ten passkeys already.' })
export class TooManyPasskeys {
  @Field(() => String, { description: "What happened and what to do, in the reader's language." })
  message!: string;
}

export const BeginPasskeyResult = createUnionType({
  name: 'BeginPasskeyResult',
  description: 'What the browser needs, or why there is no room for another passkey.',
  types: () => [PasskeyBegun, TooManyPasskeys] as const,
});

const REFUSALS = { PasskeyNotVerified, TooManyPasskeys } as const;

export const AddPasskeyResult = createUnionType({
  name: 'AddPasskeyResult',
  description: 'The passkey, or why it was not added.',
  types: () => [PasskeyType, PasskeyNotVerified, TooManyPasskeys] as const,
  resolveType: (value: { __typename?: keyof typeof REFUSALS }) =>
    value['__typename'] ? REFUSALS[value['__typename']] : PasskeyType,
});

@InputType({ description: 'The answer of the device.' })
export class AddPasskeyInput {
  @Field(() => ID, { description: '`challengeId` of `beginPasskey`.' })
  challengeId!: string;
  @Field(() => String, {
    description: 'What `navigator.credentials.create` answered, as JSON (RegistrationResponseJSON).',
  })
  response!: string;
  @Field(() => String, { description: 'How I call the device, 1 to 60 characters.' })
  label!: string;
}

@InputType({ description: 'Which of my passkeys to remove.' })
export class RemovePasskeyInput {
  @Field(() => ID, { description: 'Id of the passkey.' })
  passkeyId!: string;
}

@ObjectType({ description: 'The passkey is gone. Signing in by mail remains.' })
export class PasskeyRemoved {
  @Field(() => ID, { description: 'Id of the passkey.' })
  passkeyId!: string;
}
