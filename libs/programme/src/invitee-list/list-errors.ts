import type { Locale, LocalizedText, UserError } from '@enishi/platform';
import { userError } from '@enishi/platform';

/** Why a list cannot be confirmed, discarded or undone just now. Each says what was kept and what to do. */
export const LIST_OBSTACLES = {
  BLOCKED: {
    ja: '直す必要のある項目が残っているため、確定していません。ファイルを直して、もう一度アップロードしてください。',
    en: 'Some problems block this list, so nothing was confirmed. Please correct the file and upload it again.',
    'zh-Hans': '名单中仍有必须更正的项目，尚未确认。请修改文件后重新上传。',
  },
  ALREADY_DISCARDED: {
    ja: 'このアップロードは取り下げられています。何も変わっていません。もう一度アップロードしてください。',
    en: 'This upload was discarded. Nothing was changed. Please upload the file again.',
    'zh-Hans': '该上传已被撤回，没有任何更改。请重新上传。',
  },
  ALREADY_CONFIRMED: {
    ja: 'このリストは確定済みです。取り消すときは「確定の取り消し」をお使いください。',
    en: 'This list is already confirmed. To take it back, please use "undo".',
    'zh-Hans': '该名单已确认。如需撤销，请使用“撤销确认”。',
  },
  ALREADY_UNDONE: {
    ja: 'このリストの確定は取り消されています。もう一度アップロードしてください。',
    en: 'This list was undone. Please upload the file again.',
    'zh-Hans': '该名单的确认已被撤销。请重新上传。',
  },
  NOT_CONFIRMED: {
    ja: 'このリストは確定されていないため、取り消すものがありません。',
    en: 'This list is not confirmed, so there is nothing to undo.',
    'zh-Hans': '该名单尚未确认，没有可撤销的内容。',
  },
  PLAN_NOT_READY: {
    ja: '実施協定が締結されていないため、確定していません。協定の締結を登録してから、もう一度確定してください。',
    en: 'The agreement is not signed yet, so nothing was confirmed. Please record the agreement and confirm again.',
    'zh-Hans': '实施协议尚未签署，名单未确认。请登记协议后再次确认。',
  },
  PLAN_CLOSED: {
    ja: '交流計画が中止、解除または完了しているため、リストを変更できません。担当者にご連絡ください。',
    en: 'The plan was stopped or closed, so its list cannot change. Please contact the officer in charge.',
    'zh-Hans': '交流计划已中止、解除或结束，名单不能更改。请联系负责人。',
  },
  CERTIFICATES_SENT: {
    ja: '修了証が送付済みのため、取り消していません。個々の訂正は招へい者の画面で行ってください。',
    en: 'Certificates have gone out, so the list was not undone. Please correct single people on their own page.',
    'zh-Hans': '结业证书已发送，未予撤销。如需更正，请在各受邀人员的页面进行。',
  },
  LATER_LIST: {
    ja: 'この後に別のリストが確定されているため、取り消していません。新しいものから順に取り消してください。',
    en: 'A later list was confirmed, so this one was not undone. Please undo the later one first.',
    'zh-Hans': '之后已确认其他名单，未予撤销。请从最新的名单开始依次撤销。',
  },
  CHANGED_SINCE: {
    ja: '確定後に内容が変更された方がいるため、取り消していません。変更を確かめてください。',
    en: 'Somebody’s entry was changed after the list was confirmed, so nothing was undone. Please check the changes.',
    'zh-Hans': '确认之后有人员信息被修改，未予撤销。请核对修改内容。',
  },
  PERSON_NOT_FREE: {
    ja: '選んだ方はすでにこの計画に含まれているか、見つかりません。何も確定していません。選び直してください。',
    en: 'A person you chose is already in this plan or was not found. Nothing was confirmed. Please choose again.',
    'zh-Hans': '所选人员已在本计划中或不存在，名单未确认。请重新选择。',
  },
} as const satisfies Record<string, LocalizedText>;

export type ListObstacle = keyof typeof LIST_OBSTACLES;

/** The list stays as it was, and this is why. */
export interface ListNotChanged {
  readonly __typename: 'ListNotChanged';
  readonly code: ListObstacle;
  readonly message: string;
}

export function listNotChanged(locale: Locale, code: ListObstacle): UserError<ListNotChanged> {
  return userError({ __typename: 'ListNotChanged', code, message: LIST_OBSTACLES[code][locale] });
}
