import { registerEnumType } from '@nestjs/graphql';
import { DOOR_ANSWERS } from '../check-in/check-in-attendees.js';
import { REGISTRATION_STATES } from '../registration/registration-states.js';
import { profileFields } from '../profile/profile-fields.js';
import { QUESTION_KINDS } from './event-questions.js';
import { EVENT_FORMATS, KNOWN_TO, POOL_MODES, SHOWN_EVENT_STATES } from './event-states.js';

const asEnum = <W extends string>(words: readonly W[]) =>
  Object.fromEntries(words.map((word) => [word, word])) as { [K in W]: K };

export const EventStateEnum = asEnum(SHOWN_EVENT_STATES);
registerEnumType(EventStateEnum, {
  name: 'EventState',
  description: 'Where an event is in its life.',
  valuesMap: {
    DRAFT: { description: 'Only its organisers see it.' },
    PUBLISHED: { description: 'Announced; registration is open.' },
    FULL: { description: 'Announced; no place is free, people may wait.' },
    CLOSED: { description: 'Announced; registration has ended.' },
    HELD: { description: 'It is over.' },
    REPORTED: { description: 'Its report is published.' },
    CANCELLED: { description: 'It was called off.' },
  },
});

export const EventFormatEnum = asEnum(EVENT_FORMATS);
registerEnumType(EventFormatEnum, {
  name: 'EventFormat',
  description: 'Where people meet.',
  valuesMap: {
    ON_SITE: { description: 'In a room.' },
    ONLINE: { description: 'At a stream.' },
    HYBRID: { description: 'Both, each with places of its own.' },
  },
});

export const PoolModeEnum = asEnum(POOL_MODES);
registerEnumType(PoolModeEnum, {
  name: 'PoolMode',
  description: 'How somebody takes part.',
  valuesMap: {
    SEAT: { description: 'In the room.' },
    STREAM: { description: 'At the stream.' },
  },
});

export const KnownToEnum = asEnum(KNOWN_TO);
registerEnumType(KnownToEnum, {
  name: 'KnownTo',
  description: 'How exactly the time of an event is known.',
  valuesMap: {
    MINUTE: { description: 'To the minute.' },
    DAY: { description: 'The day.' },
    MONTH: { description: 'The month.' },
  },
});

export const RegistrationStateEnum = asEnum(REGISTRATION_STATES);
registerEnumType(RegistrationStateEnum, {
  name: 'RegistrationState',
  description: 'What became of a registration.',
  valuesMap: {
    CONFIRMED: { description: 'The person has a place.' },
    WAITING: { description: 'In the line for a place.' },
    OFFERED: { description: 'A place is held until the person takes it or the time is over.' },
    CANCELLED: { description: 'Ended by the person.' },
    LAPSED: { description: 'An offer was not taken in time.' },
  },
});

export const EventQuestionKindEnum = asEnum(QUESTION_KINDS);
registerEnumType(EventQuestionKindEnum, {
  name: 'EventQuestionKind',
  description: 'How a question is answered.',
  valuesMap: {
    TEXT: { description: 'A line of at most 200 characters.' },
    LONG_TEXT: { description: 'Several lines, at most 1,000 characters.' },
    CHOICE: { description: 'One of several.' },
    CHOICES: { description: 'Any of several.' },
    YES_NO: { description: 'Yes or no.' },
  },
});

export const ProfileAnswerEnum = asEnum(profileFields);
registerEnumType(ProfileAnswerEnum, {
  name: 'EventProfileAnswer',
  description: 'A field of the profile that answers a question.',
  valuesMap: Object.fromEntries(
    profileFields.map((field) => [
      field,
      { description: `What the profile says under ${field.toLowerCase().replaceAll('_', ' ')}.` },
    ]),
  ),
});

export const DoorAnswerEnum = asEnum(DOOR_ANSWERS);
registerEnumType(DoorAnswerEnum, {
  name: 'DoorAnswer',
  description: 'What became of one entry at the door.',
  valuesMap: {
    IN: { description: 'Noted as present.' },
    ALREADY_IN: { description: 'Was noted before; nothing is counted twice.' },
    NOT_CONFIRMED: { description: 'The registration waits or has ended.' },
    NOT_OF_THIS_EVENT: { description: 'No registration of this event.' },
  },
});

export const NextTimeEnum = asEnum(['COME', 'HELP', 'UNSURE', 'NO'] as const);
registerEnumType(NextTimeEnum, {
  name: 'EventNextTime',
  description: 'Whether somebody would come to the next meeting.',
  valuesMap: {
    COME: { description: 'Yes.' },
    HELP: { description: 'Yes, and would help to run it.' },
    UNSURE: { description: 'Not known yet.' },
    NO: { description: 'No.' },
  },
});

export const EventWhenEnum = asEnum(['COMING', 'PAST'] as const);
registerEnumType(EventWhenEnum, {
  name: 'EventWhen',
  description: 'Before or after now.',
  valuesMap: {
    COMING: { description: 'Not over yet, soonest first.' },
    PAST: { description: 'Over, latest first.' },
  },
});
