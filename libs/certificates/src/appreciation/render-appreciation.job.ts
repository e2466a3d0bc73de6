import { distPath, inTransaction, recordAudit, renderPdf, storeFile } from '@enishi/platform';
import type { BaseCtx } from '@enishi/platform';
import { plainName } from '../certificate/file-name.js';
import { appreciationModel } from './appreciation-model.js';
import { findAppreciation, putAppreciationFile, putAppreciationRefusal } from './appreciation.queries.js';

/**
 * Draws one certificate of appreciation. Safe to run twice: the second finds it drawn. A name without typeface is
 * noted, and the sheet is drawn when it is asked for again.
 */
export async function renderAppreciation(
  ctx: BaseCtx,
  { appreciationId }: { appreciationId: string },
): Promise<void> {
  const row = await findAppreciation(ctx, appreciationId);
  if (!row || row.renderedAt) return;
  const drawn = await renderPdf({
    template: distPath('assets', 'certificates', 'layout', 'appreciation.typ'),
    data: appreciationModel(row.facts),
  });
  await inTransaction(ctx, async (tx) => {
    if (!drawn.ok || drawn.pages !== 1) {
      const refusal = drawn.ok
        ? { reason: 'TOO_LONG' }
        : { reason: 'MISSING_GLYPH', characters: drawn.missing };
      await putAppreciationRefusal(tx, row.id, refusal);
      return note(tx, 'appreciation.refused', row.termId, refusal.reason);
    }
    const file = await storeFile(tx, {
      content: Buffer.from(drawn.pdf),
      mediaType: 'application/pdf',
      name: appreciationFileName(row),
      purpose: 'appreciation',
    });
    if ((await putAppreciationFile(tx, row.id, file)) > 0)
      await note(tx, 'appreciation.issued', row.termId, row.number);
  });
}

/** SSC-A-2025-00012_KANYA-SRISUK.pdf */
export const appreciationFileName = (row: { number: string; facts: { name: string } }): string =>
  `${row.number}_${plainName(row.facts.name)}.pdf`;

const note = (ctx: BaseCtx, action: string, termId: string, what: string): Promise<void> =>
  recordAudit(ctx, { action, subjectType: 'chapter_term', subjectId: termId, detail: { what } });
