const ja = {
  title: 'お知らせ・体験談',
  lead: '会員の体験談と、クラブからのお知らせです。日本での日々と、その後の歩みを紹介します。',
  count: '{n}件',
  none: '公開された記事はまだありません。',
  more: 'さらに前の記事',
  NEWS: 'お知らせ',
  STORY: '体験談',
  published: '{day}に公開',
  updated: '{day}に更新',
  readIn: '読める言語',
  otherLanguage: 'この記事は、お選びの言語ではまだ公開していません。公開している言語で表示しています。',
  feed: '新しい記事を購読する（Atom）',
  all: '記事の一覧',
};
const en: typeof ja = {
  title: 'News and stories',
  lead: 'Days in Japan and what came after, told by those who were there. News of the club is here too.',
  count: '{n} in all',
  none: 'No story has been published yet.',
  more: 'Earlier stories',
  NEWS: 'News',
  STORY: 'Story',
  published: 'Published on {day}',
  updated: 'Changed on {day}',
  readIn: 'Languages',
  otherLanguage: 'This story has not been written in your language yet. You see it in a language it has.',
  feed: 'Follow new stories (Atom feed)',
  all: 'All stories',
};
const zhHans: typeof ja = {
  title: '新闻与故事',
  lead: '在日本的日子，以及回国之后的路，由亲历者讲述。俱乐部的新闻也发布在这里。',
  count: '共{n}篇',
  none: '尚未发布任何内容。',
  more: '更早的内容',
  NEWS: '新闻',
  STORY: '会员故事',
  published: '发布于{day}',
  updated: '更新于{day}',
  readIn: '可阅读的语言',
  otherLanguage: '本文暂无您所选语言的版本，现以已有语言显示。',
  feed: '订阅新内容（Atom）',
  all: '全部内容',
};

/** Words of the public pages of news and stories. */
export const storyTexts = { ja, en, 'zh-Hans': zhHans };
