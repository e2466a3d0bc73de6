import { signInSettings } from '@enishi/accounts';
import { defineMailLane, tokyoDate } from '@enishi/platform';
import type { BaseCtx, ComposedMail, Locale, PlannedMail } from '@enishi/platform';
import type { DigestCandidate, DigestItem } from './digest-items.js';
import { kindWords, reasonWords } from './digest-words.js';
import type { DigestModel } from './digest.mail.js';
import { candidatesById, issuesToSend, noteIssuesSent } from './digest.queries.js';
import { stopLink } from './stop-token.js';

/** Kind of the lanes in which digests leave, and of the opt-out that holds for them. */
export const DIGEST_LANE = 'digest';

/** One mail per person and month, whoever plans it. */
export const digestKey = (personId: string, month: string): string => `digest:${personId}:${month}`;

const readKey = (key: string): { personId: string; month: string } | undefined => {
  const found = /^digest:([0-9a-f-]{36}):(\d{4}-\d{2})$/.exec(key);
  return found ? { personId: found[1]!, month: found[2]! } : undefined;
};

/** Digests: what was taken back, has expired or was refused since they were planned is not in them any more. */
export const digestLane = defineMailLane({ kind: DIGEST_LANE, compose, sent, failed: async () => {} });

async function compose(
  ctx: BaseCtx,
  mails: readonly PlannedMail[],
): Promise<ReadonlyMap<string, ComposedMail | 'DROP'>> {
  const today = tokyoDate(ctx.clock.now());
  const composed = new Map<string, ComposedMail | 'DROP'>(mails.map(({ id }) => [id, 'DROP' as const]));
  for (const [month, own] of byMonth(mails)) {
    const issues = await issuesToSend(
      ctx,
      today,
      month,
      own.map(({ personId }) => personId),
    );
    const ids = [...new Set(issues.flatMap(({ items }) => items.map(({ id }) => id)))];
    const known = new Map((await candidatesById(ctx, today, ids)).map((one) => [one.id, one]));
    const byPerson = new Map(issues.map((issue) => [issue.personId, issue]));
    for (const { personId, mail } of own) {
      const issue = byPerson.get(personId);
      const items = issue?.items.filter(
        ({ id }) => known.has(id) && (issue.partnerInfo || !known.get(id)!.needsPartnerInfo),
      );
      if (!issue || !items || items.length === 0) continue;
      composed.set(mail.id, {
        model: digestModel(personId, issue.name, items, known, mail.locale),
        headers: {
          'List-Unsubscribe': `<${stopLink(personId)}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      });
    }
  }
  return composed;
}

function digestModel(
  personId: string,
  name: string,
  items: readonly DigestItem[],
  known: ReadonlyMap<string, DigestCandidate>,
  locale: Locale,
): DigestModel {
  const { publicUrl } = signInSettings();
  const n = items.length;
  return {
    name,
    count: { ja: `${n}件`, en: n === 1 ? '1 item' : `${n} items`, 'zh-Hans': `${n}条` }[locale],
    items: items.map(({ id, kind, reasons }) => ({
      kind: kindWords(kind, locale),
      title: known.get(id)!.titles[locale],
      reason: reasonWords(reasons, locale),
      link: `${publicUrl}${known.get(id)!.path}`,
    })),
    settings: `${publicUrl}/app/opportunities/digest`,
    unsubscribe: stopLink(personId),
  };
}

function byMonth(mails: readonly PlannedMail[]): Map<string, { personId: string; mail: PlannedMail }[]> {
  const months = new Map<string, { personId: string; mail: PlannedMail }[]>();
  for (const mail of mails) {
    const key = readKey(mail.dedupeKey);
    if (!key) continue;
    const own = months.get(key.month) ?? [];
    own.push({ personId: key.personId, mail });
    months.set(key.month, own);
  }
  return months;
}

async function sent(ctx: BaseCtx, mails: readonly PlannedMail[]): Promise<void> {
  for (const [month, own] of byMonth(mails))
    await noteIssuesSent(
      ctx,
      month,
      own.map(({ personId }) => personId),
    );
}
