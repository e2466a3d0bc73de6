import {
  DISPOSITIONS,
  DISPOSITION_CODES,
  EVENT_KINDS,
  completenessOf,
  dispositionOf,
  essentialQuestions,
  presentCompletionReport,
  selectDispositions,
} from '@enishi/surveys';
import type { CaseEvent, EventKind } from '@enishi/surveys';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';
import { fieldCampaign, formsOpen, happened } from './support/field-campaign.js';

const essential = essentialQuestions(presentCompletionReport.questionnaire);
const moment = (minute: number) => new Date(Date.UTC(2026, 0, 10, 0, minute));
const history = (...kinds: EventKind[]): CaseEvent[] =>
  kinds.map((kind, index) => ({ kind, at: moment(index) }));
const unfit = (reason: string): CaseEvent[] => [{ kind: 'NOT_ELIGIBLE', at: moment(9), detail: { reason } }];
const open = { isClosed: false, completeness: 0 };
const closed = { isClosed: true, completeness: 0 };

describe('the disposition of a case', () => {
  it('is a complete once the form is handed in, whatever happened before', () => {
    expect(dispositionOf(history('ASKED', 'SENT', 'OPENED', 'STARTED', 'SUBMITTED'), open)).toBe('1.1');
    expect(dispositionOf(history('ASKED', 'SENT', 'DECLINED', 'OPENED', 'SUBMITTED'), closed)).toBe('1.1');
    expect(dispositionOf(history('ASKED', 'SENT', 'BOUNCED', 'SUBMITTED', 'CORRECTED'), closed)).toBe('1.1');
  });

  it('is a refusal for who says no, withdraws or stops the mails, until answers are there again', () => {
    expect(dispositionOf(history('SENT', 'DECLINED', 'OPENED', 'STARTED'), closed)).toBe('2.111');
    expect(dispositionOf(history('SENT', 'SUBMITTED', 'WITHDRAWN'), closed)).toBe('2.111');
    expect(dispositionOf(history('SENT', 'SUBMITTED', 'WITHDRAWN', 'SUBMITTED'), closed)).toBe('1.1');
    expect(dispositionOf(history('SENT', 'UNSUBSCRIBED'), closed)).toBe('2.112');
  });

  it('of an unfinished form waits for the close, and then hangs on how much is answered', () => {
    const begun = history('ASKED', 'SENT', 'OPENED', 'STARTED');
    expect(dispositionOf(begun, { isClosed: false, completeness: 1 })).toBe('2.30');
    expect(dispositionOf(begun, { isClosed: true, completeness: 0.5 })).toBe('1.2');
    expect(dispositionOf(begun, { isClosed: true, completeness: 0.49 })).toBe('2.12');
    expect(dispositionOf([...begun, ...history('EXPIRED')], { isClosed: false, completeness: 0 })).toBe(
      '2.12',
    );
    expect(dispositionOf(history('SENT', 'OPENED'), closed)).toBe('2.1121');
  });

  it('of somebody silent is what the mails tell', () => {
    expect(dispositionOf([], open)).toBe('3.11');
    expect(dispositionOf(history('ASKED'), closed)).toBe('3.11');
    expect(dispositionOf(history('ASKED', 'SENT', 'REMINDED'), closed)).toBe('3.19');
    expect(dispositionOf(history('ASKED', 'SENT', 'BOUNCED'), closed)).toBe('3.30');
    expect(dispositionOf(history('ASKED', 'SENT', 'BOUNCED', 'RECONNECTED', 'SENT'), closed)).toBe('3.19');
  });

  it('of somebody who does not belong says why', () => {
    expect(dispositionOf([...history('SENT', 'SUBMITTED'), ...unfit('MERGED')], closed)).toBe('4.10');
    expect(dispositionOf(unfit('DUPLICATE'), closed)).toBe('4.81');
    expect(dispositionOf(unfit('DECEASED'), closed)).toBe('2.31');
  });

  it('has a name and a rule in every language', () => {
    for (const code of DISPOSITION_CODES)
      for (const text of [DISPOSITIONS[code].name, DISPOSITIONS[code].rule])
        for (const locale of ['ja', 'en', 'zh-Hans'] as const) expect(text[locale]).not.toBe('');
  });
});

describe('thousands of random histories', () => {
  it('get the same disposition from the function and from SQL, one each, and every code comes up', async () => {
    const { dataSource } = await freshDatabase();
    const ctx = testCtx(dataSource, as.system());
    const anEvent = fc.record({
      kind: fc.constantFrom(...EVENT_KINDS),
      minute: fc.integer({ min: 0, max: 12 }),
      reason: fc.constantFrom('DECEASED', 'UNABLE', 'LANGUAGE', 'DUPLICATE', 'MERGED', undefined),
    });
    // most people are simply silent or answer: short histories, with the rare kinds rare
    const aCase = fc.record({
      events: fc
        .array(anEvent, { maxLength: 7 })
        .map((events) =>
          events.filter(
            ({ kind, minute }) =>
              !['NOT_ELIGIBLE', 'SUBMITTED', 'CORRECTED', 'DECLINED'].includes(kind) || minute < 3,
          ),
        ),
      answered: fc.option(fc.subarray([...essential])),
      blank: fc.constantFrom(null, '', [] as string[]),
    });
    const histories = fc.sample(aCase, { numRuns: 4000, seed: 2025 });
    const seen = new Set<string>();
    for (const state of ['OPEN', 'CLOSED'] as const) {
      const { campaignId, cases } = await fieldCampaign(dataSource, { cases: histories.length, state });
      const drafts = histories.map(({ answered, blank }) =>
        answered === null
          ? null
          : Object.fromEntries(essential.map((name) => [name, answered.includes(name) ? 1 : blank])),
      );
      await happened(
        dataSource,
        campaignId,
        histories.flatMap(({ events }, index) =>
          events.map(({ kind, minute, reason }) => ({
            assignmentId: cases[index]!.assignmentId,
            kind,
            at: moment(minute),
            detail: reason ? { reason } : null,
          })),
        ),
      );
      await formsOpen(
        dataSource,
        drafts.flatMap((draft, index) =>
          draft ? [{ assignmentId: cases[index]!.assignmentId, draft }] : [],
        ),
      );
      const isClosed = state === 'CLOSED';
      const bySql = await selectDispositions(ctx, { campaignId, isClosed, essential });
      expect(bySql.size).toBe(histories.length);
      histories.forEach(({ events }, index) => {
        const code = dispositionOf(
          events.map(({ kind, minute, reason }) => ({
            kind,
            at: moment(minute),
            detail: reason ? { reason } : null,
          })),
          { isClosed, completeness: completenessOf(drafts[index] ?? {}, essential) },
        );
        seen.add(code);
        expect({ events, code: bySql.get(cases[index]!.assignmentId) }).toEqual({ events, code });
      });
    }
    expect([...seen].toSorted()).toEqual([...DISPOSITION_CODES]);
  });
});
