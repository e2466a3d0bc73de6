import type { Ctx } from '@enishi/accounts';
import { inTransaction, newId, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { mayKeepChapters } from '../policies.js';
import { chapterError } from './chapter-errors.js';
import type { ChapterError } from './chapter-errors.js';
import { joinByCountry } from './chapter-member.queries.js';
import { chapterFields, fits } from './chapter-input.js';
import { findChapter, insertChapter } from './chapter.queries.js';
import type { ChapterFields, ChapterRow } from './chapter.queries.js';

const input = chapterFields.extend({ isForming: z.boolean().default(true) });

export interface ChapterSaved {
  readonly __typename: 'ChapterSaved';
  readonly chapter: ChapterRow;
}

/**
 * Opens a chapter. Members who live in its countries belong to it from then on; branches and field circles are joined
 * by choice. Its address is taken once.
 * @throws NOT_FOUND unless the secretariat or an officer asks
 */
export async function openChapter(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<ChapterSaved | ChapterError<'ChapterNotValid'> | ChapterError<'ChapterAddressTaken'>> {
  mayKeepChapters(ctx.actor);
  const { isForming, ...fields } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    if (!fits(fields) || !(await hasMainChapter(tx, fields)))
      return chapterError('ChapterNotValid', tx.locale);
    const id = newId();
    if ((await insertChapter(tx, id, fields, isForming ? 'FORMING' : 'ACTIVE')) === 0)
      return chapterError('ChapterAddressTaken', tx.locale);
    // nobody belongs to it yet; branches and circles are joined by choice
    const joined = fields.countries.length > 0 ? await joinByCountry(tx, null, id) : 0;
    await recordAudit(tx, {
      action: 'chapter.opened',
      subjectType: 'chapter',
      subjectId: id,
      detail: { kind: fields.kind, joined },
    });
    return { __typename: 'ChapterSaved', chapter: (await findChapter(tx, id))! } as const;
  });
}

/** A branch belongs to a chapter that is no branch itself and is not closed. */
export async function hasMainChapter(ctx: Ctx, { parentId }: ChapterFields): Promise<boolean> {
  if (parentId === null) return true;
  const parent = await findChapter(ctx, parentId);
  return parent !== undefined && parent.kind !== 'BRANCH' && parent.state !== 'CLOSED';
}
