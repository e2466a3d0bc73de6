import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, Field, ID, InputType, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { confirmList } from './confirm-list.js';
import { discardList } from './discard-list.js';
import {
  ConfirmInviteeListResult,
  DiscardInviteeListResult,
  UndoInviteeListResult,
} from './invitee-list-result.type.js';
import { ListPreviewType, ListUploadType } from './invitee-list.type.js';
import { listUploads } from './list-uploads.js';
import { previewList } from './preview-list.js';
import { toListPreview, toListUpload } from './invitee-list-shown.type.js';
import { undoList } from './undo-list.js';

@InputType({ description: 'A row whose person is on record already.' })
export class ReusePersonInput {
  @Field(() => Int, { description: 'Row of the list.' })
  row!: number;
  @Field(() => ID, { description: 'The person on record.' })
  personId!: string;
}

const IMPORT_ID = { type: () => ID, description: 'Id of the import.' };

@Resolver()
export class InviteeListResolver {
  @Query(() => [ListUploadType], {
    description: 'Lists uploaded for a plan, newest first. For officers and the plan’s host.',
  })
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER', 'ADMINISTRATOR')
  async inviteeLists(
    @CurrentCtx() ctx: Ctx,
    @Args('planId', { type: () => ID, description: 'Id of the plan.' }) planId: string,
  ): Promise<ListUploadType[]> {
    return (await listUploads(ctx, { planId })).map(toListUpload);
  }

  @Query(() => ListPreviewType, {
    description: 'What confirming an uploaded list would do. For officers and the plan’s host.',
  })
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER', 'ADMINISTRATOR')
  async inviteeListPreview(
    @CurrentCtx() ctx: Ctx,
    @Args('id', IMPORT_ID) id: string,
    @Args('from', { type: () => Int, defaultValue: 0, description: 'How many people to skip.' }) from: number,
    @Args('count', {
      type: () => Int,
      defaultValue: 200,
      description: 'How many people to show, at most 500.',
    })
    count: number,
  ): Promise<ListPreviewType> {
    const stretch = { from: Math.max(0, from), count: Math.min(500, Math.max(0, count)) };
    return toListPreview(await previewList(ctx, { id }), ctx.locale, stretch);
  }

  @Mutation(() => ConfirmInviteeListResult, {
    description: 'Makes a list count, all or nothing. Member IDs follow. For officers and the plan’s host.',
  })
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER', 'ADMINISTRATOR')
  confirmInviteeList(
    @CurrentCtx() ctx: Ctx,
    @Args('id', IMPORT_ID) id: string,
    @Args('version', { type: () => Int, description: 'Version of the import that was previewed.' })
    version: number,
    @Args('withdrawMissing', {
      type: () => Boolean,
      defaultValue: false,
      description: 'True when the list is complete: people of the plan who are not in it are withdrawn.',
    })
    withdrawMissing: boolean,
    @Args('reuse', {
      type: () => [ReusePersonInput],
      defaultValue: [],
      description: 'Rows whose person is on record already (R50). For officers.',
    })
    reuse: ReusePersonInput[],
  ): Promise<typeof ConfirmInviteeListResult> {
    return confirmList(ctx, { id, version, withdrawMissing, reuse });
  }

  @Mutation(() => DiscardInviteeListResult, {
    description: 'Puts an upload aside that will not be confirmed.',
  })
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER', 'ADMINISTRATOR')
  discardInviteeList(
    @CurrentCtx() ctx: Ctx,
    @Args('id', IMPORT_ID) id: string,
  ): Promise<typeof DiscardInviteeListResult> {
    return discardList(ctx, { id });
  }

  @Mutation(() => UndoInviteeListResult, {
    description: 'Takes a confirmed list back, until certificates have gone out.',
  })
  @Allow('HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'OFFICER', 'ADMINISTRATOR')
  undoInviteeList(
    @CurrentCtx() ctx: Ctx,
    @Args('id', IMPORT_ID) id: string,
  ): Promise<typeof UndoInviteeListResult> {
    return undoList(ctx, { id });
  }
}
