import type { lost as en } from '../en/lost.js';
import { grouped } from '../plural.js';

/** 邮件无法送达的人：供事务局和同次来访的会员使用。 */
export const lost: typeof en = {
  title: '失去联系的人',
  intro: '曾来访日本、但没有邮箱地址或邮件被退回的人（不含已退会者）。同次来访的会员可能知道他们的联系方式。',
  link: '失去联系的人',
  countsTitle: '按交流年度和国家与地区统计的人数',
  count: '人数',
  countsSorted: '人数由多到少',
  countsMore: (n) => `另有${grouped(n)}行未显示，请使用筛选。`,
  total: (n) => `共有${grouped(n)}人无法联系。`,
  listTitle: '名单',
  sortedBy: '姓名',
  cohort: '交流年度',
  country: '国家与地区',
  person: '姓名',
  reason: '原因',
  helpers: '可能知情的会员',
  helpersNone: '同次来访者中没有可联系到的会员',
  linkLocked: (when) => `重新联系的链接因五次核对不符而关闭（日本时间${when}）`,
  helpersHint:
    '“可能知情的会员”是同次来访且拥有账户的会员。他们在“我的樱花”中会看到此人的姓名，可以自行转发链接。',
  emptyTitle: '所有人都能联系到。',
  fellowsTitle: '您知道他们的联系方式吗？',
  fellowsIntro:
    '与您一同来访的人中，有些人我们已联系不上。如果您认识其中的人，请生成链接，并通过邮件或聊天软件自行转发。',
  fellowsPrivacy:
    '您不会看到任何地址，我们也不会知道您以何种方式转发。收到链接的人确认本人身份后，可自行决定是否告知我们邮箱地址。',
  fellowsLimit: '链接有效期为30天，仅限一人使用。您每天最多可生成10个链接。',
  visit: '参加的交流',
  make: '生成链接',
  makeFor: (name) => `为 ${name} 生成链接`,
  linkFor: (name) => `给 ${name} 的链接`,
  linkUntil: (until) => `有效期至${until}（日本时间）。链接只在此刻显示，请在关闭之前转发。`,
  linkField: '要转发的链接',
  copy: '复制链接',
  copied: '已复制。',
  copyNot: '浏览器不允许复制。链接已选中，请用键盘或菜单复制。',
};
