import type { Locale } from '@enishi/platform';

/** Stories of the demo; their people are invented. Paragraphs by language. */
export interface DemoStory {
  readonly slug: string;
  readonly kind: 'STORY' | 'NEWS';
  readonly fields: ('FORD1' | 'FORD2')[];
  readonly withPhoto: boolean;
  readonly texts: Readonly<
    Partial<Record<Locale, { title: string; lead: string; paragraphs: readonly string[] }>>
  >;
}

export const DEMO_STORIES: readonly DemoStory[] = [
  {
    slug: 'a-notebook-from-chiba',
    kind: 'STORY',
    fields: ['FORD2'],
    withPhoto: true,
    texts: {
      en: {
        title: 'A notebook from Chiba',
        lead: 'Ten days, one notebook, and a question that stayed.',
        paragraphs: [
          'On the third day somebody in the laboratory asked me what I would measure if I had only one sensor. I wrote the question into my notebook, and it is still on the first page.',
          'At home we built a small station for the air of our street. It has one sensor. The answer is not finished, and that is the good part.',
        ],
      },
      ja: {
        title: '千葉のノート',
        lead: '10日間と1冊のノート、そして今も続く問い。',
        paragraphs: [
          '3日目、研究室の方に「センサーが1つしかなかったら、何を測りますか」と聞かれました。その問いは、今もノートの最初のページにあります。',
          '帰国後、通りの空気を測る小さな装置を作りました。センサーは1つです。答えはまだ途中ですが、それが楽しいのです。',
        ],
      },
      'zh-Hans': {
        title: '来自千叶的笔记本',
        lead: '十天、一本笔记，以及一个留下来的问题。',
        paragraphs: [
          '第三天，研究室里有人问我：如果只有一个传感器，您会测量什么？我把这个问题写在笔记本上，至今仍在第一页。',
          '回国后，我们为街道的空气做了一个小装置，只有一个传感器。答案还没有完成，而这正是有意思的地方。',
        ],
      },
    },
  },
  {
    slug: 'meeting-of-coordinators',
    kind: 'NEWS',
    fields: ['FORD1', 'FORD2'],
    withPhoto: false,
    texts: {
      en: {
        title: 'Coordinators meet online in March',
        lead: 'What chapters need in the coming year.',
        paragraphs: [
          'The secretariat invites the coordinators of all chapters to an online meeting. The date follows by mail.',
        ],
      },
      ja: {
        title: '3月に幹事のオンライン会合を開きます',
        lead: '来年度、同窓会に必要なことを話し合います。',
        paragraphs: [
          '事務局は、全同窓会の幹事をオンライン会合にお招きします。日時は改めてメールでお知らせします。',
        ],
      },
    },
  },
];
