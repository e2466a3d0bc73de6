import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowSignedIn, CurrentCtx, Public } from '../access/declare-access.js';
import type { Ctx } from '../actor/ctx.js';
import type { LastAdministrator } from '../errors.js';
import { grantsOf } from '../grant/grants.loaders.js';
import { GrantType, toGrant } from '../grant/grant.type.js';
import {
  AccountFilterInput,
  AccountIdInput,
  AccountPageInput,
  EnsureAccountInput,
  SetMyLocaleInput,
} from './account-inputs.type.js';
import { DisableAccountResult } from './account-results.type.js';
import { AccountPage, AccountType, toAccount, toAccountPage } from './account.type.js';
import { disableAccount } from './disable-account.js';
import { enableAccount } from './enable-account.js';
import { ensureAccount } from './ensure-account.js';
import { findMe } from './find-me.js';
import { listAccounts } from './list-accounts.js';
import { setMyLocale } from './set-my-locale.js';

@Resolver(() => AccountType)
export class AccountResolver {
  @Query(() => AccountType, { nullable: true, description: 'Who is signed in; null for a stranger.' })
  @Public('tells the pages whether somebody is signed in; a stranger gets null')
  async me(@CurrentCtx() ctx: Ctx): Promise<AccountType | null> {
    const me = await findMe(ctx);
    return me && toAccount(me);
  }

  @Query(() => AccountPage, { description: 'Accounts by address, for administrators.' })
  @Allow('ADMINISTRATOR')
  async accounts(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', { type: () => AccountFilterInput, nullable: true, description: 'Which accounts.' })
    filter: AccountFilterInput | null,
    @Args('page', { type: () => AccountPageInput, nullable: true, description: 'Which stretch of the list.' })
    page: AccountPageInput | null,
  ): Promise<AccountPage> {
    return toAccountPage(await listAccounts(ctx, { ...filter, ...page }));
  }

  @Mutation(() => AccountType, { description: 'Sets the language of my pages and mails.' })
  @AllowSignedIn()
  async setMyLocale(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => SetMyLocaleInput, description: 'The language.' }) input: SetMyLocaleInput,
  ): Promise<AccountType> {
    return toAccount(await setMyLocale(ctx, input));
  }

  @Mutation(() => AccountType, { description: 'Finds the account of an address or opens one.' })
  @Allow('ADMINISTRATOR')
  async ensureAccount(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => EnsureAccountInput, description: 'Whose account.' })
    input: EnsureAccountInput,
  ): Promise<AccountType> {
    return toAccount((await ensureAccount(ctx, input)).account);
  }

  @Mutation(() => DisableAccountResult, {
    description: 'Closes an account: its sessions end, its grants stay for the day it is opened again.',
  })
  @Allow('ADMINISTRATOR')
  async disableAccount(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => AccountIdInput, description: 'Which account.' }) input: AccountIdInput,
  ): Promise<AccountType | LastAdministrator> {
    const result = await disableAccount(ctx, input);
    return '__typename' in result ? result : toAccount(result);
  }

  @Mutation(() => AccountType, { description: 'Opens a closed account again.' })
  @Allow('ADMINISTRATOR')
  async enableAccount(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => AccountIdInput, description: 'Which account.' }) input: AccountIdInput,
  ): Promise<AccountType> {
    return toAccount(await enableAccount(ctx, input));
  }

  @ResolveField(() => [GrantType], { description: 'Capacities held now, oldest first.' })
  async grants(@Parent() account: AccountType, @CurrentCtx() ctx: Ctx): Promise<GrantType[]> {
    return (await grantsOf(ctx, account.id)).map(toGrant);
  }
}
