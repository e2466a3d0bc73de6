import { events as enEvents } from '../en/events.js';
import { events as jaEvents } from '../ja/events.js';
import { events as zhEvents } from '../zh-hans/events.js';
import type { Texts as FrameTexts } from '../texts.js';
import { withWords } from './with-words.js';

const en = { events: enEvents };
const WORDS = { en, ja: { events: jaEvents }, 'zh-Hans': { events: zhEvents } };

/** Words of events. */
export const useLanguage = withWords<typeof en>(WORDS);
export type Texts = FrameTexts & typeof en;
