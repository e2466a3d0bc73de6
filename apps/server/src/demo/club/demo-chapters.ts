import type { Ctx } from '@enishi/accounts';
import { demoId } from '../demo-random.js';
import { addChapter, chapterIds } from './club.queries.js';

/** Chapters whose events are known: address, acronym, names, country, zone. */
const CHAPTERS = [
  ['india', 'ISSCA', 'India', 'インド同窓会', '印度同学会', 'IN', 'Asia/Kolkata'],
  ['indonesia', 'SAAI', 'Indonesia', 'インドネシア同窓会', '印度尼西亚同学会', 'ID', 'Asia/Jakarta'],
  ['thailand', 'SSCAT', 'Thailand', 'タイ同窓会', '泰国同学会', 'TH', 'Asia/Bangkok'],
  ['viet-nam', 'SSCV', 'Viet Nam', 'ベトナム同窓会', '越南同学会', 'VN', 'Asia/Ho_Chi_Minh'],
  ['malaysia', 'MASSA', 'Malaysia', 'マレーシア同窓会', '马来西亚同学会', 'MY', 'Asia/Kuala_Lumpur'],
  ['nepal', 'SSCN', 'Nepal', 'ネパール同窓会', '尼泊尔同学会', 'NP', 'Asia/Kathmandu'],
  ['sri-lanka', null, 'Sri Lanka', 'スリランカ同窓会', '斯里兰卡同学会', 'LK', 'Asia/Colombo'],
  ['japan', null, 'Japan', '日本同窓会', '日本同学会', 'JP', 'Asia/Tokyo'],
  ['singapore', null, 'Singapore', 'シンガポール同窓会', '新加坡同学会', 'SG', 'Asia/Singapore'],
  ['china', null, 'China', '中国同窓会', '中国同学会', 'CN', 'Asia/Shanghai'],
] as const;

/** Sees to it that the chapters of the events are there; those that are stay as they are. */
export async function demoChapters(ctx: Ctx): Promise<Map<string, string>> {
  for (const [slug, acronym, nameEn, nameJa, nameZhHans, country, timeZone] of CHAPTERS)
    await addChapter(ctx, {
      id: demoId(ctx.clock.now(), `chapter ${slug}`),
      slug,
      acronym,
      nameEn,
      nameJa,
      nameZhHans,
      country,
      timeZone,
    });
  return chapterIds(ctx);
}
