import type { Locale, LocalizedText, UserError } from '@enishi/platform';
import { userError } from '@enishi/platform';
import type { DefinitionFault } from '@enishi/questionnaire';
import type { Rehearsal } from './rehearsal/rehearse.js';

/** What an officer can mend in an instrument, with its sentence in every language. */
const SENTENCES = {
  InstrumentNotReadable: {
    ja: '質問票を読み取れなかったため、保存していません。下に示した箇所を直して、もう一度アップロードしてください。',
    en: 'The questionnaire could not be read, so nothing was kept. Please mend the places named below and upload it again.',
    'zh-Hans': '无法读取问卷，因此未保存。请修改下列之处后重新上传。',
  },
  InstrumentNotComplete: {
    ja: '言葉が足りない言語があるため、公開していません。下書きは残っています。足りない言葉を加えて、新しい版としてアップロードしてください。',
    en: 'Some languages lack words, so it was not published. The draft is kept. Please add the missing words and upload it as a new version.',
    'zh-Hans': '部分语言的文字不完整，因此未发布。草稿已保留。请补充缺少的文字，并作为新版本上传。',
  },
  InstrumentNotSound: {
    ja: 'リハーサルで、だれも通らない分岐または質問が見つかったため、公開していません。直すか、意図したものであれば名前を挙げて了承してください。',
    en: 'The rehearsal found branches or items that nobody reaches, so it was not published. Please mend them, or acknowledge them by name if they are meant so.',
    'zh-Hans': '试运行发现无人可达的分支或问题，因此未发布。请加以修改；如属有意设置，请逐一确认。',
  },
} as const satisfies Record<string, LocalizedText>;

export type InstrumentNotReadable = UserError<{
  __typename: 'InstrumentNotReadable';
  message: string;
  faults: readonly DefinitionFault[];
}>;
export type InstrumentNotComplete = UserError<{
  __typename: 'InstrumentNotComplete';
  message: string;
  missing: readonly string[];
}>;
export type InstrumentNotSound = UserError<{
  __typename: 'InstrumentNotSound';
  message: string;
  rehearsal: Rehearsal;
}>;

export const instrumentNotReadable = (
  locale: Locale,
  faults: readonly DefinitionFault[],
): InstrumentNotReadable =>
  userError({
    __typename: 'InstrumentNotReadable',
    message: SENTENCES.InstrumentNotReadable[locale],
    faults,
  });

export const instrumentNotComplete = (locale: Locale, missing: readonly string[]): InstrumentNotComplete =>
  userError({
    __typename: 'InstrumentNotComplete',
    message: SENTENCES.InstrumentNotComplete[locale],
    missing,
  });

export const instrumentNotSound = (locale: Locale, rehearsal: Rehearsal): InstrumentNotSound =>
  userError({ __typename: 'InstrumentNotSound', message: SENTENCES.InstrumentNotSound[locale], rehearsal });
