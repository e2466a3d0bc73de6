import { chapters as enChapters } from '../en/chapters.js';
import { chapters as jaChapters } from '../ja/chapters.js';
import { chapters as zhChapters } from '../zh-hans/chapters.js';
import type { Texts as FrameTexts } from '../texts.js';
import { withWords } from './with-words.js';

const en = { chapters: enChapters };
const WORDS = { en, ja: { chapters: jaChapters }, 'zh-Hans': { chapters: zhChapters } };

/** Words of chapters. */
export const useLanguage = withWords<typeof en>(WORDS);
export type Texts = FrameTexts & typeof en;
