import type { Ctx } from '@enishi/accounts';
import { inTransaction, recordAudit } from '@enishi/platform';
import { mayTakeData } from '../policies.js';
import { readCodebook } from './codebook/codebook.js';
import { ddiOf } from './codebook/ddi.js';
import { codebookHtml } from './codebook/html.js';
import { openWave } from './open-wave.js';

export interface TakenCodebook {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
}

/**
 * The codebook of a wave: every column of every file, those with free text too, with questions, categories, how often
 * they occur, missing values and who was asked. No word that anybody wrote.
 * @throws NOT_FOUND for who may not
 */
export async function takeCodebook(
  ctx: Ctx,
  { campaignId, format }: { campaignId: string; format: 'xml' | 'html' },
): Promise<TakenCodebook> {
  mayTakeData(ctx.actor, { withPersonal: false });
  const wave = await openWave(ctx, campaignId, { withPersonal: true });
  const codebook = await readCodebook(wave, ctx.clock.now());
  await inTransaction(ctx, (tx) =>
    recordAudit(tx, {
      action: 'survey_data.codebook_taken',
      subjectType: 'survey_campaign',
      subjectId: campaignId,
      detail: { format, answers: wave.count },
    }),
  );
  const { instrumentCode, instrumentVersion, fiscalYear } = wave.campaign;
  return {
    name: `${instrumentCode}-v${instrumentVersion}-FY${fiscalYear}-codebook.${format}`,
    mediaType: format === 'xml' ? 'application/xml; charset=utf-8' : 'text/html; charset=utf-8',
    content: format === 'xml' ? ddiOf(codebook) : codebookHtml(codebook, ctx.locale),
  };
}
