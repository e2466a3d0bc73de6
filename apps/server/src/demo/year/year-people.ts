import { PROGRAMME_LINES } from '@enishi/programme';
import { demoRandom } from '../demo-random.js';
import type { DemoRandom } from '../demo-random.js';
import { namePerson } from '../names/name-person.js';
import { demoSenderOf } from '../places/senders.js';
import type { YearPlan, YearSender } from './year-plans.js';

/** One line of an invitee list, as a host's office fills it. */
export interface YearPerson {
  readonly escort: boolean;
  readonly selfFunded: boolean;
  readonly latin: string;
  readonly native: string | null;
  readonly nationality: string;
  readonly birthDate: string;
  readonly gender: 'FEMALE' | 'MALE';
  readonly institution: string;
  readonly level: string;
  readonly email: string;
  readonly minor: boolean;
}

const LEVELS: Readonly<Record<string, readonly string[]>> = {
  OPEN_A: ['Undergraduate', 'Undergraduate', 'Graduate'],
  OPEN_B: ['Graduate', 'Graduate', 'Postdoc'],
  OPEN_C: ['Graduate', 'Undergraduate'],
  OPEN_D: ['Graduate', 'Undergraduate'],
  DIRECT_HS: ['High school'],
  DIRECT_STP: ['Public S&T staff'],
  NEXUS_YTP: ['Graduate', 'Postdoc'],
};

/** The people of a plan: main invitees of each sender, an escort of the first two, and guests who pay. */
export function yearPeople(plan: YearPlan, number: number): YearPerson[] {
  const random = demoRandom(`year people ${number}`);
  const people: YearPerson[] = [];
  plan.senders.forEach((sender, index) => {
    const [country, kind, count, nth = 0] = sender;
    if (count === 0) return;
    const institution = demoSenderOf(country, kind, nth).nameEn;
    const add = (escort: boolean, selfFunded: boolean) =>
      people.push(
        person(random, plan, sender, { institution, escort, selfFunded, serial: people.length + 1, number }),
      );
    if (plan.line !== 'DIRECT_STP' && (index < 2 || !PROGRAMME_LINES[plan.line].openCall)) add(true, false);
    for (let i = 0; i < count; i++) add(false, false);
    if (index === 0) for (let i = 0; i < (plan.selfFunded ?? 0); i++) add(false, true);
  });
  return people;
}

function person(
  random: DemoRandom,
  plan: YearPlan,
  [country]: YearSender,
  it: { institution: string; escort: boolean; selfFunded: boolean; serial: number; number: number },
): YearPerson {
  // once in a while somebody studies abroad already: nationality is not the sending country (R23)
  const nationality = !it.escort && country === 'MY' && it.serial === 4 ? 'ID' : country;
  const named = namePerson(random, nationality);
  const school = plan.line === 'DIRECT_HS' && !it.escort;
  const age = it.escort
    ? random.between(30, 38)
    : school
      ? random.between(15, 17)
      : plan.line === 'DIRECT_STP'
        ? random.between(28, 38)
        : random.between(19, 30);
  const month = String(random.between(1, 12)).padStart(2, '0');
  const day = String(random.between(1, 28)).padStart(2, '0');
  const mailbox = named.latin
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.|\.$/g, '');
  return {
    escort: it.escort,
    selfFunded: it.selfFunded,
    latin: named.latin,
    native: named.native,
    nationality,
    birthDate: `${2025 - age}-${month}-${day}`,
    gender: named.gender,
    institution: it.institution,
    level: it.escort ? 'Teacher' : random.pick(LEVELS[plan.line]!),
    email: `${mailbox}.${it.number}${String(it.serial).padStart(2, '0')}@mail.example.org`,
    minor: school,
  };
}

const HEADINGS =
  'No,Category,Funding,Name (passport),Native name,Nationality,Date of birth,Sex,Institution,Level,Email,Arrival,Departure,Guardian consent';

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The list as a CSV file with a byte order mark, as spreadsheet programs save it. */
export function yearList(plan: YearPlan, people: readonly YearPerson[]): Buffer {
  const lines = people.map((one, index) =>
    [
      String(index + 1),
      one.escort ? 'Escort' : 'Main',
      one.selfFunded ? 'Self-funded' : 'JST',
      one.latin,
      one.native ?? '',
      one.nationality,
      one.birthDate,
      one.gender === 'FEMALE' ? 'F' : 'M',
      one.institution,
      one.level,
      one.email,
      plan.start,
      plan.end,
      one.minor ? 'yes' : '',
    ]
      .map(quoted)
      .join(','),
  );
  return Buffer.from(`\ufeff${[HEADINGS, ...lines].join('\r\n')}\r\n`);
}
