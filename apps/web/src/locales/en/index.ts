import { certificates } from './certificates.js';
import { codes } from './codes.js';
import { data } from './data.js';
import { frame } from './frame.js';
import { account, accounts, figures, mine } from './people.js';
import { plans } from './plans.js';

export const en = {
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

/** Every sentence of the screens. English gives the shape; a key that another language lacks is a compile error. */
export type Texts = typeof en;
