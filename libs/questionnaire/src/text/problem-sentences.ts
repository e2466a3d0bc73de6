import type { AnswerProblem, AnswerProblemCode } from '../answer/answer.js';

type Sentences = Readonly<Record<AnswerProblemCode, string>>;

/** Each sentence says what to do; the question is named beside it, and what was typed is kept. */
const ja: Sentences = {
  REQUIRED: 'この質問にお答えください。',
  ROW_REQUIRED: 'この項目について1つ選んでください。',
  NOT_READABLE: '回答を読み取れませんでした。もう一度選ぶか、入力してください。',
  NOT_A_CHOICE: '表示されている選択肢から選んでください。',
  TOO_MANY_CHOICES: '選べるのは{limit}つまでです。',
  TOO_LONG: '{limit}文字以内にしてください。',
  NOT_AN_EMAIL: '「name@example.com」のような形のメールアドレスを入力してください。',
  NOT_A_NUMBER: '数字で入力してください。',
  TOO_SMALL: '{limit}以上の数を入力してください。',
  TOO_LARGE: '{limit}以下の数を入力してください。',
  NOT_A_DATE: '「2026-01-17」のような形の日付を入力してください。',
  TOO_EARLY: '{limit}以降の日付を入力してください。',
  TOO_LATE: '{limit}以前の日付を入力してください。',
  UNKNOWN_ITEM: 'この項目は現在の質問票にありません。ページを開き直してください。',
  VERDICT_REQUIRED: 'この件が今も正しいか、1つ選んでください。',
  TOO_FEW_LINES: '{limit}件以上入力してください。',
  TOO_MANY_LINES: '入力できるのは{limit}件までです。',
  NOT_A_PARTIAL_DATE: '「2026」「2026-01」「2026-01-17」のいずれかの形で入力してください。',
  NOT_A_DOI: '「10.1000/xyz123」のような形のDOIを入力してください。',
  NOT_AN_ORCID: 'ORCID iDを確かめてください。「0000-0002-1825-0097」のような16桁です。',
  REASON_REQUIRED: '一覧から機関を選ぶか、一覧にない理由を選んでください。',
  NOT_A_PERSON: '表示されている方から選んでください。',
};

const en: Sentences = {
  REQUIRED: 'Please answer this question.',
  ROW_REQUIRED: 'Please choose one answer for this line.',
  NOT_READABLE: 'We could not read this answer. Please choose or type it again.',
  NOT_A_CHOICE: 'Please choose one of the answers shown.',
  TOO_MANY_CHOICES: 'Please choose at most {limit}.',
  TOO_LONG: 'Please use {limit} characters or fewer.',
  NOT_AN_EMAIL: 'Please type an e-mail address like name@example.com.',
  NOT_A_NUMBER: 'Please type a number.',
  TOO_SMALL: 'Please type a number of {limit} or more.',
  TOO_LARGE: 'Please type a number of {limit} or less.',
  NOT_A_DATE: 'Please type a date like 2026-01-17.',
  TOO_EARLY: 'Please type a date on or after {limit}.',
  TOO_LATE: 'Please type a date on or before {limit}.',
  UNKNOWN_ITEM: 'This item is not in the present form. Please open the page again.',
  VERDICT_REQUIRED: 'Please say whether this entry is still right.',
  TOO_FEW_LINES: 'Please enter at least {limit}.',
  TOO_MANY_LINES: 'Please enter at most {limit}.',
  NOT_A_PARTIAL_DATE: 'Please type a year, a month or a day like 2026, 2026-01 or 2026-01-17.',
  NOT_A_DOI: 'Please type a DOI like 10.1000/xyz123.',
  NOT_AN_ORCID: 'Please check the ORCID iD: 16 digits like 0000-0002-1825-0097.',
  REASON_REQUIRED: 'Please choose an institution from the list, or say why it is not there.',
  NOT_A_PERSON: 'Please choose one of the people shown.',
};

const zhHans: Sentences = {
  REQUIRED: '请回答此问题。',
  ROW_REQUIRED: '请为此项选择一个答案。',
  NOT_READABLE: '无法读取此回答。请重新选择或输入。',
  NOT_A_CHOICE: '请从所列选项中选择。',
  TOO_MANY_CHOICES: '最多可选{limit}项。',
  TOO_LONG: '请控制在{limit}个字以内。',
  NOT_AN_EMAIL: '请输入形如 name@example.com 的电子邮箱地址。',
  NOT_A_NUMBER: '请输入数字。',
  TOO_SMALL: '请输入不小于{limit}的数字。',
  TOO_LARGE: '请输入不大于{limit}的数字。',
  NOT_A_DATE: '请输入形如 2026-01-17 的日期。',
  TOO_EARLY: '请输入{limit}或之后的日期。',
  TOO_LATE: '请输入{limit}或之前的日期。',
  UNKNOWN_ITEM: '当前问卷中没有此项。请重新打开页面。',
  VERDICT_REQUIRED: '请选择此条记录是否仍然正确。',
  TOO_FEW_LINES: '请至少填写{limit}条。',
  TOO_MANY_LINES: '最多可填写{limit}条。',
  NOT_A_PARTIAL_DATE: '请输入年、年月或日期，例如 2026、2026-01 或 2026-01-17。',
  NOT_A_DOI: '请输入形如 10.1000/xyz123 的 DOI。',
  NOT_AN_ORCID: '请核对 ORCID iD：16位，形如 0000-0002-1825-0097。',
  REASON_REQUIRED: '请从列表中选择机构，或说明其不在列表中的原因。',
  NOT_A_PERSON: '请从所列人员中选择。',
};

const languages = { ja, en, 'zh-Hans': zhHans } as const;

export type QuestionnaireLocale = keyof typeof languages;

/** The sentence for one problem in the reader's language. */
export function problemSentence({ code, limit }: AnswerProblem, locale: QuestionnaireLocale): string {
  return languages[locale][code].replace('{limit}', String(limit ?? ''));
}
