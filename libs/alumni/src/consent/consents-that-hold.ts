import type { BaseCtx } from '@enishi/platform';
import { tokyoDate } from '@enishi/platform';
import type { ConsentPurpose } from './consent-purposes.js';
import { holdingConsents } from './consent.queries.js';

/**
 * What these people agree to for one purpose, as it counts today: a minor's own word counts only with that of a
 * guardian, and what was agreed to before the majority ends with it. For whoever publishes a story or photograph, or
 * writes to somebody. People without a living membership agree to nothing.
 * @returns the choice (`YES`, `NAMED` …) by person; who does not agree is not there
 */
export async function consentsThatHold(
  ctx: BaseCtx,
  purpose: ConsentPurpose,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await holdingConsents(ctx, purpose, personIds, tokyoDate(ctx.clock.now()));
  return new Map(rows.map(({ personId, choice }) => [personId, choice]));
}
