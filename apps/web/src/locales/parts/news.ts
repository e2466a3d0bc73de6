import { circles as enCircles } from '../en/circles.js';
import { opportunities as enOpportunities } from '../en/opportunities.js';
import { stories as enStories } from '../en/stories.js';
import { circles as jaCircles } from '../ja/circles.js';
import { opportunities as jaOpportunities } from '../ja/opportunities.js';
import { stories as jaStories } from '../ja/stories.js';
import { circles as zhCircles } from '../zh-hans/circles.js';
import { opportunities as zhOpportunities } from '../zh-hans/opportunities.js';
import { stories as zhStories } from '../zh-hans/stories.js';
import type { Texts as FrameTexts } from '../texts.js';
import { withWords } from './with-words.js';

const en = { opportunities: enOpportunities, stories: enStories, circles: enCircles };
const WORDS = {
  en,
  ja: { opportunities: jaOpportunities, stories: jaStories, circles: jaCircles },
  'zh-Hans': { opportunities: zhOpportunities, stories: zhStories, circles: zhCircles },
};

/** Words of opportunities, stories and circles. */
export const useLanguage = withWords<typeof en>(WORDS);
export type Texts = FrameTexts & typeof en;
