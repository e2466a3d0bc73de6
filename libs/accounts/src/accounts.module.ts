import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AccessDeclarationsCheck } from './access/access-declarations-check.js';
import { AccountResolver } from './account/account.resolver.js';
import { GrantResolver } from './grant/grant.resolver.js';
import { PasskeyResolver } from './passkey/passkey.resolver.js';
import { SessionResolver } from './session/session.resolver.js';

/** Accounts, sessions, passkeys and grants over GraphQL, and the check that every operation declares access. */
@Module({
  imports: [DiscoveryModule],
  providers: [AccessDeclarationsCheck, AccountResolver, GrantResolver, PasskeyResolver, SessionResolver],
  exports: [AccessDeclarationsCheck],
})
export class AccountsModule {}
