import { PageInfo } from '@enishi/platform';
import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type { MessageRow, RelayRow } from './relay.queries.js';
import { relayKinds, relayStates, reportOutcomes } from './relay-states.js';
import type { ReportRow } from './relay-report.queries.js';

const enumOf = <T extends string>(words: readonly T[]) =>
  Object.fromEntries(words.map((word) => [word, word]));

export const RelayKindEnum = enumOf(relayKinds);
registerEnumType(RelayKindEnum, {
  name: 'RelayKind',
  description: 'What a member asks another for.',
  valuesMap: {
    INTRODUCTION: { description: 'To get to know each other, or to be introduced to somebody.' },
    MENTORING: { description: 'Advice for some time.' },
  },
});

const RelayStateEnum = enumOf(relayStates);
registerEnumType(RelayStateEnum, {
  name: 'RelayState',
  description: 'Where a request is in its life.',
  valuesMap: {
    OPEN: { description: 'It waits for an answer, 14 days at most.' },
    ACCEPTED: { description: 'Both may write, 90 days at most.' },
    DECLINED: { description: 'The other said no.' },
    EXPIRED: { description: 'Nobody answered in time.' },
    ENDED: { description: 'One of the two ended it, or the time was over.' },
  },
});

export const RelayReportOutcomeEnum = enumOf(reportOutcomes);
registerEnumType(RelayReportOutcomeEnum, {
  name: 'RelayReportOutcome',
  description: 'What the secretariat made of a report.',
  valuesMap: {
    NO_ACTION: { description: 'Nothing follows.' },
    STOPPED: { description: 'Requests of the reported member reach nobody any more.' },
  },
});

@ObjectType('Relay', {
  description: 'A request between two members, and what follows. Seen by the two alone.',
})
export class RelayType {
  @Field(() => ID, { description: 'Names it.' })
  id!: string;
  @Field(() => RelayKindEnum, { description: 'What is asked for.' })
  kind!: string;
  @Field(() => RelayStateEnum, { description: 'Where it is in its life.' })
  state!: string;
  @Field(() => Boolean, { description: 'True when the reader asked.' })
  isMine!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Name of the other; empty when they left or are hidden.',
  })
  otherName!: string | null;
  @Field(() => ID, { nullable: true, description: 'Membership of the other, for their profile.' })
  otherKey!: string | null;
  @Field(() => Date, { description: 'When it was asked.' })
  createdAt!: Date;
  @Field(() => Date, { description: 'When it ends by itself.' })
  endsAt!: Date;
  @Field(() => String, { nullable: true, description: 'What was written last.' })
  lastMessage!: string | null;
  @Field(() => Date, { nullable: true, description: 'When that was.' })
  lastAt!: Date | null;
}

export function toRelay(row: RelayRow): RelayType {
  const { id, kind, state, isMine, otherName, otherKey, createdAt, endsAt, lastMessage, lastAt } = row;
  return { id, kind, state, isMine, otherName, otherKey, createdAt, endsAt, lastMessage, lastAt };
}

@ObjectType('RelayMessage', { description: 'One thing that one of the two wrote.' })
export class RelayMessageType {
  @Field(() => ID, { description: 'Names it.' })
  id!: string;
  @Field(() => Boolean, { description: 'True when the reader wrote it.' })
  isMine!: boolean;
  @Field(() => String, { description: 'The words, as written.' })
  body!: string;
  @Field(() => Date, { description: 'When.' })
  sentAt!: Date;
}

@ObjectType('RelayWithMessages', { description: 'A relay with everything that was written.' })
export class RelayWithMessagesType {
  @Field(() => RelayType, { description: 'The relay.' })
  relay!: RelayType;
  @Field(() => [RelayMessageType], { description: 'What was written, the earliest first.' })
  messages!: MessageRow[];
}

@ObjectType('RelayPage', { description: 'What a member asked and was asked.' })
export class RelayPageType {
  @Field(() => [RelayType], { description: 'The latest first.' })
  nodes!: RelayType[];
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType('MemberAsked', { description: 'The request is on its way, or was before.' })
export class MemberAskedType {
  @Field(() => RelayType, { description: 'The relay.' })
  relay!: RelayType;
}
@ObjectType('MemberNotReachable', { description: 'The member takes no requests; nothing was sent.' })
export class MemberNotReachableType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}
@ObjectType('TooManyRelays', { description: 'The reader asked many people this week; nothing was sent.' })
export class TooManyRelaysType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}
@ObjectType('RelayChanged', { description: 'It is done.' })
export class RelayChangedType {
  @Field(() => RelayType, { description: 'The relay as it is now.' })
  relay!: RelayType;
}
@ObjectType('RelayOver', { description: 'The relay is over or not answered yet; nothing was changed.' })
export class RelayOverType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}

const resolveType = (value: { __typename: string }) => value.__typename;
export const AskMemberResult = createUnionType({
  name: 'AskMemberResult',
  description: 'What became of a request.',
  types: () => [MemberAskedType, MemberNotReachableType, TooManyRelaysType] as const,
  resolveType,
});
export const ChangeRelayResult = createUnionType({
  name: 'ChangeRelayResult',
  description: 'The relay, or that it is over.',
  types: () => [RelayChangedType, RelayOverType] as const,
  resolveType,
});

/** A result with its relay as GraphQL shows it. */
export function toRelayResult<R extends { __typename: string }>(
  result: R,
): R extends { relay: RelayRow } ? Omit<R, 'relay'> & { relay: RelayType } : R {
  const shown = 'relay' in result ? { ...result, relay: toRelay(result.relay as RelayRow) } : result;
  return shown as ReturnType<typeof toRelayResult<R>>;
}

@ObjectType('ReportedMessage', { description: 'One thing that was written, as the secretariat reads it.' })
export class ReportedMessageType {
  @Field(() => Boolean, { description: 'True when the member who reports wrote it.' })
  isReporters!: boolean;
  @Field(() => String, { description: 'The words, as written.' })
  body!: string;
}

@ObjectType('RelayReport', {
  description: 'A member asks the secretariat to look. Seen by the secretariat alone.',
})
export class RelayReportType {
  @Field(() => ID, { description: 'Names it.' })
  id!: string;
  @Field(() => String, { description: 'Why, in the words of the member.' })
  reason!: string;
  @Field(() => Date, { description: 'When.' })
  reportedAt!: Date;
  @Field(() => RelayReportOutcomeEnum, {
    nullable: true,
    description: 'What was made of it; empty while it waits.',
  })
  outcome!: string | null;
  @Field(() => Date, { nullable: true, description: 'When it was settled.' })
  settledAt!: Date | null;
  @Field(() => String, { description: 'Who reports.' })
  reporterName!: string;
  @Field(() => String, { description: 'Who is reported.' })
  reportedName!: string;
  @Field(() => ID, { nullable: true, description: 'Membership of who is reported.' })
  reportedKey!: string | null;
  @Field(() => [ReportedMessageType], { description: 'What was written, the earliest first.' })
  messages!: ReportRow['messages'];
}

@ObjectType('RelayReportList', { description: 'Reports, those that wait first.' })
export class RelayReportListType {
  @Field(() => [RelayReportType], { description: 'The reports.' })
  nodes!: ReportRow[];
  @Field(() => Int, { description: 'How many there are.' })
  totalCount!: number;
  @Field(() => Int, { description: 'How many wait.' })
  waitingCount!: number;
}
