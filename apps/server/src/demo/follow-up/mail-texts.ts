/** What the demo's campaigns say in their mails beside the template. */
export const MAIL_TEXTS = {
  ALUMNI: {
    ja: {
      introduction:
        'さくらサイエンスプログラムでの交流のあと、どのように過ごされているかをお聞かせください。前回から変わりがなければ、1分半ほどで終わります。',
      changes: '昨年の回答をもとに、日本の奨学金と研究室の情報を同窓会ごとにお届けするようになりました。',
    },
    en: {
      introduction:
        'Please tell us how you are doing since your visit with the Sakura Science Program. If nothing has changed, it takes about 90 seconds.',
      changes:
        'Because of last year’s answers, each chapter now sends news about scholarships and laboratories in Japan.',
    },
    'zh-Hans': {
      introduction: '希望了解您参加樱花科技项目之后的近况。如果没有变化，大约一分半钟即可完成。',
      changes: '根据去年的回答，各同学会现在会发送有关日本奖学金和研究室的信息。',
    },
  },
  HOSTS: {
    ja: {
      introduction:
        '貴機関で実施された交流計画について、その後の再来日や共同研究、協定などの状況をお知らせください。すでに分かっていることは記入済みです。',
      changes: '昨年の回答は、次年度の公募要領と成果資料に反映しました。',
    },
    en: {
      introduction:
        'Please tell us what came of the exchange plans at your institution: return visits, joint research, agreements. What we already know is filled in.',
      changes: 'Last year’s answers went into this year’s application guidelines and the report on results.',
    },
    'zh-Hans': {
      introduction: '请告知贵单位所实施交流计划的后续情况：再次赴日、合作研究、协议等。已知内容均已填好。',
      changes: '去年的回答已反映在本年度的申请指南和成果资料中。',
    },
  },
} as const;
