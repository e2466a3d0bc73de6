import { consentPurposes, giveConsents, listConsents, withdrawConsent } from '@enishi/alumni';
import type { Actor } from '@enishi/accounts';
import { FixedClock, sql } from '@enishi/platform';
import { consentPurposes as reportPurposes } from '@enishi/surveys';
import { describe, expect, it } from 'vitest';
import { planWithPeople } from '../certificates/plan-with-people.js';
import { TEST_NOW, as, freshDatabase, testCtx } from '../support/index.js';

const { dataSource } = await freshDatabase();
const clock = new FixedClock(TEST_NOW);
const ctxOf = (actor: Actor) => testCtx(dataSource, actor, { clock });
const officer = ctxOf(as.officer());

async function somebody(): Promise<string> {
  const plan = await planWithPeople(officer, [{ name: 'SOMEBODY' }]);
  return plan.personIds[0]!;
}

const yes = (purpose: (typeof consentPurposes)[number], choice = 'YES', textVersion = 'CR-CONS-1') => ({
  purpose,
  choice,
  textVersion,
});

describe('Consents', () => {
  it('are stored one by one with the words, the language, the place and the moment', async () => {
    const personId = await somebody();
    await giveConsents(ctxOf(as.system()), {
      personId,
      consents: [yes('CLUB_CONTACT'), yes('DIRECTORY_VISIBILITY', 'SAME_PLAN')],
      language: 'zh-Hans',
      channel: 'COMPLETION_REPORT',
    });
    expect(await listConsents(ctxOf(as.member(personId)), { personId })).toMatchObject([
      {
        purpose: 'CLUB_CONTACT',
        choice: 'YES',
        textVersion: 'CR-CONS-1',
        language: 'zh-Hans',
        givenAt: TEST_NOW,
      },
      {
        purpose: 'DIRECTORY_VISIBILITY',
        choice: 'SAME_PLAN',
        channel: 'COMPLETION_REPORT',
        withdrawnAt: null,
      },
    ]);
  });

  it('are given once when the same report comes twice', async () => {
    const personId = await somebody();
    const input = {
      personId,
      consents: [yes('SURVEY_CONTACT')],
      language: 'en',
      channel: 'COMPLETION_REPORT',
    } as const;
    await giveConsents(ctxOf(as.system()), { ...input, consents: [...input.consents] });
    clock.advance(60_000);
    await giveConsents(ctxOf(as.system()), { ...input, consents: [...input.consents] });
    clock.set(TEST_NOW);
    expect(await listConsents(officer, { personId, history: true })).toMatchObject([{ givenAt: TEST_NOW }]);
  });

  it('end and begin again when a choice or the words change; nothing is overwritten', async () => {
    const personId = await somebody();
    const me = ctxOf(as.member(personId));
    const how = { personId, language: 'ja', channel: 'MEMBER_AREA' } as const;
    await giveConsents(me, { ...how, consents: [yes('PUBLISH_STORY', 'NAMED')] });
    clock.advance(86_400_000);
    await giveConsents(me, { ...how, consents: [yes('PUBLISH_STORY', 'ANONYMOUS')] });
    await giveConsents(me, { ...how, consents: [yes('PUBLISH_STORY', 'ANONYMOUS', 'CR-CONS-2')] });
    const history = await listConsents(me, { personId, history: true });
    expect(
      history.map(({ choice, textVersion, withdrawnAt }) => [choice, textVersion, withdrawnAt !== null]),
    ).toEqual([
      ['ANONYMOUS', 'CR-CONS-2', false],
      ['ANONYMOUS', 'CR-CONS-1', true],
      ['NAMED', 'CR-CONS-1', true],
    ]);
    clock.set(TEST_NOW);
  });

  it('are withdrawn by the person at any time, and stay on record with their end', async () => {
    const personId = await somebody();
    const me = ctxOf(as.member(personId));
    await giveConsents(me, {
      personId,
      consents: [yes('PARTNER_INFO')],
      language: 'en',
      channel: 'MEMBER_AREA',
    });
    expect(await withdrawConsent(me, { personId, purpose: 'PARTNER_INFO' })).toEqual([]);
    expect(await withdrawConsent(me, { personId, purpose: 'PARTNER_INFO' })).toEqual([]);
    expect(await listConsents(me, { personId, history: true })).toMatchObject([{ withdrawnAt: TEST_NOW }]);
    const audit = await sql<{ n: number }>(
      dataSource.manager,
      `select count(*)::int as n from audit_entry where action = 'consent.withdrawn' and subject_id = $1`,
      [personId],
    );
    expect(audit).toEqual([{ n: 1 }]);
  });

  it('refuse a choice that a purpose does not have, and store nothing', async () => {
    const personId = await somebody();
    const consents = [yes('CLUB_CONTACT'), yes('DIRECTORY_VISIBILITY', 'EVERYBODY')];
    const result = await giveConsents(ctxOf(as.system()), {
      personId,
      consents,
      language: 'en',
      channel: 'COMPLETION_REPORT',
    });
    expect(result).toMatchObject({ __typename: 'ConsentNotKnown' });
    expect(await listConsents(officer, { personId, history: true })).toEqual([]);
  });

  it('are the person’s own: no officer, host or other member gives or withdraws them', async () => {
    const personId = await somebody();
    const other = await somebody();
    for (const actor of [as.officer(), as.hostAdmin(personId), as.member(other), as.stranger()]) {
      const ctx = ctxOf(actor);
      const input = { personId, consents: [yes('CLUB_CONTACT')], language: 'en', channel: 'OFFICE' } as const;
      await expect(giveConsents(ctx, { ...input, consents: [...input.consents] })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(withdrawConsent(ctx, { personId, purpose: 'CLUB_CONTACT' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    await expect(listConsents(ctxOf(as.member(other)), { personId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('know every purpose that the completion report asks for, and what is asked in the member area', () => {
    expect([...consentPurposes].toSorted()).toEqual(
      [...reportPurposes, 'PAPER_LOOKUP', 'PROFILE_FROM_ANSWERS'].toSorted(),
    );
  });
});
