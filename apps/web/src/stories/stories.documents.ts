import type { ResultOf } from 'gql.tada';
import { graphql } from '../api/graphql.js';

export const StoriesDocument = graphql(`
  query Stories($filter: StoryFilterInput!, $first: Int!, $after: String) {
    stories(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        slug
        kind
        state
        titles {
          language
          title
        }
        createdAt
        publishedAt
      }
      pageInfo {
        totalCount
        hasNextPage
        endCursor
      }
    }
  }
`);

export const StoryDocument = graphql(`
  query Story($storyId: ID!) {
    story(storyId: $storyId) {
      id
      slug
      kind
      state
      fields
      countries
      publishedAt
      texts {
        language
        title
        lead
        body
        version
      }
      photos {
        id
        src
        smallSrc
        width
        height
        altJa
        altEn
        altZhHans
        showsNobody
        isAgreed
      }
      persons {
        id
        name
        memberId
        appears
        photoId
        agreement
      }
    }
  }
`);

export const BeginStoryDocument = graphql(`
  mutation BeginStory($kind: StoryKind!, $slug: String!, $chapterId: ID) {
    beginStory(kind: $kind, slug: $slug, chapterId: $chapterId) {
      __typename
      ... on StorySaved {
        id
      }
      ... on StoryNotValid {
        message
      }
      ... on StorySlugTaken {
        message
      }
    }
  }
`);

export const SaveStoryDocument = graphql(`
  mutation SaveStory($input: StoryInput!) {
    saveStory(input: $input) {
      __typename
      ... on StoryNotValid {
        message
      }
      ... on StorySlugTaken {
        message
      }
      ... on StoryNotMovable {
        message
      }
    }
  }
`);

export const SaveStoryTextDocument = graphql(`
  mutation SaveStoryText($input: StoryTextInput!) {
    saveStoryText(input: $input) {
      __typename
      ... on StoryTextSaved {
        version
      }
      ... on StoryNotValid {
        message
      }
      ... on StoryChanged {
        message
      }
    }
  }
`);

export const MoveStoryDocument = graphql(`
  mutation MoveStory($storyId: ID!, $to: StoryState!) {
    moveStory(storyId: $storyId, to: $to) {
      __typename
      ... on StoryNotMovable {
        message
      }
      ... on StoryNotReady {
        message
        missing {
          code
          message
        }
      }
    }
  }
`);

export const AddStoryPersonDocument = graphql(`
  mutation AddStoryPerson($storyId: ID!, $memberNumber: String!, $appears: StoryAppearance!, $photoId: ID) {
    addStoryPerson(storyId: $storyId, memberNumber: $memberNumber, appears: $appears, photoId: $photoId) {
      __typename
      ... on StoryPersonNotKnown {
        message
      }
    }
  }
`);

export const RemoveStoryPersonDocument = graphql(`
  mutation RemoveStoryPerson($storyPersonId: ID!) {
    removeStoryPerson(storyPersonId: $storyPersonId) {
      storyId
    }
  }
`);

export const DescribeStoryPhotoDocument = graphql(`
  mutation DescribeStoryPhoto($input: StoryPhotoInput!) {
    describeStoryPhoto(input: $input) {
      photoId
    }
  }
`);

export const RemoveStoryPhotoDocument = graphql(`
  mutation RemoveStoryPhoto($storyPhotoId: ID!) {
    removeStoryPhoto(storyPhotoId: $storyPhotoId) {
      photoId
    }
  }
`);

export type StoryLine = ResultOf<typeof StoriesDocument>['stories']['nodes'][number];
export type StoryState = StoryLine['state'];
export type StoryWork = ResultOf<typeof StoryDocument>['story'];
export type StoryPhoto = StoryWork['photos'][number];
export type StoryText = StoryWork['texts'][number];
export type StoryPerson = StoryWork['persons'][number];
export type Appearance = StoryPerson['appears'];
