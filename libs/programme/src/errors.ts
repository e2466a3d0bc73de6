import type { Locale, LocalizedText, UserError } from '@enishi/platform';
import { userError } from '@enishi/platform';

/*
 * What an officer can mend on a plan. Each sentence says what was found and what to do; `{x}` are filled in.
 */
export const PLAN_PROBLEM_SENTENCES = {
  RECEPTION_NUMBER_TAKEN: {
    ja: '受付番号 {number} は、この年度のほかの交流計画で使われています。番号を確かめてください。',
    en: 'Reception number {number} belongs to another plan of this year. Please check the number.',
    'zh-Hans': '受理编号 {number} 已用于本年度的其他交流计划，请核对编号。',
  },
  YEAR_UNKNOWN: {
    ja: '{year}年度の日程がまだ登録されていません。先に年度を登録してください。',
    en: 'The calendar of FY{year} is not here yet. Please add the fiscal year first.',
    'zh-Hans': '{year}年度的日程尚未登记，请先登记该年度。',
  },
  INSTITUTION_UNKNOWN: {
    ja: '指定された機関が見つかりません。一覧から選ぶか、新しく登録してください。',
    en: 'This institution was not found. Please choose it from the list, or add it.',
    'zh-Hans': '没有找到该机构，请从列表中选择或新登记。',
  },
  VISIT_DATES_REVERSED: {
    ja: '出国日 {end} が入国日 {start} より前です。日付を確かめてください。',
    en: 'The departure on {end} lies before the entry on {start}. Please check the dates.',
    'zh-Hans': '出境日 {end} 早于入境日 {start}，请核对日期。',
  },
  ONLINE_ENDS_BEFORE_VISIT: {
    ja: '事後オンライン交流の終了日 {end} が出国日より前です。日付を確かめてください。',
    en: 'The online exchange after the visit ends on {end}, before the departure. Please check the dates.',
    'zh-Hans': '访后在线交流的结束日 {end} 早于出境日，请核对日期。',
  },
  ENDS_TOO_LATE: {
    ja: '交流計画の終了日 {end} が、年度の期限 {limit} を過ぎています（R19）。期限までに終わるように直してください。',
    en: 'The plan ends on {end}, after the last day of the year, {limit} (R19). Please move the end to that day or before.',
    'zh-Hans': '交流计划结束日 {end} 超过了年度期限 {limit}（R19），请调整为该日期之前。',
  },
  STARTS_BEFORE_CALL: {
    ja: '開始日 {start} が、第{round}回公募の実施時期（{from}以降）より前です（R19）。公募回か日付を確かめてください。',
    en: 'The visit starts on {start}, before the period of call {round}, which begins on {from} (R19). Please check the call or the date.',
    'zh-Hans': '开始日 {start} 早于第{round}次公开征集的实施期（{from}起，R19），请核对征集批次或日期。',
  },
  SENDER_NOT_ELIGIBLE: {
    ja: '{institution}の国・地域（{country}）は、この年度の対象ではありません（R46）。送出し機関を確かめてください。',
    en: '{institution} is in {country}, which is not eligible this year (R46). Please check the sending institution.',
    'zh-Hans': '{institution}所在的国家与地区（{country}）不在本年度对象范围内（R46），请核对派遣单位。',
  },
  SENDER_ON_USER_LIST: {
    ja: '{institution}は外国ユーザーリストに掲載されているため、招へいできません（R10）。安全保障貿易管理の担当にご確認ください。',
    en: '{institution} is on the Foreign User List, so nobody may be invited from it (R10). Please ask those in charge of export control.',
    'zh-Hans': '{institution}列入外国用户名单，不能邀请其人员（R10）。请与安全保障贸易管理负责人确认。',
  },
  HOST_NOT_IN_JAPAN: {
    ja: '受入れ機関は国内の機関でなければなりません。{institution}を確かめてください。',
    en: 'The host must be an institution in Japan. Please check {institution}.',
    'zh-Hans': '接收单位须为日本国内机构，请核对{institution}。',
  },
  REGISTRATION_NUMBER_USED: {
    ja: '中国事前届出の登録番号 {number} は、採択済みの計画 {plan} で使われており、再使用できません（R20）。新しい番号を入れてください。',
    en: 'China registration number {number} was used by the adopted plan {plan} and cannot be used again (R20). Please enter a new number.',
    'zh-Hans': '中国备案登记号 {number} 已用于被采纳的计划 {plan}，不能再次使用（R20）。请填写新的登记号。',
  },
  REGISTRATION_NUMBER_MISSING: {
    ja: '{institution}の中国事前届出の登録番号がありません（R20）。招へい者リストの確定までに入れてください。',
    en: 'The China registration number of {institution} is missing (R20). Please add it before the invitee list is confirmed.',
    'zh-Hans': '缺少{institution}的中国备案登记号（R20），请在确认受邀人员名单之前补充。',
  },
  TOO_MANY_DAYS: {
    ja: '招へい期間が{days}日で、コースの上限{limit}日を超えています（R18）。日付、または80km以上の移動の有無を確かめてください。',
    en: 'The visit takes {days} days; the course allows {limit} (R18). Please check the dates, or whether travel is 80 km or more.',
    'zh-Hans': '邀请期间为{days}天，超过课程上限{limit}天（R18）。请核对日期，或是否有80公里以上的移动。',
  },
  PI_OVERLAP: {
    ja: '同じ実施主担当者の計画 {plan} と招へい期間が重なっています（R21）。',
    en: 'The visit overlaps with plan {plan} of the same person in charge (R21).',
    'zh-Hans': '与同一实施主要负责人的计划 {plan} 邀请期间重叠（R21）。',
  },
  PI_SAME_SENDER: {
    ja: '同じ実施主担当者の計画 {plan} と送出し機関が同じです（R21）。',
    en: 'Plan {plan} of the same person in charge has the same sending institution this year (R21).',
    'zh-Hans': '与同一实施主要负责人的计划 {plan} 派遣单位相同（R21）。',
  },
  CONSULT_MYANMAR: {
    ja: 'ミャンマーからの招へいは、事前の相談が必要です（R11）。',
    en: 'Invitations from Myanmar need consultation beforehand (R11).',
    'zh-Hans': '邀请缅甸人员须事先协商（R11）。',
  },
} as const satisfies Record<string, LocalizedText>;

export type PlanProblemCode = keyof typeof PLAN_PROBLEM_SENTENCES;

/** Something found on a plan. BLOCK keeps it from being saved; WARN is for an officer to weigh. */
export interface PlanProblem {
  readonly code: PlanProblemCode;
  readonly severity: 'BLOCK' | 'WARN';
  /** Field of the form it is about. */
  readonly field: string;
  readonly params: Readonly<Record<string, string>>;
}

/** The sentence of a problem in the reader's language. */
export function planProblemSentence(problem: PlanProblem, locale: Locale): string {
  return PLAN_PROBLEM_SENTENCES[problem.code][locale].replace(
    /\{(\w+)\}/g,
    (_, name: string) => problem.params[name] ?? '',
  );
}

/** What is wrong with a cell of a workbook of plans; `{column}` is its heading. */
export const PLAN_CELL_SENTENCES = {
  CELL_EMPTY: {
    ja: '{row}行目の「{column}」が空です。記入して、もう一度お送りください。',
    en: 'Row {row}: “{column}” is empty. Please fill it in and send the file again.',
    'zh-Hans': '第{row}行的“{column}”为空，请填写后重新提交。',
  },
  CELL_UNREADABLE: {
    ja: '{row}行目の「{column}」の「{value}」を読み取れません。書き方を確かめて、もう一度お送りください。',
    en: 'Row {row}: “{value}” in “{column}” cannot be read. Please check how it is written and send the file again.',
    'zh-Hans': '第{row}行“{column}”中的“{value}”无法识别，请核对写法后重新提交。',
  },
} as const satisfies Record<string, LocalizedText>;

const SENTENCES = {
  PlanNotSaved: {
    ja: '交流計画は保存していません。次の点を直して、もう一度保存してください。',
    en: 'The plan was not saved. Please correct the points below and save again.',
    'zh-Hans': '交流计划尚未保存。请修改以下各项后重新保存。',
  },
  PlanCannotMove: {
    ja: '交流計画は今の状態からその状態へは進められないため、変更していません。画面を読み直して、状態をご確認ください。',
    en: 'The plan cannot go from its present state to that one, so nothing was changed. Please reload and look at its state.',
    'zh-Hans': '交流计划不能从当前状态变更为该状态，因此未作更改。请刷新页面确认状态。',
  },
  StopDateOutside: {
    ja: '中止・解除の日は、採択の年度の中の今日までの日付にしてください。変更していません。',
    en: 'The day of the stop must lie in the plan’s fiscal year and not after today. Nothing was changed.',
    'zh-Hans': '中止或解除日期须在该计划年度内且不晚于今天。未作更改。',
  },
  WorkbookWithoutPlans: {
    ja: '交流計画の見出し（受付番号、コース、計画名、受入れ機関など）が見つからないため、何も登録していません。見出しのある表をお選びください。',
    en: 'No headings of exchange plans were found (reception number, course, title, host), so nothing was added. Please choose the sheet that has them.',
    'zh-Hans':
      '没有找到交流计划的表头（受理编号、课程、计划名称、接收单位等），因此未作任何登记。请选择带有表头的表格。',
  },
} as const satisfies Record<string, LocalizedText>;

export type PlanNotSaved = UserError<{
  __typename: 'PlanNotSaved';
  message: string;
  problems: readonly PlanProblem[];
}>;
export type PlanCannotMove = UserError<{ __typename: 'PlanCannotMove'; message: string; state: string }>;
export type StopDateOutside = UserError<{ __typename: 'StopDateOutside'; message: string }>;
export type PlanWorkbookRefused = UserError<{
  __typename: 'PlanWorkbookRefused';
  message: string;
  reason: string;
}>;

export const planNotSaved = (locale: Locale, problems: readonly PlanProblem[]): PlanNotSaved =>
  userError({ __typename: 'PlanNotSaved', message: SENTENCES.PlanNotSaved[locale], problems });
export const planCannotMove = (locale: Locale, state: string): PlanCannotMove =>
  userError({ __typename: 'PlanCannotMove', message: SENTENCES.PlanCannotMove[locale], state });
export const stopDateOutside = (locale: Locale): StopDateOutside =>
  userError({ __typename: 'StopDateOutside', message: SENTENCES.StopDateOutside[locale] });
/** `detail` is the sentence of what is wrong with the file. */
export const planWorkbookRefused = (locale: Locale, reason: string, detail: string): PlanWorkbookRefused =>
  userError({
    __typename: 'PlanWorkbookRefused',
    message: reason === 'NO_HEADINGS' ? SENTENCES.WorkbookWithoutPlans[locale] : detail,
    reason,
  });
