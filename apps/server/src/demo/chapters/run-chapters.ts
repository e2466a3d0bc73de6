import {
  applyForNomination,
  closeCalls,
  decideReport,
  openCall,
  saveReport,
  settleTerms,
  submitReport,
} from '@enishi/alumni';
import { addDays } from '@enishi/platform';
import type { DateOnly } from '@enishi/platform';
import { demoId, demoRandom } from '../demo-random.js';
import type { YearStage } from '../year/year-stage.js';
import { DEMO_CHAPTERS } from './chapter-list.js';
import {
  findCoordinator,
  insertAgreements,
  insertDemands,
  selectBelonging,
  selectCityIds,
  selectMemberAccounts,
  selectReachable,
} from './chapters.queries.js';
import { DEMO_REPORTS } from './demo-reports.js';

const at = (day: DateOnly) => new Date(`${day}T08:00:00+09:00`);

/** What the chapters did in the year: reports, a call for nominations, and members who say where they would come. */
export async function runChapters(stage: YearStage, officer: string, today: DateOnly): Promise<void> {
  stage.at(at(addDays(today, -40)));
  await callForNominations(stage, addDays(today, -40));
  stage.at(at(today));
  await settleTerms(stage.system());
  await closeCalls(stage.system());
  await report(stage, officer);
  await tellDemands(stage, today);
  await agree(stage, today);
  await stage.settle();
}

const words = (texts: { en: string; ja?: string }) => [
  { language: 'en' as const, text: texts.en },
  { language: 'ja' as const, text: texts.ja ?? '' },
];

async function report(stage: YearStage, officer: string): Promise<void> {
  for (const { slug, end, activities, results, plans, ...rest } of DEMO_REPORTS) {
    const who = await findCoordinator(stage.system(), slug);
    if (!who) continue;
    const desk = stage.as(who.accountId, 'COORDINATOR', who.chapterId);
    const saved = await saveReport(desk, {
      ...rest,
      chapterId: who.chapterId,
      activities: words(activities),
      results: words(results),
      plans: words(plans),
    });
    // a demo that stands on an earlier day has fewer reports
    if (saved.__typename !== 'ChapterReportSaved' || end === 'DRAFT') continue;
    await submitReport(desk, { reportId: saved.report.id });
    if (end === 'PUBLISHED') await decideReport(stage.as(officer, 'OFFICER'), { reportId: saved.report.id });
  }
}

const STATEMENTS = [
  'I study how rice grows in salty soil. In Chiba I could use the growth chambers that I saw in my week there.',
  'My hospital begins to use imaging for early diagnosis. I want to learn how the data are kept and shared.',
  'We build a small satellite with pupils. I would like to work with the group that launched theirs two years ago.',
];
const HOSTS = ['Chiba University', 'Kyushu University', 'Tohoku University'];

async function callForNominations(stage: YearStage, opens: DateOnly): Promise<void> {
  const who = await findCoordinator(stage.system(), 'thailand');
  if (!who) return;
  const opened = await openCall(stage.as(who.accountId, 'COORDINATOR', who.chapterId), {
    chapterId: who.chapterId,
    texts: [
      {
        language: 'en',
        title: 'Nominations for a research stay in Japan',
        about:
          'The chapter can nominate two members for a stay of 14 to 45 days at a university or institute in Japan. You need a host who has agreed to work with you.',
      },
      {
        language: 'ja',
        title: '日本での研究滞在の推薦募集',
        about:
          '日本の大学・研究機関での14日から45日の滞在に、同窓会から会員2名を推薦できます。受入れに同意している方が必要です。',
      },
    ],
    places: 2,
    appliesUntil: addDays(opens, 30),
    rankedUntil: addDays(opens, 60),
  });
  if (opened.__typename !== 'NominationCallSaved') throw new Error('nomination call');
  const members = await selectMemberAccounts(stage.system(), who.chapterId);
  for (const [place, { accountId, personId }] of members.slice(0, STATEMENTS.length).entries())
    await applyForNomination(stage.as(accountId, 'MEMBER', personId), {
      callId: opened.call.id,
      statement: STATEMENTS[place]!,
      host: HOSTS[place]!,
    });
}

/** Every twelfth member or so says where and when; the larger city and the near months more often. */
async function tellDemands(stage: YearStage, today: DateOnly): Promise<void> {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const months = Array.from({ length: 6 }, (_, place) =>
    new Date(Date.UTC(year, month + place, 1)).toISOString().slice(0, 10),
  );
  const told_at = at(today).toISOString();
  for (const { slug, cities } of DEMO_CHAPTERS) {
    if (cities.length === 0) continue;
    const who = await findCoordinator(stage.system(), slug);
    if (!who) continue;
    const random = demoRandom(`demand ${slug}`);
    const places = await selectCityIds(stage.system(), who.chapterId);
    const people = await selectBelonging(stage.system(), who.chapterId, 1500);
    const rows = people.flatMap((person_id) => {
      if (!random.chance(0.08)) return [];
      const city_id = places[Math.floor(random.next() ** 1.5 * places.length)]!.id;
      const first = Math.floor(random.next() ** 1.4 * (months.length - 1));
      return [first, first + 1].map((place) => ({ city_id, person_id, month: months[place]!, told_at }));
    });
    await insertDemands(stage.system(), rows);
  }
}

/** Chapters whose members were asked in the demo whether it may write to them; two in three agreed. */
const ASKED = ['thailand', 'indonesia'];
const AGREES = 0.66;

async function agree(stage: YearStage, today: DateOnly): Promise<void> {
  for (const slug of ASKED) {
    const who = await findCoordinator(stage.system(), slug);
    if (!who) continue;
    const random = demoRandom(`agreements ${slug}`);
    const people = (await selectReachable(stage.system(), who.chapterId)).filter(() => random.chance(AGREES));
    await insertAgreements(
      stage.system(),
      people.map((person_id) => ({
        id: demoId(at(today), `agreement ${person_id}`),
        person_id,
        purpose: 'SHARE_WITH_CHAPTER',
        choice: 'YES',
        text_version: 'CR-CONS-1',
        language: 'en',
        channel: 'OFFICE',
        by_guardian: false,
        given_at: at(today).toISOString(),
      })),
    );
  }
}
