import type { Locale, LocalizedText, UserError } from '@enishi/platform';
import { userError } from '@enishi/platform';

/** What a person can mend about events and registrations, with its sentence in every language. */
const SENTENCES = {
  EventNotValid: {
    ja: '入力内容に直していただきたい点があるため、保存していません。印のついた項目をご確認ください。',
    en: 'Some fields need your attention, so nothing was saved. Please look at the marked fields.',
    'zh-Hans': '有内容需要修改，因此尚未保存。请查看标出的项目。',
  },
  EventNotChangeable: {
    ja: 'この行事は、今の状態ではこの操作ができません。何も変更していません。画面を再読み込みしてご確認ください。',
    en: 'This cannot be done with the event as it stands now. Nothing was changed. Please reload the page and look again.',
    'zh-Hans': '活动目前的状态不允许此操作。未作任何更改，请刷新页面后确认。',
  },
  EventNotOpen: {
    ja: '現在、この行事の申し込みは受け付けていません。お申し込みは登録されていません。ほかの行事は一覧からご覧いただけます。',
    en: 'This event does not take registrations at the moment. You are not registered. Please see the list for other events.',
    'zh-Hans': '该活动目前不接受报名，您尚未报名。其他活动请见活动列表。',
  },
  RegistrationNotComplete: {
    ja: 'まだお答えいただいていない質問があるため、申し込みは完了していません。入力された内容は画面に残っています。',
    en: 'Some questions still need an answer, so you are not registered yet. What you typed is still here.',
    'zh-Hans': '还有问题未回答，报名尚未完成。您填写的内容仍保留在页面上。',
  },
  RegistrationNotCancellable: {
    ja: '行事が始まっているか、受付が済んでいるため、取り消しはできません。お申し込みはそのまま残っています。事情がある場合は主催者へご連絡ください。',
    en: 'The event has begun, or you have been checked in, so this can no longer be cancelled. Your registration stays as it is. If something is wrong, please tell the organisers.',
    'zh-Hans': '活动已开始或您已签到，因此无法取消。您的报名保持不变。如有疑问，请联系主办方。',
  },
  OfferEnded: {
    ja: 'ご案内した席の確保期限が過ぎたか、この申し込みは終了しています。ご希望の場合は、もう一度お申し込みください。',
    en: 'The time for this offer is over, or the registration has ended. If you still want to come, please register again.',
    'zh-Hans': '席位保留时间已过，或该报名已结束。如仍希望参加，请重新报名。',
  },
  PoolFull: {
    ja: 'ご希望の参加方法は満席のため、変更していません。今の申し込みはそのまま有効です。',
    en: 'There is no free place in the other form of taking part. Your registration stays as it is.',
    'zh-Hans': '您希望的参加方式已满，因此未作变更。您现有的报名仍然有效。',
  },
  FeedbackNotOpen: {
    ja: 'この行事のアンケートは、終了後に参加された方へご案内します。回答は保存していません。',
    en: 'Feedback opens after the event, for those who took part. Nothing was saved.',
    'zh-Hans': '问卷在活动结束后向参加者开放。尚未保存任何内容。',
  },
  EventReportNotComplete: {
    ja: '日本語と英語の両方の報告文がそろうと公開できます。下書きは保存されています。',
    en: 'The report can be published when it is written in both Japanese and English. Your draft is kept.',
    'zh-Hans': '日文和英文报告都写好后即可发布。草稿已保留。',
  },
} as const satisfies Record<string, LocalizedText>;

const PROBLEMS = {
  REQUIRED: { ja: '入力してください。', en: 'Please fill this in.', 'zh-Hans': '请填写。' },
  NO_SUCH_TIME: {
    ja: 'この日時は、時計の切り替えのため存在しません。1時間ずらして入力してください。',
    en: 'Clocks skip this time on that day. Please choose an hour earlier or later.',
    'zh-Hans': '由于夏令时切换，该时间不存在。请提前或推后一小时。',
  },
  NO_SUCH_ZONE: {
    ja: '時間帯を一覧から選んでください。',
    en: 'Please choose a time zone from the list.',
    'zh-Hans': '请从列表中选择时区。',
  },
  ENDS_BEFORE_START: {
    ja: '終了は開始より後の日時にしてください。',
    en: 'The end must be later than the start.',
    'zh-Hans': '结束时间须晚于开始时间。',
  },
  CLOSES_AFTER_END: {
    ja: '申し込みの締め切りは、行事の終了より前にしてください。',
    en: 'Registration must close before the event ends.',
    'zh-Hans': '报名截止须早于活动结束。',
  },
  IN_THE_PAST: {
    ja: '開始日時が過ぎています。これからの日時にしてください。',
    en: 'The start lies in the past. Please choose a time to come.',
    'zh-Hans': '开始时间已过，请选择将来的时间。',
  },
  FEWER_THAN_TAKEN: {
    ja: 'すでにお申し込み済みの人数より少なくできません。',
    en: 'More people than that are registered already.',
    'zh-Hans': '不能少于已报名的人数。',
  },
  NO_CHAPTER: {
    ja: '主催する同窓会を選んでください。',
    en: 'Please choose the chapter that holds it.',
    'zh-Hans': '请选择主办同学会。',
  },
  NO_LINK: {
    ja: 'https:// で始まるアドレスを入力してください。',
    en: 'Please give an address that begins with https://.',
    'zh-Hans': '请填写以 https:// 开头的网址。',
  },
  FORMAT_FIXED: {
    ja: '公開後は開催形式を変更できません。',
    en: 'The form of the event cannot be changed after it was published.',
    'zh-Hans': '发布后不能更改活动形式。',
  },
} as const satisfies Record<string, LocalizedText>;

export type EventProblemCode = keyof typeof PROBLEMS;
export interface EventProblem {
  /** Name of the field in the input: `startsAt`, `streams`. */
  readonly field: string;
  readonly code: EventProblemCode;
}

type Code = Exclude<keyof typeof SENTENCES, 'EventNotValid' | 'RegistrationNotComplete'>;
export type EventError<C extends Code> = UserError<{ __typename: C; message: string }>;
export type EventNotChangeable = EventError<'EventNotChangeable'>;
export type EventNotOpen = EventError<'EventNotOpen'>;
export type RegistrationNotCancellable = EventError<'RegistrationNotCancellable'>;
export type OfferEnded = EventError<'OfferEnded'>;
export type PoolFull = EventError<'PoolFull'>;
export type FeedbackNotOpen = EventError<'FeedbackNotOpen'>;
export type EventReportNotComplete = EventError<'EventReportNotComplete'>;
export type EventNotValid = UserError<{
  __typename: 'EventNotValid';
  message: string;
  problems: { field: string; message: string }[];
}>;
export type RegistrationNotComplete = UserError<{
  __typename: 'RegistrationNotComplete';
  message: string;
  problems: { question: string; message: string }[];
}>;

/** The refusal with its sentence in the reader's language. */
export const refuseEvent = <C extends Code>(code: C, locale: Locale): EventError<C> =>
  userError({ __typename: code, message: SENTENCES[code][locale] });

/** Every field to mend, each with its sentence. */
export const eventNotValid = (problems: readonly EventProblem[], locale: Locale): EventNotValid =>
  userError({
    __typename: 'EventNotValid',
    message: SENTENCES.EventNotValid[locale],
    problems: problems.map(({ field, code }) => ({ field, message: PROBLEMS[code][locale] })),
  });

export const registrationNotComplete = (
  problems: { question: string; message: string }[],
  locale: Locale,
): RegistrationNotComplete =>
  userError({
    __typename: 'RegistrationNotComplete',
    message: SENTENCES.RegistrationNotComplete[locale],
    problems,
  });
