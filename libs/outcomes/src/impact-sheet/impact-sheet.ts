import type { Ctx } from '@enishi/accounts';
import { AppError, distPath, notFound, renderPdf, tokyoDate } from '@enishi/platform';
import { z } from 'zod';
import { maySeeImpact } from '../policies.js';
import { impactModel } from './impact-model.js';
import type { SheetLanguage } from './impact-words.js';
import {
  countImpactVisits,
  countPeers,
  findImpactPlan,
  selectImpactOutcomes,
  selectImpactVisits,
} from './impact.queries.js';

const input = z.strictObject({ planId: z.uuid(), language: z.enum(['ja', 'en']) });

export interface ImpactSheet {
  name: string;
  pdf: Uint8Array;
}

/** Lines of outcomes to begin with, and the fewest to come down to so that the sheet stays one page. */
const LINES = [14, 10, 7, 4, 2];

/**
 * One page about what followed from a plan, for its host to reuse in the next application: counts and outcomes that
 * the host may know, never a name of a person.
 * @throws NOT_FOUND unless the plan's host or the office asks
 */
export async function impactSheet(ctx: Ctx, raw: z.input<typeof input>): Promise<ImpactSheet> {
  const { planId, language } = input.parse(raw);
  maySeeImpact(ctx.actor, planId);
  const plan = await findImpactPlan(ctx, planId);
  if (!plan) throw notFound('plan');
  const facts = {
    plan,
    visits: await selectImpactVisits(ctx, planId),
    totals: await countImpactVisits(ctx, planId),
    outcomes: await selectImpactOutcomes(ctx, planId),
    peers: await countPeers(ctx, plan),
    asOf: tokyoDate(ctx.clock.now()),
  };
  for (const lines of LINES) {
    const drawn = await drawImpactSheet(impactModel(facts, language, lines));
    if (drawn.pages === 1 || lines === LINES.at(-1))
      return { name: fileName(plan, language), pdf: drawn.pdf };
  }
  throw new AppError('INTERNAL', 'impact sheet');
}

/** The last step alone: a finished model to the file. */
export async function drawImpactSheet(model: object): Promise<{ pdf: Uint8Array; pages: number }> {
  const drawn = await renderPdf({
    template: distPath('libs', 'outcomes', 'src', 'impact-sheet', 'impact-sheet.typ'),
    data: model,
  });
  if (!drawn.ok) throw new AppError('UNAVAILABLE', `no font has ${drawn.missing.join(', ')}`);
  return drawn;
}

const fileName = ({ receptionNumber }: { receptionNumber: string }, language: SheetLanguage): string =>
  `${language === 'ja' ? '交流のその後' : 'impact'}-${receptionNumber}.pdf`;
