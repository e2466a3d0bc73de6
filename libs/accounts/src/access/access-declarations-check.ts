import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { listOperations } from './list-operations.js';
import type { Operation } from './list-operations.js';

/** The server does not start while an operation says nothing about who may call it. */
@Injectable()
export class AccessDeclarationsCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** @throws with the list of operations that declare no access. */
  onModuleInit(): void {
    const silent = this.operations().filter(({ declared }) => declared === undefined);
    if (silent.length === 0) return;
    const lines = silent.map(({ kind, name, where }) => `  ${kind} ${name} (${where})`);
    throw new Error(
      `These operations do not say who may call them. Put @Allow(…), @AllowSignedIn() or @Public('reason') on each:\n${lines.join('\n')}`,
    );
  }

  operations(): Operation[] {
    return listOperations(this.discovery, this.scanner);
  }
}
