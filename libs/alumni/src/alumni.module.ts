import type { JobHandler, Sweep } from '@enishi/platform';
import { Module } from '@nestjs/common';
import { CalendarFeed } from './calendar/calendar-feed.entity.js';
import { Chapter } from './chapter/chapter.entity.js';
import { ChapterMember } from './chapter/chapter-member.entity.js';
import { ChapterTerm } from './chapter/chapter-term.entity.js';
import { Consent } from './consent/consent.entity.js';
import { Event } from './event/event.entity.js';
import { EventOrganiser } from './event/event-organiser.entity.js';
import { EventPool } from './event/event-pool.entity.js';
import { EventResolver } from './event/event.resolver.js';
import { EventReport } from './event-report/event-report.entity.js';
import { EventFeedback } from './feedback/event-feedback.entity.js';
import { Member } from './member/member.entity.js';
import { MemberResolver } from './member/member.resolver.js';
import { MemberIdLedger } from './member-id/member-id-ledger.entity.js';
import { ProfileAudience } from './profile/profile-audience.entity.js';
import { ProfileFact } from './profile/profile-fact.entity.js';
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
  Event,
  EventOrganiser,
  EventPool,
  Registration,
  EventFeedback,
  EventReport,
  CalendarFeed,
];

/** What this lib does in the background because of its own facts. */
export const alumniJobs: JobHandler[] = [mailRegistrant, mailChange, mailCancellation, mailFeedback];

/** What this lib does by the clock. */
export const alumniSweeps: Sweep[] = [eventOfferSweep, eventSweep];

@Module({ providers: [MemberResolver, EventResolver, RegistrationResolver, EventDeskResolver] })
export class AlumniModule {}
