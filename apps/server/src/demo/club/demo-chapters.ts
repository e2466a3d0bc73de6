import type { Ctx } from '@enishi/accounts';
import { demoId } from '../demo-random.js';
import { addChapter, chapterIds } from './club.queries.js';

/** Chapters whose events are known: address, acronym, names, country, zone. */
const CHAPTERS = [
  ['india', 'ISSCA', 'India', 'インド支部', '印度分会', 'IN', 'Asia/Kolkata'],
  ['indonesia', 'SAAI', 'Indonesia', 'インドネシア支部', '印度尼西亚分会', 'ID', 'Asia/Jakarta'],
  ['thailand', 'SSCAT', 'Thailand', 'タイ支部', '泰国分会', 'TH', 'Asia/Bangkok'],
  ['viet-nam', 'SSCV', 'Viet Nam', 'ベトナム支部', '越南分会', 'VN', 'Asia/Ho_Chi_Minh'],
  ['malaysia', 'MASSA', 'Malaysia', 'マレーシア支部', '马来西亚分会', 'MY', 'Asia/Kuala_Lumpur'],
  ['nepal', 'SSCN', 'Nepal', 'ネパール支部', '尼泊尔分会', 'NP', 'Asia/Kathmandu'],
  ['sri-lanka', null, 'Sri Lanka', 'スリランカ支部', '斯里兰卡分会', 'LK', 'Asia/Colombo'],
  ['japan', null, 'Japan', '日本支部', '日本分会', 'JP', 'Asia/Tokyo'],
  ['singapore', null, 'Singapore', 'シンガポール支部', '新加坡分会', 'SG', 'Asia/Singapore'],
  ['china', null, 'China', '中国支部', '中国分会', 'CN', 'Asia/Shanghai'],
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
