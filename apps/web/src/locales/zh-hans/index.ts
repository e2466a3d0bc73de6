import type { Texts } from '../en/index.js';
import { certificates } from './certificates.js';
import { codes } from './codes.js';
import { data } from './data.js';
import { frame } from './frame.js';
import { account, accounts, figures, mine } from './people.js';
import { plans } from './plans.js';

export const zhHans: Texts = {
  data,
  frame,
  codes,
  plans,
  certificates,
  figures,
  mine,
  account,
  accounts,
};
