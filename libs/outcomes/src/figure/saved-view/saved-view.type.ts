import {
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  ObjectType,
  createUnionType,
  registerEnumType,
} from '@nestjs/graphql';
import type { SavedViewRow } from './saved-view.queries.js';

export const ViewScreenEnum = { OVERVIEW: 'OVERVIEW', EXPLORER: 'EXPLORER' } as const;
registerEnumType(ViewScreenEnum, {
  name: 'ViewScreen',
  description: 'Which screen a view opens.',
  valuesMap: {
    OVERVIEW: { description: 'The six figures.' },
    EXPLORER: { description: 'Any metric by any dimensions.' },
  },
});

@ObjectType('ViewParameter', { description: 'One member of what stands in the address.' })
export class ViewParameterType {
  @Field(() => String, { description: 'Its name, e.g. regions.' })
  name!: string;
  @Field(() => String, { description: 'Its value; lists with commas.' })
  value!: string;
}

@InputType({ description: 'One member of what stands in the address.' })
export class ViewParameterInput {
  @Field(() => String, { description: 'Its name, e.g. regions.' })
  name!: string;
  @Field(() => String, { description: 'Its value; lists with commas.' })
  value!: string;
}

@InputType({ description: 'A view to be kept under a name.' })
export class SaveViewInput {
  @Field(() => String, { description: 'Its name, at most 100 characters.' })
  name!: string;
  @Field(() => ViewScreenEnum, { description: 'The screen.' })
  screen!: keyof typeof ViewScreenEnum;
  @Field(() => [ViewParameterInput], { description: 'What stands in the address.' })
  search!: ViewParameterInput[];
  @Field(() => Boolean, { description: 'True when colleagues who work with all figures see it too.' })
  isShared!: boolean;
}

@ObjectType('SavedView', {
  description: 'A question under a name; its answer is computed by whoever opens it.',
})
export class SavedViewType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field(() => String, { description: 'Its name.' })
  name!: string;
  @Field(() => ViewScreenEnum, { description: 'The screen.' })
  screen!: string;
  @Field(() => [ViewParameterType], { description: 'What stands in the address.' })
  search!: ViewParameterType[];
  @Field(() => Boolean, { description: 'True when colleagues see it too.' })
  isShared!: boolean;
  @Field(() => Boolean, { description: 'True when it is the reader’s own.' })
  isMine!: boolean;
  @Field(() => GraphQLISODateTime, { description: 'When it was saved.' })
  savedAt!: Date;
}

@ObjectType('ViewSaved', { description: 'The view is kept.' })
export class ViewSavedType {
  @Field(() => SavedViewType, { description: 'The view.' })
  view!: SavedViewType;
}

@ObjectType('ViewNameTaken', { description: 'One has a view of that name; nothing was saved.' })
export class ViewNameTakenType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}

export const SaveViewResult = createUnionType({
  name: 'SaveViewResult',
  description: 'The view, or why it was not kept.',
  types: () => [ViewSavedType, ViewNameTakenType] as const,
  resolveType: (value: { __typename: string }) => value.__typename,
});

export function toSavedView(row: SavedViewRow): SavedViewType {
  return { ...row, search: Object.entries(row.search).map(([name, value]) => ({ name, value })) };
}
