import { lists as enLists } from '../en/lists.js';
import { reports as enReports } from '../en/reports.js';
import { followUps as enFollowUps } from '../en/follow-ups.js';
import { lists as jaLists } from '../ja/lists.js';
import { reports as jaReports } from '../ja/reports.js';
import { followUps as jaFollowUps } from '../ja/follow-ups.js';
import { lists as zhLists } from '../zh-hans/lists.js';
import { reports as zhReports } from '../zh-hans/reports.js';
import { followUps as zhFollowUps } from '../zh-hans/follow-ups.js';
import type { Texts as FrameTexts } from '../texts.js';
import { withWords } from './with-words.js';

const en = { lists: enLists, reports: enReports, followUps: enFollowUps };
const WORDS = {
  en,
  ja: { lists: jaLists, reports: jaReports, followUps: jaFollowUps },
  'zh-Hans': { lists: zhLists, reports: zhReports, followUps: zhFollowUps },
};

/** Words of invitee lists, reports and what is to follow up. */
export const useLanguage = withWords<typeof en>(WORDS);
export type Texts = FrameTexts & typeof en;
