import { AppError } from '@enishi/platform';
import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { hasAnyCapacity } from '../actor/actor.js';
import { ACCESS, ctxOf } from './declare-access.js';
import type { AccessDeclaration } from './declare-access.js';

/**
 * First net: an operation that declares nothing is refused, and so is a capacity that is not named.
 * Which rows somebody may touch is decided by the verbs and list queries.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(host: ExecutionContext): boolean {
    const declared = this.reflector.getAllAndOverride<AccessDeclaration | undefined>(ACCESS, [
      host.getHandler(),
      host.getClass(),
    ]);
    if (!declared)
      throw new AppError('NOT_FOUND', `${host.getClass().name}.${host.getHandler().name} declares no access`);
    if (declared.kind === 'public') return true;
    const { actor } = ctxOf(host);
    if (actor.kind !== 'account') throw new AppError('UNAUTHENTICATED');
    if (declared.kind === 'signed-in' || hasAnyCapacity(actor, declared.capacities)) return true;
    throw new AppError('NOT_FOUND', `not allowed: ${host.getHandler().name}`);
  }
}
