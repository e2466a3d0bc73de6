import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AllowSignedIn, CurrentCtx } from '../access/declare-access.js';
import type { Ctx } from '../actor/ctx.js';
import { addPasskey } from './add-passkey.js';
import { beginPasskey } from './begin-passkey.js';
import { listMyPasskeys } from './list-my-passkeys.js';
import {
  AddPasskeyInput,
  AddPasskeyResult,
  BeginPasskeyResult,
  PasskeyRemoved,
  PasskeyType,
  RemovePasskeyInput,
  toPasskey,
} from './passkey.type.js';
import { removePasskey } from './remove-passkey.js';

@Resolver()
export class PasskeyResolver {
  @Query(() => [PasskeyType], { description: 'My passkeys, oldest first.' })
  @AllowSignedIn()
  async myPasskeys(@CurrentCtx() ctx: Ctx): Promise<PasskeyType[]> {
    return (await listMyPasskeys(ctx)).map(toPasskey);
  }

  @Mutation(() => BeginPasskeyResult, { description: 'Starts adding a passkey to my account.' })
  @AllowSignedIn()
  beginPasskey(@CurrentCtx() ctx: Ctx): Promise<typeof BeginPasskeyResult> {
    return beginPasskey(ctx);
  }

  @Mutation(() => AddPasskeyResult, { description: 'Adds the passkey that the device has made.' })
  @AllowSignedIn()
  async addPasskey(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => AddPasskeyInput, description: 'The answer of the device.' })
    input: AddPasskeyInput,
  ): Promise<typeof AddPasskeyResult> {
    const result = await addPasskey(ctx, input);
    return '__typename' in result ? result : toPasskey(result);
  }

  @Mutation(() => PasskeyRemoved, { description: 'Removes one of my passkeys.' })
  @AllowSignedIn()
  removePasskey(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => RemovePasskeyInput, description: 'Which passkey.' })
    input: RemovePasskeyInput,
  ): Promise<PasskeyRemoved> {
    return removePasskey(ctx, input);
  }
}
