/** Quarterly reports of the demo, in the words of invented coordinators. */
export interface DemoReport {
  slug: string;
  fiscalYear: number;
  quarter: number;
  participants: number;
  activities: { en: string; ja: string };
  results: { en: string; ja?: string };
  plans: { en: string; ja?: string };
  needs: string;
  /** How far it is. */
  end: 'PUBLISHED' | 'SUBMITTED' | 'DRAFT';
}

export const DEMO_REPORTS: readonly DemoReport[] = [
  {
    slug: 'thailand',
    fiscalYear: 2025,
    quarter: 1,
    participants: 64,
    activities: {
      en: 'Online evening on 24 May: three members told how they found their laboratory in Japan. Visit to two high schools in Chiang Mai in June.',
      ja: '5月24日にオンラインの会を開き、会員3名が日本の研究室を見つけた経緯を話しました。6月にはチェンマイの高校2校を訪問しました。',
    },
    results: {
      en: 'Two members of the evening wrote to professors in Japan; one has an answer.',
      ja: '参加した会員2名が日本の教授に連絡を取り、1名が返事を受け取りました。',
    },
    plans: {
      en: 'A homecoming online in September with a rehearsal in August.',
      ja: '9月にオンラインのホームカミングを開き、8月にリハーサルを行います。',
    },
    needs: 'A speaker on scholarships for September.',
    end: 'PUBLISHED',
  },
  {
    slug: 'thailand',
    fiscalYear: 2025,
    quarter: 2,
    participants: 121,
    activities: {
      en: 'Sakura homecoming on three evenings in September, with viewers from 11 countries and regions.',
      ja: '9月の三夜にわたり、オンラインの「さくらホームカミング」を開きました。11の国・地域から視聴がありました。',
    },
    results: {
      en: 'Five members offered to answer questions of those who come next.',
      ja: '会員5名が、これから参加する人の質問に答える役を申し出ました。',
    },
    plans: {
      en: 'A meeting outside Bangkok; members ask for Chiang Mai.',
      ja: 'バンコク以外での会合を計画します。チェンマイの希望が多く寄せられています。',
    },
    needs: 'A room for 60 people in Chiang Mai.',
    end: 'PUBLISHED',
  },
  {
    slug: 'thailand',
    fiscalYear: 2025,
    quarter: 3,
    participants: 38,
    activities: {
      en: 'Coordinators met in Bangkok in November; a call for nominations was opened.',
      ja: '11月にバンコクで幹事の会合を開き、推薦の募集を始めました。',
    },
    results: { en: 'A plan for the year and a budget that the club can look at.' },
    plans: { en: 'The meeting in Chiang Mai in March.' },
    needs: 'Help with the travel of two speakers.',
    end: 'DRAFT',
  },
  {
    slug: 'viet-nam',
    fiscalYear: 2025,
    quarter: 1,
    participants: 93,
    activities: {
      en: 'Fourth meeting in Hanoi on 31 May with the embassy, four alumni stories and a session on studying in Japan.',
      ja: '5月31日にハノイで第4回の会合を開き、大使館のご協力のもと、会員4名の体験談と日本留学の説明を行いました。',
    },
    results: {
      en: 'Ninety-three people came; a new main coordinator took over.',
      ja: '93名が参加し、主幹事が交代しました。',
    },
    plans: { en: 'Monthly online talks by field.', ja: '分野ごとのオンライン講演を毎月開きます。' },
    needs: '',
    end: 'PUBLISHED',
  },
  {
    slug: 'indonesia',
    fiscalYear: 2025,
    quarter: 3,
    participants: 90,
    activities: {
      en: 'Meeting in Yogyakarta on 13 December, the first one outside the capital, with hand-over of the presidency.',
      ja: '12月13日にジョグジャカルタで会合を開きました。首都以外では初めての開催で、主幹事の引き継ぎも行いました。',
    },
    results: {
      en: 'Ninety people came, many for the first time. Three universities asked for talks.',
      ja: '90名が参加し、初めての方も多くいらっしゃいました。三つの大学から講演の依頼がありました。',
    },
    plans: {
      en: 'Essay contest “Lesson Learned from Japan” in spring.',
      ja: '春に作文コンテスト「Lesson Learned from Japan」を開きます。',
    },
    needs: 'Prizes for the essay contest.',
    end: 'SUBMITTED',
  },
];
