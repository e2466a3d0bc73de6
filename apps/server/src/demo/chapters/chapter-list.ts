/** A chapter of the demo. Names and years are those of the club's own pages; its people are invented. */
export interface DemoChapter {
  slug: string;
  countries: readonly string[];
  acronym: string | null;
  ownName: string | null;
  nameJa: string;
  nameEn: string;
  nameZhHans: string;
  timeZone: string;
  foundedOn: string | null;
  registeredOn?: string;
  registeredWith?: string;
  isForming?: true;
  cities: readonly string[];
  /** Terms in the order of their roles; `ended` for a batch that has handed over. */
  terms: readonly {
    role: 'MAIN' | 'DEPUTY' | 'COORDINATOR';
    from: string;
    to: string | null;
    duty?: string;
    isNamed?: true;
  }[];
}

export const DEMO_CHAPTERS: readonly DemoChapter[] = [
  {
    slug: 'thailand',
    countries: ['TH'],
    acronym: 'SSCAT',
    ownName: 'Sakura Science Club Alumni Thailand',
    nameJa: 'タイ同窓会',
    nameEn: 'Thailand chapter',
    nameZhHans: '泰国同学会',
    timeZone: 'Asia/Bangkok',
    foundedOn: '2017-09-02',
    cities: ['Bangkok', 'Chiang Mai', 'Khon Kaen'],
    terms: [
      { role: 'MAIN', from: '2025-02-01', to: '2027-01-31', isNamed: true },
      { role: 'DEPUTY', from: '2025-02-01', to: '2027-01-31', duty: 'Events', isNamed: true },
      { role: 'MAIN', from: '2023-02-18', to: '2025-01-31' },
    ],
  },
  {
    slug: 'indonesia',
    countries: ['ID'],
    acronym: 'SAAI',
    ownName: 'Sakura Science Alumni Association of Indonesia',
    nameJa: 'インドネシア同窓会',
    nameEn: 'Indonesia chapter',
    nameZhHans: '印度尼西亚同学会',
    timeZone: 'Asia/Jakarta',
    foundedOn: '2019-12-11',
    cities: ['Jakarta', 'Yogyakarta', 'Bandung', 'Surabaya'],
    terms: [
      { role: 'MAIN', from: '2025-12-13', to: '2027-12-12', isNamed: true },
      { role: 'COORDINATOR', from: '2025-12-13', to: '2027-12-12', duty: 'Social media' },
      { role: 'COORDINATOR', from: '2025-12-13', to: '2027-12-12', duty: 'Engagement', isNamed: true },
      { role: 'MAIN', from: '2022-12-18', to: '2025-12-12' },
    ],
  },
  {
    slug: 'india',
    countries: ['IN'],
    acronym: 'ISSCA',
    ownName: 'India Sakura Science Club Association',
    nameJa: 'インド同窓会',
    nameEn: 'India chapter',
    nameZhHans: '印度同学会',
    timeZone: 'Asia/Kolkata',
    foundedOn: '2018-10-05',
    cities: ['New Delhi', 'Pune'],
    terms: [
      { role: 'MAIN', from: '2022-09-01', to: null, isNamed: true },
      { role: 'COORDINATOR', from: '2024-02-17', to: null },
    ],
  },
  {
    slug: 'viet-nam',
    countries: ['VN'],
    acronym: 'SSCV',
    ownName: 'Sakura Science Club Vietnam',
    nameJa: 'ベトナム同窓会',
    nameEn: 'Viet Nam chapter',
    nameZhHans: '越南同学会',
    timeZone: 'Asia/Ho_Chi_Minh',
    foundedOn: '2019-03-21',
    cities: ['Hanoi', 'Ho Chi Minh City'],
    terms: [
      { role: 'MAIN', from: '2025-05-31', to: null, isNamed: true },
      { role: 'MAIN', from: '2023-05-27', to: '2025-05-30' },
    ],
  },
  {
    slug: 'malaysia',
    countries: ['MY'],
    acronym: 'MASSA',
    ownName: 'Malaysia Sakura Science Alumni',
    nameJa: 'マレーシア同窓会',
    nameEn: 'Malaysia chapter',
    nameZhHans: '马来西亚同学会',
    timeZone: 'Asia/Kuala_Lumpur',
    foundedOn: '2019-10-10',
    registeredOn: '2020',
    registeredWith: 'Registrar of Societies',
    cities: ['Kuala Lumpur', 'Shah Alam'],
    terms: [{ role: 'MAIN', from: '2023-07-22', to: null, isNamed: true }],
  },
  {
    slug: 'nepal',
    countries: ['NP'],
    acronym: 'SSCN',
    ownName: 'Sakura Science Club Nepal',
    nameJa: 'ネパール同窓会',
    nameEn: 'Nepal chapter',
    nameZhHans: '尼泊尔同学会',
    timeZone: 'Asia/Kathmandu',
    foundedOn: '2022-04-16',
    cities: ['Kathmandu'],
    terms: [{ role: 'MAIN', from: '2022-04-16', to: null }],
  },
  {
    slug: 'sri-lanka',
    countries: ['LK'],
    acronym: null,
    ownName: null,
    nameJa: 'スリランカ同窓会',
    nameEn: 'Sri Lanka chapter',
    nameZhHans: '斯里兰卡同学会',
    timeZone: 'Asia/Colombo',
    foundedOn: '2019-02-21',
    cities: ['Colombo'],
    terms: [{ role: 'MAIN', from: '2019-02-21', to: null, isNamed: true }],
  },
  {
    slug: 'japan',
    countries: ['JP'],
    acronym: null,
    ownName: null,
    nameJa: '日本同窓会',
    nameEn: 'Japan chapter',
    nameZhHans: '日本同学会',
    timeZone: 'Asia/Tokyo',
    foundedOn: '2019-11-11',
    cities: ['Tokyo', 'Osaka'],
    terms: [],
  },
  {
    slug: 'myanmar',
    countries: ['MM'],
    acronym: null,
    ownName: null,
    nameJa: 'ミャンマー同窓会',
    nameEn: 'Myanmar chapter',
    nameZhHans: '缅甸同学会',
    timeZone: 'Asia/Yangon',
    foundedOn: null,
    cities: [],
    terms: [{ role: 'MAIN', from: '2024-04-01', to: null }],
  },
  {
    slug: 'singapore',
    countries: ['SG'],
    acronym: null,
    ownName: null,
    nameJa: 'シンガポール同窓会',
    nameEn: 'Singapore chapter',
    nameZhHans: '新加坡同学会',
    timeZone: 'Asia/Singapore',
    foundedOn: '2016-03-19',
    cities: [],
    terms: [],
  },
  {
    slug: 'china',
    countries: ['CN'],
    acronym: null,
    ownName: null,
    nameJa: '中国同窓会',
    nameEn: 'China chapter',
    nameZhHans: '中国同学会',
    timeZone: 'Asia/Shanghai',
    foundedOn: null,
    isForming: true,
    cities: [],
    terms: [],
  },
];
