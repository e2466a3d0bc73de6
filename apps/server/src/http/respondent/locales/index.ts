import { en } from './en.js';
import { ja } from './ja.js';
import { zhHans } from './zh-hans.js';

export { formTexts } from './form/index.js';
export const respondentTexts = { ja, en, 'zh-Hans': zhHans };
