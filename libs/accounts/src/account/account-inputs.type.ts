import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CapacityEnum } from '../grant/grant.type.js';
import type { Capacity } from '../actor/capacity.js';
import type { Locale } from '@enishi/platform';
import { AccountLocale } from './account.type.js';

@InputType({ description: 'Which accounts to list.' })
export class AccountFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the address or the name, any case. At most 200 characters.',
  })
  search?: string | null;
  @Field(() => CapacityEnum, { nullable: true, description: 'Only accounts that hold this capacity now.' })
  capacity?: Capacity | null;
}

@InputType({ description: 'A stretch of a list.' })
export class AccountPageInput {
  @Field(() => Int, { defaultValue: 50, description: 'How many rows, 1 to 200.' })
  first!: number;
  @Field(() => String, { nullable: true, description: '`endCursor` of the page before.' })
  after?: string | null;
}

@InputType({ description: 'An account to open.' })
export class EnsureAccountInput {
  @Field(() => String, {
    description: 'E-mail address. If it has an account, that one is returned unchanged.',
  })
  email!: string;
  @Field(() => String, { description: 'How the person is greeted, 1 to 200 characters.' })
  displayName!: string;
  @Field(() => AccountLocale, { description: 'Language of pages and mails.' })
  locale!: Locale;
}

@InputType({ description: 'The account that is meant.' })
export class AccountIdInput {
  @Field(() => ID, { description: 'Id of the account.' })
  accountId!: string;
}

@InputType({ description: 'The language to use from now on.' })
export class SetMyLocaleInput {
  @Field(() => AccountLocale, { description: 'Language of pages and mails.' })
  locale!: Locale;
}
