import type { Ctx } from '@enishi/accounts';
import { maySeeInstruments } from '../policies.js';
import { loadInstrument } from './load-instrument.js';
import { type Rehearsal, rehearseInTurns } from './rehearsal/rehearse.js';

/**
 * Walks a thousand synthetic respondents through a version and says what nobody reaches.
 * @throws NOT_FOUND unless somebody of the office asks, or when there is no such version
 */
export async function rehearseInstrument(
  ctx: Ctx,
  { code, version }: { code: string; version: number },
): Promise<Rehearsal> {
  maySeeInstruments(ctx.actor);
  const { questionnaire, texts, languages } = await loadInstrument(ctx, code, version);
  return rehearseInTurns(questionnaire, texts[languages[0] ?? 'en']);
}
