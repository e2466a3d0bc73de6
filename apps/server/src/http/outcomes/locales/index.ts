import { en } from './en.js';
import { ja } from './ja.js';
import { zhHans } from './zh-hans.js';

/** Words of the public page of outcomes. */
export const outcomesTexts = { ja, en, 'zh-Hans': zhHans } as const;
