import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { matchLocale } from '@enishi/platform';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  InstrumentPreviewType,
  InstrumentRehearsalType,
  InstrumentType,
  PublishInstrumentResult,
  toInstrument,
  toRehearsal,
  UploadInstrumentResult,
} from './instrument.type.js';
import { listInstruments } from './list-instruments.js';
import { previewInstrument } from './preview-instrument.js';
import { publishInstrument } from './publish-instrument.js';
import { rehearseInstrument } from './rehearse-instrument.js';
import { uploadInstrument } from './upload-instrument.js';

const CODE = { type: () => String, description: 'Code of the questionnaire, e.g. `FU-A`.' };
const VERSION = { type: () => Int, description: 'Its version.' };

/** Questionnaires and their versions. */
@Resolver(() => InstrumentType)
export class InstrumentResolver {
  @Query(() => [InstrumentType], {
    description: 'Every version of every questionnaire, by code, the newest first.',
  })
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR')
  async instruments(@CurrentCtx() ctx: Ctx): Promise<InstrumentType[]> {
    return (await listInstruments(ctx)).map((listed) => toInstrument(listed, ctx.locale));
  }

  @Query(() => InstrumentPreviewType, { description: 'A version as it reads, with every question.' })
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR')
  instrumentPreview(
    @CurrentCtx() ctx: Ctx,
    @Args('code', CODE) code: string,
    @Args('version', VERSION) version: number,
    @Args('language', {
      type: () => String,
      nullable: true,
      description: 'In which language (`ja`, `en`, `zh-Hans`); the reader’s own when left out.',
    })
    language?: string,
  ): Promise<InstrumentPreviewType> {
    return previewInstrument(ctx, { code, version, language: language ? matchLocale(language) : undefined });
  }

  @Query(() => InstrumentRehearsalType, {
    description: 'Walks 1,000 synthetic respondents through a version and names what nobody reaches.',
  })
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR')
  async instrumentRehearsal(
    @CurrentCtx() ctx: Ctx,
    @Args('code', CODE) code: string,
    @Args('version', VERSION) version: number,
  ): Promise<InstrumentRehearsalType> {
    return toRehearsal(await rehearseInstrument(ctx, { code, version }));
  }

  @Mutation(() => UploadInstrumentResult, {
    description:
      'Takes in a questionnaire in the supported subset of SurveyJS JSON as a draft, the next version of its code.',
  })
  @Allow('OFFICER')
  uploadInstrument(
    @CurrentCtx() ctx: Ctx,
    @Args('code', CODE) code: string,
    @Args('json', { type: () => String, description: 'The questionnaire; up to 500,000 characters.' })
    json: string,
  ): Promise<typeof UploadInstrumentResult> {
    return uploadInstrument(ctx, { code, json }) as Promise<typeof UploadInstrumentResult>;
  }

  @Mutation(() => PublishInstrumentResult, {
    description: 'Publishes a draft when its languages are complete and the rehearsal finds nothing dead.',
  })
  @Allow('OFFICER')
  async publishInstrument(
    @CurrentCtx() ctx: Ctx,
    @Args('code', CODE) code: string,
    @Args('version', VERSION) version: number,
    @Args('acknowledged', {
      type: () => [String],
      nullable: true,
      description: 'Findings of the rehearsal that are meant so, by name.',
    })
    acknowledged?: string[],
  ): Promise<typeof PublishInstrumentResult> {
    const answer = await publishInstrument(ctx, { code, version, acknowledged: acknowledged ?? [] });
    return (
      answer.__typename === 'InstrumentNotSound'
        ? { ...answer, rehearsal: toRehearsal(answer.rehearsal) }
        : answer
    ) as typeof PublishInstrumentResult;
  }
}
