import type {
  Audience,
  CampaignState,
  ExclusionReason,
  MailKind,
  MailLocale,
} from './campaigns/campaigns.documents.js';
import type { CaseState } from './campaigns/cases.documents.js';
import type { ClaimKind, ClaimSource, ClaimState } from './outcomes/outcomes.documents.js';
import type { FieldDimension, FieldFilter } from './campaigns/field.documents.js';
import type { Locale } from './locales/locale.js';
import type { Capacity } from './session/me.js';
import type { PairKind, PairView } from './reconciliation/reconciliation.documents.js';
import type { PlanState, ProgrammeType } from './plans/plan.documents.js';

/*
 * What stands in the address of each list. Anything that cannot be understood is left out, so that an old or
 * shortened link still opens the screen.
 */

type Raw = Record<string, unknown>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).slice(0, 100) || undefined
    : undefined;
const code = <C extends string>(value: unknown): C | undefined =>
  typeof value === 'string' && /^[A-Z_0-9]{1,40}$/.test(value) ? (value as C) : undefined;
const number = (value: unknown): number | undefined =>
  Number.isInteger(Number(value)) && value !== '' && value !== null && value !== undefined
    ? Number(value)
    : undefined;

export interface DueSearch {
  q?: string | undefined;
  year?: number | undefined;
  /** How far ahead. */
  within?: 'late' | 'two' | 'month' | 'any' | undefined;
  who?: 'HOST' | 'OFFICER' | undefined;
  what?: string | undefined;
}
export const dueSearch = (raw: Raw): DueSearch => ({
  q: text(raw['q']),
  year: number(raw['year']),
  within: (['late', 'two', 'month', 'any'] as const).find((choice) => choice === raw['within']),
  who: (['HOST', 'OFFICER'] as const).find((choice) => choice === raw['who']),
  what: code(raw['what']),
});

export interface PlanListSearch {
  q?: string | undefined;
  year?: number | undefined;
  type?: ProgrammeType | undefined;
  state?: PlanState | undefined;
  show?: number | undefined;
}
export const planListSearch = (raw: Raw): PlanListSearch => ({
  q: text(raw['q']),
  year: number(raw['year']),
  type: code<ProgrammeType>(raw['type']),
  state: code<PlanState>(raw['state']),
  show: number(raw['show']),
});

export interface AccountsSearch {
  q?: string | undefined;
  role?: Capacity | undefined;
  show?: number | undefined;
}
export const accountsSearch = (raw: Raw): AccountsSearch => ({
  q: text(raw['q']),
  role: code<Capacity>(raw['role']),
  show: number(raw['show']),
});

export interface ChapterListSearch {
  kind?: 'COUNTRY' | 'BRANCH' | 'COUNTRIES' | 'FIELD' | undefined;
  mine?: true | undefined;
  show?: number | undefined;
}
export const chapterListSearch = (raw: Raw): ChapterListSearch => ({
  kind: (['COUNTRY', 'BRANCH', 'COUNTRIES', 'FIELD'] as const).find((kind) => kind === raw['kind']),
  mine: raw['mine'] === true || raw['mine'] === 'true' ? true : undefined,
  show: number(raw['show']),
});

export interface FiguresSearch {
  year?: number | undefined;
  plan?: string | undefined;
  mode?: 'TRUNCATE' | 'ROUND' | undefined;
}
export const figuresSearch = (raw: Raw): FiguresSearch => ({
  year: number(raw['year']),
  plan: text(raw['plan']),
  mode: (['TRUNCATE', 'ROUND'] as const).find((choice) => choice === raw['mode']),
});

export interface ReviewSearch {
  kind?: PairKind | undefined;
  view?: PairView | undefined;
}
export const reviewSearch = (raw: Raw): ReviewSearch => ({
  kind: (['REVISIT', 'OUTCOME'] as const).find((kind) => kind === raw['kind']),
  view: (['DOUBTFUL', 'LATER', 'DECIDED'] as const).find((view) => view === raw['view']),
});

/** Which preview of an invitee list is open. */
export interface PreviewSearch {
  preview?: string | undefined;
}
export const previewSearch = (raw: Raw): PreviewSearch => ({ preview: text(raw['preview']) });

export interface CampaignListSearch {
  year?: number | undefined;
  audience?: Audience | undefined;
  state?: CampaignState | undefined;
  show?: number | undefined;
}
export const campaignListSearch = (raw: Raw): CampaignListSearch => ({
  year: number(raw['year']),
  audience: (['ALUMNI', 'HOSTS'] as const).find((choice) => choice === raw['audience']),
  state: code<CampaignState>(raw['state']),
  show: number(raw['show']),
});

export interface CampaignMailSearch {
  kind?: MailKind | undefined;
  language?: MailLocale | undefined;
}
export const campaignMailSearch = (raw: Raw): CampaignMailSearch => ({
  kind: (['INVITATION', 'REMINDER'] as const).find((choice) => choice === raw['kind']),
  language: (['JA', 'EN', 'ZH_HANS'] as const).find((choice) => choice === raw['language']),
});

/** Which cases of a campaign, and which of them is looked at. */
export interface CaseSearch {
  q?: string | undefined;
  state?: CaseState | undefined;
  /** Disposition code. */
  code?: string | undefined;
  cohort?: number | undefined;
  country?: string | undefined;
  one?: string | undefined;
  show?: number | undefined;
}
export const caseSearch = (raw: Raw): CaseSearch => ({
  q: text(raw['q']),
  state: code<CaseState>(raw['state']),
  // a code such as 1.1 arrives as a number
  code: /^[1-4]\.\d{1,4}$/.test(String(raw['code'])) ? String(raw['code']) : undefined,
  cohort: number(raw['cohort']),
  country: code(raw['country']),
  one: text(raw['one']),
  show: number(raw['show']),
});

export interface ExclusionSearch {
  reason?: ExclusionReason | undefined;
  show?: number | undefined;
}
export const exclusionSearch = (raw: Raw): ExclusionSearch => ({
  reason: code<ExclusionReason>(raw['reason']),
  show: number(raw['show']),
});

type Chosen<K extends keyof FieldFilter> = NonNullable<FieldFilter[K]> | undefined;

/** Which cases of a campaign, and by what they are laid out. */
export interface FieldSearch {
  cohort?: number | undefined;
  country?: string | undefined;
  line?: Chosen<'programmeType'>;
  module?: Chosen<'module'>;
  language?: Chosen<'language'>;
  device?: Chosen<'device'>;
  by?: FieldDimension | undefined;
}
export const fieldSearch = (raw: Raw): FieldSearch => ({
  cohort: number(raw['cohort']),
  country: code<string>(raw['country']),
  line: code<NonNullable<FieldSearch['line']>>(raw['line']),
  module: code<NonNullable<FieldSearch['module']>>(raw['module']),
  language: code<NonNullable<FieldSearch['language']>>(raw['language']),
  device: code<NonNullable<FieldSearch['device']>>(raw['device']),
  by: code<FieldDimension>(raw['by']),
});

/** Which outcomes and return visits, and which form is open. */
export interface OutcomeSearch {
  source?: ClaimSource | undefined;
  state?: ClaimState | undefined;
  /** A new report of this kind is being written. */
  tell?: ClaimKind | undefined;
  /** The report that is being corrected. */
  correct?: string | undefined;
  show?: number | undefined;
}
export const outcomeSearch = (raw: Raw): OutcomeSearch => ({
  source: code<ClaimSource>(raw['source']),
  state: code<ClaimState>(raw['state']),
  tell: (['OUTCOME', 'REVISIT'] as const).find((kind) => kind === raw['tell']),
  correct: text(raw['correct']),
  show: number(raw['show']),
});

/** In which language a questionnaire is read. */
export interface InstrumentSearch {
  language?: Locale | undefined;
}
export const instrumentSearch = (raw: Raw): InstrumentSearch => ({
  language: (['ja', 'en', 'zh-Hans'] as const).find((language) => language === raw['language']),
});

export interface LostContactSearch {
  cohort?: number | undefined;
  country?: string | undefined;
  show?: number | undefined;
}
export const lostContactSearch = (raw: Raw): LostContactSearch => ({
  cohort: number(raw['cohort']),
  country: code<string>(raw['country']),
  show: number(raw['show']),
});
