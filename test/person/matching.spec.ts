import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatch } from '../../libs/programme/src/person/find-match.js';
import { personMatchKeys } from '../../libs/programme/src/person/match-keys.js';
import { lettersKey, nameKey, soundKey } from '../../libs/programme/src/person/name-keys.js';

const person = (nameLatin: string, more = {}) => ({
  nameLatin,
  nameNative: null as string | null,
  birthDate: '1999-09-09' as string | null,
  nationalities: ['TW'],
  email: null as string | null,
  ...more,
});

describe('keys of a name', () => {
  it.each([
    ['CHEN YU-WEN', 'Yu-Wen Chen'],
    ['CHEN YU-WEN', 'Chen Yuwen'],
    ['NGUYỄN Thị Ánh', 'Nguyen Thi Anh'],
    ["O'LEARY Sofía", 'OLEARY SOFIA'],
    ['D’SOUZA Maria', "Maria D'Souza"],
    ['MÜLLER Jörg', 'Muller Jorg'],
  ])('%s and %s are the same name', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  it.each([
    ['Mohammed Yousuf', 'Mohamed Yusuf'],
    ['SATOH Yuuki', 'SATO Yuki'],
    ['Phuong Khoa', 'Fuong Koa'],
    ['Müller', 'Mueller'],
    ['Wladimir Gorkiy', 'Vladimir Gorki'],
    ['Aleksandr', 'Alexsandr'.replace('x', 'k')],
    ['Sergey Dmitriy', 'Sergei Dmitri'],
    ['OHNO Shohei', 'ONO Shohei'],
  ])('%s and %s sound the same', (a, b) => expect(soundKey(a)).toBe(soundKey(b)));

  it.each([
    ['LI Na', 'LI Ming'],
    ['KIM Minsu', 'KIM Minji'],
    ['SATO', 'KATO'],
    ['CHEN Yu', 'ZHANG Yu'],
    ['TAMANG Bishnu', 'TAMANG Vishakha'],
  ])('%s and %s are two names', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
    expect(soundKey(a)).not.toBe(soundKey(b));
  });

  it('do not depend on the order of words, on case or on spaces', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{1,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const turned = `  ${words.toReversed().join('   ').toUpperCase()} `;
        for (const key of [nameKey, soundKey, lettersKey]) expect(key(turned)).toBe(key(words.join(' ')));
      }),
    );
  });

  it('find whom they would match', () => {
    const names = fc.constantFrom(
      'CHEN YU-WEN',
      'Yuwen Chen',
      'Mohammed Yousuf',
      'Mohamed Yusuf',
      'LI Na',
      'WANG Wei',
      'Sukarno',
    );
    fc.assert(
      fc.property(names, names, (a, b) => {
        if (!findMatch(person(a), person(b))) return;
        const keys = new Set(personMatchKeys(person(a)));
        expect(personMatchKeys(person(b)).some((key) => keys.has(key))).toBe(true);
      }),
    );
  });
});

describe('two records', () => {
  it('are likely one person when name and birth date agree, and it says why', () => {
    expect(findMatch(person('CHEN YU-WEN'), person('Chen Yuwen'))).toEqual({
      strength: 'LIKELY',
      reasons: ['SAME_NAME', 'SAME_BIRTH_DATE', 'SAME_NATIONALITY'],
    });
    expect(findMatch(person('CHEN YU WEN'), person('Chen Yuwen'))?.reasons).toContain('SAME_LETTERS');
    expect(findMatch(person('Mohammed Yousuf'), person('Mohamed Yusuf'))?.reasons).toContain('SIMILAR_NAME');
  });
  it('are likely one person when the name in its own script and the birth date agree', () => {
    const native = { nameNative: '陳 郁雯' };
    expect(
      findMatch(person('CHEN Yu-wen', native), person('TAN Iok-bun', { nameNative: '陳郁雯' }))?.strength,
    ).toBe('LIKELY');
  });
  it('are two people when a common name has two birth dates', () => {
    expect(findMatch(person('WANG Wei'), person('WANG Wei', { birthDate: '1999-09-10' }))).toBeNull();
  });
  it('may be one when the name and the address agree although a date was mistyped', () => {
    const email = { email: 'wei@example.org' };
    expect(
      findMatch(person('WANG Wei', email), person('WANG Wei', { ...email, birthDate: '1999-10-09' }))
        ?.strength,
    ).toBe('POSSIBLE');
  });
  it('are not one because they share an office’s address', () => {
    expect(
      findMatch(
        person('LI Na', { email: 'office@example.org' }),
        person('KIM Minsu', { email: 'office@example.org', birthDate: '1990-01-01' }),
      ),
    ).toBeNull();
  });
  it('of history, without a birth date, are offered when name and nationality agree', () => {
    expect(findMatch(person('TSERING Dolma', { birthDate: null }), person('Dolma Tsering'))?.strength).toBe(
      'POSSIBLE',
    );
    expect(
      findMatch(
        person('TSERING Dolma', { birthDate: null }),
        person('Dolma Tsering', { nationalities: ['BT'] }),
      ),
    ).toBeNull();
  });
});
