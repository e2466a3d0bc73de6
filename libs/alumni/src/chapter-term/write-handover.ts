import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { chapterError } from '../chapter/chapter-errors.js';
import type { ChapterError } from '../chapter/chapter-errors.js';
import { keepsChapters, ownPersonId } from '../policies.js';
import type { TermSaved } from './appoint-coordinator.js';
import { lockTerm, selectTermsOfPerson, setNamed, updateNotes } from './chapter-term.queries.js';
import type { TermRow } from './chapter-term.queries.js';

const note = z
  .string()
  .trim()
  .max(4000)
  .nullish()
  .transform((text) => text || null);
const input = z.object({ termId: z.uuid(), version: z.int(), handoverNote: note, budgetNote: note });

/**
 * Writes down what those who follow should know. Only who serves or served the term writes it, also after its end;
 * the secretariat may mend it.
 * @throws NOT_FOUND for a term that is not one's own
 */
export async function writeHandover(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<TermSaved | ChapterError<'ChapterChanged'>> {
  const { termId, version, ...notes } = input.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const term = await ownTerm(tx, termId);
    if ((await updateNotes(tx, termId, version, notes)) === 0)
      return chapterError('ChapterChanged', tx.locale);
    await recordAudit(tx, {
      action: 'chapter_term.handover_written',
      subjectType: 'chapter',
      subjectId: term.chapterId,
      detail: { termId },
    });
    return saved(tx, termId);
  });
}

const naming = z.object({ termId: z.uuid(), isNamed: z.boolean() });

/**
 * A coordinator agrees to be named on the chapter's page and in the yearbook, or takes it back. Nobody else decides it.
 * @throws NOT_FOUND for a term that is not one's own
 */
export async function nameMe(ctx: Ctx, raw: z.input<typeof naming>): Promise<TermSaved> {
  const { termId, isNamed } = naming.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const term = await lockTerm(tx, termId);
    if (!term || term.personId !== ownPersonId(tx.actor)) throw notFound('term');
    if ((await setNamed(tx, termId, isNamed)) > 0)
      await recordAudit(tx, {
        action: isNamed ? 'chapter_term.named' : 'chapter_term.unnamed',
        subjectType: 'chapter',
        subjectId: term.chapterId,
        detail: { termId },
      });
    return saved(tx, termId);
  });
}

/** The terms of the signed-in member, the latest first. */
export function myTerms(ctx: Ctx): Promise<TermRow[]> {
  return selectTermsOfPerson(ctx, ownPersonId(ctx.actor));
}

async function ownTerm(ctx: Ctx, termId: string): Promise<TermRow> {
  const term = await lockTerm(ctx, termId);
  if (!term || term.state === 'CANCELLED') throw notFound('term');
  if (!keepsChapters(ctx.actor) && term.personId !== ownPersonId(ctx.actor)) throw notFound('term');
  return term;
}

async function saved(ctx: Ctx, termId: string): Promise<TermSaved> {
  return { __typename: 'TermSaved', term: (await lockTerm(ctx, termId))! };
}
