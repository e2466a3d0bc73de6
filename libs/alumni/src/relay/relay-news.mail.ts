import { signInSettings } from '@enishi/accounts';
import { defineMail, queueMail } from '@enishi/platform';
import type { BaseCtx, LocalizedText } from '@enishi/platform';
import { contactsOf } from '../member/contact.queries.js';

/** Tells a member that somebody asks, answers or writes; what was written is read in the member area alone. */
export const relayNewsMail = defineMail<{ name: string; news: string; link: string }>({
  name: 'alumni/relay-news',
  sensitive: false,
  sample: (locale) => ({
    name: { ja: '見本 太郎', en: 'Sample Person', 'zh-Hans': '样例' }[locale],
    news: NEWS.ASKED[locale],
    link: 'https://enishi.example.org/app/messages',
  }),
});

/** Nobody is named in a mail: it may be read by others. */
const NEWS = {
  ASKED: {
    ja: 'クラブの会員から、あなたへの依頼が届きました。14日以内に、受けるかどうかをお選びください。お返事がない場合は、そのまま終わります。',
    en: 'A member of the club has sent you a request. Please choose within 14 days whether you accept it. If you do not answer, it simply ends.',
    'zh-Hans': '一位俱乐部会员向您发送了请求。请在14天内选择是否接受。如不回复，请求将自动结束。',
  },
  ACCEPTED: {
    ja: '依頼が受け入れられました。会員ページでお話しいただけます。',
    en: 'Your request was accepted. You can now write to each other in the member area.',
    'zh-Hans': '您的请求已被接受，现在可以在会员页面互相留言。',
  },
  WRITTEN: {
    ja: '新しいメッセージが届きました。',
    en: 'There is a new message for you.',
    'zh-Hans': '您有一条新留言。',
  },
} as const satisfies Record<string, LocalizedText>;

/** Writes the mail; the same news about the same thing once an hour at most. */
export async function mailNews(
  ctx: BaseCtx,
  input: { personId: string; news: keyof typeof NEWS; relayId: string },
): Promise<void> {
  const hour = ctx.clock.now().toISOString().slice(0, 13);
  for (const { name, locale, address } of await contactsOf(ctx, [input.personId]))
    await queueMail(ctx, {
      mail: relayNewsMail,
      to: address,
      locale,
      model: {
        name,
        news: NEWS[input.news][locale],
        link: `${signInSettings().publicUrl}/app/messages/${input.relayId}`,
      },
      dedupeKey: `relay:${input.relayId}:${input.news}:${input.personId}:${hour}`,
      subjectRef: `relay:${input.relayId}`,
    });
}
