import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

export const SavedViewsDocument = graphql(`
  query SavedViews {
    savedViews {
      id
      name
      screen
      search {
        name
        value
      }
      isShared
      isMine
    }
  }
`);

export const SaveViewDocument = graphql(`
  mutation SaveView($view: SaveViewInput!) {
    saveView(view: $view) {
      __typename
      ... on ViewSaved {
        view {
          id
          name
        }
      }
      ... on ViewNameTaken {
        message
      }
    }
  }
`);

export const RemoveViewDocument = graphql(`
  mutation RemoveView($viewId: ID!) {
    removeView(viewId: $viewId)
  }
`);

export type SavedView = ResultOf<typeof SavedViewsDocument>['savedViews'][number];
