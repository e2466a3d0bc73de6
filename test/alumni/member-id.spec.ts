import {
  checkCharacter,
  drawMemberId,
  isMemberId,
  looksMistyped,
  memberIdKey,
  printedMemberId,
} from '@enishi/alumni';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** IDs as the ledger draws them, but from a seed, so that a failure can be repeated. */
const memberIds = fc
  .infiniteStream(fc.nat())
  .map((numbers) => drawMemberId((below) => (numbers.next().value as number) % below));

describe('A member ID', () => {
  it('carries the check character of ISO 7064 MOD 37,36: the published example of the standard’s users agrees', () => {
    expect(checkCharacter('A12425GABC1234002')).toBe('M');
  });

  it('has at most ten characters and none that is mistaken for another', () => {
    fc.assert(
      fc.property(memberIds, (id) => {
        expect(id.length).toBeLessThanOrEqual(10);
        expect(id).toMatch(/^[23456789BCDFGHJKLMNPQRSTVWXYZ]+$/);
        expect(id).not.toMatch(/[IO01AEU]/);
      }),
    );
  });

  it('is accepted by any checker of the standard', () => {
    fc.assert(
      fc.property(memberIds, (id) => {
        expect(checkCharacter(id.slice(0, -1))).toBe(id.slice(-1));
        expect(isMemberId(id)).toBe(true);
      }),
    );
  });

  it('is found out when one character is typed wrong', () => {
    const letters = '23456789BCDFGHJKLMNPQRSTVWXYZ';
    fc.assert(
      fc.property(memberIds, fc.nat(8), fc.nat(28), (id, at, other) => {
        fc.pre(id[at] !== letters[other]);
        expect(looksMistyped(id.slice(0, at) + letters[other] + id.slice(at + 1))).toBe(true);
      }),
    );
  });

  it('is found out when two neighbours change places, but for two in a thousand', () => {
    let missed = 0;
    for (let i = 0; i < 10_000; i++) {
      const id = drawMemberId();
      const at = i % 8;
      if (id[at] === id[at + 1]) continue;
      if (isMemberId(id.slice(0, at) + id[at + 1] + id[at] + id.slice(at + 2))) missed++;
    }
    expect(missed).toBeLessThan(50);
  });

  it('is understood however a person types it', () => {
    fc.assert(
      fc.property(memberIds, (id) => {
        const printed = printedMemberId(id);
        expect(printed).toMatch(/^.{3}-.{3}-.{3}$/);
        for (const typed of [
          printed,
          printed.toLowerCase(),
          ` ${printed.replaceAll('-', ' ')} `,
          printed.replaceAll('-', '‐'),
          [...id].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join(''),
        ])
          expect(memberIdKey(typed)).toBe(id);
      }),
    );
  });

  it('of the old system is printed as it stands and compared without its hyphens', () => {
    expect(printedMemberId('ssp-2019/00107')).toBe('ssp-2019/00107');
    expect(memberIdKey('ssp-2019/00107')).toBe(memberIdKey('SSP 2019 00107'));
    expect(isMemberId('ssp-2019/00107')).toBe(false);
  });

  it('is drawn without a pattern: 20,000 IDs are 20,000 different ones', () => {
    expect(new Set(Array.from({ length: 20_000 }, () => drawMemberId())).size).toBe(20_000);
  });
});
