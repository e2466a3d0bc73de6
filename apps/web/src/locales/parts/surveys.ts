import { campaigns as enCampaigns } from '../en/campaigns.js';
import { cases as enCases } from '../en/cases.js';
import { field as enField } from '../en/field.js';
import { instruments as enInstruments } from '../en/instruments.js';
import { lost as enLost } from '../en/lost.js';
import { campaigns as jaCampaigns } from '../ja/campaigns.js';
import { cases as jaCases } from '../ja/cases.js';
import { field as jaField } from '../ja/field.js';
import { instruments as jaInstruments } from '../ja/instruments.js';
import { lost as jaLost } from '../ja/lost.js';
import { campaigns as zhCampaigns } from '../zh-hans/campaigns.js';
import { cases as zhCases } from '../zh-hans/cases.js';
import { field as zhField } from '../zh-hans/field.js';
import { instruments as zhInstruments } from '../zh-hans/instruments.js';
import { lost as zhLost } from '../zh-hans/lost.js';
import type { Texts as FrameTexts } from '../texts.js';
import { withWords } from './with-words.js';

const en = {
  campaigns: enCampaigns,
  cases: enCases,
  field: enField,
  instruments: enInstruments,
  lost: enLost,
};
const WORDS = {
  en,
  ja: { campaigns: jaCampaigns, cases: jaCases, field: jaField, instruments: jaInstruments, lost: jaLost },
  'zh-Hans': {
    campaigns: zhCampaigns,
    cases: zhCases,
    field: zhField,
    instruments: zhInstruments,
    lost: zhLost,
  },
};

/** Words of the follow-up surveys: rounds, field work, questionnaires, lost contacts. */
export const useLanguage = withWords<typeof en>(WORDS);
export type Texts = FrameTexts & typeof en;
