import type { Ctx } from '@enishi/accounts';
import { inTransaction, optInToMail, optOutOfMail, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { ownPersonId } from '../policies.js';
import { deleteMailStop, insertMailStop, selectAddresses, selectMailStops } from './mail-stop.queries.js';
import type { ClubMailKind } from './mail-stop.queries.js';
import { readMailStopToken } from './mail-stop-token.js';

export const clubMailKinds = ['club', 'digest'] as const satisfies readonly ClubMailKind[];

/**
 * Stops the mails that a link at the foot of a club mail names (RFC 8058 one-click, by POST alone): for the person,
 * under every address, also those given later. Twice is once; a link that we did not make is answered the same.
 */
export async function stopMailsByLink(ctx: Ctx, raw: { token: string }): Promise<void> {
  const found = readMailStopToken(z.string().max(200).parse(raw.token));
  if (found) await stop(ctx, found.personId, found.kind, 'link');
}

const input = z.object({ kind: z.enum(clubMailKinds), wanted: z.boolean() });

/** Which kinds of club mails the signed-in member does not want. */
export function myMailStops(ctx: Ctx): Promise<ClubMailKind[]> {
  return selectMailStops(ctx, ownPersonId(ctx.actor));
}

/** The signed-in member stops mails of a kind, or wants them again. */
export async function chooseMails(ctx: Ctx, raw: z.input<typeof input>): Promise<ClubMailKind[]> {
  const personId = ownPersonId(ctx.actor);
  const { kind, wanted } = input.parse(raw);
  if (wanted) await resume(ctx, personId, kind);
  else await stop(ctx, personId, kind, 'member-area');
  return selectMailStops(ctx, personId);
}

async function stop(ctx: Ctx, personId: string, kind: ClubMailKind, via: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    if ((await insertMailStop(tx, personId, kind)) === 0) return;
    for (const address of await selectAddresses(tx, personId)) await optOutOfMail(tx, address, kind);
    await note(tx, personId, 'club_mails.stopped', { kind, via });
  });
}

async function resume(ctx: Ctx, personId: string, kind: ClubMailKind): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    if ((await deleteMailStop(tx, personId, kind)) === 0) return;
    for (const address of await selectAddresses(tx, personId)) await optInToMail(tx, address, kind);
    await note(tx, personId, 'club_mails.resumed', { kind });
  });
}

const note = (ctx: Ctx, personId: string, action: string, detail: Record<string, unknown>): Promise<void> =>
  recordAudit(ctx, { action, subjectType: 'person', subjectId: personId, detail });
