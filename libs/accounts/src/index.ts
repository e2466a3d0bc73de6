export { ANONYMOUS, actorRef, hasAnyCapacity, hasCapacity, hostPlanIds, isHostOf } from './actor/actor.js';
export type { Actor } from './actor/actor.js';
export { CAPACITIES, HOST_CAPACITIES } from './actor/capacity.js';
export type { Capacity, Grant } from './actor/capacity.js';
export { asSystem, makeCtx } from './actor/ctx.js';
export type { Ctx } from './actor/ctx.js';
export { AccessGuard } from './access/access.guard.js';
export { ACCESS, Allow, AllowSignedIn, CurrentCtx, Public, ctxOf } from './access/declare-access.js';
export type { AccessDeclaration } from './access/declare-access.js';
