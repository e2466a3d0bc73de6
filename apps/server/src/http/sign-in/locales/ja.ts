/** Words of the sign-in pages. */
export const ja = {
  signInTitle: 'サインイン',
  signInLead:
    'メールアドレスを入力してください。ボタンと6桁のコードが入ったメールをお送りします。パスワードはありません。',
  email: 'メールアドレス',
  emailHint: '事務局または受入れ機関に届け出たアドレスです。',
  sendMail: 'メールを受け取る',
  passkeyTitle: 'パスキーを使う',
  passkeyLead: 'この端末にパスキーを登録してある場合は、メールなしでサインインできます。',
  passkeyButton: 'パスキーでサインイン',
  passkeyFailed:
    'パスキーでサインインできませんでした。何も変更していません。もう一度お試しいただくか、上のメールをお使いください。',
  signedInAs: '{email} でサインインしています。',
  goOn: '先へ進む',
  signOut: 'サインアウト',
  signOutTitle: 'サインアウト',
  signOutLead: 'このブラウザーからサインアウトします。ほかの端末はそのままです。',
  signedOut: 'サインアウトしました。',
  codeTitle: 'メールをご確認ください',
  codeLead:
    '{email} のアカウントがある場合は、メールをお送りしました。通常は1分以内に届きます。メールのリンクを開くか、6桁のコードをここに入力してください。',
  code: '6桁のコード',
  codeHint: '{minutes}分以内に、このブラウザーでのみ使えます。',
  codeButton: 'サインイン',
  noMailTitle: 'メールが届かないとき',
  noMail:
    '迷惑メールのフォルダーをご確認ください。別のアドレスで登録されていることもあります。事務局または受入れ機関にお尋ねください。',
  sendAgain: 'もう一度メールを受け取る',
  otherAddress: '別のアドレスを使う',
  devMailbox: '開発用：この端末のメールボックスを開く',
  linkTitle: 'サインイン',
  linkLead: 'ボタンを押すと、{email} としてサインインします。',
  linkWhy: 'メールソフトがリンクを自動で開くことがあるため、ボタンで確認しています。',
  linkButton: 'サインインする',
  expiredTitle: 'このリンクは使えなくなりました',
  expiredLead:
    'リンクの期限が過ぎたか、すでに使われています。何も行っていません。もう一度メールをお申し込みください。',
  newMail: 'もう一度メールを申し込む',
  problem: '入力内容をご確認ください',
  EmailNotValid: 'メールアドレスの形になっていません。例：name@example.org のように入力してください。',
  TooManyTries: '短い時間に何度も操作が行われました。{minutes}分ほど待ってから、もう一度お試しください。',
  SignInCodeWrong: 'コードが違います。いちばん新しいメールをご確認ください。あと{triesLeft}回入力できます。',
  SignInExpired:
    'コードの期限が過ぎたか、すでに使われたか、入力の回数が上限に達しました。もう一度メールをお申し込みください。',
};
