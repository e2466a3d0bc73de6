import { registerEnumType } from '@nestjs/graphql';
import { ACADEMIC_LEVELS } from '../invitee-list/values/choices.js';
import { PARTICIPATION_STATES } from './participation-states.js';

const named = <N extends string>(names: readonly N[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [K in N]: K };

export const InviteeRoleEnum = named(['MAIN', 'ESCORT']);
registerEnumType(InviteeRoleEnum, {
  name: 'InviteeRole',
  description: 'Part of an invitee in the visit.',
  valuesMap: {
    MAIN: { description: 'Main invitee (主たる招へい者).' },
    ESCORT: { description: 'Escort (引率者).' },
  },
});

export const FundingKindEnum = named(['JST', 'SELF']);
registerEnumType(FundingKindEnum, {
  name: 'FundingKind',
  description: 'Who pays for an invitee.',
  valuesMap: {
    JST: { description: 'JST support funds (JST支援金).' },
    SELF: { description: 'Own funds (自己資金); outside the head count (R17).' },
  },
});

export const AcademicLevelEnum = named(ACADEMIC_LEVELS);
registerEnumType(AcademicLevelEnum, {
  name: 'AcademicLevel',
  description: 'Academic level or standing (guidelines 1.4).',
});

export const GenderEnum = named(['FEMALE', 'MALE', 'OTHER', 'UNDISCLOSED']);
registerEnumType(GenderEnum, { name: 'Gender', description: 'As the person or the list says; optional.' });

export const ParticipationStateEnum = named(PARTICIPATION_STATES);
registerEnumType(ParticipationStateEnum, {
  name: 'ParticipationState',
  description: 'Where somebody’s participation in a plan stands.',
  valuesMap: {
    PLANNED: { description: 'Named in the plan.' },
    LISTED: { description: 'On a list that is not confirmed.' },
    CONFIRMED: { description: 'On the confirmed list.' },
    ENTERED_JAPAN: { description: 'Has entered Japan.' },
    EARLY_DEPARTURE: { description: 'Left before the end.' },
    DEPARTED: { description: 'Has left Japan.' },
    RETURN_CONFIRMED: { description: 'Has arrived home safely (帰国報告).' },
    WITHDRAWN: { description: 'Taken off the list.' },
    REPLACED: { description: 'Replaced by somebody else.' },
  },
});
