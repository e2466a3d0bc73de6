import type { Locale, LocalizedText, UserError } from '@enishi/platform';
import { userError } from '@enishi/platform';

/** What a person can mend around chapters, with its sentence in every language. */
const SENTENCES = {
  ChapterNotValid: {
    ja: '同窓会の登録内容が種類と合わないため、何も保存していません。国・地域の同窓会には国・地域、地方・都市の同窓会には上位の同窓会、分野の同窓会には分野が必要です。',
    en: 'The parts of the chapter do not fit together, so nothing was saved. A country chapter needs its countries, a branch its main chapter, a field chapter its fields.',
    'zh-Hans':
      '同学会各项内容不一致，未保存任何内容。国家与地区同学会需填写国家与地区，地方与城市同学会需选择上级同学会，专业领域同学会需填写专业领域。',
  },
  ChapterAddressTaken: {
    ja: '同じアドレス名の同窓会がすでにあるため、何も保存していません。別のアドレス名をお使いください。',
    en: 'Another chapter has this address already, so nothing was saved. Please choose another one.',
    'zh-Hans': '已有同学会使用此地址名，未保存任何内容。请换一个地址名。',
  },
  ChapterChanged: {
    ja: '開いている間に別の方が変更したため、保存していません。最新の内容をご確認のうえ、もう一度お試しください。',
    en: 'Somebody else changed this while you had it open, so nothing was saved. Please look at the latest version and try again.',
    'zh-Hans': '在您打开期间，内容已被他人更改，因此未保存。请查看最新内容后重试。',
  },
  ChapterStateNotAllowed: {
    ja: '今の状態からは、その操作はできません。何も変更していません。画面を読み込み直して状態をお確かめください。',
    en: 'This cannot be done in the present state. Nothing was changed; please reload and look at the state.',
    'zh-Hans': '当前状态下无法进行此操作，未作任何更改。请刷新页面并确认状态。',
  },
  CoordinatorNotFound: {
    ja: 'このメンバーIDの会員で、アカウントをお持ちの18歳以上の方が見つからないため、登録していません。番号をご確認いただくか、先に会員ページへの登録をお願いしてください。',
    en: 'We found no grown-up member with an account under this member ID, so nobody was appointed. Please check the ID, or ask the person to claim the membership first.',
    'zh-Hans':
      '未找到使用此会员编号、已开通账户且年满18岁的会员，因此未登记。请核对编号，或请对方先开通会员页面。',
  },
  TermOverlaps: {
    ja: 'この方には、この同窓会での任期がすでにあります。新しい任期は登録していません。今の任期を終えてから、もう一度お試しください。',
    en: 'This person already has a term in this chapter, so no new one was added. Please end the present term first.',
    'zh-Hans': '此人在本同学会已有任期，未新增任期。请先结束现有任期。',
  },
  CityListed: {
    ja: 'この都市はすでに一覧にあるため、追加していません。',
    en: 'This city is already on the list, so it was not added again.',
    'zh-Hans': '此城市已在列表中，未重复添加。',
  },
  MessageNotComplete: {
    ja: '英語の件名と本文が必要です。まだ何も送っていません。ほかの言語は、件名と本文の両方を入力するか、両方を空にしてください。',
    en: 'A subject and a text in English are needed. Nothing was sent. For other languages, fill in both or leave both empty.',
    'zh-Hans': '需要填写英文主题和正文，尚未发送。其他语言请同时填写主题和正文，或都留空。',
  },
  MessagesUsedUp: {
    ja: 'この30日間に送れる通数に達したため、送信していません。書いた内容はこの画面に残っています。しばらくたってからお送りいただくか、事務局にご相談ください。',
    en: 'The chapter has sent as many messages as 30 days allow, so this one was not sent. Your text is still here. Please send it later or ask the secretariat.',
    'zh-Hans':
      '本同学会30天内可发送的邮件数已达上限，此邮件未发送。您填写的内容仍保留。请稍后发送，或联系事务局。',
  },
  ReportNotComplete: {
    ja: '英語の「活動」「成果」「これから」の三つが必要です。下書きは保存したままで、まだ提出していません。',
    en: 'What you did, what came of it and what comes next are needed in English. The draft is kept; nothing was handed in.',
    'zh-Hans': '需要用英文填写“活动”“成果”“今后计划”三项。草稿已保留，尚未提交。',
  },
  QuarterNotOver: {
    ja: 'まだ始まっていない四半期のため、報告は保存していません。期間をお確かめください。',
    en: 'This quarter has not begun yet, so nothing was saved. Please check the period.',
    'zh-Hans': '该季度尚未开始，未保存。请核对期间。',
  },
  CallNotValid: {
    ja: '募集の内容が足りないため、公開していません。英語の題名と説明、今日より後の応募締切、それ以降の推薦締切が必要です。',
    en: 'The call is not complete, so it was not opened. It needs an English title and text, a last day to apply after today, and a day for the ranking not before that.',
    'zh-Hans':
      '征集内容不完整，未公开。需要英文标题和说明、晚于今天的申请截止日，以及不早于该日的推荐截止日。',
  },
  NominationTooSoon: {
    ja: '過去5年以内に推薦で選ばれた方は応募できないため、受け付けていません。',
    en: 'Members who were chosen within the last five years cannot apply again yet, so the application was not taken.',
    'zh-Hans': '过去五年内曾获推荐入选的会员暂不能申请，因此未受理。',
  },
  NominationClosed: {
    ja: 'この募集の応募期間は終わっているため、変更していません。',
    en: 'The time for applying to this call is over, so nothing was changed.',
    'zh-Hans': '此征集的申请期已结束，未作更改。',
  },
  RankingNotComplete: {
    ja: '応募したすべての方に順位が必要です。順位は保存していません。応募が取り下げられていないか、画面を読み込み直してお確かめください。',
    en: 'Everybody who applied needs a place, so the ranking was not saved. Please reload: somebody may have withdrawn.',
    'zh-Hans': '每位申请人都需要排名，排名未保存。请刷新页面，可能有人已撤回申请。',
  },
  RankerApplied: {
    ja: 'ご自身が応募している募集では、順位をつけることができません。ほかの幹事にお任せください。何も変更していません。',
    en: 'You applied to this call yourself, so you cannot rank it. Please leave it to the other coordinators. Nothing was changed.',
    'zh-Hans': '您本人已申请此征集，因此不能参与排名。请交由其他干事处理。未作任何更改。',
  },
  TooManyChosen: {
    ja: '選ばれた人数が募集人数を超えているため、決定していません。人数をお確かめください。',
    en: 'More people were chosen than there are places, so nothing was decided. Please check the number.',
    'zh-Hans': '选定人数超过名额，未作决定。请核对人数。',
  },
} as const satisfies Record<string, LocalizedText>;

type Code = keyof typeof SENTENCES;
export type ChapterError<C extends Code> = UserError<{ __typename: C; message: string }>;

export function chapterError<C extends Code>(code: C, locale: Locale): ChapterError<C> {
  return userError({ __typename: code, message: SENTENCES[code][locale] });
}
