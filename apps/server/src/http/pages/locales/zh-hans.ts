import type { ja } from './ja.js';

export const zhHans: typeof ja = {
  clubName: '樱花科技俱乐部',
  skipToContent: '跳到正文',
  language: '显示语言',
  footer: '本页面供樱花科技项目的参加者和接收单位使用。',
  navigation: '网站导航',
  navHome: '首页',
  navChapters: '同学会',
  navEvents: '活动',
  navStories: '新闻与故事',
  navOutcomes: '成果',
  navVerify: '查验结业证书',
};
