import type { Ctx } from '@enishi/accounts';
import type { CheckedRequest } from './check-request.js';
import type { Cell, FigureTable } from './figure.js';

const HIDDEN: Cell = {
  count: null,
  n: null,
  share: null,
  low: null,
  high: null,
  mean: null,
  weighted: null,
  rate: null,
  hidden: 'SMALL',
};

/** What a host gets when it asks for the words of alumni about its own plans: nothing, and where to look instead. */
export function closedTable(ctx: Ctx, { metric, filter, by, display }: CheckedRequest): FigureTable {
  return {
    metric,
    filter,
    by,
    display,
    asOf: ctx.clock.now(),
    isExact: false,
    sql: '',
    rows: [],
    total: HIDDEN,
    notes: ['ONLY_OWN_PLANS', 'SEE_IMPACT_SHEET'],
    breaks: [],
    weighting: null,
  };
}
