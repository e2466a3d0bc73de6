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
/** Null: fewer than ten. */
export type ShownFunnel = Record<FunnelStep, number | null>;

export const addFunnels = (rows: readonly CaseCountRow[]): Funnel =>
  Object.fromEntries(
    FUNNEL_STEPS.map((step) => [step, rows.reduce((sum, row) => sum + row[step], 0)]),
  ) as Funnel;

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
