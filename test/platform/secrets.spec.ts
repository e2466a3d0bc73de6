import { keyedHash, sameHash, seal, unseal } from '@enishi/platform';
import { describe, expect, it } from 'vitest';

describe('a seal', () => {
  it('gives back what was put in', () => {
    expect(unseal(seal({ link: 'https://example.org/桜' }))).toEqual({ link: 'https://example.org/桜' });
  });

  it('hides equal values from each other', () => {
    expect(seal('same').equals(seal('same'))).toBe(false);
  });

  it('breaks when one bit is changed, wherever it is', () => {
    const sealed = seal({ code: '123456' });
    for (let place = 0; place < sealed.length; place += 5) {
      const changed = Buffer.from(sealed);
      changed[place]! ^= 1;
      expect(() => unseal(changed)).toThrow();
    }
  });

  it('keeps purposes apart: the same code hashes differently for two of them', () => {
    expect(sameHash(keyedHash('sign-in', '123456'), keyedHash('claim', '123456'))).toBe(false);
    expect(sameHash(keyedHash('sign-in', '123456'), keyedHash('sign-in', '123456'))).toBe(true);
  });
});
