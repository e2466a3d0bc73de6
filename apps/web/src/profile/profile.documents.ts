import type { ResultOf, VariablesOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

export const ProfileParts = graphql(`
  fragment ProfileParts on Profile {
    memberKey
    relation
    name
    nameNative
    nameNativeLanguage
    about
    country
    city
    affiliation
    position
    level
    fields
    languages
    inJapan
    offersHelp
    links
    visits {
      title
      fiscalYear
      host
    }
  }
`);

export const MyProfileParts = graphql(
  `
    fragment MyProfileParts on MyProfile {
      profile {
        ...ProfileParts
      }
      hasOwnName
      facts {
        field
        source
        confirmedAt
        isFresh
      }
      reach {
        field
        audience
        reaches
      }
      isMinor
      adultOn
      hiddenBySelf
      hiddenByOffice
    }
  `,
  [ProfileParts],
);

export const MyProfileDocument = graphql(
  `
    query MyProfile {
      myProfile {
        ...MyProfileParts
      }
    }
  `,
  [MyProfileParts],
);

export const MyPrivacyDocument = graphql(
  `
    query MyPrivacy {
      myProfile {
        ...MyProfileParts
      }
      myConsents {
        purpose
        choice
        textVersion
      }
      consentQuestions {
        purpose
        textVersion
        words
        choices
      }
    }
  `,
  [MyProfileParts],
);

export const MyProfileAsDocument = graphql(
  `
    query MyProfileAs($viewpoint: ProfileViewpoint!) {
      myProfileAs(viewpoint: $viewpoint) {
        ...ProfileParts
      }
    }
  `,
  [ProfileParts],
);

export const TellMyProfileDocument = graphql(
  `
    mutation TellMyProfile($told: TellProfileInput!) {
      tellMyProfile(told: $told) {
        __typename
        ... on ProfileTold {
          profile {
            ...MyProfileParts
          }
        }
        ... on ProfileNotTold {
          message
          fields
        }
      }
    }
  `,
  [MyProfileParts],
);

export const ConfirmMyProfileDocument = graphql(`
  mutation ConfirmMyProfile($fields: [ProfileField!]!) {
    confirmMyProfile(fields: $fields) {
      isMinor
    }
  }
`);

export const ChooseMyAudiencesDocument = graphql(`
  mutation ChooseMyAudiences($choices: [AudienceChoiceInput!]!) {
    chooseMyAudiences(choices: $choices) {
      isMinor
    }
  }
`);

export const HideMyProfileDocument = graphql(`
  mutation HideMyProfile($hidden: Boolean!) {
    hideMyProfile(hidden: $hidden) {
      hiddenBySelf
    }
  }
`);

export type Profile = ResultOf<typeof ProfileParts>;
export type MyProfile = ResultOf<typeof MyProfileParts>;
export type ProfileField = MyProfile['facts'][number]['field'];
export type VisibleField = MyProfile['reach'][number]['field'];
export type Audience = MyProfile['reach'][number]['audience'];
export type Viewpoint = VariablesOf<typeof MyProfileAsDocument>['viewpoint'];
export type Told = VariablesOf<typeof TellMyProfileDocument>['told'];
export type Level = NonNullable<Profile['level']>;
export type Science = Profile['fields'][number];
export type HelpTopic = Profile['offersHelp'][number];
