import { userError } from '@enishi/platform';
import type { Locale, LocalizedText, UserError } from '@enishi/platform';

const SENTENCES = {
  StoryNotValid: {
    ja: '表題とアドレス（半角の英小文字・数字・ハイフン）を確かめてください。まだ保存していません。入力した内容は画面に残っています。',
    en: 'Please check the title and the address (small letters, digits and hyphens). It is not saved yet; what you typed is still on the page.',
    'zh-Hans': '请检查标题和网址（小写字母、数字和连字符）。尚未保存，您输入的内容仍保留在页面上。',
  },
  StorySlugTaken: {
    ja: 'このアドレスはほかの記事で使われているため、まだ保存していません。別のアドレスを入力してください。',
    en: 'Another story has this address, so it is not saved yet. Please choose another address.',
    'zh-Hans': '此网址已被其他文章使用，因此尚未保存。请另选网址。',
  },
  StoryChanged: {
    ja: 'ほかの人が先に変更したため、保存していません。入力した内容は画面に残っています。写しを取ってから再読み込みしてください。',
    en: 'Somebody else has changed this text, so it was not saved. What you typed is still on the page: please copy it, then reload.',
    'zh-Hans': '其他人已修改此文，因此未保存。您输入的内容仍在页面上，请先复制，再刷新页面。',
  },
  StoryNotMovable: {
    ja: '現在の状態ではこの操作はできません。何も変更していません。画面を再読み込みしてください。',
    en: 'This is not possible in its present state. Nothing was changed. Please reload the page.',
    'zh-Hans': '当前状态下无法进行此操作，未作任何更改。请刷新页面。',
  },
  StoryPersonNotKnown: {
    ja: 'このメンバーIDの方が見つからないため、追加していません。番号を確かめてください。',
    en: 'Nobody was found under this member ID, so nobody was added. Please check the ID.',
    'zh-Hans': '未找到此会员编号对应的会员，因此未添加。请检查编号。',
  },
  PhotoNotTaken: {
    ja: '画像を読み取れないため、追加していません。20MBまでのJPEG、PNG、WebPの画像をお使いください。',
    en: 'The picture could not be read, so it was not added. Please use a JPEG, PNG or WebP picture of up to 20 MB.',
    'zh-Hans': '无法读取图片，因此未添加。请使用20MB以内的JPEG、PNG或WebP图片。',
  },
} as const satisfies Record<string, LocalizedText>;

type Code = keyof typeof SENTENCES;
export type StoryError<C extends Code> = UserError<{ __typename: C; message: string }>;
export type StoryNotValid = StoryError<'StoryNotValid'>;
export type StorySlugTaken = StoryError<'StorySlugTaken'>;
export type StoryChanged = StoryError<'StoryChanged'>;
export type StoryNotMovable = StoryError<'StoryNotMovable'>;
export type StoryPersonNotKnown = StoryError<'StoryPersonNotKnown'>;
export type PhotoNotTaken = StoryError<'PhotoNotTaken'>;

export const refuseStory = <C extends Code>(code: C, locale: Locale): StoryError<C> =>
  userError({ __typename: code, message: SENTENCES[code][locale] });

const MISSING = {
  TEXT: {
    ja: '本文がひとつの言語でもそろってから公開できます。',
    en: 'At least one language needs a title and a text.',
    'zh-Hans': '至少需要一种语言的标题和正文。',
  },
  ALT: {
    ja: '写真の説明（代替テキスト）を、公開する言語で入力してください。',
    en: 'A photograph has no description in a language of the story.',
    'zh-Hans': '有照片缺少文章所用语言的说明。',
  },
  PHOTO_PERSONS: {
    ja: '写真に写っている方を登録するか、「誰も特定できない」を選んでください。',
    en: 'Please say who is on a photograph, or that nobody can be recognised.',
    'zh-Hans': '请登记照片中的人员，或选择“无法辨认任何人”。',
  },
  CONSENT: {
    ja: '掲載に同意していない方がいます。ご本人の同意（同意の画面）がそろうまで公開できません。',
    en: 'Somebody in it has not agreed. It can be published once they have agreed themselves, on their consent page.',
    'zh-Hans': '有人尚未同意刊登。需本人在同意页面同意后方可发布。',
  },
  GUARDIAN: {
    ja: '18歳未満の方について、保護者の同意がありません。同意がそろうまで公開できません。',
    en: 'Somebody in it is under 18 and has no guardian’s consent. It can be published once there is one.',
    'zh-Hans': '有未满18岁者尚无监护人同意。取得同意后方可发布。',
  },
} as const satisfies Record<string, LocalizedText>;
export type StoryGap = keyof typeof MISSING;

export type StoryNotReady = UserError<{
  __typename: 'StoryNotReady';
  message: string;
  missing: { code: StoryGap; message: string }[];
}>;

const NOT_READY: LocalizedText = {
  ja: 'まだ公開していません。次の点がそろうと公開できます。',
  en: 'It is not published yet. It can be once these are there:',
  'zh-Hans': '尚未发布。以下各项齐备后即可发布。',
};

export function storyNotReady(gaps: readonly StoryGap[], locale: Locale): StoryNotReady {
  return userError({
    __typename: 'StoryNotReady' as const,
    message: NOT_READY[locale],
    missing: [...new Set(gaps)].map((code) => ({ code, message: MISSING[code][locale] })),
  });
}

/** For what is too large to be read at all. */
export const photoNotTaken = (locale: Locale): PhotoNotTaken => refuseStory('PhotoNotTaken', locale);
