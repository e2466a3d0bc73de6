import type { Ctx } from '@enishi/accounts';
import { DateOnlyScalar } from '@enishi/platform';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  ChapterChangedType,
  ChapterStateNotAllowedType,
  CoordinatorNotFoundType,
  TermOverlapsType,
  resultOf,
} from '../chapter/chapter.type.js';
import { ChapterRoleEnum, ChapterTermStateEnum } from '../chapter/chapter-enums.type.js';
import { coordinates, personIdOf } from '../policies.js';
import type { TermRow } from './chapter-term.queries.js';
import { nameForReader } from './term.loaders.js';

@ObjectType('ChapterTerm', { description: 'Somebody coordinates a chapter for a time.' })
export class ChapterTermType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  @Field(() => ID, { description: 'Of which chapter.' })
  chapterId!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Name, where the person agreed to be named or the reader runs the chapter.',
  })
  name!: string | null;
  @Field(() => ChapterRoleEnum, { description: 'In which role.' })
  role!: string;
  @Field(() => String, { nullable: true, description: 'What the person looks after.' })
  duty!: string | null;
  @Field(() => DateOnlyScalar, { description: 'First day, Asia/Tokyo.' })
  startsOn!: string;
  @Field(() => DateOnlyScalar, { nullable: true, description: 'Last day, Asia/Tokyo; empty while open.' })
  endsOn!: string | null;
  @Field(() => ChapterTermStateEnum, { description: 'Where the term is in its life.' })
  state!: string;
  @Field(() => Boolean, { description: 'The person agreed to be named.' })
  isNamed!: boolean;
  @Field(() => Boolean, { description: 'It is the reader’s own term.' })
  isMine!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Note for those who follow; for those who run the chapter.',
  })
  handoverNote!: string | null;
  @Field(() => String, { nullable: true, description: 'What things cost; for those who run the chapter.' })
  budgetNote!: string | null;
  @Field(() => Int, { description: 'Counts changes; pass it back when writing the notes.' })
  version!: number;
}

export function toTerm(term: TermRow, ctx: Ctx): ChapterTermType {
  const runs = coordinates(ctx.actor, term.chapterId);
  const isMine = term.personId === personIdOf(ctx.actor);
  const name = isMine ? term.name : nameForReader(ctx, term);
  const { id, chapterId, role, duty, startsOn, endsOn, state, isNamed, version } = term;
  return {
    id,
    chapterId,
    name,
    role,
    // what somebody looks after tells who it is
    duty: name === null ? null : duty,
    startsOn,
    endsOn,
    state,
    isNamed,
    isMine,
    handoverNote: runs || isMine ? term.handoverNote : null,
    budgetNote: runs || isMine ? term.budgetNote : null,
    version,
  };
}

@InputType({ description: 'A term to begin.' })
export class AppointCoordinatorInput {
  @Field(() => ID, { description: 'Of which chapter.' })
  chapterId!: string;
  @Field(() => String, { description: 'Member ID as typed from the certificate.' })
  memberCode!: string;
  @Field(() => ChapterRoleEnum, { description: 'In which role.' })
  role!: string;
  @Field(() => String, { nullable: true, description: 'What the person looks after.' })
  duty?: string | null;
  @Field(() => DateOnlyScalar, { description: 'First day, Asia/Tokyo.' })
  startsOn!: string;
  @Field(() => DateOnlyScalar, { nullable: true, description: 'Last day, Asia/Tokyo.' })
  endsOn?: string | null;
}

@ObjectType('TermSaved', { description: 'The term as it stands now.' })
export class TermSavedType {
  @Field(() => ChapterTermType, { description: 'The term.' })
  term!: ChapterTermType;
}

export const AppointCoordinatorResult = resultOf(
  'AppointCoordinatorResult',
  'The term, or why nobody was appointed.',
  [TermSavedType, CoordinatorNotFoundType, TermOverlapsType],
);
export const EndTermResult = resultOf('EndChapterTermResult', 'The term, or why it did not end.', [
  TermSavedType,
  ChapterStateNotAllowedType,
]);
export const WriteHandoverResult = resultOf('WriteHandoverResult', 'The term, or why nothing was saved.', [
  TermSavedType,
  ChapterChangedType,
]);
