import { Module } from '@nestjs/common';
import { Consent } from './consent/consent.entity.js';
import { Member } from './member/member.entity.js';
import { MemberResolver } from './member/member.resolver.js';
import { MemberIdLedger } from './member-id/member-id-ledger.entity.js';

/** Tables of this lib, for the data source and the drift test. */
export const alumniEntities = [MemberIdLedger, Member, Consent];

@Module({ providers: [MemberResolver] })
export class AlumniModule {}
