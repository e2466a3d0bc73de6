import type { LocalizedText } from '../text/locale.js';
import type { AppErrorCode } from './app-error.js';

/** What the reader is told: what happened, what was kept, what to do. One entry per code or it does not compile. */
export const ERROR_SENTENCES: Record<AppErrorCode, LocalizedText> = {
  NOT_FOUND: {
    ja: '該当するものが見つからないか、表示する権限がありません。アドレスを確かめるか、一覧からお選びください。',
    en: 'We could not find this, or you do not have access to it. Please check the address or choose it from the list.',
    'zh-Hans': '没有找到相应内容，或您没有查看权限。请核对网址，或从列表中选择。',
  },
  UNAUTHENTICATED: {
    ja: 'サインインが必要です。入力中の内容はこの端末に残っています。もう一度サインインしてください。',
    en: 'You need to sign in. What you typed is still on this device. Please sign in again.',
    'zh-Hans': '请先登录。您输入的内容仍保留在本设备上，请重新登录后继续。',
  },
  INVALID_INPUT: {
    ja: '入力内容に誤りがあるため、保存していません。印のついた項目を直して、もう一度送信してください。',
    en: 'Something in the form is not right, so nothing was saved. Please correct the marked fields and send again.',
    'zh-Hans': '填写内容有误，尚未保存。请修改标出的项目后重新提交。',
  },
  CONFLICT: {
    ja: '開いている間に、ほかの方が変更しました。変更は保存していません。画面を再読み込みして、もう一度お試しください。',
    en: 'Someone else changed this while you had it open. Your change was not saved. Please reload and try again.',
    'zh-Hans': '在您打开期间，他人已作修改。您的更改尚未保存，请刷新页面后重试。',
  },
  RATE_LIMITED: {
    ja: '短い時間に何度も操作が行われたため、受け付けを止めています。数分待ってから、もう一度お試しください。',
    en: 'There were too many tries in a short time. Please wait a few minutes and try again.',
    'zh-Hans': '短时间内操作次数过多，请等待几分钟后重试。',
  },
  TOO_LARGE: {
    ja: '送られたものが大きすぎるため、受け付けていません。小さく分けるか、不要な画像を除いて、もう一度お送りください。',
    en: 'What you sent is too large, so it was not taken. Please split it, or remove pictures, and send it again.',
    'zh-Hans': '提交的内容过大，未能接收。请拆分或删除不需要的图片后重新提交。',
  },
  UNAVAILABLE: {
    ja: 'ただいま処理できません。内容は保存していません。しばらくしてから、もう一度お試しください。',
    en: 'We cannot do this right now. Nothing was saved. Please try again in a little while.',
    'zh-Hans': '目前无法处理，内容尚未保存。请稍后重试。',
  },
  INTERNAL: {
    ja: 'こちらの不具合で処理できませんでした。内容は保存していません。続く場合は、表示された番号を事務局へお知らせください。',
    en: 'Something went wrong on our side. Nothing was saved. If it happens again, please tell the secretariat the number shown.',
    'zh-Hans': '由于系统故障未能处理，内容尚未保存。如再次发生，请将显示的编号告知秘书处。',
  },
};
