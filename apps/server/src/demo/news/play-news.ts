import { actForAccount } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import {
  addPhoto,
  addStoryPerson,
  beginStory,
  describeStoryPhoto,
  formCircles,
  giveConsents,
  moveOpportunity,
  moveStory,
  openLaboratory,
  planDigests,
  requestCircle,
  runCircles,
  saveOpportunity,
  saveStory,
  saveStoryText,
  writeCircleNote,
} from '@enishi/alumni';
import { addDays, newId } from '@enishi/platform';
import { demoId } from '../demo-random.js';
import { findAccountsByEmail } from '../demo.queries.js';
import { PERSONAS } from '../personas.js';
import type { YearStage } from '../year/year-stage.js';
import { BOARD_ENTRIES } from './board-entries.js';
import { drawPhoto } from './draw-photo.js';
import { DEMO_STORIES } from './demo-stories.js';
import { findCircleOf, selectCirclePeople, tellFacts } from './news.queries.js';

/** The demo's member: who they are, and by which ID they are known. */
export interface NewsMember {
  readonly personId: string;
  readonly memberId: string;
}

/**
 * What the club tells and offers: a board of ways back to Japan, a host that opted in, two stories of which one has a
 * picture, a circle in its second week, and the digest of the month. All by the verbs that people use, in the weeks before
 * the demo's today.
 */
export async function playNews(
  stage: YearStage,
  { officer, member, today }: { officer: string; member: NewsMember; today: string },
): Promise<void> {
  const at = (daysBack: number, hour = '10:00') =>
    stage.at(new Date(`${addDays(today, -daysBack)}T${hour}:00+09:00`));
  at(40);
  await tellOfMember(stage, member);
  await fillBoard(stage, officer, today);
  await openOneLaboratory(stage);
  at(30);
  await writeStories(stage, officer, member);
  await stage.settle();
  at(15, '09:30');
  await planDigests(stage.system('digest.sweep'));
  await playCircle(stage, member, today, at);
  at(3);
  await stage.settle();
}

const consent = (
  purpose: 'CLUB_CONTACT' | 'PARTNER_INFO' | 'PUBLISH_STORY' | 'HELP_OTHERS',
  choice = 'YES',
) => ({ purpose, choice, textVersion: 'CR-CONS-1' });

async function tellOfMember(stage: YearStage, { personId }: NewsMember): Promise<void> {
  const moment = new Date('2025-12-01T00:00:00Z');
  const facts = { FIELDS: ['FORD2'], LEVEL: 'UNDERGRADUATE', LANGUAGES: ['en'] };
  await tellFacts(
    stage.system(),
    personId,
    Object.entries(facts).map(([field, value]) => ({
      id: demoId(moment, `news fact ${field}`),
      field,
      value,
    })),
  );
  await giveConsents(asMember(stage, personId), {
    personId,
    consents: [
      consent('CLUB_CONTACT'),
      consent('PARTNER_INFO'),
      consent('PUBLISH_STORY', 'NAMED'),
      consent('HELP_OTHERS'),
    ],
    language: 'en',
    channel: 'MEMBER_AREA',
  });
}

const asMember = (stage: YearStage, personId: string): Ctx => stage.as(newId(), 'MEMBER', personId);

async function fillBoard(stage: YearStage, officer: string, today: string): Promise<void> {
  const ctx = stage.as(officer, 'OFFICER');
  for (const {
    closesInDays,
    fields = [],
    levels = [],
    countries = [],
    languages = [],
    ...entry
  } of BOARD_ENTRIES) {
    const saved = await saveOpportunity(ctx, {
      ...entry,
      fields,
      levels,
      countries,
      languages,
      ...(closesInDays !== undefined && { closesOn: addDays(today, closesInDays) }),
    });
    if (saved.__typename !== 'OpportunitySaved') throw new Error(`${entry.titleEn}: ${saved.__typename}`);
    await moveOpportunity(ctx, { opportunityId: saved.id, to: 'PUBLISHED', version: 1 });
  }
  const draft = await saveOpportunity(ctx, {
    kind: 'CALL',
    provider: 'JST',
    providerName: 'JST',
    titleJa: '次年度の公募案内（下書き）',
    titleEn: 'Calls of the coming fiscal year (draft)',
    sourceUrl: 'https://www.jst.go.jp/global/english/',
  });
  if (draft.__typename !== 'OpportunitySaved') throw new Error(draft.__typename);
}

/** The host of a persona lets alumni find it, and has handed in a place in the laboratory. */
async function openOneLaboratory(stage: YearStage): Promise<void> {
  const { email } = PERSONAS.hostPi;
  const accountId = (await findAccountsByEmail(stage.system(), [email])).get(email);
  const host = accountId && (await actForAccount(stage.system(), accountId));
  if (!host || host.ctx.actor.kind !== 'account') return;
  const planId = host.ctx.actor.grants.find(({ capacity }) => capacity === 'HOST_PI')?.scopeId;
  if (!planId) return;
  await openLaboratory(host.ctx, {
    planId,
    fields: ['FORD2', 'FORD4'],
    note: 'We grow vegetables in buildings and measure what they need. Former participants are welcome to ask about a stay.',
    pageUrl: 'https://plants.chiba.example.ac.jp/',
  });
  const saved = await saveOpportunity(host.ctx, {
    kind: 'LABORATORY',
    provider: 'UNIVERSITY',
    providerName: 'Chiba University',
    titleJa: '植物工場研究室 研究生の受入れ（見本）',
    titleEn: 'Plant factory laboratory: a place for a research student (sample)',
    titleZhHans: '植物工厂研究室：接收研究生（示例）',
    summaryJa: '架空の募集です。6か月の受入れを予定しています。',
    summaryEn: 'An invented entry: a stay of six months.',
    summaryZhHans: '虚构信息：计划接收六个月。',
    sourceUrl: 'https://plants.chiba.example.ac.jp/places',
    fields: ['FORD2', 'FORD4'],
    planId,
  });
  if (saved.__typename === 'OpportunitySaved')
    await moveOpportunity(host.ctx, { opportunityId: saved.id, to: 'SUBMITTED' });
}

async function writeStories(stage: YearStage, officer: string, member: NewsMember): Promise<void> {
  const ctx = stage.as(officer, 'OFFICER');
  for (const story of DEMO_STORIES) {
    const begun = await beginStory(ctx, { kind: story.kind, slug: story.slug });
    if (begun.__typename !== 'StorySaved') throw new Error(`${story.slug}: ${begun.__typename}`);
    const storyId = begun.id;
    const photoId = story.withPhoto ? await addDrawnPhoto(ctx, storyId) : null;
    for (const [language, { title, lead, paragraphs }] of Object.entries(story.texts)) {
      const content = [
        ...paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
        ...(photoId ? [{ type: 'photo', attrs: { photoId } }] : []),
      ];
      const body = JSON.stringify({ type: 'doc', content });
      await saveStoryText(ctx, { storyId, language: language as 'en', title, lead, body, version: 0 });
    }
    await saveStory(ctx, { storyId, slug: story.slug, kind: story.kind, fields: story.fields });
    if (story.kind === 'STORY')
      await addStoryPerson(ctx, { storyId, memberId: member.memberId, appears: 'NAMED' });
    await moveStory(ctx, { storyId, to: 'REVIEW' });
    const moved = await moveStory(ctx, { storyId, to: 'PUBLISHED' });
    if (moved.__typename !== 'StoryMoved') throw new Error(`${story.slug}: ${JSON.stringify(moved)}`);
  }
}

async function addDrawnPhoto(ctx: Ctx, storyId: string): Promise<string> {
  const added = await addPhoto(ctx, { storyId, content: await drawPhoto() });
  if (added.__typename !== 'PhotoAdded') throw new Error(added.__typename);
  await describeStoryPhoto(ctx, {
    photoId: added.photoId,
    altJa: '夕暮れの空に並ぶ桜の木（描画）',
    altEn: 'Cherry trees against an evening sky, drawn',
    altZhHans: '暮色天空下的樱花树（绘制）',
    showsNobody: true,
  });
  return added.photoId;
}

const NOTES = [
  'I study how to measure the air of a street with one small sensor. The habit of writing down every question comes from my visit.',
  'I work on the strength of bamboo in buildings. In Japan I learned to test a thing until it breaks, and to write down how.',
  'I teach electronics. My students build the experiment that I saw on the second day of my visit.',
];

/** Eight people of one field; two weeks have begun. */
async function playCircle(
  stage: YearStage,
  { personId }: NewsMember,
  today: string,
  at: (daysBack: number, hour?: string) => void,
): Promise<void> {
  at(13);
  const people = await selectCirclePeople(stage.system(), personId, 8);
  for (const one of people)
    await requestCircle(asMember(stage, one.personId), { field: 'FORD2', language: 'en' });
  await formCircles(stage.system('circle.sweep'));
  for (let daysBack = 12; daysBack >= 0; daysBack--) {
    if (new Date(`${addDays(today, -daysBack)}T00:00:00Z`).getUTCDay() !== 1) continue;
    at(daysBack, '08:00');
    await runCircles(stage.system('circle.sweep'));
  }
  const circleId = await findCircleOf(stage.system(), personId);
  if (!circleId) return;
  for (const [index, words] of NOTES.entries()) {
    const writer = people[(index + 1) % people.length];
    if (writer) await writeCircleNote(asMember(stage, writer.personId), { circleId, week: 1, words });
  }
}
