import type { Ctx } from '@enishi/accounts';
import { inTransaction, newId, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { relayOver } from '../errors.js';
import type { RelayOver } from '../errors.js';
import { ownPersonId } from '../policies.js';
import { mailNews } from './relay-news.mail.js';
import { CONVERSATION_DAYS } from './relay-states.js';
import { findRelay, insertBlock, insertMessage, moveRelay } from './relay.queries.js';
import type { RelayRow } from './relay.queries.js';

export interface RelayChanged {
  readonly __typename: 'RelayChanged';
  readonly relay: RelayRow;
}

const answerInput = z.object({ relayId: z.uuid(), isAccepted: z.boolean() });

/**
 * Says yes or no to a request. After a yes both may write until it ends; a no is seen by who asked and needs no reason.
 * The same answer again changes nothing.
 * @throws NOT_FOUND unless the request reached the member
 */
export function answerRelay(ctx: Ctx, raw: z.input<typeof answerInput>): Promise<RelayChanged | RelayOver> {
  const { relayId, isAccepted } = answerInput.parse(raw);
  const to = isAccepted ? 'ACCEPTED' : 'DECLINED';
  return change(ctx, relayId, async (tx, _, relay) => {
    if (relay.isMine) throw notFound('relay');
    if (relay.state === to) return true;
    const endsAt = new Date(tx.clock.now().getTime() + CONVERSATION_DAYS * 86_400_000);
    const moved = await moveRelay(tx, relayId, to, ['OPEN'], isAccepted ? endsAt : undefined);
    if (moved === 0) return false;
    if (isAccepted) await mailNews(tx, { personId: relay.otherId, news: 'ACCEPTED', relayId });
    await audit(tx, isAccepted ? 'relay.accepted' : 'relay.declined', relayId);
    return true;
  });
}

const writeInput = z.object({ relayId: z.uuid(), body: z.string().trim().min(1).max(2000) });

/** Writes to the other, after a yes. @throws NOT_FOUND unless the member is one of the two */
export function writeToMember(ctx: Ctx, raw: z.input<typeof writeInput>): Promise<RelayChanged | RelayOver> {
  const { relayId, body } = writeInput.parse(raw);
  return change(ctx, relayId, async (tx, personId, relay) => {
    if (relay.state !== 'ACCEPTED') return false;
    if ((await insertMessage(tx, { id: newId(), relayId, authorId: personId, body })) === 0) return false;
    await mailNews(tx, { personId: relay.otherId, news: 'WRITTEN', relayId });
    return true;
  });
}

const oneInput = z.object({ relayId: z.uuid() });

/** Ends it, whoever asked; what is over stays as it is. @throws NOT_FOUND */
export function endRelay(ctx: Ctx, raw: z.input<typeof oneInput>): Promise<RelayChanged | RelayOver> {
  const { relayId } = oneInput.parse(raw);
  return change(ctx, relayId, async (tx) => {
    if ((await moveRelay(tx, relayId, 'ENDED', ['OPEN', 'ACCEPTED'])) > 0)
      await audit(tx, 'relay.ended', relayId);
    return true;
  });
}

/** Ends it and takes no more requests of the other, who is not told. @throws NOT_FOUND */
export function blockMember(ctx: Ctx, raw: z.input<typeof oneInput>): Promise<RelayChanged | RelayOver> {
  const { relayId } = oneInput.parse(raw);
  return change(ctx, relayId, async (tx, personId, relay) => {
    await insertBlock(tx, personId, relay.otherId);
    await audit(tx, 'relay.blocked', relayId);
    return true;
  });
}

function change(
  ctx: Ctx,
  relayId: string,
  work: (tx: Ctx, personId: string, relay: RelayRow) => Promise<boolean>,
): Promise<RelayChanged | RelayOver> {
  const personId = ownPersonId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const relay = await findRelay(tx, personId, relayId);
    if (!relay) throw notFound('relay');
    if (!(await work(tx, personId, relay))) return relayOver(tx.locale);
    return { __typename: 'RelayChanged', relay: (await findRelay(tx, personId, relayId))! } as const;
  });
}

const audit = (ctx: Ctx, action: string, relayId: string) =>
  recordAudit(ctx, { action, subjectType: 'relay', subjectId: relayId });
