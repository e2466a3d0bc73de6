/** Words of the frame around every server-rendered page. */
export const ja = {
  clubName: 'さくらサイエンスクラブ',
  skipToContent: '本文へ移動',
  language: '表示言語',
  footer: 'さくらサイエンスプログラムの参加者と受入れ機関のためのページです。',
  navigation: 'サイト内の移動',
  navHome: 'トップ',
  navChapters: '同窓会',
  navEvents: '行事',
  navStories: 'お知らせ・体験談',
  navOutcomes: '成果',
  navVerify: '修了証の確認',
};
