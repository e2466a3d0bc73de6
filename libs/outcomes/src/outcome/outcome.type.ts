import { PageInfo } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import { Field, GraphQLISODateTime, ID, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import {
  AttributionEnum,
  ClaimSourceEnum,
  ClaimStateEnum,
  InstitutionReasonEnum,
  OutcomeDetailEnum,
  OutcomeTypeEnum,
  RevisitPurposeEnum,
  VerificationEnum,
} from '../claim/claim-enums.type.js';
import type { ClaimPage } from '../claim/list-claims.js';
import type { RevisitRow } from '../revisit/revisit.queries.js';
import type { OutcomeRow } from './outcome.queries.js';

@ObjectType('ClaimPerson', { description: 'Somebody a claim is about. Not shown to analysts.' })
export class ClaimPersonType {
  @Field(() => ID, { description: 'Id of the person.' })
  id!: string;
  @Field(() => String, { description: 'Name as in the passport.' })
  name!: string;
}

@InterfaceType('Claim', {
  description: 'An outcome or a return visit as one source tells it.',
  resolveType: (value: { purpose?: string }) => (value.purpose === undefined ? 'Outcome' : 'Revisit'),
})
export abstract class ClaimType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  @Field(() => ID, { nullable: true, description: 'The plan it followed from.' })
  planId!: string | null;
  @Field(() => String, { nullable: true, description: 'Title of the plan, in the reader’s language.' })
  planTitle!: string | null;
  @Field(() => [ClaimPersonType], { description: 'Who it is about, as far as the reader may know.' })
  persons!: ClaimPersonType[];
  @Field(() => Int, { nullable: true, description: 'How many people, where nobody is named.' })
  headCount!: number | null;
  @Field(() => ID, { nullable: true, description: 'Institution of the list.' })
  institutionId!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the institution.' })
  institutionName!: string | null;
  @Field(() => InstitutionReasonEnum, { nullable: true, description: 'Why it is not one of the list.' })
  institutionReason!: string | null;
  @Field(() => String, { nullable: true, description: 'When it began: YYYY, YYYY-MM or YYYY-MM-DD.' })
  from!: string | null;
  @Field(() => String, { nullable: true, description: 'When it ended, as precisely.' })
  to!: string | null;
  @Field(() => String, { nullable: true, description: 'Who paid.' })
  funding!: string | null;
  @Field(() => String, { nullable: true, description: 'A note; not shown to analysts.' })
  note!: string | null;
  @Field(() => ClaimSourceEnum, { description: 'Who told it.' })
  source!: string;
  @Field(() => GraphQLISODateTime, { description: 'When it was told, or told anew.' })
  reportedAt!: Date;
  @Field(() => ClaimStateEnum, { description: 'Where it is in its life.' })
  state!: string;
  @Field(() => VerificationEnum, {
    description: 'How sure it is. A host sees a confirmation by an alumna only where she shares it.',
  })
  verification!: string;
  @Field(() => ID, { nullable: true, description: 'The claim of which it is a duplicate.' })
  duplicateOfId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The claim that it corrects.' })
  correctsId!: string | null;
  @Field(() => Int, { description: 'Version, from 1.' })
  version!: number;
  @Field(() => Boolean, { description: 'Told in a yearly form; corrected and taken back there.' })
  isTold!: boolean;
}

@ObjectType('Outcome', { description: 'Something that a visit led to.', implements: () => [ClaimType] })
export class OutcomeObject extends ClaimType {
  @Field(() => OutcomeTypeEnum, { description: 'What it is.' })
  type!: string;
  @Field(() => String, { nullable: true, description: 'Title of the paper, project or grant.' })
  title!: string | null;
  @Field(() => OutcomeDetailEnum, {
    nullable: true,
    description: 'Level of an agreement, or way of an exchange.',
  })
  detail!: string | null;
  @Field(() => String, { nullable: true, description: 'DOI without address, where that is the evidence.' })
  doi!: string | null;
  @Field(() => String, { nullable: true, description: 'Address of the evidence.' })
  evidenceUrl!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the file, where a file is the evidence.' })
  evidenceFileName!: string | null;
  @Field(() => AttributionEnum, { description: 'How far it is due to the visit.' })
  attribution!: string;
}

@ObjectType('Revisit', { description: 'A return visit to Japan (再来日).', implements: () => [ClaimType] })
export class RevisitObject extends ClaimType {
  @Field(() => RevisitPurposeEnum, { description: 'What for.' })
  purpose!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Status of residence; shown to the person, the office and whoever told it.',
  })
  statusOfResidence!: string | null;
}

@ObjectType('OutcomePage', { description: 'A page of outcomes.' })
export class OutcomePageType {
  @Field(() => [OutcomeObject], { description: 'The latest report first.' })
  nodes!: OutcomeObject[];
  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType('RevisitPage', { description: 'A page of return visits.' })
export class RevisitPageType {
  @Field(() => [RevisitObject], { description: 'The latest report first.' })
  nodes!: RevisitObject[];
  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

function shared(row: OutcomeRow | RevisitRow, locale: Locale) {
  const ja = locale === 'ja';
  return {
    planTitle: ja ? row.planTitleJa : row.planTitleEn,
    institutionName: ja ? row.institutionJa : row.institutionEn,
  };
}

export function toOutcomePage({ rows, pageInfo }: ClaimPage<OutcomeRow>, locale: Locale): OutcomePageType {
  const nodes = rows.map((row) => ({
    ...row,
    ...shared(row, locale),
    from: row.arisenOn,
    to: row.endedOn,
    doi: row.evidenceKind === 'DOI' ? row.evidence : null,
    evidenceUrl: addressOf(row),
    evidenceFileName: row.fileName,
  }));
  return { nodes, pageInfo };
}

/** Files are no matter of analysts, so they are not led to one. */
function addressOf({ id, evidenceKind, evidence, fileName }: OutcomeRow): string | null {
  if (evidenceKind === 'FILE') return fileName === null ? null : `/outcomes/${id}/evidence`;
  return evidenceKind === 'DOI' ? `https://doi.org/${evidence}` : evidence;
}

export function toRevisitPage({ rows, pageInfo }: ClaimPage<RevisitRow>, locale: Locale): RevisitPageType {
  return {
    nodes: rows.map((row) => ({ ...row, ...shared(row, locale), from: row.fromOn, to: row.toOn })),
    pageInfo,
  };
}
