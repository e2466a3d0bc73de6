import type { Locale, LocalizedText, UserError } from '@enishi/platform';
import { userError } from '@enishi/platform';

/** What can be wrong with one field of a report. */
const PROBLEMS = {
  NOT_A_DATE: {
    ja: '日付は 2025、2025-04、2025-04-01 のいずれかの形で入力してください。',
    en: 'Please write the date as 2025, 2025-04 or 2025-04-01.',
    'zh-Hans': '请按 2025、2025-04 或 2025-04-01 的格式填写日期。',
  },
  DATE_IN_FUTURE: {
    ja: 'まだ来ていない日付です。実現した成果だけを報告してください。',
    en: 'This date has not come yet. Please report what has happened already.',
    'zh-Hans': '该日期尚未到来。请报告已经实现的成果。',
  },
  ENDS_BEFORE_IT_BEGINS: {
    ja: '終了の日付が開始の日付より前になっています。',
    en: 'The end is before the beginning.',
    'zh-Hans': '结束日期早于开始日期。',
  },
  NOT_A_DOI: {
    ja: 'DOIとして読み取れません。「10.」で始まる形で入力してください（例：10.1000/xyz123）。',
    en: 'This is not a DOI. It begins with “10.”, for example 10.1000/xyz123.',
    'zh-Hans': '无法识别为DOI。DOI以“10.”开头，例如 10.1000/xyz123。',
  },
  NOT_A_SAFE_ADDRESS: {
    ja: '「https://」で始まるアドレスを入力してください。',
    en: 'Please give an address that begins with “https://”.',
    'zh-Hans': '请填写以“https://”开头的网址。',
  },
  NO_SUCH_FILE: {
    ja: '添付したファイルが見つかりません。もう一度アップロードしてください。',
    en: 'The file was not found. Please upload it again.',
    'zh-Hans': '找不到附件。请重新上传。',
  },
  NOT_OF_THIS_PLAN: {
    ja: 'この計画の参加者ではない方が含まれています。一覧から選んでください。',
    en: 'Somebody named here did not take part in this plan. Please choose from its list.',
    'zh-Hans': '其中有人未参加本计划。请从名单中选择。',
  },
  WHO_IS_MISSING: {
    ja: '参加者を選ぶか、人数を入力してください。',
    en: 'Please choose who it is about, or say how many people.',
    'zh-Hans': '请选择人员，或填写人数。',
  },
  REASON_MISSING: {
    ja: '一覧にない機関は、名称とその理由を入力してください。',
    en: 'For an institution that is not on the list, please give its name and say why.',
    'zh-Hans': '不在列表中的机构，请填写名称并说明原因。',
  },
  NO_SUCH_INSTITUTION: {
    ja: '機関が見つかりません。一覧から選び直してください。',
    en: 'The institution was not found. Please choose it again.',
    'zh-Hans': '找不到该机构。请重新选择。',
  },
} as const satisfies Record<string, LocalizedText>;

export type ReportProblemCode = keyof typeof PROBLEMS;
export interface ReportProblem {
  field: string;
  code: ReportProblemCode;
}

const SENTENCES = {
  OutcomeNotValid: {
    ja: '入力内容をご確認ください。まだ何も記録していません。',
    en: 'Please look at the marked fields. Nothing has been recorded yet.',
    'zh-Hans': '请检查填写内容。尚未作任何记录。',
  },
  OutcomeToldInForm: {
    ja: 'これは追跡調査の回答です。調査票の「回答を訂正する」から直してください。',
    en: 'This was told in the yearly form. Please correct it there, with “Correct my answers”.',
    'zh-Hans': '此内容来自年度跟踪调查。请在调查表中选择“更正回答”进行修改。',
  },
  OutcomeNotChangeable: {
    ja: 'この報告は取り下げ済み、または別の報告と同じものとして整理されているため、変更できません。',
    en: 'This report was withdrawn or found to be the same as another one, so it was not changed.',
    'zh-Hans': '此报告已撤回或已与其他报告合并，因此无法更改。',
  },
  OutcomeChanged: {
    ja: 'ほかの方が先に変更しました。最新の内容を開いてから、もう一度お試しください。',
    en: 'Somebody else changed this first. Please open it again and repeat your change.',
    'zh-Hans': '其他人已先作更改。请重新打开后再试。',
  },
  PairChanged: {
    ja: 'ほかの方が先に判断したか、報告の内容が変わりました。最新の内容を確認してから、もう一度お試しください。何も変更していません。',
    en: 'Somebody decided this first, or one of the reports has changed. Nothing was changed. Please look again and repeat.',
    'zh-Hans': '其他人已先作判断，或报告内容有变。未作任何更改。请确认最新内容后再试。',
  },
  PairNotJoinable: {
    ja: 'この2件をまとめると、「別の来日」と判断した報告まで一つになります。先に履歴からその判断を取り消してください。何も変更していません。',
    en: 'Joining these two would also join reports that were kept apart. Undo that decision in the history first. Nothing was changed.',
    'zh-Hans': '合并这两份报告会把已判定为不同的报告也合并。请先在记录中撤销该判断。未作任何更改。',
  },
  ViewNameTaken: {
    ja: 'この名前の表示は保存済みです。別の名前を入力するか、先に保存済みの表示を削除してください。',
    en: 'You have saved a view of this name already. Please choose another name, or remove the other view first.',
    'zh-Hans': '已有同名的保存视图。请换一个名称，或先删除原有视图。',
  },
  EvidenceSuggestionDecided: {
    ja: 'この候補はすでに判断されているか、登録情報が見つからないため、変更していません。画面を更新してご確認ください。',
    en: 'This was decided already, or there is nothing in the register to accept. Nothing was changed. Please reload and look again.',
    'zh-Hans': '该候选已有判断，或登记信息中没有可采用的内容。未作任何更改。请刷新后确认。',
  },
  OrcidNotValid: {
    ja: 'ORCID iDを確かめてください。「0000-0002-1825-0097」のような16桁です。まだ何も保存していません。',
    en: 'Please check the ORCID iD: 16 digits like 0000-0002-1825-0097. Nothing was saved yet.',
    'zh-Hans': '请核对ORCID iD：16位，形如 0000-0002-1825-0097。尚未保存任何内容。',
  },
  EvidenceNotReadable: {
    ja: 'PDF、PNG、JPEGのファイル（10MBまで）を選んでください。',
    en: 'Please choose a PDF, PNG or JPEG file of at most 10 MB.',
    'zh-Hans': '请选择PDF、PNG或JPEG文件（不超过10MB）。',
  },
} as const satisfies Record<string, LocalizedText>;

type Code = keyof typeof SENTENCES;
export type OutcomesError<C extends Code> = UserError<{ __typename: C; message: string }>;
export type OutcomeToldInForm = OutcomesError<'OutcomeToldInForm'>;
export type OutcomeNotChangeable = OutcomesError<'OutcomeNotChangeable'>;
export type OutcomeChanged = OutcomesError<'OutcomeChanged'>;
export type PairChanged = OutcomesError<'PairChanged'>;
export type PairNotJoinable = OutcomesError<'PairNotJoinable'>;
export type ViewNameTaken = OutcomesError<'ViewNameTaken'>;
export type EvidenceSuggestionDecided = OutcomesError<'EvidenceSuggestionDecided'>;
export type OrcidNotValid = OutcomesError<'OrcidNotValid'>;
export type EvidenceNotReadable = OutcomesError<'EvidenceNotReadable'>;
export type OutcomeNotValid = UserError<{
  __typename: 'OutcomeNotValid';
  message: string;
  problems: { field: string; code: ReportProblemCode; message: string }[];
}>;

/** The refusal with its sentence in the reader's language. */
export function refuse<C extends Exclude<Code, 'OutcomeNotValid'>>(
  code: C,
  locale: Locale,
): OutcomesError<C> {
  return userError({ __typename: code, message: SENTENCES[code][locale] });
}

/** Every field to mend, each with its sentence. */
export function notValid(problems: readonly ReportProblem[], locale: Locale): OutcomeNotValid {
  return userError({
    __typename: 'OutcomeNotValid',
    message: SENTENCES.OutcomeNotValid[locale],
    problems: problems.map(({ field, code }) => ({ field, code, message: PROBLEMS[code][locale] })),
  });
}
