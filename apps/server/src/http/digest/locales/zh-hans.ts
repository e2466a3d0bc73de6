import type { en } from './en.js';

export const zhHans: typeof en = {
  title: '要停止每月邮件吗？',
  lead: '每月邮件每月最多一封，为您介绍相关的机会、活动和会员故事。停止后，即使您以后更换邮箱也不会再收到。俱乐部的其他邮件不受影响。',
  stop: '停止每月邮件',
  stopped: '已停止每月邮件',
  stoppedLead: '今后不会再收到。已在发送途中的邮件可能仍会送达。',
  again: '如需恢复，可在会员页面重新开启。',
  tooOften: '您的网络在短时间内操作次数过多，因此未作更改。请等待十分钟后重试。',
};
