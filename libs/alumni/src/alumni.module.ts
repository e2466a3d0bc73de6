import { Module } from '@nestjs/common';
import { Chapter } from './chapter/chapter.entity.js';
import { ChapterMember } from './chapter/chapter-member.entity.js';
import { ChapterTerm } from './chapter/chapter-term.entity.js';
import { Consent } from './consent/consent.entity.js';
import { DirectoryResolver } from './directory/directory.resolver.js';
import { GuardianResolver } from './guardian/guardian.resolver.js';
import { Member } from './member/member.entity.js';
import { MemberResolver } from './member/member.resolver.js';
import { MemberIdLedger } from './member-id/member-id-ledger.entity.js';
import { ProfileAudience } from './profile/profile-audience.entity.js';
import { ProfileFact } from './profile/profile-fact.entity.js';
import { ProfileResolver } from './profile/profile.resolver.js';
import { Relay } from './relay/relay.entity.js';
import { RelayBar } from './relay/relay-bar.entity.js';
import { RelayBlock } from './relay/relay-block.entity.js';
import { RelayMessage } from './relay/relay-message.entity.js';
import { RelayReport } from './relay/relay-report.entity.js';
import { RelayResolver } from './relay/relay.resolver.js';

/** Tables of this lib, for the data source and the drift test. */
export const alumniEntities = [
  MemberIdLedger,
  Member,
  Consent,
  Chapter,
  ChapterMember,
  ChapterTerm,
  ProfileFact,
  ProfileAudience,
  Relay,
  RelayMessage,
  RelayBlock,
  RelayReport,
  RelayBar,
];

@Module({ providers: [MemberResolver, ProfileResolver, GuardianResolver, DirectoryResolver, RelayResolver] })
export class AlumniModule {}
