import type { followUps as en } from '../en/follow-ups.js';
import { grouped, halfMinutes } from '../plural.js';

/** 本人或接收单位可以填答的跟踪调查。 */
export const followUps: typeof en = {
  title: '跟踪调查',
  hostIntro: '我们每年一次了解各项交流之后的情况，已知的内容已预先填好。',
  memberIntro: '我们每年一次了解您来访之后的情况。您以前的回答会预先填好，很快就能完成。',
  summaryOpen: (open, all) =>
    open === 0
      ? '目前无需填答'
      : open === all
        ? `${grouped(open)}项待填答`
        : `共${grouped(all)}项，其中${grouped(open)}项待填答`,
  sortedBy: '是否待填答和截止日',
  survey: '调查',
  due: '截止日',
  minutes: '所需时间',
  about: (minutes) => {
    const { seconds, whole } = halfMinutes(minutes);
    return seconds ? `约${seconds}秒` : `约${grouped(whole)}分钟`;
  },
  state: '状态',
  states: {
    NOT_BEGUN: '未填写',
    BEGUN: '填写中（已保存）',
    SUBMITTED: '已提交',
    WITHDRAWN: '提交后已撤回',
    DECLINED: '您已表示今年不填答',
  },
  receipt: (number) => `回执编号 ${number}`,
  answer: '填答',
  goOn: '继续填写',
  change: '查看或更正',
  answerAfterAll: '仍要填答',
  answerNamed: (word, name) => `${word}：${name}`,
  closed: '已截止',
  noneTitle: '目前没有需要您填答的调查。',
  noneNext: '调查开始时我们会给您发邮件，您无需做任何事。',
  action: '下一步',
};
