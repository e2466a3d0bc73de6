import type { Locale, LocalizedText } from '@enishi/platform';
import type { ConsentPurpose } from './consent-purposes.js';
import { choicesOf } from './consent-purposes.js';

/**
 * What is asked in the member area, in the words of today. A change of the words is a new version beside the old one:
 * a consent names the version that was read.
 */
const QUESTIONS: Partial<Record<ConsentPurpose, { textVersion: string; words: LocalizedText }>> = {
  DIRECTORY_VISIBILITY: {
    textVersion: 'DIRECTORY-1',
    words: {
      ja: '会員名簿に、私が公開した項目を掲載することに同意します。掲載先は、選んだ範囲の会員に限られます。住所やメールアドレスが掲載されることはありません。項目ごとの公開範囲は、この範囲の中で私が決めます。いつでも取り消せます。',
      en: 'What I chose to show may stand in the list of members, for the members I choose here and nobody else. My e-mail address is never shown. Within this limit I decide about each field. I can take this back at any time.',
      'zh-Hans':
        '我同意在会员名录中刊登我选择公开的项目，仅限所选范围内的会员查看。我的电子邮箱绝不会被显示。在此范围内，各项目由我自行决定。我可以随时撤回。',
    },
  },
  HELP_OTHERS: {
    textVersion: 'HELP-1',
    words: {
      ja: 'ほかの会員が、事務局のシステムを通じて私に相談や紹介の依頼を送ることに同意します。私のメールアドレスは相手に伝わりません。依頼を受けるかどうかは、そのつど私が決めます。',
      en: 'Other members may ask me for advice or an introduction through this site. They do not learn my e-mail address. I decide each time whether I answer.',
      'zh-Hans':
        '我同意其他会员通过本网站向我咨询或请求引荐。对方不会知道我的电子邮箱。是否接受由我每次自行决定。',
    },
  },
  PROFILE_FROM_ANSWERS: {
    textVersion: 'PROFILE-1',
    words: {
      ja: '修了報告書と毎年の追跡調査で私が答えた所属、学年・職種、分野、住んでいる国を、私のプロフィールに反映することに同意します。また、プロフィールの内容を次の調査票に記入済みとして表示し、12か月以内に確かめた内容は改めて尋ねないことに同意します。公開範囲は変わりません。',
      en: 'My affiliation, level, field and country from the completion report and the yearly follow-up may update my profile. My profile may fill in the next form, and what I confirmed within twelve months is not asked again. Who may see my profile does not change.',
      'zh-Hans':
        '我同意将我在结业报告和每年追踪调查中填写的所属机构、学习或工作阶段、专业领域和居住国家用于更新我的个人资料，并同意用个人资料预先填写下一次问卷；12个月内确认过的内容不再询问。公开范围不会因此改变。',
    },
  },
};

/** The words of a consent that was asked in the member area; undefined for words that are not kept here. */
export function memberAreaWords(purpose: string, textVersion: string): LocalizedText | undefined {
  const question = QUESTIONS[purpose as ConsentPurpose];
  return question?.textVersion === textVersion ? question.words : undefined;
}

export interface ConsentQuestion {
  purpose: ConsentPurpose;
  textVersion: string;
  words: string;
  choices: readonly string[];
}

/** What the member area asks, in the reader's language. */
export function consentQuestions(locale: Locale): ConsentQuestion[] {
  return Object.entries(QUESTIONS).map(([purpose, { textVersion, words }]) => ({
    purpose: purpose as ConsentPurpose,
    textVersion,
    words: words[locale],
    choices: choicesOf(purpose as ConsentPurpose),
  }));
}
