import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

export const MyFollowUpsDocument = graphql(`
  query MyFollowUps {
    myFollowUps {
      assignmentId
      name
      fiscalYear
      planId
      planTitle
      state
      isOpen
      dueOn
      minutes
      receiptNumber
      submittedAt
      enterPath
    }
  }
`);

export type FollowUp = ResultOf<typeof MyFollowUpsDocument>['myFollowUps'][number];
