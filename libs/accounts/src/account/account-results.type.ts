import { createUnionType } from '@nestjs/graphql';
import { AccountType } from './account.type.js';
import { LastAdministrator } from './last-administrator.type.js';

export const DisableAccountResult = createUnionType({
  name: 'DisableAccountResult',
  description: 'The closed account, or why it stays open.',
  types: () => [AccountType, LastAdministrator] as const,
  resolveType: (value: object) => ('message' in value ? LastAdministrator : AccountType),
});
