import { advancePlans } from '@enishi/programme';
import { YEAR_PLANS } from './year-plans.js';
import { planScenes } from './plan-scenes.js';
import type { Scene } from './plan-scenes.js';
import type { YearCast } from './year-cast.js';
import type { YearStage } from './year-stage.js';

/**
 * Plays FY2025 up to a day: everything that happened in its plans, in the order of the calendar, through the same
 * verbs that people use, so that every row, state and audit entry is what a real year would have left.
 */
export async function playYear(stage: YearStage, cast: YearCast, today: string): Promise<{ scenes: number }> {
  const scenes = YEAR_PLANS.flatMap((plan, index) => planScenes(plan, index + 1, cast, today)).toSorted(
    (a, b) => a.on.localeCompare(b.on) || a.number - b.number || a.order - b.order,
  );
  let day = '';
  for (const scene of scenes) {
    if (scene.on !== day) {
      day = scene.on;
      stage.at(momentOf({ ...scene, order: 0 }));
      await advancePlans(stage.system('plan.sweep'));
      await stage.settle();
    }
    stage.at(momentOf(scene));
    await scene.play(stage);
    await stage.settle();
  }
  stage.at(new Date(`${today}T09:00:00+09:00`));
  await advancePlans(stage.system('plan.sweep'));
  await stage.settle();
  return { scenes: scenes.length };
}

/** Scenes of a day begin at ten in Japan, some minutes apart; those of the last day lie before its morning. */
function momentOf({ on, order, number }: Pick<Scene, 'on' | 'order' | 'number'>): Date {
  return new Date(Date.parse(`${on}T07:00:00+09:00`) + (order * 7 + number) * 60_000);
}
