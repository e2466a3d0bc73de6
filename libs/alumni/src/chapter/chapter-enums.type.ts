import { registerEnumType } from '@nestjs/graphql';

const enumOf = (name: string, description: string, sentences: Readonly<Record<string, string>>) => {
  const codes = Object.fromEntries(Object.keys(sentences).map((code) => [code, code]));
  const valuesMap = Object.fromEntries(
    Object.entries(sentences).map(([code, sentence]) => [code, { description: sentence }]),
  );
  registerEnumType(codes, { name, description, valuesMap });
  return codes;
};

export const ChapterKindEnum = enumOf('ChapterKind', 'What a chapter is made of.', {
  COUNTRY: 'The members of one country or region.',
  BRANCH: 'A province or city within a chapter.',
  COUNTRIES: 'Several countries or regions together.',
  FIELD: 'A circle of a field, wherever its members live.',
});
export const ChapterStateEnum = enumOf('ChapterState', 'Where a chapter is in its life.', {
  FORMING: 'It looks for its first coordinators.',
  ACTIVE: 'It is at work.',
  RESTING: 'It does nothing at present.',
  CLOSED: 'It is over; seen by the secretariat and officers alone.',
});
export const ChapterRoleEnum = enumOf('ChapterRole', 'What a coordinator is in a term.', {
  MAIN: 'Main coordinator; there may be two.',
  DEPUTY: 'Stands in for the main coordinator.',
  COORDINATOR: 'Helps to run the chapter.',
});
export const ChapterTermStateEnum = enumOf('ChapterTermState', 'Where a term is in its life.', {
  PLANNED: 'Appointed; the right comes with the first day.',
  RUNNING: 'In office.',
  ENDED: 'Over.',
  CANCELLED: 'Called off before it began.',
});
export const ChapterMessagePurposeEnum = enumOf('ChapterMessagePurpose', 'Why a chapter writes.', {
  NEWS: 'It tells something.',
  INVITATION: 'It invites to something.',
});
export const ChapterReportStateEnum = enumOf(
  'ChapterReportState',
  'Where a quarterly report is in its life.',
  {
    DRAFT: 'Being written.',
    SUBMITTED: 'With the secretariat.',
    RETURNED: 'Given back with what is to be changed.',
    PUBLISHED: 'On the chapter’s page and in the yearbook.',
  },
);
export const NominationCallStateEnum = enumOf('NominationCallState', 'Where a call is in its life.', {
  OPEN: 'Members can apply.',
  RANKING: 'The coordinators rank.',
  HANDED_IN: 'The secretariat decides.',
  DECIDED: 'Decided; everybody was told.',
  CANCELLED: 'Called off; everybody was told.',
});
export const NominationStateEnum = enumOf('NominationState', 'What became of an application.', {
  APPLIED: 'Under way.',
  WITHDRAWN: 'Taken back.',
  CHOSEN: 'Nominated.',
  NOT_CHOSEN: 'Not nominated this time.',
});
export const ClubMailKindEnum = enumOf('ClubMailKind', 'Kinds of club mails that a person can stop.', {
  club: 'Messages of chapters and about events.',
  digest: 'The monthly digest.',
});
