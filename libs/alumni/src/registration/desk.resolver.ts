import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { checkInAttendees } from '../check-in/check-in-attendees.js';
import { undoCheckIn } from '../check-in/undo-check-in.js';
import { NextTimeEnum } from '../event/event-enums.type.js';
import { PublishEventReportResult, SaveEventResult } from '../event/event-result.type.js';
import { ORGANISERS, presentSaved } from '../event/event.resolver.js';
import { eventOfOrganiser } from '../event/view-event.js';
import { publishEventReport, saveEventReport } from '../event-report/write-event-report.js';
import { giveEventFeedback } from '../feedback/give-feedback.js';
import { readFeedback } from '../feedback/read-feedback.js';
import {
  AttendanceCountType,
  AttendeeFilterInput,
  AttendeePageType,
  CheckInResult,
  DoorEntryInput,
  EventFeedbackResult,
  FeedbackSummaryType,
  toAttendeePage,
} from './desk.type.js';
import { eventCounts, listAttendees } from './list-attendees.js';

const EVENT_ID = { type: () => ID, description: 'The event.' };

/** What organisers do around an event: the list, the door, what people said, the report. */
@Resolver()
export class EventDeskResolver {
  @Query(() => AttendeePageType, {
    description: 'Who registered for an event, in the order in which they did.',
  })
  @Allow(...ORGANISERS)
  async eventAttendees(
    @CurrentCtx() ctx: Ctx,
    @Args('eventId', EVENT_ID) eventId: string,
    @Args('filter', {
      type: () => AttendeeFilterInput,
      defaultValue: {},
      description: 'What to narrow the list to.',
    })
    filter: AttendeeFilterInput,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many, 1 to 500.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the page before.' })
    after?: string,
  ): Promise<AttendeePageType> {
    const page = await listAttendees(ctx, { eventId, filter, first, after });
    const { questions } = await eventOfOrganiser(ctx, eventId);
    return toAttendeePage(page, questions ?? []);
  }

  @Query(() => [AttendanceCountType], { description: 'How many registered, wait and came.' })
  @Allow(...ORGANISERS)
  eventAttendance(
    @CurrentCtx() ctx: Ctx,
    @Args('eventId', EVENT_ID) eventId: string,
  ): Promise<AttendanceCountType[]> {
    return eventCounts(ctx, eventId);
  }

  @Query(() => FeedbackSummaryType, { description: 'What those who came said, without names.' })
  @Allow(...ORGANISERS)
  async eventFeedback(
    @CurrentCtx() ctx: Ctx,
    @Args('eventId', EVENT_ID) eventId: string,
  ): Promise<FeedbackSummaryType> {
    const { satisfaction, next, words, ...counts } = await readFeedback(ctx, eventId);
    return { ...counts, satisfaction: [...satisfaction], next: [...next], words: [...words] };
  }

  @Mutation(() => CheckInResult, {
    description: 'Takes over what a device saw at the door; sent again it changes nothing.',
  })
  @Allow(...ORGANISERS)
  async checkInAttendees(
    @CurrentCtx() ctx: Ctx,
    @Args('eventId', EVENT_ID) eventId: string,
    @Args('entries', { type: () => [DoorEntryInput], description: 'What the device saw, 1 to 500.' })
    entries: DoorEntryInput[],
  ): Promise<typeof CheckInResult> {
    const seen = entries.map(({ isByTicket, ...entry }) => ({
      ...entry,
      by: isByTicket ? ('TICKET' as const) : ('LIST' as const),
    }));
    const checked = await checkInAttendees(ctx, { eventId, entries: seen });
    return checked.__typename === 'AttendeesCheckedIn'
      ? { ...checked, results: [...checked.results] }
      : checked;
  }

  @Mutation(() => Boolean, {
    description: 'Takes back an arrival that was noted by mistake. Safe to repeat.',
  })
  @Allow(...ORGANISERS)
  undoCheckIn(
    @CurrentCtx() ctx: Ctx,
    @Args('eventId', EVENT_ID) eventId: string,
    @Args('registrationId', { type: () => ID, description: 'The registration.' }) registrationId: string,
  ): Promise<boolean> {
    return undoCheckIn(ctx, { eventId, registrationId });
  }

  @Mutation(() => EventFeedbackResult, { description: 'What a member who was there says of an event.' })
  @Allow('MEMBER')
  giveEventFeedback(
    @CurrentCtx() ctx: Ctx,
    @Args('eventId', EVENT_ID) eventId: string,
    @Args('satisfaction', {
      type: () => Int,
      nullable: true,
      description: 'From 1, not good, to 5, very good.',
    })
    satisfaction: number | null,
    @Args('next', { type: () => NextTimeEnum, nullable: true, description: 'Whether they would come again.' })
    next: string | null,
    @Args('words', {
      type: () => String,
      nullable: true,
      description: 'Free words, at most 1,000 characters.',
    })
    words?: string,
  ): Promise<typeof EventFeedbackResult> {
    const given = { 'EVF.satisfaction': satisfaction, 'EVF.next': next, 'EVF.words': words };
    const answers = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== null && value !== undefined),
    );
    return giveEventFeedback(ctx, { eventId, answers });
  }

  @Mutation(() => SaveEventResult, { description: 'Keeps the report of an event that was held.' })
  @Allow(...ORGANISERS)
  async saveEventReport(
    @CurrentCtx() ctx: Ctx,
    @Args('eventId', EVENT_ID) eventId: string,
    @Args('version', { type: () => Int, description: 'The version that was written on; 0 for a new one.' })
    version: number,
    @Args('textJa', { type: () => String, description: 'In Japanese, at most 20,000 characters.' })
    textJa: string,
    @Args('textEn', { type: () => String, description: 'In English, at most 20,000 characters.' })
    textEn: string,
  ): Promise<typeof SaveEventResult> {
    return presentSaved(ctx, await saveEventReport(ctx, { eventId, version, textJa, textEn }));
  }

  @Mutation(() => PublishEventReportResult, {
    description: 'Publishes the report; the event counts as reported.',
  })
  @Allow(...ORGANISERS)
  async publishEventReport(
    @CurrentCtx() ctx: Ctx,
    @Args('eventId', EVENT_ID) eventId: string,
  ): Promise<typeof PublishEventReportResult> {
    return presentSaved(ctx, await publishEventReport(ctx, { eventId }));
  }
}
