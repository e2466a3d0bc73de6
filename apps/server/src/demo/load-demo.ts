import { claimMembership } from '@enishi/alumni';
import type { JobHandler } from '@enishi/platform';
import type { EntityManager } from 'typeorm';
import { foundChapters } from './chapters/found-chapters.js';
import { runChapters } from './chapters/run-chapters.js';
import { DEMO_TODAY } from './demo-today.js';
import { findDemoMember, isEmpty, renameEmail } from './demo.queries.js';
import { isHalfLoaded, noteDemo, takeAwayHalf } from './half-loaded.js';
import { loadEvents } from './club/load-events.js';
import { playLastYearsFollowUp, playThisYearsFollowUp } from './follow-up/play-follow-up.js';
import { castAlumna, openTheirAccounts, proveSome, tellTheirOutcomes } from './follow-up/story.js';
import { tellTwice } from './follow-up/tell-twice.js';
import { loadHistory } from './history/load-history.js';
import { playNews } from './news/play-news.js';
import { PERSONAS } from './personas.js';
import { playYear } from './year/play-year.js';
import { castYear } from './year/year-cast.js';
import { YearStage } from './year/year-stage.js';

/** What the demo needs of the process that loads it. */
export interface DemoInput {
  readonly db: EntityManager;
  /** Everything that runs in the background: the demo lets it run at the moments of its play. */
  readonly handlers: readonly JobHandler[];
  /** Day up to which FY2025 is played. */
  readonly today?: string;
  /** Told what is being done, for the terminal. */
  readonly say?: (step: string) => void;
}

/**
 * Fills an empty database with the demo: FY2014-22 as counted history and FY2025 played through the verbs, with a
 * persona for every capacity. A database that holds anything is left alone; half a demo, left by a process that was
 * killed, is taken away and loaded anew.
 * @returns false when there was something already.
 */
export async function loadDemo({
  db,
  handlers,
  today = DEMO_TODAY,
  say = () => {},
}: DemoInput): Promise<boolean> {
  const stage = new YearStage(db, handlers);
  stage.at(new Date('2025-04-01T00:00:00Z'));
  if (await isHalfLoaded(stage.system())) {
    say('Demo: the last load was cut short; beginning again');
    await takeAwayHalf(stage.system());
  }
  if (!(await isEmpty(stage.system()))) return false;
  await noteDemo(stage.system(), 'begun');
  say('Demo: writing the history of FY2014 to FY2022');
  await loadHistory(stage.system());
  const cast = await castYear(stage);
  say('Demo: asking alumni and hosts in the follow-up of FY2024');
  await castAlumna(stage);
  await playLastYearsFollowUp(stage, cast.officer);
  await tellTheirOutcomes(stage);
  await proveSome(stage, cast.officer);
  stage.at(new Date('2025-04-01T00:00:00Z'));
  say('Demo: opening the chapters of the club');
  await foundChapters(stage, cast.officer);
  say('Demo: playing FY2025, forty plans');
  await playYear(stage, cast, today);
  say('Demo: opening the follow-up of FY2025');
  await playThisYearsFollowUp(stage, cast.officer, today);
  await openTheirAccounts(stage);
  say('Demo: bringing together what hosts and alumni tell of the same return');
  await tellTwice(stage);
  say('Demo: chapters report, call for nominations and ask where members would come');
  await runChapters(stage, cast.officer, today);
  const member = await findDemoMember(stage.system());
  if (!member) throw new Error('nobody to be the demo member');
  say('Demo: what the club tells and offers');
  await playNews(stage, { officer: cast.officer, member, today });
  stage.at(new Date(`${today}T09:00:00+09:00`));
  await makeMember(stage, member);
  say('Demo: the events of the chapters, and one that is open');
  await loadEvents(stage, today);
  await noteDemo(stage.system(), 'loaded');
  return true;
}

/** One of last summer's invitees has claimed the membership: the member whose screens the demo shows. */
async function makeMember(stage: YearStage, member: { personId: string; memberId: string }): Promise<void> {
  await renameEmail(stage.system(), member.personId, PERSONAS.member.email);
  await claimMembership(stage.visitor('en'), {
    memberId: member.memberId,
    email: PERSONAS.member.email,
    ip: '198.51.100.250',
  });
}
