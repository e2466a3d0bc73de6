import type { ResultOf, VariablesOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

export const OpportunitiesDocument = graphql(`
  query Opportunities($filter: OpportunityFilterInput!, $first: Int!, $after: String) {
    opportunities(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        kind
        provider
        providerName
        title
        summary
        language
        fields
        levels
        countries
        languages
        closesAt
        closesOn
        timeZone
        sourceUrl
        planId
        state
        version
        mySteps
      }
      pageInfo {
        totalCount
        hasNextPage
        endCursor
      }
    }
  }
`);

export const OpportunityDocument = graphql(`
  query Opportunity($opportunityId: ID!) {
    opportunity(opportunityId: $opportunityId) {
      id
      kind
      provider
      providerName
      titleJa
      titleEn
      titleZhHans
      summaryJa
      summaryEn
      summaryZhHans
      fields
      levels
      countries
      languages
      closesOn
      closesTime
      timeZone
      expiresOn
      sourceUrl
      planId
      state
      version
    }
  }
`);

export const SaveOpportunityDocument = graphql(`
  mutation SaveOpportunity($input: OpportunityInput!, $opportunityId: ID, $version: Int) {
    saveOpportunity(input: $input, opportunityId: $opportunityId, version: $version) {
      __typename
      ... on OpportunitySaved {
        id
      }
      ... on OpportunityNotValid {
        message
        problems {
          field
          message
        }
      }
      ... on OpportunityChanged {
        message
      }
    }
  }
`);

export const MoveOpportunityDocument = graphql(`
  mutation MoveOpportunity($opportunityId: ID!, $to: OpportunityState!, $version: Int) {
    moveOpportunity(opportunityId: $opportunityId, to: $to, version: $version) {
      __typename
      ... on OpportunityMoved {
        version
      }
      ... on OpportunityNotMovable {
        message
      }
      ... on OpportunityChanged {
        message
      }
    }
  }
`);

export const TellStepDocument = graphql(`
  mutation TellOpportunityStep($opportunityId: ID!, $step: OpportunityStep!) {
    tellOpportunityStep(opportunityId: $opportunityId, step: $step) {
      __typename
      ... on OpportunityNotOpen {
        message
      }
    }
  }
`);

export const UndoStepDocument = graphql(`
  mutation UndoOpportunityStep($opportunityId: ID!, $step: OpportunityStep!) {
    undoOpportunityStep(opportunityId: $opportunityId, step: $step) {
      opportunityId
    }
  }
`);

export const PathDocument = graphql(`
  query PathToJapan($field: FieldOfScience, $level: CareerLevel, $country: String) {
    pathToJapan(field: $field, level: $level, country: $country) {
      field
      level
      country
      hosts {
        planId
        host
        unit
        planTitle
        fiscalYear
        note
        pageUrl
      }
      accepted {
        kind
        count
      }
      helpers {
        personId
        name
        kinds
      }
    }
  }
`);

export const MyLaboratoriesDocument = graphql(`
  query MyLaboratories {
    myLaboratories {
      planId
      host
      unit
      planTitle
      fiscalYear
      fields
      note
      pageUrl
      isOpen
    }
  }
`);

export const OpenLaboratoryDocument = graphql(`
  mutation OpenLaboratory($input: LaboratoryInput!) {
    openLaboratory(input: $input) {
      __typename
      ... on OpportunityNotValid {
        message
        problems {
          field
          message
        }
      }
    }
  }
`);

export const CloseLaboratoryDocument = graphql(`
  mutation CloseLaboratory($planId: ID!) {
    closeLaboratory(planId: $planId) {
      planId
    }
  }
`);

export const MyDigestDocument = graphql(`
  query MyDigest {
    myDigest {
      wanted
      issues {
        month
        items
        sentAt
      }
    }
  }
`);

export const ChooseDigestDocument = graphql(`
  mutation ChooseDigest($wanted: Boolean!) {
    chooseDigest(wanted: $wanted) {
      wanted
    }
  }
`);

export type Opportunity = ResultOf<typeof OpportunitiesDocument>['opportunities']['nodes'][number];
export type OpportunityKind = Opportunity['kind'];
export type OpportunityState = Opportunity['state'];
export type OpportunityStep = Opportunity['mySteps'][number];
export type FieldOfScience = Opportunity['fields'][number];
export type Level = Opportunity['levels'][number];
export type OpportunityLanguage = 'ja' | 'en' | 'zh-Hans';
export type OpportunityInput = VariablesOf<typeof SaveOpportunityDocument>['input'];
export type WrittenOpportunity = ResultOf<typeof OpportunityDocument>['opportunity'];
export type Laboratory = ResultOf<typeof MyLaboratoriesDocument>['myLaboratories'][number];
export type PathFound = ResultOf<typeof PathDocument>['pathToJapan'];
