import { issueCertificates, markCertificatesHandedOver, markCertificatesSent } from '@enishi/certificates';
import { addDays, daysBetween } from '@enishi/platform';
import { changePlanState, settleClock, stopPlan } from '@enishi/programme';
import { openReport, requestReports, settleCompletionReports, submitReport } from '@enishi/surveys';
import { demoRandom } from '../demo-random.js';
import { selectReporters } from '../demo.queries.js';
import { enterPlan, handInList, listDueOn } from './enter-plan.js';
import type { EnteredPlan } from './enter-plan.js';
import { handInHostReport } from './host-reports.js';
import { yearAnswers } from './year-answers.js';
import type { YearCast } from './year-cast.js';
import type { Stage, YearPlan } from './year-plans.js';
import type { YearStage } from './year-stage.js';

/** One thing that somebody did for a plan on a day. */
export interface Scene {
  readonly on: string;
  readonly number: number;
  readonly order: number;
  play(stage: YearStage): Promise<void>;
}

const STAGES: readonly Stage[] = [
  'ADOPTED',
  'WORK_PLAN_APPROVED',
  'AGREEMENT_SIGNED',
  'LISTED',
  'ISSUED',
  'SENT',
  'HANDED_OVER',
];
const ADOPTED_ON: Readonly<Record<number, string>> = { 1: '2025-06-16', 2: '2025-09-05', 3: '2025-12-05' };

/** What happened in a plan up to today, each on its day. */
export function planScenes(plan: YearPlan, number: number, cast: YearCast, today: string): Scene[] {
  const scenes: Scene[] = [];
  const state: { entered?: EnteredPlan } = {};
  const entered = () => state.entered!;
  const officer = (stage: YearStage) => stage.as(cast.officer, 'OFFICER');
  const add = (on: string, play: Scene['play']) => {
    if (on <= today) scenes.push({ on, number, order: scenes.length + 1, play });
  };
  const reached = (wanted: Stage) => STAGES.indexOf(plan.stage) >= STAGES.indexOf(wanted);
  const adoptedOn = plan.round
    ? ADOPTED_ON[plan.round]!
    : addDays(plan.start, -70) < '2025-05-12'
      ? '2025-05-12'
      : addDays(plan.start, -70);

  add(adoptedOn, async (stage) => {
    state.entered = await enterPlan(stage, cast, plan, number);
  });
  // of the weeks between adoption and visit, a third each for work plan and agreement
  const weeks = daysBetween(adoptedOn, plan.start);
  for (const [to, share] of [
    ['WORK_PLAN_APPROVED', 0.2],
    ['AGREEMENT_SIGNED', 0.4],
  ] as const)
    if (reached(to))
      add(addDays(adoptedOn, Math.floor(weeks * share)), async (stage) => {
        await changePlanState(officer(stage), { planId: entered().planId, to });
      });
  if (reached('LISTED'))
    add(addDays(listDueOn(plan), -3), (stage) => handInList(stage, plan, number, entered()));
  if (plan.stop)
    add(plan.stop.on, async (stage) => {
      await stopPlan(officer(stage), { planId: entered().planId, ...plan.stop! });
    });
  const lastDay = plan.end;
  if (reached('ISSUED'))
    add(addDays(lastDay, -4) > today ? today : addDays(lastDay, -4), async (stage) => {
      await issueCertificates(officer(stage), { planId: entered().planId });
      await requestReports(officer(stage), { planId: entered().planId });
    });
  if (reached('SENT'))
    add(addDays(lastDay, -2), async (stage) => {
      await markCertificatesSent(officer(stage), { planId: entered().planId });
    });
  if (reached('HANDED_OVER')) {
    add(lastDay, async (stage) => {
      await markCertificatesHandedOver(entered().host(stage), { planId: entered().planId });
    });
    add(addDays(lastDay, 1), async (stage) => {
      await settleClock(entered().host(stage), { planId: entered().planId, clock: 'RETURN_REPORT' });
    });
  }
  addReports(plan, number, entered, add);
  if (plan.closed)
    add(addDays(lastDay, 75), async (stage) => {
      await changePlanState(officer(stage), { planId: entered().planId, to: 'CLOSED' });
    });
  return scenes;
}

/** Completion reports come in over two weeks; then the host's, and the money is accounted for. */
function addReports(
  plan: YearPlan,
  number: number,
  entered: () => EnteredPlan,
  add: (on: string, play: Scene['play']) => void,
): void {
  const share = plan.reports ?? 0;
  const waves = [1, 4, 9, 14];
  waves.forEach((days, wave) => {
    if (share === 0) return;
    add(addDays(plan.end, days), async (stage) => {
      const { planId } = entered();
      const people = await selectReporters(stage.system(), planId);
      const wanted = Math.ceil(people.length * share);
      const random = demoRandom(`year reports ${number} ${wave}`);
      for (const [index, person] of people.slice(0, wanted).entries()) {
        if (index % waves.length !== wave) continue;
        const { language, answers } = yearAnswers(random, person);
        const visitor = stage.visitor(language);
        const opened = await openReport(visitor, {
          with: { participationId: person.participationId },
          ip: `198.51.100.${number}`,
        });
        if (opened.__typename !== 'ReportOpened')
          throw new Error(`report of plan ${number}: ${opened.__typename}`);
        const key = `demo-${number}-${index}-0000000000000000`.slice(0, 40);
        const done = await submitReport(visitor, { token: opened.token, key, answers, language });
        if (done.__typename !== 'ReportSubmitted')
          throw new Error(`report of plan ${number}: ${JSON.stringify(done)}`);
      }
      await settleCompletionReports(stage.system('completion_reports.settle'), planId);
    });
  });
  for (let nth = 0; nth < (plan.hostReports ?? 0); nth++)
    add(addDays(plan.end, 30 + nth * 5), (stage) => handInHostReport(stage, plan, entered(), nth));
  if (plan.hostReports === 3)
    add(addDays(plan.end, 38), async (stage) => {
      await settleClock(entered().host(stage), { planId: entered().planId, clock: 'PAYMENT' });
    });
}
