/** Words of the page on which anybody checks a certificate. */
export const ja = {
  title: '修了証の確認',
  lead: '修了証に印刷されたコードを入力してください。QRコードを読み取ると、自動で入力されます。',
  code: '確認コード',
  codeHint: '16文字の英数字です。大文字と小文字、空白とハイフンは区別しません。',
  check: '確認する',
  problem: '確認できませんでした',
  unknown:
    'このコードの修了証は見つかりません。入力したコードが証書と同じか、もう一度お確かめください。何度試しても見つからない場合は、事務局へお問い合わせください。',
  tooMany:
    '短い時間に何度も確認が行われたため、受け付けていません。15分ほど待ってから、もう一度お試しください。',
  VALID: '有効な修了証です',
  validText: '下の内容がお手元の証書と同じであれば、この証書は正しく発行されたものです。',
  SUPERSEDED: '新しい版に置き換えられています',
  supersededText:
    'この証書は{since}に第{version}版（発行日 {issuedOn}）に置き換えられました。新しい版をご覧ください。',
  VOID: '無効な修了証です',
  voidText: 'この証書は{since}に無効とされました。',
  facts: '証書の内容',
  number: '修了証番号',
  version: '版',
  initials: '氏名の頭文字',
  memberId: 'メンバーID',
  fiscalYear: '年度',
  fiscalYearValue: '{year}年度',
  programme: 'プログラム',
  planTitle: '交流計画',
  host: '受入れ機関',
  issuedOn: '発行日',
  privacy: 'ご本人の保護のため、氏名は頭文字だけ、メンバーIDは末尾だけを表示しています。',
  another: '別の修了証を確認する',
  yours: 'ご本人の方へ',
  yoursText: 'この修了証をお持ちの方は、ここから修了報告書に回答できます。3分ほどで終わります。',
  report: '修了報告書に回答する',
  claimText:
    '修了報告書を提出済みの方は、ここから会員登録をして、会員ページをご利用いただけます。',
  claim: '会員登録をする',
};
