import { zhHans as form } from './form/zh-hans.js';
import type { ja } from './ja.js';

export const zhHans: typeof ja = {
  ...form,
  startTitle: '受邀人员结业报告',
  startLead: '本报告供通过樱花科技项目访问日本的人员填写，约需3分钟。无需注册，也无需密码。',
  memberId: '会员编号',
  memberIdHint: '印在您的结业证书上。空格、连字符和大小写均不影响。',
  fromCertificate: '您是通过结业证书上的二维码进入的，无需输入会员编号。',
  otherId: '改用会员编号开始',
  begin: '开始填写报告',
  whatFor:
    '您的姓名、所属单位和联系方式将登记用于樱花科技俱乐部的活动，不作其他用途。接收单位无法看到您的回答。',
  notOpened: '无法打开报告',
  send: '提交报告',
  savedForLater: '已保存。您可以随时通过结业证书上的二维码或会员编号继续填写。',
  proxy: '您正在代参加者填写。参加者本人填写的内容不会显示，也没有关于同意的问题。',
  sessionEnded: '由于时间过长，请重新输入会员编号。已保存的回答不会丢失。',
  doneTitle: '已提交，非常感谢。',
  receipt: '受理编号',
  keepReceipt: '如有疑问时需要使用，请妥善保存。',
  nextHeading: '接下来',
  next1: '您已成为樱花科技俱乐部会员。您的会员编号将永久不变。',
  next2: '在会员页面，您可以查看结业证书、同学会和活动通知，以及在日本学习和研究的机会。',
  next3: '您可以在会员页面或联系秘书处，随时撤回已作出的同意。',
  claim: '开始使用会员页面',
  doneProxyTitle: '报告已受理。',
  doneProxyLead: '系统已记录此报告由您代为提交。请告知参加者可用其本人的会员编号继续办理。',
  hostTitle: '代参加者填写',
  hostLead:
    '当参加者无法自行填写时，可在本页录入其口述或书面的回答。参加者已开始填写的内容不会显示。系统会记录此报告由您代填。',
  hostBegin: '开始填写',
};
