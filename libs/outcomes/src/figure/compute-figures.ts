import type { Ctx } from '@enishi/accounts';
import { AppError } from '@enishi/platform';
import { figureAsThingsStand, mayAsk } from './compute-figure.js';
import type { FigureRequest, FigureTable } from './figure.js';
import { asThingsStand } from './remember.js';

/** How many figures one screen may ask for at once. */
export const MOST_FIGURES = 12;

/**
 * Several figures as things stand at one moment, in the order asked for; what is asked for twice is computed once.
 * @throws INVALID_INPUT for more than twelve; otherwise as `computeFigure`
 */
export async function computeFigures(ctx: Ctx, requests: readonly FigureRequest[]): Promise<FigureTable[]> {
  if (requests.length > MOST_FIGURES) throw new AppError('INVALID_INPUT', `${requests.length} figures`);
  const asked = requests.map((request) => ({ key: JSON.stringify(request), ...mayAsk(ctx, request) }));
  const running = new Map<string, Promise<FigureTable>>();
  return asThingsStand(ctx, (standing) =>
    Promise.all(
      asked.map(({ key, request, scope }) => {
        const known = running.get(key) ?? figureAsThingsStand(standing, request, scope);
        running.set(key, known);
        return known;
      }),
    ),
  );
}
