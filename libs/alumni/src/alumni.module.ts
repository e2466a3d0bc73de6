import type { MailLaneKind, Sweep } from '@enishi/platform';
import { Module } from '@nestjs/common';
import { Chapter } from './chapter/chapter.entity.js';
import { ChapterMember } from './chapter/chapter-member.entity.js';
import { ChapterResolver } from './chapter/chapter.resolver.js';
import { ChapterTerm } from './chapter/chapter-term.entity.js';
import { ChapterMessage } from './chapter-message/chapter-message.entity.js';
import { ChapterMessageResolver } from './chapter-message/chapter-message.resolver.js';
import { clubLane } from './chapter-message/club-lane.js';
import { messageLaneSweep } from './chapter-message/lane.sweep.js';
import { ChapterReport } from './chapter-report/chapter-report.entity.js';
import { ChapterReportResolver } from './chapter-report/chapter-report.resolver.js';
import { ChapterTermResolver } from './chapter-term/chapter-term.resolver.js';
import { termSweep } from './chapter-term/settle-terms.js';
import { Consent } from './consent/consent.entity.js';
import { ChapterCity } from './demand/chapter-city.entity.js';
import { Demand } from './demand/demand.entity.js';
import { DemandResolver } from './demand/demand.resolver.js';
import { ClubMailStop } from './mail-stop/club-mail-stop.entity.js';
import { Member } from './member/member.entity.js';
import { MemberResolver } from './member/member.resolver.js';
import { MemberIdLedger } from './member-id/member-id-ledger.entity.js';
import { Nomination } from './nomination/nomination.entity.js';
import { NominationCall } from './nomination/nomination-call.entity.js';
import { NominationResolver } from './nomination/nomination.resolver.js';
import { callSweep } from './nomination/rank.js';
import { ProfileAudience } from './profile/profile-audience.entity.js';
import { ProfileFact } from './profile/profile-fact.entity.js';

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
  ChapterCity,
  Demand,
  ClubMailStop,
  ChapterMessage,
  ChapterReport,
  NominationCall,
  Nomination,
];

/** What this lib does by the clock. */
export const alumniSweeps: Sweep[] = [termSweep, messageLaneSweep, callSweep];

/** Mails of this lib that go out by the hundred. */
export const alumniLanes: MailLaneKind[] = [clubLane];

@Module({
  providers: [
    MemberResolver,
    ChapterResolver,
    ChapterTermResolver,
    ChapterMessageResolver,
    ChapterReportResolver,
    DemandResolver,
    NominationResolver,
  ],
})
export class AlumniModule {}
