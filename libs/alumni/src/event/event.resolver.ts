import { Allow, CurrentCtx, hasCapacity } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { RegistrationType, toRegistration } from '../registration/registration.type.js';
import { EventReportType } from '../registration/desk.type.js';
import { cancelEvent, closeEvent, publishEvent } from './change-event-state.js';
import { changeEvent } from './change-event.js';
import { createEvent } from './create-event.js';
import type { EventSaved } from './create-event.js';
import { EventFilterInput, EventInput } from './event-input.type.js';
import { myRegistrationLoader, reportLoader } from './event.loaders.js';
import { chaptersOfOrganiser } from './event.queries.js';
import type { EventRow } from './event.queries.js';
import { SaveEventResult } from './event-result.type.js';
import {
  EventOrganiserChoiceType,
  EventPageType,
  EventType,
  toEvent,
  toEventPage,
  toOrganiser,
} from './event.type.js';
import { listEvents } from './list-events.js';
import { isOrganiser, organiserScope } from './may-organise.js';
import { viewEvent } from './view-event.js';

export const EVENT_READERS = [
  'MEMBER',
  'COORDINATOR',
  'SECRETARIAT',
  'OFFICER',
  'ANALYST',
  'ADMINISTRATOR',
] as const;
export const ORGANISERS = ['COORDINATOR', 'SECRETARIAT', 'OFFICER'] as const;

const presenter = (ctx: Ctx) => (row: EventRow) => toEvent(row, ctx.locale, isOrganiser(ctx.actor, row));
const EVENT_ID = { type: () => ID, description: 'The event.' };

/** The event of a result as its reader may see it; everything else as it is. */
export function presentSaved<R extends { __typename: string }>(ctx: Ctx, result: R | EventSaved) {
  return 'event' in result ? { ...result, event: presenter(ctx)(result.event) } : result;
}

/** Events for who comes, and for who holds them. */
@Resolver(() => EventType)
export class EventResolver {
  @Query(() => EventPageType, { description: 'Announced events, and drafts of the reader’s own.' })
  @Allow(...EVENT_READERS)
  async events(
    @CurrentCtx() ctx: Ctx,
    @Args('filter', {
      type: () => EventFilterInput,
      defaultValue: {},
      description: 'What to narrow the list to.',
    })
    filter: EventFilterInput,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the page before.' })
    after?: string,
  ): Promise<EventPageType> {
    return toEventPage(await listEvents(ctx, { filter, first, after }), presenter(ctx));
  }

  @Query(() => EventType, { description: 'One event by its place in addresses.' })
  @Allow(...EVENT_READERS)
  async event(
    @CurrentCtx() ctx: Ctx,
    @Args('slug', { type: () => String, description: 'Its place in addresses.' }) slug: string,
  ): Promise<EventType> {
    return presenter(ctx)(await viewEvent(ctx, slug));
  }

  @Query(() => [EventOrganiserChoiceType], { description: 'Chapters for which the reader may hold events.' })
  @Allow(...ORGANISERS)
  async eventOrganisers(@CurrentCtx() ctx: Ctx): Promise<EventOrganiserChoiceType[]> {
    const rows = await chaptersOfOrganiser(ctx, organiserScope(ctx.actor));
    return rows.map((row) => ({ ...toOrganiser(row, ctx.locale), timeZone: row.timeZone }));
  }

  @ResolveField(() => RegistrationType, {
    nullable: true,
    description: 'The reader’s own registration, the live one first.',
  })
  async myRegistration(@CurrentCtx() ctx: Ctx, @Parent() event: EventType): Promise<RegistrationType | null> {
    if (!hasCapacity(ctx.actor, 'MEMBER')) return null;
    const row = await myRegistrationLoader(ctx).load(event.id);
    return row && toRegistration(row);
  }

  @ResolveField(() => EventReportType, { nullable: true, description: 'What the organisers tell of it.' })
  async report(@CurrentCtx() ctx: Ctx, @Parent() event: EventType): Promise<EventReportType | null> {
    const row = await reportLoader(ctx).load(event.id);
    if (!row || (row.state === 'DRAFT' && !event.mayOrganise)) return null;
    return { ...row, isPublished: row.state === 'PUBLISHED' };
  }

  @Mutation(() => SaveEventResult, { description: 'Begins an event as a draft.' })
  @Allow(...ORGANISERS)
  async createEvent(
    @CurrentCtx() ctx: Ctx,
    @Args('event', { type: () => EventInput, description: 'The event.' }) event: EventInput,
  ): Promise<typeof SaveEventResult> {
    return presentSaved(ctx, await createEvent(ctx, event));
  }

  @Mutation(() => SaveEventResult, {
    description: 'Changes an event. Who is registered hears of a new time, place, link or title.',
  })
  @Allow(...ORGANISERS)
  async changeEvent(
    @CurrentCtx() ctx: Ctx,
    @Args('eventId', EVENT_ID) eventId: string,
    @Args('version', { type: () => Int, description: 'The version that was looked at.' }) version: number,
    @Args('event', { type: () => EventInput, description: 'The event as it is to be.' }) event: EventInput,
  ): Promise<typeof SaveEventResult> {
    return presentSaved(ctx, await changeEvent(ctx, { eventId, version, event }));
  }

  @Mutation(() => SaveEventResult, { description: 'Announces an event and opens registration, also again.' })
  @Allow(...ORGANISERS)
  async publishEvent(
    @CurrentCtx() ctx: Ctx,
    @Args('eventId', EVENT_ID) eventId: string,
  ): Promise<typeof SaveEventResult> {
    return presentSaved(ctx, await publishEvent(ctx, { eventId }));
  }

  @Mutation(() => SaveEventResult, { description: 'Ends registration; the line still moves.' })
  @Allow(...ORGANISERS)
  async closeEvent(
    @CurrentCtx() ctx: Ctx,
    @Args('eventId', EVENT_ID) eventId: string,
  ): Promise<typeof SaveEventResult> {
    return presentSaved(ctx, await closeEvent(ctx, { eventId }));
  }

  @Mutation(() => SaveEventResult, { description: 'Calls an event off; everybody registered hears why.' })
  @Allow(...ORGANISERS)
  async cancelEvent(
    @CurrentCtx() ctx: Ctx,
    @Args('eventId', EVENT_ID) eventId: string,
    @Args('reason', {
      type: () => String,
      description: 'Why, for everybody registered; up to 500 characters.',
    })
    reason: string,
  ): Promise<typeof SaveEventResult> {
    return presentSaved(ctx, await cancelEvent(ctx, { eventId, reason }));
  }
}
