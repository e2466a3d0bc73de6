import { en } from './en.js';
import { ja } from './ja.js';
import { zhHans } from './zh-hans.js';

export const signInTexts = { ja, en, 'zh-Hans': zhHans };
