import {
  directory as enDirectory,
  messages as enMessages,
  privacy as enPrivacy,
  profile as enProfile,
} from '../en/members.js';
import {
  directory as jaDirectory,
  messages as jaMessages,
  privacy as jaPrivacy,
  profile as jaProfile,
} from '../ja/members.js';
import {
  directory as zhDirectory,
  messages as zhMessages,
  privacy as zhPrivacy,
  profile as zhProfile,
} from '../zh-hans/members.js';
import type { Texts as FrameTexts } from '../texts.js';
import { withWords } from './with-words.js';

const en = { profile: enProfile, privacy: enPrivacy, directory: enDirectory, messages: enMessages };
const WORDS = {
  en,
  ja: { profile: jaProfile, privacy: jaPrivacy, directory: jaDirectory, messages: jaMessages },
  'zh-Hans': { profile: zhProfile, privacy: zhPrivacy, directory: zhDirectory, messages: zhMessages },
};

/** Words of profiles, who may see them, and the list of members. */
export const useLanguage = withWords<typeof en>(WORDS);
export type Texts = FrameTexts & typeof en;
