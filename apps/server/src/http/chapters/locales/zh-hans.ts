import type { ja } from './ja.js';

export const zhHans: typeof ja = {
  title: '停止接收同学会和活动邮件？',
  lead: '点击下方按钮后，我们将不再向您发送同学会和活动邮件，即使您日后更换邮箱也是如此。您的会员资格不变，已报名活动的通知也不受影响。',
  stop: '停止接收',
  stoppedTitle: '已停止发送',
  stoppedLead: '今后不再向您发送同学会和活动邮件。您可随时在会员页面恢复接收。',
  tooMany: '短时间内操作次数过多，尚未停止。请等待10分钟后重试。',
};
