import type { JobHandler, MailLaneKind, Sweep } from '@enishi/platform';
import { Module } from '@nestjs/common';
import { majoritySweep } from './guardian/majority.sweep.js';
import { relaySweep } from './relay/relay.sweep.js';
import { CalendarFeed } from './calendar/calendar-feed.entity.js';
import { ChapterMessage } from './chapter-message/chapter-message.entity.js';
import { ChapterMessageResolver } from './chapter-message/chapter-message.resolver.js';
import { clubLane } from './chapter-message/club-lane.js';
import { messageLaneSweep } from './chapter-message/lane.sweep.js';
import { ChapterReport } from './chapter-report/chapter-report.entity.js';
import { ChapterReportResolver } from './chapter-report/chapter-report.resolver.js';
import { ChapterTermResolver } from './chapter-term/chapter-term.resolver.js';
import { termSweep } from './chapter-term/settle-terms.js';
import { ChapterMember } from './chapter/chapter-member.entity.js';
import { ChapterTerm } from './chapter/chapter-term.entity.js';
import { Chapter } from './chapter/chapter.entity.js';
import { ChapterResolver } from './chapter/chapter.resolver.js';
import { CircleMember } from './circle/circle-member.entity.js';
import { CircleNote } from './circle/circle-note.entity.js';
import { CircleRequest } from './circle/circle-request.entity.js';
import { FieldCircle } from './circle/circle.entity.js';
import { CircleResolver } from './circle/circle.resolver.js';
import { circleSweep } from './circle/circle.sweep.js';
import { Consent } from './consent/consent.entity.js';
import { ChapterCity } from './demand/chapter-city.entity.js';
import { Demand } from './demand/demand.entity.js';
import { DemandResolver } from './demand/demand.resolver.js';
import { DigestIssue } from './digest/digest-issue.entity.js';
import { digestLane } from './digest/digest-lane.js';
import { DigestRefusal } from './digest/digest-refusal.entity.js';
import { DigestRun } from './digest/digest-run.entity.js';
import { DigestResolver } from './digest/digest.resolver.js';
import { digestSweep } from './digest/digest.sweep.js';
import { DirectoryResolver } from './directory/directory.resolver.js';
import { EventReport } from './event-report/event-report.entity.js';
import { EventOrganiser } from './event/event-organiser.entity.js';
import { EventPool } from './event/event-pool.entity.js';
import { Event } from './event/event.entity.js';
import { EventResolver } from './event/event.resolver.js';
import { EventFeedback } from './feedback/event-feedback.entity.js';
import { GuardianResolver } from './guardian/guardian.resolver.js';
import { ClubMailStop } from './mail-stop/club-mail-stop.entity.js';
import { MemberIdLedger } from './member-id/member-id-ledger.entity.js';
import { Member } from './member/member.entity.js';
import { MemberResolver } from './member/member.resolver.js';
import { NominationCall } from './nomination/nomination-call.entity.js';
import { Nomination } from './nomination/nomination.entity.js';
import { NominationResolver } from './nomination/nomination.resolver.js';
import { callSweep } from './nomination/rank.js';
import { OpportunityStep } from './opportunity/opportunity-step.entity.js';
import { Opportunity } from './opportunity/opportunity.entity.js';
import { OpportunityResolver } from './opportunity/opportunity.resolver.js';
import { opportunitySweep } from './opportunity/opportunity.sweep.js';
import { PathHost } from './path/path-host.entity.js';
import { PathResolver } from './path/path.resolver.js';
import { ProfileAudience } from './profile/profile-audience.entity.js';
import { ProfileFact } from './profile/profile-fact.entity.js';
import { ProfileResolver } from './profile/profile.resolver.js';
import { EventDeskResolver } from './registration/desk.resolver.js';
import {
  mailCancellation,
  mailChange,
  mailFeedback,
  mailRegistrant,
} from './registration/event-mails.job.js';
import { eventOfferSweep, eventSweep } from './registration/event.sweep.js';
import { Registration } from './registration/registration.entity.js';
import { RegistrationResolver } from './registration/registration.resolver.js';
import { RelayBar } from './relay/relay-bar.entity.js';
import { RelayBlock } from './relay/relay-block.entity.js';
import { RelayMessage } from './relay/relay-message.entity.js';
import { RelayReport } from './relay/relay-report.entity.js';
import { Relay } from './relay/relay.entity.js';
import { RelayResolver } from './relay/relay.resolver.js';
import { eraseTakenOut } from './story/erase-taken-out.js';
import { keepToConsents } from './story/keep-to-consents.js';
import { StoryPerson } from './story/story-person.entity.js';
import { StoryPhoto } from './story/story-photo.entity.js';
import { StoryText } from './story/story-text.entity.js';
import { Story } from './story/story.entity.js';
import { StoryResolver } from './story/story.resolver.js';

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
  Opportunity,
  OpportunityStep,
  PathHost,
  Story,
  StoryText,
  StoryPhoto,
  StoryPerson,
  DigestRun,
  DigestIssue,
  DigestRefusal,
  FieldCircle,
  CircleMember,
  CircleRequest,
  CircleNote,
  Relay,
  RelayMessage,
  RelayBlock,
  RelayReport,
  RelayBar,
  Event,
  EventOrganiser,
  EventPool,
  Registration,
  EventFeedback,
  EventReport,
  CalendarFeed,
];

/** What this lib does in the background because of its own facts. */
export const alumniJobs: JobHandler[] = [
  keepToConsents,
  eraseTakenOut,
  mailRegistrant,
  mailChange,
  mailCancellation,
  mailFeedback,
];

/** What this lib does by the clock. */
export const alumniSweeps: Sweep[] = [
  majoritySweep,
  relaySweep,
  termSweep,
  messageLaneSweep,
  callSweep,
  opportunitySweep,
  digestSweep,
  circleSweep,
  eventOfferSweep,
  eventSweep,
];

/** Mails of this lib that go out by the hundred. */
export const alumniLanes: MailLaneKind[] = [clubLane, digestLane];

@Module({
  providers: [
    MemberResolver,
    ChapterResolver,
    ChapterTermResolver,
    ChapterMessageResolver,
    ChapterReportResolver,
    DemandResolver,
    NominationResolver,
    OpportunityResolver,
    PathResolver,
    StoryResolver,
    DigestResolver,
    CircleResolver,
    ProfileResolver,
    GuardianResolver,
    DirectoryResolver,
    RelayResolver,
    EventResolver,
    RegistrationResolver,
    EventDeskResolver,
  ],
})
export class AlumniModule {}
