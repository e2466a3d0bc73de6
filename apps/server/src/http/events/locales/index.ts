import { en } from './en.js';
import { ja } from './ja.js';
import { zhHans } from './zh-hans.js';

export const eventsTexts = { ja, en, 'zh-Hans': zhHans };
