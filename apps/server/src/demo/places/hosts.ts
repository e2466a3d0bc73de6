/** A host institution in Japan as the demo writes it down. */
export interface DemoHost {
  readonly kind: string;
  readonly nameJa: string;
  readonly nameEn: string;
}

const NATIONAL = `北海道大学|Hokkaido University
室蘭工業大学|Muroran Institute of Technology
小樽商科大学|Otaru University of Commerce
帯広畜産大学|Obihiro University of Agriculture and Veterinary Medicine
北見工業大学|Kitami Institute of Technology
旭川医科大学|Asahikawa Medical University
弘前大学|Hirosaki University
岩手大学|Iwate University
東北大学|Tohoku University
宮城教育大学|Miyagi University of Education
秋田大学|Akita University
山形大学|Yamagata University
福島大学|Fukushima University
茨城大学|Ibaraki University
筑波大学|University of Tsukuba
宇都宮大学|Utsunomiya University
群馬大学|Gunma University
埼玉大学|Saitama University
千葉大学|Chiba University
東京大学|The University of Tokyo
東京外国語大学|Tokyo University of Foreign Studies
東京学芸大学|Tokyo Gakugei University
東京農工大学|Tokyo University of Agriculture and Technology
東京科学大学|Institute of Science Tokyo
東京海洋大学|Tokyo University of Marine Science and Technology
お茶の水女子大学|Ochanomizu University
電気通信大学|The University of Electro-Communications
一橋大学|Hitotsubashi University
横浜国立大学|Yokohama National University
新潟大学|Niigata University
長岡技術科学大学|Nagaoka University of Technology
富山大学|University of Toyama
金沢大学|Kanazawa University
北陸先端科学技術大学院大学|Japan Advanced Institute of Science and Technology
福井大学|University of Fukui
山梨大学|University of Yamanashi
信州大学|Shinshu University
岐阜大学|Gifu University
静岡大学|Shizuoka University
浜松医科大学|Hamamatsu University School of Medicine
名古屋大学|Nagoya University
愛知教育大学|Aichi University of Education
名古屋工業大学|Nagoya Institute of Technology
豊橋技術科学大学|Toyohashi University of Technology
三重大学|Mie University
滋賀大学|Shiga University
滋賀医科大学|Shiga University of Medical Science
京都大学|Kyoto University
京都教育大学|Kyoto University of Education
京都工芸繊維大学|Kyoto Institute of Technology
大阪大学|The University of Osaka
大阪教育大学|Osaka Kyoiku University
兵庫教育大学|Hyogo University of Teacher Education
神戸大学|Kobe University
奈良教育大学|Nara University of Education
奈良女子大学|Nara Women's University
奈良先端科学技術大学院大学|Nara Institute of Science and Technology
和歌山大学|Wakayama University
鳥取大学|Tottori University
島根大学|Shimane University
岡山大学|Okayama University
広島大学|Hiroshima University
山口大学|Yamaguchi University
徳島大学|Tokushima University
鳴門教育大学|Naruto University of Education
香川大学|Kagawa University
愛媛大学|Ehime University
高知大学|Kochi University
福岡教育大学|University of Teacher Education Fukuoka
九州大学|Kyushu University
九州工業大学|Kyushu Institute of Technology
佐賀大学|Saga University
長崎大学|Nagasaki University
熊本大学|Kumamoto University
大分大学|Oita University
宮崎大学|University of Miyazaki
鹿児島大学|Kagoshima University
鹿屋体育大学|National Institute of Fitness and Sports in Kanoya
琉球大学|University of the Ryukyus
政策研究大学院大学|National Graduate Institute for Policy Studies
総合研究大学院大学|The Graduate University for Advanced Studies, SOKENDAI
筑波技術大学|Tsukuba University of Technology`;

const OTHER_UNIVERSITIES = `東京都立大学|Tokyo Metropolitan University
大阪公立大学|Osaka Metropolitan University
横浜市立大学|Yokohama City University
名古屋市立大学|Nagoya City University
北九州市立大学|The University of Kitakyushu
会津大学|The University of Aizu
富山県立大学|Toyama Prefectural University
静岡県立大学|University of Shizuoka
早稲田大学|Waseda University
慶應義塾大学|Keio University
東京理科大学|Tokyo University of Science
芝浦工業大学|Shibaura Institute of Technology
立命館大学|Ritsumeikan University
同志社大学|Doshisha University
東海大学|Tokai University
近畿大学|Kindai University
明治大学|Meiji University
法政大学|Hosei University
中央大学|Chuo University
金沢工業大学|Kanazawa Institute of Technology
沖縄科学技術大学院大学|Okinawa Institute of Science and Technology`;

const AGENCIES = `理化学研究所|RIKEN
産業技術総合研究所|National Institute of Advanced Industrial Science and Technology
物質・材料研究機構|National Institute for Materials Science
海洋研究開発機構|Japan Agency for Marine-Earth Science and Technology
国立環境研究所|National Institute for Environmental Studies
農業・食品産業技術総合研究機構|National Agriculture and Food Research Organization
森林研究・整備機構|Forest Research and Management Organization
防災科学技術研究所|National Research Institute for Earth Science and Disaster Resilience`;

/** Places of the national colleges of technology (高等専門学校). */
const KOSEN = `函館 Hakodate,苫小牧 Tomakomai,釧路 Kushiro,旭川 Asahikawa,八戸 Hachinohe,一関 Ichinoseki,仙台 Sendai,秋田 Akita,鶴岡 Tsuruoka,福島 Fukushima,茨城 Ibaraki,小山 Oyama,群馬 Gunma,木更津 Kisarazu,東京 Tokyo,長岡 Nagaoka,富山 Toyama,石川 Ishikawa,福井 Fukui,長野 Nagano,岐阜 Gifu,沼津 Numazu,豊田 Toyota,鳥羽商船 Toba,鈴鹿 Suzuka,舞鶴 Maizuru,明石 Akashi,奈良 Nara,和歌山 Wakayama,米子 Yonago,松江 Matsue,津山 Tsuyama,広島商船 Hiroshima,呉 Kure,徳山 Tokuyama,宇部 Ube,大島商船 Oshima,阿南 Anan,香川 Kagawa,新居浜 Niihama,弓削商船 Yuge,高知 Kochi,久留米 Kurume,有明 Ariake,北九州 Kitakyushu,佐世保 Sasebo,熊本 Kumamoto,大分 Oita,都城 Miyakonojo,鹿児島 Kagoshima,沖縄 Okinawa`;

const PREFECTURES = `北海道 Hokkaido,青森県 Aomori,岩手県 Iwate,宮城県 Miyagi,秋田県 Akita,山形県 Yamagata,福島県 Fukushima,茨城県 Ibaraki,栃木県 Tochigi,群馬県 Gunma,埼玉県 Saitama,千葉県 Chiba,東京都 Tokyo,神奈川県 Kanagawa,新潟県 Niigata,富山県 Toyama,石川県 Ishikawa,福井県 Fukui,山梨県 Yamanashi,長野県 Nagano,岐阜県 Gifu,静岡県 Shizuoka,愛知県 Aichi,三重県 Mie,滋賀県 Shiga,京都府 Kyoto,大阪府 Osaka,兵庫県 Hyogo,奈良県 Nara,和歌山県 Wakayama,鳥取県 Tottori,島根県 Shimane,岡山県 Okayama,広島県 Hiroshima,山口県 Yamaguchi,徳島県 Tokushima,香川県 Kagawa,愛媛県 Ehime,高知県 Kochi,福岡県 Fukuoka,佐賀県 Saga,長崎県 Nagasaki,熊本県 Kumamoto,大分県 Oita,宮崎県 Miyazaki,鹿児島県 Kagoshima,沖縄県 Okinawa`;

const lines = (text: string, kind: string): DemoHost[] =>
  text.split('\n').map((line) => {
    const [nameJa = '', nameEn = ''] = line.split('|');
    return { kind, nameJa, nameEn };
  });

const places = (text: string) => text.split(',').map((pair) => pair.split(' ') as [ja: string, en: string]);

/** Kinds of regional body that host courses A and C; generic names, one per prefecture. */
const REGIONAL: readonly ((ja: string, en: string) => DemoHost)[] = [
  (ja, en) => ({
    kind: 'PUBLIC_INTEREST_CORP',
    nameJa: `${ja}国際交流推進機構`,
    nameEn: `${en} Organization for International Exchange`,
  }),
  (ja, en) => ({
    kind: 'LOCAL_GOVERNMENT',
    nameJa: `${ja}産業技術支援センター`,
    nameEn: `${en} Centre for Industrial Technology Support`,
  }),
  (ja, en) => ({
    kind: 'HIGH_SCHOOL',
    nameJa: `${ja}立科学技術高等学校連合`,
    nameEn: `${en} Union of Science High Schools`,
  }),
  (ja, en) => ({
    kind: 'GENERAL_CORP',
    nameJa: `${ja}サイエンス交流協会`,
    nameEn: `${en} Association for Science Exchange`,
  }),
  (ja, en) => ({
    kind: 'LOCAL_GOVERNMENT',
    nameJa: `${ja}農林水産総合センター`,
    nameEn: `${en} Agriculture, Forestry and Fisheries Centre`,
  }),
];

/**
 * Host institutions in Japan: national universities, others, agencies and colleges by their real names, then
 * regional bodies by made-up ones. The first `count` of them; the published number is 359 (N14).
 */
export function demoHosts(count: number): DemoHost[] {
  const kosen = places(KOSEN).map(([ja, en]) => ({
    kind: 'KOSEN',
    nameJa: ja.endsWith('商船') ? `${ja}高等専門学校` : `${ja}工業高等専門学校`,
    nameEn: `National Institute of Technology, ${en}${ja.endsWith('商船') ? ' Maritime' : ''} College`,
  }));
  const regional = REGIONAL.flatMap((make) => places(PREFECTURES).map(([ja, en]) => make(ja, en)));
  const all = [
    ...lines(NATIONAL, 'UNIVERSITY'),
    ...lines(OTHER_UNIVERSITIES, 'UNIVERSITY'),
    ...lines(AGENCIES, 'NATIONAL_RND_AGENCY'),
    ...kosen,
    ...regional,
  ];
  if (all.length < count) throw new Error(`only ${all.length} hosts`);
  return all.slice(0, count);
}
