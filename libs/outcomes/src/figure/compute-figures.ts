import type { Ctx } from '@enishi/accounts';
import { AppError } from '@enishi/platform';
import { computeFigure } from './compute-figure.js';
import type { FigureRequest, FigureTable } from './figure.js';

/** How many figures one screen may ask for at once. */
export const MOST_FIGURES = 12;

/**
 * Several figures at the same moment, in the order asked for; what is asked for twice is computed once.
 * @throws INVALID_INPUT for more than twelve; otherwise as `computeFigure`
 */
export async function computeFigures(ctx: Ctx, requests: readonly FigureRequest[]): Promise<FigureTable[]> {
  if (requests.length > MOST_FIGURES) throw new AppError('INVALID_INPUT', `${requests.length} figures`);
  const running = new Map<string, Promise<FigureTable>>();
  return Promise.all(
    requests.map((request) => {
      const key = JSON.stringify(request);
      const known = running.get(key) ?? computeFigure(ctx, request);
      running.set(key, known);
      return known;
    }),
  );
}
