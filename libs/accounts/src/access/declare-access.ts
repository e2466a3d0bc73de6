import { SetMetadata, createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Capacity } from '../actor/capacity.js';
import type { Ctx } from '../actor/ctx.js';

/** Key under which an operation's declaration is kept. */
export const ACCESS = 'enishi:access';

/** Who may call an operation. `signed-in`: any account; rows are still decided by the policies. */
export type AccessDeclaration =
  | { readonly kind: 'public'; readonly reason: string }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'capacities'; readonly capacities: readonly Capacity[] };

/** Declares the capacities that may call this operation. */
export const Allow = (...capacities: [Capacity, ...Capacity[]]): MethodDecorator =>
  SetMetadata<string, AccessDeclaration>(ACCESS, { kind: 'capacities', capacities });

/** Declares an operation for everybody who is signed in. */
export const AllowSignedIn = (): MethodDecorator =>
  SetMetadata<string, AccessDeclaration>(ACCESS, { kind: 'signed-in' });

/** Declares an operation open to strangers, with the reason a reviewer reads. */
export const Public = (reason: string): MethodDecorator =>
  SetMetadata<string, AccessDeclaration>(ACCESS, { kind: 'public', reason });

/** The context of the request, in GraphQL resolvers and HTTP controllers alike. */
export const CurrentCtx = createParamDecorator((_: unknown, host: ExecutionContext): Ctx => ctxOf(host));

/** Reads the request's context wherever Nest is: GraphQL or HTTP. */
export function ctxOf(host: ExecutionContext): Ctx {
  if (host.getType<string>() === 'graphql')
    return GqlExecutionContext.create(host).getContext<{ ctx: Ctx }>().ctx;
  return host.switchToHttp().getRequest<{ enishiCtx: Ctx }>().enishiCtx;
}
