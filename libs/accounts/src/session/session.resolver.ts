import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AllowSignedIn, CurrentCtx, Public } from '../access/declare-access.js';
import type { Ctx } from '../actor/ctx.js';
import { listMySessions } from './list-my-sessions.js';
import { revokeSession } from './revoke-session.js';
import {
  RevokeSessionInput,
  SessionRevoked,
  SessionType,
  SignOutEverywhereInput,
  SignedOut,
  SignedOutEverywhere,
  toSession,
} from './session.type.js';
import { signOut } from './sign-out.js';
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

  @Mutation(() => SignedOut, { description: 'Ends the session that asks; the cookie is worth nothing then.' })
  @Public('a stranger is signed out already; nothing is said or changed')
  async signOut(@CurrentCtx() ctx: Ctx): Promise<SignedOut> {
    await signOut(ctx);
    return { done: true };
  }

  @Mutation(() => SignedOutEverywhere, { description: 'Ends all my sessions, or all others.' })
  @AllowSignedIn()
  signOutEverywhere(
    @CurrentCtx() ctx: Ctx,
    @Args('input', {
      type: () => SignOutEverywhereInput,
      nullable: true,
      description: 'Which sessions; all when left out.',
    })
    input: SignOutEverywhereInput | null,
  ): Promise<SignedOutEverywhere> {
    return signOutEverywhere(ctx, input ?? {});
  }
}
