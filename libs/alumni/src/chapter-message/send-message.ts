import type { Ctx } from '@enishi/accounts';
import {
  AppError,
  LOCALES,
  inTransaction,
  notFound,
  openMailLane,
  planMails,
  recordAudit,
  setMailLaneState,
  tokyoDate,
} from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import { z } from 'zod';
import { chapterError } from '../chapter/chapter-errors.js';
import type { ChapterError } from '../chapter/chapter-errors.js';
import { lockChapter } from '../chapter/chapter.queries.js';
import { mayCoordinate } from '../policies.js';
import { chapterMail } from './chapter-mail.js';
import {
  countMessagesSince,
  findMessage,
  insertMessage,
  markStopped,
  selectRecipients,
} from './chapter-message.queries.js';
import type { MessageRow, MessageTexts } from './chapter-message.queries.js';
import { CLUB_LANE, chapterMailKey } from './club-lane.js';

/** Messages in so many days: enough for a meeting with its reminder, too few to be a nuisance. */
export const MESSAGES_IN_30_DAYS = 4;
const DAYS = 30;
/** Pace of one message: mail providers take it, and a mistake can be stopped. */
const PACE = { perSecond: 5, perDay: 20_000, perDomainPerMinute: 120 };
/** Time in which a message can be taken back before the first mail leaves. */
export const SECOND_THOUGHTS_MS = 5 * 60_000;

const text = z.object({
  language: z.enum(LOCALES),
  subject: z.string().trim().max(120),
  body: z.string().trim().max(6000),
});
const input = z.object({
  /** Made by the writer's screen, so that a second click is the same message. */
  messageId: z.uuid(),
  chapterId: z.uuid(),
  purpose: z.enum(['NEWS', 'INVITATION']),
  texts: z.array(text).max(LOCALES.length),
});

export interface MessageSent {
  readonly __typename: 'MessageSent';
  readonly sent: MessageRow;
}

/**
 * Writes to the members of a chapter, each in their language, without any address being shown. The first mail leaves
 * after five minutes. Minors, people who did not agree to it and people who stopped club mails get none. Sending the
 * same message twice is once.
 * @throws NOT_FOUND unless the chapter is the actor's to run
 */
export async function sendChapterMessage(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<MessageSent | ChapterError<'MessageNotComplete'> | ChapterError<'MessagesUsedUp'>> {
  const { messageId, chapterId, purpose, texts } = input.parse(raw);
  mayCoordinate(ctx.actor, chapterId);
  if (ctx.actor.kind !== 'account') throw notFound('chapter');
  const writtenBy = ctx.actor.accountId;
  const written = writtenTexts(texts);
  if (!written) return chapterError('MessageNotComplete', ctx.locale);
  return inTransaction(ctx, async (tx) => {
    const chapter = await lockChapter(tx, chapterId);
    if (!chapter || chapter.state === 'CLOSED') throw notFound('chapter');
    const known = await findMessage(tx, messageId);
    if (known) {
      if (known.chapterId !== chapterId) throw notFound('message');
      return { __typename: 'MessageSent', sent: known } as const;
    }
    const now = tx.clock.now();
    const since = new Date(now.getTime() - DAYS * 86_400_000);
    if ((await countMessagesSince(tx, chapterId, since)) >= MESSAGES_IN_30_DAYS)
      return chapterError('MessagesUsedUp', tx.locale);
    const recipients = await selectRecipients(tx, chapterId, tokyoDate(now));
    const laneId = await openMailLane(tx, { kind: CLUB_LANE, ...PACE });
    await insertMessage(tx, {
      id: messageId,
      chapterId,
      purpose,
      texts: written,
      laneId,
      recipients: recipients.length,
      writtenBy,
    });
    await planMails(
      tx,
      laneId,
      recipients.map(({ personId, address, locale }) => ({
        to: address,
        locale: written[locale] ? locale : 'en',
        template: chapterMail.name,
        subjectRef: `chapter_message:${messageId}`,
        dedupeKey: chapterMailKey(messageId, personId),
        at: new Date(now.getTime() + SECOND_THOUGHTS_MS),
      })),
    );
    await recordAudit(tx, {
      action: 'chapter_message.sent',
      subjectType: 'chapter',
      subjectId: chapterId,
      detail: { messageId, purpose, recipients: recipients.length },
    });
    return { __typename: 'MessageSent', sent: (await findMessage(tx, messageId))! } as const;
  });
}

/** Texts by language, or nothing when English is missing or a language is half written. */
function writtenTexts(texts: z.output<typeof input>['texts']): MessageTexts | undefined {
  const written: Partial<Record<Locale, { subject: string; body: string }>> = {};
  for (const { language, subject, body } of texts) {
    if (subject === '' && body === '') continue;
    if (subject === '' || body === '') return undefined;
    written[language] = { subject, body };
  }
  return written.en ? written : undefined;
}

/**
 * Stops what has not gone out of a message. What was sent stays sent.
 * @throws NOT_FOUND unless the chapter is the actor's to run
 */
export async function stopChapterMessage(ctx: Ctx, raw: { messageId: string }): Promise<MessageSent> {
  const messageId = z.uuid().parse(raw.messageId);
  return inTransaction(ctx, async (tx) => {
    const message = await findMessage(tx, messageId);
    if (!message) throw notFound('message');
    mayCoordinate(tx.actor, message.chapterId);
    if ((await markStopped(tx, messageId)) > 0) {
      if (message.laneId) await setMailLaneState(tx, message.laneId, 'ENDED');
      await recordAudit(tx, {
        action: 'chapter_message.stopped',
        subjectType: 'chapter',
        subjectId: message.chapterId,
        detail: { messageId },
      });
    }
    const stopped = await findMessage(tx, messageId);
    if (!stopped) throw new AppError('INTERNAL', 'message');
    return { __typename: 'MessageSent', sent: stopped } as const;
  });
}
