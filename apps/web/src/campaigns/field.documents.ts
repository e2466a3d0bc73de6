import type { ResultOf, VariablesOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

const Funnel = graphql(`
  fragment Funnel on FieldFunnel {
    asked
    sent
    delivered
    opened
    started
    answered
    declined
  }
`);

export const CampaignFieldDocument = graphql(
  `
    query CampaignField($campaignId: ID!, $filter: CampaignFieldFilter!) {
      campaignField(campaignId: $campaignId, filter: $filter) {
        asOf
        isClosed
        isRounded
        frame
        excluded {
          reason
          count
        }
        funnel {
          ...Funnel
        }
        dispositions {
          code
          class
          name
          rule
          count
        }
        headline
        eligibleShare
        rates {
          code
          numerator
          denominator
          value
        }
        days {
          day
          sent
          reminded
          bounced
          opened
          started
          submitted
          declined
        }
        strata {
          dimension
          value
          label
          funnel {
            ...Funnel
          }
          rate
        }
        breakOff {
          place
          label
          forms
        }
        pages {
          page
          label
          forms
          medianSeconds
          problems
        }
        medianMinutes
        measured
        alarms {
          dimension
          value
          label
          rate
          lastRate
        }
      }
    }
  `,
  [Funnel],
);

export type CampaignField = ResultOf<typeof CampaignFieldDocument>['campaignField'];
export type FieldFilter = VariablesOf<typeof CampaignFieldDocument>['filter'];
export type FieldStratum = CampaignField['strata'][number];
export type FieldDimension = FieldStratum['dimension'];
