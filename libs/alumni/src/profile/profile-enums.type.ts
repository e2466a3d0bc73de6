import { registerEnumType } from '@nestjs/graphql';
import { helpTopics, levels, sciences } from './fact-values.js';
import { audiences, factSources, profileFields, visibleFields } from './profile-fields.js';
import { relations } from './sight.js';
import { viewpoints } from './view-as.js';

const enumOf = <T extends string>(words: readonly T[]) =>
  Object.fromEntries(words.map((word) => [word, word])) as { [W in T]: W };

const facts = {
  DISPLAY_NAME: { description: 'The name that the person wants to be called by.' },
  ABOUT: { description: 'A few sentences about the person.' },
  COUNTRY: { description: 'Country or region where the person lives.' },
  CITY: { description: 'City where the person lives.' },
  AFFILIATION: { description: 'School, university or employer.' },
  POSITION: { description: 'What the person does there.' },
  LEVEL: { description: 'Where the person stands in study or work.' },
  FIELDS: { description: 'Fields of science (OECD FORD).' },
  LANGUAGES: { description: 'Languages in which the person likes to be written to.' },
  IN_JAPAN: { description: 'Whether the person is in Japan now.' },
  OFFERS_HELP: { description: 'What the person helps others with.' },
  LINKS: { description: 'Pages of the person’s own.' },
};

export const ProfileFieldEnum = enumOf(profileFields);
registerEnumType(ProfileFieldEnum, {
  name: 'ProfileField',
  description: 'What a person tells of themselves.',
  valuesMap: facts,
});

export const VisibleFieldEnum = enumOf(visibleFields);
registerEnumType(VisibleFieldEnum, {
  name: 'VisibleField',
  description: 'What has an audience.',
  valuesMap: { ...facts, VISITS: { description: 'Plans, years and hosts of the visits.' } },
});

export const AudienceEnum = enumOf(audiences);
registerEnumType(AudienceEnum, {
  name: 'Audience',
  description: 'Who may see a field; each includes the ones before.',
  valuesMap: {
    ONLY_ME: { description: 'Nobody else.' },
    SECRETARIAT: { description: 'The secretariat.' },
    GROUP: { description: 'Who was on the same plan.' },
    CHAPTER: { description: 'Who belongs to the same chapter.' },
    MEMBERS: { description: 'Every member of the club.' },
    PUBLIC: { description: 'Everybody, also on public pages.' },
  },
});

export const RelationEnum = enumOf(relations);
registerEnumType(RelationEnum, {
  name: 'ProfileRelation',
  description: 'How the reader stands to a member; the closest counts.',
  valuesMap: {
    SELF: { description: 'It is the reader.' },
    SECRETARIAT: { description: 'The reader looks after members.' },
    GROUP: { description: 'They were on the same plan.' },
    CHAPTER: { description: 'They belong to the same chapter.' },
    MEMBERS: { description: 'Both are members.' },
    PUBLIC: { description: 'The reader is no member.' },
  },
});

export const ViewpointEnum = enumOf(viewpoints);
registerEnumType(ViewpointEnum, {
  name: 'ProfileViewpoint',
  description: 'Through whose eyes somebody looks at the own profile.',
  valuesMap: {
    SECRETARIAT: { description: 'Somebody of the secretariat.' },
    GROUP: { description: 'Somebody of the same plan.' },
    CHAPTER: { description: 'Somebody of the same chapter.' },
    MEMBERS: { description: 'A stranger in the club.' },
    PUBLIC: { description: 'Somebody who is no member.' },
  },
});

export const FactSourceEnum = enumOf(factSources);
registerEnumType(FactSourceEnum, {
  name: 'FactSource',
  description: 'Where a fact was told.',
  valuesMap: {
    SELF: { description: 'In the member area.' },
    SURVEY: { description: 'In the yearly follow-up.' },
    COMPLETION_REPORT: { description: 'In the completion report.' },
    OFFICE: { description: 'To the office.' },
  },
});

export const LevelEnum = enumOf(levels);
registerEnumType(LevelEnum, {
  name: 'ProfileLevel',
  description: 'Where somebody stands in study or work; the codes of the follow-up survey.',
});

export const ScienceEnum = enumOf(sciences);
registerEnumType(ScienceEnum, {
  name: 'Science',
  description: 'Field of science by the first digit of OECD FORD; M for more than one.',
});

export const HelpTopicEnum = enumOf(helpTopics);
registerEnumType(HelpTopicEnum, {
  name: 'HelpTopic',
  description: 'What members help each other with.',
  valuesMap: {
    STUDY: { description: 'Studying in Japan.' },
    RESEARCH: { description: 'Research and laboratories.' },
    WORK: { description: 'Working in Japan or with Japan.' },
    DAILY_LIFE: { description: 'Daily life in Japan.' },
  },
});
