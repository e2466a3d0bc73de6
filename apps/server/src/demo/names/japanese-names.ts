import type { DemoRandom } from '../demo-random.js';

const FAMILY =
  '佐藤/Sato 鈴木/Suzuki 高橋/Takahashi 田中/Tanaka 伊藤/Ito 渡辺/Watanabe 山本/Yamamoto 中村/Nakamura 小林/Kobayashi 加藤/Kato 吉田/Yoshida 山田/Yamada 松本/Matsumoto 井上/Inoue 木村/Kimura 林/Hayashi 清水/Shimizu 森/Mori 池田/Ikeda 橋本/Hashimoto 石川/Ishikawa 前田/Maeda 藤田/Fujita 岡田/Okada 後藤/Goto 長谷川/Hasegawa 村上/Murakami 近藤/Kondo 坂本/Sakamoto 遠藤/Endo';
const GIVEN =
  '健一/Kenichi 真由美/Mayumi 大輔/Daisuke 恵子/Keiko 翔太/Shota 由香/Yuka 直樹/Naoki 美咲/Misaki 誠/Makoto 千夏/Chinatsu 拓也/Takuya 陽子/Yoko 隆/Takashi 彩香/Ayaka 浩二/Koji 智子/Tomoko 亮/Ryo 麻衣/Mai 和也/Kazuya 優子/Yuko';

const parts = (words: string) =>
  words.split(' ').map((word) => word.split('/') as [ja: string, latin: string]);
const FAMILIES = parts(FAMILY);
const GIVENS = parts(GIVEN);

/** Somebody at a Japanese office who does not exist: 佐藤 健一, and `sato.kenichi` for the address. */
export function japanesePerson(random: DemoRandom): { name: string; address: string } {
  const [family, familyLatin] = random.pick(FAMILIES);
  const [given, givenLatin] = random.pick(GIVENS);
  return { name: `${family} ${given}`, address: `${familyLatin}.${givenLatin}`.toLowerCase() };
}
