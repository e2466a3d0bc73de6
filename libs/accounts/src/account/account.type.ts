import { PageInfo } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GrantType } from '../grant/grant.type.js';
import type { AccountRow } from './account.queries.js';
import type { AccountPageRows } from './list-accounts.js';

/** Languages under names that GraphQL accepts; values are BCP 47 tags. */
export const AccountLocale = { JA: 'ja', EN: 'en', ZH_HANS: 'zh-Hans' } as const satisfies Record<
  string,
  Locale
>;
registerEnumType(AccountLocale, {
  name: 'AccountLocale',
  description: 'Language of pages and mails.',
  valuesMap: {
    JA: { description: '日本語' },
    EN: { description: 'English' },
    ZH_HANS: { description: '简体中文' },
  },
});

@ObjectType('Account', { description: 'Somebody who can sign in. What they may do stands in their grants.' })
export class AccountType {
  @Field(() => ID, { description: 'Stable id of the account.' })
  id!: string;
  @Field(() => String, {
    description: 'E-mail address, lower case. Shown to the owner and administrators only.',
  })
  email!: string;
  @Field(() => String, { description: 'How the person is greeted.' })
  displayName!: string;
  @Field(() => AccountLocale, { description: 'Language of pages and mails.' })
  locale!: Locale;
  @Field(() => GraphQLISODateTime, { description: 'When the account was opened.' })
  createdAt!: Date;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was closed; null while it is open.',
  })
  disabledAt!: Date | null;
  @Field(() => [GrantType], { description: 'Capacities held now, oldest first.' })
  grants?: GrantType[];
}

export function toAccount(row: AccountRow): AccountType {
  return {
    id: row.id,
    email: row.email,
    displayName: row.displayName,
    locale: row.locale,
    createdAt: row.createdAt,
    disabledAt: row.disabledAt,
  };
}

@ObjectType('AccountPage', { description: 'A page of accounts, by address.' })
export class AccountPage {
  @Field(() => [AccountType], { description: 'The accounts of this page.' })
  nodes!: AccountType[];
  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

export function toAccountPage(page: AccountPageRows): AccountPage {
  const { nodes, ...pageInfo } = page;
  return { nodes: nodes.map(toAccount), pageInfo };
}
