import { STEPS } from './disposition.queries.js';
import type { DispositionCode } from './dispositions.js';
import type { CaseCountRow } from './field.queries.js';
import type { Shield } from './shield.js';

/** How far cases came, each step counted once per case however often it happened. */
export const FUNNEL_STEPS = [
  'asked',
  'sent',
  'delivered',
  'opened',
  'started',
  'answered',
  'declined',
] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];
export type Funnel = Record<FunnelStep, number>;
/** Null: fewer than 13. */
export type ShownFunnel = Record<FunnelStep, number | null>;

/** What the steps of a case mean for the funnel: who began has opened, and who handed in has begun. */
const REACHED: Readonly<Record<FunnelStep, (row: CaseCountRow) => boolean>> = {
  asked: () => true,
  sent: ({ steps }) => (steps & STEPS.SENT) > 0,
  delivered: ({ steps, isBack }) => (steps & STEPS.SENT) > 0 && !isBack,
  opened: ({ steps, isAnswered }) => isAnswered || (steps & (STEPS.OPENED | STEPS.STARTED)) > 0,
  started: ({ steps, isAnswered }) => isAnswered || (steps & STEPS.STARTED) > 0,
  answered: ({ isAnswered }) => isAnswered,
  declined: ({ steps }) => (steps & STEPS.DECLINED) > 0,
};

export const addFunnels = (rows: readonly CaseCountRow[]): Funnel =>
  Object.fromEntries(
    FUNNEL_STEPS.map((step) => [
      step,
      rows.reduce((sum, row) => sum + (REACHED[step](row) ? row.count : 0), 0),
    ]),
  ) as Funnel;

/** Cases by disposition. */
export function addCodes(rows: readonly CaseCountRow[]): Partial<Record<DispositionCode, number>> {
  const counts: Partial<Record<DispositionCode, number>> = {};
  for (const { code, count } of rows) counts[code] = (counts[code] ?? 0) + count;
  return counts;
}

/** Funnels of strata that add up to a total. A stratum that is too small to be named is hidden with all its steps. */
export function showFunnels(funnels: readonly Funnel[], shield: Shield): ShownFunnel[] {
  const asked = shield.column(funnels.map((funnel) => funnel.asked));
  const columns = FUNNEL_STEPS.map(
    (step) => [step, shield.column(funnels.map((funnel) => funnel[step]))] as const,
  );
  return funnels.map(
    (_, index) =>
      Object.fromEntries(
        columns.map(([step, shown]) => [step, asked[index] === null ? null : (shown[index] ?? null)]),
      ) as ShownFunnel,
  );
}
