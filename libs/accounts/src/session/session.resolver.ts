import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AllowSignedIn, CurrentCtx } from '../access/declare-access.js';
import type { Ctx } from '../actor/ctx.js';
import { listMySessions } from './list-my-sessions.js';
import { revokeSession } from './revoke-session.js';
import {
  RevokeSessionInput,
  SessionRevoked,
  SessionType,
  SignedOutEverywhere,
  toSession,
} from './session.type.js';
import { signOutEverywhere } from './sign-out-everywhere.js';

@Resolver()
export class SessionResolver {
  @Query(() => [SessionType], { description: 'Browsers in which I am signed in, latest use first.' })
  @AllowSignedIn()
  async mySessions(@CurrentCtx() ctx: Ctx): Promise<SessionType[]> {
    return (await listMySessions(ctx)).map(toSession);
  }

  @Mutation(() => SessionRevoked, { description: 'Ends one of my sessions.' })
  @AllowSignedIn()
  revokeSession(
    @CurrentCtx() ctx: Ctx,
    @Args('input', { type: () => RevokeSessionInput, description: 'Which session.' })
    input: RevokeSessionInput,
  ): Promise<SessionRevoked> {
    return revokeSession(ctx, input);
  }

  @Mutation(() => SignedOutEverywhere, { description: 'Ends all my sessions, this one included.' })
  @AllowSignedIn()
  signOutEverywhere(@CurrentCtx() ctx: Ctx): Promise<SignedOutEverywhere> {
    return signOutEverywhere(ctx);
  }
}
