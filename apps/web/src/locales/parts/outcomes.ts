import { outcomes as enOutcomes } from '../en/outcomes.js';
import { evidence as enEvidence } from '../en/evidence.js';
import { reconciliation as enReconciliation } from '../en/reconciliation.js';
import { outcomes as jaOutcomes } from '../ja/outcomes.js';
import { evidence as jaEvidence } from '../ja/evidence.js';
import { reconciliation as jaReconciliation } from '../ja/reconciliation.js';
import { outcomes as zhOutcomes } from '../zh-hans/outcomes.js';
import { evidence as zhEvidence } from '../zh-hans/evidence.js';
import { reconciliation as zhReconciliation } from '../zh-hans/reconciliation.js';
import type { Texts as FrameTexts } from '../texts.js';
import { withWords } from './with-words.js';

const en = { outcomes: enOutcomes, evidence: enEvidence, reconciliation: enReconciliation };
const WORDS = {
  en,
  ja: { outcomes: jaOutcomes, evidence: jaEvidence, reconciliation: jaReconciliation },
  'zh-Hans': { outcomes: zhOutcomes, evidence: zhEvidence, reconciliation: zhReconciliation },
};

/** Words of outcomes, evidence and reconciliation. */
export const useLanguage = withWords<typeof en>(WORDS);
export type Texts = FrameTexts & typeof en;
