import { describe, expect, it } from 'vitest';
import type { InviteeRow } from '../../libs/programme/src/invitee-list/invitee-row.js';
import { checkListRules } from '../../libs/programme/src/rules/check-list-rules.js';
import type { ListFacts } from '../../libs/programme/src/rules/facts.js';
import { facts, sender } from './facts.js';

const CAMPUS = 'Universidad Nacional de Asunción';
let next = 0;

/** A graduate student from Paraguay with nothing to say about; each has another name and address. */
function row(more: Partial<InviteeRow> = {}): InviteeRow {
  const number = ++next;
  return {
    row: number,
    number,
    role: 'MAIN',
    funding: 'JST',
    passportName: `GUEST Number ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[number % 26]}${'ABCDEFGHIJ'[Math.floor(number / 26) % 10]}`,
    nativeName: null,
    nationalities: ['PY'],
    sendingCountry: null,
    sex: null,
    birthDate: '2000-01-01',
    institution: CAMPUS,
    affiliation: null,
    level: 'MASTER',
    levelText: '大学院生',
    email: `guest${number}@example.org`,
    entryDate: '2025-10-14',
    departureDate: '2025-10-20',
    earlierStays: null,
    visaSupport: null,
    guardianConsent: null,
    remarks: null,
    ...more,
  };
}

const rows = (count: number, more: Partial<InviteeRow> = {}) =>
  Array.from({ length: count }, () => row(more));
const OPEN_B = facts({ programmeType: 'OPEN_B' });
const open = (
  programmeType: string,
  plan: Partial<ListFacts['plan']> = {},
  year: Partial<ListFacts['year']> = {},
) => facts({ programmeType, ...plan }, year);

const pupil = () => row({ level: 'HIGH_SCHOOL', birthDate: '2007-01-01' });
const escort = (more = {}) => row({ role: 'ESCORT', level: 'TEACHER', ...more });
const until = (departureDate: string) => row({ departureDate });
const from = (country: string, more = {}) => open('OPEN_C', { senders: [sender('Sender', country, more)] });
const guest = (nationality: string) => row({ institution: 'Sender', nationalities: [nationality] });

/** What is found, as `severity key`. */
function found(plan: ListFacts, ...people: InviteeRow[]): string[] {
  return checkListRules(plan, people).map(({ severity, messageKey }) => `${severity} ${messageKey}`);
}

const TWO = { senders: [sender(CAMPUS, 'PY'), sender('Universidad Católica', 'PY')] };
const other = { institution: 'Universidad Católica' };

describe('age (R01, R02, R12)', () => {
  it('ends at 40 on the day of arrival for a main invitee', () => {
    expect(found(OPEN_B, row({ birthDate: '1984-10-15' }))).toEqual([]);
    expect(found(OPEN_B, row({ birthDate: '1984-10-14' }))).toEqual(['BLOCK R01.age']);
  });
  it('is no matter for pupils and technical-college students, nor where the level is not known', () => {
    expect(found(OPEN_B, row({ level: 'KOSEN', birthDate: '1980-01-01' }), escort())).toEqual([]);
    expect(found(OPEN_B, row({ level: null, birthDate: '1980-01-01' }))).toEqual([]);
  });
  it('may be waived for an escort, so it warns; for the self-funded it holds in principle', () => {
    expect(found(OPEN_B, row({ role: 'ESCORT', birthDate: '1975-01-01', level: 'TEACHER' }))).toEqual([
      'WARN R12.age',
    ]);
    expect(found(OPEN_B, row(), row({ funding: 'SELF', birthDate: '1975-01-01' }))).toEqual([
      'WARN R01.self_funded',
      'HINT R17.outside_count',
    ]);
  });
});

describe('the first visit (R03, R04, R05)', () => {
  it('is asked of students since entering university, of pupils altogether', () => {
    expect(found(OPEN_B, row({ earlierStays: '2022年に交換留学1年' }))).toEqual(['WARN R04.visits']);
    expect(found(OPEN_B, row({ earlierStays: '高校のときSSHPで7日' }))).toEqual([]);
    const visitor = row({
      level: 'HIGH_SCHOOL',
      birthDate: '2007-01-01',
      earlierStays: '高校1年で7日間研修',
    });
    expect(found(OPEN_B, visitor, escort())).toEqual(['WARN R03.visits']);
  });
  it('does not count tourism of ten days or a stay as a child', () => {
    expect(
      found(OPEN_B, row({ earlierStays: '観光10日' }), row({ earlierStays: '2005年に家族と2年' })),
    ).toEqual([]);
    expect(found(OPEN_B, row({ earlierStays: '観光11日' }))).toEqual(['WARN R04.visits']);
  });
  it('does not apply in course D', () => {
    expect(found(open('OPEN_D'), row({ earlierStays: '多数' }))).toEqual([]);
  });
});

describe('who may be invited (R06–R11)', () => {
  it('is nobody with Japanese nationality alone; dual nationals are', () => {
    expect(found(OPEN_B, row({ nationalities: ['JP'] }))).toEqual(['BLOCK R06.japanese']);
    expect(found(OPEN_B, row({ nationalities: ['JP', 'PY'] }))).toEqual(['HINT R06.dual']);
  });
  it('is nobody in the military; a military-sounding place is asked about', () => {
    expect(found(OPEN_B, row({ levelText: '現役軍人' }))).toEqual(['BLOCK R08.military']);
    expect(found(OPEN_B, row({ affiliation: 'Military Medical Academy' }))).toEqual([
      'WARN R08.maybe_military',
    ]);
  });
  it('is asked about for companies and for people who have left', () => {
    expect(found(OPEN_B, row({ level: 'PRIVATE_EXCEPTION' }))).toEqual(['WARN R07.company']);
    expect(found(OPEN_B, row({ remarks: '2025年3月卒業' }))).toEqual(['WARN R09.left']);
    expect(found(OPEN_B, row({ remarks: '2026年3月卒業予定' }), row({ remarks: '卒業見込み' }))).toEqual([]);
  });
  it('is nobody from an institution on the Foreign User List, the self-funded included', () => {
    const plan = open('OPEN_B', { senders: [sender(CAMPUS, 'PY', { onForeignUserList: true })] });
    expect(found(plan, row())).toEqual(['BLOCK R10.foreign_user_list']);
  });
  it('needs a word with JST for Myanmar', () => {
    const plan = open('OPEN_B', { senders: [sender('University of Yangon', 'MM')] });
    expect(found(plan, row({ institution: 'University of Yangon', nationalities: ['MM'] }))).toEqual([
      'WARN R11.myanmar',
    ]);
  });
});

describe('escorts (R13, R14, R17)', () => {
  it('are a must with pupils; a self-funded escort will do', () => {
    expect(found(OPEN_B, pupil())).toEqual(['BLOCK R13.none']);
    expect(found(OPEN_B, pupil(), row({ role: 'ESCORT', funding: 'SELF', level: 'TEACHER' }))).toEqual([
      'HINT R17.outside_count',
    ]);
  });
  it('are wished for from each school', () => {
    expect(found(open('OPEN_B', TWO), pupil(), escort(), { ...pupil(), ...other })).toEqual([
      'WARN R13.school',
    ]);
  });
  it('paid by JST are one per institution and two in all', () => {
    expect(found(OPEN_B, escort(), escort())).toEqual(['BLOCK R14.sender']);
    expect(found(open('OPEN_B', TWO), escort(), escort(other))).toEqual([]);
    expect(found(OPEN_B, escort(), escort({ funding: 'SELF' }))).toEqual(['HINT R17.outside_count']);
    const three = { senders: [...TWO.senders, sender('Instituto Tres', 'PY')] };
    expect(
      found(open('OPEN_B', three), escort(), escort(other), escort({ institution: 'Instituto Tres' })),
    ).toEqual(['BLOCK R14.total']);
  });
});

describe('head counts (R15, R16)', () => {
  it('allow eight people paid by JST in courses A and B', () => {
    expect(found(open('OPEN_A'), ...rows(8))).toEqual([]);
    expect(found(open('OPEN_A'), ...rows(9))).toEqual(['BLOCK R15.heads']);
    expect(found(OPEN_B, ...rows(8), row({ funding: 'SELF' }))).toEqual(['HINT R17.outside_count']);
  });
  it('allow twelve in course C from several institutions, but not nine from one', () => {
    const plan = open('OPEN_C', TWO);
    expect(found(plan, ...rows(8), ...rows(4, other))).toEqual([]);
    expect(found(plan, ...rows(8), ...rows(5, other))).toEqual(['BLOCK R15.heads']);
    expect(found(plan, ...rows(9), ...rows(2, other))).toEqual(['BLOCK R16.sender']);
    expect(found(open('OPEN_C'), ...rows(9))).toEqual(['BLOCK R15.heads']);
  });
  it('do not exist for direct invitation', () => {
    expect(found(open('DIRECT_HS'), ...rows(40))).toEqual([]);
  });
});

describe('days and dates (R18, R19, R22)', () => {
  it('are seven in course A, eight with far travel, ten in C, twenty-one in B', () => {
    expect(found(open('OPEN_A'), until('2025-10-20'))).toEqual([]);
    expect(found(open('OPEN_A'), until('2025-10-21'))).toEqual(['BLOCK R18.days_or_far']);
    expect(found(open('OPEN_A', { farTravel: true }), until('2025-10-21'))).toEqual([]);
    expect(found(open('OPEN_A', { farTravel: true }), until('2025-10-22'))).toEqual(['BLOCK R18.days']);
    expect(found(open('OPEN_C'), until('2025-10-23'), until('2025-10-24'))).toEqual(['BLOCK R18.days']);
    expect(
      found(open('OPEN_B', { visitEnd: '2025-12-01' }), until('2025-11-03'), until('2025-11-04')),
    ).toEqual(['BLOCK R18.days']);
  });
  it('do not run backwards, and lie within the plan', () => {
    expect(found(OPEN_B, row({ departureDate: '2025-10-13' }))).toEqual(['BLOCK stay.order']);
    expect(found(OPEN_B, row({ entryDate: '2025-10-13' }))).toEqual(['WARN stay.outside_visit']);
  });
  it('start in the call’s window and end by the last day of the year, online exchange included', () => {
    expect(found(open('OPEN_B', {}, { visitsFrom: '2025-10-15' }), row())).toEqual(['BLOCK R19.start']);
    expect(found(open('OPEN_B', { postOnlineEnd: '2026-03-13' }), row())).toEqual([]);
    expect(found(open('OPEN_B', { postOnlineEnd: '2026-03-14' }), row())).toEqual(['BLOCK R19.end']);
  });
  it('ask for a new date once the list is late', () => {
    expect(found(open('OPEN_B', { listDueDate: '2025-09-01' }), row())).toEqual([]);
    expect(found(open('OPEN_B', { listDueDate: '2025-08-31' }), row())).toEqual(['BLOCK R22.late']);
  });
});

describe('countries (R20, R23, R46–R49)', () => {
  it('ask mainland China for a number that no adopted plan has used; not Hong Kong, Macau or direct invitation', () => {
    expect(found(from('CN'), guest('CN'))).toEqual(['BLOCK R20.missing']);
    expect(found(from('CN', { chinaRegistrationNumber: 'CN-1' }), guest('CN'))).toEqual([]);
    expect(
      found(from('CN', { chinaRegistrationNumber: 'CN-1', registrationUsedBy: 'S1' }), guest('CN')),
    ).toEqual(['BLOCK R20.used']);
    expect(found(from('HK'), guest('HK'))).toEqual([]);
    expect(found(from('MO'), guest('CN'))).toEqual([]);
    expect(found(open('DIRECT_HS', { senders: [sender('Sender', 'CN')] }), guest('CN'))).toEqual([]);
  });
  it('warn where the nationality differs from the sending country', () => {
    expect(found(OPEN_B, row({ nationalities: ['BR'] }))).toEqual(['WARN R23.differs']);
    expect(found(OPEN_B, row({ nationalities: ['BR', 'PY'] }))).toEqual([]);
  });
  it('are those of the year’s list, by the sending institution and not by nationality', () => {
    expect(found(from('FR'), guest('FR'))).toEqual(['BLOCK R46.country']);
    expect(found(from('PY'), guest('FR'))).toEqual(['WARN R23.differs']);
    expect(
      found(open('OPEN_C', { senders: [sender('Sender', 'FR')] }, { eligible: [] }), guest('FR')),
    ).toEqual([]);
  });
  it('have priorities, which are said', () => {
    expect(found(from('IN'), guest('IN'))).toEqual(['HINT R49.priority']);
  });
});

describe('people and institutions of a list', () => {
  it('are not on it twice; an address serves one person', () => {
    expect(found(OPEN_B, row({ passportName: 'LI Na' }), row({ passportName: 'Na LI' }))).toEqual([
      'BLOCK person.twice',
    ]);
    expect(found(OPEN_B, row({ passportName: 'LI Na' }), row({ passportName: 'LI An' }))).toEqual([]);
    expect(found(OPEN_B, row({ email: 'a@example.org' }), row({ email: 'A@example.org' }))).toEqual([
      'WARN email.shared',
    ]);
  });
  it('come from the plan’s senders, never from the host', () => {
    expect(found(OPEN_B, row({ institution: 'Universidad Desconocida' }))).toEqual(['WARN sender.unknown']);
    expect(found(OPEN_B, row({ institution: '千葉大学' }))).toContain('BLOCK sender.is_host');
    expect(found(OPEN_B, row({ institution: 'UNIVERSIDAD NACIONAL DE ASUNCION' }))).toEqual([]);
    expect(
      found(OPEN_B, row({ institution: 'Universidad Nacional de Asunción, Facultad de Ciencias' })),
    ).toEqual([]);
  });
  it('under 18 bring a guardian’s consent', () => {
    const minor = (guardianConsent: boolean | null) => row({ birthDate: '2007-10-15', guardianConsent });
    expect(found(OPEN_B, minor(true))).toEqual([]);
    expect(found(OPEN_B, minor(false))).toEqual(['WARN consent.refused']);
    expect(found(OPEN_B, minor(null))).toEqual(['WARN consent.missing']);
    expect(found(OPEN_B, row({ birthDate: '2007-10-14' }))).toEqual([]);
  });
  it('are born before they arrive', () => {
    expect(found(OPEN_B, row({ birthDate: '2026-01-01' }))).toEqual(['BLOCK birth.after_entry']);
  });
});
