import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkList } from '../../libs/programme/src/invitee-list/check-list.js';
import { readList } from '../../libs/programme/src/invitee-list/read-list.js';
import type { ListFacts } from '../../libs/programme/src/rules/facts.js';
import { PLANS } from './facts.js';

/** What offices sent, and what must be found in it: `severity rule row column key`. */
async function found(file: string, facts: ListFacts) {
  const list = await readList(readFileSync(new URL(`lists/${file}`, import.meta.url)));
  const { problems, senderIds } = checkList(list, facts);
  const lines = problems.map(({ severity, rule, row, column, messageKey }) =>
    [severity, rule ?? '-', row ?? '-', column ?? '-', messageKey].join(' '),
  );
  return { list, problems, senderIds, lines };
}

describe('Chiba’s list of guests from Paraguay (course B)', () => {
  it('is read below its title rows, without its closing note', async () => {
    const { list } = await found('chiba-paraguay.xlsx', PLANS.chiba);
    expect(list).toMatchObject({
      sheet: '招へい者リスト',
      headingRow: 5,
      ignoredRows: [14],
      ignoredColumns: [],
    });
    expect(list.people.map((person) => person.passportName)).toEqual([
      'BENITEZ DUARTE Maria Elena',
      'ACOSTA VILLALBA José Ramón',
      'GIMENEZ OJEDA Lucía',
      'NÚÑEZ AYALA Óscar',
      'DA SILVA PEREIRA Ana Beatriz',
      "ROMERO O'LEARY Sofía",
      'YEGROS Carlos',
    ]);
  });

  it('has nothing that blocks, and exactly three warnings', async () => {
    const { lines } = await found('chiba-paraguay.xlsx', PLANS.chiba);
    expect(lines).toEqual([
      'WARN R12 6 N R12.visits',
      'WARN R23 10 E R23.differs',
      'WARN R17 12 C R17.other_institution',
    ]);
  });

  it('resolves 同上 to what stands above, also several rows down', async () => {
    const { list } = await found('chiba-paraguay.xlsx', PLANS.chiba);
    expect(list.people[5]!.affiliation).toBe('Instituto de Investigaciones en Ciencias de la Salud');
  });

  it('reads Excel’s dates and standings', async () => {
    const { list } = await found('chiba-paraguay.xlsx', PLANS.chiba);
    expect(list.people[0]).toMatchObject({
      role: 'ESCORT',
      funding: 'JST',
      birthDate: '1987-05-30',
      entryDate: '2025-10-14',
      departureDate: '2025-11-01',
      level: 'TEACHER',
      visaSupport: false,
    });
    expect(list.people[6]).toMatchObject({
      role: 'MAIN',
      funding: 'SELF',
      departureDate: '2025-10-24',
      level: 'PUBLIC_ST_STAFF',
    });
  });
});

describe('Kagoshima’s list of dental students from Taiwan (course A)', () => {
  it('is found on the second sheet, behind a cover', async () => {
    const { list } = await found('kagoshima-taiwan.xlsx', PLANS.kagoshima);
    expect(list).toMatchObject({ sheet: '名簿', headingRow: 1 });
    expect(list.people).toHaveLength(7);
  });

  it('is blocked by the length of stay, the second escort, an age and a date that does not exist; two warnings', async () => {
    const { lines, problems } = await found('kagoshima-taiwan.xlsx', PLANS.kagoshima);
    expect(lines).toEqual([
      'BLOCK R18 2 M R18.days_or_far',
      'BLOCK R01 5 F R01.age',
      'BLOCK R14 7 J R14.sender',
      'BLOCK - 8 F date.impossible',
      'WARN R04 5 O R04.visits',
      'WARN R12 6 F R12.age_and_visits',
    ]);
    expect(problems[0]).toMatchObject({ rows: [2, 3, 4, 5, 6, 7, 8], params: { days: 9, limit: 7, far: 8 } });
    expect(problems[1]!.params).toMatchObject({ age: 41, limit: 40 });
    expect(problems[3]!.value).toBe('2003/2/29');
  });

  it('reads full-width digits, 平成 and dots in one column of dates', async () => {
    const { list } = await found('kagoshima-taiwan.xlsx', PLANS.kagoshima);
    expect(list.people.map((person) => person.birthDate)).toEqual([
      '2003-04-05',
      '2002-11-30',
      '2002-07-03',
      '1984-12-01',
      '1979-06-15',
      '1990-09-09',
      null,
    ]);
    expect(list.people[0]).toMatchObject({ number: 1, nativeName: '陳 郁雯', nationalities: ['TW'] });
  });

  it('knows 高雄医学大学 in the plan’s 高雄醫學大學', async () => {
    const { senderIds } = await found('kagoshima-taiwan.xlsx', PLANS.kagoshima);
    expect(new Set(senderIds.values())).toEqual(new Set(['Kaohsiung Medical University']));
  });
});

describe('the third group of the High School Program', () => {
  it('has nothing that blocks; the student from Bhutan travels alone and without consent', async () => {
    const { lines } = await found('high-school-group-3.csv', PLANS.highSchool);
    expect(lines).toEqual([
      'WARN R13 11 I R13.school',
      'WARN - 11 N consent.refused',
      'HINT - 7 D name.one_name',
      'HINT - 8 D name.title',
    ]);
  });

  it('keeps every name as it stands, in every script', async () => {
    const { list } = await found('high-school-group-3.csv', PLANS.highSchool);
    expect(list.encoding).toBe('UTF-8');
    expect(list.people.map((person) => person.passportName)).toEqual(
      expect.arrayContaining(['Sukarno', 'WAHYUNINGSIH Dra. Sri, M.Pd.', 'NGUYỄN Thị Ánh Tuyết']),
    );
    expect(list.people[0]!.nativeName).toBe('विष्णु माया तामाङ');
  });
});

describe('the list from Shenyang', () => {
  it('is recognised as cp932 and keeps 﨑', async () => {
    const { list } = await found('shenyang-shift-jis.csv', PLANS.shenyang);
    expect(list.encoding).toBe('Shift_JIS');
    expect(list.people[2]!.passportName).toBe('﨑山 KIM');
  });

  it('misses the China number and columns, is no list of the host, and asks for a name in passport letters', async () => {
    const { lines, problems } = await found('shenyang-shift-jis.csv', PLANS.shenyang);
    expect(lines).toEqual([
      'BLOCK - - - column.missing',
      'BLOCK - - - column.missing',
      'BLOCK R20 - - R20.missing',
      'BLOCK - 4 C name.no_passport_letters',
      'WARN - - - column.missing',
      'WARN - - - column.missing',
      'WARN R23 4 D R23.differs',
      'HINT - 2 F sender.namesake',
    ]);
    const asked = problems
      .filter(({ messageKey }) => messageKey === 'column.missing')
      .map(({ params }) => params['field']);
    expect(asked).toEqual(['field:funding', 'field:level', 'field:sex', 'field:email']);
  });

  it('guesses nothing that no column says', async () => {
    const { list } = await found('shenyang-shift-jis.csv', PLANS.shenyang);
    for (const person of list.people)
      expect(person).toMatchObject({ funding: null, level: null, sex: null, email: null });
  });

  it('takes 東北大学（瀋陽） for Northeastern University, not for the host 東北大学', async () => {
    const { senderIds } = await found('shenyang-shift-jis.csv', PLANS.shenyang);
    expect([...senderIds.values()]).toEqual([
      'Northeastern University',
      'Northeastern University',
      'Northeastern University',
    ]);
  });
});

describe('Chiba’s list once LibreOffice has saved it', () => {
  it('says the same, line by line', async () => {
    const [excel, libre] = [
      await found('chiba-paraguay.xlsx', PLANS.chiba),
      await found('chiba-paraguay-libreoffice.xlsx', PLANS.chiba),
    ];
    expect(libre.list.people).toEqual(excel.list.people);
    expect(libre.lines).toEqual(excel.lines);
  });
});
