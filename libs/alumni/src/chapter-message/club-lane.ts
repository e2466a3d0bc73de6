import { signInSettings } from '@enishi/accounts';
import { defineMailLane, isUuid, tokyoDate } from '@enishi/platform';
import type { BaseCtx, ComposedMail, Locale, PlannedMail } from '@enishi/platform';
import { mailStopHeaders, mailStopLink } from '../mail-stop/mail-stop-token.js';
import { selectMailsToCompose } from './chapter-message.queries.js';
import type { MailToCompose, MessageText, MessageTexts } from './chapter-message.queries.js';

/** The kind of mails that people stop with one click. */
export const CLUB_LANE = 'club';

/** Key of one mail: whose message, to whom. */
export const chapterMailKey = (messageId: string, personId: string): string =>
  `chapter_message:${messageId}:${personId}`;

function readKey(key: string): { messageId: string; personId: string } | undefined {
  const [kind, messageId = '', personId = ''] = key.split(':');
  return kind === 'chapter_message' && isUuid(messageId) && isUuid(personId)
    ? { messageId, personId }
    : undefined;
}

/** Mails of chapters: their words are made when they leave, and only for people who still want them. */
export const clubLane = defineMailLane({
  kind: CLUB_LANE,
  compose,
  sent: async () => {},
  failed: async () => {},
});

async function compose(
  ctx: BaseCtx,
  mails: readonly PlannedMail[],
): Promise<ReadonlyMap<string, ComposedMail | 'DROP'>> {
  const keys = new Map(mails.map((mail) => [mail.id, readKey(mail.dedupeKey)]));
  const byMessage = new Map<string, string[]>();
  for (const key of keys.values())
    if (key) byMessage.set(key.messageId, [...(byMessage.get(key.messageId) ?? []), key.personId]);
  const found = new Map<string, MailToCompose>();
  const today = tokyoDate(ctx.clock.now());
  for (const [messageId, personIds] of byMessage)
    for (const row of await selectMailsToCompose(ctx, messageId, personIds, today))
      found.set(chapterMailKey(messageId, row.personId), row);
  return new Map(
    mails.map((mail) => {
      const row = found.get(mail.dedupeKey);
      return [mail.id, row ? wordsOf(row, mail.locale) : ('DROP' as const)];
    }),
  );
}

function wordsOf(row: MailToCompose, locale: Locale): ComposedMail {
  const { subject, body } = textFor(row.texts, locale);
  return {
    model: {
      subject,
      name: row.name,
      paragraphs: paragraphsOf(body),
      chapter: { ja: row.chapterJa, en: row.chapterEn, 'zh-Hans': row.chapterZhHans }[locale],
      page: `${signInSettings().publicUrl}/app/chapters/${row.chapterSlug}`,
      stop: mailStopLink(row.personId, 'club'),
    },
    headers: mailStopHeaders(row.personId, 'club'),
  };
}

/** The text in the reader's language, else in English, which every message has. */
export function textFor(texts: MessageTexts, locale: Locale): MessageText {
  return texts[locale] ?? texts.en ?? { subject: '', body: '' };
}

const paragraphsOf = (body: string): string[] =>
  body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
