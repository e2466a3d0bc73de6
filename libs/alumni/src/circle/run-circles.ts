import type { Ctx } from '@enishi/accounts';
import { signInSettings } from '@enishi/accounts';
import {
  addDays,
  daysBetween,
  formatDate,
  inTransaction,
  matchLocale,
  notFound,
  queueMail,
  recordAudit,
  tokyoDate,
} from '@enishi/platform';
import { CIRCLE_QUESTIONS } from './circle-questions.js';
import { CIRCLE_WEEKS } from './circle-states.js';
import { fieldWords, weekWords } from './circle-words.js';
import { circleEndedMail, circleWeekMail } from './circle.mail.js';
import { endCircle, lockDueCircles, noteWeek, peopleOfCircle } from './circle.queries.js';
import type { CircleRow } from './circle.queries.js';

const AT_ONCE = 50;

/**
 * Sends the question of the week to the circles whose week has begun, and ends those whose four weeks are over. A week that
 * a standstill skipped is not made up for: the one that runs is told. One mail per person, circle and week, by its key.
 * @returns how many circles were looked after
 * @throws NOT_FOUND unless the system does
 */
export async function runCircles(ctx: Ctx): Promise<number> {
  if (ctx.actor.kind !== 'system') throw notFound('circle');
  return inTransaction(ctx, async (tx) => {
    const today = tokyoDate(tx.clock.now());
    const due = await lockDueCircles(tx, today, AT_ONCE);
    for (const circle of due) {
      if (circle.endsOn < today) await finishCircle(tx, circle);
      else
        await tellWeek(
          tx,
          circle,
          Math.min(CIRCLE_WEEKS, Math.floor(daysBetween(circle.startsOn, today) / 7) + 1),
        );
    }
    return due.length;
  });
}

async function tellWeek(tx: Ctx, circle: CircleRow, week: number): Promise<void> {
  const people = await peopleOfCircle(tx, circle.id);
  for (const { personId, name, email, locale: spoken } of people) {
    if (!email) continue;
    const locale = matchLocale(spoken ?? circle.language);
    await queueMail(tx, {
      mail: circleWeekMail,
      to: email,
      locale,
      model: {
        name,
        field: fieldWords(circle.field, locale),
        week: weekWords(week, locale),
        question: CIRCLE_QUESTIONS[week - 1]![locale],
        people: people
          .filter((one) => one.personId === personId || !one.isHidden)
          .map((one) => one.name)
          .join(locale === 'en' ? ', ' : '、'),
        until: formatDate(addDays(circle.startsOn, 7 * week - 1), locale),
        link: `${signInSettings().publicUrl}/app/circles`,
      },
      dedupeKey: `circle:${circle.id}:${personId}:${week}`,
      subjectRef: `circle:${circle.id}`,
    });
  }
  await noteWeek(tx, circle.id, week);
  await recordAudit(tx, {
    action: 'circle.week_told',
    subjectType: 'circle',
    subjectId: circle.id,
    detail: { week, people: people.length },
  });
}

/** Ends a circle and says so to those who are still in it; ended twice is ended once. */
export async function finishCircle(
  tx: Ctx,
  circle: Pick<CircleRow, 'id' | 'field' | 'language'>,
): Promise<void> {
  if ((await endCircle(tx, circle.id)) === 0) return;
  for (const { personId, name, email, locale: spoken } of await peopleOfCircle(tx, circle.id)) {
    if (!email) continue;
    const locale = matchLocale(spoken ?? circle.language);
    await queueMail(tx, {
      mail: circleEndedMail,
      to: email,
      locale,
      model: {
        name,
        field: fieldWords(circle.field, locale),
        link: `${signInSettings().publicUrl}/app/circles`,
      },
      dedupeKey: `circle:${circle.id}:${personId}:ended`,
      subjectRef: `circle:${circle.id}`,
    });
  }
  await recordAudit(tx, { action: 'circle.ended', subjectType: 'circle', subjectId: circle.id, detail: {} });
}
