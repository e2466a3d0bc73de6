import { campaigns } from './campaigns.js';
import { certificates } from './certificates.js';
import { codes } from './codes.js';
import { data } from './data.js';
import { evidence } from './evidence.js';
import { field } from './field.js';
import { followUps } from './follow-ups.js';
import { frame } from './frame.js';
import { instruments } from './instruments.js';
import { lists } from './lists.js';
import { account, accounts, figures, mine } from './people.js';
import { lost } from './lost.js';
import { outcomes } from './outcomes.js';
import { plans } from './plans.js';
import { reconciliation } from './reconciliation.js';
import { reports } from './reports.js';

export const en = {
  campaigns,
  evidence,
  field,
  data,
  followUps,
  outcomes,
  reconciliation,
  instruments,
  lost,
  frame,
  codes,
  plans,
  lists,
  certificates,
  reports,
  figures,
  mine,
  account,
  accounts,
};

/** Every sentence of the screens. English gives the shape; a key that another language lacks is a compile error. */
export type Texts = typeof en;
