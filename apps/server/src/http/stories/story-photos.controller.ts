import { Allow, CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { PHOTO_BYTES, addPhoto, openPhoto, photoNotTaken } from '@enishi/alumni';
import { AppError, notFound } from '@enishi/platform';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readUpload } from '../invitee-lists/read-upload.js';

/** Photographs of stories: taken in, and given out while those on them agree. */
@Controller('stories')
export class StoryPhotosController {
  /** `POST /stories/:storyId/photos` with one picture: 201 with its id, 422 with a sentence. */
  @Post(':storyId/photos')
  @Allow('OFFICER', 'SECRETARIAT', 'COORDINATOR')
  async add(
    @CurrentCtx() ctx: Ctx,
    @Param('storyId') storyId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await readUpload(request, PHOTO_BYTES);
    if (file === 'TOO_LARGE') {
      // what is still on its way is not read
      await reply.status(422).header('connection', 'close').send(photoNotTaken(ctx.locale));
      return;
    }
    if (!file) throw new AppError('INVALID_INPUT', 'no file');
    const result = await addPhoto(ctx, { storyId, content: file.content });
    await reply.status(result.__typename === 'PhotoAdded' ? 201 : 422).send(result);
  }

  /** `GET /stories/photos/:photoId/large.webp` and `small.webp`. */
  @Get('photos/:photoId/:file')
  @Public(
    'photographs of published stories whose people agree; others look the same as those that are not there',
  )
  async photo(
    @CurrentCtx() ctx: Ctx,
    @Param('photoId') photoId: string,
    @Param('file') file: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const size = /^(large|small)\.webp$/.exec(file)?.[1] as 'large' | 'small' | undefined;
    if (!size) throw notFound('photo');
    const { content, isPublic } = await openPhoto(ctx, { photoId, size });
    await reply
      .headers({
        'content-type': 'image/webp',
        // short, because a consent that is taken back takes the picture out
        'cache-control': isPublic ? 'public, max-age=60' : 'no-store',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': "default-src 'none'; sandbox",
      })
      .send(content);
  }
}
