import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { renewCalendarFeed } from '../calendar/read-calendars.js';
import { ticketOf } from '../check-in/ticket-of.js';
import { PoolModeEnum } from '../event/event-enums.type.js';
import { eventLoader, feedbackLoader } from '../event/event.loaders.js';
import { EventType, toEvent } from '../event/event.type.js';
import { isOrganiser } from '../event/may-organise.js';
import type { PoolMode } from '../event/event-states.js';
import { ownPersonId } from '../policies.js';
import { acceptOffer } from './accept-offer.js';
import { cancelRegistration } from './cancel-registration.js';
import { registerForEvent } from './register-for-event.js';
import {
  EventAnswerInput,
  EventPrefillType,
  RegistrationResult,
  RegistrationType,
  toRegistration,
} from './registration.type.js';
import { profileAnswers, registrationsOf } from './registration.queries.js';
import type { RegistrationRow } from './registration.queries.js';
import { streamLinkFor } from './send-event-mail.js';
import { switchRegistration } from './switch-registration.js';

const REGISTRATION_ID = { type: () => ID, description: 'The registration.' };

/** A member's own registrations. */
@Resolver(() => RegistrationType)
export class RegistrationResolver {
  @Query(() => [RegistrationType], {
    description: 'Events the signed-in member registered for, the latest first.',
  })
  @Allow('MEMBER')
  async myRegistrations(@CurrentCtx() ctx: Ctx): Promise<RegistrationType[]> {
    return (await registrationsOf(ctx, ownPersonId(ctx.actor))).map(toRegistration);
  }

  @Query(() => [EventPrefillType], {
    description: 'What the member’s profile answers of an event’s questions.',
  })
  @Allow('MEMBER')
  async myEventPrefill(@CurrentCtx() ctx: Ctx): Promise<EventPrefillType[]> {
    const answers = await profileAnswers(ctx, ownPersonId(ctx.actor));
    return [...answers].map(([from, value]) => ({ from, value }));
  }

  @ResolveField(() => EventType, { nullable: true, description: 'The event.' })
  async event(@CurrentCtx() ctx: Ctx, @Parent() registration: RegistrationType): Promise<EventType | null> {
    const row = await eventLoader(ctx).load(registration.eventId);
    return row && toEvent(row, ctx.locale, isOrganiser(ctx.actor, row));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What the QR code of the ticket carries; for confirmed seats.',
  })
  ticket(@CurrentCtx() ctx: Ctx, @Parent() registration: RegistrationType): Promise<string | null> {
    return ticketOf(ctx, registration as RegistrationRow);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Address of the stream, with a confirmed place at it.',
  })
  async streamLink(@CurrentCtx() ctx: Ctx, @Parent() registration: RegistrationType): Promise<string | null> {
    const event = await eventLoader(ctx).load(registration.eventId);
    return event && streamLinkFor(event, registration as RegistrationRow);
  }

  @ResolveField(() => Boolean, { description: 'The member has answered the three questions.' })
  hasFeedback(@CurrentCtx() ctx: Ctx, @Parent() registration: RegistrationType): Promise<boolean> {
    return feedbackLoader(ctx).load(registration.id);
  }

  @Mutation(() => RegistrationResult, {
    description: 'Registers the member: a place when one is free, else the end of the line.',
  })
  @Allow('MEMBER')
  registerForEvent(
    @CurrentCtx() ctx: Ctx,
    @Args('eventId', { type: () => ID, description: 'The event.' }) eventId: string,
    @Args('mode', { type: () => PoolModeEnum, description: 'In the room or at the stream.' }) mode: PoolMode,
    @Args('guests', {
      type: () => Int,
      defaultValue: 0,
      description: 'Guests who come along, into the room only.',
    })
    guests: number,
    @Args('answers', {
      type: () => [EventAnswerInput],
      defaultValue: [],
      description: 'Answers to the questions.',
    })
    answers: EventAnswerInput[],
    @Args('timeZone', {
      type: () => String,
      defaultValue: 'UTC',
      description: 'The reader’s IANA zone, for mails.',
    })
    timeZone: string,
  ): Promise<typeof RegistrationResult> {
    return registerForEvent(ctx, { eventId, mode, guests, answers, timeZone });
  }

  @Mutation(() => RegistrationResult, {
    description: 'Ends a registration, a wait or an offer; what it frees goes to the line. Safe to repeat.',
  })
  @Allow('MEMBER')
  cancelRegistration(
    @CurrentCtx() ctx: Ctx,
    @Args('registrationId', REGISTRATION_ID) registrationId: string,
  ): Promise<typeof RegistrationResult> {
    return cancelRegistration(ctx, { registrationId });
  }

  @Mutation(() => RegistrationResult, { description: 'Takes an offered place. Safe to repeat.' })
  @Allow('MEMBER')
  acceptEventOffer(
    @CurrentCtx() ctx: Ctx,
    @Args('registrationId', REGISTRATION_ID) registrationId: string,
  ): Promise<typeof RegistrationResult> {
    return acceptOffer(ctx, { registrationId });
  }

  @Mutation(() => RegistrationResult, {
    description: 'Changes between room and stream of a hybrid event, or leaves everything as it is.',
  })
  @Allow('MEMBER')
  switchRegistration(
    @CurrentCtx() ctx: Ctx,
    @Args('registrationId', REGISTRATION_ID) registrationId: string,
    @Args('mode', { type: () => PoolModeEnum, description: 'How the member wants to take part.' })
    mode: PoolMode,
  ): Promise<typeof RegistrationResult> {
    return switchRegistration(ctx, { registrationId, mode });
  }

  @Mutation(() => String, {
    description: 'A new secret address of the member’s own calendar, shown once; the one before ends.',
  })
  @Allow('MEMBER')
  renewCalendarFeed(@CurrentCtx() ctx: Ctx): Promise<string> {
    return renewCalendarFeed(ctx);
  }
}
